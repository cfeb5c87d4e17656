/** A number in its sentence: all that the rules look at. */
import type { Aspect } from '../model.js';
import { inWord } from './inWord.js';
import { segment, type Token } from './lexicon.js';
import { DATE_UNIT } from './marks.js';
import type { Before } from './noun/before.js';
import type { Quantity } from '../quantity/index.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What was made of an earlier number of the same paragraph. */
export interface Earlier {
  readonly quantity: Quantity;
  readonly item: string;
  readonly aspect: Aspect;
  readonly sentence: Span;
}

export interface Context {
  /** The paragraph; all offsets are its. */
  readonly text: string;
  readonly quantity: Quantity;
  readonly sentence: Span;
  /** The stretch between two clause marks that the number stands in. */
  readonly clause: Span;
  /** Where the words before the number begin: the clause's start or the end of the figure before. */
  readonly floor: number;
  /** Where the words behind the number end: the clause's end or the start of the next number. */
  readonly ceiling: number;
  /** The number behind. */
  readonly next: Quantity | undefined;
  /** Earlier facts of the paragraph, the nearest last. */
  readonly earlier: readonly Earlier[];
  /** What has been worked out so far: most numbers are refused before a word beside them is looked at. */
  readonly known: Known;
}

/** See `leftOf`, `rightOf` and the functions that these are the results of. */
export interface Known {
  left: readonly Token[] | undefined;
  right: readonly Token[] | undefined;
  before: Before | undefined;
  isEarlierFigure: boolean | undefined;
}

/** The words from `clause.start` up to the number. */
export function leftOf(ctx: Context): readonly Token[] {
  return (ctx.known.left ??= segment(ctx.text, ctx.clause.start, ctx.quantity.start));
}

/** The words behind the number, up to `ceiling`. */
export function rightOf(ctx: Context): readonly Token[] {
  return (ctx.known.right ??= segment(ctx.text, ctx.quantity.end, ctx.ceiling));
}

/** The same number with its words behind from another offset on, up to the end of its clause. */
export function withRight(ctx: Context, from: number): Context {
  const { text, quantity, sentence, clause, floor, next, earlier } = ctx;
  const { left, before, isEarlierFigure } = ctx.known;
  // behind brackets with a comma in them the clause goes on
  const ceiling =
    from > clause.end ? clauseAround(text, sentence, { start: from, end: from }).end : clause.end;
  const right = segment(text, from, ceiling);
  const known = { left, right, before, isEarlierFigure };
  // written out like the context that it copies: a copy by `...` has a hidden class of its own
  return { text, quantity, sentence, clause, floor, ceiling, next, earlier, known };
}

const clauseMarks = new Uint8Array(0x10000);
for (const mark of '，,。！？；：!?;:…\n') clauseMarks[mark.charCodeAt(0)] = 1;
/** What stands further from the number than this doesn't bear on it. */
const REACH = 60;

/** The clause of a number within its sentence. Separators inside numbers don't cut. */
export function clauseAround(text: string, sentence: Span, quantity: Span): Span {
  let start = quantity.start;
  const first = Math.max(sentence.start, start - REACH);
  while (start > first && !isClauseMark(text, start - 1)) start -= 1;
  let end = quantity.end;
  const last = Math.min(sentence.end, end + REACH);
  while (end < last && !isClauseMark(text, end)) end += 1;
  return { start, end };
}

export function isClauseMark(text: string, at: number): boolean {
  if (clauseMarks[text.charCodeAt(at) | 0] === 0) return false;
  return !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function contextOf(
  text: string,
  sentence: Span,
  quantities: readonly Quantity[],
  index: number,
  earlier: readonly Earlier[],
): Context {
  const last = earlier.at(-1)?.quantity;
  const quantity = quantities[index] as Quantity;
  const clause = clauseAround(text, sentence, quantity);
  const floor = Math.max(clause.start, last ? behindUnit(text, last.end) : 0);
  const next = nextOf(text, quantities, index);
  const ceiling = Math.min(clause.end, next?.start ?? clause.end);
  const known = {
    left: undefined,
    right: undefined,
    before: undefined,
    isEarlierFigure: undefined,
  };
  return { text, quantity, sentence, clause, floor, ceiling, next, earlier, known };
}

/** 280立方米|/亩: what the unit is counted by is a part of the figure. */
const PER = /^[/／每](?:公顷|平方米|公斤|千克|小时|[亩年月日天人户吨斤次])/u;

function behindUnit(text: string, end: number): number {
  return end + (PER.exec(text.slice(end, end + 5))?.[0].length ?? 0);
}

/** How many numbers ahead the next one is looked for that may have a noun of its own. */
const AHEAD = 3;

function nextOf(
  text: string,
  quantities: readonly Quantity[],
  index: number,
): Quantity | undefined {
  const named = quoteEnd(text, quantities[index]?.end ?? 0);
  for (let i = index + 1; i <= index + AHEAD && i < quantities.length; i += 1) {
    const q = quantities[i];
    if (
      !q ||
      q.start < named ||
      (q.unit === undefined && q.script !== 'arabic') ||
      isGlued(text, q)
    )
      continue;
    if (!inWord({ text, quantity: q })) return q;
  }
  return undefined;
}

const LONGEST_NAME = 40;

/** 5个|“2018年度优秀项目”: where the quotation ends that stands right behind; 0 for none. */
function quoteEnd(text: string, at: number): number {
  const close = text[at] === '“' ? text.slice(at, at + LONGEST_NAME).indexOf('”') : -1;
  return close < 0 ? 0 : at + close;
}

/** Digits, and the 年, 月, 日 behind them. */
export function isDate({ text }: Context, { start, end, marks }: Token): boolean {
  if ((marks & DATE_UNIT) !== 0) return isDigit(text.charCodeAt(start - 1));
  for (let i = start; i < end; i += 1) if (!isDigit(text.charCodeAt(i))) return false;
  return !isInCode(text, start);
}

/** PM2.|5, B2B|: digits of a name that Latin letters begin. */
function isInCode(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && (isDigit(text.charCodeAt(from - 1)) || text[from - 1] === '.')) from -= 1;
  return isLatin(text.charCodeAt(from - 1));
}

/** C919, A区: digits that a Latin letter touches are a piece of a name, not a number. */
function isGlued(text: string, q: Quantity): boolean {
  return isLatin(text.charCodeAt(q.numberStart - 1));
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export function word(ctx: Context, token: Token): string {
  return ctx.text.slice(token.start, token.end);
}
