import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { baoshu, folderWith, pageOf } from './io.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');
const BINARY = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 256));

describe('what cannot be read', () => {
  test('is one line each, and the rest is done', async () => {
    const at = folderWith({
      'empty.txt': '',
      'binary.txt': BINARY,
      'image.txt': PNG,
      'page.txt': pageOf(9),
    });
    const { status, out, err } = await baoshu(['extract', at(), at('missing.txt')]);
    expect(status).toBe(3);
    const lines = err.trimEnd().split('\n');
    for (const name of ['empty.txt', 'binary.txt', 'image.txt', 'missing.txt']) {
      expect(lines.filter((line) => line.startsWith(`baoshu: ${at(name)}: `))).toHaveLength(1);
    }
    expect(lines.at(-1)).toMatch(/^baoshu: read 1 file, 1 article, \d+ facts; skipped 4$/);
    expect(lines).toHaveLength(5);
    expect(out).toBe((await baoshu(['extract', at('page.txt')])).out);
  });

  test('is said also where --quiet keeps all else silent', async () => {
    const at = folderWith({ 'page.txt': pageOf(9) });
    const { status, err } = await baoshu(['summary', at(), at('missing.txt'), '--quiet']);
    expect(status).toBe(3);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('on standard input is named so', async () => {
    const { status, err } = await baoshu(['extract', '-'], { stdin: '' });
    expect(status).toBe(3);
    expect(err).toMatch(/^baoshu: standard input: is empty/);
  });

  test('cannot break a line of its own by its name', async () => {
    const { err } = await baoshu(['extract', 'no\nsuch\nfile']);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('a folder without a page is said to be one', async () => {
  const at = folderWith({ 'notes.doc': 'x' });
  const { status, err } = await baoshu(['extract', at()]);
  expect(status).toBe(0);
  expect(err).toContain('no pages');
});

test('a run over several files ends with a count on a terminal only', async () => {
  const at = folderWith({ 'a.txt': pageOf(9), 'b.txt': pageOf(7) });
  expect((await baoshu(['extract', at()])).err).toBe('');
  expect((await baoshu(['extract', at()], { columns: 100 })).err).toMatch(
    /^baoshu: read 2 files, 2 articles, \d+ facts; skipped 0\n$/,
  );
  expect((await baoshu(['extract', at(), '-q'], { columns: 100 })).err).toBe('');
});

test('pages come from a pipe without being named', async () => {
  const { status, out } = await baoshu(['extract', '--format', 'json'], { stdin: pageOf(9) });
  expect(status).toBe(0);
  expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ file: '-', value: 9 }));
});

// `npm test` builds first.
const PROGRAM = fileURLToPath(new URL('../../dist/bin/baoshu.js', import.meta.url));

function shell(command: string): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile('bash', ['-c', command], (_, out, err) => {
      resolve({ status: child.exitCode ?? -1, out, err });
    });
  });
}

describe('the built program', () => {
  test('ends quietly when the reader of its output has seen enough', async () => {
    const page = `${pageOf(9)}\n${'全区新建充电桩30个。\n'.repeat(4000)}`;
    const at = folderWith({ 'a.txt': page, 'b.txt': page });
    const { status, out, err } = await shell(
      `node '${PROGRAM}' extract '${at()}' | head -3; exit \${PIPESTATUS[0]}`,
    );
    expect(err).toBe('');
    expect(out.trimEnd().split('\n')).toHaveLength(3);
    expect(status).toBe(0);
  });
});

describe('an output that is one of the inputs', () => {
  test('is refused before anything is read, and stays as it was', async () => {
    const at = folderWith({ 'page.txt': pageOf(9), 'more/other.md': pageOf(7) });
    const before = readFileSync(at('page.txt'), 'utf8');
    for (const args of [
      ['extract', at('page.txt'), '-o', at('page.txt'), '--format', 'csv'],
      ['summary', at(), '-o', at('more/other.md')],
      ['diff', at('page.txt'), at('more'), '-o', at('page.txt'), '--format', 'csv'],
    ]) {
      const { status, err } = await baoshu(args);
      expect(status).toBe(2);
      expect(err).toContain('is one of the files to be read');
    }
    expect(readFileSync(at('page.txt'), 'utf8')).toBe(before);
  });

  test('may be a record file in the folder of the pages, again and again', async () => {
    const at = folderWith({ 'page.txt': pageOf(9) });
    const args = ['extract', at(), '-o', at('out.csv')];
    expect((await baoshu(args)).status).toBe(0);
    expect((await baoshu(args)).status).toBe(0);
  });
});
