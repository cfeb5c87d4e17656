import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { baoshu, folderWith, pageOf } from './io.js';

const ESC = String.fromCharCode(27);
const COLOUR = new RegExp(`${ESC}\\[[0-9;]*m`, 'g');

describe('explain', () => {
  test('shows the page with each figure marked in its place', async () => {
    const at = folderWith({ 'a.txt': pageOf(9) });
    const { status, out, err } = await baoshu(['explain', at('a.txt')]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('全区划分[1:9个]网格，配备网格员[2:27名]。');
    expect(out).not.toContain('可信度');
  });

  test('--why adds a line for each number', async () => {
    const at = folderWith({ 'a.txt': pageOf(9).replace('今年以来', '2024年以来') });
    const { out } = await baoshu(['explain', '--why', at('a.txt')]);
    expect(out).toMatch(/^\[1\] 网格 9个；.*可信度/m);
    expect(out).toMatch(/^\[x1\] 2024年；日期 date：/m);
  });

  test('shows every fact that extract gives, and no other', async () => {
    const at = folderWith({ 'a.txt': pageOf(9), 'b.txt': pageOf(5) });
    const { out } = await baoshu(['explain', '--why', at()]);
    const extracted = await baoshu(['extract', at(), '--format', 'json']);
    const facts = JSON.parse(extracted.out) as unknown[];
    expect(out.match(/^\[\d+\] /gm)).toHaveLength(facts.length);
    expect(out.match(/\[\d+:/g)).toHaveLength(facts.length);
  });

  test('marks figures of a saved HTML page in its cleaned text', async () => {
    const page = `<!doctype html><meta charset="utf-8"><title>城东区织密治理网</title>
<article><h1>城东区织密治理网</h1><p>全区划分<b>9</b>个网格，满意度达98&#37;。</p>
<p>今年以来，全区把服务送到居民家门口，已解决问题120条。</p></article>`;
    const at = folderWith({ 'a.html': page });
    const { out } = await baoshu(['explain', at('a.html')]);
    expect(out).toContain('全区划分[1:9个]网格，满意度达[2:98%]。');
    expect(out).toContain('已解决问题[3:120条]。');
  });

  test('reads pages from a pipe, several files, and folders, in the order of their paths', async () => {
    const piped = await baoshu(['explain', '-'], { stdin: pageOf(9) });
    expect(piped.out).toMatch(/^standard input：标出 \d+ 个数字/);
    const at = folderWith({ 'a.txt': pageOf(9), 'b.txt': pageOf(7) });
    const { out } = await baoshu(['explain', at('b.txt'), at('a.txt')]);
    expect(out.indexOf(`${at('a.txt')}：`)).toBe(0);
    expect(out.indexOf(`${at('b.txt')}：`)).toBeGreaterThan(0);
    expect((await baoshu(['explain', at()])).out).toBe(out);
  });

  test('is coloured on a terminal only, with the same text', async () => {
    const at = folderWith({ 'a.txt': pageOf(9) });
    const args = ['explain', '--why', at('a.txt')];
    const plain = await baoshu(args);
    expect(plain.out).not.toContain(ESC);
    const coloured = await baoshu(args, { columns: 100 });
    expect(coloured.out).toContain(ESC);
    expect(coloured.out.replace(COLOUR, '')).toBe(plain.out);
    expect((await baoshu([...args, '--no-color'], { columns: 100 })).out).toBe(plain.out);
    const quieted = await baoshu(args, { columns: 100, env: { NO_COLOR: '1' } });
    expect(quieted.out).toBe(plain.out);
  });

  test('--min-confidence leaves out what is below, and says so', async () => {
    const at = folderWith({ 'a.txt': '夏县建食堂\n\n夏县今年建成食堂9个，日均就餐150人。\n' });
    const { out } = await baoshu(['explain', '--why', at(), '--min-confidence', 'medium']);
    expect(out).toMatch(/^\[x1\] 150人；可信度 confidence：/m);
  });

  test('--district is the district of pages that name none', async () => {
    const at = folderWith({ 'a.txt': '网格建到家门口\n\n网格员27名入户走访。\n' });
    expect((await baoshu(['explain', '-w', at()])).out).toContain('区划不明（没有指明 none）');
    const { out } = await baoshu(['explain', '-w', at(), '--district', '夏县']);
    expect(out).toContain('夏县（据 --district option）');
  });

  test('--encoding is how the file is read', async () => {
    const gbk = Buffer.from('c8abc7f8bbaeb7d639b8f6cdf8b8f1a1a3', 'hex');
    const at = folderWith({ 'a.txt': gbk });
    const { out } = await baoshu(['explain', at(), '--encoding', 'gbk']);
    expect(out).toContain('全区划分[1:9个]网格。');
  });
});

describe('explain as HTML', () => {
  test('is one file for all pages, by --format or by the ending of -o', async () => {
    const at = folderWith({ 'a.txt': pageOf(9), 'b.txt': pageOf(7) });
    const { out } = await baoshu(['explain', at(), '--format', 'html']);
    expect(load(out)('.page')).toHaveLength(2);
    expect(load(out)('title').text()).toContain(at());
    for (const name of ['out.html', 'out.HTM']) {
      const done = await baoshu(['explain', at('a.txt'), at('b.txt'), '-o', at(name)]);
      expect([done.status, done.out]).toEqual([0, '']);
      expect(load(readFileSync(at(name), 'utf8'))('article mark').length).toBeGreaterThan(4);
    }
  });

  test('has no colours of the terminal and needs no --why', async () => {
    const at = folderWith({ 'a.txt': pageOf(9) });
    const args = ['explain', at('a.txt'), '--format', 'html'];
    const { out } = await baoshu(args, { columns: 100 });
    expect(out).not.toContain(ESC);
    expect(out).toBe((await baoshu([...args, '--why'])).out);
    expect(out).toContain('标出的数字</h4>');
  });

  test('-o FILE.txt is the text', async () => {
    const at = folderWith({ 'a.txt': pageOf(9) });
    await baoshu(['explain', at('a.txt'), '-o', at('out.txt')], { columns: 100 });
    const { out } = await baoshu(['explain', at('a.txt')]);
    expect(readFileSync(at('out.txt'), 'utf8')).toBe(out);
  });
});

describe('explain with what it cannot use', () => {
  test.each([
    [['explain', '-o', 'marked.csv', 'a.txt'], '.html, .htm, .txt'],
    [['explain', '-o', 'no-such-folder/a.html', 'a.txt'], 'no-such-folder'],
    [['explain', '--format', 'csv', 'a.txt'], 'text, html'],
    [['explain', '--encoding', 'klingon', 'a.txt'], 'klingon'],
    [['explain', '--bom', 'a.txt'], '--bom'],
  ])('%j: exit 2 and one line with %s', async (args, hint) => {
    const { status, out, err } = await baoshu(args);
    expect([status, out]).toEqual([2, '']);
    expect(err.split('\n')[0]).toContain(hint);
  });

  test('tells of unreadable pages in one line each, shows the others, and ends with 3', async () => {
    const at = folderWith({ 'empty.txt': '', 'page.txt': pageOf(9) });
    const { status, out, err } = await baoshu(['explain', at(), at('missing.txt'), '-q']);
    expect(status).toBe(3);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
    expect(out).toBe((await baoshu(['explain', at('page.txt')])).out);
  });

  test('shows its help on a terminal where no page is named', async () => {
    const { status, err } = await baoshu(['explain']);
    expect(status).toBe(2);
    expect(err).toContain('Usage: baoshu explain');
  });
});
