import { describe, expect, it } from 'vitest';
import { at, whose } from './page.js';

describe('the district of a figure', () => {
  it('is named in front of it in the sentence', () => {
    expect(at('山西省阳泉市平定县共有12家企业。', '12家')).toBe('平定县');
    expect(at('浙江今年培训3万人。', '3万')).toBe('浙江省');
    expect(at('我国新建公路11万公里。', '11万')).toBe('全国');
    expect(at('海南自贸港新增企业900家。', '900家')).toBe('海南省');
  });

  it('leaves the place that the sentence speaks of, wherever it is said to lie', () => {
    const text = '河湾社区位于平定县冠山镇东部，其户籍人口5578人。';
    expect(whose([{ body: [text] }], '5578人')).toMatchObject({
      district: '平定县',
      place: '河湾社区',
    });
  });

  it('is that of an earlier sentence of the paragraph', () => {
    const w = whose([{ body: ['平定县开展调研。活动持续一周，共走访80户。'] }], '80户');
    expect(w).toMatchObject({
      district: '平定县',
      district_code: '140321',
      city: '阳泉市',
      from: 'paragraph',
    });
  });

  it('is that of the headline where the text says nothing', () => {
    const article = { headline: '盂县建成一批养老驿站', body: ['项目共投资80万元。'] };
    expect(whose([article], '80万元')).toMatchObject({ district: '盂县', from: 'headline' });
  });

  it('is that of the page, of the paper, of the path, of the option', () => {
    const silent = { body: ['活动共吸引居民300人。'] };
    const others = [
      { headline: '平定县启动植树', body: ['平定县植树。'] },
      { headline: '平定县修路', body: ['平定县修路。'] },
    ];
    expect(whose([silent, ...others], '300人')).toMatchObject({ district: '平定县', from: 'page' });
    expect(whose([{ ...silent, paper: '阳泉日报' }], '300人')).toMatchObject({
      district: '阳泉市',
      from: 'paper',
    });
    expect(whose([silent], '300人', { file: 'papers/平定县/04.txt' })).toMatchObject({
      district: '平定县',
      from: 'path',
    });
    expect(whose([silent], '300人', { defaultDistrict: '阳泉高新区' })).toMatchObject({
      district: '阳泉高新区',
      district_code: '140300/阳泉高新区',
      from: 'option',
    });
  });

  it('has the name that the unit had then, however the text shortens it', () => {
    const body = ['靖西县旅游升温。', '国庆期间，靖西接待游客25万人次。'];
    expect(at(body, '25万人次')).toBe('靖西县');
    expect(at('国庆期间，靖西市接待游客25万人次。靖西还新增民宿9家。', '9家')).toBe('靖西市');
  });

  it('is the whole that the article calls its own, of which one unit is a case', () => {
    const paper = '宁波日报';
    const body = ['余姚市报告病例1例。', '全市每年病例不多。从疾控中心了解到，共收治病人4名。'];
    const headline = '全市每年病例仅个位数';
    expect(whose([{ headline, body, paper }], '4名').district).toBe('宁波市');
  });

  it('is each place’s own where 分别 sets a row of places beside a row of figures', () => {
    const text =
      '龙口市、牟平区和海阳市的采购额分别为3.2亿元、约2.6亿元和1亿元，占烟台市采购额的四成。全市共采购900次。';
    expect(at(text, '3.2亿元', '烟台市采购规模扩大')).toBe('龙口市');
    expect(at(text, '约2.6亿元', '烟台市采购规模扩大')).toBe('牟平区');
    expect(at(text, '1亿元', '烟台市采购规模扩大')).toBe('海阳市');
    expect(at(text, '四成', '烟台市采购规模扩大')).toBe('烟台市');
    expect(at(text, '900次', '烟台市采购规模扩大')).toBe('烟台市');
    const summed = '长治、运城查处量较高，分别为3218、2821起，共计6039起。';
    expect(at(summed, '2821起', '山西省严查酒驾')).toBe('运城市');
    expect(at(summed, '6039起', '山西省严查酒驾')).toBe('山西省');
    const uneven = '龙口市、牟平区和海阳市分别投入3.2亿元和2.6亿元。';
    expect(at(uneven, '3.2亿元', '烟台市采购规模扩大')).toBe('烟台市');
  });

  it('does not follow those who help from elsewhere, nor where somebody lives', () => {
    const headline = '兴安盟重点项目开工';
    expect(at('由鄂尔多斯市对口援建的20个项目集中开工。', '20个', headline)).toBe('兴安盟');
    expect(at('南宁市民王芳订到两张门票。', '两张', '平定县旅游升温')).toBe('平定县');
    expect(at('武汉市民春节消费近10亿元。', '10亿元')).toBe('武汉市');
  });

  it('stays with the village of the paragraph before in a city’s story', () => {
    const body = [
      '延安市各县发展旅游。去年延安市接待游客60万人次。',
      '宝塔区冯庄乡康坪村办起了培训基地。',
      '村里把窑洞改为餐厅，能容纳90人就餐。',
      '王大娘每月工资2600元。',
      '据延安市旅游局统计，全市旅游收入41亿元。',
    ];
    const headline = '延安：旅游拓宽致富路';
    expect(at(body, '90人', headline)).toBe('宝塔区/康坪村');
    expect(at(body, '2600元', headline)).toBe('宝塔区/康坪村');
    expect(at(body, '41亿元', headline)).toBe('延安市');
  });

  it('goes back to where a village was said to lie, and into the city in front of a school', () => {
    const body = [
      '广西百色靖西市大莫村村民1200人。',
      '近年来，广西大力扶持产业。大莫村种牧草300亩。',
      '南京钟山学院节水70万立方米。',
    ];
    expect(at(body, '300亩', '好日子有奔头')).toBe('靖西市/大莫村');
    expect(at(body, '70万', '江苏两高校入选典型案例')).toBe('南京市/钟山学院');
  });

  it('is the city or the prefecture of that short name that the text spells out', () => {
    expect(at(['恩施市党员下沉社区。', '恩施清理街巷12条。'], '12条')).toBe('恩施市');
    expect(at(['恩施州启动响应。', '恩施转移群众900人。'], '900人')).toBe('恩施州');
  });

  it('is the zone that 该区 refers to on the page of a county', () => {
    const body = [
      '沽源县全县生产总值71亿元。',
      '塞北管理区前身是牧场，2003年改制为张家口市塞北管理区。',
      '2022年，该区完成生产总值14.9亿元。',
    ];
    expect(at(body, '14.9亿元', '沽源县简介')).toBe('塞北管理区');
    expect(at('郑州市郑东新区新建学校9所。', '9所')).toBe('郑东新区');
  });

  it('is the country’s where a figure is said of 全国范围', () => {
    const text = '目前，全国范围内已解决16万环卫工人的住房问题。';
    expect(at(text, '16万', '厦门市扩大住房保障')).toBe('全国');
  });

  it('is empty where nothing names one', () => {
    expect(whose([{ body: ['活动共吸引居民300人。'] }], '300人')).toEqual({
      district: '',
      district_code: '',
      city: '',
      province: '',
      place: '',
      from: 'none',
    });
  });

  it('changes where a sentence opens with another district, and holds until the next', () => {
    const text =
      '在湖南省临澧县，聘用保洁员560名，发放工资80万元。安徽今年改造小区90个。而在重庆，开工70个。';
    expect(['560名', '80万元', '90个', '70个'].map((f) => at(text, f))).toEqual([
      '临澧县',
      '临澧县',
      '安徽省',
      '重庆市',
    ]);
  });

  it('is the unit of the right level for 全市, 该县, 全省', () => {
    const body = ['山西省阳泉市平定县修路。全县通车20公里。全市通车300公里。全省通车9000公里。'];
    expect(at(body, '20公里')).toBe('平定县');
    expect(at(body, '300公里')).toBe('阳泉市');
    expect(at(body, '9000公里')).toBe('山西省');
    expect(at('江苏昆山市出台办法，全市兑现80万元。', '80万元')).toBe('昆山市');
    expect(at('广西壮族自治区出台办法，全区兑现80万元。', '80万元')).toBe('广西壮族自治区');
  });

  it('is the county of a township or street', () => {
    expect(whose([{ body: ['太原市平阳路街道走访居民300户。'] }], '300户')).toMatchObject({
      district: '小店区',
      district_code: '140105',
      place: '平阳路街道',
    });
  });
});

