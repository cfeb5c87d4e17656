import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BOUNDS } from '../../src/model.js';
import { canAgree, grain } from '../../src/summary/agree.js';
import type { Bounded } from '../../src/summary/agree.js';

test.each([
  [1500, 100],
  [1000, 1000],
  [96.9, 0.1],
  [0.05, 0.01],
  [7, 1],
  [30295600, 100],
  [0, 1],
  [-20, 10],
])('the last digit of %d that is not zero stands at %d', (value, place) => {
  expect(grain(value)).toBe(place);
});

const exact = (value: number): Bounded => ({ value, bound: 'exact' });

test.each<[string, Bounded, Bounded, boolean]>([
  ['500 and 520', exact(500), exact(520), false],
  ['500 and 500', exact(500), exact(500), true],
  ['1000余 and 1087', { value: 1000, bound: 'over' }, exact(1087), true],
  ['1000余 and 2087', { value: 1000, bound: 'over' }, exact(2087), false],
  ['1000余 and 987', { value: 1000, bound: 'over' }, exact(987), false],
  ['近3000 and 2860', { value: 3000, bound: 'nearly' }, exact(2860), true],
  ['近3000 and 3012', { value: 3000, bound: 'nearly' }, exact(3012), false],
  ['约500 and 520', { value: 500, bound: 'about' }, exact(520), true],
  ['约520 and 560', { value: 520, bound: 'about' }, exact(560), false],
  ['至少20 and 90', { value: 20, bound: 'at_least' }, exact(90), true],
  ['至少20 and 19', { value: 20, bound: 'at_least' }, exact(19), false],
  ['不超过20 and 3', { value: 20, bound: 'at_most' }, exact(3), true],
  ['不足20 and 21', { value: 20, bound: 'below' }, exact(21), false],
  ['30~50 and 40', { value: 30, value_max: 50, bound: 'exact' }, exact(40), true],
  ['30~50 and 60', { value: 30, value_max: 50, bound: 'exact' }, exact(60), false],
])('%s: can both be true', (_, a, b, agree) => {
  expect(canAgree(a, b)).toBe(agree);
});

test('agreement has no direction, and every figure agrees with itself', () => {
  const bounded = fc.record({
    value: fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
    ),
    bound: fc.constantFrom(...BOUNDS),
  });
  fc.assert(
    fc.property(bounded, bounded, (a, b) => {
      expect(canAgree(a, a)).toBe(true);
      expect(canAgree(a, b)).toBe(canAgree(b, a));
    }),
  );
});
