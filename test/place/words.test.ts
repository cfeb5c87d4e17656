import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/place/index.js';
import { isOwnName } from '../../src/place/words.js';

/** Names of settlements and bodies below a district in the text. */
const below = (text: string): string[] =>
  findPlaces(text)
    .filter((m) => m.level === 'village' || m.level === 'township' || m.level === 'body')
    .map((m) => m.text);

describe('where the name of a settlement begins', () => {
  it.each([
    ['村企联建盘活了北山坳村', ['北山坳村']],
    ['干部带动柳林洼村增收', ['柳林洼村']],
    ['秦都区柳荫社区依托日间照料服务中心助餐', ['柳荫社区']],
    ['家住石化小区', ['石化小区']],
    ['团结社区有居民3000户', ['团结社区']],
    ['大悟县三里城镇的茶园', ['三里城镇']],
    ['在三明，像东霞新村这样的小区', ['东霞新村']],
    ['奖励长垣一中', ['长垣一中']],
    ['西安咸阳国际机场三期', ['咸阳国际机场']],
  ])('in %s', (text, names) => {
    expect(below(text)).toEqual(expect.arrayContaining(names));
  });

  it.each([
    '深化小区共治机制',
    '定制化嵌入小区书屋',
    '机关单位包联小区',
    '及时调整社区布局',
    '组织党员下沉社区',
    '送服务进社区',
    '完善网格社区联动办法',
    '巡查6个沿海乡镇',
    '打造“智慧小区”',
    '河北邢台以村企共建富民',
    '陆良县建成连片示范区6个',
    '该街道是全区唯一街道',
    '本市将有社区助餐点260个',
    '做到大事不出镇',
    '这个小山村通了网',
    '新修水库泵房3座',
    '当地以城镇社区为试点',
    '资助贫困大学生',
    '党建联盟化解纠纷',
    '众多村民得到实惠',
    '涉及308个行政村村民',
    '责令镇党委作出检查',
  ])('nowhere in %s', (text) => {
    expect(below(text)).toEqual([]);
  });

  it('keeps the community’s name in that of a body that it lends it to', () => {
    expect(below('迎泽区柳荫社区养老服务中心')).toEqual(['柳荫社区养老服务中心']);
  });

  it('knows by the country’s townships which common words are names', () => {
    expect(isOwnName('团结')).toBe(true);
    expect(isOwnName('依托')).toBe(false);
  });
});

describe('names beside other words', () => {
  const divisions = (text: string): string[] =>
    findPlaces(text).flatMap((m) => m.candidates.map((d) => d.name));

  it('finds the unit that a report was learnt from', () => {
    expect(divisions('记者从西宁市湟中区获悉')).toEqual(['西宁市', '湟中区']);
  });

  it('finds short names of provinces behind any word', () => {
    expect(divisions('今日广西现货糖价')).toEqual(['广西壮族自治区']);
  });

  it('tells a flood in the mountains from a mountain', () => {
    expect(divisions('浙江文成山洪')).toContain('文成县');
    expect(divisions('浙江文成山脚下')).toEqual(['浙江省']);
  });

  it('finds a zone by its city, its own name and its kind', () => {
    expect(divisions('海口江东新区开工')).toEqual(['海口江东新区']);
    expect(divisions('太原市依托高新区发展')).toEqual(['太原市']);
  });

  it('names police stations and other posts as places', () => {
    expect(below('柳荫派出所组织民警')).toEqual(['柳荫派出所']);
  });
});
