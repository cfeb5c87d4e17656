import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_META } from '../../src/model.js';
import { readPage } from '../../src/page/index.js';
import { layoutOfText, pageOf, placesOf, texts, titles } from './helpers.js';

const body = (n: number): string =>
  `全区共有党员${String(n)}名，志愿者队伍${String(n)}支，活动${String(n)}次。`;

describe('the source of a saved web page', () => {
  const two = [
    `我区推进教育均衡发展\n来源：东河日报 作者：林峰 2023-04-05 10:11\n\n${body(1)}`,
    `我市教育投入增长\n来源：南岭市人民政府  发布时间：2023-04-06\n\n${body(2)}`,
  ].join('\n\n');

  it('is that of its article alone, and so is the day', () => {
    const { articles } = pageOf(two);
    expect(articles.map((a) => [a.paper, a.published])).toEqual([
      ['东河日报', '2023-04-05'],
      ['南岭市人民政府', '2023-04-06'],
    ]);
  });

  it('may stand below the text', () => {
    const { articles } = pageOf(`我区推进教育均衡发展\n\n${body(1)}\n\n来源：《东河日报》`);
    expect(articles.map((a) => a.paper)).toEqual(['东河日报']);
  });

  it('may stand in brackets below the text, or in the line that tells where the reader is', () => {
    const signed = pageOf(`老旧小区焕新\n\n${body(1)}\n\n（来源：东河区人民政府网站）`);
    expect(signed.articles.map((a) => a.paper)).toEqual(['东河区人民政府网站']);
    const site = pageOf(`您所在的位置：东河区发展和改革委员会\n\n老旧小区焕新\n\n${body(1)}`);
    expect(site.articles.map((a) => a.paper)).toEqual(['东河区发展和改革委员会']);
  });

  it('is none where the site itself or nobody is named', () => {
    for (const source of ['本站原创', '网络', '互联网整理']) {
      const { articles } = pageOf(`我区推进教育均衡发展\n来源：${source}\n\n${body(1)}`);
      expect(articles.map((a) => a.paper)).toEqual(['']);
    }
  });
});

describe('what leads to other articles', () => {
  const report = `老旧小区焕新\n\n${body(1)}`;

  it('is no text of the article above: headlines below 相关新闻 are links', () => {
    const { articles } = pageOf(
      `${report}\n\n相关新闻\n\n南岭县新建公路36公里\n\n云台区1200名志愿者上岗\n`,
    );
    expect(articles).toHaveLength(1);
    expect(texts(articles[0], 'body')).toEqual([body(1)]);
  });

  it('is known by other names of such a list, too', () => {
    for (const list of ['热图推荐', '推荐图文', '图文推荐']) {
      const { articles } = pageOf(`${report}\n${list}\n南岭县修路36公里\n云台区志愿者上岗\n`);
      expect(articles.flatMap((a) => texts(a, 'body'))).toEqual([body(1)]);
    }
  });

  it('may hold the beginning of another report, which is an article of its own', () => {
    const page = pageOf(
      `${report}\n\n新闻推荐\n\n云台区1200名志愿者上岗\n\n${body(2)}\n\n相关推荐：\n\n猜你喜欢：\n\n南岭县新建公路36公里\n`,
    );
    expect(titles(page)).toEqual(['老旧小区焕新', '云台区1200名志愿者上岗']);
    expect(page.articles.map((a) => texts(a, 'body'))).toEqual([[body(1)], [body(2)]]);
  });

  it('keeps of a list only the headline right above the text', () => {
    const page = pageOf(`热点新闻\n\n南岭县新建公路36公里\n\n${report}`);
    expect(titles(page)).toEqual(['老旧小区焕新']);
  });

  it('is a list of headlines in a digital edition, too', () => {
    const page = pageOf(
      `第01版：要闻\n下一版\n南岭县新建公路36公里\n老旧小区焕新\n云台区1200名志愿者上岗\n东河日报\n2024 年 05 月 16 日 星期 放大 缩小 默认\n${report}`,
    );
    expect(titles(page)).toEqual(['老旧小区焕新']);
    expect(page.articles[0]).toMatchObject({ paper: '东河日报', published: '2024-05-16' });
  });
});

