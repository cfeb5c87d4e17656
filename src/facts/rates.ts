/** What a share or a change is a rate of. */
import type { Category } from '../model.js';
import type { Token } from './lexicon.js';
import { headAt, headOf } from '../metrics/match.js';
import { isEarlierFigure } from './changes.js';
import { isDate, leftOf, word, type Context } from './context.js';
import { ASPECT, CHANGE_VERB, CHANGE_WORD, COMPARISON, LINK, OF, STOP, WHOLE } from './marks.js';
import { phraseBehind } from './noun/behind.js';
import { bare, behindNumbering } from './noun/phrase.js';
import { isSingle } from './noun/tokens.js';
import { MANNER_WORDS, PER } from './terms.js';

const NOUNS = new Set(['n', 'ns', 'vn', 'x', 'a', 'i', 'q', 'v']);
/** Adverbs, prepositions, times and numerals only link a subject to its rate. */
const FILLING = new Set(['d', 'p', 't', 'm']);

/** 改善幅度|最大的是平邑县（|5.5% */
export const EXTREME =
  /([\u4e00-\u9fff]{2,10})最[大小高低快慢多少]的(?:分别)?[是为][\u4e00-\u9fff]{2,12}[（(]$/u;

/** 35岁及以下|的占20.4%, 36—60岁|占73.5% */
const AGED =
  /((?:\d{1,3}周?岁?[-—–－~～至到])?\d{1,3}周?岁(?:及?以[上下])?(?:的?(?:人口|人员|老人|老年人|居民|群众|村民|党员|干部|者))?)的?(?:仅|约|共)?(?:占比?|比例)(?:[为达约近超]|仅|仅为)?$/u;

/**
 * The subject of a rate: 满意度|达95%, 进口|同比增长17.4%, 占|市场份额|的40%以上, 95%的|村民.
 * @returns its text, or undefined where the clause has none and the item is taken from the fact before.
 */
export function subjectOfRate(ctx: Context): string | undefined {
  const extreme = EXTREME.exec(ctx.text.slice(ctx.clause.start, ctx.quantity.start))?.[1];
  if (extreme !== undefined) return extreme;
  const aged = AGED.exec(ctx.text.slice(ctx.clause.start, ctx.quantity.start))?.[1];
  if (aged !== undefined) return aged;
  const whole = wholeOf(ctx);
  if (whole !== undefined) return subjectIn(ctx, leftOf(ctx).slice(0, whole));
  const linked = ctx.text.charAt(ctx.quantity.end) === '的';
  // 以|77%的|赞同率|通过: the rate has its name behind
  const named = linked && /率$/u.test(phraseBehind(ctx)?.text ?? '');
  // 县里将|60%的|土地纠纷化解在诉前
  const dealt = DEALT_WITH.has(ctx.text.charAt(ctx.quantity.start - 1));
  if (linked && (named || dealt || endsInVerb(ctx) || isOfInmates(ctx)))
    return behind(ctx) ?? before(ctx);
  // 满足|75%|小区的需要
  if (endsInVerb(ctx) && touched(ctx)) return behind(ctx);
  return before(ctx) ?? behind(ctx);
}

const INMATES: ReadonlySet<Category> = new Set(['people', 'organizations']);

/** 项目区|100%的|农户: where they live is not what the share is of. */
function isOfInmates(ctx: Context): boolean {
  const inmates = phraseBehind(ctx);
  if (!inmates?.head || inmates.verbFirst || !INMATES.has(inmates.head.metric.category))
    return false;
  const area = before(ctx);
  return area !== undefined && AREA.test(area);
}

const AREA = /[区村镇乡县市园]$/u;

/** What is dealt with stands behind these. */
const DEALT_WITH = new Set('将把让使为给对');

/**
 * 苹果产量|占全国的1/4: the part is the subject, not the whole; of 占市场份额的40% the share has a name.
 * @returns the index of 占 among the words before the number where its whole is none of the subject
 */
function wholeOf(ctx: Context): number | undefined {
  const left = leftOf(ctx);
  const at = left.findLastIndex(
    (t) => t.start >= ctx.floor && isSingle(t) && ctx.text.charAt(t.start) === '占',
  );
  if (at < 0) return undefined;
  const whole = ctx.text.slice(left[at]?.end, setOut(ctx)).replace(/[的了到约近超也]+$/u, '');
  // 占整个聊城市|总量的22%: all of the same
  if (ALL_OF_IT.test(whole)) return at;
  // 播种70万亩，占下达生产任务|101.8%: as much of it as was set
  if (TASK.test(whole)) return undefined;
  const category = headOf(bare(whole))?.metric.category;
  if (category === 'rates') return undefined;
  // 有3个县区，占|采购额|的60%: things are no part of a sum
  const sum = category === 'money' || category === 'measures';
  return sum && !hasSum(ctx, left.slice(0, at)) ? undefined : at;
}

const TASK = /任务$/u;
const ALL_OF_IT =
  /^(?:(?:整个)?[\u4e00-\u9fff]{1,8}[国省市县区州盟旗镇乡]|同期|其)?的?(?:总量|总数|总额|总和|总规模)$/u;

/** Whether a sum or a measure stands among the words, so that it is what the share is one of. */
function hasSum(ctx: Context, tokens: readonly Token[]): boolean {
  const own = subjectIn(ctx, tokens);
  const last = ctx.earlier.at(-1);
  // 高标准农田78.5万亩，占|耕地面积|的七成: by its unit what has been told is a measure
  const measured = last?.quantity.unit?.kind === 'measure' || last?.quantity.unit?.kind === 'money';
  if (own === undefined && measured && last.sentence.start === ctx.sentence.start) return true;
  const subject = own ?? last?.item ?? '';
  const category = headOf(bare(subject))?.metric.category;
  return category === undefined || category === 'money' || category === 'measures';
}

/** 节约|10%的能耗成本, 创造全国|三分之一的产值: a verb before the share, its object behind it. */
function endsInVerb(ctx: Context): boolean {
  const last = leftOf(ctx).findLast(
    (t) => t.start >= ctx.floor && (t.marks & (LINK | WHOLE)) === 0,
  );
  return last?.pos === 'v' && (last.marks & CHANGE_WORD) === 0;
}

function touched(ctx: Context): boolean {
  const phrase = phraseBehind(ctx);
  return phrase?.head !== undefined && phrase.start === ctx.quantity.end;
}

/** 利润总额|恢复至去年同期水平的94.5%, |为全国平均水平的46%: the level is what it is compared with. */
const LEVEL =
  /(?:^|恢复[至到]|回升[至到]|相当于|仅?[为是]|低于|高于|超过)[^，。；\d为是至到于过]{0,14}水平的$|[均都也]?(?:高于|低于|超过|高出)[^，。；\d]{0,10}平均水平$|[均都也]?(?:快于|慢于)[^，。；\d]{0,8}进度$/u;

function before(ctx: Context): string | undefined {
  const out = setOut(ctx);
  const level = LEVEL.exec(ctx.text.slice(ctx.floor, out));
  const end = level ? ctx.floor + level.index : out;
  const subject = subjectIn(
    ctx,
    leftOf(ctx).filter((t) => t.start >= ctx.floor && t.end <= end),
  );
  return subject !== undefined && LEFT_OUT.test(subject) ? undefined : subject;
}

/** 扣除|价格因素|，实际增长6.3%: what the figure leaves out. */
const LEFT_OUT = /(?:价格|物价|季节性?|不可比)因素$/u;

/** The last noun phrase of a clause, what only links it to the number left out. */
function subjectIn(ctx: Context, tokens: readonly Token[]): string | undefined {
  let last = beforeComparison(ctx, tokens, tokens.length - 1);
  while (last >= 0 && isFiller(ctx, tokens[last])) last -= 1;
  last = beforeBracket(ctx, tokens, last);
  let first = last;
  while (first >= 0 && (belongs(ctx, tokens, first) || namesRate(ctx, tokens, first))) first -= 1;
  return textOf(ctx, tokens, first + 1, last);
}

/** 贷款市场报价利率|（LPR）|为3.35%: the short name in brackets. */
function beforeBracket({ text }: Context, tokens: readonly Token[], last: number): number {
  const close = tokens[last];
  if (!close || !'）)'.includes(text.charAt(close.start)) || close.end - close.start > 1)
    return last;
  const open = tokens.findLastIndex((t, i) => i < last && '（('.includes(text.charAt(t.start)));
  return open > 0 && last - open < LONGEST_BRACKET ? open - 1 : last;
}

/** In words. */
const LONGEST_BRACKET = 8;

const TOGETHER = /^相[较比]$/u;

/** 销售总额|较上届增加一倍: what the number is compared with is not its subject. */
function beforeComparison(ctx: Context, tokens: readonly Token[], last: number): number {
  for (let i = last; i >= 0; i -= 1) {
    const token = tokens[i];
    if (token && (token.marks & COMPARISON) !== 0)
      // 交易额|相较2023年
      return i - (TOGETHER.test(ctx.text.slice(token.start - 1, token.end)) ? 2 : 1);
  }
  return last;
}

/** 贫困发生率|从2014年的54.37%降至: where the way from one figure to the other sets out. */
function setOut(ctx: Context): number {
  if (!isEarlierFigure(ctx)) return setOutOfGoal(ctx);
  const lead = ctx.text.slice(ctx.clause.start, ctx.quantity.start);
  const from = ctx.clause.start + Math.max(lead.lastIndexOf('从'), lead.lastIndexOf('由'));
  // 从油茶籽1500吨、茶油|450吨提高到: each has a noun of its own
  const own = ctx.text.charAt(ctx.floor) === '、';
  return from > ctx.clause.start && !own ? from : ctx.quantity.start;
}

/** 满意度|连续三个季度保持在99%以上 */
const RUNNING =
  /(?:已经?)?连续[一二两三四五六七八九十\d]{1,3}个?(?:季度|年|月|周|届|学期|半年)[^，。；\d]{0,8}$/u;
/** 车程|由50分钟缩短为20分钟 */
const SPAN_FROM = /[由从][^，。；由从]{0,10}\d[^，。；由从]{0,14}$/u;

/** Lengths of time before a figure are no border for its noun, and no part of it. */
function setOutOfGoal({ text, quantity: q, floor }: Context): number {
  const kind = q.unit?.kind;
  const spans = kind === 'span' ? SPAN_FROM : kind === 'share' ? RUNNING : undefined;
  const front = text.slice(Math.max(floor, q.start - LONGEST_LEAD), q.start);
  const lead = (spans && spans.exec(front)) ?? FOR_EACH.exec(front);
  return q.start - (lead?.[0].length ?? 0);
}

/** 低保标准提高到|每人每月|300元 */
const FOR_EACH = new RegExp(`(?:${PER}){1,3}(?:约|近|不低于)?$`, 'u');

const LONGEST_LEAD = 26;

/** 今年|头一次|达到九成 */
const FIRST_TIME = /^头一[次回]/u;

const EACH_ONE = /^(?:每[人户月年]|.每[人户月年]?)$/u;

function isFiller(ctx: Context, token: Token | undefined): boolean {
  if (!token) return false;
  const { start, end, pos, marks } = token;
  if (FIRST_TIME.test(ctx.text.slice(start, start + 3))) return true;
  // 养老金|每人每月|提高到300元
  if (EACH_ONE.test(ctx.text.slice(start - 1, end))) return true;
  if ((marks & (CHANGE_WORD | CHANGE_VERB | ASPECT | WHOLE)) !== 0 || isDate(ctx, token))
    return true;
  const head = isSingle(token) ? undefined : headAt(ctx.text, start, end);
  if (head?.metric.category === 'rates') return false;
  if ((marks & (LINK | OF)) !== 0 || FILLING.has(pos)) return true;
  // 核心指标|中|九成以上
  if (pos === 'f' && isSingle(token) && ctx.text.charAt(start) === '中') return true;
  return (marks & STOP) !== 0 && '（( ，'.includes(ctx.text.charAt(start));
}

/** 播种|率, 播种|进度, 增产|幅度: what is done is a part of the name. */
function namesRate(ctx: Context, tokens: readonly Token[], at: number): boolean {
  const [verb, suffix] = [tokens[at], tokens[at + 1]];
  if (!suffix || verb?.end !== suffix.start) return false;
  return NAMING.has(ctx.text.slice(suffix.start, suffix.end)) && NOUNS.has(verb.pos);
}

const NAMING = new Set(['率', '进度', '量', '额', '幅度']);

function belongs(ctx: Context, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const { start, pos, marks } = token;
  const mark = (marks & STOP) === 0 ? '' : ctx.text.charAt(start);
  if (mark === '”' || mark === '“') return true;
  if (mark !== '' && '，、。；：（）()《》'.includes(mark)) return false;
  // 本报|讯 全市超六成村庄: where the report begins
  if (isSingle(token) && ctx.text.charAt(start) === '讯' && ctx.text.charAt(start - 1) === '报')
    return false;
  if ((marks & (CHANGE_WORD | CHANGE_VERB | ASPECT)) !== 0 || isDate(ctx, token)) return false;
  return NOUNS.has(pos);
}

/** The words without a leading verb or place: 完成|固定资产投资 → 固定资产投资. */
function textOf(
  ctx: Context,
  tokens: readonly Token[],
  from: number,
  to: number,
): string | undefined {
  let first = from;
  while (first < to && isOutside(ctx, tokens[first], tokens[to])) first += 1;
  const [a, b] = [tokens[first], tokens[to]];
  if (!a || !b || first > to || b.pos === 'ns') return undefined;
  // 有效|减少了20%的损耗
  if (first === to && MANNER_WORDS.has(word(ctx, a))) return undefined;
  const start = behindNumbering(ctx.text, a.start, b.end);
  const text = ctx.text.slice(quoteBefore(ctx, start, b.end), b.end).trim();
  const verb = PER_HEAD.has(text) ? verbBehind(ctx, b) : '';
  return bare(text) === '' ? undefined : text + verb;
}

const LONGEST_QUOTE = 10;

/** “两抢一|盗”案件: a quotation that the words cut begins where its mark opens. */
function quoteBefore({ text, floor }: Context, start: number, end: number): number {
  const name = text.slice(start, end);
  const [close, open] = [name.indexOf('”'), name.indexOf('“')];
  if (close < 0 || (open >= 0 && open < close)) return start;
  const from = Math.max(floor, start - LONGEST_QUOTE);
  const at = text.slice(from, start + 1).lastIndexOf('“');
  return at < 0 ? start : from + at;
}

const PER_HEAD = new Set(['户均', '人均', '亩均', '年均', '月均', '日均', '平均']);

/** 户均|增收: what each one gains is said by the verb. */
function verbBehind(ctx: Context, token: Token): string {
  const verb = leftOf(ctx).find((t) => t.start === token.end);
  return verb ? word(ctx, verb) : '';
}

/** A leading verb or place; of 建档|面 and 增产|幅度 the verb stays, since the noun says too little. */
function isOutside(ctx: Context, token: Token | undefined, last: Token | undefined): boolean {
  if (!token || !last) return false;
  if (token.pos === 'ns' || (token.marks & WHOLE) !== 0) return true;
  const little = last.end - last.start === 1 || NAMING.has(word(ctx, last));
  return token.pos === 'v' && !(little && token.end === last.start);
}

/** 95%的村民, 100%“一肩挑”, 八成以上农户 */
function behind(ctx: Context): string | undefined {
  const phrase = phraseBehind(ctx);
  if (!phrase || phrase.verbFirst || GROWTH.test(phrase.text)) return undefined;
  return LIES_IN.test(ctx.text.slice(ctx.quantity.end, phrase.start)) ? undefined : phrase.text;
}

/** 实现7%的|较大增幅: of what, stands before. */
const GROWTH = /^(?:较[大快高]|明显|大幅|高速|快速|平均)?(?:增幅|增速|增长|涨幅|降幅|跌幅|升幅)$/u;

/** 95%以上|分布在我国的|青藏高原: where the share lies is not what it is a share of. */
const LIES_IN = /^[^的，]{1,4}[在于自]/u;
