import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part, Source } from '../../../src/model.js';
import { htmlLayout } from '../../../src/read/html/index.js';
import { readPage } from '../../../src/page/index.js';
import { layoutOf, readSource } from '../../../src/read/index.js';
import { sourceOffset } from '../../../src/text/mapped.js';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/html/${name}`, import.meta.url));

function partsOf(name: string): readonly Part[] {
  const read = readSource(name, fixture(name));
  if ('problem' in read) throw new Error(read.problem);
  return layoutOf(read.source).parts;
}

const sourceOf = (text: string, file = 'x.html'): Source => ({
  file,
  kind: 'html',
  text,
  encoding: 'utf-8',
  warnings: [],
});

const parse = (text: string, file?: string): readonly Part[] =>
  htmlLayout(sourceOf(text, file)).parts;

const shown = (part: Part | undefined): string[] =>
  part?.blocks.map(({ kind, level, text }) => `${kind}${level === 0 ? '' : level} ${text.text}`) ??
  [];

const NEWS = '今年以来，全县新建便民服务站15个，服务群众2.3万人次，办结率达98.6%。';

describe('a digital edition', () => {
  it('of tables and founder elements keeps its two articles apart', () => {
    const [first, second, ...more] = partsOf('founder-two-articles.html');
    expect(more).toEqual([]);
    expect(first?.meta).toEqual({
      title: '武乡县：六百名网格员进院落',
      shoulder: '把服务送到家门口',
      subtitle: '——城关社区见闻',
      published: '2024-05-17',
      paper: '清河日报',
      page: '03',
      pageName: '基层治理',
      byline: ['高小梅', '李伟'],
    });
    expect(shown(first)).toEqual([
      'heading1 武乡县：六百名网格员进院落',
      'heading2 把服务送到家门口',
      'heading2 ——城关社区见闻',
      'paragraph 本报讯 5月16日，记者从武乡县了解到，今年以来，全县划分网格412个，配备网格员600名，收集群众诉求1380件，已办结1294件。',
      'paragraph “门口的路灯亮了，心里也亮堂了。”城关社区居民王秀兰说。',
      'caption 图为网格员走访居民。　张志军 摄',
      'paragraph 下一步，该县将再建便民服务站15个。',
    ]);
    expect(second?.meta).toMatchObject({ title: '平遥县：古城里的议事厅', byline: ['赵海燕'] });
    expect(shown(second)).toHaveLength(3);
  });

  it('with the comment of properties behind the body gives tables row by row', () => {
    const [part, ...more] = partsOf('enpcontent-table.html');
    expect(more).toEqual([]);
    expect(part?.meta).toEqual({
      title: '双桥区一季度民生实事进展',
      shoulder: '小项目连着大民生',
      subtitle: '十二个老旧小区开工改造',
      published: '2023-04-12',
      paper: '承安晚报',
      page: '02',
      pageName: '民生',
      byline: ['孙丽华', '马强'],
    });
    const blocks = shown(part);
    expect(blocks).toContain('caption 改造后的桥东小区。 孙丽华摄');
    expect(blocks).toContain('paragraph 西大街街道 5 1420');
    expect(blocks.at(-1)).toBe('paragraph 区住建局有关负责人表示，年内还将加装电梯30部。');
  });
});

describe('other forms of a page', () => {
  it('a WeChat article has its date in a script', () => {
    const [part] = partsOf('wechat.html');
    expect(part?.meta).toMatchObject({
      title: '数说太和：一张网兜起千家事',
      published: '2023-09-14',
    });
    expect(shown(part)).toEqual([
      'heading1 数说太和：一张网兜起千家事',
      'paragraph 今年以来，太和县建成县、乡、村三级综治中心348个，调处矛盾纠纷5217件。',
      'heading2 网格里的力量',
      'paragraph 全县2860名网格员走村入户，累计走访群众14.6万户。',
      'paragraph 上报的1.2万件民生小事，办结率达 99.1%。',
    ]);
  });

  it('a government page gives its date of publication, not the day it was saved', () => {
    const [part] = partsOf('government.html');
    expect(part?.meta).toMatchObject({ published: '2022-11-08', paper: '县农业农村局' });
    expect(shown(part)).toEqual([
      'heading1 砀山县完成高标准农田建设八万亩',
      'paragraph 截至10月底，砀山县建成高标准农田8.2万亩，新打机井640眼，铺设管道175公里，受益农户2.1万户。',
    ]);
  });

  it('a page in GB18030 that declares gb2312 keeps its rare characters and full-width digits', () => {
    const [part] = partsOf('gb18030.html');
    expect(part?.meta).toMatchObject({
      published: '2021-10-14',
      paper: '玉山时报',
      byline: ['陈国栋'],
    });
    expect(shown(part).slice(2)).toEqual([
      'paragraph 三里镇党委书记靳喆介绍，全镇建成“夕阳驿站”９处，服务老人５２００余人次。',
      'paragraph 该县计划年内再投入资金1,860.5万元，让１６个村的老人在家门口吃上热饭。',
    ]);
  });

  it('a text file that begins as HTML is read as HTML', () => {
    const read = readSource('x.txt', Buffer.from(`<!doctype html><p>${NEWS}</p>`));
    expect('source' in read && read.source.kind).toBe('html');
  });
});

describe('what belongs to the article', () => {
  it('its headline stands in it once, also if the page repeats it above the body', () => {
    const [part] = parse(
      `<title>泾县新增网格员300名_某网</title><h1>泾县新增网格员300名</h1><div><p>泾县新增网格员300名</p><p>${NEWS}</p></div>`,
    );
    const titles = shown(part).filter((line) => line.includes('泾县新增网格员'));
    expect(titles).toEqual(['heading1 泾县新增网格员300名']);
    expect(part?.meta.title).toBe('泾县新增网格员300名');
  });

  it('the headline of the title element, where the page shows none', () => {
    const [part] = parse(
      `<title>泾县新增网格员300名_某某网</title><div><p>${NEWS}</p><p>${NEWS}</p></div>`,
    );
    expect(shown(part)[0]).toBe('heading1 泾县新增网格员300名');
  });

  it('but not comments, related links, sharing and the footer', () => {
    const [part] = parse(
      `<div class="nav"><a href="/">首页</a></div><h1>泾县新增网格员</h1><div class="x"><p>${NEWS}</p><p>${NEWS}</p>
      <p><a href="1">宁国市举办农民丰收节</a></p><p>责任编辑：王某</p></div>
      <div class="comment-list"><p>写得真好，希望我们这里也这样做。</p></div>
      <h3>相关阅读</h3><ul><li><a href="2">旌德县召开会议，部署工作</a></li></ul><div>版权所有 某某网</div>`,
    );
    expect(shown(part)).toEqual([
      'heading1 泾县新增网格员',
      `paragraph ${NEWS}`,
      `paragraph ${NEWS}`,
    ]);
  });

  it('text that links run through is kept', () => {
    const [part] = parse(`<h1>泾县新增网格员</h1><p>记者从<a href="x">泾县</a>获悉，${NEWS}</p>`);
    expect(shown(part)[1]).toBe(`paragraph 记者从泾县获悉，${NEWS}`);
  });

  it('a box of the article headed 相关链接 is kept', () => {
    const [part] = parse(
      `<h1>泾县新增网格员</h1><div class="content"><p>${NEWS}</p><p>${NEWS}</p><p>相关链接</p><p>${NEWS}</p></div>`,
    );
    expect(shown(part)).toHaveLength(5);
  });

  it('a line that the source breaks between two characters is whole, one broken between words has a space', () => {
    const [part] = parse(
      `<h1>泾县新增网格员</h1><p>全县\n  办结率达98.6%，\n新建WIFI\nhot spot 3处。${NEWS}</p>`,
    );
    expect(shown(part)[1]).toBe(`paragraph 全县办结率达98.6%，新建WIFI hot spot 3处。${NEWS}`);
  });

  it('several articles on one page stay apart', () => {
    const article = (title: string): string =>
      `<article><h2>${title}</h2><p>${NEWS}${NEWS}</p></article>`;
    const parts = parse(`<main>${article('泾县添驿站')}${article('旌德县修水渠')}</main>`);
    expect(parts.map(({ meta }) => meta.title)).toEqual(['泾县添驿站', '旌德县修水渠']);
    expect(parts.map(({ blocks }) => blocks.length)).toEqual([2, 2]);
  });

  it('the date may come from the path of the file as a last resort', () => {
    expect(parse(`<p>${NEWS}</p>`, 'p/2025-07/23/a.html')[0]?.meta.published).toBe('2025-07-23');
  });
});

/** Every character of a block stands where its map says, except for entities and white space. */
function expectMapped(text: string): void {
  for (const { blocks } of parse(text)) {
    for (const { text: mapped } of blocks) {
      for (let at = 0; at < mapped.text.length; at += 1) {
        const character = mapped.text[at] ?? '';
        const original = text[sourceOffset(mapped, at)] ?? '';
        if (!/\s/.test(character) && original !== '&') expect(original).toBe(character);
      }
    }
  }
}

const PIECES = [
  '<p>',
  '</p>',
  '<div class="content">',
  '</div>',
  '<b>',
  '</b>',
  '<table><tr><td>',
  '</td>',
  '</tr></table>',
  '<br>',
  '<!--',
  '-->',
  '<!--enpcontent-->',
  '<!--/enpcontent-->',
  '<a href="x">',
  '</a>',
  '&nbsp;',
  '&ldquo;',
  '&#30;',
  '&',
  '<',
  '>',
  '"',
  '<script>',
  '</script>',
  '<h1>',
  '</h1>',
  '<svg>',
  '</svg>',
  '<title>',
  '</title>',
  '\n',
  '\0',
  '𠮷',
  '<founder-title>',
  '</founder-title>',
  '<article>',
  '<!--enpproperty <title>',
  '</title>/enpproperty-->',
  NEWS,
  '全县',
  '300',
];

describe('any mark-up', () => {
  it('keeps the place of every character', () => {
    const page = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 60 })
      .map((list) => list.join(''));
    fc.assert(fc.property(page, expectMapped), { numRuns: 300 });
  });

  it('may be cut anywhere and have its bytes flipped', () => {
    const pages = [
      'founder-two-articles.html',
      'enpcontent-table.html',
      'wechat.html',
      'gb18030.html',
    ].map(fixture);
    const damaged = fc
      .record({
        page: fc.constantFrom(...pages),
        cut: fc.nat(6000),
        flips: fc.array(fc.tuple(fc.nat(6000), fc.nat(255)), { maxLength: 20 }),
      })
      .map(({ page, cut, flips }) => {
        const bytes = Uint8Array.from(page.slice(0, cut + 1));
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
        return bytes;
      });
    fc.assert(
      fc.property(damaged, (bytes) => {
        const read = readSource('page.html', bytes);
        if ('source' in read) expectMapped(read.source.text);
        else expect(read.problem).toMatch(/^[^\n]+$/);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['elements ten thousand deep', `${'<div>'.repeat(10_000)}${NEWS}${'</div>'.repeat(10_000)}`],
    [
      'formatting that is never closed',
      Array.from({ length: 5000 }, (_, n) => `<p><font color=${n}>`).join('') + NEWS,
    ],
    ['closing tags of nothing', `${'</div>'.repeat(50_000)}${NEWS}`],
    ['drawings without end', `${'<svg>'.repeat(50_000)}${NEWS}`],
    ['one line of two million characters', `<p>${NEWS.repeat(50_000)}`],
    ['a comment that never ends, many times', `<p>${NEWS}</p>${'<!--'.repeat(100_000)}`],
  ])('with %s is read in no time', (_, html) => {
    const start = performance.now();
    const text = parse(html)
      .flatMap(({ blocks }) => blocks.map((block) => block.text.text))
      .join('');
    expect(text).toContain(NEWS);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it('an inline end tag in the wrong place does not end the body', () => {
    const [part] = parse(
      `<title>泾县新增网格员_某网</title><h1>泾县新增网格员</h1><div class="content"><b><div><p>${NEWS}</p></b></div><p>第二段，${NEWS}</p></div><div>页脚</div>`,
    );
    expect(shown(part)).toEqual([
      'heading1 泾县新增网格员',
      `paragraph ${NEWS}`,
      `paragraph 第二段，${NEWS}`,
    ]);
  });
});

describe('a broken end tag within a text', () => {
  it('moves no character off its place in the file', () => {
    const source = sourceOf(
      `<body><h1>新增网格员</h1><p>${NEWS}</p><table><tr><th>${NEWS}</th/<th>又新增网格员12名。`,
    );
    const block = htmlLayout(source).parts[0]?.blocks.at(-1);
    const at = block?.text.text.indexOf('12名') ?? -1;
    expect(at).toBeGreaterThan(0);
    expect(block && sourceOffset(block.text, at)).toBe(source.text.indexOf('12名'));
  });
});

describe('mark-up that is no page', () => {
  it.each([
    ['tags', '<p>全县有9个镇', 150_000, 'tags'],
    ['elements', '<i>全县有9个镇</i>', 60_000, 'tags'],
    ['characters', '全县有12345个网格。', 300_000, 'characters'],
  ])('of too many %s is read up to there, and says so', (_, unit, times, what) => {
    const { source, parts } = htmlLayout(sourceOf(`<body><p>${unit.repeat(times)}`));
    expect(source.warnings.join()).toContain(what);
    expect(source.warnings.join()).toContain('left out');
    expect(parts[0]?.blocks.length).toBeGreaterThan(0);
  });

  it('of tags that only the parser sees nested is read as text, and says so', () => {
    const { source, parts } = htmlLayout(
      sourceOf(`<p>${NEWS}</p><div\ufffdclass="foot${'<div>'.repeat(5000)}`),
    );
    expect(source.warnings.join()).toContain('too broken');
    expect(parts.flatMap((p) => p.blocks.map((b) => b.text.text)).join('')).toContain(NEWS);
  });

  it('has no warning where it is one', () => {
    const text = `<body><h1>新建便民服务站</h1>${`<p>${NEWS}</p>`.repeat(500)}`;
    expect(htmlLayout(sourceOf(text)).source.warnings).toEqual([]);
  });
});