describe('who took the pictures', () => {
  it('reports where the report is made of pictures, or where it says so', () => {
    const shot = `社区里建起了图书室，${body(1)}每周末都有志愿者在这里陪孩子们读书，居民说方便多了，周边小区的人也常来。`;
    const only = pageOf(`图书室开进社区\n\n${shot}（记者 林峰 摄）`);
    expect(only.articles[0]?.byline).toEqual(['林峰']);
    const wrote = pageOf(`图书室开进社区\n\n${body(1)}\n\n${shot}通讯员 宋洁 何立 摄影报道`);
    expect(wrote.articles[0]?.byline).toEqual(['宋洁', '何立']);
    const other = pageOf(`图书室开进社区\n\n${body(1)}\n\n${shot}（记者 林峰 摄）`);
    expect(other.articles[0]?.byline).toEqual([]);
  });
});

describe('reports that nobody signed, one below the other', () => {
  it('are two where the place of the second headline is new', () => {
    const page = pageOf(
      [
        '滕州市采购监管成效明显',
        '今年以来，滕州市采购监管节约资金900万元，采购流程更加规范。',
        '吉木乃县采购监管节约资金221万元',
        '今年，吉木乃县以采购监管为重点，采购金额达3297万元，采购流程更加规范。',
      ].join('\n\n'),
    );
    expect(titles(page)).toEqual(['滕州市采购监管成效明显', '吉木乃县采购监管节约资金221万元']);
  });

  it('are two where the news below has a subject of its own', () => {
    const page = pageOf(
      [
        '上半年我国外贸进出口增长3.9%',
        '国务院新闻办今天召开发布会，上半年，我国进出口总值同比增长3.9%。',
        '中国人民银行公布上半年金融数据',
        '中国人民银行今天公布的数据显示，上半年，贷款余额同比增长13.2%。',
      ].join('\n'),
    );
    expect(titles(page)).toHaveLength(2);
  });

  it('are as many as headlines that begin with another city’s short name', () => {
    const page = pageOf(
      [
        '梅州120万亩早稻陆续开割\n\n记者从市农业农村局了解到，梅州市农机总动力达133万千瓦。\n农作物机械化率达53%。',
        '河源早稻收割完成约八成\n\n各地农户抢抓晴好天气，龙川县的收割机正在作业。\n河源市早稻播种面积103万亩。',
        '茂名荔枝丰收再创新高\n\n各地果农采摘忙。\n茂名市荔枝面积139万亩，产量60万吨。',
        '湛江春耕生产有序推进\n\n农户下田插秧。\n湛江市早稻面积90万亩，早稻进度过半。',
      ].join('\n\n'),
    );
    expect(titles(page)).toEqual([
      '梅州120万亩早稻陆续开割',
      '河源早稻收割完成约八成',
      '茂名荔枝丰收再创新高',
      '湛江春耕生产有序推进',
    ]);
  });

  it('are two where the text below calls the second headline’s county by 该县', () => {
    const page = pageOf(
      [
        '略阳10个重点项目集中开工\n\n3月6日，略阳县重点项目开工仪式举行，安排项目79个。',
        '洋县追赶超越抓项目\n\n今年以来，该县聚焦招商引资，完成财政收入4.91亿元。',
      ].join('\n\n'),
    );
    expect(titles(page)).toEqual(['略阳10个重点项目集中开工', '洋县追赶超越抓项目']);
  });

  it('are two where empty lines set both headlines apart and part no paragraphs', () => {
    const page = pageOf(
      [
        `布吉街道从严整治三轮车\n\n${body(1)}\n${body(2)}\n${body(3)}`,
        `福永街道联动整治农贸市场乱象\n\n${body(2)}\n${body(3)}`,
      ].join('\n\n'),
    );
    expect(titles(page)).toHaveLength(2);
    const close = pageOf(
      `布吉街道从严整治三轮车\n\n${body(1)}\n${body(2)}\n联动整治农贸市场乱象\n${body(3)}\n${body(1)}`,
    );
    expect(titles(close)).toHaveLength(1);
  });

  it('are two where nothing but divisions stand before a colon', () => {
    const page = pageOf(
      `甘肃和政：“扶贫车间”暖心田\n\n${body(1)}\n\n甘肃渭源：已建设车间13个\n\n${body(2)}`,
    );
    expect(titles(page)).toHaveLength(2);
  });

  it('are two where the text below is told of another province', () => {
    const page = pageOf(
      [
        '江苏宜兴：绘就秀美画卷',
        '近年来，江苏宜兴治理河道300条。绿水绕村，游人如织。',
        '李明：青春在田野闪亮',
        '七年前，大学毕业的李明回到家乡浙江长兴，带着400名青年种茶、修路、办学堂。',
      ].join('\n'),
    );
    expect(titles(page)).toEqual(['江苏宜兴：绘就秀美画卷', '李明：青春在田野闪亮']);
  });

  it('are one with sections where provinces alone stand above them', () => {
    const page = pageOf(
      [
        '寒潮来袭 各地受到影响',
        '湖南',
        '1月21日以来，湖南大面积停电，受灾67万亩。',
        '广西',
        '1月23日以来，广西受强降温影响，受灾17万人。',
      ].join('\n\n'),
    );
    expect(titles(page)).toEqual(['寒潮来袭 各地受到影响']);
  });
});

