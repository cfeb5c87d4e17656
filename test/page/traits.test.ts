import { describe, expect, it } from 'vitest';
import { knownFurniture, lookAt } from '../../src/page/furniture.js';
import { TRAITS, traitsOf } from '../../src/page/traits.js';

const namesOf = (traits: number): string[] =>
  Object.entries(TRAITS).flatMap(([name, bit]) => ((traits & bit) === 0 ? [] : [name]));

describe('the traits of a line', () => {
  it.each([
    ['沂水县新建停车场', []],
    ['县里新建停车场3处。', ['stop', 'digit']],
    ['本报记者 甲', ['author', 'space']],
    ['“放心”,他说', ['comma', 'speech', 'paired']],
    ['(文字)!', ['author', 'speech', 'paired']],
  ])('%s: %s', (line, expected) => {
    expect(namesOf(traitsOf(line))).toEqual(expected);
    expect(namesOf(lookAt(knownFurniture(), line))).toEqual(expected);
  });
});
