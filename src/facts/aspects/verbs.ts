/** Verbs by which a figure is new, settled or still to be settled. */
import type { Aspect, Category } from '../../model.js';
import { aspectList, aspectsSaid, lastListed, type Listed } from '../aspectWords.js';
import { leftOf, rightOf, word, type Context } from '../context.js';
import { partOfSpeech } from '../lexicon.js';
import { phraseBefore } from '../noun/before.js';
import type { Phrase } from '../noun/phrase.js';

/** 整改|措施8条, 整治|行动20次, 调解|组织排查: papers, bodies and work to settle it with, not what is settled. */
const OF_WORK =
  /^(?:组织|委员会|员|室|机构|协会|措施|方案|台账|清单|责任|通知|建议书|报告|机制|制度|办法|小组|专班|行动|中心|平台|窗口|工作室|会)/u;
/** 整改|不到位问题46个: the verb is what was not done. */
const UNDONE =
  /^[\u4e00-\u9fff]{0,4}?(?:不(?:到位|力|彻底|及时|严格|扎实|全面)|滞后|缓慢|迟缓|未完成)/u;
/** 责令|整改303家: told to, not yet done. */
const ORDERED = /(?:责令|责成|要求|限期|提出)$/u;
/** 交由区政府系统|办理的提案108件: given to somebody, not yet done. */
const GIVEN_OVER = /(?:交由|转由|交给|转交|移交|分送)[^，。；]{1,14}$/u;
/** 正在|化解17件 */
const UNDER_WAY = /(?:正在|正|仍在)(?:全力|加紧|抓紧|加快|积极|逐一|推进|协调|着手)?$/u;
const WORK_ON = /新[改扩]*建工程[^，。；]{0,8}$/u;
const TO_GOAL = /^[到至为成]/u;

const SIZED =
  /(新建|新增|新改建|新扩建|新改扩建)\d[\d.]*[万亿]?(?:千伏|千瓦|兆瓦|吨|平方米|立方米|亩)级?$/u;

/** The verb that governs the number, within its clause. */
export function verbOf(ctx: Context, category: Category): Aspect | undefined {
  const { text, quantity: q } = ctx;
  // 新建110千伏|变电站5座: of what size it is
  const sized = SIZED.exec(text.slice(Math.max(ctx.clause.start, ctx.floor - 16), ctx.floor))?.[1];
  const lead = (sized ?? '') + text.slice(Math.max(ctx.floor, q.start - 40), q.start);
  const isSaid = ({ at, word: verb, aspect }: Listed): boolean => {
    if (aspect === 'change' && TO_GOAL.test(lead.charAt(at + verb.length))) return false;
    if (verb.startsWith('新') && NEW_NAME.test(lead.slice(at + 1))) return false;
    if (verb === '办理' && GIVEN_OVER.test(lead.slice(0, at))) return false;
    if (verb === '整改' && ORDERED.test(lead.slice(0, at))) return false;
    const further = lead.slice(at + verb.length);
    if (aspect === 'resolved' && (OF_WORK.test(further) || UNDONE.test(further))) return false;
    if (aspect === 'resolved' && !canBeResolved(ctx, category, verb)) return false;
    if (aspect === 'new' && !/[新增]/u.test(verb) && !governs(ctx, verb)) return false;
    // 完成新开工|目标任务的|55%
    if (aspect === 'new' && q.unit?.kind === 'share' && GOAL_OF.test(further)) return false;
    return verb !== '增加' || (!lead.startsWith('值', at + 2) && governs(ctx, verb));
  };
  const found = lastListed(aspectList('verb'), lead, 0, lead.length, isSaid);
  // 第六水源新建|工程|利用外资2000万元: the work is new, the sum is what it takes
  if (found?.aspect === 'new' && q.unit?.kind === 'money' && WORK_ON.test(lead)) return undefined;
  if (found?.aspect === 'resolved' && UNDER_WAY.test(lead.slice(0, found.at))) return 'pending';
  // 累计引进|260个: all there are so far
  const all =
    found?.aspect === 'new' && !found.word.startsWith('新') && SO_FAR.test(lead.slice(0, found.at));
  if (all) return undefined;
  return (
    found?.aspect ??
    closed(lead, category) ??
    freshVerb(lead, q.unit?.kind === 'share') ??
    newBehind(ctx)
  );
}

/** 结案|797件, but 结案率 */
const closed = (lead: string, category: Category): Aspect | undefined =>
  category === 'problems' && /结案了?[约近共]?$/u.test(lead) ? 'resolved' : undefined;

const SO_FAR = /(?:累计|共计?|总共)(?:已|共)?[\u4e00-\u9fff]{0,4}$/u;

/** What can be settled (解决, 化解, 调解) and not only cleared away. */
const SETTLED: ReadonlySet<Category> = new Set(['problems', 'money', 'documents', 'other']);

const GOAL_OF = /^[^，。；]{0,8}(?:目标|任务|计划)/u;
const WORKS = /(?:整治|治理)$/u;

/** Problems are resolved by any such verb of the clause, other things only where it governs them. */
function canBeResolved(ctx: Context, category: Category, verb: string): boolean {
  if (ctx.quantity.unit?.kind === 'share') return false;
  if (category === 'problems') return true;
  if (category === 'people' && verb !== '恢复') return false;
  // 治理河道96公里, 岸坡整治11公里: works, not troubles
  if (category === 'measures' && WORKS.test(verb)) return false;
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
  const lead = ctx.text.slice(ctx.floor, ctx.quantity.start);
  return lead.endsWith(verb) || describes(ctx, before.phrase, verb);
}

