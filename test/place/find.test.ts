import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/place/index.js';

/** The mentions as `text:level`, or `text:level=full names` where divisions are known. */
function told(text: string): string[] {
  return findPlaces(text).map((m) => {
    const names = m.candidates.map((d) => d.name);
    return names.length === 0 || (names.length === 1 && names[0] === m.text)
      ? `${m.text}:${m.level}`
      : `${m.text}:${m.level}=${names.slice(0, 2).join('|')}`;
  });
}

/** Names of all divisions that the text is taken to mention. */
const divisions = (text: string): string[] =>
  findPlaces(text).flatMap((m) => m.candidates.map((d) => d.name));

describe('divisions in a text', () => {
  it('finds full names of all levels at the start, in the middle and at the end', () => {
    expect(told('山西省阳泉市平定县')).toEqual(['山西省:province', '阳泉市:city', '平定县:county']);
    expect(told('昨天，记者来到小店区')).toEqual(['小店区:county']);
  });

  it('finds short names of provinces and cities', () => {
    expect(told('山西今年计划，阳泉已完成')).toEqual(['山西:province=山西省', '阳泉:city=阳泉市']);
    expect(told('在延边，在西双版纳州')).toEqual(['延边:city=延边州', '西双版纳州:city']);
  });

  it('finds them behind young reporters, who are no byline', () => {
    expect(told('校园小记者站、秀屿区小记者站成立')).toContain('秀屿区:county');
  });

  it('takes the longest name', () => {
    expect(told('长沙县')).toEqual(['长沙县:county']);
    expect(told('长沙市')).toEqual(['长沙市:city']);
    expect(divisions('科尔沁左翼后旗')).toEqual(['科尔沁左翼后旗']);
    expect(divisions('乡亲们去清水湾游玩')).toEqual([]);
  });

  it('finds a county’s short name behind the unit above it', () => {
    expect(told('浙江松阳的黄上村')).toContain('松阳:county=松阳县');
    expect(told('重庆万州连日降雨')).toContain('万州:county=万州区');
    expect(told('吉林梨树的玉米')).toEqual(['吉林:province=吉林省', '梨树:county=梨树县']);
  });

  it('takes a county’s short name where its full name stands in the same text', () => {
    expect(told('丽水市松阳县修缮老屋，松阳还拿出规划')).toContain('松阳:county=松阳县');
    expect(divisions('桃源里住着一户人家')).toEqual([]);
  });

  it('narrows a name that several units bear by the unit in front of it', () => {
    expect(
      findPlaces('南京市鼓楼区')
        .at(-1)
        ?.candidates.map((d) => d.code),
    ).toEqual(['320106']);
    expect(findPlaces('鼓楼区').at(-1)?.candidates.length).toBeGreaterThan(3);
  });

  it('finds townships and streets with their county', () => {
    const [street] = findPlaces('平阳路街道开展活动');
    expect(street).toMatchObject({ text: '平阳路街道', level: 'township' });
    expect(street?.candidates.map((d) => d.code)).toEqual(['140105/平阳路街道']);
    expect(told('在柞水县杏坪镇严坪村')).toContain('严坪村:village');
  });

  it('finds towns whose names end like the word 村镇, and not the word', () => {
    expect(told('成县店村镇新建大棚')).toContain('店村镇:township');
    expect(told('今年，店村镇抓住机遇')).toContain('店村镇:township');
    for (const text of ['平定县村镇规划', '平定县新村镇建设', '加强农村镇村建设', '全县村镇'])
      expect(
        told(text).filter((name) => name.includes('township')),
        text,
      ).toEqual([]);
  });

  it('finds a short name behind a verb that no preposition follows', () => {
    for (const text of ['展示昆山形象', '涌现出昆山企业', '讲好昆山故事', '擦亮昆山名片'])
      expect(divisions(text), text).toEqual(['昆山市']);
    expect(divisions('2月，盖北镇开工建设。')).not.toContain('北镇市');
  });

  it('finds townships that the codes do not list', () => {
    expect(told('柳河县三源浦朝鲜镇位于县城东南部')).toContain('三源浦朝鲜镇:township');
  });

  it('takes a county that is called like a word for one where it is the subject', () => {
    expect(divisions('今春，资源县超额完成任务')).toEqual(['资源县']);
    expect(divisions('全市统筹资源县级共享')).not.toContain('资源县');
  });

  it('takes for no name what is counted, done or ranked', () => {
    const names = [
      '组建工作组，直插村（社区）一线。',
      '将9个城区社区调整为13个。',
      '市县乡三级通过系统调度。',
      '查处初核乡（科）级以下干部。',
      '街道一老小区电梯竣工。',
      '为丘区村新建渠道。',
      '实施“百县通村入组”工程。',
      '女性村党组织书记有37人。',
      '各县建好新学校，解决入学难。',
    ];
    const named = (text: string): boolean =>
      findPlaces(text).some(({ level }) => level !== 'anaphor' && level !== 'country');
    expect(names.filter(named)).toEqual([]);
  });

  it('cuts what leads to a name from it', () => {
    expect(told('10月，仅罗布人村寨景区接待游客')).toContain('罗布人村寨景区:village');
    expect(told('滨海新区大港街33个社区')).toContain('大港街:township');
    expect(told('东丽区百合春天社区')).toContain('百合春天社区:village');
  });

  it('takes the number of a house for no part of a name', () => {
    expect(told('活动在滨河路12号南山公园举行')).toContain('南山公园:body');
  });
});

