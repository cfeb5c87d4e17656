import { describe, expect, it } from 'vitest';
import { at, whose } from './page.js';

const national = '我国多地推进水网建设';

describe('entries of a list of units', () => {
  const body = [
    '昆明：假期接待游客633万人次。25个红色景区接待游客91万人次。',
    '曲靖：接待游客97万人次。古城客流32万人次。',
    '统计显示，旅游收入80亿元。',
  ];

  it('are told of the unit in front of the colon, up to their ends', () => {
    const figures = ['633万人次', '97万人次', '32万人次', '80亿元'];
    expect(figures.map((figure) => at(body, figure, '云南假期旅游升温'))).toEqual([
      '昆明市',
      '曲靖市',
      '曲靖市',
      '云南省',
    ]);
  });

  it('go back to their unit behind another one', () => {
    const lines = [
      '四川：签约9个项目，其中成都锦江签约3个。',
      '云南：推出线路20条。25个景区接待游客91万人次。',
    ];
    expect(at(lines, '25个', '假期旅游升温')).toBe('云南省');
  });

  it('have no sections of their own below a subhead that names a unit', () => {
    const lines = [
      '# 云南：山水',
      '昆明石林接待5万人次。',
      '四川：游客来了20万人次。',
      '贵州：游客来了25万人次。',
      '全省收入80亿元。',
    ];
    expect(at(lines, '80亿元', '假期旅游升温')).toBe('云南省');
    const plain = [
      '# 甲地做法',
      '云南：昆明石林接待5万人次。',
      '四川：推出线路20条。新开景区8个。',
    ];
    expect(at(plain, '8个', '假期旅游升温')).toBe('四川省');
  });
});

describe('villages in a row', () => {
  it('are no longer the one that was told of before', () => {
    const body = '东林村收入达2284万元；电站村、永丰村的收入都超过1000万元。';
    expect(at(body, '2284万元', '太仓市城厢镇强村')).toBe('太仓市/东林村');
    expect(at(body, '1000万元', '太仓市城厢镇强村')).not.toBe('太仓市/东林村');
  });
});

describe('a list of units that is counted up', () => {
  it('is told of the unit that all of them lie in', () => {
    const body = '工程涵盖银川、石嘴山、吴忠3个地市，总投资73亿元。';
    expect(at(body, '73亿元', national)).toBe('宁夏回族自治区');
    expect(at('通道联通深圳、中山、广州三地，全长24公里。', '24公里', national)).toBe('广东省');
    expect(at('鹿城、龙湾、瓯海三区的5个小区入选。', '5个', '温州推进物业改革')).toBe('温州市');
  });

  it('is of no district where several provinces share it, of the country where there are more', () => {
    expect(at('青海、甘肃、河南三省出口增长9%。', '9%', national)).toBe('');
    expect(at('上海、江苏、云南等21个省份开工项目300个。', '300个', national)).toBe('全国');
  });

  it('needs no number where parts of the units are meant', () => {
    const body = '江苏徐州、宿迁部分地区出现超过100毫米的大雨。';
    expect(at(body, '超过100毫米', '各地抗击强降雨')).toBe('江苏省');
  });

  it('leaves the figures where the goods come from or go to', () => {
    const body = '企业从陕西、贵州等地购进煤炭，库存达200万吨。';
    expect(at(body, '200万吨', '平定县备足煤炭')).toBe('平定县');
    expect(at('产品销往北京、上海等20个城市，收入3亿元。', '3亿元', '平定县陶瓷走俏')).toBe(
      '平定县',
    );
  });

  it('has what is given to it', () => {
    const body = '中心向海原县、隆德县2个县供水1亿立方米。';
    expect(at(body, '1亿立方米', '宁夏城乡供水提速')).toBe('宁夏回族自治区');
  });
});

describe('two units of one level side by side', () => {
  it('are two, not one in the other', () => {
    const body = ['山西 陕西两地加紧防汛。', '陕西大荔县出现漫堤，2万名群众转移。另一处剩20米。'];
    expect(whose([{ headline: '我国加紧防汛救灾', body }], '20米').district).toBe('大荔县');
    expect(at('资金1.4亿元预拨贵州湖南两省，用于救灾。', '1.4亿元', national)).not.toBe('湖南省');
  });

  it('as ports or with a number behind 的 are told of what they lie in', () => {
    const ports = '今年，经阿拉山口、霍尔果斯口岸通行班列7746列。';
    expect(at(ports, '7746列', national)).toBe('新疆维吾尔自治区');
    const works = '辽宁抚顺、本溪、丹东的126处供水工程受到影响。';
    expect(at(works, '126处', national)).toBe('辽宁省');
  });
});

describe('a unit that money goes to', () => {
  it('has the sum of the clause before', () => {
    const body = '国家发展改革委安排中央预算内投资5000万元，支持河北做好灾后恢复。';
    expect(at(body, '5000万元', national)).toBe('河北省');
  });
});

describe('counties of several cities', () => {
  it('are a list where commas part the cities', () => {
    const body =
      '广西部分地区受灾。受降温影响，桂林市资源，南宁市青秀、邕宁，百色市那坡发生灾情，共造成17万人受灾。';
    expect(at(body, '17万人', '广西遭遇降温')).toBe('广西壮族自治区');
  });
});

