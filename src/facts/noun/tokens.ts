/** What the words around a number are to a noun phrase. */
import type { Token } from '../lexicon.js';
import { isDate, word, type Context } from '../context.js';
import { ACT_WORDS, CHANGE_VERBS, LINK_WORDS, WHOLE } from '../terms.js';

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
const STOP_CHARS = new Set('，,。！？；：!?;:…、（）()“”‘’《》【】[]—~～/+·\n \t　');
const CHANGES = new Set(CHANGE_VERBS);

export function isMark(ctx: Context, token: Token): boolean {
  return STOP_CHARS.has(ctx.text.charAt(token.start));
}

/** A closing mark's offset where `token` opens a quotation or a bracket that closes before `end`. */
export function closes(ctx: Context, token: Token, end: number): number | undefined {
  const open = ctx.text.charAt(token.start);
  const close = { '“': '”', '‘': '’', '（': '）', '(': ')', '《': '》' }[open];
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
export function leadsToNoun(ctx: Context, tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && !isMark(ctx, next) && (NOUNISH.has(next.pos) || next.pos === 'v');
}

/** 销|糖264万吨: one character alone says too little. */
export function isSingle(token: Token | undefined): boolean {
  return token !== undefined && token.end - token.start === 1;
}

/** A verb of change begins a clause, no phrase: 300张|增加至600张. */
export function isChange(ctx: Context, token: Token): boolean {
  return CHANGES.has(word(ctx, token));
}

/** A verb that takes what is counted as its object: 走访|群众2000余户. */
export function isAct(ctx: Context, token: Token): boolean {
  return ACT_WORDS.has(word(ctx, token));
}

/** Words between a noun and its number: 党员|达|53名. */
export function isLink(ctx: Context, token: Token | undefined): boolean {
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

/** Whether the word can stand in the phrase before a number. */
export function inRun(ctx: Context, token: Token): boolean {
  if (isMark(ctx, token) || isDate(ctx, token) || WHOLE.test(word(ctx, token))) return false;
  if (token.pos === 'f' || token.pos === 't' || /^[年月]?[底末初]前?$/u.test(word(ctx, token)))
    return false;
  return NOUNISH.has(token.pos);
}
