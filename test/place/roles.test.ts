import { describe, expect, it } from 'vitest';
import { at, whose } from './page.js';

const national = '我国各行业运行平稳';

describe('what a name is to its clause', () => {
  it('is the part with the most, and its number follows', () => {
    expect(at('武汉市登记2579对，其中黄陂区最多，416对。', '416对')).toBe('黄陂区');
    expect(at('武汉市登记2579对，全市最多，为历年之首，新增9对。', '9对')).toBe('武汉市');
  });

  it('is what somebody or something comes from', () => {
    const body = ['香囊在杭州走俏：布料是浙江的土布。首批4000个卖完。'];
    expect(whose([{ headline: national, body }], '4000个').district).toBe('杭州市');
  });

  it('is where work is done, though 对 stands in front', () => {
    const body = '中国铁建对北京门头沟河道进行清理，投入1800人。';
    expect(at(body, '1800人', national)).toBe('门头沟区');
    expect(at('企业对河北出口增长，新增订单60个。', '60个', '平定县外贸升温')).toBe('平定县');
  });

  it('is who is supplied', () => {
    const body = '工程计划供水3亿立方米，其中向天津市供水2亿立方米。';
    expect(at(body, '2亿立方米', national)).toBe('天津市');
    expect(at('部门紧急向广西调运帐篷3000顶。', '3000顶', national)).toBe('广西壮族自治区');
  });

  it('is the occasion of a meeting or a ranking, which leaves the figures at home', () => {
    const headline = '肃州区抓招商引资';
    expect(at('在深圳的招商推介会上，签订协议6个。', '6个', headline)).toBe('肃州区');
    expect(at('在甘肃省园区综合评价中名列第八，引进企业25家。', '25家', headline)).toBe('肃州区');
  });

  it('is a part of a firm’s name, a lesson elsewhere or the end of a drive', () => {
    const headline = '平定县抓安全促投资';
    const firm = '华岭（北京）投资公司计划建厂，新增岗位300个。';
    expect(at(firm, '300个', headline)).toBe('平定县');
    const lesson = '全县吸取响水事故教训。对园区73家企业开展检查，查出隐患421条。';
    expect(at(lesson, '421条', headline)).toBe('平定县');
    const drive = '村子到太原的车程缩短，村里建起民宿40家。';
    expect(at(drive, '40家', headline)).toBe('平定县');
  });

  it('is where goods are sold', () => {
    const sold = '村里的鸡蛋卖到了北京的超市，销售收入400万元。';
    expect(at(sold, '400万元', '平定县抓特色养殖')).toBe('平定县');
  });

  it('is the whole of which the subject is one', () => {
    const headline = '驻马店经济开发区画出蓝图';
    const body = ['小清河是我市中心城区4条河流之一，河道全长18公里。'];
    expect(whose([{ headline, body }], '18公里').district).toBe('驻马店经开区');
  });

  it('is what something is compared within', () => {
    const body = ['河南打造全国重要的粮食核心区，面积达到1200万亩。'];
    expect(whose([{ headline: national, body }], '1200万亩').district).toBe('河南省');
    const power = '在青海，我国海拔最高的火电项目加快建设，年发电量60亿千瓦时。';
    expect(at(power, '60亿千瓦时', national)).toBe('青海省');
    expect(at('浦东新区的成果在全国复制推广120项。', '120项', national)).toBe('浦东新区');
  });

  it('is the city that a utility serves', () => {
    const body = '郑州自来水公司的3000名职工坚守一线。';
    expect(at(body, '3000名', '河南恢复生产生活秩序')).toBe('郑州市/郑州自来水公司');
    expect(at('郑州宇通公司的3000名职工复工。', '3000名', '河南恢复生产秩序')).toContain('河南省');
  });
});

describe('where something lies', () => {
  it('is told of, where 所在的 stands in front', () => {
    expect(at('西吉县所在的固原市零售额22亿元。', '22亿元', '西吉县新农人回乡')).toBe('固原市');
  });

  it('is no place of the figures, where a ceremony is held there', () => {
    const body = ['开工仪式在平定县新材料工业园举行。7个项目总投资12亿元。'];
    expect(whose([{ headline: '平定县项目开工', body }], '12亿元').place).toBe('');
  });

  it('may have a people’s name in it that the text leaves out', () => {
    expect(at('管城区投入使用小学5所。', '5所', '郑州新学期开学')).toBe('管城回族区');
  });
});

