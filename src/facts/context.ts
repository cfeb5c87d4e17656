/** A number in its sentence: all that the rules look at. */
import { lazily } from '../data.js';
import type { Aspect } from '../model.js';
import { segment, type Token } from './lexicon.js';
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
  readonly next?: Quantity;
  /** Words from `clause.start` up to the number, and behind it up to `ceiling`. */
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** Earlier facts of the paragraph, the nearest last. */
  readonly earlier: readonly Earlier[];
}

const CLAUSE_MARKS = new Set('，,。！？；：!?;:…\n');
/** What stands further from the number than this doesn't bear on it. */
const REACH = 60;

/** The clause of a number within its sentence. Separators inside numbers don't cut. */
export function clauseAround(text: string, sentence: Span, quantity: Quantity): Span {
  let start = quantity.start;
  const first = Math.max(sentence.start, start - REACH);
  while (start > first && !isClauseMark(text, start - 1)) start -= 1;
  let end = quantity.end;
  const last = Math.min(sentence.end, end + REACH);
  while (end < last && !isClauseMark(text, end)) end += 1;
  return { start, end };
}

export function isClauseMark(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (!CLAUSE_MARKS.has(char)) return false;
  const number = (c: string): boolean => c >= '0' && c <= '9';
  return !(number(text.charAt(at - 1)) && number(text.charAt(at + 1)));
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
  const floor = Math.max(clause.start, last?.end ?? 0);
  const next = quantities
    .slice(index + 1, index + 4)
    .find((q) => (q.unit !== undefined || q.script === 'arabic') && !isGlued(text, q));
  const ceiling = Math.min(clause.end, next?.start ?? clause.end);
  // most numbers are refused before a word beside them is looked at
  const left = lazily(() => segment(text, clause.start, quantity.start));
  const right = lazily(() => segment(text, quantity.end, ceiling));
  return {
    text,
    quantity,
    sentence,
    clause,
    floor,
    ceiling,
    ...(next ? { next } : {}),
    get left() {
      return left();
    },
    get right() {
      return right();
    },
    earlier,
  };
}

/** Digits, and the 年, 月, 日 behind them. */
export function isDate(ctx: Context, token: Token): boolean {
  const text = word(ctx, token);
  if (/^\d+$/.test(text)) return true;
  return /^[年月日时份]$/u.test(text) && /\d/.test(ctx.text.charAt(token.start - 1));
}

/** C919, A区: digits that a Latin letter touches are a piece of a name, not a number. */
function isGlued(text: string, q: Quantity): boolean {
  return /^[A-Za-z]$/.test(text.charAt(q.numberStart - 1));
}

export function word(ctx: Context, token: Token): string {
  return ctx.text.slice(token.start, token.end);
}
