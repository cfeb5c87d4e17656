import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { baoshu, folderWith } from './io.js';

const XIA = `夏县织密服务网

夏县划分9个网格，成立党组织20个，发展党员约300名。东风社区划分3个网格。

全县梳理出问题30条，其中镇级问题10条，村级问题20条，问题办结率达95%。
`;
const WANRONG = `万荣县织密服务网

2024年，万荣县划分1200余个网格，成立党组织31个。
`;

interface Shown {
  readonly district: string;
  readonly city: string;
  readonly metric: string;
  readonly value: number;
  readonly bound: string;
  readonly parts: readonly string[];
}

const pages = { 'a.txt': XIA, 'b.txt': WANRONG };

async function rows(args: readonly string[]): Promise<Shown[]> {
  const { out } = await baoshu(['summary', ...args, '--format', 'json']);
  return JSON.parse(out) as Shown[];
}

describe('the facts that extract wrote', () => {
  const fixtures = readdirSync('fixtures').filter((name) => !name.startsWith('.'));

  test.each(['csv', 'yaml', 'json', 'ndjson', 'table', 'markdown'])(
    'as %s from standard input give the same bytes as the pages',
    async (format) => {
      const stdin = (await baoshu(['extract', 'fixtures', '--format', 'ndjson'])).out;
      const told = await baoshu(['summary', '--format', format], { stdin });
      expect(told.status).toBe(0);
      expect(told.out).toBe((await baoshu(['summary', 'fixtures', '--format', format])).out);
    },
  );

  test.each(['ndjson', 'json', 'csv', 'yaml', 'jsonl'])('in a file .%s as well', async (ending) => {
    const at = folderWith({});
    await baoshu(['extract', 'fixtures', '-o', at(`facts.${ending}`)]);
    const told = await baoshu(['summary', at(`facts.${ending}`), '--format', 'yaml']);
    expect(told.out).toBe((await baoshu(['summary', 'fixtures', '--format', 'yaml'])).out);
  });

  test('with Chinese names of the fields as well', async () => {
    const args = ['extract', 'fixtures', '--format', 'ndjson', '--headers', 'zh'];
    const stdin = (await baoshu(args)).out;
    expect((await baoshu(['summary'], { stdin })).out).toBe(
      (await baoshu(['summary', 'fixtures'])).out,
    );
  });

  test('stand beside pages', async () => {
    const at = folderWith(pages);
    await baoshu(['extract', at('a.txt'), '-o', at('facts.ndjson')]);
    expect(await rows([at('facts.ndjson'), at('b.txt')])).toEqual(await rows([at()]));
  });

  test('are refused as a whole where a line is broken', async () => {
    const at = folderWith({ ...pages, 'facts.ndjson': '{"metric":"网格","val\n' });
    const { status, err } = await baoshu(['summary', at('facts.ndjson'), at('b.txt')]);
    expect(status).toBe(3);
    expect(err).toContain('facts.ndjson: cannot be read as ndjson: line 1 is no JSON');
  });

  test('a summary is no input for a summary', async () => {
    const at = folderWith(pages);
    await baoshu(['summary', at('a.txt'), '-o', at('figures.csv')]);
    const { status, err } = await baoshu(['summary', at('figures.csv')]);
    expect(status).toBe(3);
    expect(err).toContain('holds a summary, not pages or facts');
  });

  test('and pages are still pages, whatever they begin with', async () => {
    expect(fixtures.length).toBeGreaterThan(5);
    const { out } = await baoshu(['summary', '--format', 'json'], { stdin: XIA });
    expect((JSON.parse(out) as unknown[]).length).toBeGreaterThan(3);
  });
});

