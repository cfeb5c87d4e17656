import { describe, expect, it } from 'vitest';
import { at } from './page.js';

describe('what is counted of a unit', () => {
  it('is that unit’s, whatever the sentence is about', () => {
    const body = '大同经开区产值增长9%，在大同市12个县区中排名第一，税收达3亿元。';
    expect(at(body, '12个', '大同经开区跑出加速度')).toBe('大同市');
    expect(at(body, '3亿元', '大同经开区跑出加速度')).toBe('大同经开区');
    const teacher = '夏县教师李某作为全国8位代表之一参会，带回书籍60册。';
    expect(at(teacher, '8位', '夏县教师获表彰')).toBe('全国');
    expect(at(teacher, '60册', '夏县教师获表彰')).toBe('夏县');
  });

  it('is the county’s own where its share of the whole is told', () => {
    const body = '夏县以全省两百分之一的土地产出了5%的果品。';
    expect(at(body, '两百分之一', '夏县果业兴旺')).toBe('夏县');
  });

  it('is no one’s of those that it comes from', () => {
    const body = '来自全国51支队伍参加了夏县龙舟赛，观众达3000人。';
    expect(at(body, '3000人', '夏县举办龙舟赛')).toBe('夏县');
  });

  it('takes in more than the one that is named among them', () => {
    const body = '今年，涟水县新建冷库20座。目前，包括江苏在内的15个省份开展试点。';
    expect(at(body, '15个', '我国加快冷链建设')).toBe('全国');
  });

  it('is no share above that of the country', () => {
    expect(at('湖北省工业增速11.7%，高于全国3个百分点。', '3个百分点', '湖北工业增长')).toBe(
      '湖北省',
    );
  });
});

describe('a count of units as large as the one spoken of', () => {
  const headline = '山东公布空气质量';

  it('is that of the unit around them', () => {
    const body = '重污染天数减少最多的是威海市，为2天；6市同比持平。威海市优良率达95%。';
    expect(at(body, '6市', headline)).toBe('山东省');
    expect(at(body, '95%', headline)).toBe('威海市');
    const counties = '平定县下降9%，有3个县区上升，增幅达4%。';
    expect(at(counties, '3个', '阳泉市通报治水成效')).toBe('阳泉市');
    const provinces = '四川省接待5349万人次，共有14省收入超百亿元。';
    expect(at(provinces, '14省', '四川旅游市场火热')).toBe('全国');
  });

  it('is the spoken one’s own where they are its neighbours', () => {
    const body = '甘肃将打通周边6省区的接头公路。';
    expect(at(body, '6省', '甘肃加快公路建设')).toBe('甘肃省');
  });
});

describe('counties that only their short names tell', () => {
  it('are known where several lie in one province, each with its own figure', () => {
    const body = '雨量较大的有南安151毫米、仙游145毫米、安溪122毫米、永泰120毫米。';
    expect(at(body, '145毫米', '局部出现强降雨')).toBe('仙游县');
    expect(at(body, '120毫米', '局部出现强降雨')).toBe('永泰县');
  });

  it('tell which city 我市 is', () => {
    const body = '资金下达，我市霞浦、古田、屏南、寿宁4县获得补助3711万元，共计2亿元。';
    expect(at(body, '2亿元', '补助资金下达')).toBe('宁德市');
  });
});

describe('figures in brackets', () => {
  it('behind what a unit is compared with are those of the whole', () => {
    const body = '泉州市生产总值增速高于全省平均水平（4.6%），也高于全国（2.5%），达5.1%。';
    const headline = '福建各市经济半年报出炉';
    expect(at(body, '4.6%', headline)).toBe('福建省');
    expect(at(body, '2.5%', headline)).toBe('全国');
    expect(at(body, '5.1%', headline)).toBe('泉州市');
  });
});

describe('the greatest of several', () => {
  it('has the figure behind', () => {
    const body = '全市改造老旧小区，以历下区最多，为5652户。';
    expect(at(body, '5652户', '济南市改造老旧小区')).toBe('历下区');
  });
});
