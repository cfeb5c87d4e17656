import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baoshu, folderWith, pageOf } from './io.js';

function entriesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Puts another figure into all entries, with a checksum that fits, so that an entry that is used shows. */
function mark(folder: string): void {
  for (const path of entriesIn(folder)) {
    const [, body = ''] = readFileSync(path, 'utf8').split('\n');
    const other = body.replaceAll('"value":9,', '"value":99999,');
    writeFileSync(path, `${sha256(other)}\n${other}`);
  }
}

describe('--cache', () => {
  test('reads only what is new', async () => {
    const at = folderWith({ 'a.txt': pageOf(9) });
    const kept = folderWith({});
    const args = ['extract', at(), '--cache', kept('c'), '--format', 'ndjson'];
    await baoshu(args);
    mark(kept('c'));
    writeFileSync(at('b.txt'), pageOf(7));
    const { out } = await baoshu(args);
    expect(out).toContain('"value":99999,');
    expect(out).toContain('"value":7,');
    expect(entriesIn(kept('c'))).toHaveLength(2);
  });

  test.each([
    ['cut', (text: string) => text.slice(0, -20)],
    ['changed', (text: string) => text.replaceAll('"value":9,', '"value":8,')],
    ['empty', () => ''],
    ['no JSON', (text: string) => text.replace('{', '<')],
  ])('does a %s entry again', async (_, damage) => {
    const at = folderWith({ 'a.txt': pageOf(9) });
    const kept = folderWith({});
    const args = ['extract', at(), '--cache', kept(), '--format', 'ndjson'];
    const { out } = await baoshu(args);
    for (const path of entriesIn(kept())) writeFileSync(path, damage(readFileSync(path, 'utf8')));
    expect((await baoshu(args)).out).toBe(out);
    mark(kept());
    expect((await baoshu(args)).out).toContain('99999');
  });

  test('knows a page by its path, its content and the options that matter, and no others', async () => {
    const at = folderWith({ 'a.txt': pageOf(9), 'copy.txt': pageOf(9) });
    const kept = folderWith({});
    const run = (...more: string[]) => baoshu(['extract', at(), '--cache', kept(), ...more]);
    await run();
    expect(entriesIn(kept())).toHaveLength(2);
    await run('--min-confidence', 'high', '--format', 'yaml');
    await baoshu(['summary', at(), '--cache', kept()]);
    expect(entriesIn(kept())).toHaveLength(2);
    await run('--district', '夏县');
    expect(entriesIn(kept())).toHaveLength(4);
    await baoshu(['articles', at(), '--cache', kept()]);
    expect(entriesIn(kept())).toHaveLength(6);
  });

  test('goes on without where the folder cannot be made, and says so in one line', async () => {
    const at = folderWith({ 'a.txt': pageOf(9) });
    const plain = await baoshu(['extract', at('a.txt')]);
    const { status, out, err } = await baoshu(['extract', at('a.txt'), '--cache', at('a.txt/c')]);
    expect(status).toBe(0);
    expect(out).toBe(plain.out);
    expect(err).toMatch(/^baoshu: --cache .*: cannot be written, nothing is kept: .*\n$/);
  });

  test('is shared by runs at the same time', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`${i}.txt`, pageOf(i + 1)]),
    );
    const at = folderWith(files);
    const kept = folderWith({});
    const run = () => baoshu(['extract', at(), '--cache', kept()]);
    const [one, other] = await Promise.all([run(), run()]);
    expect(other).toEqual(one);
    expect(entriesIn(kept()).every((path) => path.endsWith('.json'))).toBe(true);
    expect(await run()).toEqual(one);
  });
});
