import { describe, expect, it } from 'vitest';
import { placeContext } from '../../src/place/index.js';
import { weigh } from '../../src/place/weight.js';
import { at, pageOf } from './page.js';

/** How much a sentence alone speaks of the district of that name. */
function weightOf(name: string, sentence: string): number {
  const page = pageOf([{ body: [sentence] }]);
  const paragraphs = page.articles.flatMap((article) => article.paragraphs);
  const own = weigh(paragraphs, placeContext(page)).filter(
    ({ division }) => division.name === name,
  );
  return own.reduce((sum, { weight }) => sum + weight, 0);
}

describe('a body that was named with its county', () => {
  const first = '“收成不错。”商水县天华种植专业合作社的小伙刘某说。';

  it('has its figures there when it is named alone, in the story of the city', () => {
    const body = [first, '天华种植专业合作社托管耕地1万亩。', '周口全市有良田1280万亩。'];
    expect(at(body, '1万亩', '周口多措并举让农民富起来')).toMatch(/^商水县/);
    expect(at(body, '1280万亩', '周口多措并举让农民富起来')).toBe('周口市');
  });

  it('is known by its brand', () => {
    const body = [first, '刘某说，天华合作社有社员121户。'];
    expect(at(body, '121户', '周口多措并举让农民富起来')).toMatch(/^商水县/);
  });

  it('is no other one of its kind', () => {
    const body = [first, '某地的丰禾合作社有社员121户。'];
    expect(at(body, '121户', '周口多措并举让农民富起来')).toMatch(/^周口市/);
  });

  it('is meant by its head again, behind the names of its city', () => {
    const body = [
      '本报讯，活动走进茂名市茂南产业转移工业园。',
      '茂名市的环城路从旁边经过。工业园规划总面积1.2万亩。',
    ];
    expect(at(body, '1.2万亩', '文艺活动走进茂名')).toMatch(/^茂南区/);
  });

  it('is not meant by 全区', () => {
    const body = [
      '西林县砂糖橘核心示范区里，果农正在采摘。',
      '百色产业多次被列为全区典范，种植规模达130万亩。',
    ];
    expect(at(body, '130万亩', '百色产业兴旺')).toBe('百色市');
  });
});

describe('a body that is called after a town', () => {
  it('lies where the town was said to lie', () => {
    const body = ['清晨，孩子们走出兴义市洒金街道的家门。', '洒金小学成立六年，在校学生2900余名。'];
    expect(at(body, '2900余名', '黔西南州书写搬迁答卷')).toBe('兴义市/洒金小学');
    expect(at(body.slice(1), '2900余名', '黔西南州书写搬迁答卷')).toBe('黔西南州/洒金小学');
  });
});

describe('a body that many counties have', () => {
  it('lies nowhere without its county', () => {
    const body = ['金堂县移动公司建成基站300个。', '移动公司在四川的用户达5000万户。'];
    expect(at(body, '5000万户', '四川省通信发展')).toMatch(/^四川省/);
  });

  it('lies in the county that it is named with, behind one of another', () => {
    const body = '商水县天华专业合作社有耕地1万亩。沈丘县丰源专业合作社有耕地2000亩。';
    expect(at(body, '2000亩', '周口市合作社发展')).toMatch(/^沈丘县/);
  });
});

