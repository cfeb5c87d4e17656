/** No input makes the reading take more time than in proportion to its length. */
import { describe, expect, it } from 'vitest';
import { extractFacts, layoutOf, readPage, summarize } from '../src/index.js';
import { cutOf } from '../src/read/cuts.js';
import { decode } from '../src/read/decode.js';
import { cutOfHtml } from '../src/read/html/cuts.js';
import { sourceOfText } from '../src/read/index.js';
import { readRecords } from '../src/summary/records.js';
import { WRITERS } from '../src/write/formats.js';
import { WRITER_DEFAULTS } from '../src/write/writer.js';
import { fact } from './summary/facts.js';

const read = (name: string) => (text: string) => {
  extractFacts(readPage(layoutOf(sourceOfText(name, text))));
};
const records = (format: 'csv' | 'ndjson' | 'json') => (text: string) => {
  readRecords(text, format);
};
const cutHtml = (text: string): void => {
  cutOfHtml(text, { shown: 1e9, tags: 1e9, all: 1e9 });
};
const cutText = (text: string): void => {
  cutOf(`${text}。`, text.length, 1e9);
};
const bytes = (text: string): void => {
  decode(Buffer.from(text, 'latin1'));
};

function time(work: (text: string) => void, text: string): number {
  const start = performance.now();
  work(text);
  return performance.now() - start;
}

/** The work on eight times the input takes no more than eight times as long, with room for a busy machine. */
function expectLinear(work: (text: string) => void, piece: string, length: number): void {
  const one = piece.repeat(Math.ceil(length / piece.length));
  const eight = one.repeat(8);
  time(work, one);
  const short = Math.min(time(work, one), time(work, one));
  // quadratic would be sixty-four times; the best of several, since others work on the machine too
  const isLinear = (): boolean => time(work, eight) < 8 * 4 * Math.max(short, 4);
  expect([1, 2, 3].some(isLinear)).toBe(true);
}

describe('time in proportion to the length', { timeout: 120_000 }, () => {
  it.each([
    '全区划分网格12个。',
    '12个、',
    '一二三千万',
    '12,345.',
    '1、',
    '（一）',
    '“',
    '《》',
    '其中，',
    '同比增长',
    '约',
    '-',
    '1—',
    '１２３',
    '。\n',
    '\n\n',
    '第1期\n',
    '本报讯（记者 李明）',
    '2024年5月6日',
    '张三 李四 ',
    '社区',
    '阳泉市',
    '\t \u3000',
    '#',
    '[](',
    '**',
    '`',
    '<',
    '=\n',
    '|',
    '😀',
    '\ufffd',
  ])('of a text of %j', (piece) => {
    for (const name of ['f.txt', 'f.md']) expectLinear(read(name), piece, 2000);
  });

  it.each([
    '<p>',
    '</p>',
    '<b><i>',
    '<',
    '<!--',
    '<a href="',
    '&amp;',
    '&',
    '<table><tr><td>1',
    '<div class="a b c">',
    '<script>',
    '</script>',
    '<p>网格12个',
    '<br>',
    '<li>1',
    '"',
    '<svg>',
    '<meta name="',
    '<title>',
    '<![CDATA[',
    '<h1>12',
    "<p style='",
  ])('of a page of %j', (piece) => {
    expectLinear(read('f.html'), piece, 3000);
    expectLinear(cutHtml, piece, 200_000);
  });

  it.each(['一', '\n', '。', '标题\n', '正文。\n', '\r', ' \n', '#'])(
    'of cutting a text of %j',
    (piece) => {
      expectLinear(cutText, piece, 200_000);
    },
  );

  it.each([
    '\x81',
    '\xe4\xb8\x80',
    '<meta charset=',
    '<meta ',
    '\0a',
    '<?xml ',
    'charset=charset=',
    '\xff\xfe',
  ])('of decoding %j', (piece) => {
    expectLinear(bytes, piece, 100_000);
  });

  it.each([
    ['csv', '"'],
    ['csv', ','],
    ['csv', 'a,"b\n'],
    ['csv', '\n'],
    ['ndjson', '{"a":1}\n'],
    ['ndjson', '\n'],
    ['json', '['],
    ['csv', ';'],
  ] as const)('of records as %s of %j', (format, piece) => {
    expectLinear(records(format), piece, 50_000);
  });

  it('of summing up many figures for one thing, and of writing them', () => {
    const factsOf = (count: number, of: (i: number) => object) =>
      Array.from({ length: count }, (_, i) => fact({ value: i, ...of(i) }));
    const kinds = [
      () => ({}),
      () => ({ sentence: '一句' }),
      () => ({ value: 5, part_of: 'x' }),
      (i: number) => ({ value: 5, item: `第${i}网格` }),
      (i: number) => ({ id: `i${i}`, part_of: `i${i + 1}` }),
      (i: number) => ({ id: i === 0 ? 'top' : `p${i}`, part_of: i === 0 ? '' : 'top' }),
    ];
    for (const kind of kinds) {
      const [few, many] = [factsOf(1000, kind), factsOf(8000, kind)];
      const work = (facts: typeof few) => (): void => {
        WRITERS.csv({ ...WRITER_DEFAULTS, kind: 'summary' }).rows(
          summarize(facts).map((row) => ({ ...row })),
        );
      };
      time(work(few), '');
      const short = Math.max(4, Math.min(time(work(few), ''), time(work(few), '')));
      expect([1, 2, 3].some(() => time(work(many), '') < 8 * 4 * short)).toBe(true);
    }
  });
});
