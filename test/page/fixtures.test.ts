import { describe, expect, it } from 'vitest';
import { fixture, placesOf, texts, titles } from './helpers.js';

describe('a local paper with four articles of different districts', () => {
  const page = fixture('local-paper-four-articles.txt');

  it('is split where the headlines stand', () => {
    expect(titles(page)).toEqual([
      '沂水县：党建引领小网格 撑起治理大格局',
      '蒙阴县打出集体增收“组合拳”',
      '兰山区新增公共停车位3500个',
      '平邑县柏林镇党支部领办合作社27家',
    ]);
  });

  it('has the bylines from dateline, sign-off, byline and sign-off', () => {
    expect(page.articles.map((a) => a.byline)).toEqual([
      ['周明远', '韩小雨'],
      ['宋佳', '董志强'],
      ['林晓彤'],
      ['马俊杰'],
    ]);
  });

  it('keeps the deck below the headline apart', () => {
    expect(page.articles[3]?.subtitle).toBe('——小山楂串起致富大产业');
  });
});

describe('a page of interleaved columns', () => {
  const page = fixture('interleaved-columns.txt');
  const [yushe, zuoquan, heshun] = page.articles;

  it('has three articles with the bylines of their sign-offs', () => {
    expect(titles(page)).toEqual([
      '榆社县：织密民生服务网',
      '左权县聚力打造太行旅游路',
      '清风吹进百姓家',
    ]);
    expect(page.articles.map((a) => a.byline)).toEqual([
      ['张建军', '杜鹃'],
      ['郝丽萍'],
      ['陈立新', '曹晓梅'],
    ]);
  });

  it('makes a number whole that captions cut', () => {
    expect(texts(yushe, 'body').join()).toContain('配备专职工作人员396名，全年');
    expect(texts(yushe, 'caption')).toHaveLength(2);
  });

  it('says characters once that the column break doubled', () => {
    expect(texts(yushe, 'body').join()).toContain('落实服务承诺7方面工作，梳理出');
  });

  it('goes on after the block of another article', () => {
    expect(texts(yushe, 'body').join()).toContain(
      '引导快递企业与供销社合作，在村里设立服务点156个',
    );
  });

  it('joins a word that the page cut', () => {
    expect(texts(zuoquan, 'body').join()).toContain('带动就业1900余人');
  });

  it('goes on at the beginning of the file where the end breaks off', () => {
    expect(texts(heshun, 'body').join()).toContain('持续推进清廉村居建设。全镇38个村');
    expect(heshun?.shoulder).toBe('全域监督促发展 和顺县义兴镇——');
  });
});

describe('the text of a digital edition', () => {
  const page = fixture('digital-edition.txt');

  it('has the articles that the navigation announces, each with its teaser', () => {
    expect(titles(page)).toEqual([
      '宁阳县建强基层堡垒 激活振兴动能',
      '东平县端牢“饭碗”稳粮仓',
      '新泰市干部下沉解民忧',
    ]);
    expect(page.articles.map((a) => texts(a, 'teaser'))).toEqual([
      [],
      ['全县建成高标准农田62万亩，粮食总产连续四年稳定在10亿斤以上'],
      ['127名驻村干部走访群众1.6万户——'],
    ]);
  });

  it('takes date, paper and page from navigation and imprint', () => {
    for (const article of page.articles) {
      expect(article).toMatchObject({
        published: '2024-05-16',
        paper: '泰山晨报',
        page: '03',
        pageName: '县区新闻',
      });
    }
  });

  it('has captions, subheads and the byline apart from the body', () => {
    const [first] = page.articles;
    expect(texts(first, 'caption')).toEqual([
      '磁窑镇党群服务中心一角。',
      '志愿者为八仙桥街道居民义诊。',
    ]);
    expect(texts(first, 'subhead')).toEqual(['配强头雁  锻造队伍', '做强产业  富民增收']);
    expect(first?.byline).toEqual(['孙浩然', '李静']);
    expect(texts(first, 'body')).toHaveLength(3);
  });
});

describe('a Markdown page', () => {
  const page = fixture('report.md');
  const [article] = page.articles;

  it('is one article under its first heading', () => {
    expect(titles(page)).toEqual(['庄浪县：梯田上的新答卷']);
    expect(article?.byline).toEqual(['郑国栋', '付晓燕', '柳春']);
  });

  it('has decks above and subheads inside', () => {
    expect(texts(article, 'deck')).toEqual([
      '★修一片田 ★育一方产业 ★富一方百姓',
      '一代人接着一代人干 把荒山变成聚宝盆',
    ]);
    expect(texts(article, 'subhead')).toEqual([
      '党员带头 产业扎根',
      '数字赋能 治理提效',
      '下一站 再攀高',
    ]);
    expect(texts(article, 'caption')).toEqual(['庄浪县水洛镇果农在采摘苹果。']);
  });

  it('has lost editors, proofreaders and the call to scan a code', () => {
    const all = article?.paragraphs.map((p) => p.text.text).join() ?? '';
    expect(all).not.toMatch(/何文静|彭海|二维码|更多内容/);
  });
});

describe('short reports under a collective head', () => {
  it('are articles of their own, the collective head is none', () => {
    const page = fixture('briefs.txt');
    expect(titles(page)).toEqual([
      '涡阳县今年改造农村公路320公里',
      '蒙城县首批“共享农机”投入使用',
      '利辛县发放创业担保贷款2.3亿元',
      '谯城区新建社区食堂31家',
      '亳州高新区企业招聘会达成意向1600个',
    ]);
    expect(page.articles.map((a) => texts(a, 'body').length)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('single articles', () => {
  it.each([
    ['gb18030.txt', 'gb18030', '赣县区开展“敲门行动”破解飞线充电难题', ['谢雅婷'], 4],
    ['no-figures.txt', 'utf-8', '古城墙下听春风', ['苏晚晴'], 3],
    ['slogans.txt', 'utf-8', '聚焦“八大行动” 建设“六个之城”', ['程思远'], 4],
  ])('%s', (name, encoding, title, byline, paragraphs) => {
    const page = fixture(name, encoding);
    expect(page.articles).toHaveLength(1);
    expect(page.articles[0]).toMatchObject({ title, byline, number: 1 });
    expect(texts(page.articles[0], 'body')).toHaveLength(paragraphs);
  });
});

describe('offsets', () => {
  it.each([
    'local-paper-four-articles.txt',
    'interleaved-columns.txt',
    'digital-edition.txt',
    'report.md',
    'briefs.txt',
  ])('of %s lead back to the characters and none stands twice', (name) => {
    const page = fixture(name);
    const places = placesOf(page);
    for (const { at, character } of places) expect(page.source.text.charAt(at)).toBe(character);
    expect(new Set(places.map((p) => p.at)).size).toBe(places.length);
  });
});