describe('what does not move a county’s figures', () => {
  const home = '平定县推进招商';
  it.each([
    '干部赴江苏昆山市学习，签约项目6个。',
    '借鉴苏州工业园区、昆山高新区的经验，签约项目6个。',
    '来自北京市的专家到场指导，签约项目6个。',
    '对比杭州市的做法，签约项目6个。',
    '面向上海、浙江等12个省市推介，签约项目6个。',
    '毕业于南京林业大学的他回乡，签约项目6个。',
    '西安路沿线招商，签约项目6个。',
    '引进深圳市华兴科技有限公司，签约项目6个。',
    '数量位居全市前列，签约项目6个。',
    '产量占全国市场的一半，签约项目6个。',
    '应急管理部协调力量，签约项目6个。',
  ])('%s', (sentence) => {
    expect(at(`平定县积极行动。${sentence}`, '6个', home)).toBe('平定县');
  });

  it('a national figure holds for its sentence alone', () => {
    const text = '全国粮食总产1.3万亿斤。单产提高8斤。';
    expect(at(text, '1.3万亿', home)).toBe('全国');
    expect(at(text, '8斤', home)).toBe('平定县');
  });

  it('another paragraph begins at home again', () => {
    const body = ['在江苏省昆山市，考察企业8家。', '回来后签约项目6个。'];
    expect(at(body, '6个', home)).toBe('平定县');
  });
});

describe('zones by their kind alone', () => {
  it('are those that the page names with their city', () => {
    const articles = [{ body: ['高新区新建党支部7个。'] }, { body: ['淄博高新区召开会议。'] }];
    expect(whose(articles, '7个')).toMatchObject({ district: '淄博高新区', city: '淄博市' });
  });

  it('are those of the paper’s city', () => {
    const w = whose([{ body: ['高新区新建党支部7个。'], paper: '阳泉日报' }], '7个');
    expect(w).toMatchObject({ district: '阳泉高新区', district_code: '140300/阳泉高新区' });
  });

  it('stay the district where a township of the same city is named', () => {
    const body = ['阳泉高新区召开会议。', '杨家庄乡党委培训党员60人。'];
    expect(at(body, '60人')).toBe('阳泉高新区/杨家庄乡');
  });
});

describe('in the story of a province', () => {
  const headline = '四川省推进灾后重建';

  it('an event that has a place’s name says nothing of it', () => {
    const body = ['“汶川‘5·12’地震和雅安‘4·20’地震都是教训。”', '全年采购车辆75辆。'];
    expect(at(body, '75辆', headline)).toBe('四川省');
  });

  it('an office of the province brings the figures back to it', () => {
    const body = [
      '四川省今年加强监督，四川省公布了名单。',
      '南江县委书记介绍了经验，省纪委向6个市州派驻工作组。',
    ];
    expect(at(body, '6个', headline)).toBe('四川省');
  });

  it('全省 before a number is all of it, whatever is done there', () => {
    const opening = '四川省今年加强监督，四川省公布了名单。';
    const told = '南江县纪委书记介绍了做法，实现了监督力量对全省21个市州的全覆盖。';
    expect(at([opening, told], '21个', headline)).toBe('四川省');
    expect(at([opening, '南江县与全省12个县结对。'], '12个', headline)).toBe('四川省');
  });

  it('a road is that of the unit that its ends lie in', () => {
    const body = ['南江至巴州高速公路初步设计通过评审，路线全长64公里。'];
    expect(at(body, '64公里', headline)).toBe('四川省');
    const ends = ['公路起于南江县，止于平昌县，全长58公里。'];
    expect(at(ends, '58公里', headline)).toBe('巴中市');
  });

  it('what is said of one county ends where the next begins', () => {
    const body = ['南江县种植油菜19万亩、平昌县种植油菜18万亩。'];
    expect(at(body, '19万亩', headline)).toBe('南江县');
    expect(at(body, '18万亩', headline)).toBe('平昌县');
  });

  it('what stands in brackets behind each place of a list is that place’s', () => {
    const body = ['问题较多的依次是：南江县（36件）、平昌县（24件）。全省共办结98件。'];
    expect(at(body, '36件', headline)).toBe('南江县');
    expect(at(body, '24件', headline)).toBe('平昌县');
    expect(at(body, '98件', headline)).toBe('四川省');
  });

  it('a street that has another place’s name lies in the unit in front of it', () => {
    const body = ['成都市今年改造小区95个，锦江区改造30个。在武侯区西安路，停车场新增车位120个。'];
    expect(at(body, '120个', '成都市改善民生')).toContain('武侯区');
  });
});

