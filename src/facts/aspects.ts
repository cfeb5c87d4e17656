/** What a figure is of its thing: what there is, what is new, done, still to do, planned, or a change. */
import type { Aspect, Category } from '../model.js';
import { partOfSpeech, segment } from './lexicon.js';
import { leftOf, rightOf, word, type Context, type Earlier } from './context.js';
import { charSet, stands } from '../lexicon/chars.js';
import { longestIn } from '../lexicon/lookup.js';
import { isEarlierFigure } from './changes.js';
import { aspectList, aspectsSaid, lastListed, type Listed } from './aspectWords.js';
import { JOINING } from './marks.js';
import { phraseBefore } from './noun/before.js';
import type { Phrase } from './noun/phrase.js';

/** The aspect of the number in `ctx`; the rules in the order in which they override each other. */
export function aspectOf(ctx: Context, category: Category): Aspect {
  const listed = listedWith(ctx);
  if (listed) return listed.aspect;
  if (isEarlierFigure(ctx)) return 'before';
  if (ctx.quantity.unit?.name === '百分点') return 'change';
  if (isChange(ctx)) return 'change';
  const mark = reachesGoal(ctx) ? undefined : markOf(ctx);
  if (isFormer(ctx)) return 'before';
  const verb = verbOf(ctx, category);
  if (mark === 'pending' && (verb === 'resolved' || !verb)) return 'pending';
  if (mark === 'planned') return 'planned';
  return verb ?? afterOf(ctx) ?? ofTotal(ctx) ?? 'total';
}

const FORMERLY = /(?:原来|原本|过去|以往|年前|节前|去年同期|上年同期|改革前|改造前|以前)/u;
/** 去年同期为|110亿元 */
const LAST_TIME = /(?:[去上]年同期|上年|去年)(?:仅)?(?:为|是)(?:约|近)?$/u;
/** 比多年同期|285.3毫米少66.2% */
const COMPARED_WITH =
  /(?:比|较)[^，。；]{0,12}(?:同期|去年|上年|年前)[^，。；]{0,6}?的?(?:约|近)?$/u;
const MORE_OR_LESS = /^[^，。；\d]{0,6}(?:少|多|增|减|高|低|下降|上升)/u;
const NOW = /(?:如今|现在|目前|年后|节后|现已|眼下|今年|改造后)/u;

/** 年前每斤|8元|，年后降至4元: what was, in front of what is, in one sentence. */
function isFormer({ text, clause, sentence, quantity: q }: Context): boolean {
  const clauseLead = text.slice(clause.start, q.start);
  if (LAST_TIME.test(clauseLead)) return true;
  if (
    q.unit?.kind !== 'share' &&
    COMPARED_WITH.test(clauseLead) &&
    MORE_OR_LESS.test(text.slice(q.end, q.end + 10))
  )
    return true;
  if (!FORMERLY.test(text.slice(clause.start, q.start))) return false;
  // 节前加开65对，节后65.5对: two times of work, not prices that changed
  const lead = text.slice(clause.start, q.start);
  if (q.unit?.kind === 'count' && /[年节]前/u.test(lead)) return false;
  return NOW.test(text.slice(clause.end, Math.min(sentence.end, clause.end + 12)));
}

/** 新增病例35例。其中境外输入|29例, 新增病例35例（甲区|29例）: a part has the aspect of its total. */
function ofTotal({ text, sentence, quantity: q, earlier }: Context): Aspect | undefined {
  const lead = text.slice(sentence.start, q.start);
  const bracket = Math.max(lead.lastIndexOf('（'), lead.lastIndexOf('('));
  const inside = bracket > Math.max(lead.lastIndexOf('）'), lead.lastIndexOf(')'));
  const opener = sentence.start + (inside ? bracket : lead.lastIndexOf('其中'));
  if (opener < sentence.start) return undefined;
  const total = earlier.findLast(
    (e) => e.quantity.end <= opener && e.quantity.unit?.name === q.unit?.name,
  );
  if (!total || opener - total.quantity.end > 2) return undefined;
  return ['new', 'resolved', 'pending', 'planned'].includes(total.aspect)
    ? total.aspect
    : undefined;
}