describe('a report in pictures', () => {
  const report =
    '▲9月22日，洛川县的果农在采摘苹果。眼下，全县64万亩苹果迎来丰收，果农忙着采摘、分拣、装箱，一派繁忙景象，产值预计达30亿元。（林峰 摄）';

  it('ends before the next headline', () => {
    const page = pageOf(
      `苹果红了\n${report}\n\n德钦县发展特色农业\n德钦县讯 （通讯员 高敏） 近年来，德钦县葡萄达1.3万亩。`,
    );
    expect(titles(page)).toEqual(['苹果红了', '德钦县发展特色农业']);
    expect(texts(page.articles[0], 'caption')).toEqual([report]);
  });

  it('counts without a headline, too', () => {
    const page = pageOf(`图片新闻\n\n${report}\n\n近日，在丹凤县的茶园里，茶园占地800亩。`);
    expect(page.articles.flatMap((a) => texts(a, 'caption'))).toEqual([report]);
    expect(page.articles.flatMap((a) => texts(a, 'body'))).toHaveLength(1);
  });
});

describe('headlines and subheads', () => {
  it('a short line inside a signed article is a subhead', () => {
    const page = pageOf(
      `惠民政策落地有声\n\n${body(1)}\n\n把难题解在一线\n\n${body(2)}\n\n（高敏）`,
    );
    expect(titles(page)).toEqual(['惠民政策落地有声']);
    expect(texts(page.articles[0], 'subhead')).toEqual(['把难题解在一线']);
  });

  it('titles as long as each other below a text without a headline are subheads', () => {
    const first =
      '在丹凤县商镇，商镇司法所把调解放在首位，主动适应基层矛盾的新特点，坚持和发展经验。';
    const page = pageOf(
      `${first}\n织密排查网络抓预防\n商镇司法所把工作前移，全所调处纠纷490件。\n优化联动机制提质效\n针对难题，商镇司法所举办宣传4场。`,
    );
    expect(titles(page)).toEqual(['']);
    expect(texts(page.articles[0], 'subhead')).toHaveLength(2);
    expect(texts(page.articles[0], 'body')[0]).toBe(first);
  });

  it('the headline again, above a picture in the text, is no article of its own', () => {
    const page = pageOf(
      `甜蜜生活从甘蔗田里开始\n\n${body(1)}\n\n甜蜜生活从甘蔗田里开始\n\n村民在砍甘蔗 供图 丹凤县糖业办公室\n\n${body(2)}`,
    );
    expect(titles(page)).toEqual(['甜蜜生活从甘蔗田里开始']);
    expect(texts(page.articles[0], 'caption')).toHaveLength(1);
    expect(texts(page.articles[0], 'body')).toHaveLength(2);
  });

  it('a line behind a sign-off is a headline', () => {
    const page = pageOf(
      `惠民政策落地有声\n\n${body(1)}\n\n（高敏）\n\n把难题解在一线\n\n${body(2)}`,
    );
    expect(titles(page)).toEqual(['惠民政策落地有声', '把难题解在一线']);
    expect(page.articles.map((a) => a.byline)).toEqual([['高敏'], []]);
  });

  it('a numbered line is a subhead', () => {
    const page = pageOf(
      `上半年工作综述\n\n${body(1)}\n\n一、主要成效\n\n${body(2)}\n\n二、存在问题\n\n${body(3)}`,
    );
    expect(titles(page)).toEqual(['上半年工作综述']);
  });

  it('titles that begin with two units of one level head two reports', () => {
    const page = pageOf(
      `西郊乡升级新农村建设项目\n\n${body(1)}\n\n烟店镇特色种植见实效\n\n${body(2)}`,
    );
    expect(titles(page)).toEqual(['西郊乡升级新农村建设项目', '烟店镇特色种植见实效']);
    const one = pageOf(
      `平定县升级新农村建设项目\n\n${body(1)}\n\n烟店镇特色种植见实效\n\n${body(2)}\n\n新农村建设项目惠及万家\n\n${body(3)}`,
    );
    expect(titles(one)).toEqual(['平定县升级新农村建设项目']);
  });

  it('a county’s short name begins a headline as its full name does', () => {
    const page = pageOf(
      [
        '高平向软散乱穷村级组织亮剑',
        '今年以来，高平市倒排出软弱涣散村党组织29个。',
        '河西镇投资150万元，建成大棚63座。',
        '安泽：“村村有新党员”工程见成效',
        '该县出台意见，去年发展农村党员104名。',
        '35岁以下的有83名。',
      ].join('\n\n'),
    );
    expect(titles(page)).toEqual(['高平向软散乱穷村级组织亮剑', '安泽：“村村有新党员”工程见成效']);
    const places = pageOf(
      `衡山县领导到白果镇公开接访\n\n${body(1)}\n\n长沙县拟成立信访调解中心\n\n${body(2)}`,
    );
    expect(titles(places)).toEqual(['衡山县领导到白果镇公开接访', '长沙县拟成立信访调解中心']);
  });

  it('a sentence that ends with 的 can be a headline', () => {
    const page = pageOf(
      `开发区招商见成效\n\n本报讯 （高敏） ${body(1)}\n\n这几天的秋雨一部分是炮打下来的\n\n本报讯 近日，${body(2)}`,
    );
    expect(titles(page)).toEqual(['开发区招商见成效', '这几天的秋雨一部分是炮打下来的']);
  });

  it('titles that begin with another place and a colon head reports of their own', () => {
    const page = pageOf(
      `甲省乙市丙区：“一核多圈”破难题\n\n${body(1)}\n\n甲省丁市戊区：“六治融合”换新颜\n\n${body(2)}`,
    );
    expect(titles(page)).toEqual([
      '甲省乙市丙区：“一核多圈”破难题',
      '甲省丁市戊区：“六治融合”换新颜',
    ]);
  });

  it('below a headline without a place of its own they are subheads', () => {
    const page = pageOf(
      `多地探索社区治理新路\n\n${body(1)}\n\n丙区：数字赋能\n\n${body(2)}\n\n戊区：多方共治\n\n${body(3)}`,
    );
    expect(titles(page)).toEqual(['多地探索社区治理新路']);
  });

  it('the row of a table is no subhead', () => {
    const page = pageOf(`城区推进治理\n\n${body(1)}\n\n沙河镇 92 61\n\n${body(2)}\n\n（高敏）`);
    expect(texts(page.articles[0], 'subhead')).toEqual([]);
  });

  it('a headline may end in a number with 对', () => {
    const page = pageOf(
      `城区公园开放\n\n${body(1)}\n\n（高敏）\n\n铁路暑运启动 共开行列车369对\n\n${body(2)}`,
    );
    expect(titles(page)).toEqual(['城区公园开放', '铁路暑运启动 共开行列车369对']);
  });

  it('a section label is neither', () => {
    const page = pageOf(`区内动态\n\n高新区建成人才公寓\n\n${body(1)}\n\n（高敏）`);
    expect(titles(page)).toEqual(['高新区建成人才公寓']);
    expect(page.articles[0]?.shoulder).toBe('');
  });

  it('a shoulder line runs on into its headline, a deck stands below', () => {
    const [article] = pageOf(
      `榆次区东阳镇——\n小菜园种出大产业\n——东阳镇发展设施蔬菜见闻\n\n${body(1)}`,
    ).articles;
    expect(article).toMatchObject({
      title: '小菜园种出大产业',
      shoulder: '榆次区东阳镇——',
      subtitle: '——东阳镇发展设施蔬菜见闻',
    });
  });

  it('a headline broken in two lines is whole', () => {
    expect(titles(pageOf(`凝心聚力抓党建\n真抓实干促发展\n\n${body(1)}`))).toEqual([
      '凝心聚力抓党建 真抓实干促发展',
    ]);
  });

  it('the rows of a list are text, numbers below each other stay apart', () => {
    const rows = ['东城', '西城', '南关', '北关', '河东', '河西', '新城', '旧城', '山前'].map(
      (name, i) => `${name}街道网格 ${String(i + 1)}`,
    );
    const page = pageOf(`各街道网格一览表\n${rows.join('\n')}\n${body(1)}`);
    expect(page.articles).toHaveLength(1);
    const all = page.articles[0]?.paragraphs.map((p) => p.text.text) ?? [];
    for (const row of rows) expect(all).toContain(row);
  });

  it('metadata of the mark-up names the one article of a part', () => {
    const layout = layoutOfText(`${body(1)}\n\n把难题解在一线\n\n${body(2)}`, 'x.html', {
      ...NO_META,
      title: '惠民政策落地有声',
      byline: ['高敏'],
    });
    const page = readPage(layout);
    expect(titles(page)).toEqual(['惠民政策落地有声']);
    expect(page.articles[0]?.byline).toEqual(['高敏']);
  });
});

