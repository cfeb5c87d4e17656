import { describe, expect, it } from 'vitest';
import { at, whose } from './page.js';

describe('the home of an article', () => {
  it('is the province that a headline on its helpers names', () => {
    const body = ['拉萨曲水县建起温室136栋。十年间，共实施援藏项目6302个。'];
    expect(at(body, '136栋', '援藏工作开创新局面')).toBe('曲水县');
    expect(at(body, '6302个', '援藏工作开创新局面')).toBe('西藏自治区');
    expect(at('十年间，共开工项目302个。', '302个', '援疆工作再上台阶')).toBe('新疆维吾尔自治区');
  });

  it('is the city that all the parts of its figures lie in', () => {
    const body = '热线共受理诉求1655件，其中大冶市573件，阳新县278件；求助257件。';
    expect(at(body, '1655件', '热线服务不打烊')).toBe('黄石市');
  });

  it('is not the county that is named but once in a city’s story', () => {
    const body =
      '9月，青岛市空气优良天数28天。四市优良率，即墨为93.6%，其余均为100%。浓度降低33%。';
    expect(at(body, '33%', '青岛市空气质量改善')).toBe('青岛市');
  });

  it('is that of the site that the page is from', () => {
    const body = ['新开工项目49个。', '（来源：建邺区人民政府网站）'];
    expect(at(body, '49个', '老旧小区焕新')).toBe('建邺区');
  });

  it('is the county of a township that is the only one of its name', () => {
    expect(at('富堨镇党委走访群众800户。', '800户', '干部走村入户')).toBe('歙县/富堨镇');
  });

  it('is the unit’s that the text calls by a short name, where its province is known', () => {
    const body = ['今年，新会新增企业14家。新会陈皮产值达300亿元。', '广东公布了名单。'];
    expect(at(body, '300亿元', '特色产业兴旺')).toBe('新会区');
    expect(at('在宁乡的这家企业，生产线有45条。', '45条', '湖南制造业升级')).toBe('宁乡市');
  });

  it('is no town’s that a hill or a lake is called after', () => {
    const body = '杭州今年接待游客900万人次，西湖景区占三成。收入5亿元。';
    expect(at(body, '5亿元', '假期旅游升温')).toBe('杭州市/西湖景区');
  });
});

describe('an article that names no place', () => {
  const village = { headline: '官村建设美丽乡村', body: ['舒城县百神庙镇官村养猪630头。'] };
  const next = (body: string): string =>
    whose([village, { headline: '锻造一支队伍', body: [body] }], '5人', { index: 1 }).district;

  it('is at home with the rest of the page where it speaks of that village', () => {
    expect(next('据悉，该村现有村委成员5人。')).toBe('舒城县');
  });

  it('is not at home there where it names a town of its own', () => {
    const own = { headline: '公馆乡抗灾自救', body: ['公馆乡共786户受灾，全乡正在自救。'] };
    expect(whose([village, own], '786户', { index: 1 }).district).not.toBe('舒城县');
  });

  it('is at home nowhere where only one other article has a home', () => {
    expect(next('据悉，队伍现有成员5人。')).toBe('');
  });
});

describe('where something is held', () => {
  it('is not whose it is', () => {
    const fair = '安庆招商推介会在上海举行，24个项目签约，投资160亿元。';
    expect(at(fair, '160亿元', '安庆招商引资再加力')).toBe('安庆市');
    const works = '工程在广东省信宜市开工建设，线路总长499公里。';
    expect(at(works, '499公里', '广东水资源配置工程开工')).toBe('广东省');
  });

  it('is the city’s own where the place is a sight of it', () => {
    const body = '福州市西湖公园、左海公园、温泉公园五大公园接待游客23万人次。';
    expect(whose([{ headline: '各地旅游市场红火', body: [body] }], '23万').district).toBe('福州市');
  });
});

describe('where somebody serves', () => {
  it('is where what is told of it belongs', () => {
    const body = '他担任武汉雷神山医院指挥长，保障着5000名医护人员。';
    expect(at(body, '5000名', '全国代表委员坚守一线')).toBe('武汉市/武汉雷神山医院');
  });
});

