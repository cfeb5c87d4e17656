/** Patterns that are asked what stands at an offset: most texts are told apart by their first character alone. */
import { addChar, CHAR_BYTES, hasChar } from '../lexicon/chars.js';
import { needsOf } from './needs.js';

/** Whether a pattern matches the text from `at` on. */
export type Anchored = (text: string, at: number) => boolean;

/**
 * Makes ready a pattern that begins with `^`: where it can't begin with the character that stands there, the text is
 * neither cut nor matched.
 * @param reach as many characters from the offset on are looked at, in code units
 */
export function anchored(pattern: RegExp, reach: number): Anchored {
  const { first } = needsOf(pattern);
  if (first === undefined) return (text, at) => pattern.test(text.slice(at, at + reach));
  const firsts = new Uint8Array(CHAR_BYTES);
  for (const code of first) addChar(firsts, code);
  return (text, at) =>
    hasChar(firsts, text.charCodeAt(at)) && pattern.test(text.slice(at, at + reach));
}
