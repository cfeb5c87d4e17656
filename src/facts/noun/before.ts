/** The noun phrase before a number. */
import { charSet, stands } from '../../lexicon/chars.js';
import { partOfSpeech } from '../../lexicon/segment.js';
import type { Category } from '../../model.js';
import type { Token } from '../lexicon.js';
import { headAt } from '../../metrics/match.js';
import { isDate, leftOf, rightOf, word, type Context } from '../context.js';
import { ASPECT, EMPTY, FORMERLY, LINK, OF } from '../marks.js';
import { bare, fits, phrase, type Phrase } from './phrase.js';
import { ATTRIBUTES, CASES, DUTIES, PEOPLE_UNITS, PER, STRUCTURE_NOUNS } from '../terms.js';
import { opensTitlePart } from './spaces.js';
import { inRun, isAct, isChange, isLink, isMark, isSingle } from './tokens.js';

/** The word right before the number, link words left out, and the noun phrase that ends there. */
export interface Before {
  readonly phrase: Phrase | undefined;
  /** The verb right before the number or the phrase: 化解|矛盾纠纷|47起. */
  readonly verb: string;
  /** No noun stands between the verb and the number: 消杀29000平方米. */
  readonly bareVerb: boolean;
  /** The phrase stands right before the number: 设计时速|350公里. */
  readonly touches: boolean;
}

/** What stands before the number, back to the number before it. */
export function phraseBefore(ctx: Context): Before {
  return (ctx.known.before ??= findBefore(ctx));
}

const NOTHING: Before = { phrase: undefined, verb: '', bareVerb: false, touches: false };

function findBefore(ctx: Context): Before {
  if (opensTitlePart(ctx)) return NOTHING;
  const tokens = leftOf(ctx).filter((t) => t.start >= ctx.floor);
  let last = tokens.length - 1;
  while (last >= 0 && (isLink(ctx, tokens[last]) || isFormerly(tokens, last))) last -= 1;
  const each = perBack(ctx, tokens, last);
  if (each > 0 && isLink(ctx, tokens[last - each])) last -= each + 1;
  // 督办问题|第12批|共36个
  if (last >= 0) last -= batchBack(ctx, tokens, last);
  // 货物吞吐量|7月|为13亿吨
  if (last < tokens.length - 1) last -= datesBack(ctx, tokens, last);
  last -= periodBack(ctx, tokens, last);
  last -= quotedVerb(tokens, last);
  if (isEachOnAverage(ctx, tokens, last)) last -= 3;
  last -= trailingVerb(ctx, tokens, last) || trailingVerbs(ctx, tokens, last);
  const run = runBack(ctx, tokens, last);
  const at = run ? run.before : last;
  const verb = at < 0 ? undefined : tokens[at];
  const isVerb = verb !== undefined && (verb.pos === 'v' || verb.pos === 'vn');
  return {
    phrase:
      // 已经解决的|（A类）|22件: a remark is no noun
      isStructure(ctx, run?.phrase) || (run && bare(run.phrase.text).trim() === '')
        ? undefined
        : (countedBefore(ctx, tokens, run?.phrase) ?? run?.phrase),
    verb: isVerb ? withPassive(ctx, verb) : '',
    bareVerb: !run && isVerb,
    touches: run?.phrase.end === ctx.quantity.start,
  };
}

/** 3大方面|14个突出问题: the parts of a plan are no things. */
const isStructure = ({ text }: Context, found: Phrase | undefined): boolean =>
  found !== undefined &&
  STRUCTURE_NOUNS.includes(found.text) &&
  NUMERAL.test(text.charAt(found.start - 1));

const COUNT = /^总?(?:人数|户数|数量)$/u;