describe('what looks like it and is not', () => {
  it.each([
    [
      'a sector of the province',
      '陕西旅游收入突破5000亿元',
      '临潼区的陕西旅游集团有限公司投资12亿元。',
      '5000亿元',
      '陕西省',
    ],
    [
      'people at home',
      '成都推进养老服务',
      '武侯区玉林街道率先试点。在全市居家养老服务中，投入3亿元。',
      '3亿元',
      '成都市',
    ],
    [
      'a firm’s county',
      '山东农业龙头企业壮大',
      '某集团是诸城市农业产业化龙头企业，带动农户3000户。',
      '3000户',
      '诸城市',
    ],
    [
      'a sum of what was told',
      '保定市旅游升温',
      '涞源县收入30亿元。共计接待游客300万人次。',
      '300万人次',
      '涞源县',
    ],
    [
      'attention in all the province',
      '德化县经验引关注',
      '德化县的做法在福建全省引起关注，接待考察团120批次。',
      '120批次',
      '德化县',
    ],
    ['legal aid', '安康市推进法律援助', '由平利县法律援助中心承办案件300件。', '300件', '平利县'],
    [
      'what a county buys for its village',
      '承德市帮扶农村',
      '兴隆县为该村购置健身器材30套。',
      '30套',
      '兴隆县',
    ],
    [
      'a grain county called like a tree',
      '榆树粮食丰收',
      '榆树今年粮食总产60亿斤。',
      '60亿斤',
      '榆树市',
    ],
    [
      'the city’s own place',
      '延安苹果丰收',
      '苹果种植331万亩。这是洛川县苹果产业发展的缩影。',
      '331万亩',
      '延安市',
    ],
  ])('%s', (_, headline, body, figure, district) => {
    expect(at(body, figure, headline).split('/')[0]).toBe(district);
  });

  it('a prize that begins with the province’s name', () => {
    const body = ['琼中县种植橡胶20万亩。', '“海南好人”王某带着村民种植橡胶3000亩。'];
    expect(at(body, '3000亩', '海南橡胶产业')).toMatch(/^琼中/);
  });

  it('an event in the village', () => {
    const body = ['石泉县中坝村举行运动会。', '本次活动共有村民300人参加。'];
    expect(at(body, '300人', '安康市乡村体育')).toMatch(/^石泉县/);
  });

  it('a report that is told of, not sent', () => {
    const body = '现通报国家市场监督管理总局抽检情况，抽检食品3000批次。';
    expect(at(body, '3000批次', '一季度抽检情况')).toBe('全国');
  });
});

describe('names in passing', () => {
  it('of the country weigh less than half of the country as a subject', () => {
    const passing = weightOf('全国', '厂里下线了我国自主研发的机组6台。');
    expect(passing).toBeGreaterThan(0);
    expect(passing * 2).toBeLessThan(weightOf('全国', '我国下线了机组6台。'));
  });

  it('of stations weigh half of the district that they are called after', () => {
    const district = weightOf('武昌区', '武昌区增开班次。');
    expect(district).toBeGreaterThan(0);
    expect(weightOf('武昌区', '武昌区增开班次。武昌站预计到站10万人。')).toBe(district * 1.5);
  });

  it('of the firm that a headline calls by a part of its name are no province', () => {
    const body = '日前，记者走进汝南县的河南昊翔纸业包装有限公司。';
    expect(at(body, '3.5亿元', '河南昊翔纸业需求扩大 年产值3.5亿元')).toBe('汝南县');
    expect(at(body, '3.5亿元', '河南纸业需求扩大 年产值3.5亿元')).toBe('河南省');
  });

  it('of trees are no city', () => {
    const body =
      '各地造林有序，已整地22万亩。其中，杨树、榆树、五角枫等用苗2534万株。该盟育苗4万亩。';
    expect(at(body, '2534万株', '推进造林绿化')).toBe('');
  });
});

describe('sections under the names of districts', () => {
  const body = [
    '苏州又有一批学校将投用。',
    '# 吴中区',
    '# 高级中学新校区',
    '新校区总用地66900平方米。',
    '# 相城区',
    '# 实验学校',
    '学校总建筑面积77299平方米。',
  ];

  it('go on behind subheads that name none', () => {
    expect(at(body, '66900平方米', '苏州一批学校启用')).toMatch(/^吴中区/);
    expect(at(body, '77299平方米', '苏州一批学校启用')).toMatch(/^相城区/);
  });

  it('end at the next subhead where only one names a unit', () => {
    const one = ['# 吴中区', '改造道路12条。', '# 下一步工作', '全市计划新建公园30个。'];
    expect(at(one, '12条', '苏州城市更新')).toBe('吴中区');
    expect(at(one, '30个', '苏州城市更新')).toBe('苏州市');
  });
});