describe('headlines without any mark', () => {
  const water =
    '本县今年敷设供水管网118公里，新打水井27眼，山区群众拧开水龙头就有清水，管护员每月巡查两次。';
  const moreWater =
    '供水管网的水质每季度检测一次，管护员把山区各村水井的检测结果贴在村口，群众可以随时监督。';

  it.each([
    ['a fact that its text says again', '定襄法兰出口额首次突破10亿元'],
    ['a question', '定襄法兰靠什么把出口额做到10亿元？'],
    ['a bracket at its end', '定襄法兰出口额突破10亿元（县域观察）'],
    ['the name of a column before a bar', '县域观察丨定襄法兰出口额突破10亿元'],
    [
      'more than thirty characters',
      '定襄县四百家法兰企业抱团出海开拓新市场 前八个月出口额首次突破10亿元大关',
    ],
    ['a verb that ends like a preposition', '定襄法兰出口额突破10亿元 企业积极应对'],
  ])('are told by what the text is about: %s', (_, headline) => {
    const flanges = '前八个月，定襄法兰产品出口额10.3亿元，销往57个国家和地区，从业人员3.6万名。';
    const page = pageOf(`山区群众喝上放心水\n${water}\n${moreWater}\n${headline}\n${flanges}`);
    expect(titles(page)).toEqual(['山区群众喝上放心水', headline]);
  });

  it.each([
    ['管得住', '用得好'],
    ['建设者：把水引上山', '管护员：把水管到家'],
  ])('are no subheads: %s, %s', (first, second) => {
    const page = pageOf(
      `山区群众喝上放心水\n\n${water}\n\n${first}\n\n${moreWater}\n\n${second}\n\n${water.replace('今年', '明年再')}`,
    );
    expect(titles(page)).toEqual(['山区群众喝上放心水']);
    expect(texts(page.articles[0], 'subhead')).toEqual([first, second]);
  });

  it('of an official document stand below the name of the office', () => {
    const page = pageOf(`某县人民政府办公室\n关于2023年供水工程建设情况的通报\n\n${water}`);
    expect(titles(page)).toEqual(['关于2023年供水工程建设情况的通报']);
  });
});