/** 下岗失业人员的|人数|达到6913人: what the number is of. */
function countedBefore(
  ctx: Context,
  tokens: readonly Token[],
  count: Phrase | undefined,
): Phrase | undefined {
  if (!count || !COUNT.test(count.text)) return undefined;
  const of = tokens.findLastIndex((t) => t.end === count.start && (t.marks & OF) !== 0);
  const counted = of > 0 ? runBack(ctx, tokens, of - 1)?.phrase : undefined;
  return counted?.fits === true ? counted : undefined;
}

const NUMERAL = /[\d一二两三四五六七八九十]/u;

/** 被|骗: of one character alone nobody knows who did it. */
function withPassive(ctx: Context, verb: Token): string {
  const before = ctx.text.charAt(verb.start - 1);
  const told = word(ctx, verb);
  // 不|批捕198人: without it the item says the opposite
  const negated = before === '不' && PROSECUTING.test(told);
  return negated || (before === '被' && isSingle(verb)) ? before + told : told;
}

const PROSECUTING = /^(?:批捕|起诉|逮捕|立案|批准逮捕|追究)$/u;

/** 造价|“瘦身”|2000万元: how many words a verb in quotation marks behind a noun takes up. */
function quotedVerb(tokens: readonly Token[], last: number): number {
  const [noun, open, verb, close] = tokens.slice(Math.max(0, last - 3), last + 1);
  const quoted = verb?.pos === 'v' && open && isMark(open) && close && isMark(close);
  return quoted && (noun?.pos === 'n' || noun?.pos === 'vn') ? 3 : 0;
}

/** 集体收入156万元，平均|每|村|9.7万元: what each has of it. */
function isEachOnAverage({ text }: Context, tokens: readonly Token[], last: number): boolean {
  const [average, noun] = [tokens[last - 2], tokens[last]];
  return (
    average !== undefined && noun !== undefined && EACH.test(text.slice(average.start, noun.end))
  );
}

const EACH = /^平均每[\u4e00-\u9fff]{1,2}$/u;

const FOR_EACH = new RegExp(`(?:${PER}){1,2}$`, 'u');
const LONGEST_PER = 8;

/** 低保标准达到|每人每月|300元: how many words tell for whom and how long the sum is. */
function perBack({ text }: Context, tokens: readonly Token[], last: number): number {
  const end = tokens[last]?.end ?? 0;
  const per = FOR_EACH.exec(text.slice(Math.max(0, end - LONGEST_PER), end))?.[0].length ?? 0;
  return per === 0 ? 0 : tokens.filter((t) => t.start >= end - per && t.end <= end).length;
}

/** 由原来|的3.5米 */
function isFormerly(tokens: readonly Token[], i: number): boolean {
  if (i < 1) return false;
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (!before || !token || (token.marks & OF) === 0) return false;
  return before.pos === 't' || (before.marks & FORMERLY) !== 0;
}

const BATCH = /第[\d一二三四五六七八九十]{1,4}批次?$/u;
const LONGEST_BATCH = 8;

/** How many words of a batch's number stand between a noun and the number. */
function batchBack({ text }: Context, tokens: readonly Token[], last: number): number {
  const end = tokens[last]?.end ?? 0;
  const batch = BATCH.exec(text.slice(Math.max(0, end - LONGEST_BATCH), end))?.[0].length ?? 0;
  return batch === 0 ? 0 : tokens.filter((t) => t.start >= end - batch && t.end <= end).length;
}

const PERIOD = /在(?:历史|往年|历年)同期$/u;
const LONGEST_PERIOD = 5;

/** 出口规模|在历史同期|首次突破3000亿元: how many words tell what it is compared with. */
function periodBack({ text }: Context, tokens: readonly Token[], last: number): number {
  const end = tokens[last]?.end ?? 0;
  const period = PERIOD.exec(text.slice(Math.max(0, end - LONGEST_PERIOD), end))?.[0].length ?? 0;
  return period === 0 ? 0 : tokens.filter((t) => t.start >= end - period && t.end <= end).length;
}

