import { describe, expect, it } from 'vitest';
import { needsOf } from '../../src/text/needs.js';

const chars = (set: ReadonlySet<number> | undefined): string | undefined =>
  set === undefined ? undefined : [...set].map((code) => String.fromCharCode(code)).join('');

const first = (pattern: RegExp): string | undefined => chars(needsOf(pattern).first);
const needs = (pattern: RegExp): (string | undefined)[] => needsOf(pattern).needs.map(chars);

describe('the characters that a match can begin with', () => {
  it.each([
    [/^来源/u, '来'],
    [/^(?:来源|作者)\s*:/u, '来作'],
    [/^第?[A-C]\d版/u, '第ABC'],
    [/^(?=图)[图片]/u, '图片'],
    [/^(?:阅读)?(?:次|量)/u, '阅次量'],
    [/^[\]\-.]x/u, ']-.'],
    [/^甲|^乙/u, '甲乙'],
  ])('%s: %s', (pattern, expected) => {
    expect(first(pattern)).toBe(expected);
  });

  it.each([
    ['no anchor', /来源/u],
    ['an anchor in one branch only', /^甲|乙/u],
    ['an excluded class', /^[^。]源/u],
    ['any character', /^.源/u],
    ['a property of characters', /^\p{Script=Han}源/u],
    ['nothing at all may match', /^(?:来源)?/u],
    ['any case', /^qq/iu],
    ['any line', /^来/mu],
    ['a character of two units', /^𠮷/u],
    ['a range with an escaped end', /^[+-\]]/u],
  ])('says nothing of %s', (_, pattern) => {
    expect(first(pattern)).toBeUndefined();
  });
});

describe('the characters that a match holds', () => {
  it('one of each set: of a branch the one that rules out most', () => {
    expect(needs(/^.{0,9}(?:网站|电话)\d+$/u)).toEqual(['站话', '0123456789']);
  });

  it('none of what may be left out or stands in no match', () => {
    expect(needs(/(?:甲)?乙*(?!丙)丁{0,3}戊{1,3}/u)).toEqual(['戊']);
    expect(needs(/甲|/u)).toEqual([]);
  });
});
