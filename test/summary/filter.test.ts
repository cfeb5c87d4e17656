import { describe, expect, it } from 'vitest';
import { isDistrict } from '../../src/summary/filter.js';

describe('the district that is asked for', () => {
  const figure = {
    district: '门源县',
    district_code: '632221',
    city: '海北州',
  };

  it('is meant by its usual name, that name without its title, its official name and its code', () => {
    for (const wanted of ['门源县', '门源', '门源回族自治县', '632221'])
      expect(isDistrict(figure, wanted)).toBe(true);
    const whole = {
      district: '凉山州',
      district_code: '513400',
      city: '凉山州',
    };
    expect(isDistrict(whole, '凉山')).toBe(true);
  });

  it('is not meant by another name', () => {
    expect(isDistrict(figure, '大通回族土族自治县')).toBe(false);
    expect(isDistrict(figure, '63222')).toBe(false);
  });

  it('takes a name that several counties bear for each of them, and with its city for one', () => {
    const nanjing = {
      district: '南京市鼓楼区',
      district_code: '320106',
      city: '南京市',
    };
    for (const wanted of ['鼓楼区', '鼓楼', '南京鼓楼区', '南京鼓楼', '南京市鼓楼区', '320106'])
      expect(isDistrict(nanjing, wanted)).toBe(true);
    for (const wanted of ['福州鼓楼区', '楼区', '南京'])
      expect(isDistrict(nanjing, wanted)).toBe(false);
    const tianjin = {
      district: '天津市河东区',
      district_code: '120102',
      city: '天津市',
    };
    expect(isDistrict(tianjin, '天津河东区')).toBe(true);
    expect(isDistrict(tianjin, '临沂河东区')).toBe(false);
  });
});