describe('the figures of a headline', () => {
  it('are those of the unit that it names, though the story is a county’s', () => {
    const body = [
      '奇台县西地镇流转耕地3000亩。',
      '奇台县农户每亩增收600元，奇台县今年还将推广。',
      '奇台县有14名竞标人。',
    ];
    const headline = '流转土地700万亩 昌吉回族自治州平台助农增收';
    expect(at(body, '700万亩', headline)).toBe('昌吉州');
    expect(at(body, '3000亩', headline)).toContain('奇台县');
  });
});

describe('a subhead that is nothing but a unit’s name', () => {
  const headline = '寒潮来袭 各地受影响情况';
  const body = [
    '# 浙江',
    '受灾人口56万人。',
    '# 湖南',
    '# 启动应急响应',
    '农作物受灾67万亩。',
    '# 全力抢修',
    '用户停电25万户。',
  ];

  it.each([
    ['56万', '浙江省'],
    ['67万', '湖南省'],
    ['25万', '湖南省'],
  ])('has what stands below it told of the unit: %s', (figure, district) => {
    expect(at(body, figure, headline)).toBe(district);
  });

  it('of a township gives the place, its county the district', () => {
    const body = ['隰县推进治理，隰县建成网格30个。', '# 龙泉镇：', '党员203名。'];
    expect(at(body, '203名', '隰县治理见成效')).toBe('隰县/龙泉镇');
  });

  it('may go on behind the name; a sentence on another unit comes back to it', () => {
    const series = [
      '# 海南：航天产业加快发展',
      '在海南的发射场，建成工位2个。',
      '# 湖南：对非合作取得突破',
      '去年，山东企业来访40批。全年引进外资566亿元。',
    ];
    expect(at(series, '566亿元', '山东：构建产业链')).toBe('湖南省');
    expect(at(series, '2个', '山东：构建产业链')).toContain('海南省');
  });

  it('alone in an article it ends with the next subhead', () => {
    const one = ['# 浙江', '受灾人口56万人。', '# 全力抢修', '用户停电25万户。'];
    expect(at(one, '25万', '江苏省应对寒潮')).toBe('江苏省');
  });
});

describe('the home of an article', () => {
  it('is the city whose offices are its subjects, though a county is named', () => {
    const body = [
      '近日，温州市农业综合行政执法队走进苍南县，开展行动。',
      '在现场，苍南县农户介绍了做法。',
      '记者从市农业综合行政执法队获悉，该队加强抽检。',
      '此外，市农业综合行政执法队开展专项行动，检查养殖场21家。',
      '今年以来，市农业综合行政执法队完成抽样94批次。',
    ];
    expect(at(body, '94批次', '农业执法走进田间')).toBe('温州市');
  });

  it('is the province in which all its places lie, for 我省', () => {
    const body = [
      '我省高度重视节水，永泰县、松溪县、寿宁县等八地获评达标县。',
      '我省用水总量177亿立方米。',
    ];
    expect(at(body, '177亿')).toBe('福建省');
  });

  it('is not known where it speaks of 我市 on a page of a province', () => {
    const articles = [
      { body: ['我市大中型企业443家参加调查。'] },
      { body: ['江苏省推进高铁建设，江苏省投资90亿元。'] },
    ];
    expect(whose(articles, '443家').district).toBe('');
  });
});

describe('the home of a national story', () => {
  it('is the country, though one city is named besides', () => {
    const body = [
      '记者从国家发展改革委了解到，102项工程完成过半。',
      '“粤北门户”韶关，建设进入冲刺阶段。',
      '“十四五”工程涉及的项目5000个，98%已开工。',
    ];
    expect(whose([{ headline: '“十四五”工程过半', body }], '5000个').district).toBe('全国');
  });

  it('is not where the meeting opens', () => {
    const body = '2023中国算力大会在宁夏银川开幕。近5年，我国算力增长30%。机架总规模760万。';
    expect(at(body, '760万')).toBe('全国');
  });

  it('is none where the lead speaks of a region and one province is an example', () => {
    const body = [
      '一批青年扎根西部地区，服务基层。',
      '在新疆的戈壁滩，青年留在新疆。',
      '在甘肃武威的田间，学生住进农家。他们摸清了作物13种。',
    ];
    expect(whose([{ headline: '把青春融入西部建设', body }], '13种').district).not.toBe(
      '新疆维吾尔自治区',
    );
  });

  it('goes on about a city that is a province in the next paragraph, too', () => {
    const body = ['我国剧场增多，全国有剧场3000家。', '2015年，北京搭建平台。', '平台上有33家。'];
    expect(whose([{ headline: '我国文化市场繁荣', body }], '33家').district).toBe('北京市');
  });
});

describe('the last resort', () => {
  it('is the city of a station, where the report names nothing else', () => {
    const body = ['8日，拉萨车站介绍，假期发送旅客10万人次。', '单日发送旅客1.8万人次。'];
    expect(whose([{ headline: '单日发送量创新高', body }], '1.8万人次').district).toBe('拉萨市');
  });

  it('is no county that a word begins like', () => {
    const body = ['9年来，登记中心在汉寿县委县政府和县自然资源局领导下，提速5次。'];
    expect(whose([{ body }], '5次').district).toBe('汉寿县');
  });
});