describe('国内', () => {
  it('is the country, where its story speaks of one city before', () => {
    const body = ['北京推出路线300条。来自文化和旅游部的消息，国内出游人次27亿。'];
    expect(whose([{ headline: national, body }], '27亿').district).toBe('全国');
    const guests = ['北京推出路线300条。国内游客出游花费2万亿元。'];
    expect(whose([{ headline: national, body: guests }], '2万亿元').district).toBe('全国');
  });

  it('is nothing in a county’s story', () => {
    expect(at('国内知名企业20家入驻。', '20家', '平定县招商升温')).toBe('平定县');
  });
});

describe('各地', () => {
  it('is all of the country in its story', () => {
    const body = ['河北推出旅游列车。前5个月，各地开行列车600列。'];
    expect(whose([{ headline: national, body }], '600列').district).toBe('全国');
  });

  it('is nothing new in a county’s', () => {
    expect(at('盂县先行。各地种树9万株。', '9万株', '平定县植树')).toBe('平定县');
  });
});

describe('what stands beside a name', () => {
  it('is a time, not a place in front', () => {
    const body = '全旗产值同比增长28%。';
    expect(at(body, '28%', '敖汉旗前三季度工业增长')).toBe('敖汉旗');
  });

  it('is a side of the province, not a prefecture', () => {
    expect(at('城步地处湘西南边陲，人口近28万人。', '近28万', '城步苗族自治县就业')).toBe('城步县');
  });

  it('tells what the story’s place was given by the country', () => {
    expect(at('国家累计安排退耕任务3408万亩。', '3408万亩', '贵州省退耕还林')).toBe('贵州省');
  });

  it('tells where a meeting of the city is held', () => {
    const body = [
      '全市项目开工现场会在恒口示范区归雁产业园召开。',
      '集中开工项目90个。安康市投资80亿元。',
    ];
    expect(at(body, '90个', '安康市项目开工')).toBe('安康市');
  });

  it('is the rate that is its own', () => {
    const body = '一季度以南京的增速最快，为5.2%，苏州、无锡为4%。';
    expect(at(body, '5.2%', '江苏经济稳中有进')).toBe('南京市');
  });
});

describe('a county’s short name', () => {
  it('is none of the prefecture that there was', () => {
    expect(at('巢湖整治排口12个。', '12个', '安徽改善水质')).toBe('巢湖市');
  });

  it('is a place in a township where it stands behind one', () => {
    const body = [
      '走进赣县区南塘镇金溪油茶基地，油茶丰收。',
      '金溪油茶基地负责人介绍，每天有100多位村民采摘。',
    ];
    expect(at(body, '100多位', '江西赣县：油茶果成大产业')).toMatch(/^赣县区/u);
  });

  it('is known by a school that spells it out', () => {
    const body = '湖南省公布名单，桑植县第四中学榜上有名。湖南省学校面积87万平方米。';
    expect(at(body, '两所', '桑植两所高中列入项目')).toBe('桑植县');
  });

  it('is what a share is reckoned within', () => {
    const body = '大理州药材种类在全省占比达60%，蔬菜面积100万亩。';
    expect(at(body, '60%', '大理州农业增效')).toBe('大理州');
    expect(at(body, '100万亩', '大理州农业增效')).toBe('大理州');
  });

  it('is where guests come from', () => {
    const body = [
      '近日，在眉山市东坡区正山口村，书记对前来参观的云南客人如是说。2022年，正山口村集体收入78万元。',
      '绥江县农业农村局组织学员到四川眉山参观，云南省绥江县农业农村局局长带队。',
    ];
    expect(at(body, '78万元', '正山口村：挣钱的项目都做')).toBe('东坡区/正山口村');
  });

  it('is no city in 沿海城市', () => {
    expect(at('对沿海城市的海滩感兴趣的占38%。', '38%', '福建旅游升温')).toBe('福建省');
    expect(at('辽宁海城市接待3万人次。', '3万人次', '辽宁旅游升温')).toBe('海城市');
  });
});

