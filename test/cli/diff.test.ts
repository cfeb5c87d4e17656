import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { baoshu, folderWith, pageOf } from './io.js';

const FORMATS = ['csv', 'yaml', 'json', 'ndjson', 'table', 'markdown'];

/** 夏县 with that many grids. */
const page = (grids: number): string => `夏县织密服务网\n\n夏县划分${grids}个网格。\n`;

async function records(args: readonly string[]): Promise<Record<string, unknown>[]> {
  const { out, err } = await baoshu(['diff', ...args, '--format', 'json']);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Record<string, unknown>[];
}

async function summaryOf(path: string, ...flags: string[]): Promise<string> {
  return (await baoshu(['summary', path, ...flags])).out;
}

/** Text as a Chinese Excel saves it: GB18030 without a mark. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const pair = [high, low];
      bytes.set(decoder.decode(Uint8Array.from(pair)), pair);
    }
  }
  const encode = (character: string): number[] => {
    if (character < '\x80') return [character.charCodeAt(0)];
    const found = bytes.get(character);
    if (!found) throw new Error(`${character} is not among the pairs of bytes`);
    return found;
  };
  return Buffer.from([...text].flatMap(encode));
}

describe('two pages', () => {
  test('differ in what changed, with both figures and where they stand', async () => {
    const at = folderWith({ 'old.txt': page(9), 'new.txt': page(12) });
    expect(await records([at('old.txt'), at('new.txt')])).toMatchObject([
      {
        status: 'changed',
        district: '夏县',
        metric: '网格',
        old: 9,
        new: 12,
        difference: 3,
        percent: 33.3,
        certainty: 'exact',
        old_sources: [`${at('old.txt')}:3`],
        new_sources: [`${at('new.txt')}:3`],
      },
    ]);
  });

  test('are told to a reader by district, with a sign and a percentage', async () => {
    const at = folderWith({ 'old.txt': page(9), 'new.txt': page(12) });
    const { out } = await baoshu(['diff', at('old.txt'), at('new.txt')], {
      columns: 100,
      env: { NO_COLOR: '1' },
    });
    expect(out).toMatch(/^夏县$/m);
    expect(out).toMatch(/changed +grids +网格 +9个 +12个 +\+3 +\+33\.3%/);
  });

  test('are told in Markdown under a heading for each district', async () => {
    const at = folderWith({ 'old.txt': page(9), 'new.txt': page(7) });
    const { out } = await baoshu(['diff', at('old.txt'), at('new.txt'), '--format', 'markdown']);
    expect(out).toBe(
      [
        '### 夏县',
        '',
        '| status | category | metric | old | new | difference | percent |',
        '| --- | --- | --- | ---: | ---: | ---: | ---: |',
        '| changed | grids | 网格 | 9个 | 7个 | −2 | −22.2% |',
        '',
      ].join('\n'),
    );
  });

  test('with a figure that may be the same under another name: one line for a reader, two records', async () => {
    const told = (name: string, count: number): string =>
      `夏县党建\n\n夏县成立${name}${count}个。\n`;
    const at = folderWith({ 'old.txt': told('党委', 8), 'new.txt': told('行业党委', 5) });
    const args = [at('old.txt'), at('new.txt')];
    const { out } = await baoshu(['diff', ...args, '--format', 'table']);
    expect(out).toMatch(/perhaps .*党委 → 行业党委 .*8个 +5个 +perhaps the same/);
    expect(await records(args)).toMatchObject([
      { status: 'added', item: '行业党委', perhaps: '党委 8个' },
      { status: 'removed', item: '党委', perhaps: '行业党委 5个' },
    ]);
    const added = await baoshu(['diff', ...args, '--only', 'added', '--format', 'table']);
    expect(added.out).toMatch(/added .*行业党委 +5个 +perhaps the same: was 党委 8个/);
  });

  test('colours what changed, is new and is gone on a terminal', async () => {
    const at = folderWith({ 'old.txt': page(9), 'new.txt': page(12) });
    const { out } = await baoshu(['diff', at('old.txt'), at('new.txt')], { columns: 100 });
    expect(out).toContain(`${String.fromCharCode(27)}[33m`);
  });
});

describe('a summary that another program saved', () => {
  const KINDS = [
    ['csv', []],
    ['csv', ['--headers', 'zh', '--bom']],
    ['yaml', []],
    ['yaml', ['--headers', 'zh']],
    ['json', ['--headers', 'zh']],
    ['ndjson', []],
  ] as const;

  test.each(KINDS)('as %s %j is the page that it was made of', async (format, flags) => {
    const at = folderWith({ 'page.txt': pageOf(9) });
    const file = at(`figures.${format}`);
    await baoshu(['summary', at('page.txt'), '-o', file, ...flags]);
    expect(await records([at('page.txt'), file])).toEqual([]);
    expect(await records([file, at('page.txt')])).toEqual([]);
  });

  test('in GB18030 without a mark, as a Chinese Excel does', async () => {
    const at = folderWith({ 'page.txt': pageOf(9) });
    const csv = await summaryOf(at('page.txt'), '--headers', 'zh');
    const saved = folderWith({ 'figures.csv': gb18030(csv) });
    expect(await records([at('page.txt'), saved('figures.csv')])).toEqual([]);
  });

  test('with its columns in another order, and tabs between', async () => {
    const table = '数值\t指标\t区划\t单位\n"1,209"\t网格\t夏县\t个\n';
    const at = folderWith({ 'figures.tsv': table, 'page.txt': page(1300) });
    expect(await records([at('figures.tsv'), at('page.txt')])).toMatchObject([
      { status: 'changed', old: 1209, new: 1300, difference: 91 },
    ]);
  });

  test('is read from standard input, whatever its format', async () => {
    const at = folderWith({ 'page.txt': page(9) });
    for (const format of ['csv', 'yaml', 'json', 'ndjson']) {
      const stdin = await summaryOf(at('page.txt'), '--format', format);
      const { status, out } = await baoshu(
        ['diff', '-', at('page.txt'), '--exit-code', '--format', 'ndjson'],
        { stdin },
      );
      expect([format, status, out]).toEqual([format, 0, '']);
    }
  });

  test('keeps texts that a spreadsheet would have run as a formula', async () => {
    const rows = 'district,metric,item,value\n夏县,网格,"\'=1+1",3\n';
    const at = folderWith({
      'a.csv': rows,
      'b.json': '[{"district":"夏县","metric":"网格","item":"=1+1","value":3}]',
    });
    expect(await records([at('a.csv'), at('b.json')])).toEqual([]);
  });
});

describe.each(FORMATS)('diff of a page with itself as %s', (format) => {
  const fixtures = readdirSync('fixtures').filter((name) => !name.startsWith('.'));

  test.each(fixtures)('%s is empty', async (name) => {
    const path = `fixtures/${name}`;
    const args = ['diff', path, path, '--exit-code', '--format', format];
    const { status, out } = await baoshu(args);
    expect(status).toBe(0);
    const records = out
      .trim()
      .split('\n')
      .slice(format === 'csv' ? 1 : 0);
    expect(records.join('').replace(/[[\]]/g, '')).toBe('');
  });
});

describe('exit status', () => {
  const pages = { 'old.txt': page(9), 'new.txt': page(12) };

  test('0, or 1 with --exit-code where something differs', async () => {
    const at = folderWith(pages);
    const args = ['diff', at('old.txt'), at('new.txt')];
    expect((await baoshu(args)).status).toBe(0);
    expect((await baoshu([...args, '--exit-code'])).status).toBe(1);
    expect((await baoshu([...args, '--exit-code', '--threshold', '50%'])).status).toBe(0);
    expect((await baoshu([...args, '--exit-code', '--only', 'added'])).status).toBe(0);
  });

  test('2 where a side cannot be read, with the cause', async () => {
    const at = folderWith(pages);
    const { status, out, err } = await baoshu(['diff', at('old.txt'), at('missing.csv')]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/missing\.csv: no such file/);
  });

  test('2 where both sides are standard input', async () => {
    expect((await baoshu(['diff', '-', '-'], { stdin: '' })).status).toBe(2);
  });

  test('3 where some of a side cannot be read', async () => {
    const at = folderWith({ ...pages, 'sub/a.txt': page(9), 'sub/empty.txt': '' });
    expect((await baoshu(['diff', at('old.txt'), at('sub')])).status).toBe(3);
  });
});

describe('what is refused', () => {
  test.each([
    [
      'the same key twice',
      'district,metric,value\n夏县,网格,9\n蒙城县,网格,5\n夏县,网格,12\n',
      /figures\.csv: the same key twice: 夏县 网格 total \(line 2 and line 4\)/,
    ],
    [
      'the same figure twice in a summary',
      'district,metric,value,conflict\n夏县,网格,9,\n夏县,网格,9,\n',
      /figures\.csv: the same key twice: 夏县 网格 total \(line 2 and line 3\)/,
    ],
    ['no number', 'district,metric,value\n夏县,网格,许多\n', /figures\.csv: line 2: value "许多"/],
    ['no metric', 'district,value\n夏县,9\n', /figures\.csv: has no field metric/],
    ['an unknown bound', 'metric,value,bound\n网格,9,maybe\n', /line 2: bound "maybe"/],
  ])('%s', async (_name, csv, message) => {
    const at = folderWith({ 'figures.csv': csv, 'page.txt': page(9) });
    const { status, err } = await baoshu(['diff', at('figures.csv'), at('page.txt')]);
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });

  test('not several figures that a summary marks as contradicting', async () => {
    const csv = 'district,metric,value,conflict\n夏县,网格,9,true\n夏县,网格,12,true\n';
    const at = folderWith({ 'figures.csv': csv });
    expect(await records([at('figures.csv'), at('figures.csv')])).toEqual([]);
  });
});

test('--stat counts for each district', async () => {
  const at = folderWith({ 'old.txt': page(9), 'new.txt': page(12) });
  const { out } = await baoshu(['diff', at('old.txt'), at('new.txt'), '--stat']);
  expect(out).toBe(
    'district_code,district,city,province,changed,added,removed,same\r\n' +
      '140828,夏县,运城市,山西省,1,0,0,0\r\n',
  );
});

test('an approximate figure is said to be no certain change', async () => {
  const at = folderWith({
    'old.txt': '夏县征集意见\n\n夏县征集意见建议约500条。\n',
    'new.txt': '夏县征集意见\n\n夏县征集意见建议520条。\n',
  });
  const args = [at('old.txt'), at('new.txt')];
  const [one] = await records(args);
  expect(one).toMatchObject({ status: 'changed', old: 500, new: 520, certainty: 'unclear' });
  expect(one).not.toHaveProperty('difference');
  const { out } = await baoshu(['diff', ...args, '--format', 'table']);
  expect(out).toMatch(/约500条 +520条 +no certain change/);
  const chinese = await baoshu(['diff', ...args, '--format', 'table', '--headers', 'zh']);
  expect(chinese.out).toContain('不确定有变化');
});

test('figures of one district only', async () => {
  const at = folderWith({ 'a/1.txt': page(9), 'a/2.txt': pageOf(4), 'b/1.txt': page(12) });
  const both = await records([at('a'), at('b')]);
  expect(new Set(both.map(({ district }) => district)).size).toBe(2);
  const one = await records([at('a'), at('b'), '--district', '夏县']);
  expect(one).toMatchObject([{ district: '夏县', status: 'changed' }]);
});
