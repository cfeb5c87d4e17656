/** The noun phrases around a number. */
import { segment, type Token } from '../lexicon/segment.js';
import { headOf, type Head } from '../metrics/match.js';
import type { Category } from '../model.js';
import type { Unit } from '../quantity/index.js';
import { aspectWords } from './aspectWords.js';
import type { Context } from './context.js';
import { isDate, word } from './context.js';
import { ACT_WORDS, CHANGE_VERBS, LINK_WORDS, WHOLE } from './terms.js';

export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The known term that it ends in. */
  readonly head?: Head;
  /** Whether the classifier goes with the head. */
  readonly fits: boolean;
  /** Begins with a verb: 5000多家招聘单位, but also 13个乡镇停电. */
  readonly verbFirst: boolean;
}

/** Categories that a classifier counts for sure; others count nearly anything. */
const STRONG: Readonly<Record<string, readonly Category[]>> = {
  个: [
    'organizations',
    'grids',
    'problems',
    'sites',
    'activities',
    'projects',
    'documents',
    'goods',
    'people',
    'other',
  ],
  名: ['people'],
  位: ['people'],
  人: ['people'],
  人次: ['people'],
  户: ['people', 'organizations'],
  家: ['organizations', 'sites'],
  支: ['organizations', 'goods'],
  所: ['sites', 'organizations'],
  座: ['sites', 'goods', 'projects'],
  栋: ['sites'],
  幢: ['sites'],
  起: ['problems', 'activities', 'people'],
  辆: ['goods'],
  台: ['goods'],
  头: ['goods'],
};
const NEVER: readonly Category[] = ['money', 'rates', 'measures', 'durations'];

/** Whether what `head` names can be counted or measured with `unit`. */
export function fits(unit: Unit | undefined, head: Head | undefined): boolean {
  if (!head) return false;
  const { category } = head.metric;
  if (unit?.kind === 'money') return category === 'money';
  if (unit?.kind === 'measure') return category !== 'money' && category !== 'rates';
  const strong = STRONG[unit?.name ?? ''];
  if (strong) return strong.includes(category);
  return !NEVER.includes(category);
}

const CHANGES = new Set(CHANGE_VERBS);
const NOUNISH = new Set(['n', 'ns', 'vn', 'x', 'a', 'i', 'q', 't', 'f']);
const STOP_CHARS = new Set('，,。！？；：!?;:…、（）()“”‘’《》【】[]—~～/+·\n \t　');
/** Only nouns go on a phrase that has its head: 15万农户|发展产业, though 发展 may be a noun. */
const AFTER_HEAD = new Set(['n', 'ns', 'x']);
/** Categories whose head ends a phrase as soon as a verb follows. */
const SOLID: readonly Category[] = ['people', 'organizations', 'sites', 'grids', 'goods'];

function isMark(ctx: Context, token: Token): boolean {
  return STOP_CHARS.has(ctx.text.charAt(token.start));
}

/** A closing mark's offset where `token` opens a quotation or a bracket that closes before `end`. */
function closes(ctx: Context, token: Token, end: number): number | undefined {
  const open = ctx.text.charAt(token.start);
  const close = { '“': '”', '‘': '’', '（': '）', '(': ')', '《': '》' }[open];
  if (!close) return undefined;
  const at = ctx.text.indexOf(close, token.end);
  return at >= 0 && at < end ? at + 1 : undefined;
}

function phrase(ctx: Context, start: number, end: number, verbFirst: boolean): Phrase {
  const { unit } = ctx.quantity;
  const text = ctx.text.slice(start, end).trim();
  const head = headOf(bare(text));
  return { start, end, text, ...(head ? { head } : {}), fits: fits(unit, head), verbFirst };
}

/** Without brackets and quotation marks: what the dictionary is asked for. */
export function bare(text: string): string {
  return text.replace(/[“”‘’《》]|[（(][^（）()]*[）)]/g, '');
}

/**
 * The noun phrase that begins with token `from`: nouns with what stands before them. A verb ends it
 * once it has a head (16名青年才俊|投身…), and is a part of it before (5000多家招聘单位).
 */
