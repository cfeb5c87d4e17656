/** Long lists of patterns, asked only of the texts that they can match (see needs.ts). */
import { markMatches, UNITS } from './chars.js';
import { needsOf } from './needs.js';

/** As many patterns and as many sets of needed characters have a bit in an integer. */
const BITS = 31;
/** So many sets of a pattern are looked for. */
const MOST_NEEDS = 2;

export interface Sieve {
  readonly patterns: readonly RegExp[];
  /** For each character the patterns that can begin with it. */
  readonly begins: Uint32Array;
  /** For each character the sets that hold it; the caller's own sets have the lowest bits. */
  readonly holds: Uint32Array;
  /** For each pattern the sets that it needs. */
  readonly wants: readonly number[];
  /** The patterns for which there are no bits left. */
  readonly rest: Sieve | undefined;
}

/** The sets of characters that a pattern needs, the smallest first: they rule out most. */
function fewest(needs: readonly ReadonlySet<number>[]): ReadonlySet<number>[] {
  return [...needs].sort((a, b) => a.size - b.size).slice(0, MOST_NEEDS);
}

/**
 * Makes ready a list of patterns.
 * @param own characters that the caller wants to know of as well, so that a text is looked through once
 */
export function sieveOf(patterns: readonly RegExp[], own: readonly RegExp[] = []): Sieve {
  const begins = new Uint32Array(UNITS);
  const holds = new Uint32Array(UNITS);
  own.forEach((pattern, i) => markMatches(holds, pattern, 1 << i));
  let sets = own.length;
  const wants: number[] = [];
  for (const pattern of patterns.slice(0, BITS)) {
    const { first, needs } = needsOf(pattern);
    const wanted = fewest(needs);
    if (sets + wanted.length > BITS) break;
    const bit = 1 << wants.length;
    if (first === undefined) begins.forEach((bits, code) => (begins[code] = bits | bit));
    else for (const code of first) begins[code] = (begins[code] ?? 0) | bit;
    let bits = 0;
    for (const set of wanted) {
      for (const code of set) holds[code] = (holds[code] ?? 0) | (1 << sets);
      bits |= 1 << sets;
      sets += 1;
    }
    wants.push(bits);
  }
  const left = patterns.slice(wants.length);
  const rest = left.length > 0 ? sieveOf(left) : undefined;
  return { patterns: patterns.slice(0, wants.length), begins, holds, wants, rest };
}

/** The sets of which a text holds a character, as bits. */
export function heldIn({ holds }: Sieve, text: string): number {
  let held = 0;
  for (let i = 0; i < text.length; i += 1) held |= holds[text.charCodeAt(i)] ?? 0;
  return held;
}

/**
 * Index of the first pattern that matches a text, for which `accept` holds as well; -1 for none.
 * @param held what `heldIn` gives for the text
 */
export function firstMatch(
  { patterns, begins, wants, rest }: Sieve,
  text: string,
  held: number,
  accept: (pattern: number) => boolean,
): number {
  const can = begins[text.charCodeAt(0)] ?? 0;
  for (let i = 0; i < patterns.length; i += 1) {
    const wanted = wants[i] ?? 0;
    if ((can & (1 << i)) === 0 || (held & wanted) !== wanted) continue;
    if (patterns[i]?.test(text) === true && accept(i)) return i;
  }
  if (rest === undefined) return -1;
  const found = firstMatch(rest, text, heldIn(rest, text), (i) => accept(patterns.length + i));
  return found < 0 ? -1 : patterns.length + found;
}

/**
 * `exec` of a pattern that stands at the beginning of a text: one look at the first character rules
 * most texts out.
 */
export function gated(pattern: RegExp): (text: string) => RegExpExecArray | null {
  const { first } = needsOf(pattern);
  if (first === undefined) return (text) => pattern.exec(text);
  return (text) => (first.has(text.charCodeAt(0)) ? pattern.exec(text) : null);
}

function holdsOneOf(text: string, chars: ReadonlySet<number>): boolean {
  for (let i = 0; i < text.length; i += 1) if (chars.has(text.charCodeAt(i))) return true;
  return false;
}

/** `test` of a pattern, which short texts without the characters that it needs are spared. */
export function sifted(pattern: RegExp): (text: string) => boolean {
  const [needed] = fewest(needsOf(pattern).needs);
  if (needed === undefined) return (text) => pattern.test(text);
  return (text) => holdsOneOf(text, needed) && pattern.test(text);
}
