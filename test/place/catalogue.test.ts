/** Every county and township of the catalogue, as reports name them. */
import { describe, expect, it } from 'vitest';
import { filedName, loadDivisions, type Division } from '../../src/place/divisions.js';
import { shortName } from '../../src/place/names.js';
import { whose } from './page.js';

const counties = (): Division[] =>
  [...loadDivisions().byCode.values()].filter(({ level, former }) => level === 'county' && !former);

/** The county as a headline names it, its city in front. */
const spelt = ({ city, name }: Division): string => (city === name ? name : city + name);

describe('a county', () => {
  it('has what it does, by its full name behind its city’s', () => {
    const wrong = counties().filter((county) => {
      const body = [`连日来，${county.name}组织党员排查隐患25处。`];
      const where = whose([{ headline: `${spelt(county)}排查隐患`, body }], '25处');
      return where.district !== filedName(county) || where.district_code !== county.code;
    });
    expect(wrong.map(spelt)).toEqual([]);
  });
});

/** Names that a prefecture or a former county has, too, so that the short one says too little. */
const SHARED = new Set(
  '沙县区 赣县区 平原县 梅县区 古城区 临夏市 临夏县 和田市 和田县 伊宁市 伊宁县'.split(' '),
);

describe('a county by its short name', () => {
  it('is the one that the headline names behind its city', () => {
    const wrong = counties().filter((county) => {
      const [short, above] = [shortName(county.name), shortName(county.city || county.province)];
      if (county.name.length < 3 || SHARED.has(county.name)) return false;
      const body = [`今年以来，${short}组织党员排查隐患25处。`];
      const where = whose([{ headline: `${above}${short}：党建引领强治理`, body }], '25处');
      return where.district_code !== county.code;
    });
    expect(wrong.map(spelt)).toEqual([]);
  });
});

describe('a county’s office', () => {
  it('has what it does, whatever words the county’s name begins with', () => {
    const wrong = counties().filter((county) => {
      const body = [`今年以来，${spelt(county)}公安局组织民警排查隐患25处。`];
      return whose([{ headline: '党建引领强治理', body }], '25处').district_code !== county.code;
    });
    expect(wrong.map(spelt)).toEqual([]);
  });
});

/** Short names that are words, or that several counties with a township of that name share. */
const SAID_OTHERWISE = /^(?:会同|平安|仁和|城中|市中|大同|西安|梨树|白云|朝阳|永清|乳山|阜新)$/u;

/** One township in so many is read. */
const EVERY = 3;

/** Each township with the code of its county. */
function* townships(): Iterable<[name: string, code: string]> {
  for (const [name, codes] of loadDivisions().townships)
    for (const code of codes) yield [name, code];
}

/** What the statistics list as a township and no paper calls so: 某某开发区特殊乡镇. */
const ARTIFICIAL = /特殊|^（|开发区|管理委员会/u;

describe('a township', () => {
  it('is the place of what it does, whatever words its name begins or ends with', () => {
    const wrong = [...townships()].filter(([name, code], i) => {
      const county = loadDivisions().byCode.get(code);
      if (i % EVERY !== 0 || county?.level !== 'county' || county.former || ARTIFICIAL.test(name))
        return false;
      const body = [`本报讯 连日来，${county.name}${name}组织党员排查隐患25处。`];
      const where = whose([{ headline: `${spelt(county)}排查隐患`, body }], '25处');
      return where.district_code !== code || where.place !== name;
    });
    expect(wrong).toEqual([]);
  });

  it('is its county’s behind the county’s short name, too', () => {
    const wrong = [...townships()].filter(([name, code], i) => {
      const county = loadDivisions().byCode.get(code);
      if (i % EVERY !== 0 || county?.level !== 'county' || county.former || ARTIFICIAL.test(name))
        return false;
      const short = shortName(county.name);
      if (county.name.length < 3 || SAID_OTHERWISE.test(short)) return false;
      const body = [`本报讯 连日来，${short}${name}组织党员排查隐患25处。`];
      return whose([{ headline: '党建引领强治理', body }], '25处').district_code !== code;
    });
    expect(wrong).toEqual([]);
  });

  it('that several counties of a city have is of none of them behind the city', () => {
    const body = ['连日来，兰州市城关镇排查隐患25处。'];
    expect(whose([{ headline: '', body }], '25处').district).toBe('兰州市');
  });

  it('tells which of the counties of a city is meant behind the city’s short name', () => {
    const body = ['连日来，长沙江背镇排查隐患25处。'];
    expect(whose([{ headline: '', body }], '25处')).toMatchObject({
      district: '长沙县',
      place: '江背镇',
    });
  });

  it('is none where the word goes on', () => {
    const body = ['连日来，金华新城镇化项目开工25处。'];
    expect(whose([{ headline: '', body }], '25处')).toMatchObject({
      district: '金华市',
      place: '',
    });
  });

  it('tells which of the counties of one name is meant', () => {
    const body = ['连日来，鼓楼区湖南路街道排查隐患25处。'];
    expect(whose([{ headline: '', body }], '25处').district).toBe('南京市鼓楼区');
  });
});
