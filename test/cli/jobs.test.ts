import { expect, describe, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { folderWith, pageOf } from './io.js';
import { program, start } from './program.js';

/** More files than one process is given alone, some of which cannot be read. */
function manyPages(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  for (let i = 0; i < 130; i += 1) {
    const name = i % 3 === 0 ? `p${i}.txt` : `b/${i % 7}/p${i}.md`;
    files[name] = i % 29 === 5 ? Buffer.from([0, 1, 2, 3, 0, 1, 2]) : pageOf(i + 1);
  }
  return { ...files, 'b-c.txt': pageOf(500), 'b.txt': '' };
}

describe('the number of workers', { timeout: 120_000 }, () => {
  test.each([
    ['extract', '--format', 'csv'],
    ['extract', '--format', 'json'],
    ['extract', '--format', 'yaml'],
    ['summary', '--format', 'ndjson'],
    ['articles', '--full', '--format', 'ndjson'],
    ['explain', '--why'],
  ])('changes no byte of %s %s %s', async (...args) => {
    const at = folderWith(manyPages());
    const [one, several] = [
      await program([...args, at(), at('none.txt'), '--jobs', '1']),
      await program([...args, at(), at('none.txt'), '--jobs', '3']),
    ];
    expect(several).toEqual(one);
    expect(one.status).toBe(3);
    expect(one.err).toContain('none.txt: no such file');
    expect(one.out.length).toBeGreaterThan(1000);
  });

  test('nor does a cache, whether it is empty or full', async () => {
    const at = folderWith(manyPages());
    const args = ['extract', at(), '--format', 'ndjson'];
    const plain = await program([...args, '--jobs', '1']);
    const caches = folderWith({});
    for (const jobs of ['3', '3', '1']) {
      const cached = await program([...args, '--jobs', jobs, '--cache', caches('kept')]);
      expect(cached).toEqual(plain);
    }
  });

  test('files come in the order of their paths', async () => {
    const at = folderWith(manyPages());
    const { out } = await program(['articles', at(), '--format', 'ndjson', '--jobs', '3']);
    const files = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file);
    expect(files).toEqual([...files].sort());
    expect(files.length).toBeGreaterThan(100);
  });
});

describe('a run that is told to end', { timeout: 60_000 }, () => {
  test.each([
    ['SIGINT', 130, '1'],
    ['SIGTERM', 143, '1'],
    ['SIGINT', 130, '3'],
    ['SIGTERM', 143, '3'],
  ] as const)(
    'by %s ends with %i, a line and no file of its own (%s jobs)',
    async (signal, status, jobs) => {
      // a page takes a while, so that the signal comes before the end
      const long = `${pageOf(9)}\n${'全区新建充电桩30个，改造小区12个。\n'.repeat(1500)}`;
      const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`p${i}.txt`, long]));
      const at = folderWith(files);
      const out = folderWith({});
      const run = start(['extract', at(), '-o', out('facts.csv'), '--jobs', jobs]);
      await expect.poll(() => readdirSync(out()).length, { timeout: 30_000 }).toBe(1);
      run.kill(signal);
      const ended = await run.ended;
      expect(ended.status).toBe(status);
      expect(ended.err).toMatch(/^baoshu: interrupted; \d+ files? (?:was|were) done\n$/);
      expect(readdirSync(out())).toEqual([]);
    },
  );
});
