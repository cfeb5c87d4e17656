import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { baoshu, folderWith, pageOf } from './io.js';

const pages = { 'a.txt': pageOf(9), 'b.txt': pageOf(7) };

describe.each(['extract', 'summary', 'articles'])('%s', (command) => {
  test('is CSV in a pipe and a table on a terminal', async () => {
    const at = folderWith(pages);
    const piped = await baoshu([command, at()]);
    expect(piped.out).toBe((await baoshu([command, at(), '--format', 'csv'])).out);
    const wide = await baoshu([command, at(), '--no-color'], { columns: 120 });
    expect(wide.out).not.toBe(piped.out);
    expect(wide.out).not.toContain(',');
  });

  test('gives the same records in CSV, JSON and NDJSON', async () => {
    const at = folderWith(pages);
    const [csv, json, ndjson] = await Promise.all(
      ['csv', 'json', 'ndjson'].map((format) => baoshu([command, at(), '--format', format])),
    );
    const records = JSON.parse(json?.out ?? '') as Record<string, unknown>[];
    expect(records.length).toBeGreaterThan(1);
    const lines = (ndjson?.out ?? '').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(records);
    const rows = parseCsv<Record<string, string>>(csv?.out ?? '', { columns: true });
    expect(rows).toHaveLength(records.length);
    const [row = {}, record = {}] = [rows[0], records[0]];
    for (const [name, value] of Object.entries(record)) {
      if (typeof value === 'string' || typeof value === 'number') {
        expect(row[name]).toBe(String(value));
      }
    }
  });

  test('gives YAML that reads back', async () => {
    const at = folderWith(pages);
    const { out } = await baoshu([command, at(), '--format', 'yaml']);
    expect((parseYaml(out) as unknown[]).length).toBeGreaterThan(0);
  });

  test('gives the same bytes twice, for paths in any order, and from stdin lists', async () => {
    const at = folderWith(pages);
    const first = await baoshu([command, at('a.txt'), at('b.txt')]);
    const second = await baoshu([command, at('b.txt'), at('a.txt'), at()]);
    expect(second).toEqual(first);
    const stdin = `${at('b.txt')}\n${at('a.txt')}\n`;
    expect(await baoshu([command, '--files-from', '-'], { stdin })).toEqual(first);
  });
});

describe('-o', () => {
  test('takes the format from the ending and leaves standard output alone', async () => {
    const at = folderWith(pages);
    const { status, out } = await baoshu(['extract', at('a.txt'), '-o', at('facts.yaml')]);
    expect([status, out]).toEqual([0, '']);
    const written = readFileSync(at('facts.yaml'), 'utf8');
    expect(written).toBe((await baoshu(['extract', at('a.txt'), '--format', 'yaml'])).out);
  });

  test('--format goes before the ending', async () => {
    const at = folderWith(pages);
    await baoshu(['extract', at('a.txt'), '-o', at('facts.txt'), '--format', 'json']);
    expect(readFileSync(at('facts.txt'), 'utf8')).toMatch(/^\[/);
  });

  test('replaces what stood there and leaves no other file behind', async () => {
    const at = folderWith(pages);
    writeFileSync(at('out.csv'), 'old');
    await baoshu(['extract', at('a.txt'), '-o', at('out.csv')]);
    expect(readFileSync(at('out.csv'), 'utf8')).toMatch(/^file,/);
    expect(readdirSync(at()).sort()).toEqual(['a.txt', 'b.txt', 'out.csv']);
  });

  test('a folder cannot be written', async () => {
    const at = folderWith({ 'a.txt': pageOf(3), 'sub.csv/b.txt': pageOf(3) });
    const { status, err } = await baoshu(['extract', at('a.txt'), '-o', at('sub.csv')]);
    expect(status).toBe(2);
    expect(err).toContain('it is a folder');
  });
});

test('--bom and --headers zh make a CSV for spreadsheets', async () => {
  const at = folderWith(pages);
  const { out } = await baoshu(['summary', at(), '--bom', '--headers', 'zh']);
  expect(out.startsWith('\uFEFF区划代码,区划,市,省,')).toBe(true);
});

describe('colours', () => {
  const colour = new RegExp(String.fromCharCode(27));

  test('are for terminals', async () => {
    const at = folderWith(pages);
    expect((await baoshu(['summary', at()], { columns: 100 })).out).toMatch(colour);
    expect((await baoshu(['summary', at(), '--format', 'table'])).out).not.toMatch(colour);
  });

  test('can be turned off by the flag and by NO_COLOR, which counts only if not empty', async () => {
    const at = folderWith(pages);
    const columns = 100;
    expect((await baoshu(['summary', at(), '--no-color'], { columns })).out).not.toMatch(colour);
    const withEnv = (NO_COLOR: string) => baoshu(['summary', at()], { columns, env: { NO_COLOR } });
    expect((await withEnv('1')).out).not.toMatch(colour);
    expect((await withEnv('')).out).toMatch(colour);
  });
});