describe('filters', () => {
  const filtered = async (...flags: string[]): Promise<string[]> => {
    const at = folderWith(pages);
    return (await rows([at(), ...flags])).map(({ district, metric }) => `${district} ${metric}`);
  };

  test('by district: name, short name or code', async () => {
    for (const name of ['万荣县', '万荣', '140822']) {
      expect(await filtered('--district', name)).toEqual(['万荣县 党组织', '万荣县 网格']);
    }
  });

  test('by metric, also by a term of the dictionary; several in one list', async () => {
    expect(await filtered('--metric', '党组织', '--district', '夏县')).toEqual(['夏县 党组织']);
    const both = await filtered('--metric', '网格,党组织', '--no-places');
    expect(new Set(both.map((one) => one.split(' ')[1]))).toEqual(new Set(['网格', '党组织']));
  });

  test('by category, also under the name of --only', async () => {
    const grids = await filtered('--category', 'grids');
    expect(grids).toHaveLength(3);
    expect(await filtered('--only', 'grids')).toEqual(grids);
    expect(await filtered('--only', 'grids,organizations', '--category', 'grids')).toEqual(grids);
  });

  test('by date, a figure of a year through any of its days; one without a date not', async () => {
    const met = ['万荣县 党组织', '万荣县 网格'];
    expect(await filtered('--since', '2024-06')).toEqual(met);
    expect(await filtered('--until', '2024')).toEqual(met);
    expect(await filtered('--since', '2025')).toEqual([]);
    expect(await filtered('--until', '2023-12-31')).toEqual([]);
  });

  test.each([
    [['--category', 'gridz'], 'organizations'],
    [['--since', 'May'], '2024-06-30'],
    [['--by', 'mood'], 'province'],
    [['--layout', 'tall'], 'wide'],
  ])('%j is refused with what to say instead', async (flags, hint) => {
    const { status, err } = await baoshu(['summary', 'fixtures', ...flags]);
    expect(status).toBe(2);
    expect(err).toContain(hint);
  });
});

test('--default-district files figures under the district given where the page names none', async () => {
  const at = folderWith({ 'a.txt': '网格建到家门口\n\n全区划分9个网格。\n' });
  expect(await rows([at('a.txt'), '--default-district', '夏县'])).toMatchObject([
    { district: '夏县', metric: '网格' },
  ]);
});

describe('--by', () => {
  test('puts rows together that share something', async () => {
    const at = folderWith(pages);
    const told = await rows([at(), '--by', 'metric', '--no-places', '--metric', '网格,党组织']);
    expect(told.map(({ metric, value }) => `${metric} ${value}`)).toEqual([
      '党组织 31',
      '党组织 20',
      '网格 1200',
      '网格 9',
    ]);
  });

  test('is a heading of the table', async () => {
    const at = folderWith(pages);
    const args = ['summary', at(), '--by', 'category,metric', '--format', 'table', '--no-color'];
    const { out } = await baoshu(args);
    expect(out).toMatch(/^grids · 网格$/m);
    expect(out).toMatch(/^district +place /m);
  });

  test('date keeps the days apart', async () => {
    const on = (day: string): string => `2024年5月${day}日 星期三\n\n${XIA}`;
    const at = folderWith({ 'a.txt': on('8'), 'b.txt': on('15') });
    expect(await rows([at(), '--metric', '党组织'])).toMatchObject([{ mentions: 2 }]);
    const dated = await rows([at(), '--metric', '党组织', '--by', 'date']);
    expect(dated).toMatchObject([
      { date: '2024-05-08', mentions: 1 },
      { date: '2024-05-15', mentions: 1 },
    ]);
  });
});

describe('--district', () => {
  test('says which names found nothing, and which may have been meant', async () => {
    const at = folderWith({ 'a.txt': XIA });
    const { err, status } = await baoshu(['summary', at(), '--district', '夏县,小点区,阳泉市']);
    expect(status).toBe(0);
    expect(err.trim().split('\n')).toEqual([
      'baoshu: --district 小点区: no division is known by the name 小点区; did you mean 小店区?',
      'baoshu: --district 阳泉市: no figure is filed under it',
    ]);
  });
});

