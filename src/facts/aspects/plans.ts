/** Words before a figure by which it is planned or still to be done. */
import type { Aspect } from '../../model.js';
import { aspectList, lastListed, type Listed } from '../aspectWords.js';
import type { Context } from '../context.js';
import { isMark } from './isMark.js';
import { partOfSpeech, segment } from '../lexicon.js';
import { MANNER_WORDS } from '../terms.js';

/** 将|累计建成: the sum of what is done and of what is to be. */
const YET_TO_SUM = /(将|可|预计|有望)(?:累计|共计)/gu;
/** 由|目前的31.6%提升到40%: where the change sets out. */
const SETS_OUT = /[由从比较](?:目前|此前|去年|已有)/gu;

/** 计划新建260个，目前已建成145个. 年内完成 is no end of the plan, 完成 in a clause of its own is. */
function isDone(told: string): boolean {
  const since = told.replace(YET_TO_SUM, '$1').replace(SETS_OUT, '');
  const later = since.slice(Math.max(0, since.search(/[，；]/u)));
  const own = /[，；]/u.test(since) ? later : '';
  if (FULFILLED.test(since) || RATE_OF_GOAL.test(since)) return true;
  return aspectList('done').words.some(([w]) =>
    w === '完成' ? own.includes(w) : since.includes(w),
  );
}

/** 目标任务|全面完成，全国… */
const FULFILLED =
  /^(?:目标|任务|计划|规划)[^，。；]{0,8}(?:全面|圆满|顺利|如期|提前|全部|超额|已)完成/u;

/** 目标完成率|达137%: what came of it. */
const RATE_OF_GOAL = /^(?:目标|任务|计划|预算)(?:任务)?(?:完成率|达成率|执行率)/u;

const OF_GOAL =
  /(?:完成|实现|达到?|占)[^，。；]{0,12}(?:目标|任务|计划|规划|预算|序时|年度|全年|总量|总数|总额|的)/u;

/** 完成全年目标任务的58%: the goal is planned, the share of it is not. */
export function reachesGoal({ text, quantity: q, clause }: Context): boolean {
  return q.unit?.kind === 'share' && OF_GOAL.test(text.slice(clause.start, q.start));
}

/** So much in front of the lead tells whether its first word marks a plan. */
const RUN_UP = 20;

/** Marks before the number in its sentence; one that says "done" ends the reach of those before. */
export function markOf(ctx: Context): Aspect | undefined {
  const { text, sentence, quantity: q } = ctx;
  const from = Math.max(sentence.start, q.start - 50);
  const lead = text.slice(from, q.start);
  const money = q.unit?.kind === 'money';
  // 为|确保增收目标，…: what stands before the lead may say that it is none
  const run = text.slice(Math.max(sentence.start, from - RUN_UP), from);
  const isSaid = ({ at, word: mark, aspect }: Listed): boolean =>
    // 还将|90名学生的信息公示: 把
    !(mark.endsWith('将') && at + mark.length === lead.length && q.numberStart === q.start) &&
    (aspect !== 'pending' || from + at >= ctx.clause.start) &&
    isMark({ before: run + lead.slice(0, at), mark, rest: lead.slice(at + mark.length) }, money);
  const found = lastListed(aspectList('mark'), lead, 0, lead.length, isSaid);
  const future = Math.max(
    futureAt(lead, q.numberStart > q.start, text.slice(q.start, ctx.clause.end)),
    goalYearAt(lead),
    lead.search(CAN_CHANGE),
    lead.search(CAN_REACH),
  );
  const at = Math.max(future, found?.at ?? -1);
  if (at < 0) return isAmongGoals(ctx) ? 'planned' : undefined;
  if (isDone(lead.slice(at))) return isPlannedWork(ctx) ? 'planned' : undefined;
  if (!found || future === at) return 'planned';
  const needs = found.word.startsWith('需') && lead.slice(at + found.word.length);
  return needs !== false && (TASK.test(needs) || isThing(needs)) ? 'planned' : found.aspect;
}

/** 到2030年，…达到|5000张: a year that a clause sets out for. Offset in `lead` or -1. */
function goalYearAt(lead: string): number {
  return GOAL_YEAR.exec(lead)?.index ?? -1;
}

/** 今年计划投资2430万元，|完成|71个水站的扩建: steps of what the sum is planned for. */
const PLANNED_WORKS =
  /计划(?:总)?(?:投资|投入|安排资金)[^，。；\d]{0,8}\d[^，。；]*，(?![^。]*(?:已|目前|截至|累计|同比|其中|占|开工|施工|完成投资|进度|产值|20\d\d年))/u;
const STEPS_OF_WORKS = /，完成/gu;

function isPlannedWork({ text, sentence, quantity: q }: Context): boolean {
  const lead = text.slice(Math.max(sentence.start, q.start - LONGEST_GOALS), q.start);
  const at = lead.search(PLANNED_WORKS);
  return at >= 0 && !isDone(lead.slice(at).replace(STEPS_OF_WORKS, '，'));
}

/** So far a year reaches that goals are set out for. */
const LONGEST_GOALS = 300;

const GOAL_SIGNS = ['到20', '到“十', '到十', ':', '：', '将', '计划'];
const SENTENCE_ENDS = ['。', '！', '？', '\n'];

/** 具体计划为：章贡区|108名；… */
const PLAN_LIST = /(?:计划|目标|规划)(?:分别)?(?:为|是|如下)?[:：][^:：]*$/u;