describe('a line', () => {
  it('is that of the unit that its ends lie in', () => {
    const body = ['铁路起于南京南站，止于江苏太仓站，全长279公里。'];
    expect(whose([{ headline: '我国新线试运行', body }], '279公里').district).toBe('江苏省');
    expect(at('大桥西起中山，东至深圳，全长24公里。', '24公里', national)).toBe('广东省');
  });

  it('is of no district where it goes from one province to another', () => {
    const body = '铁路起自福建省龙岩市，途经梅州市，终至河源市龙川县，全长290公里。';
    expect(at(body, '290公里', national)).toBe('');
  });

  it('needs two ends', () => {
    expect(at('平定县修路。公路起于盂县，路宽9米。', '9米', '平定县修路')).toBe('平定县');
  });
});

describe('a place behind the number', () => {
  it('has what it counts there', () => {
    const body = ['河北迎来开学季。', '近日，一千多辆新车在天津港装船。'];
    expect(whose([{ headline: '各地开局良好', body }], '一千多辆').district).toBe('天津市');
  });

  it('does not have what a county does there', () => {
    expect(at('县里12名选手在北京参赛。', '12名', '平定县文体活跃')).toBe('平定县');
  });
});

describe('what each of a list has', () => {
  it('goes on behind what brackets say of one', () => {
    const body = '交办问题：上街区7个（1个重复）、金水区2个、二七区3个，市直部门9个。';
    expect(at(body, '2个', '郑州市交办问题')).toBe('金水区');
    expect(at(body, '9个', '郑州市交办问题')).toBe('郑州市');
  });

  it('ends with its sentence in the city’s story', () => {
    const body = ['全市收获小麦234万亩。', '其中，沈丘县48万亩；郸城县38万亩。投入收割机1.6万台。'];
    expect(at(body, '38万亩', '周口市收获小麦')).toBe('郸城县');
    expect(at(body, '1.6万台', '周口市收获小麦')).toBe('周口市');
  });

  it('ends with its sentence where the sentence goes through the city’s counties', () => {
    const body = '交办京山市7件、沙洋县17件、钟祥市46件。在交办的信访件中，48件涉及水污染。';
    expect(at(body, '17件', '荆门市交办信访件')).toBe('沙洋县');
    expect(at(body, '48件', '荆门市交办信访件')).toBe('荆门市');
  });

  it('is no place where only the first of many is named', () => {
    const body = '玉林市建成玉东新区泉塘校区等5所学校，改扩建66个。';
    expect(at(body, '66个', '玉林市建学校')).toBe('玉林市');
  });

  it('is the unit’s that all of them lie in, whatever is done with them', () => {
    const struck = '大足区降雨177毫米，强降雨导致潼南、合川、荣昌等8个区县7449人受灾。';
    expect(at(struck, '7449人', '重庆转移群众')).toBe('重庆市');
    const checked = '大足区降雨177毫米，市里抽查大足、荣昌、铜梁等5个区县的38个乡镇。';
    expect(at(checked, '38个', '重庆严防山洪')).toBe('重庆市');
  });

  it('makes an example of the one county that the text goes on about', () => {
    const body = [
      '强降雨导致潼南、合川、大足、荣昌、城口、巫山等8个区县7449人受灾。',
      '大足区高坪镇普降暴雨。大足区应急管理局叫应高坪镇。大足区转移学生120名。',
      '市防汛指挥部对94个点位开展巡查。',
    ];
    expect(at(body, '7449人', '重庆转移群众')).toBe('重庆市');
    expect(at(body, '94个', '重庆转移群众')).toBe('重庆市');
    expect(at(body, '120名', '重庆转移群众')).toContain('大足区');
  });

  it('is the city’s own where 市区 stands in a row of its counties', () => {
    const body = '洛阳市降水量为：栾川234.8毫米、市区102毫米、嵩县99.1毫米。';
    expect(at(body, '102毫米', '洛阳市遭遇暴雨')).toBe('洛阳市');
    expect(at(body, '99.1毫米', '洛阳市遭遇暴雨')).toBe('嵩县');
  });

  it('is the city’s where so many of its counties are struck', () => {
    const body = '环县八珠镇风速最大。灾害造成3县5乡镇受灾，受灾面积372公顷。';
    expect(at(body, '372公顷', '庆阳市遭受冰雹')).toBe('庆阳市');
  });

  it('is the unit’s however long the noun of the count is', () => {
    const body = '绿春县增收，项目向元阳县、泸西县、绿春县3个曾经的深度贫困县倾斜，投入17亿元。';
    expect(at(body, '17亿元', '红河州生态扶贫')).toBe('红河州');
  });

  it('goes back to the city behind a row of counties and zones', () => {
    const body = '天山区新增14所、米东区15所、水磨沟区22所、经开区5所。新增用地286公顷。';
    expect(at(body, '286公顷', '乌鲁木齐市新增学校')).toBe('乌鲁木齐市');
  });

  it('is the county’s where 市区 only stands beside another part of the town', () => {
    const body = '大通县在县城、市区12家超市设立专柜。';
    expect(at(body, '12家', '西宁市设立专柜')).toBe('大通县');
  });

  it('is the county’s again in the sentence behind what struck several', () => {
    const body = '大通县遭遇暴雨，造成3县受灾。转移群众300人。';
    expect(at(body, '300人', '大通县救灾')).toBe('大通县');
  });
});

describe('a list of cities whose parts are counted', () => {
  it('is told of the province that they lie in, whatever came before', () => {
    const body = [
      '长阳县降雨160毫米。',
      '暴雨造成十堰、襄阳、宜昌等市州的12个县市、55个乡镇受灾，倒塌房屋191间。',
    ];
    expect(at(body, '191间', '湖北省普降大雨')).toBe('湖北省');
    expect(at(body, '55个', '湖北省普降大雨')).toBe('湖北省');
  });
});
