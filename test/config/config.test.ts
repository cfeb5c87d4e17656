import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readConfig, type Settings } from '../../src/config/index.js';
import { configSchema } from '../../src/config/schema.js';
import { NO_ADDITIONS, withAdditions } from '../../src/knowledge.js';
import { headOf, metricNamed } from '../../src/metrics/match.js';
import { CATEGORIES } from '../../src/model.js';
import { divisionsNamed } from '../../src/place/index.js';

function settingsOf(...lines: readonly string[]): Settings {
  const read = readConfig(lines.join('\n'), 'mine.yaml');
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read;
}

function problemsOf(...lines: readonly string[]): readonly string[] {
  const read = readConfig(lines.join('\n'), 'mine.yaml');
  if ('problems' in read) return read.problems;
  throw new Error('nothing is wrong');
}

describe('metrics of a user', () => {
  const { additions } = settingsOf(
    'metrics:',
    '  议事亭:',
    '    category: sites',
    '    parent: 阵地',
    '    units: [座]',
    '    terms: [议事亭, 议事廊]',
    '  网格员:',
    '    terms: [红色管家]',
    'terms:',
    '  议事角: 议事亭',
    'categories:',
    '  驿站: organizations',
  );
  const within = <T>(work: () => T): T => withAdditions(additions, work);

  it.each([
    ['邻里议事亭', '议事亭', 'sites'],
    ['楼栋议事角', '议事亭', 'sites'],
    ['议事廊', '议事亭', 'sites'],
    ['小区红色管家', '网格员', 'people'],
    ['专职网格员', '网格员', 'people'],
    ['暖心驿站', '驿站', 'organizations'],
  ])('give %s the metric %s', (phrase, name, category) => {
    expect(within(() => headOf(phrase)?.metric)).toMatchObject({ name, category });
  });

  it('say where they were said, and leave what is built in as it was', () => {
    expect(within(() => metricNamed('议事亭')?.from)).toBe('mine.yaml:2');
    expect(within(() => metricNamed('党支部')?.from)).toBe('');
    expect(metricNamed('议事亭')).toBeUndefined();
    expect(metricNamed('驿站')?.category).toBe('sites');
  });

  it('take a term from a built-in metric, and that is told', () => {
    const taken = settingsOf(
      'metrics:',
      '  楼道管家:',
      '    category: people',
      '    terms: [楼长]',
    );
    expect(withAdditions(taken.additions, () => headOf('三号楼长')?.metric.name)).toBe('楼道管家');
    expect(taken.notes).toEqual([
      "mine.yaml:4: the term 楼长 now means 楼道管家; built in, it is 楼栋长's",
    ]);
  });
});

describe('districts of a user', () => {
  const { additions, district } = settingsOf(
    'district: 云湖',
    'districts:',
    '  云湖新区:',
    '    in: 阳泉',
    '    aliases: [云湖]',
    '    townships: [云岸镇]',
    '  明德区:',
    '    code: 140399',
    'aliases:',
    '  港城: 连云港市',
  );
  const codesOf = (name: string): readonly string[] =>
    withAdditions(additions, () => divisionsNamed(name).map(({ code }) => code));

  it.each([
    ['云湖新区', '140300/云湖新区'],
    ['云湖', '140300/云湖新区'],
    ['明德区', '140399'],
    ['港城', '320700'],
  ])('are known by the name %s', (name, code) => {
    expect(codesOf(name)).toEqual([code]);
  });

  it('have their townships, their city and their province', () => {
    expect(codesOf('云岸镇')).toContain('140300/云湖新区/云岸镇');
    const [found] = withAdditions(additions, () => divisionsNamed('明德区'));
    expect(found).toMatchObject({ city: '阳泉市', province: '山西省', from: 'mine.yaml:7' });
  });

  it('can be the district of articles that name none', () => {
    expect(district).toBe('140300/云湖新区');
  });
});