/** How many words of a date stand between a noun and the number. */
function datesBack(ctx: Context, tokens: readonly Token[], last: number): number {
  let i = last;
  for (let token = tokens[i]; token && isDate(ctx, token); token = tokens[i]) i -= 1;
  return tokens[i]?.pos === 'n' ? last - i : 0;
}

/** 问题|整改87个, 农村公路|已|抢通23条: how many words a verb between what is counted and the number takes up. */
function trailingVerb(ctx: Context, tokens: readonly Token[], last: number): number {
  const verb = tokens[last];
  let at = last - 1;
  while (at >= 0 && isDone(ctx, tokens[at])) at -= 1;
  const sum = tokens[at];
  const inSum = sum !== undefined && IN_SUM.test(word(ctx, sum));
  if (inSum) at -= 1;
  const noun = tokens[at];
  const done = at < last - 1;
  if (noun && IN_MANNER.has(word(ctx, noun))) return 0;
  const isVerb = verb?.pos === 'v' || (done && verb?.pos === 'vn');
  // 信访 is an act by its part of speech
  const isNoun = noun?.pos === 'n' || (inSum && noun?.pos === 'vn');
  if (!isVerb || !noun || !isNoun || (noun.marks & LINK) !== 0) return 0;
  const head = headAt(ctx.text, noun.start, noun.end);
  // 民警已|抓获23人, 单位已|挖了10个坑: who does it is not what is counted
  const others = rightOf(ctx).length > 0 || head?.metric.category === 'people';
  if (done && others) return 0;
  // 法院已经|判决110件: who deals with cases is none of them
  if (CASES.has(ctx.quantity.unit?.name ?? '') && head?.metric.category === 'organizations')
    return 0;
  // 省公安厅|派出8个督导组
  if (rightOf(ctx).length > 0 && OFFICE.test(word(ctx, noun))) return 0;
  // 新冠疫苗|累计|接种1446万剂: of what is only done in sum the dictionary must know the unit
  const own = head?.metric.units.includes(ctx.quantity.unit?.name ?? '') === true;
  if (inSum && !own && head?.metric.category !== 'problems') return 0;
  return fits(ctx.quantity.unit, head) ? last - at : 0;
}

/** 项目|谈|成424个, 义务植树|争取|完成8000万株: so many words may stand between what is counted and the number. */
const LONGEST_CHAIN = 4;
/** What came of it: 谈|成, 建|起. */
const OUTCOME = charSet('了过着起成到出来下上完好得');
/** What is counted so is what is done to it, and never who does it. */
const DONE_TO: ReadonlySet<Category> = new Set<Category>([
  'sites',
  'projects',
  'activities',
  'goods',
  'documents',
  'problems',
  'grids',
]);

/** How many words several verbs, or one with its outcome, take up between what is counted and the number. */
function trailingVerbs(ctx: Context, tokens: readonly Token[], last: number): number {
  if (ctx.quantity.unit?.kind !== 'count' || rightOf(ctx).length > 0) return 0;
  let at = last;
  let verbs = 0;
  for (; at >= 0 && last - at < LONGEST_CHAIN; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    const outcome = isSingle(token) && stands(OUTCOME, ctx.text, token.start);
    if (token.pos === 'v') verbs += 1;
    else if (token.pos !== 'd' && !outcome && !IN_MANNER.has(word(ctx, token))) break;
  }
  const noun = tokens[at];
  if (verbs === 0 || at === last || !noun || (noun.marks & LINK) !== 0) return 0;
  if (noun.pos !== 'n' && noun.pos !== 'vn') return 0;
  const head = headAt(ctx.text, noun.start, noun.end);
  if (!head || !DONE_TO.has(head.metric.category)) return 0;
  // 技能培训|办到250人次
  const attended = head.metric.category === 'activities' && ctx.quantity.unit.name === '人次';
  // 监测站|完成抽样94批次: who does it, where such sites are not counted so
  const { category, name } = ctx.quantity.unit;
  const counted = category === 'sites' || name === '个' || head.metric.units.includes(name);
  if (head.metric.category === 'sites' && !counted) return 0;
  return attended || fits(ctx.quantity.unit, head) ? last - at : 0;
}

