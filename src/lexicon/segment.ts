import { lazily } from '../data.js';
import { dictionary, type PartOfSpeech, type Word } from './dictionary.js';

export { PARTS_OF_SPEECH, type PartOfSpeech } from './dictionary.js';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
}

const LONGEST = 12;
/** Binary logarithm of the sum of all frequencies in words.tsv: what a word's weight is measured against. */
const TOTAL = 25.8;
const UNKNOWN: Word = { pos: 'x', weight: 0 };
/** Weight of the field's own terms: above that of the common words they are made of. */
const TERM_WEIGHT = 9;

/** The dictionary and what is added to it. */
const words = lazily(() => new Map(dictionary()));

/** Makes place names known to the segmenter; a verb that a place is called by stays one. */
export function addPlaceNames(names: Iterable<string>): void {
  const table = words();
  for (const name of names) {
    const known = table.get(name);
    if (known?.pos !== 'v') table.set(name, { pos: 'ns', weight: known?.weight ?? TERM_WEIGHT });
  }
}

/**
 * Makes nouns of the field known to the segmenter. A verb that also is one of them may be either,
 * unless `things` says that these are nouns first of all (包裹).
 */
export function addNouns(nouns: Iterable<string>, things = false): void {
  const table = words();
  for (const noun of nouns) {
    const known = table.get(noun);
    if (!known) table.set(noun, { pos: 'n', weight: TERM_WEIGHT });
    else if (known.pos === 'v' && !(things && noun.length > 1))
      table.set(noun, { ...known, pos: 'vn' });
    else if ((things || known.pos !== 'vn') && noun.length > 1)
      table.set(noun, { ...known, pos: 'n' });
  }
}

/** The dictionary's part of speech of a word, or undefined. */
export function partOfSpeech(word: string): PartOfSpeech | undefined {
  return words().get(word)?.pos;
}

/**
 * Cuts the text from `start` up to `end` into its most probable words (unigram model, best path).
 * Runs of Latin letters and digits are one token each, punctuation stands alone.
 * Linear: each place looks at words of at most twelve characters.
 */
export function segment(text: string, start: number, end: number): Token[] {
  const size = end - start;
  const best = new Float64Array(size + 1).fill(-Infinity);
  const from = new Int32Array(size + 1);
  const tags: PartOfSpeech[] = new Array<PartOfSpeech>(size + 1).fill('x');
  best[0] = 0;
  for (let i = 0; i < size; i += 1) {
    const reach = (length: number, word: Word): void => {
      const score = (best[i] ?? 0) + word.weight - TOTAL;
      if (score <= (best[i + length] ?? 0)) return;
      best[i + length] = score;
      from[i + length] = i;
      tags[i + length] = word.pos;
    };
    const run = latinRun(text, start + i, end);
    if (run > 0) {
      reach(run, UNKNOWN);
      if (run > 1) continue;
    }
    reachWords(text, start + i, Math.min(LONGEST, size - i), reach);
  }
  return backtrack(start, size, from, tags);
}

function reachWords(
  text: string,
  at: number,
  most: number,
  reach: (length: number, word: Word) => void,
): void {
  const table = words();
  reach(1, table.get(text.charAt(at)) ?? UNKNOWN);
  if (!isHan(text.charCodeAt(at))) return;
  for (let length = 2; length <= most; length += 1) {
    if (!isHan(text.charCodeAt(at + length - 1))) return;
    const word = table.get(text.slice(at, at + length));
    if (word) reach(length, word);
  }
}

function backtrack(
  start: number,
  size: number,
  from: Int32Array,
  tags: readonly PartOfSpeech[],
): Token[] {
  const tokens: Token[] = [];
  for (let i = size; i > 0; i = from[i] ?? 0) {
    tokens.push({ start: start + (from[i] ?? 0), end: start + i, pos: tags[i] ?? 'x' });
  }
  return tokens.reverse();
}

function latinRun(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isAlphanumeric(text.charCodeAt(i))) i += 1;
  return i - at;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