describe('names that are not what they look like', () => {
  it('a county spelt out in the name of a body is on the page, too', () => {
    const body = [
      '南昌苗木行情看涨，价格上涨30%。',
      '南昌市苗木协会介绍，在南昌县、进贤县采购苗木。',
    ];
    expect(at(body, '30%')).toBe('南昌市');
  });

  it('a short name before a verb is no name of a road', () => {
    expect(at('湖南岳阳全力建设高速公路，三年将投资73亿元。', '73亿')).toBe('岳阳市');
  });

  it('从江汉区 names no 从江', () => {
    expect(at('记者从江汉区获悉，全区查处酒驾87起。', '87起')).toBe('江汉区');
  });

  it('the deck 在某县第十七届人民代表大会上 names the county', () => {
    expect(at('全县新建公路45公里。', '45公里', '在云和县第十七届人民代表大会上的报告')).toBe(
      '云和县',
    );
  });

  it('a rank within a province leaves the figures to the city', () => {
    const body = ['济南市收入1000亿元，规模在山东省下辖地市中排名第2位；税收690亿元。'];
    expect(at(body, '690亿')).toBe('济南市');
  });

  it('走村入户 names no village', () => {
    expect(at('网格员走村入户，走访群众14万户。', '14万户', '隰县治理见成效')).toBe('隰县');
  });

  it('在全市实现 only ranks', () => {
    const body = ['林业生产在全市实现“八连冠”；新发展林下经济3.2万亩。'];
    expect(at(body, '3.2万亩', '无棣县农业增收')).toBe('无棣县');
  });

  it.each([
    ['之前学校一共有11个班级。', '11个'],
    ['预计合作社收入60万元。', '60万'],
    ['该项目包括1000多米长隧道，隧道总投资5亿元。', '5亿'],
    ['检查“绿色牧场”产品12批次。', '12批次'],
    ['死者中，两人为村民，共救出5人。', '5人'],
  ])('%s has no place', (text, figure) => {
    expect(at(text, figure, '阳泉高新区开展行动')).toBe('阳泉高新区');
  });

  it('市电力公司 is no place', () => {
    expect(at('市电力公司储备电煤200万吨。', '200万吨', '重庆市保障用电')).toBe('重庆市');
  });
});

describe('what has a city’s name', () => {
  it('a station and a bureau of the railway are in the city', () => {
    expect(at('拉萨火车站累计发送旅客10万人次。', '10万')).toBe('拉萨市/拉萨火车站');
    expect(at('西安局集团公司共开行列车369对。', '369对')).toBe('西安市');
  });

  it('a name in quotation marks is a place where it is built like one', () => {
    const headline = '阳泉高新区夯实基层治理';
    expect(at('“星创谷”累计培育企业31家。', '31家', headline)).toBe('阳泉高新区/星创谷');
    expect(at('“小红伞”累计接待群众5000人。', '5000人', headline)).toBe('阳泉高新区');
  });

  it('公路乡镇 names no township', () => {
    expect(at('农村公路乡镇通三级公路比例达到90%。', '90%', '阳泉高新区修路')).toBe('阳泉高新区');
  });
});

describe('names that several districts bear', () => {
  it('are filed with their city, others without', () => {
    expect(at('北京市朝阳区新增床位80张。', '80张')).toBe('北京市朝阳区');
    expect(at('乐山市市中区新增床位80张。', '80张')).toBe('乐山市市中区');
    expect(at('太原市小店区新增床位80张。', '80张')).toBe('小店区');
  });

  it('are told apart by the page’s city', () => {
    const w = whose([{ body: ['江苏省南京市举行会议。', '鼓楼区新增床位80张。'] }], '80张');
    expect(w).toMatchObject({
      district: '南京市鼓楼区',
      district_code: '320106',
      city: '南京市',
    });
  });

  it('are told apart by the paper', () => {
    const w = whose([{ body: ['鼓楼区新增床位80张。'], paper: '福州晚报' }], '80张');
    expect(w).toMatchObject({ district: '福州市鼓楼区', city: '福州市' });
  });

  it('stay ambiguous, and say so, where nothing tells', () => {
    expect(whose([{ body: ['鼓楼区新增床位80张。'] }], '80张')).toMatchObject({
      district: '鼓楼区',
      district_code: '',
      city: '',
      province: '',
      ambiguous: true,
    });
  });
});

describe('the place below the district', () => {
  const headline = '阳泉高新区夯实基层治理';
  it.each([
    ['御康社区成立突击队2支。', '2支', '御康社区'],
    ['在碧云峰村，收割机收稻3亩。', '3亩', '碧云峰村'],
    ['高新区个体私营企业协会选出理事6名。', '6名', '高新区个体私营企业协会'],
    ['目前，宿鸭湖水库下泄洪水2亿立方米。', '2亿', '宿鸭湖水库'],
    ['“星创谷”已吸引企业31家。', '31家', '星创谷'],
  ])('%s', (text, figure, place) => {
    expect(at(text, figure, headline)).toBe(`阳泉高新区/${place}`);
  });

  it('stays for the sentences that refer to it', () => {
    const text = '御康社区居民很安心。该社区招募志愿者15名。';
    expect(at(text, '15名', headline)).toBe('阳泉高新区/御康社区');
  });

  it('ends where the district is the subject again, and with the paragraph', () => {
    const body = ['御康社区招募志愿者15名。高新区成立突击队5支。', '累计发放物资300件。'];
    expect(at(body, '5支', headline)).toBe('阳泉高新区');
    expect(at(body, '300件', headline)).toBe('阳泉高新区');
  });

  it('is the article’s own where its headline names it', () => {
    const body = ['居民积极参与。', '目前共有网格8个。', '新澄社区划分楼栋19栋。'];
    expect(at(body, '8个', '新澄社区：微网格服务大民生')).toContain('新澄社区');
  });

  it('is none of several in a list', () => {
    expect(at('以华城社区、火炬社区为试点，推介组织13家。', '13家', headline)).toBe('阳泉高新区');
  });
});

