import { describe, expect, test } from 'vitest';
import { baoshu, folderWith } from './io.js';

/** A page of 夏县 with that text. */
const page = (text: string): string => `夏县治理见实效\n\n${text}\n`;

const WRONG = page('夏县共排查安全隐患268处，已整改286处。');
const SOUND = page('夏县共排查安全隐患268处，已整改246处。');
const ROUNDED = page('夏县群众满意率由65.6%提高到96.9%，提高了31个百分点。');

async function records(args: readonly string[]): Promise<Record<string, unknown>[]> {
  const { out, err } = await baoshu(['check', ...args, '--format', 'json']);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Record<string, unknown>[];
}

test('a finding names the figures, their places and what is wrong', async () => {
  const at = folderWith({ 'a.txt': WRONG });
  const [one, ...others] = await records([at('a.txt')]);
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    status: 'mismatch',
    rule: 'bound',
    file: at('a.txt'),
    line: 3,
    district: '夏县',
    metric: '隐患',
    quote: '286处',
    explanation: '286处 settled, but only 268处 found',
  });
  const evidence = one?.evidence as { role: string; start: number; end: number; quote: string }[];
  expect(evidence.map(({ role, quote }) => [role, quote])).toEqual([
    ['stated', '286处'],
    ['total', '268处'],
  ]);
  for (const { start, end, quote } of evidence) expect(WRONG.slice(start, end)).toBe(quote);
});

describe('what is shown', () => {
  const pages = { 'a.txt': WRONG, 'b.txt': SOUND, 'c.txt': ROUNDED };
  const statuses = async (...args: string[]): Promise<unknown[]> =>
    (await records([folderWith(pages)(), ...args])).map(({ status }) => status);

  test('is what does not hold, and what holds but for rounding', async () => {
    expect(await statuses()).toEqual(['mismatch', 'rounding']);
  });

  test('with --all also what holds', async () => {
    expect(await statuses('--all')).toEqual(['mismatch', 'ok', 'rounding']);
  });

  test('with --only what is asked for', async () => {
    expect(await statuses('--only', 'ok,rounding')).toEqual(['ok', 'rounding']);
  });

  test('with --rule the findings of those rules', async () => {
    expect(await statuses('--rule', 'difference,sum')).toEqual(['rounding']);
  });

  test('with filters the findings about such figures', async () => {
    expect(await statuses('--category', 'rates')).toEqual(['rounding']);
    expect(await statuses('--district', '商南县')).toEqual([]);
  });

  test('with --stat how many there are of each, for every rule', async () => {
    const rows = await records([folderWith(pages)(), '--stat']);
    expect(rows).toHaveLength(8);
    expect(rows.find(({ rule }) => rule === 'bound')).toEqual({
      rule: 'bound',
      mismatch: 1,
      rounding: 0,
      unclear: 0,
      ok: 1,
    });
  });
});

describe('exit status', () => {
  test('is 0, or 1 with --exit-code where something does not add up', async () => {
    const at = folderWith({ 'a.txt': WRONG, 'b.txt': SOUND, 'c.txt': ROUNDED });
    expect((await baoshu(['check', at('a.txt')])).status).toBe(0);
    expect((await baoshu(['check', at('a.txt'), '--exit-code'])).status).toBe(1);
    expect((await baoshu(['check', at('a.txt'), '--exit-code', '--only', 'ok'])).status).toBe(1);
    expect((await baoshu(['check', at('b.txt'), '--exit-code'])).status).toBe(0);
    expect((await baoshu(['check', at('c.txt'), '--exit-code'])).status).toBe(0);
  });

  test('is 3 where some input cannot be read, 2 for an unknown rule', async () => {
    const at = folderWith({ 'a.txt': WRONG, 'empty.txt': '' });
    expect((await baoshu(['check', at(), '--exit-code'])).status).toBe(3);
    const { status, err } = await baoshu(['check', at(), '--rule', 'sums']);
    expect(status).toBe(2);
    expect(err).toContain('sum, difference, share');
  });
});

describe('the language of the explanations', () => {
  const chinese = '已完成286处，超过所查出的268处';

  test.each([
    [['--lang', 'zh'], {}, true],
    [['--headers', 'zh'], {}, true],
    [['--headers', 'zh', '--lang', 'en'], {}, false],
    [[], { LANG: 'zh_CN.UTF-8' }, false],
  ])('with %j and %j', async (flags, env, isChinese) => {
    const at = folderWith({ 'a.txt': WRONG });
    const { out } = await baoshu(['check', at('a.txt'), ...flags], { env });
    expect(out.includes(chinese)).toBe(isChinese);
  });
});

test('a table has the findings under their district, in the language of the headers', async () => {
  const at = folderWith({ 'a.txt': WRONG });
  const table = ['check', at('a.txt'), '--format', 'table'];
  expect((await baoshu(table)).out).toMatch(/^夏县$/m);
  expect((await baoshu([...table, '--headers', 'zh'])).out).toMatch(/^不符 +界限 /m);
});

test('CSV has the evidence as text', async () => {
  const at = folderWith({ 'a.txt': WRONG });
  const { out } = await baoshu(['check', at('a.txt')]);
  expect(out).toContain(`stated ${at('a.txt')}:3 286处; total ${at('a.txt')}:3 268处`);
});

test.each(['ndjson', 'csv', 'yaml', 'json'])(
  'facts as %s are checked as far as their sentences go',
  async (format) => {
    const at = folderWith({ 'a.txt': WRONG });
    const { out: stdin } = await baoshu(['extract', at('a.txt'), '--format', format]);
    const { out } = await baoshu(['check', '-', '--format', 'ndjson'], { stdin });
    expect(JSON.parse(out)).toMatchObject({ status: 'mismatch', rule: 'bound', quote: '286处' });
  },
);

test('a summary is refused, since it has no sentences', async () => {
  const at = folderWith({ 'a.txt': WRONG });
  const { out: stdin } = await baoshu(['summary', at('a.txt'), '--format', 'json']);
  const { status, err } = await baoshu(['check', '-'], { stdin });
  expect(status).toBe(3);
  expect(err).toContain('holds a summary');
});

test('a terminal is told how much could be checked', async () => {
  const at = folderWith({ 'a.txt': WRONG });
  const { err } = await baoshu(['check', at('a.txt')], { columns: 100 });
  expect(err).toContain('checked 1 fact, 1 mismatch, 0 rounding, 0 unclear, 0 ok');
});

test('one article tells a figure, the other drops its 万', async () => {
  const told = (sum: string): string => page(`夏县化解村级债务${sum}。`);
  const at = folderWith({ 'a.txt': told('3029.56万元'), 'b.txt': told('3029.56元') });
  expect(await records([at()])).toMatchObject([
    { status: 'mismatch', rule: 'repeat', file: at('b.txt'), expected: 30295600, stated: 3029.56 },
  ]);
});

test('explain --why marks what does not add up, and says why', async () => {
  const at = folderWith({ 'a.txt': WRONG });
  const { out } = await baoshu(['explain', '--why', at('a.txt')]);
  expect(out).toContain('[2!:286处]');
  expect(out).toContain('核对界限不符：已完成286处，超过所查出的268处');
  const { out: html } = await baoshu(['explain', '--format', 'html', at('a.txt')]);
  expect(html).toContain('class="problems wrong"');
  expect((await baoshu(['explain', at('a.txt')])).out).not.toContain('!');
});