describe('zones', () => {
  it.each([
    ['郑州航空港实验区今年开工项目30个。', '30个', '郑州航空港经济综合实验区'],
    ['长春汽开区签约项目64个。', '64个', '长春汽车经开区'],
    ['泰州医药高新区开工项目26个。', '26个', '泰州医药高新区'],
    ['杨凌集中开工项目11个。', '11个', '杨凌示范区'],
    ['兵团今年棉花总产105万吨。', '105万吨', '新疆生产建设兵团'],
    ['海南自由贸易试验区开工项目129个。', '129个', '海南省'],
    ['呼市检查经营户8953户。', '8953户', '呼和浩特市'],
    ['玉溪国家高新区开工项目13个。', '13个', '玉溪高新区'],
    ['泉州台商投资区规划用地200平方公里。', '200平方公里', '泉州台商投资区'],
    ['本溪湖经济开发区实现产值9亿元。', '9亿元', '本溪湖经开区'],
  ])('%s', (body, figure, district) => {
    expect(at(body, figure)).toBe(district);
  });

  it('烟台开发区 is 烟台经开区 where the page speaks of that', () => {
    const body = '烟台经济技术开发区召开会议。目前烟台开发区开工项目107个。';
    expect(at(body, '107个')).toBe('烟台经开区');
  });

  it('of the whole city are no zone', () => {
    const body = '今年，全市开发区实现收入6251亿元。';
    expect(at(body, '6251亿元', '芜湖市推进开发区改革')).toBe('芜湖市');
  });

  it('我县 beside 东海高新区 is 东海县', () => {
    const body = ['签约仪式在东海高新区举行。', '四季度以来，我县引进项目12个。'];
    expect(at(body, '12个', '项目签约')).toBe('东海县');
  });
});

describe('names that are none', () => {
  it.each([
    ['夏县集贸市场改造完成，该市场有商铺83间。', '83间', '夏县改造市场'],
    ['夏县疫情平稳，每日报告病例5例。', '5例', '夏县疫情平稳'],
    ['上海2021年援建项目投入510万元。', '510万元', '夏县冷库投用'],
  ])('%s', (body, figure, headline) => {
    expect(at(body, figure, headline)).toBe('夏县');
  });

  it('山西省第一产业 is of the province', () => {
    expect(at('上半年，山西第一产业增加值2355亿元。', '2355亿元')).toBe('山西省');
  });
});

describe('a story of the whole country', () => {
  it('goes on about all of it where a platform’s data are told', () => {
    const body = ['在西宁，冰雕吸引游客3万人次。', '电商平台数据显示，订单增长38%。'];
    expect(at(body, '38%', '我国消费市场红火')).toBe('全国');
  });

  it('leaves the figures of the world to nobody', () => {
    const body = '全球每分钟卖出塑料瓶100万个。';
    expect(at(body, '100万个', '深圳市民参加环保跑')).toBe('');
  });

  it('stays in the place where a region’s project stands', () => {
    const body = '在广东，粤港澳大湾区通道工程推进，6000名工人坚守岗位。';
    expect(at(body, '6000名', '劳动者坚守岗位')).toBe('广东省');
  });

  it('is the province of which several offices act together, beside its own commissions', () => {
    const body = [
      '陕西省委宣传部、陕西省人民政府新闻办公室举办发布会，邀请省发展改革委负责人介绍情况。',
      '全省实有企业166万户。',
    ];
    expect(at(body, '166万户', '全省企业增长')).toBe('陕西省');
  });

  it('is an autonomous region that calls itself 我区, where no county is named', () => {
    const page = [
      { headline: '内蒙古火灾形势平稳', body: ['我区检查单位12万家。'] },
      { headline: '包头曝光隐患单位', body: ['包头市曝光隐患单位6家。'] },
      { headline: '牙克石排查隐患', body: ['牙克石市排查单位11家。'] },
    ];
    expect(whose(page, '12万家')).toMatchObject({ district: '内蒙古自治区' });
  });

  it('is the city’s again where its police count', () => {
    const body = [
      '合肥市包河区开展夜查。包河区交警查处3人。',
      '据合肥市交警支队统计，一个月来查出酒驾司机50人。',
    ];
    expect(at(body, '50人', '包河区夜查酒驾')).toBe('合肥市');
  });

  it('has what a county does elsewhere, and the firms that it brings in', () => {
    const held = '9月27日，在北京成功举办了招商引资推介会，签约项目32个。';
    expect(at(held, '32个', '沁源县招商见成效')).toBe('沁源县');
    const brought = '青海省深化协作，引进江苏企业17家，完成投资14亿元。';
    expect(at(brought, '14亿元', '青海省东西协作')).toBe('青海省');
  });

  it('is the one unit that 我市 may be, in a text on a campaign of the country', () => {
    const body = [
      '大同警方打掉团伙66个。',
      '党中央、国务院决定，在全国开展扫黑除恶专项斗争，我国各地随即行动。',
      '我市破获案件288起。',
    ];
    expect(at(body, '288起')).toBe('大同市');
  });

  it('is the unit of which what is told is said to be an example', () => {
    const body = [
      '绿春县平河镇的他脱了贫，这是红河州生态扶贫的一个缩影。',
      '绿春县林业局帮扶绿春县平河镇。全州投入资金22亿元。',
    ];
    expect(at(body, '22亿元', '生态好了')).toBe('红河州');
  });

  it('is all of a municipality again in the next paragraph', () => {
    const body = ['天津市推进改造。', '东丽区改造小区12个。', '投入资金3亿元。'];
    expect(at(body, '3亿元', '天津市改造老旧小区')).toBe('天津市');
  });
});

