import { describe, expect, it } from 'vitest';
import { at, whose } from './page.js';

describe('a zone', () => {
  it('has the townships that stand behind it, whatever county the code table files them under', () => {
    const body = ['近日，郑东新区圃田乡开展行动。', '圃田乡成立党支部12个。'];
    expect(whose([{ body }], '12个').district).toBe('郑东新区');
  });

  it('outweighs the county that only a township stands for', () => {
    const body = [
      '9月23日，高新区文旅健康局组织西安国际医学等医院，在秦渡街道王渭村义诊，共有70名医务人员参与。',
    ];
    expect(whose([{ body }], '70名').district).toBe('西安高新区');
  });

  it('with the short name of a county is no city district’s', () => {
    expect(at('东山经济技术开发区签约企业16家。', '16家')).toBe('东山经开区');
  });

  it('is called 开发区 after its whole name', () => {
    const body = ['经济开发区位于驻马店市北部。', '去年，开发区建成小镇，面积9平方公里。'];
    expect(whose([{ body }], '9平方公里').district).toBe('驻马店经开区');
  });

  it('may be administered like a county and go by its own name', () => {
    expect(at('全区召开调度会3次。', '3次', '屈原区：为民解难事')).toBe('屈原管理区');
    expect(at('大鹏新区采购产品2000万元。', '2000万元', '深圳助力消费帮扶')).toBe('大鹏新区');
  });
});

describe('a zone of which only the name is known', () => {
  it('is called by it', () => {
    const body = ['三季度是慈湖高新区的“项目季”。', '高新区新签约项目20个。'];
    expect(whose([{ headline: '慈湖高新区掀起热潮', body }], '20个').district).toBe('慈湖高新区');
  });

  it('has one name in the output, however the paper calls it', () => {
    expect(at('光谷今年迎来8所新建学校。', '8所', '光谷新增一批学校')).toBe('东湖高新区');
  });

  it('lies in the city of the paper', () => {
    const body = ['三季度是慈湖高新区的“项目季”，签约项目20个。'];
    const found = whose([{ body, paper: '马鞍山日报' }], '20个');
    expect(found).toMatchObject({ district: '慈湖高新区', city: '马鞍山市' });
  });

  it('is no word in front of 高新区', () => {
    expect(at('谱写新时代高新区的篇章，签约20个。', '20个', '阳泉高新区招商忙')).toBe('阳泉高新区');
  });

  it('by its kind alone names no district: it is the place, and says that it is not known which', () => {
    const body = ['开发区成立小组5个，设立了深圳联络处。签约项目7个。', '开发区推进建设。'];
    const found = whose([{ headline: '签约引进项目14个', body }], '7个');
    expect(found).toMatchObject({
      district: '',
      district_code: '',
      place: '开发区',
      ambiguous: true,
    });
  });
});

describe('a township of a zone', () => {
  it('is not filed under the county of the code table, which the text never names', () => {
    const body = ['金凤镇是重庆高新区的前沿。全镇有网格员127名。'];
    expect(whose([{ headline: '金凤镇推进治理', body }], '127名').district).toBe('重庆高新区');
    const county = ['九龙坡区与重庆高新区联动。金凤镇有网格员127名。'];
    expect(whose([{ headline: '九龙坡区推进治理', body: county }], '127名').district).toBe(
      '九龙坡区',
    );
  });
});

describe('a custom-house', () => {
  it('speaks for the province, where it is the only one there', () => {
    expect(at('据杭州海关统计，班列出口2000亿元。', '2000亿元')).toBe('浙江省');
  });

  it('speaks for its city, where others share the province', () => {
    expect(at('据厦门海关统计，航线开行1.4万艘次。', '1.4万艘次')).toBe('厦门市');
  });
});

describe('names around zones', () => {
  it('keep the port that the zone is called after', () => {
    expect(at('天津港保税区清理垃圾436吨。', '436吨', '天津港保税区治污')).toBe('天津港保税区');
  });

  it('of a town’s quarter are no zone', () => {
    const body = '宁河区芦台镇光明新区有31栋楼。';
    expect(at(body, '31栋', '社区获评全国最美')).toBe('宁河区/光明新区');
  });

  it('are short where the story is that of a new area', () => {
    const body = '天津市评选志愿者80人，新区2人获评，全市表彰3人。';
    expect(at(body, '2人', '滨海新区志愿服务')).toBe('滨海新区');
  });

  it('are a city’s own, though another city has a district of that name', () => {
    expect(at('茂名滨海新区开工项目22个。', '22个', '茂名滨海新区招商')).toBe('茂名滨海新区');
    expect(at('天津滨海新区开工项目22个。', '22个', '天津滨海新区招商')).toBe('滨海新区');
  });

  it('are new areas with a name of their own, in a row of units', () => {
    const body = '受理举报：乐都区5件，平安区2件，河湟新区1件。';
    expect(at(body, '1件', '海东市受理举报')).toBe('河湟新区');
  });
});

describe('a zone’s own name', () => {
  it('that is the short name of a county elsewhere leaves the zone in its city', () => {
    const page = [
      { headline: '唐山海港经济开发区上项目', body: ['唐山海港经济开发区开工项目86个。'] },
    ];
    const { district, district_code } = whose(page, '86个');
    expect([district, district_code]).toEqual(['唐山海港经开区', '130200/唐山海港经开区']);
    expect(at('秦皇岛海港经济开发区开工项目5个。', '5个')).toBe('海港经开区');
  });

  it('is one for all that papers call it', () => {
    for (const name of ['大亚湾区', '惠州大亚湾区', '大亚湾经济技术开发区', '大亚湾开发区'])
      expect(at(`${name}有党员2600名。`, '2600名')).toBe('大亚湾区');
  });
});