describe('joining', () => {
  const around = (first: string, second: string): string =>
    `社区治理开新篇\n\n${body(5)}\n\n${first}\n\n${second}\n\n（高敏）`;

  it.each([
    ['全区多措并举盘活闲置资产，化解债务1', '200万元，盘活闲置资产38处。', '化解债务1200万元'],
    ['全区今年计划改造老旧小区，惠及居', '民3万户，完成投资2.6亿元。', '惠及居民3万户'],
    ['全区建立健全工作机制，形成“党建引', '领、多方参与”的格局。', '“党建引领、多方参与”'],
    ['全区开展入户走访活动，落实走访活动', '走访活动记录制度，建档3万份。', '落实走访活动记录制度'],
  ])('%s|%s', (first, second, whole) => {
    const [article] = pageOf(around(first, second)).articles;
    expect(texts(article, 'body').join('\n')).toContain(whole);
  });

  it('leaves the rows of a table as they are', () => {
    const rows = '各街道进展见下表：\n\n西大街街道 5 1420\n\n中华路街道 7 2,040\n\n';
    const [article] = pageOf(around(rows, '区住建局将加装电梯30部。')).articles;
    const lines = texts(article, 'body');
    expect(lines).toContain('西大街街道 5 1420');
    expect(lines).toContain('中华路街道 7 2,040');
    expect(lines).toContain('区住建局将加装电梯30部。');
  });

  it('goes on below a table with what broke off above it', () => {
    const rows = '全区项目建设提速。今年多措并举盘活闲置资产，累计投入资金1\n\n西大街街道 5 1420';
    const [article] = pageOf(around(rows, '200万元，用于道路改造。')).articles;
    expect(texts(article, 'body').join('\n')).toContain('投入资金1200万元');
  });

  it('keeps a word that only looks doubled', () => {
    const [article] = pageOf(
      around('全区今年新引进人才300名，新建人才公寓2处，扶持高新技术企业', '业绩考核达标率为92%。'),
    ).articles;
    expect(texts(article, 'body').join('')).toContain('企业业绩');
  });

  it('never takes digits for a repetition', () => {
    const [article] = pageOf(
      around('全区今年累计投入资金，总额为20', '00万元，用于道路改造。'),
    ).articles;
    expect(texts(article, 'body').join('')).toContain('2000万元');
  });

  it('leaves a piece alone whose other half is missing', () => {
    const [article] = pageOf(
      `社区治理开新篇\n\n${body(5)}\n\n全区需化解债务300万元，已化\n\n建强队伍\n\n随着人口增加，全区新设社区9个。\n\n（高敏）`,
    ).articles;
    expect(texts(article, 'body')).toEqual([
      body(5),
      '全区需化解债务300万元，已化',
      '随着人口增加，全区新设社区9个。',
    ]);
  });
});