describe('the home of a report', () => {
  it('is not the city of the custom-house that tells of its province', () => {
    const text = [
      '据青岛海关统计，前11个月，山东省外贸进出口1.62万亿元。其中，出口9028.4亿元。',
      '前11个月山东省外贸特点：青岛、烟台、潍坊进出口均超千亿元。',
    ];
    expect(at(text, '9028.4亿元')).toBe('山东省');
  });

  it('is the autonomous region whose office it tells of, sent from a city there', () => {
    const text =
      '本报南宁讯 记者从自治区商务厅获悉，在全国港口吞吐量减少的情况下，该港增速居首。该港完成货物4287万吨。';
    expect(at(text, '4287万吨')).toBe('广西壮族自治区');
  });

  it('is no district that a national paper’s name begins like', () => {
    const page = [{ body: ['新建学校12所。', '光明日报社概况'] }];
    expect(whose(page, '12所').district).toBe('');
    expect(whose([{ body: ['新建学校12所。'], paper: '解放军报' }], '12所').district).toBe('');
    expect(whose([{ body: ['新建学校12所。'], paper: '阳泉日报' }], '12所').district).toBe(
      '阳泉市',
    );
  });

  it('goes on behind a paragraph that goes through several of its cities', () => {
    const text = [
      '全省工业增长5.3%，其中，太原市增长10.3%、大同市增长7.3%、朔州市增长7%、忻州市增长5.6%。',
      '重点行业形势良好。40个行业中，24个实现增长。',
    ];
    expect(at(text, '24个', '山西省工业运行稳中向好')).toBe('山西省');
  });
});

describe('a county that is named by the way', () => {
  const body = [
    '今年1—7月，城镇群市级重大项目进度达67.8%。',
    '产业类项目213个，年度计划投资745.5亿元。',
    '万州、开州、云阳共同实施项目47个。',
    '下一步，推进彭水机场项目。',
  ];

  it('is not what a report on several is about', () => {
    expect(whose([{ body, paper: '重庆日报' }], '213个').district).toBe('重庆市');
  });

  it('is the home where the report begins with it', () => {
    const own = ['彭水县今年实施项目12个。', ...body.slice(1, 3)];
    expect(whose([{ body: own, paper: '重庆日报' }], '213个').district).toBe('彭水县');
  });
});