/** 清理|各类流动占道|摊点1000个, 清理|乱停乱放、破损的|单车300辆: what stands between them tells of what kind it is. */
function describes(ctx: Context, phrase: Phrase | undefined, verb: string): boolean {
  if (!phrase) return false;
  const lead = ctx.text.slice(ctx.clause.start, phrase.start);
  const at = lead.indexOf(verb);
  if (at < 0 || !OPENING.test(lead.slice(0, at))) return false;
  const between = lead.slice(at + verb.length);
  return between.length <= LONGEST_KIND && (between.endsWith('的') || KIND.test(between));
}

const OPENING =
  /^(?:截[至止]目前|目前|今年以来|累计|共计?|已|先后|依法|集中|及时|全面|组织|[，\s])*$/u;
const KIND =
  /^(?:各类|各种|各式|大小|废旧|老旧|破旧|破损|沿街|沿路|沿线|路边|道路两侧|辖区|全[国省市县区镇乡村])[\u4e00-\u9fff]{0,10}$/u;
const LONGEST_KIND = 24;

/** 新|增长点, 新|发展理念: words of policy. */
const NEW_NAME = /^(?:增长[点极]|发展(?:理念|格局|阶段)|消费|突破|变化|进展|作为|征程|要求|部署)/u;

/** 新招募, 新落成: 新 before any verb; not in 创新, 高新. */
const INTEREST = /[利费]率/u;

function freshVerb(lead: string, share: boolean): Aspect | undefined {
  const at = lead.lastIndexOf('新');
  if (at < 0 || /[创革更换全最高翻刷重清常焕求两三]$/u.test(lead.slice(0, at))) return undefined;
  if (NEW_NAME.test(lead.slice(at + 1))) return undefined;
  if (share && GOAL_OF.test(lead.slice(at + 1))) return undefined;
  // 新发放贷款平均利率|4.12%
  if (share && INTEREST.test(lead)) return undefined;
  const pos = partOfSpeech(lead.slice(at + 1, at + 3));
  return pos === 'v' || pos === 'vn' ? 'new' : undefined;
}

/** 6处新建大型灌区, 50名新招聘…: the word stands behind the number. */
function newBehind(ctx: Context): Aspect | undefined {
  // 投资31亿元|新建234国道
  if (ctx.quantity.unit?.kind === 'money') return undefined;
  const first = rightOf(ctx)[0];
  return first && /^新(?:建|增|招|开|设)/u.test(word(ctx, first)) ? 'new' : undefined;
}

/** 需要|安置, but no 取暖需要; 待|处理, but no 招待. */
const STILL_TO_DO =
  /(?:需要(?=[\u4e00-\u9fff])|限期[^，。；]{0,8}(?:整改|完成|办结|解决|治理|拆除)|(?<![接招款优对看善以])待(?![命遇])|尚未|未整改|未完成|未办结|有待|(?:正在|仍在)(?:化解|调解|办理|整改|处理|处置|解决|侦办|审理))/u;

/** 15个项目今年|将陆续开工: what is going to happen to them. */
const GOING_TO =
  /^[^，。；]{0,20}?(?:将|要在|要于)(?:[^，。；将]{0,10}?)(?:开工|开建|动工|建成|竣工|完工|投产|投用|启用|通车|交付|配售|交房)/u;

/** 47件案件|已办结25件: the next number's. */
const OF_NEXT = /^[^，。；\d０-９]{0,24}[结改决解号理毕成清]了?[\d０-９]/u;

const REACHED = /(?:实现|完成|达到|达成|超过)了?[^，。；]{0,16}$/u;

/** 为任务|50万株|的101%, 省定|2亿元|目标任务的81%: the whole that a share is reached of. */
const TASK_BEFORE = /(?:任务|目标|计划)数?$/u;
const SHARE_OF_IT = /^的(?:约|近)?\d+(?:\.\d+)?%/u;
const TASK_WITH_SHARE = /^(?:年度|全年)?(?:目标任务|目标|任务|计划)的(?:约|近)?\d+(?:\.\d+)?%/u;

/** 烟叶收购任务|145万公斤 */
const TASK_OF = /(?:收购|生产|种植|造林|征收|脱贫|招生|征兵)任务(?:数|量)?[为是]?$/u;
const FULFILLED = /完成|超额|超过/u;

/** 围绕返乡创业7万人|的目标, but 实现了7万人|的目标 */
function isGoal({ text, clause, quantity: q }: Context): boolean {
  if (q.unit?.kind === 'share') return false;
  const lead = text.slice(clause.start, q.start);
  if (TASK_OF.test(lead) && !FULFILLED.test(lead)) return true;
  const rest = text.slice(q.end, q.end + 20);
  if (TASK_WITH_SHARE.test(rest)) return true;
  if (TASK_BEFORE.test(lead) && SHARE_OF_IT.test(rest)) return true;
  return /^的(?:总|年度|奋斗|发展)?目标/u.test(rest) && !REACHED.test(lead);
}

/** 47个问题已全部整改, 还有240多人需要安置: what is said behind the number in its clause. */
export function afterOf(ctx: Context): Aspect | undefined {
  const { text, quantity: q, clause } = ctx;
  if (GOING_TO.test(text.slice(q.end, clause.end)) || isGoal(ctx)) return 'planned';
  const said = aspectsSaid(aspectList('after'), text, q.end, clause.end);
  if (said.size === 0) return undefined;
  const rest = text.slice(q.end, clause.end);
  if (said.has('pending') && STILL_TO_DO.test(rest)) return 'pending';
  if (OF_NEXT.test(rest)) return undefined;
  return said.has('resolved') && /已|全部|得到|完成|均/u.test(rest) ? 'resolved' : undefined;
}