describe('text broken into lines of one width', () => {
  const paragraphs = [
    '隰县今年实施农村供水工程87处，铺设管道436公里，受益群众5.3万人，水质达标率99.1%，维修养护资金全部到位。',
    '县里组建巡查队伍21支，每周巡查2次，发现隐患163处，当场整改158处，其余5处限期办结，群众投诉比去年下降六成。',
    '隰县还开通服务热线，配备接线员6名，上半年受理来电2714个，按时回复2698个，回访满意率为98.7%，位居全市前列。',
  ];
  const others = [
    '蒲县山坡上的连翘花开了。药农种植连翘2.1万亩，合作社统一收购青翘，每斤保底价18元，带动农户3100户，户均增收4600元。',
    '县林业局选派技术员15名驻村指导剪枝，建起育苗基地4处，年产种苗260万株，今后三年还要把荒坡上的老树更新一遍。',
  ];
  const wrapped = (text: string): string => (text.match(/.{1,24}/gu) ?? []).join('\n');

  it('is put together, line ends are no paragraph ends', () => {
    const page = pageOf(`清水流进百姓家\n\n${paragraphs.map(wrapped).join('\n\n')}\n\n（高敏）`);
    expect(titles(page)).toEqual(['清水流进百姓家']);
    expect(texts(page.articles[0], 'body')).toEqual(paragraphs);
  });

  it('keeps the title of the next article apart', () => {
    const page = pageOf(
      `隰县供水\n${paragraphs.map(wrapped).join('\n')}\n\n蒲县种植连翘两万亩\n\n${others.map(wrapped).join('\n')}`,
    );
    expect(titles(page)).toEqual(['隰县供水', '蒲县种植连翘两万亩']);
  });
});