function nounRun(ctx: Context, tokens: readonly Token[], from: number): Phrase | undefined {
  const first = tokens[from];
  if (first && CHANGES.has(word(ctx, first))) return undefined;
  const linked = ctx.text.charAt((first?.start ?? 1) - 1) === '的';
  if (!first) return undefined;
  const work = workToEnd(ctx, tokens, from);
  if (work) return phrase(ctx, first.start, work, false);
  let end = first.start;
  let best: Phrase | undefined;
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || token.start < end) continue;
    const closed = closes(ctx, token, ctx.ceiling);
    if (closed !== undefined) {
      end = closed;
      best ??= phrase(ctx, first.start, end, false);
      continue;
    }
    if (isMark(ctx, token)) break;
    if (joins(ctx, tokens, i, best)) {
      end = token.end;
      continue;
    }
    const solid = best?.fits === true && SOLID.includes(best.head?.metric.category ?? 'other');
    const work = solid ? workBehind(ctx, tokens, i) : undefined;
    if (work) return phrase(ctx, first.start, work, false);
    if (solid && !AFTER_HEAD.has(token.pos)) break;
    if (token.pos === 'v' ? !leadsToNoun(ctx, tokens, i) : !isNounish(tokens, i, from)) break;
    end = token.end;
    if (token.pos === 'v' || token.pos === 'a') continue;
    const run = phrase(ctx, first.start, end, first.pos === 'v' && !linked);
    const weaker = solid && !SOLID.includes(run.head?.metric.category ?? 'other');
    if (!best || !best.fits || (run.fits && !weaker)) best = run;
  }
  return best && best.text !== '' ? best : undefined;
}

/**
 * 3个社区|治理项目、330个党员|示范岗: behind a first head, a noun of action with a head of its own.
 * @returns the offset behind that head, or undefined where the phrase ends with the first.
 */
function workBehind(ctx: Context, tokens: readonly Token[], i: number): number | undefined {
  const { unit } = ctx.quantity;
  if (unit?.kind !== 'count' || unit.category === 'people') return undefined;
  let last = i;
  while (last < i + LONGEST_WORK && isPartOfName(ctx, tokens[last], last === i)) last += 1;
  const [noun, after] = [tokens[last - 1], tokens[last]];
  if (last < i + 2 || noun?.pos !== 'n' || (after && !ENDS_NAME.has(after.pos))) return undefined;
  const category = headOf(word(ctx, noun))?.metric.category;
  return category && WORKS.has(category) ? noun.end : undefined;
}

const LONGEST_WORK = 5;
/** What may stand behind a name: marks (x), 的 (u), 中 (f), 在 (p), 和 (c), 已 (d). */
const ENDS_NAME = new Set(['x', 'u', 'f', 'p', 'c', 'd']);

function isPartOfName(ctx: Context, token: Token | undefined, first: boolean): boolean {
  if (!token || isMark(ctx, token) || ACT_WORDS.has(word(ctx, token))) return false;
  const { pos } = token;
  return pos === 'n' || pos === 'vn' || pos === 'a' || (pos === 'v' && !first);
}

const WORKS: ReadonlySet<Category> = new Set(['projects', 'documents', 'sites', 'organizations']);

/** 实施150处大中型灌区|现代化改造: what is carried out is the work, to the end of the clause. */
function workToEnd(ctx: Context, tokens: readonly Token[], from: number): number | undefined {
  const verb = ctx.left.findLast((t) => t.pos === 'v' || t.pos === 'vn');
  if (!verb || !CARRYING_OUT.has(word(ctx, verb)) || ctx.quantity.start - verb.end > 1)
    return undefined;
  const mark = tokens.findIndex((t, i) => i >= from && isMark(ctx, t));
  const run = tokens.slice(from, mark < 0 ? tokens.length : mark);
  const last = run.at(-1);
  if (!last || !run.every((t) => NOUNISH.has(t.pos))) return undefined;
  return headOf(word(ctx, last))?.metric.category === 'projects' ? last.end : undefined;
}

const CARRYING_OUT = new Set(['实施', '推进', '开展', '启动', '推动', '实施了', '完成']);

/** 招商引资|和|贸易合作项目: 和 within a phrase that has no head of its own yet. */
function joins(
  ctx: Context,
  tokens: readonly Token[],
  i: number,
  best: Phrase | undefined,
): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || !next || !best || !JOINING.has(word(ctx, token))) return false;
  const solid = best.fits && best.head?.metric.category !== 'other';
  return !solid && NOUNISH.has(next.pos);
}

const JOINING = new Set(['和', '与', '及', '以及']);

/** 小|二|型水库: a numeral within a phrase is a part of its name. */
function isNounish(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i];
  if (token?.pos === 'm') return i > from && isSingle(token) && tokens[i + 1]?.pos !== 'q';
  return token !== undefined && NOUNISH.has(token.pos);
}

/** Whether nouns follow the verb at once, so that it may be a part of a compound. */
function leadsToNoun(ctx: Context, tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && !isMark(ctx, next) && (NOUNISH.has(next.pos) || next.pos === 'v');
}

/**
 * What stands behind the number: 31家|企业, 3个由…担任组长的|督导组, 40万平方米的|航站楼.
 * A phrase right behind it wins where the classifier goes with it; else the head of the relative clause does.
 */