describe('examples', () => {
  it('leave the total to the unit that they are examples of', () => {
    const body = '此次开工159个项目，包括内江师院整体迁建等，总投资615亿元。';
    expect(at(body, '615亿元', '四川省集中开工重大项目')).toBe('四川省');
  });

  it('have their own figures, but not the number of all', () => {
    const body =
      '今年，先后实施了兴庆区温室改造、金凤区三期206栋蔬菜园区改造、西夏区养鸡项目等20多个惠民项目。';
    expect(at(body, '20多个', '宁夏各级组织部门整顿软弱涣散村')).toBe('宁夏回族自治区');
  });

  it('do not take over the units of a row', () => {
    const body = '平定县3个、盂县冠山、桃林沟等4个社区达标。';
    expect(at(body, '4个', '阳泉市创建达标社区')).toMatch(/^盂县/);
  });

  it('end with the sentence that speaks of all of it', () => {
    const body =
      '遂宁优良天数比例最低，为71%。总体优良天数比例上升12.1个百分点。其中七台河某项目投产。';
    expect(at(body, '12.1个百分点', '四川省公布空气质量')).toBe('四川省');
    const built = '七台河联顺制药项目启动。500个省级重点项目中共有产业项目300个。';
    expect(at(built, '300个', '黑龙江省推进重点项目')).toBe('黑龙江省');
  });

  it('at the end of a list say nothing of what comes behind', () => {
    const body = '全省还有贫困县13个，包括深度贫困县以及涿鹿县赵家蓬区；贫困村1448个。';
    expect(at(body, '1448个', '河北省打赢脱贫攻坚战')).toBe('河北省');
  });
});

describe('where something is held', () => {
  it('is not whose it is, though the place is called the main one', () => {
    const body = ['副省长出席在主会场乐山举行的开工仪式。', '投资上亿元的有403个。'];
    expect(at(body, '403个', '四川省集中开工重大项目')).toBe('四川省');
  });

  it('is not either, where the meeting was set up', () => {
    const body = ['活动会场设在路北区唐山华岳电池有限公司。', '此次集中开工重点项目828个。'];
    expect(at(body, '828个', '唐山市重点项目集中开工')).toBe('唐山市');
  });
});

describe('an industrial park', () => {
  it('is in the county that it is called after, though by its short name', () => {
    const body = '竹山工业园区签约项目14个。';
    expect(at(body, '14个', '十堰市项目落地')).toBe('竹山县/竹山工业园区');
    expect(at('中原磨具产业园签约项目14个。', '14个', '郑州市项目落地')).toMatch(/^郑州市/u);
  });

  it('is of no province that stands in brackets in a firm’s name', () => {
    const body = '万华化学（福建）产业园已落地项目8个。';
    expect(at(body, '8个', '福清市项目落地')).toBe('福清市');
  });
});

describe('courts and governments', () => {
  it('speak for their county at the start of a sentence, whatever town was told of', () => {
    const body = '新都桥镇接待游客1.3万人次。康定市文旅局派出检查组6个。';
    expect(at(body, '6个', '康定市旅游升温')).toBe('康定市');
    expect(at(body, '1.3万人次', '康定市旅游升温')).toBe('康定市/新都桥镇');
  });

  it('are meant by 该院 where no hospital was named since', () => {
    const body = [
      '镇江全市法院受理案件上升，唯有丹徒区法院受理案件下降。',
      '该院共为群众提供服务8625人次。',
    ];
    expect(at(body, '8625人次', '镇江法院化解纠纷')).toBe('丹徒区');
    const hospital = ['丹徒区法院走访丹阳市人民医院。', '该院共服务群众8625人次。'];
    expect(at(hospital, '8625人次', '镇江市推进普法')).not.toBe('丹徒区');
  });

  it('are told of one after the other in a story of the country', () => {
    const body = '徐汇区人民法院收案300件，上海法院结案5000件。';
    expect(at(body, '5000件', '我国诉源治理见成效')).toBe('上海市');
    expect(at(body, '300件', '我国诉源治理见成效')).toBe('徐汇区');
  });

  it('have what they sign with a firm', () => {
    const body =
      '广元市签约8个项目：总投资15亿元的苍溪县人民政府与浙江华泰集团有限公司签订产业园项目；总投资1亿元的青川县人民政府与四川山谷旅游公司签订康养项目。';
    expect(at(body, '15亿元', '广元市签约重点项目')).toBe('苍溪县');
    expect(at(body, '1亿元的', '广元市签约重点项目')).toBe('青川县');
  });
});

describe('who gives', () => {
  const headline = '张北县新校舍启用';

  it('has no part of what another unit gets', () => {
    const body = '由北京市人民捐赠的150万元建成小学。北京市还为该小学配备了价值10万元的彩电。';
    expect(at(body, '150万元', headline)).toMatch(/^张北县/);
    expect(at(body, '10万元', headline)).toMatch(/^张北县/);
  });
});

