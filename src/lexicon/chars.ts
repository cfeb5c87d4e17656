/**
 * Sets of characters as tables by code: the quickest way to ask what kind of character stands somewhere. One bit a
 * character, since there are many sets, and the cache has room for few of a byte each.
 */
export type CharSet = Uint8Array;

/** How many bytes the bits of all code units take. */
export const CHAR_BYTES = 0x10000 >> 3;

/** Puts a character into a set. */
export function addChar(set: CharSet, code: number): void {
  set[code >> 3] = (set[code >> 3] as number) | (1 << (code & 7));
}

/** Whether a set has the character of that code. */
export const hasChar = (set: CharSet, code: number): boolean =>
  ((set[code >> 3] as number) & (1 << (code & 7))) !== 0;

/** What `\s` stands for in a regular expression. */
export const WHITE_SPACE =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** The set of the characters of a string. */
export function charSet(chars: string): CharSet {
  const set = new Uint8Array(CHAR_BYTES);
  for (let i = 0; i < chars.length; i += 1) addChar(set, chars.charCodeAt(i));
  return set;
}

/** Several sets in one table: for each character the number of its set, 0 for those in none. */
export function kindsOf(sets: readonly (readonly [kind: number, chars: string])[]): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const [kind, chars] of sets)
    for (let i = 0; i < chars.length; i += 1) kinds[chars.charCodeAt(i)] = kind;
  return kinds;
}

/** Whether one of the set stands at `at`; outside of the text none does. */
export function stands(set: CharSet, text: string, at: number): boolean {
  return at >= 0 && at < text.length && hasChar(set, text.charCodeAt(at));
}

/** Whether a Chinese character stands at `at`: 一 to the end of the block of the common ones. */
export function standsHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
}