describe('any text', () => {
  const lines = fc.constantFrom(
    '惠民政策落地有声',
    body(7),
    '（高敏）',
    '本报记者 高敏',
    '区内动态',
    '图为活动现场。',
    '全区今年累计投入资金，总额为20',
    '00万元，用于道路改造。',
    '第02版：要闻',
    '放大 缩小 默认',
    '某某提要~~~',
    '# 一级标题',
    '## 二级标题',
    '',
    '”',
    '10.5',
  );

  it('gives each character to one place, and leads back to it', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 40 }), (chosen) => {
        const page = pageOf(chosen.join('\n'));
        const places = placesOf(page).filter((p) => p.character !== ' ');
        for (const { at, character } of places) expect(page.source.text.charAt(at)).toBe(character);
        expect(new Set(places.map((p) => p.at)).size).toBe(places.length);
        expect(page.articles.map((a) => a.number)).toEqual(page.articles.map((_, i) => i + 1));
      }),
    );
  });

  it('loses no paragraph', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 40 }), (chosen) => {
        const page = pageOf(chosen.join('\n'));
        const kept = page.articles.flatMap((a) => a.paragraphs.map((p) => p.text.text)).join('');
        const count = (s: string): number => s.split(body(7)).length - 1;
        expect(count(kept)).toBe(count(chosen.join('\n')));
      }),
    );
  });
});

describe('what stands above the headline on a site', () => {
  it('is no headline where the line that tells where the page stands comes below', () => {
    const page = pageOf(
      `关注东河\n东河在线 南岭 云台\n东河网 > 新闻频道 > 民生\n\n老旧小区焕新\n\n${body(1)}`,
    );
    expect(titles(page)).toEqual(['老旧小区焕新']);
  });

  it('is the headline where nothing but the text stands below that line', () => {
    const page = pageOf(`老旧小区焕新\n东河网 > 新闻频道 > 正文\n\n${body(1)}`);
    expect(titles(page)).toEqual(['老旧小区焕新']);
  });

  it('is the headline where date and source stand below, and a deck', () => {
    const page = pageOf(
      `老旧小区焕新\n来源：东河日报 2023-04-05 10:11\n——东河区城市更新见闻\n\n${body(1)}`,
    );
    expect(titles(page)).toEqual(['老旧小区焕新']);
  });
});