describe('a mistake is told with its line, its key and the near spelling:', () => {
  test.each([
    [['furnitur:', '  lines: [a]'], 'mine.yaml:1: furnitur: unknown key; did you mean furniture?'],
    [
      ['metrics:', '  议事亭:', '    categroy: sites'],
      'mine.yaml:3: metrics.议事亭.categroy: unknown key; did you mean category?',
    ],
    [
      ['metrics:', '  议事亭:', '    category: site'],
      'mine.yaml:3: metrics.议事亭.category: cannot be "site"; did you mean sites?',
    ],
    [
      ['metrics:', '  议事亭:', '    terms: [亭]'],
      'mine.yaml:2: metrics.议事亭: a metric of your own needs its category',
    ],
    [
      ['metrics:', '  网格员:', '    parent: 志愿服务对'],
      'mine.yaml:3: metrics.网格员.parent: no metric is called 志愿服务对; did you mean 志愿服务队?',
    ],
    [
      ['terms:', '  楼栋管家: 网格圆'],
      'terms.楼栋管家: no metric is called 网格圆; did you mean 网格员?',
    ],
    [['categories:', '  网络圆: people'], 'mine.yaml:2: categories.网络圆: no metric is called'],
    [
      ['district: 小点区'],
      'mine.yaml:1: district: no division is known by the name 小点区; did you mean 小店区?',
    ],
    [['district: 鼓楼区'], '鼓楼区 names several divisions: 江苏省南京市鼓楼区 (320106)'],
    [['districts:', '  云湖新区: {}'], 'districts.云湖新区: needs `in` (its city) or `code`'],
    [['districts:', '  云湖区:', '    code: 14039'], 'cannot be "14039"'],
    [['districts:', '  云湖区:', '    code: 140302'], "the code 140302 is 城区's"],
    [['districts:', '  云湖区:', '    code: 990102'], '990102 is no code of a county-level unit'],
    [['aliases:', '  港城: 连云巷市'], 'did you mean 连云港市?'],
    [
      ['metrics:', '  网格员:', '    parent: 网格员'],
      'mine.yaml:3: metrics.网格员.parent: 网格员 would be its own parent',
    ],
    [['aliases: [港城]'], 'mine.yaml:1: aliases: must be names with values below them (name: …)'],
    [['furniture:', '  lines: 读者热线'], 'mine.yaml:2: furniture.lines: must be a list'],
    [['metrics:', '  a: 1', '  a: 2'], 'mine.yaml:3: not YAML: Map keys must be unique'],
    [['terms: [', 'x'], 'not YAML'],
  ])('%j', (lines, problem) => {
    expect(problemsOf(...lines).join('\n')).toContain(problem);
  });

  it('a term that two metrics claim, with both places', () => {
    const problems = problemsOf(
      'metrics:',
      '  议事亭:',
      '    category: sites',
      '    terms: [议事角]',
      'terms:',
      '  议事角: 网格员',
    );
    expect(problems).toEqual([
      'mine.yaml:6: terms.议事角: the term 议事角 belongs to 议事亭 (mine.yaml:4) too',
    ]);
  });

  it('a name for two districts', () => {
    const problems = problemsOf(
      'aliases:',
      '  云湖: 阳泉市',
      'districts:',
      '  云湖:',
      '    in: 太原市',
    );
    expect(problems).toEqual(['mine.yaml:2: 云湖: the name is given at mine.yaml:4 too']);
  });

  it('all of them, in the order of the file', () => {
    const problems = problemsOf('disrict: a', 'terms: 3', 'metric: b');
    expect(problems.map((line) => line.split(':')[1])).toEqual(['1', '2', '3']);
  });
});

it('a file of comments, or one whose sections are still empty, says nothing', () => {
  expect(settingsOf('# later')).toEqual({ additions: NO_ADDITIONS, notes: [] });
  expect(settingsOf('metrics:', 'furniture:').additions).toEqual(NO_ADDITIONS);
});

it('is read or refused, whatever it holds, and never fails', () => {
  const word = fc.constantFrom(
    'metrics',
    'terms',
    'districts',
    'in',
    'code',
    '网格',
    '阳泉',
    '*',
    '',
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(word, tie('value'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(
      fc.oneof(
        value.map((v) => JSON.stringify(v)),
        fc.string({ unit: 'grapheme' }),
      ),
      (text) => {
        const read = readConfig(text, 'mine.yaml');
        const lines = 'problems' in read ? read.problems : [];
        expect(lines.every((line) => /^mine\.yaml:\d+: \S/u.test(line))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

describe('the schema for editors', () => {
  const text = readFileSync(new URL('../../src/config/schema.json', import.meta.url), 'utf8');

  it('has the categories that the program has', () => {
    const { properties } = configSchema();
    expect(properties?.metrics?.additionalProperties).toMatchObject({
      properties: { category: { enum: [...CATEGORIES] } },
    });
    expect(properties?.categories?.additionalProperties).toMatchObject({ enum: [...CATEGORIES] });
  });

  it('uses no keyword that the program would not check', () => {
    const known = new Set(
      '$schema title description type enum minLength pattern items properties additionalProperties propertyNames'.split(
        ' ',
      ),
    );
    const unknown: string[] = [];
    const walk = (schema: Record<string, unknown>): void => {
      unknown.push(...Object.keys(schema).filter((key) => !known.has(key)));
      const { properties, additionalProperties, items, propertyNames } = schema;
      for (const inner of [additionalProperties, items, propertyNames]) {
        if (typeof inner === 'object') walk(inner as Record<string, unknown>);
      }
      for (const inner of Object.values(properties ?? {})) walk(inner as Record<string, unknown>);
    };
    walk(JSON.parse(text) as Record<string, unknown>);
    expect(unknown).toEqual([]);
  });
});