describe('the country and the provinces', () => {
  it('are not told of where something is sent to a ministry', () => {
    const body = '辽河治理报告已报国家发改委审批；40项支流治理全部开工。';
    expect(at(body, '40项', '辽宁水利工程有序推进')).toBe('辽宁省');
  });

  it('are not told of by a ranking or a system', () => {
    const body = '天津有租赁公司56家，在全国居于首位，资产规模占比55%。';
    expect(at(body, '55%', '天津租赁业壮大')).toBe('天津市');
    const system = '山东省在全国志愿服务信息系统中注册志愿者1691万人。';
    expect(at(system, '1691万人', '山东志愿者人数增加')).toBe('山东省');
  });

  it('are told of by their regions, in a report on the whole country', () => {
    const body = '全国扶贫工作推进。中西部22个省份安置贫困人口494万人。';
    expect(at(body, '494万人', '我国脱贫攻坚取得进展')).toBe('全国');
  });

  it('stand by in front of a school’s name, in a county’s story', () => {
    const body = '江苏省苏州中学附属学校坐落湖畔，占地150亩。';
    expect(at(body, '150亩', '吴江区新学校启用')).toMatch(/^吴江区/);
  });

  it('are told of by 全省 behind the name', () => {
    const body = '福清市涌现出最美家庭（福建全省仅3家）。';
    expect(at(body, '3家', '福清市寻找最美家庭')).toBe('福建省');
  });

  it('are told of again where the paragraph begins with the name', () => {
    const body = [
      '博湖县举行文化旅游节，接待游客5万人次。',
      '“乘着火车游新疆”已成为品牌。今年专列计划开行18列。',
    ];
    expect(at(body, '18列', '一季度新疆接待游客3500万人次')).toBe('新疆维吾尔自治区');
  });

  it('have what several of their cities have', () => {
    const body = '哈尔滨的轨道交通网络形成。哈尔滨、大庆、鹤岗等地的8个试点项目相继落地。';
    expect(at(body, '8个', '黑龙江省城市更新')).toBe('黑龙江省');
  });
});

describe('what is said to be the state of a place', () => {
  it('is told of it from the beginning of the paragraph', () => {
    const body = '仅有2栋楼、56户居民。这是瑶海区幸福家园小区的现状。';
    expect(at(body, '56户', '合肥市探索小区自治')).toMatch(/^瑶海区/);
  });
});

describe('words that name no place', () => {
  it.each([
    ['居家社区养老服务照料中心97个。', '97个'],
    ['福州市建设融合型大社区。这样的社区有527个。', '527个'],
    ['建设镇（街）调解室，调解纠纷2417件。', '2417件'],
    ['政治协商会议召开，提出提案326件。', '326件'],
    ['推进“五基地六产业七景区”建设，收入300万元。', '300万元'],
    ['三区一中心建成后，容纳企业30家。', '30家'],
    ['涉及8个村和村改社区，完成投资2亿元。', '2亿元'],
    ['小型病险水库投资2亿元。', '2亿元'],
  ])('%s', (body, figure) => {
    expect(at(body, figure, '福州市推进基层治理')).toBe('福州市');
  });

  it('a capital’s, though 都 is an adverb elsewhere', () => {
    const community = '近日，冠山镇锦都社区组建12个网格。';
    expect(at(community, '12个', '平定县做实网格')).toBe('平定县/锦都社区');
    expect(at('他们都社区里长大，有12个网格。', '12个', '平定县做实网格')).toBe('平定县');
  });
});

describe('a body that was named with its county and its town', () => {
  it('is there when only the town stands in front of it', () => {
    const body = [
      '上海市持续推进建设，新增40个食堂。',
      '临近中午，饭菜香从崇明区堡镇社区生活服务中心的食堂内飘出。',
      '最近，堡镇社区生活服务中心每天接待约260人次。',
    ];
    expect(at(body, '260人次', '上海推进助餐')).toMatch(/^崇明区/u);
  });
});

describe('the one village of an article', () => {
  const body = ['和县西埠镇腰埠村工作队驻村以来，走村入户。', '成立3个合作社，就业25人。'];

  it('is the place of all its figures, where the text begins with it', () => {
    expect(at(body, '25人')).toBe('和县/腰埠村');
  });

  it('is not, where the text speaks of all of the county', () => {
    expect(at([...body, '全县就业9000人。'], '25人')).toBe('和县');
  });
});