describe('the page of a paper that is given to a city', () => {
  const body = ['今年，双塔街道成立了421人的队伍。'];

  it('tells which street of that name is meant', () => {
    const page = [{ body, pageName: '生活苏州', headline: '上门服务居民' }];
    expect(whose(page, '421人')).toMatchObject({ district: '姑苏区', place: '双塔街道' });
    expect(whose([{ body, headline: '上门服务居民' }], '421人').district).toBe('');
  });

  it('says nothing where it lies elsewhere than the paper', () => {
    const page = [{ body: ['新建学校12所。'], pageName: '生活苏州', paper: '阳泉日报' }];
    expect(whose(page, '12所').district).toBe('阳泉市');
  });
});

describe('全市 in a text that names no city', () => {
  it('is the one around a county-level city, where it has counties', () => {
    const body = [
      '黄骅市零工市场刚开门。',
      '今年以来，我市就业稳中向好，全市城镇新增就业4.81万人，各县（市、区）都有专班。',
    ];
    const page = [{ headline: '政策活水润民生', body }];
    expect(whose(page, '4.81万人').district).toBe('沧州市');
    const own = [{ headline: '政策活水润民生', body: [body[0] ?? '', '我市新增就业4.81万人。'] }];
    expect(whose(own, '4.81万人').district).toBe('黄骅市');
  });

  it('is the county-level city itself where the province has the counties', () => {
    const body = [
      '昆山市零工市场刚开门。',
      '在全省各县（市、区）考核中，我市位列第一，全市新增就业3.5万人。',
    ];
    const page = [{ headline: '我市就业稳中向好', body }];
    expect(whose(page, '3.5万人').district).toBe('昆山市');
  });

  it('is the one that all its counties lie in', () => {
    const body = [
      '全市新开工项目451个。',
      '依次为：宜都13个，夷陵5个，枝江、当阳0个；秭归3个，远安2个。',
    ];
    const page = [{ body, paper: '湖北日报' }];
    expect(whose(page, '451个').district).toBe('宜昌市');
    expect(whose(page, '0个').district).toBe('当阳市');
    expect(whose(page, '3个，远安').district).toBe('秭归县');
  });

  it('is that of the page where only firms are called after its province', () => {
    const body = [
      '近日，福建一家物流企业的职工王某领到了市总工会送来的1000元慰问金。',
      '福建德胜物业的职工刘某也领到了。今年已有职工250人受助。',
      '市人社局说，明年将扩大范围。',
    ];
    expect(whose([{ body, paper: '福州日报' }], '250人').district).toBe('福州市');
  });
});

describe('the code of a government’s site', () => {
  it('tells whose 我区 is', () => {
    const body = ['组建12个督导组。', '网站标识码5108120013'];
    const page = [{ headline: '我区强化成都大运会安全保障', body }];
    expect(whose(page, '12个').district).toBe('朝天区');
    expect(whose([{ headline: '我区强化安全', body: ['组建12个督导组。'] }], '12个').district).toBe(
      '',
    );
  });
});

describe('an article on 我县 that hardly names it', () => {
  it('is at home in the one county with that title that it names', () => {
    const body = [
      '会上介绍了全县重点项目。此次开工的有一号井建设项目、平定县生态园项目等30个项目，总投资51亿元。',
      '今年是我县转型的关键一年，全县上下要履行职责。',
    ];
    expect(at(body, '51亿元')).toBe('平定县');
  });

  it('is at home in the city of that county where it is on 我市', () => {
    const body = '我市计划新开渠道28公里，足以解决全市用水。图为平定县娘子关水库白鹭洞水库现场。';
    expect(at(body, '28公里', '水库清淤保灌溉')).toBe('阳泉市');
  });

  it('is at home in the district whose name stands in that of its park', () => {
    const body = '一季度全区签约项目14个，加快建设中德（金坛）创新园。';
    expect(at(body, '14个', '产业链招商见效')).toBe('金坛区');
    expect(at('一季度签约项目14个，加快建设中德（金坛）创新园。', '14个', '招商见效')).toBe('');
  });

  it('is at home nowhere where it is only compared with others', () => {
    const body = [
      '前三季度，全县上下奋力攻坚。',
      '全县完成投资105亿元，排名全市第四，位居郧阳区、丹江口市、茅箭区之后。',
      '全县主要指标与比拼对象保康县比，增速全面赶超，有5项领先。',
    ];
    expect(at(body, '105亿元')).toBe('');
    expect(at(body, '5项')).toBe('');
  });
});