describe('names that say whose a figure is by their place in the sentence', () => {
  it.each([
    ['a province that is hit in a county’s story', '灾害造成山西3000人受灾。', '3000人', '山西省'],
    [
      'a county that is known for something in it',
      '该县是全省有名的果乡，种植苹果5万亩。',
      '5万亩',
      '盂县',
    ],
    ['what is first in the country', '县局率先在全国推行掌上办，办结1200件。', '1200件', '盂县'],
  ])('%s', (_, text, figure, whose) => {
    expect(at(text, figure, '盂县工作有新招')).toBe(whose);
  });

  it('a firm’s name that begins like a mountain’s is the firm’s, with the province in front of it', () => {
    const text = '此外，四川泸定山盛石料有限公司被罚款120万元。';
    const whose = '甘孜州/泸定山盛石料有限公司';
    expect(at(text, '120万元', '甘孜州严查环境违法')).toBe(whose);
  });

  it('a province’s name in front of a project is the project’s', () => {
    const text = '今年以来，全市园区投入2亿元。广西贵通汽车项目等7个重大项目开工。';
    expect(at(text, '7个', '桂平市抓园区建设')).toBe('桂平市');
  });

  it('各市（区） in a province’s story are all of it', () => {
    const text = ['太原市营商环境排第六位，办件300件。', '三季度各市（区）监测显示，8个指标完成。'];
    expect(at(text, '8个', '山西省营商环境不断优化')).toBe('山西省');
  });

  it('各地 are not the country’s where the text speaks of 该盟', () => {
    const text = '各地整地工作展开，完成造林22万亩。该盟育苗面积达4万亩。';
    expect(at(text, '22万亩')).toBe('');
  });

  it('全市, where no city is named, are no longer of the quarter that was named', () => {
    const text = '记者在南园新村看到，小区焕然一新。全市改造老旧小区150个。';
    expect(at(text, '150个')).toBe('');
  });

  it('the end of a label in marks of quotation is no village', () => {
    const text = '平定县推行“村官巡村”。截至目前，发现问题410个。';
    expect(at(text, '410个', '平定县提升巡察质效')).toBe('平定县');
    const named = '盂县评出最美村庄“秀水镇北关村”，有党员41名。';
    expect(at(named, '41名', '阳泉市评出美丽乡村')).toBe('盂县/北关村');
  });

  it('a word that a county’s short name is, too, where the page spells the county out in an office’s name', () => {
    const text = ['此次文昌开工项目8个。', '文昌市政府负责人介绍情况。'];
    expect(at(text, '8个', '海南推进项目建设')).toBe('文昌市');
  });
});

describe('what looks alike and is told of its place all the same', () => {
  it.each([
    ['where something is done first', '率先在余杭区试点，发放补贴300万元。', '300万元', '余杭区'],
    ['doctors of a name', '余杭区有名老中医30人，有名校5所。', '5所', '余杭区'],
    ['a village praised in a title', '余杭区“最美冠山村”有村民500户。', '500户', '余杭区/冠山村'],
  ])('%s', (_, text, figure, whose) => {
    expect(at(text, figure, '杭州市晒出成绩单')).toBe(whose);
  });

  it('the last of several cities, where a sentence of its own goes on about it', () => {
    const text = [
      '佛山市增长8%、东莞市增长7%、惠州市增长6%、中山市增长9%。在成绩单里，中山市表现突出。',
      '记者在灯饰企业看到，企业年产灯具30万套。',
    ];
    expect(at(text, '30万套', '广东制造业提速')).toBe('中山市');
  });
});

describe('names of villages and what is none', () => {
  it.each([
    [
      'a long one behind its township',
      '秀水镇汉家皋陆一村建成大棚3个。',
      '3个',
      '盂县/汉家皋陆一村',
    ],
    [
      'one that lies beside another place',
      '西南舁乡石店村紧靠机场，大棚有5个。',
      '5个',
      '盂县/石店村',
    ],
    [
      'one that another is far from',
      '石店村距离边界村约3公里，有耕地218公顷。',
      '218公顷',
      '盂县/石店村',
    ],
    ['a township’s deputy', '西南舁乡副乡长说，种植核桃200亩。', '200亩', '盂县/西南舁乡'],
    ['centres of two levels', '市县两级政务服务中心全覆盖，站点达80个。', '80个', '盂县'],
  ])('%s', (_, text, figure, whose) => {
    expect(at(text, figure, '盂县乡村新事')).toBe(whose);
  });
});

