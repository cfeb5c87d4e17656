/** Lists of words, to be found at the beginning or at the end of a stretch of text. */
import { addNode, addReversed, childOf, emptyTrie, type Trie } from './trie.js';

export interface Lookup {
  readonly trie: Trie;
  /** By node, the place in the list of the word that ends there, from 1; else 0. */
  readonly places: Int32Array;
  /** The words are spelt from their ends. */
  readonly reversed: boolean;
}

function lookupOf(words: readonly string[], reversed: boolean): Lookup {
  // half of the characters: there is room for twice as many nodes, so for all of them and some more
  const characters = words.reduce((sum, word) => sum + word.length, 0);
  const trie = emptyTrie((characters >> 1) + 2);
  const nodes = words.map((w) => (reversed ? addReversed(trie, w) : addNode(trie, w, 0, w.length)));
  const places = new Int32Array(trie.mask + 1);
  nodes.forEach((node, i) => {
    // of a word that stands there twice the first counts
    places[node] ||= i + 1;
  });
  return { trie, places, reversed };
}

/** To find which of the words a text begins with. */
export function beginnings(words: readonly string[]): Lookup {
  return lookupOf(words, false);
}

/** To find which of the words a text ends with. */
export function endings(words: readonly string[]): Lookup {
  return lookupOf(words, true);
}

/** The index of the longest word that the text from `start` up to `end` begins (or ends) with, or -1. */
export function longestIn(lookup: Lookup, text: string, start: number, end: number): number {
  const { trie, places, reversed } = lookup;
  let node = trie.root;
  let found = 0;
  for (let i = 0; i < end - start; i += 1) {
    node = childOf(trie, node, text.charCodeAt(reversed ? end - 1 - i : start + i));
    if (node === 0) break;
    found = places[node] || found;
  }
  return found - 1;
}

/** Whether the text ends with one of the words (of a list of endings). */
export const endsIn = (lookup: Lookup, text: string): boolean =>
  longestIn(lookup, text, 0, text.length) >= 0;

/** Where the longest run of characters in front of `end` begins, from `start` on, that some word ends with. */
export function suffixStart({ trie }: Lookup, text: string, start: number, end: number): number {
  let node = trie.root;
  let at = end;
  while (at > start) {
    node = childOf(trie, node, text.charCodeAt(at - 1));
    if (node === 0) break;
    at -= 1;
  }
  return at;
}

/** The lowest index of a word that the text from `start` up to `end` begins (or ends) with, or -1. */
export function firstIn(lookup: Lookup, text: string, start: number, end: number): number {
  const { trie, places, reversed } = lookup;
  let node = trie.root;
  let found = 0;
  for (let i = 0; i < end - start; i += 1) {
    node = childOf(trie, node, text.charCodeAt(reversed ? end - 1 - i : start + i));
    if (node === 0) break;
    const place = places[node] as number;
    if (place !== 0 && (found === 0 || place < found)) found = place;
  }
  return found - 1;
}