describe('the country that is named by the way', () => {
  it('is not the home of a text on 全市 that names no city', () => {
    const body = [
      '市中级人民法院作工作报告。过去五年，全市法院受理案件3200件。',
      '全市结案数在全国412个中级法院中位居第6。审结欠款案件110件。',
    ];
    expect(at(body, '3200件')).toBe('');
    expect(at(body, '110件')).toBe('');
  });

  it('is not that of a text in a city’s paper', () => {
    const body = '昨日，经济区签约企业16家，提升了在全国开发区中的排名位次。';
    const page = [{ headline: '经济区签约重大项目', body: [body], paper: '兰州日报' }];
    expect(whose(page, '16家').district).toBe('兰州市');
  });

  it('is not what 各地 are told of in a text on 我省', () => {
    const body = '我省接待游客1002万人次。各地活动丰富，全省6个滑雪场游客大增。';
    expect(at(body, '6个', '假日旅游火爆')).toBe('');
  });

  it('is the home of a text that has nothing else', () => {
    expect(at('全国共有博物馆6000家，全市民众都去。全国增加120家。', '120家')).toBe('全国');
  });
});

describe('the home that a headline and an office tell', () => {
  it('is the unit of which the headline counts parts', () => {
    const body = ['昨夜大部地区遭遇强降水。107个雨量站超过50毫米。', '丰都县城内涝。'];
    expect(at(body, '107个', '重庆5区县遭遇暴雨 丰都县城内涝')).toBe('重庆市');
  });

  it('is the city whose office tells of several of its districts', () => {
    const body = [
      '记者从市交警总队获悉，警方近期集中开展整治。',
      '5天来，共查获酒驾187起。',
      '浦东交警在外环线查获王某。',
      '浦东交警又查获李某。浦东交警支队已立案。长宁交警在延安西路查获张某。',
    ];
    expect(at(body, '187起', '春节前酒驾抬头')).toBe('上海市');
  });

  it('is the district where the city’s office stands in front of its own', () => {
    const body = [
      '市公安局城北分局的警灯闪烁。市公安局城北分局巡逻小队正在巡逻。',
      '市公安局城北分局抓大不放小。城北区居民齐称赞。',
      '今年以来，挽回损失17万元。',
    ];
    const page = [{ headline: '城北居民齐赞扬', body, paper: '西宁晚报' }];
    expect(whose(page, '17万元').district).toBe('城北区');
  });

  it('is the city of three districts where a town has the name of a county elsewhere', () => {
    const body =
      '据市防汛办统计，全市转移群众27960人。我市荔城区、涵江区、秀屿区受灾。雨量大的有新县103毫米。';
    expect(at(body, '27960人')).toBe('莆田市');
  });
});

describe('a short name in a known part of the country', () => {
  it('that is called like a feature is the district’s where nothing else is called so', () => {
    expect(at('温州市发生火灾346起。瓯海一民房失火，9人获救。', '9人')).toBe('瓯海区');
    expect(at('岳阳市发放补贴346笔。岳阳楼修缮一新，接待游客9人。', '9人')).toBe('岳阳市');
  });

  it('is that of the county which says 全区 in a paper of its province', () => {
    const body = '今年一季度，萧山工业经济开门红。全区规上企业实现产值1281亿元。';
    const page = (paper: string) => [{ headline: '工业首季开门红', body: [body], paper }];
    expect(whose(page('浙江日报'), '1281亿元').district).toBe('萧山区');
    expect(whose(page('湖南日报'), '1281亿元').district).toBe('湖南省');
  });

  it('is the city where its other counties are named beside the one of that name', () => {
    const body = ['我市改造小区。其中，岳阳县12个，汨罗市9个，平江县8个，湘阴县7个。'];
    expect(at(body, '170个', '岳阳170个老旧小区改造开工')).toBe('岳阳市');
  });
});

