import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/model.js';
import { baoshu, folderWith } from './io.js';

const PAGE = [
  '云湖：建起52个数智网格',
  '',
  '本报讯 今年以来，云湖新区建起52个数智网格，配备云上楼管120名。',
  '读者热线：3部电话',
  '',
].join('\n');

const CONFIG = [
  'metrics:',
  '  数智网格:',
  '    category: grids',
  '    parent: 网格',
  'terms:',
  '  云上楼管: 网格员',
  'districts:',
  '  云湖新区:',
  '    in: 阳泉市',
  '    aliases: [云湖]',
  'furniture:',
  "  lines: ['读者热线*']",
  '',
].join('\n');

async function factsOf(args: readonly string[]): Promise<Fact[]> {
  const { out, status, err } = await baoshu([...args, '--format', 'json']);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Fact[];
}

describe('--config', () => {
  test('adds metrics, terms, districts and furniture to what is known', async () => {
    const at = folderWith({ 'p.txt': PAGE, 'mine.yaml': CONFIG });
    const facts = await factsOf(['extract', at('p.txt'), '--config', at('mine.yaml')]);
    expect(facts.map(({ metric, district, value }) => [metric, district, value])).toEqual([
      ['数智网格', '云湖新区', 52],
      ['数智网格', '云湖新区', 52],
      ['网格员', '云湖新区', 120],
    ]);
  });

  test('holds for its own run only', async () => {
    const at = folderWith({ 'p.txt': PAGE, 'mine.yaml': CONFIG });
    await factsOf(['extract', at('p.txt'), '--config', at('mine.yaml')]);
    const facts = await factsOf(['extract', at('p.txt'), '--no-config']);
    expect(facts.map(({ metric }) => metric)).toContain('网格');
    expect(facts.map(({ district }) => district)).not.toContain('云湖新区');
  });

  test('gives the district of pages that name none, and the argument goes before it', async () => {
    const at = folderWith({ 'p.txt': '共有9个网格。\n', 'mine.yaml': 'district: 140321\n' });
    const run = (...more: readonly string[]) =>
      factsOf(['extract', at('p.txt'), '--config', at('mine.yaml'), ...more]);
    expect((await run())[0]?.district).toBe('平定县');
    expect((await run('--district', '夏县'))[0]?.district).toBe('夏县');
    const rows = await factsOf(['summary', at('p.txt'), '--config', at('mine.yaml')]);
    expect(rows[0]?.district).toBe('平定县');
  });

  test('with mistakes stops before any page is read: every line of them, nothing on standard output', async () => {
    const at = folderWith({ 'mine.yaml': 'metrcs: 1\nterms:\n  云上楼管: 网格圆\nx: 2\n' });
    const run = await baoshu(['extract', at('no-such-page.txt'), '--config', at('mine.yaml')]);
    expect(run.status).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).not.toContain('no-such-page');
    expect(run.err.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^baoshu: .*mine\.yaml:1: metrcs: unknown key; did you mean metrics\?$/,
      ),
      expect.stringMatching(/^baoshu: .*mine\.yaml:4: x: unknown key; choose from district, /),
    ]);
  });

  test('that is not there stops, the usual file that is not there does not', async () => {
    const at = folderWith({ 'p.txt': PAGE });
    const named = await baoshu(['extract', at('p.txt'), '--config', at('none.yaml')]);
    expect(named.status).toBe(2);
    expect(named.err).toMatch(/^baoshu: --config .*none\.yaml: no such file/);
    expect((await baoshu(['extract', at('p.txt')])).status).toBe(0);
  });

  test('says in Chinese what is wrong', async () => {
    const at = folderWith({ 'mine.yaml': 'metrcs: 1\nterms:\n  楼管: 网格圆\n' });
    const { err } = await baoshu(['metrics', '--config', at('mine.yaml'), '--lang', 'zh']);
    expect(err).toMatch(/mine\.yaml:1：metrcs：没有这个键；是不是要写 metrics？/);
  });
});