describe('names that only stand by', () => {
  it('a headline’s example in a story of all the country', () => {
    const headline = '74个城市空气质量排名：石家庄垫底';
    const body = [
      '全国338个城市优良天数比例为60.0%。排名靠后的是石家庄、邢台、邯郸和保定。',
      '京津冀区域13个城市优良天数比例为36.2%。',
      '北京市优良天数比例为51.6%。细颗粒物浓度为每立方米116微克。',
      '长三角区域25个城市优良天数比例为74.1%。',
    ];
    const district = (raw: string) => whose([{ headline, body }], raw).district;
    expect(district('60.0%')).toBe('全国');
    expect(district('36.2%')).toBe('');
    expect(district('51.6%')).toBe('北京市');
    expect(district('74.1%')).toBe('');
  });

  it('在…召开的…会上 says where a meeting was', () => {
    const body = ['在苍溪县岫云村，书记正忙。在成都召开的座谈会上，他作了汇报。', '每天有500单。'];
    expect(whose([{ body }], '500单').district).toBe('苍溪县');
  });

  it('以…为例 hands the figures over, 全市 too', () => {
    const headline = '江苏推动造船提质';
    const body = ['江苏造船效率提升。以南通市为例，全市造船完工288万吨。'];
    expect(whose([{ headline, body }], '288万吨').district).toBe('南通市');
  });

  it('a list goes on behind a comma', () => {
    const body = '高铁连接四川成都、达州，重庆万州区，线路全长419公里。';
    expect(at(body, '419公里')).toBe('');
    const farms = '在新疆乌鲁木齐、木垒，青海德令哈三个基地，投产了305万千瓦装机。';
    expect(at(farms, '305万千瓦')).not.toBe('德令哈市');
  });

  it('开州、涪陵等地 is told of the unit that they lie in', () => {
    const body = '江西投入农机40万台。重庆开州、涪陵等地，通过优化施肥，今年100万亩水稻增产。';
    expect(at(body, '100万亩')).toBe('重庆市');
  });

  it('a rank, an event and a trip leave the figures to the district', () => {
    const headline = '平定县亮出成绩单';
    const district = (body: string, raw: string) =>
      whose([{ headline, body: [body] }], raw).district;
    expect(district('列阳泉市级重大项目9个。', '9个')).toBe('平定县');
    expect(district('承办第十七届全国学术会议，盘活土地331亩。', '331亩')).toBe('平定县');
    expect(district('平定是我国重点林业县，有林地29万亩。', '29万亩')).toBe('平定县');
    expect(district('参加杭州招商周，签约项目55个。', '55个')).toBe('平定县');
  });

  it('这是全国151个… is a number of the country', () => {
    expect(
      whose([{ headline: '平定县有了新站', body: ['这是全国151个站点之一。'] }], '151个').district,
    ).toBe('全国');
  });

  it('a custom-house tells of its province', () => {
    const headline = '江苏出口船舶居首位';
    const body = ['据南京海关统计，去年江苏出口船舶1042亿元。其中，散货船增长18.3%。'];
    expect(whose([{ headline, body }], '18.3%').district).toBe('江苏省');
    expect(at('南京海关打掉走私团伙2个。', '2个')).toBe('江苏省');
    expect(at('厦门海关打掉走私团伙2个。', '2个')).toBe('厦门市');
  });

  it('大小凉山 are mountains, 鄱阳湖区 is a lake’s, 西区 a side of the village', () => {
    expect(at('铁路穿越大小凉山，建成7座隧道。', '7座')).toBe('');
    expect(at('余干县的大堤是鄱阳湖区重点圩堤，保护耕地14万亩。', '14万亩')).toBe('余干县');
    expect(at('阜新蒙古族自治县官营子村西区的农田里，玉米有19亩。', '19亩')).toBe(
      '阜新县/官营子村',
    );
  });
});

describe('names inside names', () => {
  it('a place in brackets says where the firm is', () => {
    const body = ['太仓高新区签约项目3个。', '海英船舶设备（常熟）有限公司开业，年产200条船。'];
    expect(whose([{ body }], '200条').district).toBe('常熟市');
  });

  it('a street that opens a clause is told of its city, where the story has many', () => {
    const body = ['重庆商圈客流增长5%。哈尔滨中央大街日均客流80万人次。'];
    const w = whose([{ headline: '我国假日消费升温', body }], '80万');
    expect(w).toMatchObject({ district: '哈尔滨市', place: '哈尔滨中央大街' });
  });

  it('a county short of its peoples’ names is as good as spelt out', () => {
    const article = { headline: '积石山县参保惠及千家万户', body: ['今年，全县参保18万人。'] };
    expect(whose([article], '18万').district).toBe('积石山县');
  });

  it('湘潭交警 are the city’s', () => {
    const article = { headline: '湘潭交警一晚查处酒驾31起', body: ['共出动警力160人。'] };
    expect(whose([article], '160人').district).toBe('湘潭市');
  });

  it('机构公司化 is no firm, 正式闭村 no other village', () => {
    expect(whose([{ body: ['推进招商机构公司化，引进企业30家。'] }], '30家').place).toBe('');
    expect(whose([{ body: ['成都大运村正式闭村，80名成员离开。'] }], '80名').place).toBe('大运村');
  });
});

describe('what the text leaves open', () => {
  it('我市 in a text that names no city has no district, whatever bureau counts', () => {
    const body = [
      '据国家邮政局统计，1至2月，我市邮政业务总量完成3.15亿元。',
      '全市网点复工率达99%。',
    ];
    const article = { headline: '我市邮政业恢复', body };
    expect(whose([article], '3.15亿元').district).toBe('');
    expect(whose([article], '99%').district).toBe('');
  });

  it('a brief without any place is not the country’s for standing among its news', () => {
    const page = [
      { headline: '我国秋粮收获过半', body: ['全国已收秋粮5亿亩。'] },
      { headline: '全国铁路客流回升', body: ['全国铁路发送旅客900万人次。'] },
      { headline: '公路自行车赛开赛', body: ['来自各地的22支车队参赛。'] },
      { headline: '国家标准明日实施', body: ['明日起，539项国家标准实施。'] },
    ];
    expect(whose(page, '22支', { index: 2 }).district).toBe('');
    expect(whose(page, '539项', { index: 3 }).district).toBe('全国');
  });

  it('我县 in a story of the province is no province', () => {
    const body = ['四川省公布传承人名单，四川省共300名。其中，我县有2名。'];
    expect(whose([{ headline: '四川公布传承人', body }], '2名').district).toBe('');
  });

  it('a bare zone lies in the only city that the text names', () => {
    const body = ['高新区组织西安国际医学、西安某某医院等六家医院义诊，共有70名医务人员参与。'];
    expect(whose([{ headline: '义诊送健康', body }], '70名').district).toBe('西安高新区');
  });

  it('开河至某地， says how far, not whose', () => {
    const headline = '黄河内蒙古段开河';
    const body = ['内蒙古各地守堤。目前开河至乌拉特前旗，累计开河330公里。'];
    expect(whose([{ headline, body }], '330公里').district).toBe('内蒙古自治区');
  });

  it('长岭岗隧道 does not lie in 长岭', () => {
    expect(
      whose([{ headline: '铁路隧道贯通', body: ['长岭岗隧道贯通，全线56座隧道完工。'] }], '56座')
        .district,
    ).toBe('');
  });
});