/** 分别增长4.7%、|6.0%: a number of a list has the aspect of the one before it. */
function listedWith(ctx: Context): Earlier | undefined {
  const { text, quantity: q, earlier } = ctx;
  const last = earlier.at(-1);
  if (!last || last.quantity.unit?.name !== q.unit?.name) return undefined;
  const between = text.slice(last.quantity.end, q.start);
  if (/^(?:、|和|及|以及|与)$/u.test(between.trim())) return last;
  return last.aspect !== 'total' && isNounOnly(ctx, between) ? last : undefined;
}

/** 增加水稻26万亩、|蔬菜瓜果|16万亩; 增设2处游园广场、|3处充电桩: the verb of the list governs all of it. */
function isNounOnly(ctx: Context, between: string): boolean {
  if (between.length > 14) return false;
  const begin = ctx.quantity.start - between.length;
  const marks = [
    between.startsWith('、') ? begin : -1,
    between.endsWith('、') ? begin + between.length - 1 : -1,
  ];
  if (marks.every((mark) => mark < 0) && !/^[^，。；]{0,12}[和及]$/u.test(between)) return false;
  const tokens = leftOf(ctx).filter(
    (t) => t.start >= begin && !marks.includes(t.start) && (t.marks & JOINING) === 0,
  );
  return tokens.every((t) => t.pos === 'n' || t.pos === 'a' || t.pos === 'ns');
}

/** 增速保持在10%以上 */
const RATE_OF_CHANGE = /(?:增速|增幅|降幅|涨幅|跌幅|增长率)[^，。；0-9]{0,5}$/u;
/** 1.5%的正增长, 以20%的速度增长 */
const GROWTH_BEHIND = /^的[^，。；]{0,3}(?:增长|增速|增幅|降幅|速度|幅度)/u;
/** 上涨36元: needs no comparison to be a change. */
const ALWAYS_CHANGE =
  /(?:增加|减少|增收|上涨|下跌|下降|上升|升高|减收|净增|回落|下滑|下调|上调|增长|回升|缩短|延长|缩减|压缩|压减|收窄)$/u;

/** What may stand between a verb of change and its number. */
const BETWEEN = /(?:了|约|近|达|超|逾|均|都|超过|将近|接近| )+$/u;
const BETWEEN_ENDS = charSet('了约近达超逾均都过 ');

/** 同比增长5.1%, 提高了31个百分点, 较上年增加6.5万亩 */
function isChange(ctx: Context): boolean {
  const { text, quantity: q, clause } = ctx;
  const near = text.slice(Math.max(clause.start, q.start - 8), q.start);
  const between = stands(BETWEEN_ENDS, near, near.length - 1) ? BETWEEN.exec(near)?.[0].length : 0;
  const lead = near.slice(0, near.length - (between ?? 0));
  const object = longestIn(aspectList('object').endings, lead, 0, lead.length) >= 0;
  const growth = text[q.end] === '的' && GROWTH_BEHIND.test(text.slice(q.end, q.end + 10));
  if (growth || RATE_OF_CHANGE.test(lead)) return q.unit?.kind === 'share';
  if (!object) return false;
  const compared = COMPARED.test(text.slice(clause.start, q.start));
  if (!compared && (DEGREE.test(lead) || addsThings(ctx, lead))) return false;
  if (q.unit?.kind === 'share' || ALWAYS_CHANGE.test(lead)) return true;
  return compared && !lead.endsWith('新增');
}

const COMPARED = /(?:较|(?<!占)比|净)[^，。]*$/u;
/** 高达86%: how much, not how much more. */
const DEGREE = /(?:[^提走新]高|[^降减]低|[^增]多|[^减]少)$/u;

/** 增加|60个停车位: things that are there now, where nothing is compared. */
function addsThings(ctx: Context, lead: string): boolean {
  const { quantity: q } = ctx;
  if (q.unit?.kind !== 'count' || !lead.endsWith('增加')) return false;
  const [first] = rightOf(ctx);
  return first !== undefined && (first.pos === 'n' || first.pos === 'vn' || first.pos === 'a');
}

/** 将|累计建成: the sum of what is done and of what is to be. */
const YET_TO_SUM = /(将|可|预计|有望)(?:累计|共计)/gu;

/** 计划新建260个，目前已建成145个. 年内完成 is no end of the plan, 完成 in a clause of its own is. */
function isDone(told: string): boolean {
  const since = told.replace(YET_TO_SUM, '$1');
  const later = since.slice(Math.max(0, since.search(/[，；]/u)));
  const own = /[，；]/u.test(since) ? later : '';
  return aspectList('done').words.some(([w]) =>
    w === '完成' ? own.includes(w) : since.includes(w),
  );
}

