import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFacts } from '../../src/facts/index.js';
import type { Fact } from '../../src/model.js';
import { isCount, judgeExact, minus, stepOf, sumOf } from '../../src/check/number.js';
import { findingsOf, pageOf } from './article.js';

/** The first figure of a sentence. */
function figure(text: string): Fact {
  const [fact] = extractFacts(pageOf({ text }));
  if (!fact) throw new Error(`no figure in ${text}`);
  return fact;
}

test('decimals add up without the dust of binary fractions', () => {
  expect(sumOf([0.1, 0.2])).toBe(0.3);
  expect(minus(96.3, 91.5)).toBe(4.8);
  expect(minus(30295600, 0.01)).toBe(30295599.99);
});

describe('the place value of the last digit printed', () => {
  test.each([
    ['全区划分网格4804个。', 1],
    ['需化解债务3029.56万元。', 100],
    ['群众满意率达96.9%。', 0.1],
    ['参赛选手1.2万人。', 1000],
    ['全区划分网格二十个。', 10],
    ['投资１１．７亿元。', 1e7],
  ])('%s', (text, step) => {
    expect(stepOf(figure(text))).toBe(step);
  });
});

test('only whole things told to the last one are counts', () => {
  expect(isCount(figure('全区划分网格386个。'))).toBe(true);
  expect(isCount(figure('参赛选手1.2万人。'))).toBe(false);
  expect(isCount(figure('投资386元。'))).toBe(false);
});

test('an approximate figure is never said to be wrong', () => {
  const about = figure('参赛选手约500人。');
  const exact = figure('参赛选手900人。');
  expect(judgeExact(900, about, [exact])).toBe('unclear');
  expect(judgeExact(520, about, [figure('参赛选手520人。')])).toBe('ok');
});

const counts = fc.array(fc.integer({ min: 2, max: 9000 }), { minLength: 2, maxLength: 3 });
const VILLAGES = ['东村', '西村', '南村'];

/** 全镇有果园…亩（东村…亩，西村…亩） */
const orchards = (total: number, parts: readonly number[]): string =>
  `全镇有果园${total}亩（${parts.map((part, i) => `${VILLAGES[i] ?? ''}${part}亩`).join('，')}）。`;

test('parts that make their total are ok, whatever the numbers', () => {
  fc.assert(
    fc.property(counts, (parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      const found = findingsOf({ text: orchards(total, parts) }, ['sum']);
      expect(found.map(({ status }) => status)).toEqual(['ok']);
    }),
    { numRuns: 30 },
  );
});

test('a total that its parts do not make is a mismatch by just as much', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 10, max: 500 }), (parts, off) => {
      const sum = parts.reduce((all, part) => all + part, 0);
      const [found] = findingsOf({ text: orchards(sum + off, parts) }, ['sum']);
      expect(found).toMatchObject({ status: 'mismatch', expected: sum, difference: off });
    }),
    { numRuns: 30 },
  );
});