describe('names of villages', () => {
  it('may begin with 新, 下, 联', () => {
    expect(at('记者来到新港村，这里办了70场比赛。', '70场')).toBe('/新港村');
    expect(at('联丰村地处山区，种茶300亩。', '300亩')).toBe('/联丰村');
    expect(at('下坪村共有党员42名。', '42名')).toBe('/下坪村');
  });

  it('but 新增村, 下沉村 and 新农村 are none', () => {
    expect(at('今年新增村3个，配备网格员9名。', '9名')).toBe('');
    expect(at('推进新农村建设，投入80万元。', '80万元')).toBe('');
  });

  it('下厂村民小组 is a group of the village that was named', () => {
    expect(at('柳林洼村遭受雷击，下厂村民小组村民5人受伤。', '5人')).toBe('/柳林洼村');
  });
});

describe('our district', () => {
  it('is the unit that published the report', () => {
    const body = ['今年以来，我区产业发展良好，建成项目29个。'];
    const of = (paper: string): string =>
      whose([{ headline: '我区产业实现高质量发展', body, paper }], '29个').district;
    expect(of('宁波大榭开发区')).toBe('大榭开发区');
    expect(of('盐都区人民政府')).toBe('盐都区');
    expect(of('盐都日报')).toBe('盐都区');
    expect(of('网络')).toBe('');
  });
});

describe('where papers are at home', () => {
  it('is known of those whose names don’t say it', () => {
    const body = ['三峡日报讯（记者杨某）我市监测河流24条。'];
    expect(whose([{ headline: '我市发布环境月报', body }], '24条').district).toBe('宜昌市');
    const silent = { headline: '项目开工', body: ['总投资12亿元。'], paper: '拂晓报' };
    expect(whose([silent], '12亿元').district).toBe('宿州市');
  });

  it('is the city that bears the name, before a county of another', () => {
    const silent = { headline: '中心启用', body: ['总面积760平方米。'], paper: '中山日报' };
    expect(whose([silent], '760平方米').district).toBe('中山市');
  });

  it('shows in a masthead above the date', () => {
    const silent = { headline: '瓷都德化报', body: ['2022年03月14日 星期一', '新栽植树木300株。'] };
    expect(whose([silent], '300株').district).toBe('德化县');
  });
});

describe('names that are none', () => {
  it('中原 in a firm’s name guesses no county', () => {
    const body = ['县产业集聚区洽谈项目5个，中原磨料产业园投资8亿元。'];
    expect(whose([{ headline: '一季度招商见成效', body }], '5个').district).toBe('');
  });

  it('a kind of firm, two nouns joined, 合作社为村民', () => {
    expect(whose([{ body: ['保险公司赔偿319元。'] }], '319元').place).toBe('');
    expect(whose([{ body: ['基地和协会已经运营，带动就业2000人。'] }], '2000人').place).toBe('');
    expect(whose([{ body: ['合作社为村民争取利益，接待学生200人。'] }], '200人').place).toBe('');
  });

  it('a bridge or a square that has the short name of a county elsewhere', () => {
    const bridge = { headline: '广西龙门大桥合龙', body: ['龙门大桥全长7.6公里。'] };
    expect(whose([bridge], '7.6公里').district).not.toBe('龙门县');
    const square = { headline: '献血活动举行', body: ['在莲花广场，我区6793人次献血。'] };
    expect(whose([square], '6793人次').district).toBe('');
  });

  it('a person’s home, a superlative, a comparison', () => {
    const home = ['王某，山城区鹿楼乡西鹿楼村人，今年领到助学金3000元。'];
    expect(whose([{ body: home }], '3000元').district).toBe('');
    const most = ['香格里拉市格咱乡是云南省国土面积最大的乡镇，有6个行政村。'];
    expect(whose([{ body: most }], '6个').district).toBe('香格里拉市');
    const such = ['在青海，像德吉村这样的旅游村庄有150个。'];
    expect(whose([{ body: such }], '150个').place).toBe('');
  });
});

describe('units told by short names', () => {
  it('the county that opens the headline of a text on 我区', () => {
    const body = ['去年我区共有6793人次献血。'];
    expect(whose([{ headline: '【献血日】荣昌开展献血活动', body }], '6793人次').district).toBe(
      '荣昌区',
    );
    // its city's, where nothing else tells of one
    const town = ['去年我市共有6793人次献血。'];
    expect(whose([{ headline: '荣昌开展献血活动', body: town }], '6793人次').district).toBe(
      '重庆市',
    );
  });

  it('科左后旗 and its like', () => {
    const body = ['科左后旗建设电站68座，察右中旗、东乌旗也已开工。'];
    expect(whose([{ body }], '68座').district).toBe('科尔沁左翼后旗');
  });

  it('the unit whose average is told', () => {
    const body = ['西藏那曲市平均海拔在4500米以上，是我国海拔最高的地级市。'];
    expect(whose([{ headline: '全国多地供暖', body }], '4500米以上').district).toBe('那曲市');
  });

  it('a township that has the name of a city, where it stands behind its county', () => {
    const body = [
      '晚报讯 消防中队接到报警称：荔城区黄石镇东井街店铺的居住房着火。接到报警后，消防中队出动官兵12人。',
    ];
    expect(whose([{ headline: '黄石东井街民房着火 消防扑救', body }], '12人').district).toBe(
      '荔城区',
    );
  });

  it('公安交警 are no office of 公安县', () => {
    const body = ['湖南省长沙市', '全省公安交警部门投入警力11万人次。'];
    expect(whose([{ headline: '湖南交警护航春运', body }], '11万人次').district).toBe('湖南省');
  });

  it('the city whose counties a list sums up, and that of a zone and more of its kind', () => {
    const list = ['固原市原州区、西吉县、隆德县5个县区受益。'];
    expect(whose([{ body: list }], '5个').district).toBe('固原市');
    const zones = ['玉溪市召开会议。', '全市高新区和6个工业园区完成产值18亿元。'];
    expect(whose([{ headline: '玉溪园区经济增长', body: zones }], '6个').district).toBe('玉溪市');
  });

  it('a zone that has a name of its own', () => {
    const body = ['黔西南州义龙新区投入80万元。'];
    expect(whose([{ body }], '80万元').district).toBe('义龙新区');
  });
});

