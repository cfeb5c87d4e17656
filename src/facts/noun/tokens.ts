/** What the words around a number are to a noun phrase. */
import type { Token } from '../lexicon.js';
import { isDate, type Context } from '../context.js';
import { ACT, CHANGE_VERB, LINK, STOP, TIME_END, WHOLE } from '../marks.js';

/** Parts of speech that a noun phrase is made of; x: a word that the dictionary does not know. */
export const NOUNISH: ReadonlySet<string> = new Set([
  'n',
  'ns',
  'vn',
  'x',
  'a',
  'i',
  'q',
  't',
  'f',
]);
export function isMark({ marks }: Token): boolean {
  return (marks & STOP) !== 0;
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
]);

/** A closing mark's offset where `token` opens a quotation or a bracket that closes before `end`. */
export function closes(ctx: Context, token: Token, end: number): number | undefined {
  const close = isMark(token) ? PAIRS.get(ctx.text.charAt(token.start)) : undefined;
  if (!close) return undefined;
  const at = ctx.text.indexOf(close, token.end);
  return at >= 0 && at < end ? at + 1 : undefined;
}

/** 小|二|型水库: a numeral within a phrase is a part of its name. */
export function isNounish(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i];
  if (token?.pos === 'm') return i > from && isSingle(token) && tokens[i + 1]?.pos !== 'q';
  return token !== undefined && NOUNISH.has(token.pos);
}

/** Whether nouns follow the verb at once, so that it may be a part of a compound. */
export function leadsToNoun(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && !isMark(next) && (NOUNISH.has(next.pos) || next.pos === 'v');
}

/** 销|糖264万吨: one character alone says too little. */
export function isSingle(token: Token | undefined): boolean {
  return token !== undefined && token.end - token.start === 1;
}

/** A verb of change begins a clause, no phrase: 300张|增加至600张. */
export function isChange({ marks }: Token): boolean {
  return (marks & CHANGE_VERB) !== 0;
}

/** A verb that takes what is counted as its object: 走访|群众2000余户. */
export function isAct({ marks }: Token): boolean {
  return (marks & ACT) !== 0;
}

/** Words between a noun and its number: 党员|达|53名. */
export function isLink(ctx: Context, token: Token | undefined): boolean {
  if (!token) return false;
  const { start, end, pos, marks } = token;
  if ((marks & LINK) !== 0 || (pos === 'd' && end - start < 3)) return true;
  return (marks & STOP) !== 0 && ' （('.includes(ctx.text.charAt(start));
}

/** Whether the word can stand in the phrase before a number. */
export function inRun(ctx: Context, token: Token): boolean {
  const { pos, marks } = token;
  if ((marks & (STOP | WHOLE | TIME_END)) !== 0 || isDate(ctx, token)) return false;
  return pos !== 'f' && pos !== 't' && NOUNISH.has(pos);
}
