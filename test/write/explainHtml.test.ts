import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../src/model.js';
import { explainHtmlWriter } from '../../src/write/explainHtml.js';
import { lookOf } from '../../src/write/explainNames.js';
import { printable } from '../../src/write/printable.js';
import { shownOf, written } from './explained.js';
import type { Draft } from './explained.js';

const PAGE: Draft = {
  file: 'papers/a&b.txt',
  meta: { title: '夏县织密服务网', published: '2024-05-06', byline: ['李明'], paper: '河东日报' },
  paragraphs: [
    ['headline', '夏县织密服务网'],
    ['deck', '服务到家门口'],
    ['body', '夏县第三次会议后，全县划分9个网格，配备网格员27名。'],
    ['subhead', '队伍壮大'],
    ['body', '全县新增服务站12个，整改隐患30处。'],
    ['caption', '网格员入户。'],
  ],
};

const htmlOf = (...drafts: Draft[]): string =>
  written(
    explainHtmlWriter(),
    drafts.map((draft) => shownOf(draft, '夏县')),
    'papers',
  );

describe('an explained page as HTML', () => {
  test('is a document in Chinese that loads nothing and runs nothing', () => {
    const html = htmlOf(PAGE);
    const $ = load(html);
    expect(
      html.startsWith('<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">'),
    ).toBe(true);
    expect($('script, link, img, iframe, object, embed, base, form, [src], [style]')).toHaveLength(
      0,
    );
    expect($('style').text()).not.toMatch(/url\(|@import|https?:/);
    for (const link of $('a').get()) expect($(link).attr('href')).toMatch(/^#/);
  });

  test('marks each figure by the class and the label of its category, the reason behind it', () => {
    const $ = load(htmlOf(PAGE));
    const marks = $('article mark');
    expect(marks.map((_, m) => $(m).text()).get()).toEqual(['9个', '27名', '12个', '30处']);
    expect(marks.map((_, m) => $(m).attr('class')).get()).toEqual([
      'grids',
      'people',
      'sites',
      'problems',
    ]);
    expect(marks.map((_, m) => $(m).attr('data-label')).get()).toEqual([
      '网格1',
      '人员2',
      '场所3',
      '问题4',
    ]);
    expect(marks.eq(0).attr('title')).toContain('词条“网格”');
  });

  test('explains all colours once, with their Chinese names', () => {
    const $ = load(htmlOf(PAGE, PAGE));
    expect(
      $('.legend mark')
        .map((_, m) => $(m).text())
        .get(),
    ).toContain(lookOf('grids').zh);
    expect($('.legend')).toHaveLength(1);
    const style = $('style').text();
    for (const mark of $('mark').get()) expect(style).toContain(`mark.${$(mark).attr('class')} {`);
  });

  test('lists each number below its article, and leads there and back', () => {
    const $ = load(htmlOf(PAGE, PAGE));
    const ids = $('[id]')
      .map((_, e) => $(e).attr('id'))
      .get();
    expect(new Set(ids).size).toBe(ids.length);
    const targets = $('a')
      .map((_, a) => $(a).attr('href'))
      .get();
    expect(targets.map((href) => href.slice(1)).toSorted()).toEqual(ids.toSorted());
    const rows = $('#n-p2-x1 td')
      .map((_, td) => $(td).text())
      .get();
    expect(rows).toEqual(['x1', expect.any(String), expect.stringMatching(/：/)]);
  });

  test('has headline, deck, line of date and byline, and paragraphs by their roles', () => {
    const $ = load(htmlOf(PAGE));
    expect($('article h2').text()).toBe('夏县织密服务网');
    expect($('article .meta').text()).toBe('2024-05-06 · 河东日报 · 李明 · 夏县');
    expect($('article h3').text()).toBe('队伍壮大');
    expect($('article .caption').text()).toBe('网格员入户。');
    expect($('.file').text()).toBe('papers/a&b.txt');
  });

  test('without figures or articles is still a document', () => {
    const $ = load(written(explainHtmlWriter(), []));
    expect($('article, .page')).toHaveLength(0);
    expect($('.legend')).toHaveLength(1);
    expect(load(htmlOf({ paragraphs: [['body', '春风。']] }))('table')).toHaveLength(0);
  });
});

describe('whatever a page holds', () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='x",
      '</mark></style></title><!--',
      '&lt;b&gt; &amp; &#60;',
      ']]>',
      '划分9个网格',
      '第<b>三</b>次',
      '新增5&nbsp;个站',
      '\u0000\u001B[31m',
      '\u202E',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const text = fc.array(nasty, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  const drafts: fc.Arbitrary<Draft> = fc.record({
    file: text,
    meta: fc.record({
      title: text,
      published: text,
      paper: text,
      byline: fc.array(text, { maxLength: 2 }),
    }),
    paragraphs: fc.array(fc.tuple(fc.constantFrom(...ROLES), text), { maxLength: 4 }),
  });

  const TAGS = new Set(
    'html head meta title style body header h1 h2 h3 h4 ul li code section article p mark span a table thead tbody tr th td'.split(
      ' ',
    ),
  );
  const ATTRIBUTES = new Set(
    'lang charset http-equiv content name class id href title data-label'.split(' '),
  );

  /** What a reader of the file sees: tags gone, entities read. */
  const textIn = (html: string): string =>
    html
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => load(entity).text());

  test('none of it becomes markup, and all of its text is there', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const html = htmlOf(draft);
        const $ = load(html);
        $('*').each((_, element) => {
          expect(TAGS).toContain($(element).prop('tagName')?.toLowerCase());
          for (const name of Object.keys($(element).attr() ?? {}))
            expect(ATTRIBUTES).toContain(name);
        });
        const shown = $('article')
          .find('h2, h3, p:not(.meta)')
          .map((_, e) => $(e).text())
          .get();
        const visible = textIn(html);
        for (const [, paragraph] of draft.paragraphs) {
          expect(shown).toContain(printable(paragraph));
          expect(visible).toContain(printable(paragraph));
        }
        expect($('.file').text()).toBe(printable(draft.file ?? ''));
        expect(html.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
      { numRuns: 150 },
    );
  });
});
