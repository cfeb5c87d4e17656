/** What a share or a change is a rate of. */
import type { Token } from './lexicon.js';
import { headOf } from '../metrics/match.js';
import { aspectWords } from './aspectWords.js';
import { isEarlierFigure } from './changes.js';
import { isDate, word, type Context } from './context.js';
import { phraseBehind } from './noun/behind.js';
import { bare } from './noun/phrase.js';
import { CHANGE_VERBS, CHANGE_WORDS, LINK_WORDS, WHOLE } from './terms.js';

const CHANGES = new Set(CHANGE_VERBS);
const NOUNS = new Set(['n', 'ns', 'vn', 'x', 'a', 'i', 'q', 'v']);

/**
 * The subject of a rate: 满意度|达95%, 进口|同比增长17.4%, 占|市场份额|的40%以上, 95%的|村民.
 * @returns its text, or undefined where the clause has none and the item is taken from the fact before.
 */
export function subjectOfRate(ctx: Context): string | undefined {
  const whole = wholeOf(ctx);
  if (whole !== undefined) return subjectIn(ctx, ctx.left.slice(0, whole));
  const linked = ctx.text.charAt(ctx.quantity.end) === '的';
  if (linked && endsInVerb(ctx)) return behind(ctx) ?? before(ctx);
  return before(ctx) ?? behind(ctx);
}

/**
 * 苹果产量|占全国的1/4: the part is the subject, not the whole; of 占市场份额的40% the share has a name.
 * @returns the index of 占 among the words before the number where its whole is none of the subject
 */
function wholeOf(ctx: Context): number | undefined {
  const at = ctx.left.findLastIndex((t) => t.start >= ctx.floor && word(ctx, t) === '占');
  if (at < 0) return undefined;
  const whole = ctx.text.slice(ctx.left[at]?.end, setOut(ctx)).replace(/[的了到约近超也]+$/u, '');
  return headOf(bare(whole))?.metric.category === 'rates' ? undefined : at;
}

/** 节约|10%的能耗成本: a verb before the share, its object behind it. */
function endsInVerb(ctx: Context): boolean {
  const last = ctx.left.findLast((t) => t.start >= ctx.floor);
  return (
    last?.pos === 'v' && !CHANGE_WORDS.has(word(ctx, last)) && !LINK_WORDS.has(word(ctx, last))
  );
}

function before(ctx: Context): string | undefined {
  const end = setOut(ctx);
  return subjectIn(
    ctx,
    ctx.left.filter((t) => t.start >= ctx.floor && t.end <= end),
  );
}

/** The last noun phrase of a clause, what only links it to the number left out. */
function subjectIn(ctx: Context, tokens: readonly Token[]): string | undefined {
  let last = beforeComparison(ctx, tokens, tokens.length - 1);
  while (last >= 0 && isFiller(ctx, tokens[last])) last -= 1;
  let first = last;
  while (first >= 0 && belongs(ctx, tokens, first)) first -= 1;
  return textOf(ctx, tokens, first + 1, last);
}

/** 销售总额|较上届增加一倍: what the number is compared with is not its subject. */
function beforeComparison(ctx: Context, tokens: readonly Token[], last: number): number {
  for (let i = last; i >= 0; i -= 1) {
    const token = tokens[i];
    if (token && COMPARISONS.has(word(ctx, token))) return i - 1;
  }
  return last;
}

/** 贫困发生率|从2014年的54.37%降至: where the way from one figure to the other sets out. */
function setOut(ctx: Context): number {
  if (!isEarlierFigure(ctx)) return ctx.quantity.start;
  const lead = ctx.text.slice(ctx.clause.start, ctx.quantity.start);
  const from = ctx.clause.start + Math.max(lead.lastIndexOf('从'), lead.lastIndexOf('由'));
  return from > ctx.clause.start ? from : ctx.quantity.start;
}

const COMPARISONS = new Set(['较', '比', '相比', '较之', '高于', '低于', '高出', '优于', '快于']);

function isFiller(ctx: Context, token: Token | undefined): boolean {
  if (!token) return false;
  const text = word(ctx, token);
  if (CHANGE_WORDS.has(text) || CHANGES.has(text) || aspectWords().has(text)) return true;
  if (WHOLE.test(text) || isDate(ctx, token)) return true;
  if (headOf(text)?.metric.category === 'rates' && text.length > 1) return false;
  return (
    CHANGE_WORDS.has(text) ||
    LINK_WORDS.has(text) ||
    text === '的' ||
    '（( ，'.includes(text) ||
    token.pos === 'd' ||
    token.pos === 'p' ||
    token.pos === 't' ||
    token.pos === 'm'
  );
}

function belongs(ctx: Context, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const text = word(ctx, token);
  if (text === '”' || text === '“') return true;
  if (isDate(ctx, token)) return false;
  return (
    NOUNS.has(token.pos) &&
    !CHANGE_WORDS.has(text) &&
    !CHANGES.has(text) &&
    !aspectWords().has(text) &&
    !/^[，、。；：（）()《》]$/.test(text)
  );
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
  const text = ctx.text.slice(a.start, b.end).trim();
  const verb = PER_HEAD.has(text) ? verbBehind(ctx, b) : '';
  return bare(text) === '' ? undefined : text + verb;
}

const PER_HEAD = new Set(['户均', '人均', '亩均', '年均', '月均', '日均', '平均']);

/** 户均|增收: what each one gains is said by the verb. */
function verbBehind(ctx: Context, token: Token): string {
  const verb = ctx.left.find((t) => t.start === token.end);
  return verb ? word(ctx, verb) : '';
}

/** A leading verb or place; of 建档|面 the verb stays, since one character says too little. */
function isOutside(ctx: Context, token: Token | undefined, last: Token | undefined): boolean {
  if (!token || !last) return false;
  if (token.pos === 'ns' || WHOLE.test(word(ctx, token))) return true;
  return token.pos === 'v' && !(last.end - last.start === 1 && token.end === last.start);
}

/** 95%的村民, 100%“一肩挑”, 八成以上农户 */
function behind(ctx: Context): string | undefined {
  const phrase = phraseBehind(ctx);
  return phrase && !phrase.verbFirst ? phrase.text : undefined;
}