/** 项目|重点|做700个 */
const IN_MANNER = new Set(['重点', '新', '主要', '集中', '一般', '严重']);

const OFFICE = /(?:[厅局委办部]|法院|检察院|政府|公司)$/u;

/** 已|抢通: it makes a verb of what may be a noun. */
function isDone({ text }: Context, token: Token | undefined): boolean {
  return token?.pos === 'd' && DONE.test(text.slice(token.start, token.end));
}

const DONE = /^(?:已|已经|均已|都已|全部)$/u;
/** 初次信访|共|办结8307件: of what is settled only, others do things in sum. */
const IN_SUM = /^(?:共|累计)$/u;

/** The noun phrase that ends with token `last`, and the index of the token before it. */
function runBack(
  ctx: Context,
  tokens: readonly Token[],
  last: number,
): { phrase: Phrase; before: number } | undefined {
  let i = last;
  let quote = 0;
  for (; i >= 0; i -= 1) {
    const token = tokens[i];
    if (!token) break;
    const mark = isMark(token) ? ctx.text.charAt(token.start) : '';
    if (mark !== '' && '）)'.includes(mark) && endsByline(ctx, token.end)) break;
    if (mark !== '' && '”）)》'.includes(mark)) quote += 1;
    else if (quote > 0 && mark !== '' && '“（(《'.includes(mark)) quote -= 1;
    else if (quote > 0) continue;
    else if (!inRun(ctx, token)) break;
  }
  if (quote > 0) return undefined;
  let first = i + 1;
  while (first <= last && (tokens[first]?.pos === 'q' || tokens[first]?.pos === 'f')) first += 1;
  first = withoutLeadingVerb(ctx, tokens, first, last);
  // no look in front of a list: that is slow
  const lone = first > 0 ? tokens[first - 1] : undefined;
  if (first === last && isSingle(tokens[last]) && lone?.pos === 'v' && !isLink(ctx, lone))
    first -= 1;
  // 硬|底|化: no word of one character alone
  const isSuffix = ctx.text.charAt(tokens[last]?.start ?? 0) === '化';
  while (isSuffix && last - first < 2 && isSingle(tokens[first]) && isStem(tokens[first - 1]))
    first -= 1;
  if (first < 0 || first > last) return undefined;
  const [a, b] = [tokens[first], tokens[last]];
  if (!a || !b) return undefined;
  const run = tokens.slice(first, last + 1);
  if (run.every((t) => t.pos === 'ns' || isEmptyNoun(t))) return undefined;
  // 由36家|增加|到目前的152家
  if (first === last && isChange(a) && a.pos !== 'n') return undefined;
  const acts = isAct(b) && !fits(ctx.quantity.unit, headAt(ctx.text, b.start, b.end));
  if (b.pos !== 'n' && (acts || (b.marks & ASPECT) !== 0)) return undefined;
  first = attributed(ctx, tokens, first, b.end);
  const begin = tokens[first] ?? a;
  const negated = NEGATED.test(ctx.text.slice(Math.max(0, begin.start - 1), begin.end)) ? 1 : 0;
  return {
    phrase: phrase(ctx, begin.start - negated, b.end, false),
    before: Math.min(i, first - 1),
  };
}

/** 现有|在职|人员118人, |值班|人员25人: where the phrase begins with the verbs that say who the people are. */
function attributed(ctx: Context, tokens: readonly Token[], first: number, end: number): number {
  let at = first;
  const start = tokens[first]?.start ?? end;
  if (headAt(ctx.text, start, end)?.metric.category !== 'people') return at;
  const staff = ctx.text.slice(start, end) === '人员';
  for (let verb = tokens[at - 1]; verb; verb = tokens[at - 1]) {
    const says = ATTRIBUTES.has(word(ctx, verb)) || (staff && DUTIES.has(word(ctx, verb)));
    if (!says || verb.end !== tokens[at]?.start) break;
    at -= 1;
  }
  return at;
}