describe('words and names that hold a division’s name', () => {
  it.each([
    '朝阳产业加快发展，夕阳红更红',
    '全市城区道路焕然一新',
    '公安机关加大巡查',
    '日照时间长，白银价格上涨',
    '确保国家长治久安',
    '平安建设深入人心，资源合作共享',
    '安全区域和健全县级机制',
    '新的办理县级业务的窗口',
    '黄河南岸风景如画，长江西岸灯火通明',
    '三明治和哈密瓜',
    '中国梦',
  ])('none in %s', (text) => {
    expect(divisions(text)).toEqual([]);
  });

  it.each([
    '西安路上车来车往',
    '南京东路步行街',
    '阳泉阀门股份有限公司招工',
    '他毕业于山东大学',
    '据《阳泉日报》报道',
    '北京银行发放贷款',
    '“库尔勒香梨”丰收',
    '在“晋创谷・阳泉”入驻',
    '（记者 吴川宁 陈金华）',
    '书记梁金华说',
  ])('no division, whatever body it is, in %s', (text) => {
    expect(divisions(text)).toEqual([]);
  });

  it('tells companies from the city in their name', () => {
    expect(told('阳泉阀门股份有限公司')).toEqual(['阳泉阀门股份有限公司:body']);
    expect(findPlaces('阳泉阀门股份有限公司')[0]).toMatchObject({ kind: 'company' });
  });
});

describe('a township in front of a village', () => {
  it.each([
    ['杨行镇村居党组织完成换届', '杨行镇'],
    ['平定县冠山镇村民增收', '冠山镇'],
    ['平定县岔口乡村民流转土地', '岔口乡'],
  ])('is found in %s', (text, township) => {
    expect(findPlaces(text).map((m) => m.text)).toContain(township);
  });

  it.each(['大力发展乡村产业', '推进美丽乡村建设', '镇村两级联动'])('is none in %s', (text) => {
    expect(findPlaces(text)).toEqual([]);
  });
});

describe('zones, settlements and bodies', () => {
  it('reads a zone with the city in front of it', () => {
    const [zone] = findPlaces('阳泉高新区立足实际');
    expect(zone).toMatchObject({ text: '阳泉高新区', level: 'zone', kind: '高新区' });
    expect(zone?.candidates[0]).toMatchObject({ code: '140300/阳泉高新区', city: '阳泉市' });
  });

  it('reads one spelling for one zone', () => {
    const names = ['阳泉高新区', '阳泉市高新技术产业开发区', '阳泉市高新区'].map(
      (text) => findPlaces(text)[0]?.candidates[0]?.name,
    );
    expect(new Set(names)).toEqual(new Set(['阳泉高新区']));
  });

  it('leaves a bare zone open and a kind of zone alone', () => {
    expect(told('高新区始终把')).toEqual(['高新区:zone']);
    expect(told('全力创建国家级高新区')).toEqual([]);
    expect(told('16个开发区')).toEqual([]);
  });

  it('takes a zone that is a whole division for that division', () => {
    expect(divisions('海南自贸港封关运作')).toEqual(['海南省']);
    expect(divisions('上海浦东新区率先')).toContain('浦东新区');
  });

  it.each([
    ['高新区御康社区居民', '御康社区'],
    ['在碧云峰村，收割机', '碧云峰村'],
    ['苍南县霞关镇瑶洞村是重点', '瑶洞村'],
    ['昨天，江西道村的路通了', '江西道村'],
    ['记者走进和平社区', '和平社区'],
    ['汇金大厦党群服务中心面积', '汇金大厦党群服务中心'],
    ['宿鸭湖水库开闸', '宿鸭湖水库'],
    ['宏远养殖专业合作社', '宏远养殖专业合作社'],
  ])('%s', (text, name) => {
    expect(findPlaces(text).map((m) => m.text)).toContain(name);
  });

  it.each([
    '76个村的工作',
    '建好农村公路',
    '老旧小区改造',
    '行政村和自然村',
    '通村公路、驻村干部、入村走访',
    '各社区与辖区企业',
    '沿海城镇与中心城镇',
    '工业生产者出厂价格',
    '美丽乡村',
  ])('no name in %s', (text) => {
    const kinds = findPlaces(text).filter((m) => m.level !== 'anaphor');
    expect(kinds.map((m) => m.text)).toEqual([]);
  });

  it('finds what refers to a unit', () => {
    expect(told('我省、全市、该县、该社区')).toEqual([
      '我省:anaphor',
      '全市:anaphor',
      '该县:anaphor',
      '该社区:anaphor',
    ]);
  });
});

