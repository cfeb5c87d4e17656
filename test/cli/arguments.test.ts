import { describe, expect, test } from 'vitest';
import { baoshu, folderWith, pageOf } from './io.js';

describe('arguments that no run can use', () => {
  test.each([
    [['extrct', 'a.txt'], 'extract'],
    [['extract', '--fromat', 'csv', 'a.txt'], '--format'],
    [['extract', '--format', 'xml', 'a.txt'], 'csv, yaml, json, ndjson, table'],
    [['summary', '--headers', 'fr', 'a.txt'], 'en, zh'],
    [['extract', '--min-confidence', 'some', 'a.txt'], 'high, medium, low'],
    [['extract', '--jobs', 'many', 'a.txt'], 'from 1 to'],
    [['extract', '--jobs', '0', 'a.txt'], 'from 1 to'],
    [['articles', '--min-confidence', 'low', 'a.txt'], '--min-confidence'],
    [['extract', '-o', 'figures.doc', 'a.txt'], '.csv'],
    [['extract', '-o', 'no-such-folder/figures.csv', 'a.txt'], 'no-such-folder'],
    [['extract', '--encoding', 'klingon', 'a.txt'], 'klingon'],
    [['extract', '--files-from', 'no-such-list', 'a.txt'], 'no-such-list: no such file'],
    [['extract', '--files-from', 'fixtures', 'a.txt'], 'is a folder'],
    [['summary', '--since', '2024-13-01', 'a.txt'], 'no such day'],
    [['summary', '--until', '2023-02-29', 'a.txt'], 'no such day'],
  ])('%j: exit 2, one line with %s, and how to get help', async (args, hint) => {
    const { status, out, err } = await baoshu(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    const [first, second, ...rest] = err.trimEnd().split('\n');
    expect(first).toMatch(/^baoshu: /);
    expect(first).toContain(hint);
    expect(second).toContain('--help');
    expect(rest).toEqual([]);
  });

  test('standard input cannot be the list of paths and a page as well', async () => {
    const { status, err } = await baoshu(['extract', '--files-from', '-', '-'], { stdin: '' });
    expect(status).toBe(2);
    expect(err).toContain('standard input');
  });
});

describe('help', () => {
  test('lists the commands, the exit status and an example', async () => {
    const { status, out } = await baoshu(['--help']);
    expect(status).toBe(0);
    for (const part of ['extract', 'summary', 'articles', 'Exit status', 'Example']) {
      expect(out).toContain(part);
    }
  });

  test('of a command lists its options', async () => {
    const { status, out } = await baoshu(['extract', '--help']);
    expect(status).toBe(0);
    for (const option of ['--format', '--bom', '--headers', '--files-from', '--min-confidence']) {
      expect(out).toContain(option);
    }
  });

  test('is shown where no command is given', async () => {
    const { status, err } = await baoshu([]);
    expect(status).toBe(2);
    expect(err).toContain('Usage: baoshu');
  });

  test('is shown where a command would wait for a terminal', async () => {
    const { status, err } = await baoshu(['extract']);
    expect(status).toBe(2);
    expect(err).toContain('Usage: baoshu extract');
  });
});

test('--version gives the number in package.json', async () => {
  const { status, out } = await baoshu(['--version']);
  expect(status).toBe(0);
  expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('an option that does nothing here is said to', async () => {
  const at = folderWith({ 'a.txt': pageOf(9) });
  const args = ['extract', at('a.txt'), '--format', 'json', '--bom'];
  const { status, err } = await baoshu(args);
  expect(status).toBe(0);
  expect(err).toMatch(/--bom is ignored/);
  expect((await baoshu([...args, '--quiet'])).err).toBe('');
});
