import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/model.js';
import { lineAt, lineStarts } from '../../src/text/lines.js';
import { baoshu, folderWith } from './io.js';
import { program } from './program.js';

const filler = '干部群众齐心协力，深入推进各项工作落实，共建美好家园，环境焕然一新。';
const article = (n: number): string =>
  `城东区第${n}期织密治理网\n\n今年以来，阳泉市城区划分${n + 10}个网格。${filler.repeat(40)}\n\n全区梳理出问题${n * 10 + 10}条，已解决${n * 8 + 8}条，其中一类${n + 1}条。\n\n（李明）\n\n`;
const many = (count: number): string =>
  Array.from({ length: count }, (_, i) => article(i)).join('');

const factsIn = (out: string): Fact[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Fact);

describe('a file of many articles', { timeout: 120_000 }, () => {
  test('is read whole: every figure once, in its place, articles numbered on', async () => {
    const text = many(180);
    const at = folderWith({ 'all.txt': text });
    const { status, out, err } = await baoshu(['extract', at('all.txt'), '--format', 'ndjson']);
    expect([status, err]).toEqual([0, '']);
    const facts = factsIn(out);
    expect(new Set(facts.map(({ article: n }) => n)).size).toBe(180);
    expect(facts).toHaveLength(180 * 4);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    const starts = lineStarts(text);
    const ids = new Set(facts.map(({ id }) => id));
    for (const { start, end, raw, line, part_of } of facts) {
      expect(text.slice(start, end)).toBe(raw);
      expect(lineAt(starts, start)).toBe(line);
      if (part_of !== '') expect(ids.has(part_of)).toBe(true);
    }
    const told = await baoshu(['articles', at('all.txt'), '--format', 'ndjson']);
    expect(told.out.trimEnd().split('\n')).toHaveLength(180);
  });

  test.each(['utf-8', 'gb18030'])(
    'in %s, too large to be held, gives the same from a file and a pipe',
    async (encoding) => {
      const text = many(encoding === 'utf-8' ? 500 : 740);
      // the second is ASCII and Han characters only, two bytes each in GB18030
      const bytes = encoding === 'utf-8' ? Buffer.from(text) : gb18030(text);
      expect(bytes.length).toBeGreaterThan(2_000_000);
      const at = folderWith({ 'all.txt': bytes });
      const args = ['--format', 'ndjson', '--jobs', '2'];
      const file = await program(['extract', at('all.txt'), ...args]);
      expect([file.status, file.err]).toEqual([0, '']);
      const facts = factsIn(file.out);
      expect(new Set(facts.map(({ article: n }) => n)).size).toBe(encoding === 'utf-8' ? 500 : 740);
      for (const { start, end, raw } of facts) expect(text.slice(start, end)).toBe(raw);
      const piped = await program(['extract', '-', ...args], bytes);
      expect(piped.out.replaceAll('"file":"-"', `"file":"${at('all.txt')}"`)).toBe(file.out);
    },
  );
});

/** GB18030, by looking each character up in what the decoder makes of all pairs. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.from([lead, trail]));
      if (character.length === 1 && character !== '\ufffd')
        codes.set(character, lead * 256 + trail);
    }
  }
  const bytes: number[] = [];
  for (const character of text) {
    const code = codes.get(character) ?? 0;
    if (character < '\x80') bytes.push(character.charCodeAt(0));
    else bytes.push(code >> 8, code & 255);
  }
  return Buffer.from(bytes);
}

test(
  'facts of a million lines are taken line by line, or not at all',
  { timeout: 120_000 },
  async () => {
    const at = folderWith({ 'a.txt': many(30) });
    const one = (await baoshu(['extract', at('a.txt'), '--format', 'ndjson'])).out;
    const copies = Math.ceil(2_500_000 / one.length);
    mkdirSync(at('facts'));
    writeFileSync(at('facts/all.ndjson'), one.repeat(copies));
    const args = ['summary', at('facts/all.ndjson'), '--format', 'json', '--quiet'];
    const { status, out } = await baoshu(args);
    expect(status).toBe(0);
    const once = JSON.parse((await baoshu(['summary', at('a.txt'), '--format', 'json'])).out) as {
      mentions: number;
    }[];
    const rows = JSON.parse(out) as { mentions: number }[];
    expect(rows.map(({ mentions }) => mentions)).toEqual(
      once.map(({ mentions }) => mentions * copies),
    );
    writeFileSync(at('facts/all.ndjson'), `${one.repeat(copies)}{"metric":\n`);
    const damaged = await baoshu(args);
    expect(damaged.status).toBe(3);
    expect(damaged.err).toMatch(/all\.ndjson: cannot be read as ndjson: line \d+ is no JSON/);
    expect(JSON.parse(damaged.out)).toEqual([]);
    expect(readdirSync(at('facts'))).toEqual(['all.ndjson']);
  },
);