describe('who does something, and with whom', () => {
  it('is the county that others sign with, its firms included', () => {
    const body = '签约仪式上，安徽省外经建设集团、合肥国轩等10家企业与该县共签约项目15个。';
    expect(at(body, '10家', '庐江重点项目签约')).toBe('庐江县');
    expect(at(body, '15个', '庐江重点项目签约')).toBe('庐江县');
  });

  it('is the province whose courts guide that of a city', () => {
    const body = '全省法院打击犯罪，指导深圳中院审理大案，审结案件2177件。';
    expect(at(body, '2177件', '广东法院通报工作')).toBe('广东省');
  });

  it('is the province whose courts open a clause behind those of its county, in a story of the country', () => {
    const body =
      '全国法院收案9万件。上海市浦东新区人民法院收案1万件，为全国最高。各地法院中，上海法院结案率为84%。';
    expect(at(body, '1万件', '全国法院收案增长')).toBe('浦东新区');
    expect(at(body, '84%', '全国法院收案增长')).toBe('上海市');
  });

  it('is the one that reports cases of its own, but not one among which something is held up', () => {
    const body = '全国案件多。其中，四川省通报的案件达16起，受全国通报表扬的单位9个。';
    expect(at(body, '16起', '全国通报案件')).toBe('四川省');
  });

  it('is no city that a firm has in brackets in its name', () => {
    const body = '入场的有8家企业，包括某金（内江）配件有限公司，共提供岗位2000个。';
    expect(at(`东兴区办招聘会。${body}`, '2000个', '东兴区招聘忙')).toBe('东兴区');
  });

  it('is no county that is left out, and none in brackets in the name of one of several firms', () => {
    const rain = '宁德连降暴雨，除古田县外，其他县区雨量均超过200毫米。';
    expect(at(rain, '200毫米', '宁德遇暴雨')).toBe('宁德市');
    const jobs = '福建某联公司、金冠（龙海）塑料有限公司等区内17家企业提供岗位467个。';
    expect(whose([{ headline: '漳州台商投资区招聘忙', body: [jobs] }], '467个').district).toBe(
      '漳州台商投资区',
    );
  });

  it('is the county of a bank of its own, in the story of the province', () => {
    const body = ['全省76家农商行助农。', '保康农商行金融村官走访农户，帮助合作社获贷50万元。'];
    expect(at(body, '50万元', '湖北农商行助农')).toBe('保康县');
  });

  it('is, of two partners, the one in the story’s own province', () => {
    const body = '徐州市贾汪区与宝鸡市太白县开展协作以来，有7对部门结对。';
    expect(at(body, '7对', '陕西推进结对帮扶')).toBe('太白县');
    const other = '宝鸡市太白县与宝鸡市凤县相距90公里。';
    expect(at(other, '90公里', '陕西推进结对帮扶')).not.toBe('凤县');
  });

  it('is the province that signs with an office of the country', () => {
    const body = '河南省政府与国家邮政局签署协议，建设园区12个。';
    expect(at(body, '12个', '河南加快物流建设')).toBe('河南省');
  });

  it('is where those are counted who work there', () => {
    const body = '目前，在东莞务工的外省籍人员超过300万人。';
    expect(at(body, '300万人', '广东服务务工人员')).toBe('东莞市');
  });

  it('is not where somebody has worked before', () => {
    const body = '他是鹿寨县拉沟村村民，曾在广东打工，去年回乡，每月有5000元收入。';
    expect(at(body, '5000元', '鹿寨县林业助脱贫')).toMatch(/^鹿寨县/u);
  });
});

describe('a place out of which something comes', () => {
  it('is where the next figures are', () => {
    const body = '阵阵饭菜香从崇明区堡镇社区生活服务中心的食堂内飘出。10元一份的牛肉很受欢迎。';
    expect(at(body, '10元', '上海推进助餐')).toMatch(/^崇明区/u);
  });
});

describe('one of so many', () => {
  it('is not the place of them all', () => {
    const body = [
      '2月28日，珠江医院三水医院（三水区新城医院）等76个三水区项目开工。上述项目总投资120亿元。',
      '2月28日，三水医院等76个项目开工。',
    ];
    expect(at(body, '76个', '三水区项目集中开工')).toBe('三水区');
    expect(at(body, '120亿元', '三水区项目集中开工')).toBe('三水区');
  });

  it('is the place where it is alone', () => {
    const body = '三水区新城医院等待验收，设床位999张。';
    expect(at(body, '999张', '三水区项目集中开工')).toBe('三水区/新城医院');
  });
});