export function phraseBehind(ctx: Context): Phrase | undefined {
  const tokens = ctx.right.filter((t) => ctx.text.charAt(t.start) !== ' ');
  const from = tokens[0] && word(ctx, tokens[0]) === '的' ? 1 : 0;
  const first = nounRun(ctx, tokens, from);
  if (first?.fits && !first.verbFirst && !isClause(ctx, first)) return withList(ctx, tokens, first);
  const head = relativeHead(ctx, tokens, from);
  if (head?.fits) return head;
  return headBeyond(ctx) ?? (first?.fits ? first : (head ?? first));
}

/** 成立17个工委领导任组长的|工作专班: what is founded is the body, not who leads it. */
export function createdFor(ctx: Context): Phrase | undefined {
  const verb = ctx.left.findLast((t) => t.pos === 'v');
  if (!verb || !FOUNDING.has(word(ctx, verb)) || ctx.quantity.start - verb.end > 1)
    return undefined;
  const first = nounRun(ctx, ctx.right, 0);
  const next = first && ctx.right.find((t) => t.start >= first.end);
  if (first && next?.pos !== 'v' && first.head?.metric.category !== 'people') return undefined;
  const head = relativeHead(ctx, ctx.right, 0);
  return head?.fits ? head : undefined;
}

const FOUNDING = new Set(['成立', '组建', '设立', '建立', '设置', '创建', '搭建', '配备', '选聘']);

/** 119个|村、居委会、社区: one character says too little, so the list that it opens is taken whole. */
function withList(ctx: Context, tokens: readonly Token[], first: Phrase): Phrase {
  if (first.text.length > 1) return first;
  const bracket = /^[（(][\u4e00-\u9fff、]{1,8}[）)]/u.exec(ctx.text.slice(first.end, ctx.ceiling));
  let end = first.end + (bracket?.[0].length ?? 0);
  while (ctx.text.charAt(end) === '、' && end < ctx.ceiling) {
    const from = tokens.findIndex((t) => t.start === end + 1);
    const next = from < 0 ? undefined : nounRun(ctx, tokens, from);
    if (!next?.fits || next.verbFirst) break;
    end = next.end;
  }
  return end === first.end ? first : { ...first, end, text: ctx.text.slice(first.start, end) };
}

/** 30多个|急需做手术的|孩子: a phrase with a verb in it that a 的 follows describes the head behind. */
function isClause(ctx: Context, run: Phrase): boolean {
  if (ctx.text.charAt(run.end) !== '的') return false;
  return ctx.right.some((t) => t.start >= run.start && t.end <= run.end && t.pos === 'v');
}

/** 3家|年产值50亿元的|企业, 100位|70岁以上|老人: the description holds the next number. */
function headBeyond(ctx: Context): Phrase | undefined {
  const { next, text, clause } = ctx;
  if (!next || next.end >= clause.end) return undefined;
  const of = text.indexOf('的', next.end);
  const linked = of >= 0 && of <= next.end + 2;
  const start = linked ? of + 1 : next.end;
  const touching = next.start === ctx.quantity.end || next.unit?.name === '岁';
  if (!linked && !touching) return undefined;
  const wide = { ...ctx, ceiling: clause.end, right: segment(text, start, clause.end) };
  const head = nounRun(wide, wide.right, 0);
  return head?.fits ? head : undefined;
}

/** The first fitting phrase behind a 的, else the first at all. */
function relativeHead(ctx: Context, tokens: readonly Token[], from: number): Phrase | undefined {
  let fallback: Phrase | undefined;
  let open = false;
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    const text = word(ctx, token);
    if (text === '的') open = true;
    else if (!(open && (text === '、' || text === '和' || text === '及'))) continue;
    const run = nounRun(ctx, tokens, i + 1);
    if (run?.fits) return run;
    fallback ??= run;
  }
  return fallback;
}

/** The word right before the number, link words left out, and the noun phrase that ends there. */
export interface Before {
  readonly phrase?: Phrase;
  /** The verb right before the number or the phrase: 化解|矛盾纠纷|47起. */
  readonly verb: string;
  /** No noun stands between the verb and the number: 消杀29000平方米. */
  readonly bareVerb: boolean;
  /** The phrase stands right before the number: 设计时速|350公里. */
  readonly touches: boolean;
}

/** What stands before the number, back to the number before it. */
export function phraseBefore(ctx: Context): Before {
  const tokens = ctx.left.filter((t) => t.start >= ctx.floor);
  let last = tokens.length - 1;
  while (last >= 0 && (isLink(ctx, tokens[last]) || isFormerly(ctx, tokens, last))) last -= 1;
  if (trailingVerb(ctx, tokens, last)) last -= 1;
  const run = runBack(ctx, tokens, last);
  const verb = tokens[run ? run.before : last];
  const isVerb = verb !== undefined && (verb.pos === 'v' || verb.pos === 'vn');
  return {
    ...(run ? { phrase: run.phrase } : {}),
    verb: isVerb ? word(ctx, verb) : '',
    bareVerb: !run && isVerb,
    touches: run?.phrase.end === ctx.quantity.start,
  };
}

