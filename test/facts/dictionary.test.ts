/** Terms of the dictionary, counted in the unit that they are counted in. */
import { describe, expect, it } from 'vitest';
import { allMetrics } from '../../src/metrics/match.js';
import type { Category } from '../../src/model.js';
import { factsOf } from './page.js';

/** What is measured, and what is no kind of thing. */
const UNCOUNTED: ReadonlySet<Category> = new Set([
  'measures',
  'money',
  'rates',
  'durations',
  'other',
]);
/** Terms that digits, brackets or Latin letters make two, and such as are verbs or numerals without a context. */
const READ_OTHERWISE =
  /[\dA-Za-z（七百]|^(?:员$|上将|中桥|套房|长片|扩建|突破|计划|规划|不足|能人|现场|桃园|辖区|上下床|亿万)/u;
function terms(): [unit: string, term: string][] {
  const counted = [...allMetrics()].filter(({ category }) => !UNCOUNTED.has(category));
  return counted
    .flatMap(({ units: [unit = ''], terms: all }) =>
      all.map((term): [string, string] => [unit, term]),
    )
    .filter(([unit, term]) => unit !== '' && unit !== '%' && !READ_OTHERWISE.test(term));
}

/** What is read of a sentence, where that is not the one figure of the term. */
function otherwise(write: (count: string) => string, raw: string, term: string): string[] {
  const sentence = write(raw);
  const found = factsOf(sentence).map((fact) => `${fact.raw} ${fact.item}`);
  const right = found.length === 1 && found[0]?.startsWith(`${raw} `) && found[0].includes(term);
  return right === true ? [] : [`${sentence} ${found.join(', ')}`];
}

describe('what the dictionary knows', () => {
  for (const number of ['25', '1.2万', '12000'])
    it(`is counted behind ${number} and its unit`, () => {
      const wrong = terms().flatMap(([unit, term]) =>
        otherwise((raw) => `全县共有${raw}${term}。`, number + unit, term),
      );
      expect(wrong).toEqual([]);
    });

  it('is counted in front of the number', () => {
    const wrong = terms().flatMap(([unit, term]) =>
      otherwise((raw) => `全县${term}已达${raw}。`, `25${unit}`, term),
    );
    expect(wrong).toEqual([]);
  });
});
