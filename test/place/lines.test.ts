import { describe, expect, it } from 'vitest';
import { at } from './page.js';

const national = '多项交通工程取得进展';

describe('the figures of a line between two places', () => {
  it('are those of the unit that both ends lie in', () => {
    const body = '今天，列车在牡丹江至佳木斯高铁线试跑，全长371公里。';
    expect(at(body, '371公里', national)).toBe('黑龙江省');
  });

  it('are no district’s where the line leads from province to province', () => {
    const body = '今天，列车在西宁至成都铁路试跑，正线全长836公里。';
    expect(at(body, '836公里', national)).toBe('');
  });

  it('are the province’s that stands in front of them', () => {
    const body = '今天，甘肃敦煌至当金山口高速公路通车，全长196公里。';
    expect(at(body, '196公里', national)).toBe('甘肃省');
  });
});

describe('what passes', () => {
  it('a port is counted there', () => {
    const body = '今年以来，经阿拉山口口岸通行中欧班列6000列。';
    expect(at(body, '6000列', national)).toBe('阿拉山口市');
  });

  it('a list of two ports of one province is that province’s', () => {
    const body = '新疆阿拉山口、霍尔果斯两个口岸通行班列5000列。';
    expect(at(body, '5000列', national)).toBe('新疆维吾尔自治区');
  });
});

describe('a station, a port, a town', () => {
  it('stands in the city that it is named after', () => {
    const province = '湖北多地客流增长。在武汉火车站，日均客流达22万人次。';
    expect(at(province, '22万人次', national)).toBe('武汉市/武汉火车站');
    const port = '假期客流增长。二连浩特铁路口岸出入境旅客增加50%。';
    expect(at(port, '50%', national)).toBe('二连浩特市/二连浩特铁路口岸');
  });

  it('stands in the county in front of it', () => {
    const body = '在四川崇州元通古镇，长街宴摆出300米。';
    expect(at(body, '300米', national)).toBe('崇州市');
  });
});
