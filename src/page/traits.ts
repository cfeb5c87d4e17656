import { lazily } from '../data.js';
import { markMatches, UNITS } from '../text/chars.js';

/** What a line holds, seen in one pass over its characters: most rules can be ruled out by it. */
export const TRAITS = {
  /** A mark that ends a sentence and stands in no title. */
  stop: 1,
  digit: 2,
  /** A character of a word for one who reports, writes or takes pictures. */
  author: 4,
  comma: 8,
  space: 16,
  /** A quote, a question or a cry. */
  speech: 32,
  /** A mark of which two belong together. */
  paired: 64,
} as const;

/** The characters that show each trait, in the order of their bits. */
export const TRAIT_PATTERNS: readonly RegExp[] = [
  /[。;]/gu,
  /\d/gu,
  /[者员員生稿写文图摄]/gu,
  /,/gu,
  /\s/gu,
  /[!?“”]/gu,
  /[“‘「『”’」』(（)）《》【】]/gu,
];

const traitTable = lazily((): Uint8Array => {
  const table = new Uint8Array(UNITS);
  TRAIT_PATTERNS.forEach((pattern, i) => markMatches(table, pattern, 1 << i));
  return table;
});

/** The traits of all characters of a line in plain form, as bits. */
export function traitsOf(plain: string): number {
  const table = traitTable();
  let traits = 0;
  for (let i = 0; i < plain.length; i += 1) traits |= table[plain.charCodeAt(i)] ?? 0;
  return traits;
}
