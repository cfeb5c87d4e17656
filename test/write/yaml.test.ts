import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Row } from '../../src/write/columns.js';
import { articleRow, written } from './rows.js';

const article = { kind: 'article', without: new Set(['text']) } as const;

function figure(fields: Row = {}): Row {
  return {
    district_code: '999901',
    district: '新桥区',
    city: '新桥市',
    province: '新桥省',
    place: '',
    category: 'grids',
    metric: '网格',
    item: '网格',
    scope: '',
    aspect: 'total',
    unit: '个',
    value: 12,
    bound: 'exact',
    as_of: '2024',
    mentions: 1,
    conflict: false,
    parts: [],
    part_of: '',
    sources: ['a.txt:3'],
    evidence: [{ source: 'a.txt:3', sentence: '全区划分12个网格。' }],
    ...fields,
  };
}

describe('YAML of records', () => {
  test('is a list that reads back', () => {
    expect(parse(written('yaml', [articleRow(), articleRow({ article: 2 })], article))).toEqual([
      articleRow(),
      articleRow({ article: 2 }),
    ]);
  });

  test('without records is an empty list', () => {
    expect(parse(written('yaml', [], article))).toEqual([]);
  });

  test.each(['03', '2024', '2024-05-06', '1e3', 'yes', 'null', '12:30', '0x1F', '1_000'])(
    'quotes the string %s, which readers take for something else',
    (page) => {
      expect(written('yaml', [articleRow({ page })], article)).toContain(`page: "${page}"`);
    },
  );

  test('keeps a long text on one line', () => {
    const title = '网格'.repeat(300);
    expect(written('yaml', [articleRow({ title })], article)).toContain(`title: ${title}\n`);
  });

  test('reads back whatever the texts hold', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(text, text, (title, name) => {
        const row = articleRow({ title, byline: [name] });
        expect(parse(written('yaml', [row], article))).toEqual([row]);
      }),
    );
  });
});

describe('YAML of a summary', () => {
  test('nests district, category and metric, each figure with its evidence', () => {
    const rows = [
      figure(),
      figure({ value: 13, conflict: true }),
      figure({ category: 'problems', metric: '问题', unit: '条', parts: ['镇级 问题 5条'] }),
      figure({ district: '南湾区', district_code: '999902' }),
    ];
    expect(parse(written('yaml', rows, { kind: 'summary' }))).toMatchObject([
      {
        district: '新桥区',
        district_code: '999901',
        figures: {
          grids: {
            网格: [
              { value: 12, evidence: [{ source: 'a.txt:3', sentence: '全区划分12个网格。' }] },
              { value: 13, conflict: true },
            ],
          },
          problems: { 问题: [{ unit: '条', parts: ['镇级 问题 5条'] }] },
        },
      },
      { district: '南湾区', figures: { grids: { 网格: [{ value: 12 }] } } },
    ]);
  });

  test('two districts of one name in different cities stay apart', () => {
    const rows = [figure(), figure({ district_code: '888801' })];
    expect(parse(written('yaml', rows, { kind: 'summary' }))).toHaveLength(2);
  });

  test('metrics keep their order, also one named by digits', () => {
    const yaml = written('yaml', [figure({ metric: '热线' }), figure({ metric: '110' })], {
      kind: 'summary',
    });
    expect(yaml.indexOf('热线')).toBeLessThan(yaml.indexOf('"110"'));
  });

  test('leaves out what is empty and names the rest in Chinese where asked to', () => {
    const yaml = written('yaml', [figure()], { kind: 'summary', headers: 'zh' });
    expect(yaml).toContain('数值: 12');
    expect(yaml).not.toMatch(/冲突|地点|分项/);
  });
});