/** 由原来|的3.5米 */
function isFormerly(ctx: Context, tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (!before || !token || word(ctx, token) !== '的') return false;
  return before.pos === 't' || FORMERLY.has(word(ctx, before));
}

const FORMERLY = new Set(['原来', '原先', '过去', '以前', '此前', '之前', '当初', '最初', '开始']);

/** 问题|整改87个: a verb between the noun that is counted and the number. */
function trailingVerb(ctx: Context, tokens: readonly Token[], last: number): boolean {
  const [noun, verb] = [tokens[last - 1], tokens[last]];
  if (verb?.pos !== 'v' || noun?.pos !== 'n') return false;
  return fits(ctx.quantity.unit, headOf(word(ctx, noun)));
}

function isLink(ctx: Context, token: Token | undefined): boolean {
  if (!token) return false;
  const text = word(ctx, token);
  return (
    LINK_WORDS.has(text) ||
    text === ' ' ||
    text === '（' ||
    text === '(' ||
    (token.pos === 'd' && text.length < 3)
  );
}

/** 需|清理|合同78份: a verb that may be a noun is none where it opens the phrase and a noun has the head. */
function withoutLeadingVerb(
  ctx: Context,
  tokens: readonly Token[],
  first: number,
  last: number,
): number {
  let i = Math.max(first, lastAspectWord(ctx, tokens, first, last) + 1);
  while (i < last && (tokens[i]?.pos === 'vn' || isEmptyNoun(ctx, tokens[i]))) i += 1;
  const [rest, end] = [tokens[i], tokens[last]];
  if (!rest || !end || i === first || tokens[last]?.pos !== 'n') return first;
  return headOf(ctx.text.slice(rest.start, end.end)) ? i : first;
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
    const text = token ? word(ctx, token) : '';
    if (aspectWords().has(text) || ACT_WORDS.has(text)) return i;
  }
  return -1;
}

/** 各方面|意见建议 */
function isEmptyNoun(ctx: Context, token: Token | undefined): boolean {
  return token !== undefined && ['方面', '各类', '各方面', '等类'].includes(word(ctx, token));
}

/** 销|糖264万吨: one character alone says too little. */
function isSingle(token: Token | undefined): boolean {
  return token !== undefined && token.end - token.start === 1;
}

function inRun(ctx: Context, token: Token): boolean {
  if (isMark(ctx, token) || isDate(ctx, token) || WHOLE.test(word(ctx, token))) return false;
  if (token.pos === 'f' || token.pos === 't' || /^[年月]?[底末初]前?$/u.test(word(ctx, token)))
    return false;
  return NOUNISH.has(token.pos);
}

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
    const text = word(ctx, token);
    if (text === '”' || text === '）' || text === ')' || text === '》') quote += 1;
    else if (quote > 0 && (text === '“' || text === '（' || text === '(' || text === '《'))
      quote -= 1;
    else if (quote > 0) continue;
    else if (!inRun(ctx, token)) break;
  }
  while (quote > 0 && i < 0) return undefined;
  let first = i + 1;
  while (first <= last && (tokens[first]?.pos === 'q' || tokens[first]?.pos === 'f')) first += 1;
  first = withoutLeadingVerb(ctx, tokens, first, last);
  const lone = tokens[first - 1];
  if (first === last && isSingle(tokens[last]) && lone?.pos === 'v' && !isLink(ctx, lone))
    first -= 1;
  const [a, b] = [tokens[first], tokens[last]];
  if (!a || !b || first > last) return undefined;
  if (tokens.slice(first, last + 1).every((t) => t.pos === 'ns')) return undefined;
  if (b.pos !== 'n' && ACT_WORDS.has(word(ctx, b)) && !headOf(word(ctx, b))) return undefined;
  return { phrase: phrase(ctx, a.start, b.end, false), before: i };
}

/** The first noun phrase with a known head between two offsets: the subject of a clause, mostly. */
export function firstNoun(ctx: Context, start: number, end: number): string | undefined {
  const tokens = segment(ctx.text, start, end);
  let from = -1;
  for (let i = 0; i <= tokens.length; i += 1) {
    const token = tokens[i];
    const inside = token !== undefined && inRun(ctx, token) && token.pos !== 'ns';
    if (inside && from < 0) from = token.start;
    if (inside || from < 0) continue;
    const text = ctx.text.slice(from, tokens[i - 1]?.end ?? end);
    if (text.length > 1 && headOf(bare(text))) return text;
    from = -1;
  }
  return undefined;
}
