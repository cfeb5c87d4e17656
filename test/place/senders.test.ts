import { describe, expect, it } from 'vitest';
import { at, whose } from './page.js';

describe('where a report comes from', () => {
  it('is our own place, where its paper there sends it', () => {
    const visit = '宿迁市民政局走访了我市养老机构。我市现有老人27万人。';
    expect(at(`泰兴讯（通讯员 王某）${visit}`, '27万人', '宿迁民政局来我市调研')).toBe('泰兴市');
    expect(at('今日高邮讯 敬老院投入120万元。', '120万元', '敬老院落成')).toBe('高邮市');
  });

  it('is not whose figures follow, where another paper sends it', () => {
    const body = '今报南宁讯（记者王某）破获积案31起。自治区公安厅召开发布会。';
    expect(at(body, '31起', '广西公安晒成绩单')).toBe('广西壮族自治区');
  });
});

describe('the name above a page', () => {
  it('is where the page is at home, where it stands alone or is the site’s', () => {
    const body = ['省农业厅率检查组来我市检查。', '我市现有耕地面积75万亩。'];
    const page = { headline: '常宁', body };
    expect(whose([page], '75万亩').district).toBe('常宁市');
    const site = { headline: '区应急管理局宣讲', body: ['成立督导组21个。'], paper: '中国金坛' };
    expect(whose([site], '21个').district).toBe('金坛区');
  });
});

describe('our province', () => {
  it('is the one that the cities named lie in', () => {
    const body = '我省接到投诉20起，主要集中在杭州市（7起）、温州市（3起），占比45%。';
    expect(at(body, '20起', '我省旅游恢复')).toBe('浙江省');
  });

  it('is that of most of the page’s places', () => {
    const body = [
      '我省持续强降雨，九江、上饶、景德镇等地受灾。省民政厅调拨棉被1.2万床。',
      '修水县爱心联合会和浙江省温州市的救援队赶到修水县。',
    ];
    expect(at(body, '1.2万床', '我省安置受灾群众')).toBe('江西省');
  });

  it('may be called 我区 where 自治区 is spoken of', () => {
    const other = { headline: '乌海调解创新高', body: ['乌海市各级组织共调解纠纷5808件。'] };
    const own = {
      headline: '我区工业快速增长',
      body: ['记者从自治区统计局了解到，全区增加值同比增长10%。'],
    };
    expect(whose([other, own], '10%', { index: 1 }).district).toBe('内蒙古自治区');
  });
});

describe('our city', () => {
  it('is told of where the text begins with it and names several of its counties', () => {
    const body =
      '我市应关闭340家企业。昨日，督查组前往巩义市、登封市、新密市。登封市的企业停产，登封市设备拆除。';
    expect(at(body, '340家', '市政府派出督查组')).toBe('郑州市');
  });

  it('is the city’s where its bureau acts, whatever zone the page is on', () => {
    const zone = { headline: '西安经开区整治客运站', body: ['西安经开区出动人员160人次。'] };
    const city = { headline: '西安取缔占道经营', body: ['西安市城管执法局取缔260户。'] };
    expect(whose([zone, city], '260户', { index: 1 }).district).toBe('西安市');
  });

  it('knows a county’s short name by its paper', () => {
    const page = { headline: '金东旅游创新高', body: ['接待游客55万人次。'], paper: '金华日报' };
    expect(whose([page], '55万人次').district).toBe('金东区');
  });
});
