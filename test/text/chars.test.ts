import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanLengthAt, hanTable, isHanRun, spaceTable, tableOf } from '../../src/text/chars.js';

const unit = fc.constantFrom(
  '沂',
  '〇',
  '々',
  'A',
  '，',
  '　',
  ' ',
  '𠮷',
  '\ud842',
  '\udfb7',
  '😀',
);
const text = fc.array(unit, { maxLength: 8 }).map((units) => units.join(''));

describe('tables of characters', () => {
  it('say of each character what the pattern says', () => {
    for (const [table, pattern] of [
      [hanTable(), /\p{Script=Han}/u],
      [spaceTable(), /\s/u],
      [tableOf(/[A-C。]/gu), /[A-C。]/u],
    ] as const) {
      for (let code = 0; code < 0xd800; code += 1) {
        if ((table[code] === 1) !== pattern.test(String.fromCharCode(code))) {
          expect.fail(`${code.toString(16)} by ${pattern.source}`);
        }
      }
    }
  });
});

describe('a run of Han characters', () => {
  it('is what the pattern for it says, also with characters of two units', () => {
    fc.assert(
      fc.property(text, fc.nat(8), fc.integer({ min: 1, max: 4 }), (whole, at, length) => {
        fc.pre(at + length <= whole.length);
        const expected = /^\p{Script=Han}+$/u.test(whole.slice(at, at + length));
        expect(isHanRun(whole, at, length)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('begins with a character of one unit or two', () => {
    expect(['沂', '𠮷', 'A', '\ud842', ''].map((one) => hanLengthAt(one, 0))).toEqual([
      1, 2, 0, 0, 0,
    ]);
  });
});