test('a default district that nobody knows stops the run', async () => {
  const at = folderWith({ 'p.txt': PAGE });
  const run = await baoshu(['extract', at('p.txt'), '--district', '小点区']);
  expect(run.status).toBe(2);
  expect(run.err).toContain('did you mean 小店区?');
});

describe('metrics', () => {
  test('shows those with a text in their name or terms, and where they came from', async () => {
    const at = folderWith({ 'mine.yaml': CONFIG });
    const { out } = await baoshu([
      'metrics',
      '楼管',
      '数智',
      '--config',
      at('mine.yaml'),
      '--format',
      'json',
    ]);
    expect(JSON.parse(out)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ metric: '网格员', from: at('mine.yaml') + ':6' }),
        expect.objectContaining({
          metric: '数智网格',
          parent: '网格',
          from: at('mine.yaml') + ':2',
        }),
      ]),
    );
    const builtIn = await baoshu(['metrics', '党支部', '--format', 'csv']);
    expect(builtIn.out).toMatch(/^党支部,organizations,党组织,.*,built in\r?$/m);
  });

  test('says so where nothing has that name', async () => {
    const { status, err } = await baoshu(['metrics', '网格圆']);
    expect([status, err.split('\n')[0]]).toEqual([
      2,
      'baoshu: no metric or term is called 网格圆; did you mean 网格员?',
    ]);
  });

  test('--unknown lists the nouns that no metric knows, the most frequent first', async () => {
    const at = folderWith({
      'a.txt': '夏县开办云影廊12座，又添云影廊3座。\n',
      'b.txt': '夏县有云影廊15座、云影壁4面、村民小组9个。\n',
    });
    const { out } = await baoshu(['metrics', '--unknown', at(), '--format', 'json']);
    const nouns = JSON.parse(out) as { noun: string; count: number; units: string[] }[];
    expect(nouns.map(({ noun, count }) => [noun, count])).toEqual([
      ['云影廊', 3],
      ['云影壁', 1],
    ]);
    expect(nouns[0]).toMatchObject({
      units: ['座'],
      category: 'sites',
      file: at('a.txt'),
      line: 1,
    });
  });
});

describe('districts', () => {
  const namesOf = (out: string): string[] =>
    (JSON.parse(out) as { name: string }[]).map(({ name }) => name);

  test('lists every province, city, county and zone', async () => {
    const { out } = await baoshu(['districts', '--format', 'json']);
    const names = namesOf(out);
    expect(names.length).toBeGreaterThan(3000);
    for (const name of ['山西省', '阳泉市', '平定县', '雄安新区']) expect(names).toContain(name);
  });

  test('gives those of a name, a code or a fuller name', async () => {
    const run = async (name: string) => (await baoshu(['districts', name, '--format', 'json'])).out;
    expect(JSON.parse(await run('鼓楼区'))).toHaveLength(4);
    expect(namesOf(await run('140321'))).toEqual(['平定县']);
    expect(JSON.parse(await run('南京鼓楼区'))).toMatchObject([{ district_code: '320106' }]);
  });

  test('--below adds what lies in them', async () => {
    const { out } = await baoshu(['districts', '阳泉', '--below', '--format', 'json']);
    expect(namesOf(out)).toEqual(expect.arrayContaining(['阳泉市', '平定县', '盂县']));
    const county = await baoshu(['districts', '平定县', '--below', '--format', 'json']);
    expect(namesOf(county.out)).toContain('冠山镇');
  });

  test('says what the user added, and where', async () => {
    const at = folderWith({ 'mine.yaml': CONFIG });
    const { out } = await baoshu([
      'districts',
      '云湖',
      '--config',
      at('mine.yaml'),
      '--format',
      'json',
    ]);
    expect(JSON.parse(out)).toMatchObject([
      {
        name: '云湖新区',
        level: 'zone',
        city: '阳泉市',
        aliases: ['云湖'],
        from: `${at('mine.yaml')}:8; 云湖: ${at('mine.yaml')}:10`,
      },
    ]);
  });
});