/** 今年，某区将实施改造项目1个；打造公园|3处；…: what a sentence begins to tell of the year to come. */
const YEAR_PLAN =
  /^\s*(?:今年|明年|下半年|年内|下一步|下一阶段|今后)，[^，。；]{0,12}将(?=[^。；，]{0,4}(?:实施|新建|改建|建设|建成|完成|打造|推进|开展|投资|改造|新增|启动|安排|筹措|重点))/u;

/** 今年冬春水利建设计划完成土石方1325万方；修复水毁工程|252处；…: one plan for the year to its full stop. */
const YEAR_WORKS =
  /(?:今年|明年|今冬|冬春|下半年|年内)[^，。；\d]{0,14}计划(?:完成|实施|新建|建设|改造|治理|修建|投资)[^。]*；/u;

const ONE_OF_PLANS = /；完成/gu;
/** 将推进…作为抓手, 将…相结合: 把; …；该公园占地300亩: what there is. */
const NO_PLAN = /作为|结合|的经验|；[该其]/u;

/** 到2021年，…达到40家，…5家；新增|1600名: one of many goals for that year. */
function isAmongGoals({ text, quantity: q }: Context): boolean {
  const before = text.slice(Math.max(0, q.start - LONGEST_GOALS), q.start);
  // few sentences set out for a year or a list
  if (!GOAL_SIGNS.some((sign) => before.includes(sign))) return false;
  const lead = before.slice(Math.max(...SENTENCE_ENDS.map((end) => before.lastIndexOf(end))) + 1);
  // …；完成12个小区改造；…: one of the things to be done
  if (YEAR_PLAN.test(lead) && !NO_PLAN.test(lead)) return !isDone(lead.replace(ONE_OF_PLANS, '；'));
  const at = Math.max(goalYearAt(lead), lead.search(PLAN_LIST), lead.search(YEAR_WORKS));
  return at >= 0 && !isDone(lead.slice(at));
}

/** 可由32万亩扩大至|41万亩, 可以提高到|70% */
const CAN_CHANGE =
  /(?<![许认])可以?(?:[由从][^，。；]{1,14})?(?:提高|提升|扩大|增加|增至|缩短|缩减|压缩|降低?)[到至][^，。；]{0,4}$/u;

/** 年可实现产值|127亿元, 可以拉动投资|5万亿元 */
const CAN_REACH = /(?<![许认])可以?(?:完成|实现|拉动|创造)[^，。；]{0,12}$/u;

const GOAL_YEAR =
  /(?<=^|[，。；：\s“（]|预计|力争|计划|争取|确保|规划)到(?:20\d\d年|“?十[一二三四五六]五”?)(?:年?[底末])?，(?![^，]{0,8}(?:已|仍|降|了)|[^，。；]{0,12}(?:增加?至|增[加长]到|提高到|提升[至到]|升至))/u;

/** 需要|生活费52万元, 需要|229台打桩机: what it takes, not what is left to do. */
function isThing(needed: string): boolean {
  const [first] = segment(needed, 0, needed.length);
  return first === undefined || first.pos === 'n' || first.pos === 'ns' || first.pos === 'm';
}

/** What has to be done, not what is left to do: 需完成投资22亿元. */
const TASK = /^(?:完成|投资|投入|建设|新建|建成|实现|达到|筹集)/u;

/** 将喜报送到|3名军人家中, 将低保标准提高到|1900元: 把 */
const TAKES =
  /^[^，。；]{2,20}(?:送到|送至|送往|交到|发到|运到|带到|转移到)|^[^，。；\d]{2,10}(?:标准|时限|比例|补贴|养老金|工资|起付线|门槛)(?:[由从][^，。；]{1,12})?(?:再次)?(?:提高|上调|下调|调整|缩短|压缩|降低?|提升)[到至为]/u;
/** 将收到的菜籽|留出了一部分 */
const TAKEN = /^(?!对)[^，。；]{1,14}[到来得]的[^，。；]{1,12}了/u;
/** 擅自将|租赁的114.5亩农田挖塘养鱼 */
const WILFULLY = /(?:非法|擅自|违规|依法|及时|成功|先后)$/u;

/** 将|建设镇13个村的1635个小院划分为417个网格: 把, though a name begins like a verb. */
const PARTED = /^[^，。；]{2,40}(?:划分|细分|区分|整合|合并|归并|纳入|列入)(?:[为成入]|到)/u;

/** 将 before a verb is the future, before a noun it is 把. Offset in `lead` or -1. */
function futureAt(lead: string, bounded: boolean, behind: string): number {
  const at = lead.lastIndexOf('将');
  if (at < 0) return -1;
  const rest = lead.slice(at + 1);
  if (PARTED.test(rest + behind)) return -1;
  // 将收集到的|问题, 将特别国债资金10亿元…: 把
  if (/^[近军]|^特[别大]|^原[先来有]|^[^，。；]{2,3}[到出过来]的/u.test(rest)) return -1;
  // 将|依托139个文化广场: they are there
  if (/^(?:依托|利用|凭借)[^，。；]*$/u.test(rest)) return -1;
  if (TAKEN.test(rest)) return -1;
  if (TAKES.test(rest) || WILFULLY.test(lead.slice(0, at))) return -1;
  if (rest === '') return bounded ? at : -1;
  const first = segment(rest, 0, Math.min(rest.length, 8))[0];
  const next = rest.slice(first?.start, first?.end);
  const pos = partOfSpeech(next);
  if (next === '新' || next === '再') return at;
  if (pos === 'v' || pos === 'vn')
    return next.length > 1 || '有达超于在会为建设开办投增改修招聘购引种补铺架栽砌'.includes(next)
      ? at
      : -1;
  // 将|有效|缓解: how it will be done
  if (MANNER_WORDS.has(next)) return at;
  return pos === 'd' || (pos === 'p' && next !== '与') ? at : -1;
}
