import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { firstMatch, gated, heldIn, sieveOf, sifted } from '../../src/text/sieve.js';

const PATTERNS = [
  /^(?:来源|作者)\s*[:：]/u,
  /^[^。]{0,8}(?:扫码|扫描).{0,8}二维码/u,
  /^第?\d{1,2}版$/u,
  /转载|ICP备\d/u,
  /^(?:阅读)?\d+次?$/u,
  /^[^\p{Script=Han}]+$/u,
];

const word = fc.constantFrom(
  ...[
    '来源',
    '作者',
    ':',
    '：',
    ' ',
    '扫码',
    '扫描',
    '二维码',
    '第',
    '版',
    '12',
    '3',
    '次',
    '阅读',
  ],
  ...['转载', 'ICP备', '。', '甲', 'abc', '𠮷'],
);
const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));

describe('a sieve', () => {
  it('finds what asking every pattern in turn finds', () => {
    const sieve = sieveOf(PATTERNS);
    fc.assert(
      fc.property(line, fc.nat(PATTERNS.length), (text, refused) => {
        const expected = PATTERNS.findIndex((p, i) => p.test(text) && i !== refused);
        expect(firstMatch(sieve, text, heldIn(sieve, text), (i) => i !== refused)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows more patterns than an integer has bits', () => {
    const many = Array.from({ length: 70 }, (_, i) => new RegExp(`^第${String(i)}条$`, 'u'));
    const sieve = sieveOf(many);
    for (const i of [0, 30, 31, 32, 69]) {
      const text = `第${String(i)}条`;
      expect(firstMatch(sieve, text, heldIn(sieve, text), () => true)).toBe(i);
    }
  });

  it("tells the caller's own characters in the lowest bits", () => {
    const sieve = sieveOf(PATTERNS, [/。/gu, /\d/gu]);
    expect(heldIn(sieve, '甲。') & 3).toBe(1);
    expect(heldIn(sieve, '甲1') & 3).toBe(2);
  });
});

describe('gated and sifted patterns', () => {
  it('match what the patterns match', () => {
    for (const pattern of PATTERNS) {
      const [gate, sift] = [gated(pattern), sifted(pattern)];
      fc.assert(
        fc.property(line, (text) => {
          expect(gate(text)?.[0]).toBe(pattern.exec(text)?.[0]);
          expect(sift(text)).toBe(pattern.test(text));
        }),
      );
    }
  });
});
