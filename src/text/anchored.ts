/** Patterns that are asked what stands at an offset: most texts are told apart by their first character alone. */
import { UNITS } from './chars.js';
import { needsOf } from './needs.js';

/** Whether a pattern matches the text from `at` on. */
export type Anchored = (text: string, at: number) => boolean;

/** One bit for each character: such tables are many, and the cache holds few of a byte each. */
function bitsOf(chars: ReadonlySet<number>): Uint8Array {
  const bits = new Uint8Array(UNITS >> 3);
  for (const code of chars) bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
  return bits;
}

/**
 * Makes ready a pattern that begins with `^`: where it can't begin with the character that stands there, the text is
 * neither cut nor matched.
 * @param reach as many characters from the offset on are looked at, in code units
 */
export function anchored(pattern: RegExp, reach: number): Anchored {
  const { first } = needsOf(pattern);
  if (first === undefined) return (text, at) => pattern.test(text.slice(at, at + reach));
  const bits = bitsOf(first);
  return (text, at) => {
    const code = text.charCodeAt(at);
    return (
      ((bits[code >> 3] as number) & (1 << (code & 7))) !== 0 &&
      pattern.test(text.slice(at, at + reach))
    );
  };
}
