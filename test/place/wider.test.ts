import { describe, expect, it } from 'vitest';
import { at, whose } from './page.js';

describe('a story of a whole province under the headline of its city', () => {
  const headline = '武汉市夜市客流回升';
  const body = [
    '全省夜间消费升温。其中，武汉市夜市接待游客90万人次。外地游客占比30%。',
    '据省商务厅监测，全省夜市销售额达8亿元。全市夜市摊位有700个。',
    '全省将新建夜市20处。湖北省统计局发布的报告提到，价格上涨2%。',
  ];
  it.each([
    ['90万人次', '武汉市'],
    ['30%', '湖北省'],
    ['8亿元', '湖北省'],
    ['700个', '武汉市'],
    ['20处', '湖北省'],
    ['2%', '湖北省'],
  ])('%s', (figure, district) => {
    expect(at(body, figure, headline)).toBe(district);
  });

  it('is the city’s where its own clauses are more', () => {
    const own = ['全省夜间消费升温。武汉市新增夜市3处。全市摊位有700个。客流增长2%。'];
    expect(at(own, '2%', headline)).toBe('武汉市');
  });
});

describe('what ends with its sentence', () => {
  it('is a part of the province’s or the country’s figure', () => {
    const text = '湖北省进出口450亿元。其中，宜昌市进出口30亿元，增长5%。民企占60%。';
    expect(at(text, '5%')).toBe('宜昌市');
    expect(at(text, '60%')).toBe('湖北省');
  });

  it('is a national figure in a province’s story', () => {
    const text = '黑龙江省产粮1500亿斤。全国产粮1.3万亿斤。机械化率达98%。';
    expect(at(text, '1.3万亿', '黑龙江粮食丰收')).toBe('全国');
    expect(at(text, '98%', '黑龙江粮食丰收')).toBe('黑龙江省');
  });

  it('is a name in brackets', () => {
    const text = '平定县共有村庄9个（其中张庄镇的西郊村），有农户700户。';
    expect(at(text, '700户')).toBe('平定县');
  });
});

describe('regions of several provinces', () => {
  it.each([
    ['长三角区域进出口13万亿元，占全国的36%。'],
    ['据统计，中部六省进出口2万亿元，占全国的36%。'],
    ['长江经济带沿线11省市植树9万亩，占全国的36%。'],
  ])('%s: of no district, and no place in one', (text) => {
    expect(whose([{ body: [text] }], '36%')).toMatchObject({ district: '', place: '' });
  });

  it('take their figures over again behind a province named as a part', () => {
    const text = '中部六省进出口2万亿元。其中，湖北进出口4500亿元。民企占66%。';
    expect(at(text, '4500亿元')).toBe('湖北省');
    expect(at(text, '66%')).toBe('');
  });

  it('don’t take a county’s story over, nor does a policy’s name', () => {
    expect(at('长三角外贸升温，企业签约6个。', '6个', '平定县推进招商')).toBe('平定县');
    expect(at('京津冀协同发展深入，河北省签约6个。', '6个')).toBe('河北省');
  });

  it('hold the zones that lie in several provinces', () => {
    expect(at('长三角一体化示范区发布制度57项。', '57项')).toBe('长三角一体化示范区');
  });
});

describe('offices, ports and fields', () => {
  it('give the figures to all of the unit whose office tells them', () => {
    const text = '平定县召开会议。据市统计局通报，价格上涨3%。会议持续一天，走访80户。';
    expect(at(text, '3%', '平定县启动调查')).toBe('阳泉市');
    expect(at(text, '80户', '平定县启动调查')).toBe('平定县');
  });

  it('give a port’s figures to its city, an oil field’s to the county that it is named after', () => {
    expect(at('我国外贸回升。青岛港吞吐货物26万吨。', '26万吨')).toBe('青岛市');
    expect(at('沁水煤田累计产气20亿立方米。', '20亿')).toBe('沁水县/沁水煤田');
    expect(at('浙江宁波舟山港吞吐货物26万吨。', '26万吨')).toBe('宁波市');
  });
});

describe('no names', () => {
  it('are counts of a kind', () => {
    expect(at('太原五大商业集团销售额达20亿元。', '20亿元')).toBe('太原市');
    expect(at('山西省发展果业，果业合作社700家，从业人员9万人。', '9万人')).toBe('山西省');
  });
});

describe('a province that a road is only a part of', () => {
  it('is not what the city’s story is about', () => {
    const text = [
      '宜宾市项目集中开工仪式在高速公路（四川境段）项目现场举行，139个项目开工。',
      '高速公路四川段是四川省高速公路网中新增的八条纵线之一，全长130公里。',
      '此次开工的项目中，有基础设施项目61个。',
    ];
    expect(at(text, '139个')).toBe('宜宾市');
    expect(at(text, '61个')).toBe('宜宾市');
  });
});
