import { describe, expect, it } from 'vitest';
import { NO_ADDITIONS, withAdditions } from '../../src/knowledge.js';
import { furnitureKind, knownFurniture, parseFurniture } from '../../src/page/furniture.js';
import { dateIn, dateOfPath, imprintIn, pageIn } from '../../src/page/imprint.js';
import { plainForm } from '../../src/page/plain.js';
import { pageOf, texts } from './helpers.js';

describe('furniture', () => {
  it.each([
    ['上一版3   4下一版', 'navigation'],
    ['东河日报 > 综合新闻', 'source'],
    ['2022-08-17 2 2 东河日报 content_210810.html 1 3 某镇见闻 /enpproperty-->', 'views'],
    ['平安南岭 » 一线见闻', 'source'],
    ['南岭新闻，讲述家乡的故事。有观点，有态度。', 'source'],
    ['放大 缩小 默认', 'navigation'],
    ['展开通版', 'navigation'],
    ['河东新闻 离石新闻 柳林新闻 临县新闻', 'navigation'],
    ['河东 离石 柳林 临县 方山 兴县 岚县 交口 石楼 中阳 交城 文水 汾阳', 'navigation'],
    ['通版阅读请点击：', 'navigation'],
    ['文章字数：152', 'views'],
    ['2024年05月16日 星期四 出版 首页 | 版面导航', 'navigation'],
    ['第01版：要闻', 'pageName'],
    ['第A02版 综合', 'pageName'],
    ['编辑 何文 美编 罗丹', 'staff'],
    ['责编：何文静　校对：彭海', 'staff'],
    ['扫描二维码 观看视频', 'scan'],
    ['更多内容', 'scan'],
    ['图片由县委宣传部提供', 'credit'],
    ['（资料图）', 'credit'],
    ['（相关资料图）', 'credit'],
    ['微博@东河发布 图', 'credit'],
    ['【字体：大 中 小】', 'views'],
    ['• 来源：东河日报', 'source'],
    ['点击数：1571 日期：2022-11-18 09:01:56', 'source'],
    ['您所在的位置：东河区发展和改革委员会工作动态', 'source'],
    ['当前版: 03版 上一版  下一版', 'pageName'],
    ['第00008版：政治与社会新闻', 'pageName'],
    ['东河日报报业集团主办', 'copyright'],
    ['© 2019 今日东河', 'copyright'],
    ['本版列表新闻', 'navigation'],
    ['收藏 打印 推荐  更多功能', 'navigation'],
    ['某某日报社版权所有 未经许可不得转载', 'copyright'],
    ['阅读：1203次', 'views'],
    ['上页1/7下页', 'views'],
    ['白底黑字蓝链接 黄底黑字蓝链接', 'navigation'],
    ['• 审核：李某发', 'staff'],
    ['「本文来源：东河新闻网」', 'source'],
    ['（原题为《丹凤：9座煤矿停产整顿》）', 'source'],
    ['东河Logo', 'navigation'],
    ['东河新闻报料：021-962866', 'staff'],
    [
      '2022-12-31 09:00   来源： 东河发布    作者： 记者|高敏 通讯员|陈华   编辑： 沈慧 发表于：  浙江东河',
      'source',
    ],
    ['（1/2）', 'views'],
    ['来源：某某日报 作者：林峰', 'source'],
    ['（下转第二版）', 'turn'],
    ['上接1版', 'turn'],
    ['扫一扫看视频', 'scan'],
    ['上一篇：某县召开会议', 'link'],
    ['公益广告', 'ad'],
    ['咨询电话010—12345678', 'staff'],
    ['0 收藏 打印 增大字体 减小字体', 'navigation'],
    ['回到首页 | 标题导航', 'navigation'],
    ['首页 -在线投稿 -往期报纸 -帮助', 'navigation'],
    ['东河新闻网 > 东河 > 正文', 'source'],
    ['地方网 > 某省 > 东河市 > 东河新闻 > 正文', 'source'],
    ['首页——正文 分享', 'source'],
    ['今天是:2025年07月12日  星期六', 'source'],
    ['要闻     |     原创     |     高端访谈    |     名企品牌     |     舆情智库', 'source'],
    ['评论 0人参与,0条评论', 'views'],
    ['还没有评论,快来抢沙发吧!', 'views'],
    ['已有0人参与,点击查看更多精彩评论', 'views'],
    ['最大长度:500 还剩:500', 'views'],
    ['请输入检索的条件!', 'views'],
    ['首 页 市内要闻 社会新闻 民生 行业动态 文体新闻 评 论', 'navigation'],
    ['今日东河 今日南岭 今日云台 今日沙洲 今日白水 今日青山 今日平川', 'navigation'],
    ['| 设为首页|加入收藏|网站地图|', 'navigation'],
    ['县区联播| 东河| 南岭| 云台| 沙洲| 白水|', 'navigation'],
    ['2024 年 05 月 16 日 星期 放大 缩小 默认', 'navigation'],
    ['东河日报', 'navigation'],
    ['南岭晚报数字报', 'navigation'],
    ['东河网微信', 'scan'],
    ['//www.example.gov.cn  2022-09-08 09:52:00', 'source'],
    ['www.example.com   东河新闻网  2018-04-12 08:13', 'source'],
    ['站点位置：首页 > 资讯中心 > 产业 > 正文', 'source'],
    ['标签：老旧小区|改造', 'link'],
    ['转播到某某微博', 'link'],
    ['09.08.2017 19:08', 'source'],
    ['东河经济网 | 分享: 2025-07-23', 'source'],
    ['首页 > 资讯中心 东河', 'source'],
    ['党员网 打印 纠错', 'source'],
    ['本文来源: 扶贫与移民', 'source'],
    ['东河协作区网站欢迎您 今天是', 'navigation'],
    ['东河工人报官方网站 | 东工网首页 今天是', 'navigation'],
    ['市州频道: 东河 南岭 云台 沙洲 白水 青山 平川 石桥 河口', 'navigation'],
    ['“东河日报”', 'navigation'],
    ['东河政协报数字报纸', 'navigation'],
    ['A1:东河*要闻总第2472期 >2013-02-06编印', 'pageName'],
    ['第7870期:第03版 工运纵横', 'pageName'],
    ['东河区委宣传部 东河区文明办 主办', 'copyright'],
    ['在线版权与信息产品内容销售的声明', 'copyright'],
    ['东河新闻网版权与免责声明：', 'copyright'],
    ['版权说明:东河日报报业集团所有作品，版权均属于本报', 'copyright'],
    ['404 Not Found', 'copyright'],
  ])('%s', (line, kind) => {
    expect(furnitureKind(knownFurniture(), plainForm(line))).toBe(kind);
  });

  it.each([
    '统筹推进疫情防控和经济社会发展',
    '编辑部里的年轻人',
    '全县打印复印一站办结',
    '扫码登记平台启用',
    '图书馆里过大年',
    '首页改版后，群众办事更方便。',
    '1286',
    '审核通过企业 37 家',
    '转作风 提效能',
    '一张二维码 管好一栋楼',
    '扫码就能办成事',
    '党建引领 | 网格织密 | 服务到家',
    '3万人参与全民健身活动',
    '请输入你的心愿，书记来办',
    '版权保护宣传进校园',
    '东河县：产业>项目',
    '共300人参与植树，栽下树苗1200株。',
    '3000人参与全民健身嘉年华',
    '32条留言件件有回音',
    '今天是2024年世界读书日',
    '请输入验证码背后的骗局',
    '特别声明',
    '免责声明：某直播间与消费者纠纷',
    '春|夏|秋|冬',
    '春 风 又 绿 江 南 岸',
    '党旗红 产业兴 百姓富 乡村美',
    '林峰 宋洁 何立 罗敏 高原 彭海 韩雪',
    '便民服务送到微信',
    '社区开通微信',
    '读懂一张日报',
    '古城东河欢迎您',
    '我市经验登上人民日报',
    '百名职工点赞工人日报',
    '大妈卖菜玩转抖音',
    '老人学会玩微信',
    '全县推广医保客户端',
    '我县扶贫经验登人民网首页',
    '我县人社局启用官方网站',
    '网购合同莫忽视免责声明',
    '国家版权局就音乐版权发布声明',
    '推荐给年轻人的十本书',
    '党校第32期培训班开班',
    '政务服务网首页改版上线',
    '鸡蛋>鸭蛋>鹅蛋 谁的营养更高',
  ])('%s is none', (line) => {
    expect(furnitureKind(knownFurniture(), plainForm(line))).toBeUndefined();
  });

  it.each([
    ['读者热线：0351—1234567', 'navigation'],
    ['读者热线', 'navigation'],
    ['欢迎拨打读者热线', undefined],
    ['晚报会员 入会', 'navigation'],
    ['某县融媒 权威发布 记者在现场', 'navigation'],
    ['某县融媒记者在现场', undefined],
    ['放大 缩小', 'navigation'],
  ])('takes the lines and words that a user adds: %s', (line, kind) => {
    const mine = {
      ...NO_ADDITIONS,
      navigation: ['晚报会员', '入会'],
      lines: ['读者热线*', '某县融媒*发布*现场'],
    };
    const found = withAdditions(mine, () => furnitureKind(knownFurniture(), plainForm(line)));
    expect(found).toBe(kind);
    expect(furnitureKind(knownFurniture(), '读者热线')).toBeUndefined();
  });

  it.each([
    ["patterns: [{ kind: nonsense, match: 'a' }]", 'mine.yaml: patterns[0].kind'],
    ["patterns: [{ kind: ad, match: '(' }]", 'mine.yaml: patterns[0].match'],
    ['navigation: 3', 'mine.yaml: navigation'],
    ['- a', 'mine.yaml'],
  ])('says where an entry is unusable: %s', (yaml, where) => {
    expect(() => parseFurniture(yaml, 'mine.yaml')).toThrow(where);
  });
});

