import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/text/near.js';

describe('the word that was meant', () => {
  test.each([
    ['categroy', ['people', 'category'], 'category'],
    ['小点区', ['小店区', '大店区'], '小店区'],
    ['平抬', ['平台', '站台'], '平台'],
    ['网格圆', ['网格', '网格员'], '网格员'],
    ['Sites', ['sites'], 'sites'],
  ])('%s of %j', (typed, choices, meant) => {
    expect(nearest(typed, choices)).toBe(meant);
  });

  test.each([
    ['网格', ['党委', '驿站']],
    ['a', ['b']],
    ['metrics', []],
    ['furniture', ['navigation']],
  ])('%s is near none of %j', (typed, choices) => {
    expect(nearest(typed, choices)).toBeUndefined();
  });
});
