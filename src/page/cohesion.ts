/** What the articles of a page and the fragments without a headline speak of together. */
import { isHanRun } from '../text/chars.js';
import type { Draft, Piece } from './drafts.js';
import { addGram, type GramSet, hasGram, newGramSet } from './gramSet.js';

const WORD = 4;
const PAIR = 2;
/** Characters that more articles share than these say nothing about any of them. */
const MOST_HOLDERS = 6;
/** More would only fill the memory. */
const MOST_WORDS = 100_000;

/** The runs of Han characters in the pieces, each once. */
function wordsOf(pieces: readonly Piece[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of pieces) {
    for (let i = 0; i + WORD <= text.text.length && words.size < MOST_WORDS; i += 1) {
      if (isHanRun(text.text, i, WORD)) words.add(text.text.slice(i, i + WORD));
    }
  }
  return words;
}

/** Words that are looked for, and what they begin with, which is looked for first. */
interface Wanted {
  readonly words: ReadonlySet<string>;
  readonly begins: GramSet;
}

function wantedOf(fragments: readonly Draft[]): Wanted {
  const words = new Set<string>();
  const begins = newGramSet();
  for (const { pieces } of fragments) {
    for (const word of wordsOf(pieces)) {
      words.add(word);
      addGram(begins, word, 0, PAIR);
    }
  }
  return { words, begins };
}

/** The wanted words that stand in the pieces. */
function wordsAmong(pieces: readonly Piece[], { words, begins }: Wanted): Set<string> {
  const length = pieces.reduce((sum, { text }) => sum + text.text.length, 0);
  if (length > MOST_WORDS) return new Set([...wordsOf(pieces)].filter((word) => words.has(word)));
  const found = new Set<string>();
  for (const { text } of pieces) {
    for (let i = 0; i + WORD <= text.text.length; i += 1) {
      if (!hasGram(begins, text.text, i, PAIR)) continue;
      const word = text.text.slice(i, i + WORD);
      if (words.has(word)) found.add(word);
    }
  }
  return found;
}

/** For each run of characters the articles that hold it. */
export type Index = ReadonlyMap<string, readonly number[]>;

/** Where the words of the fragments stand in the articles. */
export function indexOf(articles: readonly Draft[], fragments: readonly Draft[]): Index {
  const wanted = wantedOf(fragments);
  const index = new Map<string, number[]>();
  articles.forEach((article, i) => {
    for (const word of wordsAmong(article.pieces, wanted)) {
      const holders = index.get(word);
      if (holders === undefined) index.set(word, [i]);
      else if (holders.length <= MOST_HOLDERS) holders.push(i);
    }
  });
  return index;
}

/** For each article its share of what the fragment has in common with the articles of the page. */
export function cohesion(
  fragment: Draft,
  articles: readonly Draft[],
  index: Index,
): Map<Draft, number> {
  const sums = articles.map(() => 0);
  for (const word of wordsOf(fragment.pieces)) {
    const holders = index.get(word) ?? [];
    if (holders.length > MOST_HOLDERS) continue;
    for (const i of holders) sums[i] = (sums[i] ?? 0) + 1 / holders.length ** 2;
  }
  const total = sums.reduce((a, b) => a + b, 0);
  return new Map(articles.map((a, i) => [a, total === 0 ? 0 : (sums[i] ?? 0) / total]));
}