/** 完成全年目标任务的58%: the goal is planned, the share of it is not. */
function reachesGoal({ text, quantity: q, clause }: Context): boolean {
  return (
    q.unit?.kind === 'share' && /(?:完成|实现|达到|占)/u.test(text.slice(clause.start, q.start))
  );
}

/** Marks before the number in its sentence; one that says "done" ends the reach of those before. */
function markOf(ctx: Context): Aspect | undefined {
  const { text, sentence, quantity: q } = ctx;
  const from = Math.max(sentence.start, q.start - 50);
  const lead = text.slice(from, q.start);
  const isSaid = ({ at, word: mark, aspect }: Listed): boolean =>
    (aspect !== 'pending' || from + at >= ctx.clause.start) && asMark(lead, at, mark);
  const found = lastListed(aspectList('mark'), lead, 0, lead.length, isSaid);
  const future = Math.max(futureAt(lead, q.numberStart > q.start), goalYearAt(lead));
  const at = Math.max(future, found?.at ?? -1);
  if (at < 0 || isDone(lead.slice(at))) return undefined;
  if (!found || future === at) return 'planned';
  const needs = found.word.startsWith('需') && lead.slice(at + found.word.length);
  return needs !== false && (TASK.test(needs) || isThing(needs)) ? 'planned' : found.aspect;
}

/** 到2030年，…达到|5000张: a year that a clause sets out for. Offset in `lead` or -1. */
function goalYearAt(lead: string): number {
  return GOAL_YEAR.exec(lead)?.index ?? -1;
}

const GOAL_YEAR =
  /(?<=^|[，。；：\s“（])到(?:20\d\d年|“?十[一二三四五六]五”?)(?:年?[底末])?，(?![^，]{0,8}(?:已|仍|降|了))/u;

/** 需要|生活费52万元, 需要|229台打桩机: what it takes, not what is left to do. */
function isThing(needed: string): boolean {
  const [first] = segment(needed, 0, needed.length);
  return first === undefined || first.pos === 'n' || first.pos === 'ns' || first.pos === 'm';
}

/** What has to be done, not what is left to do: 需完成投资22亿元. */
const TASK = /^(?:完成|投资|投入|建设|新建|建成|实现|达到|筹集)/u;

/** 年内完成 is a plan, 年内调解58件 may be an account. */
const WITHIN_YEAR =
  /^(?:[将要可拟再计]|完成|实现|达到|建成|力争|新增|新建|基本|全部|开工|投产|预计)/u;
/** 未整改, but not 未经请假: what there is still to do. */
const UNDONE =
  /^(?:整改|完成|解决|办结|办理|化解|清|还|开工|投|处|落实|脱贫|就业|销号|到位|缴|交|改造|拆|建|通|覆盖|达标)/u;
const NEEDS = new Set(['需', '待', '未', '需要']);
const NOUNS_TOO = new Set(['计划', '规划', '目标', '预算', '争取']);

/** 计划 and 规划 are plans before a verb or a number, nouns elsewhere; 需 is no 需求. */
function asMark(lead: string, at: number, mark: string): boolean {
  const rest = lead.slice(at + mark.length);
  const before = lead.slice(0, at);
  // 《村庄规划》: a title
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return false;
  if (mark === '年内') return WITHIN_YEAR.test(rest);
  if (mark === '未') return UNDONE.test(rest);
  // “倍增计划”试点企业
  if (/[”》]$/u.test(before) || rest.startsWith('”')) return false;
  if (NEEDS.has(mark) && rest === '') return false;
  if (NEEDS.has(mark))
    return !/^[求来遇业客]/u.test(rest) && !/[急必供招等接期优所]$/u.test(before);
  if (!NOUNS_TOO.has(mark) || rest === '') return true;
  const first = segment(rest, 0, Math.min(rest.length, 8))[0];
  // 计划|投入资金: a noun that a verb opens
  const opening = first && first.end > 2 ? partOfSpeech(rest.slice(0, 2)) : undefined;
  const pos = opening === 'v' || opening === 'vn' ? 'v' : (first?.pos ?? 'x');
  if (mark !== '争取' && /(?:[全我本][国省市县区]|今年|明年|年)$/u.test(before)) return true;
  return ['v', 'd', 'p', 't', 'x'].includes(pos) || (pos === 'vn' && mark !== '争取');
}