describe('the district beside which others are named', () => {
  const of = (body: string | string[], figure: string, headline: string): string =>
    whose([{ headline, body: typeof body === 'string' ? [body] : body }], figure).district;

  it('is the province where a word follows that is a county’s short name, too', () => {
    const body = '10月1日，湖北省公安机关3万名民警在岗。';
    expect(of(body, '3万名', '湖北省公安机关全员在岗')).toBe('湖北省');
  });

  it('is the unit of which one is picked out, for that number alone', () => {
    const body = '白水县是渭南5个重点县之一，共有贫困村63个。';
    expect(of(body, '5个', '白水县发展苹果产业')).toBe('渭南市');
    expect(of(body, '63个', '白水县发展苹果产业')).toBe('白水县');
    const own = ['桶井乡是全省20个极贫乡镇之一，全乡有贫困村22个。'];
    expect(of(own, '22个', '德江县桶井乡脱贫')).toBe('德江县');
  });

  it('is not one that goods are sold to, that people learn in, or that a road starts from', () => {
    const sold = '福建对欧盟、美国和中国香港等市场出口增长9%。';
    expect(of(sold, '9%', '福建外贸增长')).toBe('福建省');
    const learnt = '村干部多次到山东参观学习，种植芦笋500亩。';
    expect(of(learnt, '500亩', '襄城县姚庄村种芦笋')).toBe('襄城县');
    const far = '该村位于拉萨东南200多公里外，人均耕地1亩。';
    expect(of(far, '1亩', '工布江达县一村致富')).toBe('工布江达县');
  });

  it('is that of each place in every row of figures behind 分别', () => {
    const body = '分县区看，太和、界首分别实现产值46亿元、45亿元，占全市的32%、31%。';
    const headline = '阜阳市产业增长';
    expect(of(body, '46亿元', headline)).toBe('太和县');
    expect(of(body, '45亿元', headline)).toBe('界首市');
    expect(of(body, '32%', headline)).toBe('太和县');
    expect(of(body, '31%', headline)).toBe('界首市');
  });

  it('is not that of the next clause’s number', () => {
    const body = '东湖区、西湖区占比分别为97%、94%，在全省100个县区中居前。';
    expect(of(body, '97%', '南昌市财政增长')).toBe('东湖区');
  });

  it('comes back behind an item of a list that names a part of it', () => {
    const body = '全州绿化3万亩、花垣矿山复绿2350亩；完成造林15万亩。';
    expect(of(body, '2350亩', '湘西州推进造林')).toBe('花垣县');
    expect(of(body, '15万亩', '湘西州推进造林')).toBe('湘西州');
  });

  it('is the county’s where a storm struck more than the town of the headline', () => {
    const body = '据统计，强降雨造成剑阁县房屋倒塌152间。';
    const headline = '剑阁县普安镇转移群众';
    expect(whose([{ headline, body: [body] }], '152间')).toMatchObject({
      district: '剑阁县',
      place: '',
    });
  });

  it('is that of a town’s streets where the town was said to lie', () => {
    const body = ['平昌县响滩镇的群众得到安置。', '响滩场镇进水，转移被困人员2500名。'];
    expect(of(body, '2500名', '巴中市转移群众')).toBe('平昌县');
  });

  it('is a zone whose office acts', () => {
    const body = '扬州市经开区市场监管局检查餐馆139家。';
    expect(of(body, '139家', '扬州市检查食品安全')).toBe('扬州经开区');
  });

  it('is the whole prefecture or city that is counted up', () => {
    const region = ['富蕴县灌区建成。', '全地区已建成灌区72处。'];
    expect(of(region, '72处', '阿勒泰地区推进灌区建设')).toBe('阿勒泰地区');
    const games = '芷江县选手表现突出。本届运动会全市共有16个代表团参赛。';
    expect(of(games, '16个', '怀化市芷江县选手获奖')).toBe('怀化市');
  });

  it('stays where a court’s rank among its peers is told', () => {
    const body = '全省法院排名第一；执行到位金额19亿元。';
    expect(of(body, '19亿元', '温州市法院强化执行')).toBe('温州市');
  });

  it('is where those who are quoted live', () => {
    const body =
      '“今年甜瓜收入达80万元。”在靖边县海则滩镇柳树湾村，种植户王某高兴地说。榆林市有瓜农3万户。';
    expect(of(body, '80万元', '榆林市甜瓜丰收')).toBe('靖边县');
    const signed = `本报讯（记者 王某）${body}`;
    expect(of(signed, '80万元', '榆林市甜瓜丰收')).toBe('靖边县');
  });

  it('is where a place was said to lie, after a paragraph on a third one', () => {
    const body = [
      '尉犁县罗布人村寨景区迎来观赏季。',
      '外地游客到乌鲁木齐人均花费6400元，乌鲁木齐名列第七。',
      '10月，罗布人村寨景区接待游客5万人次。',
    ];
    expect(of(body, '5万人次', '新疆旅游增长')).toBe('尉犁县');
  });
});

