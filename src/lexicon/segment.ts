/** Cuts text into words. */
import { lazily } from '../data.js';
import { childOf, firstNode, mayBegin, nodeOf, valueAt, type Trie } from './trie.js';
import {
  generalWords,
  POS_MASK,
  PARTS_OF_SPEECH,
  wordOf,
  type PartOfSpeech,
  type Words,
} from './words.js';

export type { PartOfSpeech } from './words.js';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
  /** What the dictionary marks the word with, see `Words`. */
  readonly marks: number;
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
  /** The same of the word from `start` up to `end`. */
  readonly partOfSpeechAt: (text: string, start: number, end: number) => PartOfSpeech | undefined;
  /** Offset behind the characters from `start` on that begin a word of the dictionary, at most `end`. */
  readonly wordsReach: (text: string, start: number, end: number) => number;
}

export function segmenterOf(words: Words): Segmenter {
  const { trie } = words;
  const partOfSpeechAt = (text: string, start: number, end: number): PartOfSpeech | undefined => {
    const node = nodeOf(trie, text, start, end);
    return node === 0 ? undefined : wordOf(valueAt(trie, node))?.pos;
  };
  return {
    segment: (text, start, end) => {
      findPaths(trie, text, start, end);
      return tokensOf(words, start, end - start);
    },
    partOfSpeech: (word) => partOfSpeechAt(word, 0, word.length),
    partOfSpeechAt,
    wordsReach: (text, start, end) => {
      let node = trie.root;
      let at = start;
      for (; at < end && at < text.length; at += 1) {
        node = childOf(trie, node, text.charCodeAt(at));
        if (node === 0) break;
      }
      return at;
    },
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

/** The same of the word from `start` up to `end`. */
export function partOfSpeechAt(text: string, start: number, end: number): PartOfSpeech | undefined {
  return general().partOfSpeechAt(text, start, end);
}

/** Binary logarithm of the sum of all frequencies: what a word's weight is measured against. */
const TOTAL = 25.8;

/**
 * Best paths to each offset of a stretch of text: score, where the last word of the path begins, and its
 * node. Kept from call to call, since most stretches are short and there are very many of them.
 */
let room = 256;
let score = new Float64Array(room);
let from = new Int32Array(room);
let nodes = new Int32Array(room);

function makeRoom(size: number): void {
  if (size <= room) return;
  room = size * 2;
  score = new Float64Array(room);
  from = new Int32Array(room);
  nodes = new Int32Array(room);
}

function findPaths(trie: Trie, text: string, start: number, end: number): void {
  const size = end - start;
  makeRoom(size + 1);
  score.fill(-Infinity, 0, size + 1);
  score[0] = 0;
  for (let i = 0; i < size; i += 1) {
    // no path leads into a run of letters or digits
    if (score[i] === -Infinity) continue;
    const code = text.charCodeAt(start + i);
    const run = code < 128 ? latinRun(text, start + i, end) : 0;
    if (run > 0) reach(i, run, 0, 0);
    if (run < 2) reachWords(trie, text, start + i, i, size);
  }
}

function reach(at: number, length: number, weight: number, node: number): void {
  const reached = (score[at] as number) + weight - TOTAL;
  if (reached <= (score[at + length] as number)) return;
  score[at + length] = reached;
  from[at + length] = at;
  nodes[at + length] = node;
}

/** @param offset where in the text the place `at` of the stretch is */
function reachWords(trie: Trie, text: string, offset: number, at: number, size: number): void {
  const code = text.charCodeAt(offset);
  let node = firstNode(trie, code);
  reach(at, 1, node === 0 ? 0 : weightAt(trie, node), node);
  if (!isHan(code) || at + 2 > size || !mayBegin(trie, code, text.charCodeAt(offset + 1))) return;
  for (let length = 2; at + length <= size && node !== 0; length += 1) {
    node = childOf(trie, node, text.charCodeAt(offset + length - 1));
    if (node !== 0 && valueAt(trie, node) !== 0) reach(at, length, weightAt(trie, node), node);
  }
}

function weightAt(trie: Trie, node: number): number {
  return valueAt(trie, node) >>> 5;
}

function tokensOf({ trie, marks }: Words, start: number, size: number): Token[] {
  let count = 0;
  for (let i = size; i > 0; i = from[i] as number) count += 1;
  const tokens = new Array<Token>(count);
  for (let i = size; i > 0; i = from[i] as number) {
    const node = nodes[i] as number;
    const value = node === 0 ? 0 : valueAt(trie, node);
    tokens[(count -= 1)] = {
      start: start + (from[i] as number),
      end: start + i,
      pos: value === 0 ? 'x' : (PARTS_OF_SPEECH[(value & POS_MASK) - 1] ?? 'x'),
      marks: marks[node] ?? 0,
    };
  }
  return tokens;
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