describe('--metric', () => {
  test('says which names found nothing, and which may have been meant', async () => {
    const at = folderWith({ 'a.txt': XIA });
    const { err, status } = await baoshu(['summary', at(), '--metric', '党组织,微网恪,路灯']);
    expect(status).toBe(0);
    expect(err.trim().split('\n')).toEqual([
      'baoshu: --metric 微网恪: no metric or term is called 微网恪; did you mean 微网格?',
      'baoshu: --metric 路灯: no figure counts it',
    ]);
  });
});

describe('--by paper', () => {
  test('keeps the papers apart, in long and in wide, and with the days', async () => {
    const of = (paper: string, day: string): string =>
      `${XIA}\n\n《 ${paper} 》( 2024年05月0${day}日 02 版)\n`;
    const at = folderWith({ 'a.txt': of('运城日报', '8'), 'b.txt': of('山西晚报', '8') });
    const by = (list: string) => rows([at(), '--metric', '党组织', '--by', list]);
    expect(await by('district')).toMatchObject([{ mentions: 2 }]);
    expect(await by('paper')).toMatchObject([
      { paper: '山西晚报', mentions: 1 },
      { paper: '运城日报', mentions: 1 },
    ]);
    expect(await by('date,paper')).toMatchObject([
      { date: '2024-05-08', paper: '山西晚报' },
      { date: '2024-05-08', paper: '运城日报' },
    ]);
    const { out } = await baoshu(['summary', at(), '--by', 'paper', '--layout', 'wide']);
    expect(out).toMatch(/^paper,/);
  });
});

describe('--layout wide', () => {
  test('is one row a district and one column a metric, its number a number', async () => {
    const at = folderWith(pages);
    const { out, err } = await baoshu(['summary', at(), '--layout', 'wide']);
    const table = parseCsv<Record<string, string>>(out, { columns: true });
    expect(table).toHaveLength(2);
    expect(table).toMatchObject([
      { district: '万荣县', '党组织（个）': '31', '网格（个）': '1200' },
      { district: '夏县', '党组织（个）': '20', '网格（个）': '9' },
    ]);
    expect(err).toMatch(/\d+ figures of places, of parts and of a scope have no column here/);
  });

  test('says what a bare number does not', async () => {
    const at = folderWith(pages);
    const { out } = await baoshu(['summary', at(), '--layout', 'wide']);
    const [wanrong] = parseCsv<{ notes: string }>(out, { columns: true });
    expect(wanrong?.notes).toBe('网格 1200余个');
  });
});

describe('--sum', () => {
  test('adds up districts, and says of what and how exactly', async () => {
    const at = folderWith(pages);
    const sums = await rows([at(), '--sum', '--by', 'city', '--metric', '网格,党组织']);
    expect(sums).toMatchObject([
      {
        city: '运城市',
        district: '',
        metric: '党组织',
        value: 51,
        bound: 'exact',
        parts: ['万荣县 31个', '夏县 20个'],
      },
      { metric: '网格', value: 1209, bound: 'over', parts: ['万荣县 1200个', '夏县 9个'] },
    ]);
  });
});

test('--descriptor describes the CSV beside it, field by field', async () => {
  const at = folderWith(pages);
  const args = ['summary', at(), '-o', at('figures.csv'), '--descriptor'];
  expect((await baoshu(args)).status).toBe(0);
  const described = JSON.parse(readFileSync(at('figures.schema.json'), 'utf8')) as {
    fields: { name: string; title: string; type: string }[];
  };
  const [header = ''] = readFileSync(at('figures.csv'), 'utf8').split('\r\n');
  expect(described.fields.map(({ name }) => name)).toEqual(header.split(','));
  expect(described.fields).toContainEqual(
    expect.objectContaining({ name: 'value', title: '数值', type: 'number' }),
  );
  const none = await baoshu(['summary', at(), '--descriptor']);
  expect(none.status).toBe(2);
  expect(none.err).toContain('-o FILE.csv');
});