describe('signs that are believed where nothing else tells of a home', () => {
  it('are by-names of one province in a text on 我省', () => {
    const body = '我省89个园区增加值增长9.7%，重点支持滇中地区。';
    expect(at(body, '89个', '园区规模提升')).toBe('云南省');
    expect(at(`${body}闽南的企业也来了。`, '89个', '园区规模提升')).toBe('');
    expect(at('89个园区增加值增长9.7%，重点支持滇中地区。', '89个', '规模提升')).toBe('');
  });

  it('are the one county whose short name stands in the headline, or twice', () => {
    const body = '记者来到铸造车间，6条生产线满负荷生产。';
    expect(at(body, '6条', '曾都工业企业抢时争春')).toBe('曾都区');
    expect(at([body, '在曾都，企业忙。曾都的订单多。'], '6条', '抢时争春')).toBe('曾都区');
    expect(at([body, '客户从曾都赶来。'], '6条', '抢时争春')).toBe('');
    expect(at([body, '曾都、大足都忙。'], '6条', '曾都大足企业忙')).toBe('');
  });

  it('are the one city that a text on its hospital names', () => {
    const body = ['市第一人民医院新楼有病床120张。', '更好地为常德乃至整个地区的群众服务。'];
    expect(at(body, '120张', '急救大楼投用')).toMatch(/^常德市/u);
    expect(
      at(['某医院新楼有病床120张。', '为常德乃至整个地区服务。'], '120张', '投用'),
    ).not.toMatch(/^常德市/u);
  });

  it('are the site that a report was sent by, and whose site the page is', () => {
    const body = '大足网讯（记者 毛某）昨日，规上工业产值434亿元。';
    expect(at(body, '434亿元', '工业产值增长')).toBe('大足区');
    const page = [{ headline: '烟叶铺就致富路', body: ['户均收入10万元。', '© 2017 今日房县'] }];
    expect(whose(page, '10万元').district).toBe('房县');
    const owned = [{ headline: '致富路', body: ['户均收入10万元。', '版权所有：平定县人民政府'] }];
    expect(whose(owned, '10万元').district).toBe('平定县');
  });
});

describe('the country', () => {
  it('is not told of by what a firm or a place is in it', () => {
    const firm = '重汽公司是全国重型车专业生产企业，接收订单200台。';
    expect(at(firm, '200台', '曾都工业企业抢时争春')).toMatch(/^曾都区/u);
    const body = '宁夏是全国枸杞主产区，种植面积达100万亩。';
    expect(at(body, '100万亩', '宁夏头茬枸杞采摘')).toBe('宁夏回族自治区');
  });
});

describe('the parts of what is told of all of a province', () => {
  it('end with their paragraph', () => {
    const body = [
      '全省进港62201人。其中，海口美兰机场进港14044人；三亚凤凰机场进港17880人。',
      '10家景区抽样调查，接待游客5万人。',
    ];
    expect(at(body, '14044人', '海南省旅游火爆')).toBe('美兰区/美兰机场');
    expect(at(body, '10家', '海南省旅游火爆')).toBe('海南省');
  });
});

describe('what looks like a sign of a home, and is none', () => {
  it('is a by-name behind 支援 or 赴, or in a title', () => {
    for (const body of [
      '全省各地组织党员赴陕北学习，累计培训12万人次。',
      '全省派出剧团，《齐鲁英雄》演出12万人次。',
    ])
      expect(at(body, '12万人次', '党员培训忙')).toBe('');
  });

  it('is a short name that begins a longer word, or where a city’s body only buys', () => {
    expect(at('党员就是定海神针，定海神针有120根。', '120根', '定海神针')).toBe('');
    expect(at('市公交公司从郑州购进新车50辆。', '50辆', '公交添新车')).not.toMatch(/^郑州市/u);
  });

  it('is an official who speaks of the city, and a phrase that opens many sentences', () => {
    const city = '遵义市今年新增企业3000家。';
    const said = ['据了解，凤冈县新增企业200家。', '据了解，今年将再投入资金30亿元。'];
    expect(at([city, ...said], '30亿元', '遵义产业兴旺')).toBe('遵义市');
    const quoted = ['凤冈县茶农卖茶，赵明表示肯定。', '赵明说，今年发放补贴3亿元。'];
    expect(at([city, ...quoted], '3亿元', '遵义产业兴旺')).toBe('遵义市');
  });

  it('is the revenue of all of the city in a county’s story', () => {
    const body = '祁门县新建公路50公里。全市财政收入80亿元。';
    expect(at(body, '80亿元', '祁门县财政')).toBe('黄山市');
  });
});