describe('a headline that its text does not speak of', () => {
  it('stays above the tools of the page and its deck', () => {
    for (const tools of ['字号：大 中 小', '打印 关闭', '返回首页 打印 关闭', '上一篇 下一篇']) {
      const page = pageOf(`暖风吹进百姓心\n${tools}\n——东河区建成便民服务中心\n\n${body(1)}`);
      expect(titles(page)).toEqual(['暖风吹进百姓心']);
    }
  });

  it('stays above a breadcrumb and a numbered subhead', () => {
    const page = pageOf(`暖风吹进百姓心\n首页 > 新闻 > 要闻\n一、建成便民服务中心\n\n${body(1)}`);
    expect(titles(page)).toEqual(['暖风吹进百姓心']);
  });

  it('stays below 相关新闻, with its deck', () => {
    const page = pageOf(
      `老旧小区焕新\n\n${body(1)}\n\n相关新闻\n南岭县整治垃圾\n——清运垃圾400吨\n\n${body(2)}`,
    );
    expect(titles(page)).toEqual(['老旧小区焕新', '南岭县整治垃圾']);
  });
});

describe('headlines that are the items of a list', () => {
  it('head reports of their own', () => {
    const page = pageOf(`• 东河区老旧小区焕新\n${body(1)}\n• 南岭县公路通到家门口\n${body(2)}\n`);
    expect(page.articles).toHaveLength(2);
  });

  it('are subheads below a headline without that mark', () => {
    const page = pageOf(`老旧小区焕新\n\n${body(1)}\n■管得住\n${body(2)}\n■用得好\n${body(3)}\n`);
    expect(titles(page)).toEqual(['老旧小区焕新']);
  });
});

describe('when and where a report was made', () => {
  it('is no headline', () => {
    const page = pageOf(`村里发工资了\n9月13日东河区上岭乡小坪村\n${body(1)}`);
    expect(titles(page)).toEqual(['村里发工资了']);
  });
});

describe('a teaser that has nothing in common with the headline', () => {
  it('leads elsewhere', () => {
    const page = pageOf(
      `第04版：民生\n标题导航\n云台区开通水上巴士~~~\n老旧小区焕新~~~\n放大 缩小 默认\n老旧小区焕新\n\n${body(1)}`,
    );
    expect(texts(page.articles[0], 'teaser')).toEqual(['老旧小区焕新']);
  });
});

describe('a fragment without names', () => {
  it('leaves the article those that its dateline gives', () => {
    const page = pageOf(
      `旗下媒体：东河日报、南岭报，欢迎订阅。\n\n老旧小区焕新\n\n本报讯(记者 林峰)${body(1)}\n\n来源：东河日报\n\n新闻推荐\n`,
    );
    expect(page.articles[0]?.byline).toEqual(['林峰']);
  });
});

describe('a numbered heading below the text that it is a part of', () => {
  it('is no headline', () => {
    const { articles } = pageOf(`${body(1)}\n\n一、坚持服务大局，推动发展\n\n${body(2)}`);
    expect(articles).toHaveLength(1);
    expect(texts(articles[0], 'subhead')).toEqual(['一、坚持服务大局，推动发展']);
    expect(texts(articles[0], 'body')).toEqual([body(1), body(2)]);
  });
});

describe('a title that calls a county by its short name', () => {
  const first =
    '5月17日，省里派来的专家来到金寨县果子园乡卫生院坐诊，为100多名病人看病，随后走访了服务站。';
  const second =
    '1月11日一早，绩溪中医院坐满了病人。省里派来的专家在服务站坐诊，为300名病人看病，每季度都来。';

  it('heads an article where the text below is on that county and the one above on another', () => {
    const page = pageOf(
      `名医走进滁州的医院坐诊\n\n8月16日，义诊在滁州开场，专家看了3000人。\n\n专家来到果子园乡\n${first}\n\n绩溪“名医服务站”开年第一诊\n${second}\n`,
    );
    expect(titles(page)).toContain('绩溪“名医服务站”开年第一诊');
  });
});

describe('a unit’s name alone above the text', () => {
  it('is the first subhead, below the headline', () => {
    const { articles } = pageOf(
      `全市新增学位一万五千个\n\n茅箭区\n\n${body(1)}\n\n张湾区\n\n${body(2)}`,
    );
    expect(articles.map(({ title }) => title)).toEqual(['全市新增学位一万五千个']);
    expect(texts(articles[0], 'subhead')).toEqual(['茅箭区', '张湾区']);
  });
});