describe('any text', () => {
  const alphabet = [
    ...'阳泉市高新区县村镇社区街道路省全我该在的和、，。“”《》1２个山西南京鼓楼公司大学 \n',
  ];
  it('gives mentions in order, without overlap, that stand in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }), (chars) => {
        const text = chars.join('');
        let end = 0;
        for (const m of findPlaces(text)) {
          expect(m.start).toBeGreaterThanOrEqual(end);
          expect(m.end).toBeGreaterThan(m.start);
          expect(text.slice(m.start, m.end)).toBe(m.text);
          end = m.end;
        }
      }),
    );
  });

  it('reads arbitrary characters without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(Array.isArray(findPlaces(text))).toBe(true);
      }),
    );
  });
});

describe('what is made', () => {
  it.each(['平定县新改建党群服务中心8个', '平定县新建小学3所', '平定县新增停车场9处'])(
    'has no name yet: %s',
    (text) => {
      expect(findPlaces(text).map((m) => m.text)).toEqual(['平定县']);
    },
  );
});

describe('words that end like an office or a village', () => {
  it.each([
    ['山西构建发展新格局', '山西'],
    ['阳泉优化产业布局', '阳泉'],
    ['平定县科技兴村', '平定县'],
    ['恩施州典型高山村', '恩施州'],
    ['朝阳市设施农业小区', '朝阳市'],
    ['平定县的文明生态村', '平定县'],
    ['天山区撤村改居', '天山区'],
    ['福建古田会议旧址', '福建'],
  ])('name none: %s', (text, name) => {
    expect(findPlaces(text).map((m) => m.text)).toEqual([name]);
  });
});

describe('names beside each other', () => {
  it('leave no character of a province’s name over', () => {
    expect(told('云南山区面积大')).toEqual(['云南:province=云南省']);
  });

  it('are a city’s own district behind the city, a word elsewhere', () => {
    expect(divisions('西宁市城中区开会。西宁城中：志愿者超2万名')).toEqual([
      '西宁市',
      '城中区',
      '西宁市',
      '城中区',
    ]);
    expect(divisions('西宁城中村改造')).toEqual(['西宁市']);
    expect(divisions('广陵区新建24所学校')).toEqual(['广陵区']);
  });

  it('are no part of words where they are long', () => {
    expect(divisions('门头沟区受灾。暴雨致门头沟3万人受灾')).toEqual(['门头沟区', '门头沟区']);
  });

  it('are one zone where a part of a free trade zone lies in a city', () => {
    expect(told('云南自贸试验区昆明片区开工')).toEqual(['云南自贸试验区昆明片区:zone']);
    expect(divisions('四川自由贸易试验区泸州片区')).toEqual(['四川自贸试验区泸州片区']);
  });
});

describe('names whose last character begins another', () => {
  it.each([
    ['济宁夏粮收获', ['济宁市']],
    ['湖北京山市新增企业', ['湖北省', '京山市']],
    ['芜湖南陵县开会', ['芜湖市', '南陵县']],
  ])('%s', (text, expected) => {
    expect(divisions(text)).toEqual(expected);
  });

  it('nor do rare characters end them', () => {
    expect(told('江阴市暨阳社区')).toEqual(['江阴市:county', '暨阳社区:village']);
    expect(told('东乡区占圩镇')).toEqual(['东乡区:county', '占圩镇:township']);
  });
});

describe('names of firms', () => {
  it.each([
    '安徽省外经建设集团',
    '安徽省经贸集团',
    '湖北祥云（集团）化工股份有限公司',
    '山东绿谷（中国）有限公司',
  ])('%s', (firm) => {
    expect(told(`${firm}签约3个项目`)).toEqual([`${firm}:body`]);
  });
});

describe('verbs in front of what villages and communities are', () => {
  it.each(['织密', '扮靓', '焕新', '选优', '点赞', '解锁'])('%s社区 names none', (verb) => {
    expect(told(`党建引领${verb}社区治理，${verb}村庄`)).toEqual([]);
  });

  it.each(['如今来俺村赶集', '占总村数的35%', '土地租金将村集体收入提高'])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each(['活动暨前阶段社区工作总结', '地下建工程，地上建公园', '集中搬迁安置区建成'])(
    '%s',
    (text) => {
      expect(told(text).filter((m) => !m.endsWith('anaphor'))).toEqual([]);
    },
  );

  it('names the quarters where people were resettled', () => {
    expect(told('卯家湾安置区已入住')).toEqual(['卯家湾安置区:village']);
    expect(told('党建公园')).toEqual([]);
  });

  it('nor does what a town does make an office of it', () => {
    expect(told('沂水县许家湖镇积极响应县委县政府会议精神')).toEqual([
      '沂水县:county',
      '许家湖镇:township',
    ]);
  });
});