describe('a name that only says more of something else', () => {
  it('is an example of what is counted', () => {
    const body = '在张掖，像临泽县交通调解委员会这样的调解委员会有1037个。';
    expect(at(body, '1037个', '张掖市加强调解')).toBe('张掖市');
  });

  it('begins a title in marks of quotation', () => {
    const body = '平定县志愿者协会获得“全国社区志愿服务示范单位”称号，涌现出先进个人128人。';
    expect(at(body, '128人')).toMatch(/^平定县/u);
    expect(at('据介绍，全国社区有志愿者128人。', '128人', '平定县座谈')).toBe('全国');
  });

  it('says where something was signed or opened', () => {
    const body = '48个项目集中开工。北京招商引资会上签约的项目开工5个。';
    expect(at(body, '5个', '沁源县项目开工')).toBe('沁源县');
    const forum =
      '在成都市郫都区战旗村隆重正式启幕的村社大会上，四川百强名村公布，去年分红20万元。';
    expect(at(forum, '20万元', '四川发布名村榜单')).toBe('四川省');
    const scene = '推进会在位于土坡岭下的小岭底村隆重举行，48个项目开工。';
    expect(at(scene, '48个', '沁源县集中开工')).toBe('沁源县');
  });

  it('says whose budget gave the money, or whose dealers bought', () => {
    const body = '项目总投资514万元，2015年自治区预算投资下达103万元。';
    expect(at(body, '103万元', '苏尼特右旗供水项目开工')).toBe('苏尼特右旗');
    const sold = '湖北的果商早早预订了，12亩果园收入10万元。';
    expect(at(sold, '10万元', '黄陵县苹果丰收')).toBe('黄陵县');
  });

  it('is where several come from that a county of it has', () => {
    const body = '重庆多所高校将忠县的园区作为基地，接待学生8000人次。';
    expect(at(body, '8000人次', '忠县园区人气旺')).toBe('忠县');
    expect(at('重庆多所高校招收学生8000人。', '8000人', '重庆高校扩招')).toBe('重庆市');
  });

  it('is where somebody works, or one of several works', () => {
    const job = '南坪村的张某在优然牧业公司上班，每月领取4000元工资。';
    expect(at(job, '4000元', '平定县强村富民')).toBe('平定县/南坪村');
    const works = '锁水阁水库改扩建工程、甸中河水库、大箐水库等5个项目开工，占地3亩。';
    expect(at(works, '3亩', '峨山县兴修水利')).toBe('峨山县');
  });

  it('is a part of what good people are called', () => {
    expect(at('我县共有安徽好人75人。', '75人', '肥西县崇德向善')).toBe('肥西县');
  });

  it('reports what a village is no part of', () => {
    const body = '张庄村党员带头清理垃圾。近日，我县通报曝光了5起典型案例。';
    expect(at(body, '5起', '平定县整治作风')).toBe('平定县');
    const praised = '张庄村被全县通报表扬，清理垃圾5处。';
    expect(at(praised, '5处', '平定县整治环境')).toBe('平定县/张庄村');
  });

  it('is the first of several sites of its own district', () => {
    const body = '新乡市3.7万人植树。凤泉区设置了凤泉湖畔等3个现场，栽植白蜡1000棵。';
    expect(at(body, '3个')).toBe('凤泉区');
    expect(at(body, '1000棵')).toBe('凤泉区');
  });
});

describe('counties that are counted', () => {
  it('are those of the unit in front', () => {
    const body = '佛坪县成为陕西56个贫困县中第一个摘帽的县，全县脱贫1329户。';
    expect(at(body, '56个', '佛坪县脱贫摘帽')).toBe('陕西省');
    expect(at(body, '1329户', '佛坪县脱贫摘帽')).toBe('佛坪县');
  });

  it('are of the story’s unit, and so is the rest of their sentence', () => {
    const body = '静宁县果品收入占八成。58个贫困县依靠产业脱贫的贫困户近5万户。';
    expect(at(body, '58个', '甘肃苹果面积全国第二')).toBe('甘肃省');
    expect(at(body, '近5万户', '甘肃苹果面积全国第二')).toBe('甘肃省');
  });

  it('are of the province where its government speaks of them', () => {
    const body = '省委、省人民政府通报表扬先进，我县在内的15个县入选。';
    expect(at(body, '15个', '大英县获表扬')).toBe('四川省');
  });
});
