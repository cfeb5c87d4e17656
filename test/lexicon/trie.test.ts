import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addNode,
  copyOf,
  emptyTrie,
  mayBegin,
  nodeOf,
  setValue,
  valueAt,
} from '../../src/lexicon/trie.js';

const words = fc.array(
  fc.string({ unit: fc.constantFrom('村', '镇', '街', '道', 'x'), minLength: 1 }),
);

describe('a trie', () => {
  it('keeps the value of each word, also when it moves to a larger table', () => {
    fc.assert(
      fc.property(words, fc.nat({ max: 2000 }), (list, more) => {
        const trie = emptyTrie(list.join('').length + 1);
        const values = new Map(list.map((word, i) => [word, i + 1]));
        for (const [word, value] of values)
          setValue(trie, addNode(trie, word, 0, word.length), value);
        for (const kept of [trie, copyOf(trie, more)]) {
          for (const [word, value] of values) {
            expect(valueAt(kept, nodeOf(kept, word, 0, word.length))).toBe(value);
          }
          expect(nodeOf(kept, '市', 0, 1)).toBe(0);
        }
      }),
    );
  });

  it('never denies two characters that a word begins with', () => {
    fc.assert(
      fc.property(words, (list) => {
        const trie = emptyTrie(list.join('').length + 1);
        for (const word of list) addNode(trie, word, 0, word.length);
        for (const word of list.filter(({ length }) => length > 1)) {
          expect(mayBegin(trie, word.charCodeAt(0), word.charCodeAt(1))).toBe(true);
        }
      }),
    );
  });

  it('has no node for nothing', () => {
    expect(nodeOf(emptyTrie(4), '', 0, 0)).toBe(0);
  });
});
