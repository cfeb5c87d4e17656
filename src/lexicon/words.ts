/** The words of the general dictionary, by text. */
import { readFileSync } from 'node:fs';
import { DataError, lazily } from '../data.js';
import {
  addNode,
  copyOf,
  emptyTrie,
  isCrowded,
  nodeOf,
  setValue,
  valueAt,
  type Trie,
} from './trie.js';

export const PARTS_OF_SPEECH = [
  'n',
  'ns',
  'v',
  'vn',
  'a',
  'd',
  'p',
  'c',
  'u',
  'r',
  't',
  'f',
  'm',
  'q',
  'i',
  'x',
] as const;
/** Coarse part of speech; vn: a verb that also is a noun, i: an idiom, x: not in the dictionary. */
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

export interface Word {
  readonly pos: PartOfSpeech;
  /** Binary logarithm of the frequency. */
  readonly weight: number;
}

/**
 * A dictionary. In its trie a word's value is made of part of speech and weight, see `valueOf`; a node
 * may also stand for a list that the word is on, whether it is in the dictionary or not.
 */
export interface Words {
  readonly trie: Trie;
  /** By node, what a field of knowledge marks its words with; bits of its choice. */
  readonly marks: Int32Array;
  readonly get: (word: string) => Word | undefined;
  readonly has: (word: string) => boolean;
}

/** The value of a word in the trie: the index of its part of speech from 1, and its weight. */
function valueOf(pos: number, weight: number): number {
  return pos + 1 + weight * POS_RANGE;
}
const POS_RANGE = 32;
export const POS_MASK = POS_RANGE - 1;
const MOST_WEIGHT = 63;

/** The word for each value: few enough to be made beforehand, so that a lookup makes nothing. */
const WORDS: readonly (Word | undefined)[] = Array.from(
  { length: POS_RANGE * (MOST_WEIGHT + 1) },
  (_, value) => {
    const pos = PARTS_OF_SPEECH[(value & POS_MASK) - 1];
    return pos && { pos, weight: Math.floor(value / POS_RANGE) };
  },
);

/** The word with that value of a trie; undefined for 0. */
export function wordOf(value: number): Word | undefined {
  return WORDS[value];
}

function wordsOf(trie: Trie, marks: Int32Array): Words {
  const get = (word: string): Word | undefined => {
    const node = nodeOf(trie, word, 0, word.length);
    return node === 0 ? undefined : wordOf(valueAt(trie, node));
  };
  return { trie, marks, get, has: (word) => get(word) !== undefined };
}

const POS_INDEX: ReadonlyMap<string, number> = new Map(PARTS_OF_SPEECH.map((pos, i) => [pos, i]));
const HEADER = 'word\tpos\tweight';

/**
 * Puts the words of a TSV file into the trie. Not by `readTsv`: lines and cells as strings of their own
 * would cost a start-up more than all the rest of it.
 */
function readInto(trie: Trie, name: string): void {
  const text = readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
  let header = false;
  for (let at = 0, line = 1; at < text.length; line += 1) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    if (end === at || text.startsWith('#', at)) {
      at = end + 1;
      continue;
    }
    if (header) readWord(trie, text, at, end, { name, line });
    else if (text.slice(at, end) === HEADER) header = true;
    else throw new DataError(name, line, `the header must be ${HEADER.replaceAll('\t', ', ')}`);
    at = end + 1;
  }
}

function readWord(
  trie: Trie,
  text: string,
  start: number,
  end: number,
  { name, line }: { name: string; line: number },
): void {
  const first = text.indexOf('\t', start);
  const second = text.indexOf('\t', first + 1);
  const pos = POS_INDEX.get(text.slice(first + 1, second));
  const weight = Number(text.slice(second + 1, end));
  if (first <= start || second < 0 || second > end)
    throw new DataError(name, line, 'no three cells');
  if (pos === undefined) throw new DataError(name, line, 'no known part of speech');
  if (!Number.isInteger(weight) || weight < 0 || weight > MOST_WEIGHT)
    throw new DataError(name, line, `the weight must be an integer up to ${MOST_WEIGHT}`);
  setValue(trie, addNode(trie, text, start, first), valueOf(pos, weight));
}

/** About as many as the files need; a trie of more works too. */
const NODES = 120_000;

/** Common words, and what papers use beyond them. */
export const generalWords = lazily((): Words => {
  const trie = emptyTrie(NODES);
  for (const name of ['words.tsv', 'extra.tsv']) readInto(trie, name);
  return wordsOf(trie, new Int32Array(trie.mask + 1));
});

/** What a field of knowledge adds to the general dictionary. */
export interface FieldTerms {
  /** Nouns for what can be touched or met: nouns first of all, also where the word is a verb too (包裹). */
  readonly things: Iterable<string>;
  /** Other nouns: a verb that is one of them may be either. */
  readonly others: Iterable<string>;
  readonly places: Iterable<string>;
  /** Words to be marked, with their bits; they need not be in the dictionary. */
  readonly marks?: ReadonlyMap<string, number>;
}

/** Weight of the field's own terms: above that of the common words they are made of. */
const TERM_WEIGHT = 9;

/** The general words with a field's terms; `words` stays as it is. */
export function withTerms(words: Words, terms: FieldTerms): Words {
  const [things, others, places] = [[...terms.things], [...terms.others], [...terms.places]];
  const marked = terms.marks ?? new Map<string, number>();
  let trie = copyOf(words.trie, 0);
  const nodeFor = (text: string): number => {
    // a small trie stays in the processor's cache
    if (isCrowded(trie, text.length)) trie = copyOf(trie, trie.count + text.length);
    return addNode(trie, text, 0, text.length);
  };
  const put = (text: string, wordFor: (known: Word | undefined) => Word | undefined): void => {
    const node = nodeFor(text);
    const word = wordFor(wordOf(valueAt(trie, node)));
    if (word) setValue(trie, node, valueOf(POS_INDEX.get(word.pos) ?? 0, word.weight));
  };
  for (const noun of things) put(noun, (known) => asNoun(known, noun.length > 1));
  for (const noun of others)
    put(noun, (known) =>
      known?.pos !== 'vn' || noun.length === 1 ? asNoun(known, false) : undefined,
    );
  for (const name of places)
    put(name, (known) => (known?.pos === 'v' ? undefined : asPlace(known)));
  for (const word of marked.keys()) nodeFor(word);
  const marks = new Int32Array(trie.mask + 1);
  for (const [word, bits] of marked) marks[nodeOf(trie, word, 0, word.length)] = bits;
  return wordsOf(trie, marks);
}

function asNoun(known: Word | undefined, always: boolean): Word {
  if (!known) return { pos: 'n', weight: TERM_WEIGHT };
  return { ...known, pos: known.pos === 'v' && !always ? 'vn' : 'n' };
}

function asPlace(known: Word | undefined): Word {
  return { pos: 'ns', weight: known?.weight ?? TERM_WEIGHT };
}
