import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchored } from '../../src/text/anchored.js';

describe('a pattern at an offset', () => {
  it('matches what stands there, as far as it reaches', () => {
    const times = anchored(/^共\d+次/u, 5);
    expect(times('开展共120次', 2)).toBe(true);
    expect(times('开展共12000次', 2)).toBe(false);
    expect(times('开展共120次', 3)).toBe(false);
  });

  it('matches nothing behind the end, unless nothing matches it', () => {
    expect(anchored(/^[次件]/u, 2)('一次', 2)).toBe(false);
    expect(anchored(/^(?:次|$)/u, 2)('一次', 2)).toBe(true);
  });

  it('says what the pattern says of the text cut there', () => {
    const patterns = [
      /^级(?!别)/u,
      /^的?(?:车程|路程)/u,
      /^[^，]{0,2}次/u,
      /^(?:约|近)?\d/u,
      /^甲|乙$/u,
    ];
    const text = fc.string({ unit: fc.constantFrom(...'级别的车程次，约近3甲乙'), maxLength: 8 });
    fc.assert(
      fc.property(text, fc.nat(9), fc.integer({ min: 1, max: 6 }), (t, at, reach) => {
        for (const pattern of patterns)
          expect(anchored(pattern, reach)(t, at)).toBe(pattern.test(t.slice(at, at + reach)));
      }),
    );
  });
});
