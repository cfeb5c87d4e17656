import { describe, expect, it } from 'vitest';
import { shortNames, usualName } from '../../src/place/names.js';

describe('short forms of names', () => {
  it.each([
    ['山西省', ['山西']],
    ['阳泉市', ['阳泉']],
    ['浦东新区', ['浦东']],
    ['神农架林区', ['神农架']],
    ['大兴安岭地区', ['大兴安岭']],
    ['锡林郭勒盟', ['锡林郭勒']],
    ['广西壮族自治区', ['广西']],
    ['新疆维吾尔自治区', ['新疆']],
    ['延边朝鲜族自治州', ['延边', '延边州']],
    ['克孜勒苏柯尔克孜自治州', ['克孜勒苏', '克孜勒苏州']],
    ['西双版纳傣族自治州', ['西双版纳', '西双版纳州']],
    ['秀山土家族苗族自治县', ['秀山', '秀山县']],
    ['双江拉祜族佤族布朗族傣族自治县', ['双江', '双江县']],
    ['鄂温克族自治旗', ['鄂温克', '鄂温克旗']],
    ['东乡族自治县', ['东乡', '东乡县']],
  ])('%s', (full, short) => {
    expect(shortNames(full)).toEqual(short);
  });

  it('makes none of a single character', () => {
    expect(shortNames('夏县')).toEqual([]);
    expect(shortNames('盂县')).toEqual([]);
  });
});

describe('the usual name', () => {
  it.each([
    ['门源回族自治县', '门源县'],
    ['凉山彝族自治州', '凉山州'],
    ['鄂温克族自治旗', '鄂温克旗'],
    ['广西壮族自治区', '广西壮族自治区'],
    ['平定县', '平定县'],
  ])('of %s is %s', (official, usual) => {
    expect(usualName(official)).toBe(usual);
  });
});