describe('towns and offices that tell the county', () => {
  it('are towns that have another title today', () => {
    expect(at('记者在吉岘乡看到，民警查处违法5起。', '5起', '县公安局开展整治')).toMatch(
      /^合水县/u,
    );
  });

  it('are its own in its paper, whatever of the province acts', () => {
    const body = ['浙江省新闻工作者协会批复同意县传媒中心加入。', '小记者覆盖全县，超过1000人。'];
    const page = [{ headline: '县传媒中心加入省记协', body, paper: '平阳新闻网' }];
    expect(whose(page, '1000人').district).toBe('平阳县');
  });

  it('are those of the paper’s own area in a headline on two units', () => {
    const page = (paper: string) => [
      { headline: '南京企业资助商南贫困学生', body: ['100名学生领到助学金。'], paper },
    ];
    expect(whose(page('商洛日报'), '100名').district).toBe('商南县');
  });

  it('are named in spite of a holiday behind', () => {
    expect(at('全市接待游客13万人次。', '13万人次', '安陆市五一小长假旅游揽金')).toBe('安陆市');
  });
});

describe('a hospital that is called by its unit', () => {
  it('is the place of its figures', () => {
    const body = '平定县医疗改善。市第一人民医院新楼有病床120张。';
    expect(at(body, '120张', '平定县医疗改善')).toBe('平定县/市第一人民医院');
    expect(at('平定县城市医院有病床120张。', '120张', '平定县医疗')).not.toMatch(/\/市医院/u);
  });
});

describe('a unit’s own offices, by the names that papers give them', () => {
  it('lead back to the unit in its own story', () => {
    const body = ['凤凰县受灾较重，14个村断电。', '省防指派出工作组8个。'];
    expect(at(body, '8个', '湖南遭强降雨')).toBe('湖南省');
    expect(at(['余姚市清淤3公里。', '市河长办巡河90次。'], '90次', '宁波市治水')).toBe('宁波市');
  });

  it('are none where a village is called so', () => {
    const body = ['云龙县长新乡佳局村种花1800亩。'];
    expect(at(body, '1800亩', '大理州种花忙')).toBe('云龙县/佳局村');
  });

  it('make no story theirs by the people who took part', () => {
    const body = [
      '市政府秘书长李某出席仪式。市金融办负责同志致辞。市工信局局长张某发言。',
      '开发区签约项目5个。',
    ];
    expect(at(body, '5个', '聊城开发区签约')).toBe('聊城开发区');
  });
});

describe('a text on 我区 in a city that names no district', () => {
  const body = ['今年以来，我区引进项目9个。', '总投资2亿元的淄博某某文化园开工。'];

  it('is not told of all of the city', () => {
    expect(whose([{ headline: '我区招商见成效', body, paper: '淄博晨讯网' }], '9个').district).toBe(
      '',
    );
  });

  it('is told of the city where that is named again and again', () => {
    const often = [...body, '淄博城市建设提速。'];
    const [figure] = [
      whose([{ headline: '我区招商见成效', body: often, paper: '淄博晨讯网' }], '9个'),
    ];
    expect(figure.district).toBe('淄博市');
  });

  it('is told of the district where one is named', () => {
    const named = ['张店区委书记介绍了情况。', ...body];
    expect(whose([{ headline: '我区招商见成效', body: named }], '9个').district).toBe('张店区');
  });
});

describe('a headline’s city', () => {
  it('keeps a story that speaks of all of it, whatever county most of the names are', () => {
    const body = [
      '云龙县长新乡种花9亩。长新乡建成示范基地4个。云龙县修路3公里。',
      '上半年，全州投入资金9亿元。',
      '扶持养殖户267户。',
    ];
    expect(at(body, '267户', '大理州产业再添活力')).toBe('大理州');
  });

  it('is no zone of it that only names of bodies tell of, where the text says 我市', () => {
    const body = [
      '我市建成园区33个。',
      '今年我市重点建设通辽经济技术开发区大学生创业园。',
      '培训学员4015人。',
    ];
    expect(at(body, '4015人', '通辽创业有扶持')).toBe('通辽市');
  });
});