const isStem = (token: Token | undefined): boolean =>
  token !== undefined && !isMark(token) && token.pos !== 'm';

/** 不|规范问题, 不|合格产品: without it the item says the opposite. */
const NEGATED = /^不(?:规范|合格|文明|达标|符合|安全|稳定|作为|良|实|合理|到位|健全|完善|平衡)/u;
const BYLINE = /[（(](?:本报|见习|实习)?(?:记者|通讯员)[^（()）]{1,24}[）)]$/u;

/** 银川1月1日电（记者某某）|宁夏有两万多人: who reports is no part of what is counted. */
function endsByline({ text }: Context, end: number): boolean {
  return BYLINE.test(text.slice(Math.max(0, end - 34), end));
}

/** 需|清理|合同78份: a verb that may be a noun is none where it opens the phrase and a noun has the head. */
function withoutLeadingVerb(
  ctx: Context,
  tokens: readonly Token[],
  first: number,
  last: number,
): number {
  let i = Math.max(first, lastAspectWord(ctx, tokens, first, last) + 1);
  while (i < last && (isLoneVerb(ctx, tokens, i, last) || isEmptyNoun(tokens[i]))) i += 1;
  const [rest, end] = [tokens[i], tokens[last]];
  // 修复|金, 种植|费: the verb is a part of the name; 民主（组织|）|生活会: or stands in brackets
  if ((i === last && isSingle(rest)) || (rest && isMark(rest))) return first;
  if (!rest || !end || i === first || (end.pos !== 'n' && end.pos !== 'vn')) return first;
  return headAt(ctx.text, rest.start, end.end) ? i : first;
}

/** 计划|新建|充电桩260个: index of the last word in the phrase that says what came of the thing, or -1. */
function lastAspectWord(
  ctx: Context,
  tokens: readonly Token[],
  first: number,
  last: number,
): number {
  for (let i = last - 1; i >= first; i -= 1) {
    const token = tokens[i];
    if (!token) continue;
    if ((token.marks & ASPECT) !== 0) return i;
    if (isAct(token) && !OF_WORK.test(ctx.text.slice(token.end, tokens[last]?.end))) return i;
  }
  return -1;
}

/** A verb that may be a noun, unless what follows is the measure of it: 育苗|量. */
function isLoneVerb(ctx: Context, tokens: readonly Token[], i: number, last: number): boolean {
  const token = tokens[i];
  return token?.pos === 'vn' && !OF_WORK.test(ctx.text.slice(token.end, tokens[last]?.end));
}

/** 播种|面积, 销售|收入: what is done is a part of the name of its measure. */
const OF_WORK =
  /^(?:总)?(?:面积|收入|支出|[数总产销]?量|额|金额|里程|能力|规模|时长|人数|户数|次数)$/u;

/** 各方面|意见建议 */
function isEmptyNoun(token: Token | undefined): boolean {
  return token !== undefined && (token.marks & EMPTY) !== 0;
}

/** 督办204个|突出问题, 某公司等10个|突出问题: whether in front stands what is done, or the first of them. */
export function isObject(ctx: Context, behind: Phrase, { phrase, touches }: Before): boolean {
  const { text, quantity: q } = ctx;
  if (behind.start !== q.end || PEOPLE_UNITS.has(q.unit?.name ?? '')) return false;
  if (!phrase || text.charAt(q.start - 1) === '等') return true;
  return touches && VERBAL.has(partOfSpeech(phrase.text) ?? '');
}

/** Parts of speech of verbs, those that may be nouns as well included. */
export const VERBAL: ReadonlySet<string> = new Set(['v', 'vn']);
