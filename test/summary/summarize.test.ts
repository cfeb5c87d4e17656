import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/model.js';
import { summarize } from '../../src/summary/index.js';
import { fact } from './facts.js';

const values = (facts: readonly Fact[]): number[] => summarize(facts).map(({ value }) => value);

describe('one figure told twice', () => {
  test('is one row with both places', () => {
    const told = [fact({ line: 3 }), fact({ file: 'b.txt', line: 9 })];
    expect(summarize(told)).toMatchObject([
      { value: 12, mentions: 2, conflict: false, sources: ['a.txt:3', 'b.txt:9'] },
    ]);
  });

  test('has the latest date and the evidence of each', () => {
    const told = [
      fact({ as_of: '2024-06', sentence: '全区划分12个网格。' }),
      fact({ as_of: '2024-05-06', sentence: '12个网格' }),
    ];
    const [row] = summarize(told);
    expect(row?.as_of).toBe('2024-06');
    expect(row?.evidence.map(({ sentence }) => sentence)).toEqual([
      '全区划分12个网格。',
      '12个网格',
    ]);
  });

  test('twice in one line counts two mentions, one source', () => {
    expect(summarize([fact({ line: 3 }), fact({ line: 3 })])).toMatchObject([
      { mentions: 2, sources: ['a.txt:3'] },
    ]);
  });

  test('may be told with a longer name, which is kept', () => {
    const told = [
      fact({ metric: '志愿服务队', item: '志愿服务队' }),
      fact({ metric: '志愿服务队', item: '巾帼志愿服务队' }),
    ];
    expect(summarize(told)).toMatchObject([{ item: '巾帼志愿服务队', mentions: 2 }]);
  });

  test('is two figures where the names differ in kind', () => {
    const told = [
      fact({ metric: '志愿服务队', item: '青年志愿服务队' }),
      fact({ metric: '志愿服务队', item: '巾帼志愿服务队' }),
    ];
    expect(summarize(told)).toMatchObject([{ mentions: 1 }, { mentions: 1 }]);
  });
});

describe('different figures for one thing', () => {
  test('are kept and marked, the latest first', () => {
    const told = [fact({ as_of: '2023' }), fact({ value: 15, as_of: '2024' })];
    expect(summarize(told)).toMatchObject([
      { value: 15, conflict: true },
      { value: 12, conflict: true },
    ]);
  });

  test.each<[string, Partial<Fact>]>([
    ['of another district', { district: '南湾区', district_code: '999902' }],
    ['of a place', { place: '东街社区' }],
    ['of another metric', { metric: '微网格' }],
    ['of another scope', { scope: '镇级' }],
    ['of another aspect', { aspect: 'planned' }],
    ['in another unit', { unit: '处' }],
    ['of a narrower thing', { item: '专属网格' }],
  ])('do not contradict one %s', (_, fields) => {
    const rows = summarize([fact(), fact({ ...fields, value: 15 })]);
    expect(rows.map(({ conflict }) => conflict)).toEqual([false, false]);
  });

  test('do not contradict within one sentence, nor as parts of one total', () => {
    const sentence = '一期建成12个网格，二期建成15个网格。';
    const told = [fact({ sentence }), fact({ value: 15, sentence })];
    expect(summarize(told).map(({ conflict }) => conflict)).toEqual([false, false]);
    const total = fact({ value: 27, metric: '片区' });
    const parts = [12, 15].map((value) => fact({ value, part_of: total.id }));
    expect(summarize([total, ...parts]).map(({ conflict }) => conflict)).not.toContain(true);
  });

  test('do not contradict where their bounds allow both', () => {
    const rows = summarize([fact({ value: 1000, bound: 'over' }), fact({ value: 1087 })]);
    expect(rows.map(({ value, conflict }) => [value, conflict])).toEqual([
      [1087, false],
      [1000, false],
    ]);
  });
});

describe('a total and its parts', () => {
  const total = fact({ metric: '问题', value: 30, unit: '条', category: 'problems' });
  const part = (scope: string, value: number): Fact =>
    fact({ ...total, id: `p${value}`, scope, value, part_of: total.id, start: 90000 + value });
  const parts = [part('镇级', 10), part('村级', 20)];

  test('the parts stand below their total, in the order of the text', () => {
    expect(summarize([...parts, total])).toMatchObject([
      { value: 30, parts: ['镇级 问题 10条', '村级 问题 20条'], part_of: '' },
      { value: 10, scope: '镇级', part_of: '问题 30条' },
      { value: 20, scope: '村级', part_of: '问题 30条' },
    ]);
  });

  test('the total still names its parts where they get no rows', () => {
    expect(summarize([total, ...parts], { parts: false })).toMatchObject([
      { value: 30, parts: ['镇级 问题 10条', '村级 问题 20条'] },
    ]);
  });

  test('parts of parts stand below their part', () => {
    const below = fact({
      ...total,
      id: 'pp',
      scope: '一组',
      value: 4,
      part_of: 'p10',
      start: 99999,
    });
    expect(values([total, below, ...parts])).toEqual([30, 10, 4, 20]);
  });

  test('a part whose total is not there is a figure like any other', () => {
    expect(summarize(parts)).toMatchObject([
      { value: 20, part_of: '' },
      { value: 10, part_of: '' },
    ]);
  });

  test('nothing is lost where parts lead back to themselves', () => {
    const [a, b] = [fact({ id: 'a', part_of: 'b' }), fact({ id: 'b', part_of: 'a', value: 13 })];
    expect(values([a, b, fact({ id: 'c', part_of: 'c', value: 14 })])).toHaveLength(3);
  });
});

test('places are left out where asked to', () => {
  const facts = [fact(), fact({ place: '东街社区', value: 3 })];
  expect(summarize(facts, { places: false })).toMatchObject([{ value: 12, place: '' }]);
});

test('districts by code, those without one last; the whole district before its places; categories in their order', () => {
  const facts = [
    fact({ value: 1, district: '', district_code: '' }),
    fact({ value: 2, place: '东街社区' }),
    fact({ value: 3, metric: '投诉', category: 'problems' }),
    fact({ value: 4 }),
    fact({ value: 5, metric: '支部', category: 'organizations' }),
    fact({ value: 6, district: '北湾区', district_code: '999900' }),
  ];
  expect(values(facts)).toEqual([6, 5, 4, 3, 2, 1]);
});

test('a range keeps both ends, a single value has no upper one', () => {
  const [range, single] = summarize([fact({ value: 30, value_max: 50 }), fact({ metric: '院' })]);
  expect(range).toMatchObject({ value: 30, value_max: 50 });
  expect(single).not.toHaveProperty('value_max');
});

test('nothing is added up, every fact counts once, and their order does not matter', () => {
  const some = fc.record({
    value: fc.integer({ min: 1, max: 4 }),
    item: fc.constantFrom('网格', '微网格', '专属网格'),
    place: fc.constantFrom('', '东街社区'),
    file: fc.constantFrom('a.txt', 'b.txt'),
    part_of: fc.constantFrom('', 'f0', 'f1', 'f2', 'f3'),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (fields, order) => {
      const facts = fields.map((f, i) => fact({ ...f, id: `f${i}` }));
      const rows = summarize(facts);
      expect(rows.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(facts.length);
      const keys = new Map(facts.map((f) => [f, order.next().value]));
      const shuffled = [...facts].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      expect(summarize(shuffled)).toEqual(rows);
    }),
  );
});
