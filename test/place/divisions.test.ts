import { describe, expect, it } from 'vitest';
import { divisionByCode, divisionsNamed, loadDivisions } from '../../src/place/index.js';
import { isWithin, unitAbove } from '../../src/place/divisions.js';

const named = (code: string) => {
  const division = divisionByCode(code);
  if (!division) throw new Error(`no division ${code}`);
  return division;
};

describe('the divisions of China', () => {
  it('has every level with the units above it', () => {
    expect(named('140000')).toMatchObject({ name: '山西省', level: 'province', city: '' });
    expect(named('140300')).toMatchObject({ name: '阳泉市', level: 'city', province: '山西省' });
    expect(named('140105')).toMatchObject({
      name: '小店区',
      level: 'county',
      city: '太原市',
      province: '山西省',
    });
  });

  it('files districts of municipalities under the municipality', () => {
    expect(named('110105')).toMatchObject({ name: '朝阳区', city: '北京市', province: '北京市' });
    expect(named('500101')).toMatchObject({ name: '万州区', city: '重庆市', province: '重庆市' });
  });

  it('leaves the city empty for counties directly under a province', () => {
    expect(named('429004')).toMatchObject({ name: '仙桃市', city: '', province: '湖北省' });
  });

  it('treats cities without counties as cities', () => {
    expect(named('441900')).toMatchObject({ name: '东莞市', level: 'city' });
    expect(named('620200')).toMatchObject({ name: '嘉峪关市', level: 'city' });
    expect(divisionByCode('620201')).toBeUndefined();
  });

  it('knows what was abolished or renamed, and what it is now', () => {
    expect(named('451025')).toMatchObject({ name: '靖西县', former: true, city: '百色市' });
    const { formers } = loadDivisions();
    expect(formers.get('451081')?.map((d) => d.name)).toEqual(['靖西县']);
    expect(divisionsNamed('寿县').map((d) => d.code)).toEqual(['340422']);
  });

  it('has no groupings such as 市辖区', () => {
    const names = [...loadDivisions().byCode.values()].map((d) => d.name);
    expect(names.filter((n) => n === '市辖区' || n === '县' || n.includes('直辖县级'))).toEqual([]);
  });

  it('keeps abolished units under their own codes', () => {
    expect(named('370284')).toMatchObject({ name: '胶南市', city: '青岛市' });
  });

  it('finds townships and zones by the codes that mentions carry', () => {
    expect(named('140105/平阳路街道')).toMatchObject({ level: 'township', city: '太原市' });
    expect(named('140300/阳泉高新区')).toMatchObject({ level: 'zone', city: '阳泉市' });
    expect(divisionByCode('999999')).toBeUndefined();
  });

  it('lists all bearers of a name', () => {
    const cities = divisionsNamed('鼓楼区').map((d) => d.city);
    expect(cities).toEqual(expect.arrayContaining(['南京市', '徐州市', '福州市', '开封市']));
    expect(divisionsNamed('吉林').map((d) => d.name)).toEqual(['吉林省', '吉林市']);
    expect(divisionsNamed('延边州').map((d) => d.code)).toEqual(['222400']);
    expect(divisionsNamed('没有这个地方')).toEqual([]);
  });

  it('knows what lies in what', () => {
    expect(isWithin(named('140105'), named('140100'))).toBe(true);
    expect(isWithin(named('140105'), named('140300'))).toBe(false);
    expect(isWithin(named('140300/阳泉高新区'), named('140300'))).toBe(true);
    expect(unitAbove(named('110105'), 'city')?.name).toBe('北京市');
    expect(unitAbove(named('140105/平阳路街道'), 'county')?.name).toBe('小店区');
  });
});