/** 将 before a verb is the future, before a noun it is 把. Offset in `lead` or -1. */
function futureAt(lead: string, bounded: boolean): number {
  const at = lead.lastIndexOf('将');
  if (at < 0) return -1;
  const rest = lead.slice(at + 1);
  if (rest.startsWith('近') || rest.startsWith('军')) return -1;
  if (rest === '') return bounded ? at : -1;
  const first = segment(rest, 0, Math.min(rest.length, 8))[0];
  const next = rest.slice(first?.start, first?.end);
  const pos = partOfSpeech(next);
  if (next === '新' || next === '再') return at;
  if (pos === 'v' || pos === 'vn')
    return next.length > 1 || '有达超于在会为建设开办投增改修'.includes(next) ? at : -1;
  return pos === 'd' || (pos === 'p' && next !== '与') ? at : -1;
}

const TO_GOAL = /^[到至为成]/u;

/** The verb that governs the number, within its clause. */
function verbOf(ctx: Context, category: Category): Aspect | undefined {
  const { text, quantity: q } = ctx;
  const lead = text.slice(Math.max(ctx.floor, q.start - 40), q.start);
  const isSaid = ({ at, word: verb, aspect }: Listed): boolean => {
    if (aspect === 'change' && TO_GOAL.test(lead.charAt(at + verb.length))) return false;
    if (aspect === 'resolved' && !canBeResolved(ctx, category, verb)) return false;
    if (aspect === 'new' && !/[新增]/u.test(verb) && !governs(ctx, verb)) return false;
    return verb !== '增加' || (!lead.startsWith('值', at + 2) && governs(ctx, verb));
  };
  const found = lastListed(aspectList('verb'), lead, 0, lead.length, isSaid);
  return found?.aspect ?? freshVerb(lead) ?? newBehind(ctx);
}

/** What can be settled (解决, 化解, 调解) and not only cleared away. */
const SETTLED: ReadonlySet<Category> = new Set(['problems', 'money', 'documents', 'other']);

/** Problems are resolved by any such verb of the clause, other things only where it governs them. */
function canBeResolved(ctx: Context, category: Category, verb: string): boolean {
  if (ctx.quantity.unit?.kind === 'share') return false;
  if (category === 'problems') return true;
  if (category === 'people' && verb !== '恢复') return false;
  if (/(?:[决解]|[处办]理)$/u.test(verb) && !SETTLED.has(category)) return false;
  return governs(ctx, verb);
}

/** 招聘|员工30名, but not 招聘会30场. */
function opens(ctx: Context, phrase: Phrase | undefined, verb: string): boolean {
  if (!phrase?.text.startsWith(verb)) return false;
  const end = phrase.start + verb.length;
  return leftOf(ctx).some((t) => t.end === end);
}

/** Whether the verb stands right before the number or right before the noun that stands there. */
function governs(ctx: Context, verb: string): boolean {
  const before = phraseBefore(ctx);
  if (before.verb.endsWith(verb) || opens(ctx, before.phrase, verb)) return true;
  return ctx.text.slice(ctx.floor, ctx.quantity.start).endsWith(verb);
}

/** 新招募, 新落成: 新 before any verb; not in 创新, 高新. */
function freshVerb(lead: string): Aspect | undefined {
  const at = lead.lastIndexOf('新');
  if (at < 0 || /[创革更全最高翻刷重清常焕求]$/u.test(lead.slice(0, at))) return undefined;
  const pos = partOfSpeech(lead.slice(at + 1, at + 3));
  return pos === 'v' || pos === 'vn' ? 'new' : undefined;
}

/** 6处新建大型灌区, 50名新招聘…: the word stands behind the number. */
function newBehind(ctx: Context): Aspect | undefined {
  const first = rightOf(ctx)[0];
  return first && /^新(?:建|增|招|开|设)/u.test(word(ctx, first)) ? 'new' : undefined;
}

/** 47个问题已全部整改, 还有240多人需要安置: what is said behind the number in its clause. */
function afterOf({ text, quantity: q, clause }: Context): Aspect | undefined {
  const said = aspectsSaid(aspectList('after'), text, q.end, clause.end);
  if (said.size === 0) return undefined;
  const rest = text.slice(q.end, clause.end);
  if (said.has('pending') && /(?:需要|待|尚未|未整改|未完成|未办结|有待)/u.test(rest))
    return 'pending';
  return said.has('resolved') && /已|全部|得到|完成|均/u.test(rest) ? 'resolved' : undefined;
}
