import { describe, expect, it } from 'vitest';
import { at } from './page.js';

describe('the name of a body', () => {
  it('that people built lies in the city it begins with, though that ends like a river', () => {
    const body = '泉州市集贸市场年交易额60亿元；晋江华洲水产批发市场，年营业额15亿元。';
    expect(at(body, '15亿元', '泉州市农业增效')).toBe('晋江市/晋江华洲水产批发市场');
  });

  it('that is built has its sum and its size', () => {
    const body = '福绵区：新建福绵区实验小学，总投资1500万元。';
    expect(at(body, '1500万元', '玉林市建学校')).toBe('福绵区/福绵区实验小学');
  });

  it('is none where it is one of many projects that are counted together', () => {
    const body = '平定县开工项目7个，其中平定县博物馆项目、平定县客运站项目等4个为开工项目。';
    expect(at(body, '4个', '平定县项目开工')).toBe('平定县');
  });
});

describe('what is no name', () => {
  const of = (body: string, figure: string): string => at(body, figure, '平定县发展加快');

  it('is what all communities of a district have, old estates, and numbered towns', () => {
    expect(at('瑶海社区大食堂开放，瑶海区服务40万人次。', '40万人次', '瑶海区养老')).toBe('瑶海区');
    expect(of('平定老旧小区改造，涉及120户。', '120户')).toBe('平定县');
    expect(at('仓山两街道拆除5处。', '5处', '仓山区拆违')).toBe('仓山区');
  });

  it('is a kind of town, a kind of school and a place that a number stands in front of', () => {
    expect(of('平定县茶叶大镇产茶20吨。', '20吨')).toBe('平定县');
    expect(of('平定县县域普通高中投资3亿元。', '3亿元')).toBe('平定县');
    expect(of('建成1000亩标准化示范基地，投资30万元。', '30万元')).toBe('平定县');
    expect(of('畜禽规模化牧场达1094个，比上年增长8%。', '8%')).toBe('平定县');
  });

  it('is a word before 城镇, nor a kind of cooperative', () => {
    expect(of('平定县打好城镇建设攻坚战，投资12万元。', '12万元')).toBe('平定县');
    expect(of('平定县冠山村种植合作社增收8万元。', '8万元')).not.toContain('种植');
  });

  it('is what somebody does at a place', () => {
    expect(of('平定县在阳泉举行产业园区推介会，现场签约21个。', '21个')).toBe('平定县');
    expect(of('平定县希望工程圆梦大学活动为学生发放36万元。', '36万元')).toBe('平定县');
  });

  it('is a road that begins like a school', () => {
    expect(of('平定县一中路改造投资20万元。', '20万元')).toBe('平定县');
  });

  it('is a team called after a place, and a plain that bears a county’s name', () => {
    expect(at('镇远县抗洪，贵州救援队、凯里救援队等9支队伍到场。', '9支')).toBe('镇远县');
    expect(at('四川省在成都平原、川南、川东北地区检查点位2040个。', '2040个')).toBe('四川省');
  });

  it('is no kind of school, of quarter or of centre', () => {
    expect(at('平定县义务教育阶段学校共187所。', '187所')).toBe('平定县');
    expect(at('平定县改造为老小区带来生机，惠及369户。', '369户')).toBe('平定县');
    expect(at('平定县建成综合文化服务中心606所。', '606所')).toBe('平定县');
    expect(at('平定县冠山镇天宝小学保安发现学校积水10厘米。', '10厘米')).toBe('平定县/天宝小学');
  });

  it('is a firm that is called after what firms do', () => {
    expect(at('平定县的阳泉市鑫源农业发展有限公司投资12万元。', '12万元')).toContain(
      '鑫源农业发展有限公司',
    );
    expect(at('平定县推进建设，有限公司投资12万元。', '12万元')).toBe('平定县');
  });

  it('has what a list says of each in brackets', () => {
    const body = '病床使用率居前的医院：黄陂区人民医院（70.8%）、武汉市第六医院（75.4%）。';
    expect(at(body, '70.8%', '武汉医院恢复门诊')).toBe('武汉市/黄陂区人民医院');
  });

  it('says nothing of the next paragraph in a province’s story', () => {
    const body = [
      '全省批捕1000人，依法起诉“3·01”昆明火车站暴恐案等重大案件。',
      '2013年以来起诉跨境犯罪856人。',
    ];
    expect(at(body, '856人', '云南检察机关亮出成绩单')).toBe('云南省');
  });
});