describe('the home of a story that hardly names one', () => {
  const of = (body: string[], figure: string, headline: string, paper?: string): string =>
    whose([{ headline, body, ...(paper === undefined ? {} : { paper }) }], figure).district;

  it('is the county of a town whose name several have, where the text says its short name', () => {
    const body = ['“推动靖江走在前列”发布会举行。', '今年签约项目6个。'];
    expect(of(body, '6个', '东兴镇加快发展')).toBe('靖江市');
  });

  it('is the county that alone has two towns of these names, or several in a row', () => {
    const pair = ['官渡镇和文峰乡开展调解，化解纠纷90件。'];
    expect(of(pair, '90件', '官渡镇调解显成效')).toBe('竹山县');
    const row = ['三垛、甘垛、龙虬、临泽等园区建设加快，产值达20亿元。'];
    expect(of(row, '20亿元', '乡镇园区发展加快')).toBe('高邮市');
  });

  it('is not the city that our own is compared with', () => {
    const body = ['我市乡镇工业指标超过扬州市平均水平，产值达60亿元。', '高邮镇园区建设加快。'];
    expect(of(body, '60亿元', '我市乡镇工业超扬州平均水平')).toBe('高邮市');
  });

  it('is the province where its office acts in a city’s paper and no place is named', () => {
    const body = ['近日，省消防救援总队曝光隐患单位15家。'];
    expect(of(body, '15家', '15家隐患单位曝光', '温州日报')).toBe('浙江省');
  });

  it('is no capital that an agency writes from, and no province that a site is named after', () => {
    const sent = ['中广网西宁5月23日消息 退牧还草工程实施，投资2亿元。'];
    expect(of(sent, '2亿元', '青海退牧还草工程实施')).toBe('青海省');
    const site = ['河北新闻网1月25日讯 今天公布了实事项目，建设街道100条。'];
    expect(of(site, '100条', '石家庄市公布实事项目')).toBe('石家庄市');
  });

  it('is no country where 全市 speaks of a city that is not named', () => {
    const body = ['全市工业增长，各地各企业你追我赶。', '40家企业产值48亿元。'];
    expect(of(body, '48亿元', '工业经济平稳增长')).toBe('');
  });

  it('is no district in another province that is called like one of the county’s towns', () => {
    const body = ['宣州区由企业捐助的教学楼竣工。', '企业家捐助20万元为寒亭中心小学改善条件。'];
    expect(of(body, '20万元', '寒亭小学竣工')).toBe('宣州区');
  });

  it('is no county that a road is called after, where the police of that road act', () => {
    const body = ['郑州市公安局桐柏路分局破案，抓获嫌疑人6人。'];
    expect(of(body, '6人', '警方端掉团伙')).toBe('郑州市');
  });

  it('stays where the text says what it is a part of', () => {
    const body = ['鹤峰县黍子坪村海拔1700米，是恩施州典型高山村，种植药材1250亩。'];
    expect(of(body, '1250亩', '村庄产业兴旺')).toBe('鹤峰县');
  });

  it('is not where those sit by whom it is done', () => {
    const body = ['横江镇良枧村占股20股，由长江保险集团扶持投入12万元。'];
    const { district, place } = whose([{ headline: '石城县产业扶贫', body }], '12万元');
    expect([district, place]).toEqual(['石城县', '良枧村']);
  });

  it('is the region where 全疆 is spoken of', () => {
    const body = ['泽普县学校布局更趋合理。', '2010年全疆教育拨款达313亿元。'];
    expect(of(body, '313亿元', '泽普县教育发展')).toBe('新疆维吾尔自治区');
  });

  it('is a district that is no more', () => {
    expect(of(['塘沽区新建书屋32家。'], '32家', '塘沽区文化惠民')).toBe('塘沽区');
  });

  it('is 全州县 where the text speaks of it, else all of a prefecture', () => {
    const own = ['全州县加快发展。目前，全州粮食产量40万吨。'];
    expect(of(own, '40万吨', '全州县农业')).toBe('全州县');
    const all = ['元阳县春耕。全州粮食产量40万吨。'];
    expect(of(all, '40万吨', '红河州农业')).toBe('红河州');
  });

  it('is the unit whose own share is told', () => {
    expect(of(['西安市占比35%，咸阳市占比10%。'], '10%', '陕西产业')).toBe('咸阳市');
  });
});

describe('a quoted term in the middle of a clause', () => {
  it('opens no clause for the name behind it', () => {
    const body = '青县以实施“整县提升”经济开发区党建示范片区和30个项目为抓手。';
    expect(at(body, '30个', '青县抓党建')).toBe('青县');
  });

  it('still opens it where the clause begins with it', () => {
    expect(at('“瓷都”景德镇新增窑口12个。', '12个', '江西文旅火热')).toBe('景德镇市');
  });
});

describe('a disaster that is called after its day and place', () => {
  it('is not where what follows is', () => {
    const body = '“5·12”汶川特大地震灾区的重点城镇35个完工。';
    expect(at(body, '35个', '四川重建收官')).toBe('四川省');
  });
});

describe('whose what follows is', () => {
  it('is a township’s whose name ends like that of a city', () => {
    const body = ['云龙县长新乡佳局村种花6亩。', '长新乡建成示范基地4个。'];
    expect(at(body, '4个', '大理州种花忙')).toBe('云龙县/长新乡');
  });

  it('is not that of the unit which people were moved to', () => {
    const body = '转移就业3万人，转移到兵团的3173人。';
    expect(at(body, '3173人', '新疆转移就业提速')).toBe('新疆维吾尔自治区');
  });

  it('is the whole’s that is looked at', () => {
    const body = ['德清县莫干山镇有民宿436家。', '放到全省看，旅游村已有3246个。'];
    expect(at(body, '3246个', '浙江民宿旺')).toBe('浙江省');
  });

  it('is the prefecture’s, where 全州 stands in a text on a city in it', () => {
    const body = ['弥勒市建成支部12个。', '今年，全州解决难题1300个。'];
    expect(at(body, '1300个', '弥勒市抓党建')).toBe('红河州');
  });

  it('is still that of the paragraph before where the next begins with 其中', () => {
    const body = ['平定县项目多。', '冶西镇实施项目16个。', '其中2019年实施6个。', '又建成9个。'];
    expect(at(body, '6个', '平定县建设提速')).toBe('平定县/冶西镇');
    expect(at(body, '9个', '平定县建设提速')).toBe('平定县');
  });
});

describe('what is told of a unit around the story’s own', () => {
  const headline = '锡林浩特市养牛忙';

  it('goes on with the next figure that has no other subject', () => {
    const body = '锡林郭勒盟肉牛存栏212万头。牛肉产量15万吨。';
    expect(at(body, '15万吨', headline)).toBe('锡林郭勒盟');
  });

  it('ends where the story’s own unit does something', () => {
    const body = '锡林郭勒盟肉牛存栏212万头。新建棚圈5万平方米。';
    expect(at(body, '5万平方米', headline)).toBe('锡林浩特市');
  });
});

describe('a paragraph that is nothing but a unit’s name', () => {
  it('heads those below it, up to the next', () => {
    const body = ['茅箭区', '新增学位2000个。', '张湾区', '新增学位3900个。', '又增1200个。'];
    const where = ['2000个', '3900个', '1200个'].map((figure) => at(body, figure, '十堰市扩学位'));
    expect(where).toEqual(['茅箭区', '张湾区', '张湾区']);
  });

  it('heads nothing where it is the short name, which may be a word', () => {
    const body = ['茅箭区', '新增学位2000个。', '张湾', '又增1200个。'];
    expect(at(body, '1200个', '十堰市扩学位')).toBe('茅箭区');
  });
});
