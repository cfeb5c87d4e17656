/** Cuts text into words. */
import { lazily } from '../data.js';
import { generalWords, type PartOfSpeech, type Word, type Words } from './words.js';

export type { PartOfSpeech } from './words.js';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
}

export interface Segmenter {
  /**
   * The most probable words (unigram model, best path) of the text from `start` up to `end`.
   * Runs of Latin letters and digits are one token each, punctuation stands alone.
   * Linear: each place looks at words as long as the dictionary has them there.
   */
  readonly segment: (text: string, start: number, end: number) => Token[];
  /** The dictionary's part of speech of a word, or undefined. */
  readonly partOfSpeech: (word: string) => PartOfSpeech | undefined;
}

/** Binary logarithm of the sum of all frequencies: what a word's weight is measured against. */
const TOTAL = 25.8;
const UNKNOWN: Word = { pos: 'x', weight: 0 };

/** Words by text; a beginning of longer words that is none itself is there too, as null. */
type Prefixes = ReadonlyMap<string, Word | null>;

function prefixesOf(words: Words): Prefixes {
  const table = new Map<string, Word | null>(words);
  for (const word of words.keys()) {
    for (let length = word.length - 1; length > 1; length -= 1) {
      const prefix = word.slice(0, length);
      if (table.has(prefix)) break;
      table.set(prefix, null);
    }
  }
  return table;
}

export function segmenterOf(words: Words): Segmenter {
  const table = lazily(() => prefixesOf(words));
  return {
    segment: (text, start, end) => cut(table(), text, start, end),
    partOfSpeech: (word) => words.get(word)?.pos,
  };
}

const general = lazily(() => segmenterOf(generalWords()));

/** Cuts by the general dictionary; see `Segmenter`. */
export function segment(text: string, start: number, end: number): Token[] {
  return general().segment(text, start, end);
}

/** The general dictionary's part of speech of a word, or undefined. */
export function partOfSpeech(word: string): PartOfSpeech | undefined {
  return general().partOfSpeech(word);
}

/** Best paths to each offset of a stretch of text. */
interface Paths {
  readonly score: Float64Array;
  /** Where the last word of the path begins. */
  readonly from: Int32Array;
  readonly pos: PartOfSpeech[];
}

function cut(table: Prefixes, text: string, start: number, end: number): Token[] {
  const size = end - start;
  const paths: Paths = {
    score: new Float64Array(size + 1).fill(-Infinity),
    from: new Int32Array(size + 1),
    pos: new Array<PartOfSpeech>(size + 1).fill('x'),
  };
  paths.score[0] = 0;
  for (let i = 0; i < size; i += 1) {
    const run = latinRun(text, start + i, end);
    if (run > 0) reach(paths, i, run, UNKNOWN);
    if (run < 2) reachWords(table, paths, text, start, i);
  }
  return tokensOf(paths, start, size);
}

function reach({ score, from, pos }: Paths, at: number, length: number, word: Word): void {
  const reached = (score[at] ?? 0) + word.weight - TOTAL;
  if (reached <= (score[at + length] ?? Infinity)) return;
  score[at + length] = reached;
  from[at + length] = at;
  pos[at + length] = word.pos;
}

function reachWords(table: Prefixes, paths: Paths, text: string, start: number, at: number): void {
  const size = paths.score.length - 1;
  reach(paths, at, 1, table.get(text.charAt(start + at)) ?? UNKNOWN);
  if (!isHan(text.charCodeAt(start + at))) return;
  for (let length = 2; at + length <= size; length += 1) {
    const word = table.get(text.slice(start + at, start + at + length));
    if (word === undefined) return;
    if (word) reach(paths, at, length, word);
  }
}

function tokensOf({ from, pos }: Paths, start: number, size: number): Token[] {
  const tokens: Token[] = [];
  for (let i = size; i > 0; i = from[i] ?? 0) {
    tokens.push({ start: start + (from[i] ?? 0), end: start + i, pos: pos[i] ?? 'x' });
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
