import { describe, expect, test } from 'vitest';
import { explainTextWriter, NO_EXPLAIN_PAINT } from '../../src/write/explainText.js';
import type { ExplainPaint } from '../../src/write/explainText.js';
import { shownOf, written } from './explained.js';
import type { Draft } from './explained.js';

const PAGE: Draft = {
  meta: { title: '夏县织密服务网', published: '2024-05-06', byline: ['李明', '王芳'] },
  paragraphs: [
    ['headline', '夏县织密服务网'],
    ['body', '夏县第三次会议后，全县划分9个网格，配备网格员27名。'],
    ['body', '全县新增服务站约12个。'],
  ],
};

const plain = (draft: Draft, why = false): string =>
  written(explainTextWriter({ why, paint: NO_EXPLAIN_PAINT }), [shownOf(draft, '夏县')]);

describe('an explained page as text', () => {
  test('has headline, date, byline and district above its paragraphs, and each figure marked', () => {
    expect(plain(PAGE).split('\n').slice(2)).toEqual([
      '夏县织密服务网',
      '2024-05-06 · 李明 王芳 · 夏县',
      '',
      '夏县第三次会议后，全县划分[1:9个]网格，配备网格员[2:27名]。',
      '',
      '全县新增服务站[3:约12个]。',
      '',
    ]);
  });

  test('begins with the file and how many of what', () => {
    expect(plain(PAGE)).toMatch(
      /^page\.txt：标出 3 个数字（网格 1 · 人员 1 · 场所 1），略去 1 个\n\n/,
    );
  });

  test('with reasons marks what was left out, and says of each number how or why', () => {
    const text = plain(PAGE, true);
    expect(text).toContain('夏县第[x1:三次]会议后');
    const lines = text.split('\n').filter((line) => /^\[x?\d+\] /.test(line));
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      /^\[1\] 网格 9个；网格；名词在后 behind，词条“网格”；夏县（.+）；可信度/,
    );
    expect(lines[1]).toMatch(/^\[2\] 网格员 27名；人员；名词在前 before，词条“网格员”；/);
    expect(lines[2]).toMatch(/^\[3\] 服务站 12个；场所；新增，约数；名词在前 before，/);
    expect(lines[3]).toBe('[x1] 三次；序数 ordinal：表示第几，不是多少');
  });

  test('takes the headline from the page where no paragraph has it', () => {
    const text = plain({ ...PAGE, paragraphs: PAGE.paragraphs.slice(1) });
    expect(text.split('\n')[2]).toBe('夏县织密服务网');
  });

  test('counts figures below the confidence asked for as left out', () => {
    const draft: Draft = { paragraphs: [['body', '夏县日均就餐150人。']] };
    const writer = explainTextWriter({ why: true, paint: NO_EXPLAIN_PAINT });
    const all = shownOf(draft);
    expect(all.articles[0]?.facts[0]?.about.fact.confidence).toBe('low');
    const text = written(writer, [shownOf(draft, '', 'medium')]);
    expect(text).toContain('标出 0 个数字，略去 1 个');
    expect(text).toContain('[x1] 150人；可信度 confidence：');
  });

  test('refers from a part to its total by its number', () => {
    const text = plain(
      { paragraphs: [['body', '全县梳理出问题30条，其中镇级问题10条，村级问题20条。']] },
      true,
    );
    expect(text).toMatch(/\[2\] .*属于\[1\]/);
    expect(text).toMatch(/\[3\] .*属于\[1\]/);
  });

  test('lets nothing of a page steer the terminal or turn the text around', () => {
    const text = plain(
      {
        file: 'a\u001B]0;x\u0007\nb.txt',
        meta: { title: 'x', byline: ['\u001B[2J李明'], paper: '日\u009B31m报' },
        paragraphs: [
          ['body', '全县\u001B[2J划分\u00079个网格\r\u0008，\u202E反\u2066。\u2028全县'],
        ],
      },
      true,
    );
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028]/u);
    expect(text).toContain('[1:9个]');
  });

  test('sets several articles and pages apart', () => {
    const page = shownOf(PAGE);
    const [article] = page.articles;
    if (!article) throw new Error('no article');
    const second = { ...article, article: { ...article.article, number: 2 } };
    const two = { ...page, articles: [article, second] };
    const writer = explainTextWriter({ why: false, paint: NO_EXPLAIN_PAINT });
    const text = written(writer, [two, page]);
    expect(text).toContain('── 第 1 篇 ──\n夏县织密服务网');
    expect(text).toContain('── 第 2 篇 ──\n夏县织密服务网');
    expect(text).toContain('\n\n\npage.txt：');
  });

  test('in colours is the same text, each mark in the colour of its category', () => {
    const paint: ExplainPaint = {
      heading: (text) => `<b>${text}</b>`,
      faint: (text) => `<i>${text}</i>`,
      category: (category, text) => `<${category}>${text}</${category}>`,
    };
    const text = written(explainTextWriter({ why: true, paint }), [shownOf(PAGE, '夏县')]);
    expect(text).toContain('全县划分<grids>[1:9个]</grids>网格');
    expect(text).toContain('<people>[2]</people> 网格员');
    expect(text).toContain('<b>夏县织密服务网</b>');
    expect(text.replace(/<[^>]*>/g, '')).toBe(plain(PAGE, true));
  });
});
