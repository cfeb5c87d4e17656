import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginnings, endings, firstIn, longestIn, suffixStart } from '../../src/lexicon/lookup.js';

const UNITS = ['万元', '元', '亿元', '万'];

describe('a list of words', () => {
  it('gives the longest word that a stretch of text begins with', () => {
    expect(longestIn(beginnings(UNITS), '3万元的', 1, 4)).toBe(0);
    expect(longestIn(beginnings(UNITS), '3万元的', 1, 2)).toBe(3);
  });

  it('gives the longest word that a stretch of text ends with', () => {
    expect(longestIn(endings(UNITS), '投资5亿元', 0, 5)).toBe(2);
    expect(longestIn(endings(UNITS), '投资5亿元', 4, 5)).toBe(1);
  });

  it('gives the word that stands first in the list, where that is asked for', () => {
    expect(firstIn(endings(['降', '下降']), '同比下降', 0, 4)).toBe(0);
  });

  it('tells how much of a text some word ends with', () => {
    expect(suffixStart(endings(['三源浦镇']), '位于源浦镇', 0, 5)).toBe(2);
  });

  it('finds what a search through all words finds', () => {
    const chars = fc.string({ unit: fc.constantFrom('一', '万', '元', '亿', 'a'), maxLength: 8 });
    const words = fc.array(chars, { maxLength: 12 }).map((all) => all.filter((w) => w !== ''));
    fc.assert(
      fc.property(words, chars, (list, text) => {
        const longest = (fits: (word: string) => boolean): string =>
          list.filter(fits).reduce((best, word) => (word.length > best.length ? word : best), '');
        const begun = longestIn(beginnings(list), text, 0, text.length);
        const ended = longestIn(endings(list), text, 0, text.length);
        expect(list[begun] ?? '').toBe(longest((word) => text.startsWith(word)));
        expect(list[ended] ?? '').toBe(longest((word) => text.endsWith(word)));
        const first = firstIn(endings(list), text, 0, text.length);
        expect(first).toBe(list.findIndex((word) => text.endsWith(word)));
      }),
    );
  });
});
