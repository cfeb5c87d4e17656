import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseNumber, parseQuantity } from '../../src/quantity/index.js';

type Case = [text: string, value: number | null, max?: number | null, unit?: string];

const cases = parse(
  readFileSync(new URL('../specs/numbers.yaml', import.meta.url), 'utf8'),
) as Case[];

describe('parseNumber', () => {
  for (const [text, value, max, unit] of cases) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const expected =
        value === null
          ? undefined
          : { value, ...(max ? { value_max: max } : {}), ...(unit ? { unit } : {}) };
      expect(parseNumber(text)).toEqual(expected);
    });
  }

  it('never throws, whatever the text', () => {
    const chars = [
      ...'0123456789０５.,，万亿千百十一二两三九半几数多余%％成分之又点至到~-—个年 abc壹拾',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...chars), { maxLength: 30 }), (parts) => {
        const result = parseNumber(parts.join(''));
        if (result) expect(Number.isFinite(result.value)).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void parseNumber(text)));
  });

  it('reads back what a formatter writes in Han numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        expect(parseNumber(inHan(n))?.value).toBe(n);
      }),
    );
  });

  it('reads back what is written with a power behind each digit', () => {
    const digit = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(digit, digit, digit, (a, b, c) => {
        expect(parseNumber(`${a}千${b}百万`)?.value).toBe((a * 1000 + b * 100) * 10_000);
        expect(parseNumber(`${a}亿${b}千${c}百万`)?.value).toBe(
          a * 100_000_000 + (b * 1000 + c * 100) * 10_000,
        );
        expect(parseNumber(`${a}万${b}千${c}百`)?.value).toBe(a * 10_000 + b * 1000 + c * 100);
      }),
    );
  });

  it('reads back numbers with thousands separators and with 万', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        expect(parseNumber(n.toLocaleString('en-US'))?.value).toBe(n);
        expect(parseNumber(`${n / 10_000}万`)?.value).toBe(n);
      }),
    );
  });
});

/** A whole number below 10^12 in Chinese numerals, every zero written. */
function inHan(n: number): string {
  if (n === 0) return '零';
  const groups = [n % 10_000, Math.floor(n / 10_000) % 10_000, Math.floor(n / 100_000_000)];
  let text = '';
  for (let i = 2; i >= 0; i -= 1) {
    const group = groups[i] ?? 0;
    if (group === 0) continue;
    const gap = text !== '' && (group < 1000 || groups[i + 1] === 0);
    text += (gap ? '零' : '') + groupInHan(group) + ['', '万', '亿'][i];
  }
  return text;
}

function groupInHan(n: number): string {
  let text = '';
  let zero = false;
  [1000, 100, 10, 1].forEach((power, i) => {
    const digit = Math.floor(n / power) % 10;
    if (digit === 0) {
      zero = text !== '';
      return;
    }
    text += (zero ? '零' : '') + '零一二三四五六七八九'.charAt(digit) + ['千', '百', '十', ''][i];
    zero = false;
  });
  return text;
}

describe('parseQuantity', () => {
  it.each([
    ['3029.56万元', { value: 30295600, unit: '元', bound: 'exact' }],
    ['约500条', { value: 500, unit: '条', bound: 'about' }],
    ['1000余名', { value: 1000, unit: '名', bound: 'over' }],
    ['30~50户', { value: 30, value_max: 50, unit: '户', bound: 'exact' }],
    ['52米至65米', { value: 52, value_max: 65, unit: '米', bound: 'exact' }],
    ['20万人次以上', { value: 200000, unit: '人次', bound: 'over' }],
    ['300多亿元', { value: 30000000000, unit: '元', bound: 'over' }],
    ['不到40%', { value: 40, unit: '%', bound: 'below' }],
    ['不超过3%', { value: 3, unit: '%', bound: 'at_most' }],
    ['至少6次', { value: 6, unit: '次', bound: 'at_least' }],
    ['2128平米', { value: 2128, unit: '平方米', bound: 'exact' }],
    ['60万千瓦时', { value: 600000, unit: '千瓦时', bound: 'exact' }],
    ['三个半小时', { value: 3.5, unit: '小时', bound: 'exact' }],
    ['两个多月', { value: 2, unit: '个月', bound: 'over' }],
    ['百分之十二点五', { value: 12.5, unit: '%', bound: 'exact' }],
    ['三十六点八度', { value: 36.8, unit: '度', bound: 'exact' }],
    ['十点三十分', undefined],
    ['百万千瓦', { value: 1_000_000, unit: '千瓦', bound: 'exact' }],
    ['三亿五千千瓦时', { value: 300_005_000, unit: '千瓦时', bound: 'exact' }],
    ['一千三百千瓦', { value: 1300, unit: '千瓦', bound: 'exact' }],
    ['两年半', { value: 2.5, unit: '年', bound: 'exact' }],
    ['三分之一', { value: 33.33333333333333, unit: '%', bound: 'exact' }],
    ['台', undefined],
    ['5台车', undefined],
  ])('reads %s', (text, expected) => {
    expect(parseQuantity(text)).toEqual(expected);
  });
});