describe('metadata', () => {
  it.each([
    ['2025年7月3日 星期四', '2025-07-03'],
    ['发布时间:2024-02-29 10:00', '2024-02-29'],
    ['2023-02-29', ''],
    ['7月3日', ''],
  ])('date in %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    ['pages/2025-07/23/001.txt', '2025-07-23'],
    ['20250723.txt', '2025-07-23'],
    ['html/2025/07/23/node.htm', '2025-07-23'],
    ['t20250723_88.html', '2025-07-23'],
    ['content_2019960.txt', ''],
  ])('date of path %s', (path, date) => {
    expect(dateOfPath(path)).toBe(date);
  });

  it('of an imprint', () => {
    expect(
      imprintIn(knownFurniture(), '河东日报民生05某个标题 2024-03-02 1 2024年03月02日 星期六'),
    ).toEqual({
      published: '2024-03-02',
      paper: '河东日报',
      page: '05',
      pageName: '民生',
    });
    expect(imprintIn(knownFurniture(), '《 河东日报 》( 2024年03月02日 05 版)')).toMatchObject({
      published: '2024-03-02',
      paper: '河东日报',
      page: '05',
    });
    expect(imprintIn(knownFurniture(), '河东日报2024年3月2日报道,全县有9个镇。')).toBeUndefined();
    expect(pageIn('第A02版:要闻')).toEqual({ page: 'A02', pageName: '要闻' });
  });

  it('of the imprint below an article belongs to that article', () => {
    const page = pageOf(
      '柳林县建成充电桩九十个\n\n柳林县今年建成充电桩90个。\n\n《河东日报》（2024年03月02日 05版）\n\n离石区新增停车位\n\n离石区新增停车位800个。\n\n《河东日报》（2024年03月04日 02版）\n',
    );
    expect(page.articles.map((a) => [a.published, a.page])).toEqual([
      ['2024-03-02', '05'],
      ['2024-03-04', '02'],
    ]);
    expect(texts(page.articles[0], 'body')).toEqual(['柳林县今年建成充电桩90个。']);
  });

  it('falls back on the path', () => {
    expect(pageOf('标题在此\n\n正文有1句话。', 'a/20240102/x.txt').articles[0]?.published).toBe(
      '2024-01-02',
    );
  });
});