describe('a headline’s township', () => {
  const headline = '烟店镇特色种植见实效';
  const body = '金丰农业科技有限公司流转土地3000亩。';

  it('is that of the province which the text tells of, where several have one of that name', () => {
    const where = (firm: string): string =>
      whose([{ headline, body: [firm + body] }], '3000亩').district;
    expect(where('湖北')).toBe('安陆市');
    expect(where('山东')).toBe('临清市');
  });

  it('is none in particular where nothing tells of a province', () => {
    expect(whose([{ headline, body: [body] }], '3000亩').district).toBe('');
  });
});

describe('honours', () => {
  const given = '华明居委会先后获得天津市社区党建示范点、东丽区文明社区等称号。';

  it('of one county tell where the body lies that was given them', () => {
    const page = [
      { headline: '居委会真心为民', body: ['居委会有8个功能室。', given], paper: '天津日报' },
    ];
    expect(whose(page, '8个').district).toBe('东丽区');
  });

  it('tell nothing where they are those of several counties', () => {
    const two = '两家居委会获得东丽区文明社区、津南区先进集体等称号。';
    const page = [
      { headline: '居委会真心为民', body: ['居委会有8个功能室。', two], paper: '天津日报' },
    ];
    expect(whose(page, '8个').district).toBe('天津市');
  });
});

describe('the name of a site or a paper', () => {
  it('is not the district that it begins like', () => {
    const body = ['天山网讯 记者从自治区人社厅了解到，5万名劳动力就业。'];
    expect(at(body, '5万名', '劳动力端上新饭碗')).toBe('新疆维吾尔自治区');
  });

  it('tells whose papers a site carries', () => {
    const page = (line: string) => [{ headline: '邻里和睦', body: ['网格员调解纠纷30件。', line] }];
    const line = '垦利新闻，新鲜有料。难以品尽是故乡。';
    expect(whose(page(line), '30件').district).toBe('垦利区');
    expect(whose(page('读垦利的书，忆故乡的人。'), '30件').district).toBe('');
  });
});

describe('the titles of papers and plans', () => {
  it('tell which city a text on 全市 is from, where they name one', () => {
    const body = ['全市检察机关办案50件。', '制定《服务和保障福州发展的意见》。'];
    expect(at(body, '50件', '工作回顾')).toBe('福州市');
    const two = [...body, '签订《福州与厦门合作协议》。'];
    expect(at(two, '50件', '工作回顾')).toBe('');
  });
});

describe('a zone that is called after a county', () => {
  const zone = '东山经济技术开发区推进项目建设，东山经济技术开发区签约项目9个。';
  const later = '连日来，工地上一片繁忙，开工项目7个。';

  it('is at home under a headline that names the county', () => {
    expect(at([zone, zone, later], '7个', '东山：筑巢引凤促发展')).toBe('东山经开区');
    expect(at([zone, zone, later], '7个', '东山县：筑巢引凤促发展')).toBe('东山经开区');
  });

  it('leaves the home to the county where the text tells of all of it', () => {
    const all = [zone, zone, '全县共有企业120家。', later];
    expect(at(all, '7个', '东山：筑巢引凤促发展')).toBe('东山县');
  });

  it('leaves the home to another county that the headline names', () => {
    expect(at([zone, zone, later], '7个', '云霄县：筑巢引凤促发展')).toBe('云霄县');
  });
});

describe('a county’s own paper', () => {
  it('is told by the first line of the page', () => {
    for (const paper of ['今日宜阳 2021年8月18日 星期三', '宜阳侨乡报', '宜阳报'])
      expect(
        whose(
          [
            { headline: paper, body: ['导读'] },
            { headline: '县医院救治患者', body: ['县医院现有医护人员956人，我县居民受益。'] },
          ],
          '956人',
          { index: 1 },
        ).district,
      ).toBe('宜阳县');
  });
});