describe('a title element that only names the paper', () => {
  const page = (title: string, body: string): string =>
    `<html><head><title>${title}</title></head><body><div id="content">${body}</div></body></html>`;

  it('is no headline where the page has one heading', () => {
    const [part] = parse(
      page('清河日报-数字报', `<h1>武乡县推动整治走深走实</h1><p>${NEWS}</p><p>${NEWS}</p>`),
    );
    expect(part?.meta.title).toBe('武乡县推动整治走深走实');
  });

  it('leaves several headings to be articles of their own, and gives the date', () => {
    const html = page(
      '清河晨报 - 2024年09月24日',
      `<div>当前版：04版 基层</div><h2>武乡县 让边角料变身</h2><p>本报讯（记者 秦岭）${NEWS}</p><p>（下转第3版）</p><h2>沁县 党员回家报到</h2><p>通讯员 毋小利</p><p>${NEWS}</p>`,
    );
    const [part] = parse(html);
    expect(part?.meta).toMatchObject({ title: '', published: '2024-09-24', byline: [] });
    expect(part?.meta.page).not.toBe('3');
    expect(
      readPage(htmlLayout(sourceOf(html))).articles.map(({ title, byline }) => [title, byline]),
    ).toEqual([
      ['武乡县 让边角料变身', ['秦岭']],
      ['沁县 党员回家报到', ['毋小利']],
    ]);
  });

  it('a section label among the headings is no headline', () => {
    const html = page(
      '清河晨报',
      `<h2>武乡县 让边角料变身</h2><p>${NEWS}</p><h2>图片新闻</h2><p>9月20日，农民在晾晒玉米。 李明 摄</p><h2>沁县：小杂粮出口创汇</h2><p>${NEWS}</p>`,
    );
    expect(readPage(htmlLayout(sourceOf(html))).articles.map(({ title }) => title)).toEqual([
      '武乡县 让边角料变身',
      '沁县：小杂粮出口创汇',
    ]);
  });

  it('is the headline where nothing else is', () => {
    const [part] = parse(page('武乡县建成便民服务站15个', `<p>${NEWS}</p><p>${NEWS}</p>`));
    expect(part?.meta.title).toBe('武乡县建成便民服务站15个');
  });
});
