import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { fitWidths, shorten, shortenStart } from '../../src/write/table.js';
import { articleRow, written } from './rows.js';

const article = { kind: 'article', without: new Set(['text']) } as const;

const widest = (table: string): number =>
  Math.max(...table.split('\n').map((line) => stringWidth(line)));

describe('a table', () => {
  test('lines its columns up by the width of Chinese characters', () => {
    const rows = [articleRow({ title: '短' }), articleRow({ title: 'longer title' })];
    const [head = '', first = '', second = ''] = written('table', rows, article).split('\n');
    const before = (line: string, mark: string): number =>
      stringWidth(line.slice(0, line.indexOf(mark)));
    expect(before(first, '2024')).toBe(before(head, 'published'));
    expect(before(second, '2024')).toBe(before(head, 'published'));
  });

  test('fits the terminal and shows where it was shortened', () => {
    const rows = [
      articleRow({ title: '社区网格'.repeat(40), file: 'papers/2024/05/06/page-03.txt' }),
    ];
    const table = written('table', rows, { ...article, width: 90 });
    expect(widest(table)).toBeLessThanOrEqual(90);
    expect(table).toContain('…');
  });

  test('leaves out a column that is empty in every row', () => {
    expect(written('table', [articleRow()], article)).not.toContain('paper');
    expect(written('table', [articleRow({ paper: '日报' })], article)).toContain('paper');
  });

  test('puts numbers to the right', () => {
    const rows = [articleRow({ chars: 5 }), articleRow({ chars: 12345 })];
    const [, first = '', second = ''] = written('table', rows, article).split('\n');
    expect(stringWidth(first)).toBe(stringWidth(second));
    expect(first.endsWith('    5')).toBe(true);
  });

  test('keeps a text on one line and lets none of it steer the terminal', () => {
    const table = written('table', [articleRow({ title: '上\n下\u001B[31m\u0007' })], article);
    expect(table.split('\n')).toHaveLength(3);
    expect(table.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('without rows says nothing', () => {
    expect(written('table', [], article)).toBe('');
  });

  test('shows a district once above its figures', () => {
    const row = { district: '新桥区', category: 'grids', metric: '网格', value: 3, unit: '个' };
    const table = written('table', [row, { ...row, value: 4 }], { kind: 'summary' });
    expect(table.split('新桥区')).toHaveLength(2);
    expect(table.split('网格')).toHaveLength(3);
  });

  test('shows the parts of a total as branches below it', () => {
    const row = {
      district: '新桥区',
      category: 'problems',
      metric: '问题',
      item: '问题',
      unit: '条',
    };
    const part = { scope: '村级', value: 20, part_of: '问题 30条' };
    const rows = [
      { ...row, value: 30 },
      { ...row, ...part },
    ];
    expect(written('table', rows, { kind: 'summary' })).toMatch(/问题 +30条\n +└ 村级 +20条/);
  });

  test('shows what narrows a metric, and none of the usual values', () => {
    const row = { district: '新桥区', category: 'grids', value: 3, unit: '个' };
    const usual = { aspect: 'total', bound: 'exact', mentions: 1 };
    const rows = [
      { ...row, ...usual, metric: '队', item: '巡逻队' },
      { ...row, ...usual, metric: '网格', item: '单元', scope: '镇级' },
    ];
    const table = written('table', rows, { kind: 'summary' });
    expect(table).toContain(' 巡逻队 ');
    expect(table).toContain(' 网格（镇级） ');
    expect(table).not.toMatch(/total|exact|mentions/);
  });

  test('shows the sentence from a little before its figure on', () => {
    const sentence = '据了解，自今年三月以来，全镇走访居民340户，发放资料5份。';
    const row = { metric: '居民', value: 340, sentence };
    const table = (raw: string): string => written('table', [{ ...row, raw }], { kind: 'fact' });
    expect(table('340户')).toContain('…全镇走访居民340户，发放资料5份。');
    expect(table('据了解')).toContain(` ${sentence}`);
  });

  test('shows the first source and how many more there are', () => {
    const row = { metric: '网格', value: 3, sources: ['a.txt:1', 'b.txt:2', 'c.txt:3'] };
    expect(written('table', [row], { kind: 'summary' })).toContain('a.txt:1 +2');
  });

  test('shows the category again under the next district', () => {
    const row = { district: '新桥区', category: 'grids', metric: '网格', value: 3, unit: '个' };
    const table = written('table', [row, { ...row, district: '南湾区' }], { kind: 'summary' });
    expect(table.split('grids')).toHaveLength(3);
  });
});

describe('shortening', () => {
  test('leaves what fits', () => {
    expect(shorten('四个网格', 8)).toBe('四个网格');
  });

  test('never takes more cells than given, nor half a character', () => {
    expect(shorten('四个网格', 7)).toBe('四个网…');
    expect(shorten('四个网格', 6)).toBe('四个…');
  });

  test('of a path keeps the end', () => {
    expect(shortenStart('papers/2024/page.txt:12', 12)).toBe('…page.txt:12');
    expect(shortenStart('page.txt:12', 12)).toBe('page.txt:12');
  });

  test('the widest column gives way first, none below its least', () => {
    expect(fitWidths([10, 40, 20], [10, 5, 5], 50)).toEqual([10, 20, 20]);
    expect(fitWidths([10, 40, 20], [10, 30, 18], 50)).toEqual([10, 30, 18]);
    expect(fitWidths([3, 4], [1, 1], 50)).toEqual([3, 4]);
  });
});
