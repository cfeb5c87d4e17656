import { describe, expect, it } from 'vitest';
import { at, whose } from './page.js';

describe('how far a place reaches', () => {
  it('back over the quotation that its speaker closes', () => {
    const text = '“我们划分了14个网格。”盂县秀水镇北关社区书记王敏说。全县共有900个网格。';
    expect(at(text, '14个')).toBe('盂县/北关社区');
    expect(at(text, '900个')).toBe('盂县');
  });

  it('not back over a quotation that nobody there spoke', () => {
    const text = ['平定县启动行动。', '“今年种了14亩。”盂县秀水镇的桃树开花了。'];
    expect(at(text, '14亩', '平定县春耕忙')).toBe('平定县');
  });

  it('back over it to a village that is called by a word, and over a date', () => {
    const text = [
      '盂县秀水镇人勤。“我们村有直播间86个。”幸福村党总支书记徐三说。全县共有900个。',
      '“亩产能有600斤。”8月16日，秀水镇石村种粮大户李四高兴地说。',
    ];
    expect(at(text, '86个', '盂县产业兴旺')).toBe('盂县/幸福村');
    expect(at(text, '600斤', '盂县产业兴旺')).toBe('盂县/石村');
    expect(at('“打造幸福村，86个。”他说。', '86个', '盂县产业兴旺')).toBe('盂县');
  });

  it('back over the scene that a visit begins with', () => {
    const text = '3座大棚、一排排果苗，走进盂县秀水镇北关社区，果香扑鼻。';
    expect(at(text, '3座')).toBe('盂县/北关社区');
    expect(at('平定县建成3座大棚。日前，走进盂县北关社区。', '3座')).toBe('平定县');
  });

  it('to the end of its sentence as an example in a city’s story', () => {
    const text = '阳泉市改造小区40个。盂县北关社区加装电梯6部。安装充电桩300个。';
    expect(at(text, '6部', '阳泉市为民办实事')).toBe('盂县/北关社区');
    expect(at(text, '300个', '阳泉市为民办实事')).toBe('阳泉市');
  });

  it('on through the paragraph that it opens', () => {
    const text = ['阳泉市改造小区40个。', '盂县北关社区加装电梯6部。安装充电桩300个。'];
    expect(at(text, '300个', '阳泉市为民办实事')).toBe('盂县/北关社区');
  });

  it('not from a scene into the county’s measures', () => {
    const text = '在秀水镇北关社区食堂，老人们正在用餐。聚焦吃饭难题，开办食堂60家。';
    expect(at(text, '60家', '盂县养老有新招')).toBe('盂县');
  });

  it('not from one entry of a list into the next', () => {
    const text = ['▲秀水镇修路5公里。', '▲新建公厕8座。', '▲总投资6亿元的北关学校完工。'];
    expect(at(text, '5公里', '盂县重点工程')).toBe('盂县/秀水镇');
    expect(at(text, '8座', '盂县重点工程')).toBe('盂县');
    expect(at(text, '6亿元', '盂县重点工程')).toBe('盂县/北关学校');
  });
});

describe('an article’s own district', () => {
  it('is not the city that the report was sent from', () => {
    const text = '太原8月21日电 记者从阳泉市盂县应急管理局获悉，灾害造成3人受伤。';
    expect(at(text, '3人')).toBe('盂县');
  });

  it('is the city that the report was sent from where nothing else is named', () => {
    expect(at('本报阳泉讯 昨日，双选会提供岗位600个。', '600个')).toBe('阳泉市');
  });

  it('is the city’s where a county in it is named no more often', () => {
    const body = ['阳泉市召开座谈会，26家企业参加。', '盂县某镇的企业家说，要投入3亿元。'];
    expect(whose([{ body }], '26家')).toMatchObject({ district: '阳泉市' });
  });

  it('is that of a post which has no county in its own name', () => {
    const text = ['平定县城关派出所抓获4人。', '该所调解纠纷50起。'];
    expect(at(text, '50起')).toBe('平定县/城关派出所');
  });

  it('is that of a county’s own paper', () => {
    const page = [{ body: ['食堂开了60家。'], paper: '盂县报' }];
    expect(whose(page, '60家')).toMatchObject({ district: '盂县', from: 'paper' });
  });

  it('is the country where a national office publishes', () => {
    expect(at('国家移民管理局通报，查验出入境人员3亿人次。', '3亿')).toBe('全国');
  });

  it('goes on with the person of whom the sentence before has told', () => {
    const body =
      '全市发放贷款6亿元。阳新县一家鞋企负责人说，2024年他通过政策盘活了厂房。如今，他的企业带动村民200名。全市新增市场主体1万户。';
    expect(at(body, '200名', '黄石市激活返乡创业')).toBe('阳新县');
    expect(at(body, '1万户', '黄石市激活返乡创业')).toBe('黄石市');
  });

  it('goes on in what somebody says who was told of', () => {
    const body = [
      '地处江畔的巍山县新合村，江边村民小组的陈某正在采摘。',
      '“石榴收了8吨。”陈某说。',
    ];
    expect(at(body, '8吨', '巍山县发展石榴')).toBe('巍山县/新合村');
  });

  it('comes back with the settlement that a work has for its centre', () => {
    const body = [
      '记者走进吐鲁番市高昌区绿园社区绿园小区。',
      '吐鲁番市改造小区。',
      '改造以绿园小区为中心，新增停车位180个。',
    ];
    expect(at(body, '180个', '吐鲁番：小区换新颜')).toBe('高昌区/绿园小区');
  });
});

describe('a project that is told of further', () => {
  it('is still in its county in the sentence on its investor', () => {
    const body =
      '此次开工项目26个。农业项目中，黄州区叶路洲示范园总投资5亿元，分3期建设。投资方山东绿谷农业公司负责人介绍，该项目一期面积1500亩。';
    expect(at(['黄冈市项目集中开工。', body], '1500亩', '黄冈重大项目开工')).toMatch(/^黄州区/u);
  });
});

describe('somebody who is told of in a city’s story', () => {
  const told = (body: readonly string[], figure: string): string =>
    at(body, figure, '常州市破解乡村振兴难题');

  it('stays where he is at home', () => {
    const body = [
      '肖丽今年35岁，在金坛区城里做工。',
      '这是她第三次回乡。她流转来150亩地。',
      '肖丽的父亲摔伤那年，75亩小麦等着收割。',
    ];
    expect(told(body, '150亩')).toBe('金坛区');
    expect(told(body, '75亩')).toBe('金坛区');
  });

  it('is left where the text goes on about the city', () => {
    const body = ['肖丽今年35岁，在金坛区城里做工。', '统计部门说，流转土地15万亩。'];
    expect(told(body, '15万亩')).toBe('常州市');
  });
});

describe('a section on one county in a city’s story', () => {
  it('is no example: it goes on to the next name', () => {
    const body =
      '据了解，两县正申请摘帽。龙陵县经过调整，新增贫困村47个，全县共有80个。2014年以来累计退出19个贫困村。';
    expect(at(body, '19个', '保山市发布脱贫成效')).toBe('龙陵县');
  });
});

describe('a township of a name that many have', () => {
  it('is none of another city where the text’s own lists none', () => {
    const page = [
      { headline: '龙山街道整治环境', body: ['清除垃圾30次。'], paper: '芜湖经济技术开发区' },
    ];
    expect(whose(page, '30次').district).toBe('芜湖经开区');
  });
});
