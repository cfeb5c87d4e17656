import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/model.js';
import { baoshu, folderWith, pageOf } from './io.js';

async function records<T>(args: readonly string[]): Promise<T[]> {
  return JSON.parse((await baoshu([...args, '--format', 'json'])).out) as T[];
}

describe('extract', () => {
  test('gives each figure with its district, its sentence and its place in the file', async () => {
    const page = pageOf(9);
    const at = folderWith({ 'a.txt': page });
    const facts = await records<Fact>(['extract', at('a.txt')]);
    const grids = facts.find(({ metric }) => metric === '网格');
    expect(grids).toMatchObject({ value: 9, unit: '个', category: 'grids', line: 3, article: 1 });
    expect(page.slice(grids?.start, grids?.end)).toBe(grids?.raw);
    expect(grids?.sentence).toContain('全区划分9个网格');
  });

  test('writes the fields of a fact in the order of the model', async () => {
    const at = folderWith({ 'a.txt': pageOf(9) });
    const [fact] = await records<Fact>(['extract', at('a.txt')]);
    expect(Object.keys(fact ?? {})).toEqual(
      (
        'file article title published paper district district_code city province place category metric ' +
        'item scope value unit bound aspect as_of part_of id raw sentence confidence line start end'
      ).split(' '),
    );
  });

  test('follows the file also where articles stand interleaved', async () => {
    const facts = await records<Fact>(['extract', 'fixtures/interleaved-columns.txt']);
    const starts = facts.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(facts.map(({ article }) => article)).size).toBeGreaterThan(1);
  });

  test('leaves out what is less certain than asked for', async () => {
    const at = folderWith({ 'a.txt': pageOf(9) });
    const all = await records<Fact>(['extract', at('a.txt')]);
    for (const [level, kept] of [
      ['high', ['high']],
      ['medium', ['high', 'medium']],
      ['low', ['high', 'medium', 'low']],
    ] as const) {
      const facts = await records<Fact>(['extract', at('a.txt'), '--min-confidence', level]);
      expect(facts).toEqual(
        all.filter(({ confidence }) => (kept as readonly string[]).includes(confidence)),
      );
    }
  });

  test('files figures under the district given where the page names none', async () => {
    const at = folderWith({ 'a.txt': '网格建到家门口\n\n全区划分9个网格，配备网格员27名。\n' });
    const [plain] = await records<Fact>(['extract', at('a.txt')]);
    expect(plain?.district).toBe('');
    const [fact] = await records<Fact>(['extract', at('a.txt'), '--district', '夏县']);
    expect(fact).toMatchObject({ district: '夏县', district_code: '140828' });
  });

  test('reads other encodings, by themselves or as told', async () => {
    const gbk = Buffer.from('c8abc7f8bbaeb7d639b8f6cdf8b8f1a1a3', 'hex');
    const at = folderWith({ 'a.txt': gbk });
    const [fact] = await records<Fact>(['extract', at('a.txt'), '--encoding', 'gbk']);
    expect(fact?.sentence).toBe('全区划分9个网格。');
  });

  test('names the same page by the path given, with offsets that do not count a byte order mark', async () => {
    const page = pageOf(9);
    const at = folderWith({ 'a.txt': page, 'b.txt': `\uFEFF${page}` });
    const [a, b] = [
      await records<Fact>(['extract', at('a.txt')]),
      await records<Fact>(['extract', at('b.txt')]),
    ];
    expect(b.map(({ start, raw }) => [start, raw])).toEqual(
      a.map(({ start, raw }) => [start, raw]),
    );
    expect(b[0]?.file).toBe(at('b.txt'));
  });
});

describe('articles', () => {
  test('gives the text only where asked for', async () => {
    const at = folderWith({ 'a.txt': pageOf(9) });
    const [short] = await records<Record<string, unknown>>(['articles', at('a.txt')]);
    expect(short).toMatchObject({
      title: '城东区织密基层治理网',
      byline: ['李明', '王芳'],
      article: 1,
    });
    expect(short).not.toHaveProperty('text');
    const [full] = await records<{ text: string; chars: number }>([
      'articles',
      at('a.txt'),
      '--full',
    ]);
    expect(full?.text).toContain('全区划分9个网格');
    expect(full?.text).not.toContain('城东区织密基层治理网');
    expect(full?.chars).toBe(full?.text.replace(/\s/g, '').length);
  });

  test('says which district an article is about', async () => {
    const page = '夏县建成服务站\n\n夏县今年建成便民服务站9个。\n';
    const at = folderWith({ 'a.txt': page });
    expect(await records(['articles', at('a.txt')])).toMatchObject([{ district: '夏县' }]);
  });
});

describe('summary', () => {
  const page = `夏县织密服务网

夏县划分9个网格。东风社区划分3个网格。

全县梳理出问题30条，其中镇级问题10条，村级问题20条。
`;

  test('joins what two pages tell', async () => {
    const at = folderWith({ 'a.txt': page, 'b.txt': page });
    const rows = await records<Record<string, unknown>>(['summary', at()]);
    expect(rows.find(({ value }) => value === 9)).toMatchObject({
      district: '夏县',
      metric: '网格',
      mentions: 2,
      conflict: false,
      sources: [`${at('a.txt')}:3`, `${at('b.txt')}:3`],
    });
  });

  test('leaves out places and parts where asked to', async () => {
    const at = folderWith({ 'a.txt': page });
    const valuesOf = async (...flags: string[]): Promise<unknown[]> =>
      (await records<{ value: number }>(['summary', at(), ...flags])).map(({ value }) => value);
    expect(await valuesOf()).toEqual(expect.arrayContaining([9, 3, 30, 10, 20]));
    const districts = await valuesOf('--no-places');
    expect(districts).toContain(9);
    expect(districts).not.toContain(3);
    const totals = await valuesOf('--no-parts');
    expect(totals).toContain(30);
    expect(totals).not.toContain(10);
  });
});
