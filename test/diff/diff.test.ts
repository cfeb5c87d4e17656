import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffSummaries } from '../../src/index.js';
import type { Difference, SummaryRow } from '../../src/index.js';
import { row, summaries } from './rows.js';

/** Each difference as `status old→new`. */
function told(old: readonly SummaryRow[], now: readonly SummaryRow[]): string[] {
  return diffSummaries(old, now).map(
    (one) => `${one.status} ${one.old?.value ?? ''}→${one.now?.value ?? ''}`,
  );
}

describe('figures meet', () => {
  test('that count the same thing, and are told by how much they changed', () => {
    expect(diffSummaries([row()], [row({ value: 15 })])).toMatchObject([
      { status: 'changed', change: { certainty: 'exact', difference: 3, percent: 25 } },
    ]);
  });

  test('not at all where they are the same, whatever their sources and dates', () => {
    const now = row({ sources: ['b.txt:9'], as_of: '2025', mentions: 3 });
    expect(diffSummaries([row()], [now])).toEqual([]);
  });

  test.each<[string, Partial<SummaryRow>]>([
    ['district', { district: '南湾区', district_code: '999902' }],
    ['place', { place: '东街社区' }],
    ['metric', { metric: '党组织', item: '网格' }],
    ['scope', { scope: '村级' }],
    ['aspect', { aspect: 'new' }],
    ['unit', { unit: '户' }],
    ['item', { item: '专属网格' }],
  ])('not where they differ in %s', (_name, fields) => {
    expect(told([row()], [row({ value: 15, ...fields })]).sort()).toEqual([
      'added →15',
      'removed 12→',
    ]);
  });

  test('on another classifier for the same count', () => {
    const [old, now] = [row({ unit: '名', metric: '党员' }), row({ unit: '人', metric: '党员' })];
    expect(diffSummaries([old], [now])).toEqual([]);
    expect(told([old], [{ ...now, value: 20 }])).toEqual(['changed 12→20']);
  });

  test('on another spelling of the unit, and on quotation marks', () => {
    const old = row({ metric: '面积', item: '“口袋公园”面积', unit: '平米' });
    const now = row({ metric: '面积', item: '口袋公园面积', unit: '平方米', value: 13 });
    expect(told([old], [now])).toEqual(['changed 12→13']);
  });

  test('on a term of the dictionary and its metric', () => {
    const old = row({ metric: '党委会', item: '', category: 'organizations' });
    const now = row({ metric: '党委', item: '党委会', value: 13, category: 'organizations' });
    expect(told([old], [now])).toEqual(['changed 12→13']);
  });

  test('where a file does not say what is counted', () => {
    expect(told([row({ item: '' })], [row({ item: '专属网格', value: 15 })])).toEqual([
      'changed 12→15',
    ]);
  });

  test('where the same number is told with a longer name, as in a summary', () => {
    expect(diffSummaries([row()], [row({ item: '专属网格' })])).toEqual([]);
  });

  test('where a file has the names of districts without their codes', () => {
    const bare = { district_code: '', city: '', province: '' };
    expect(told([row()], [row({ ...bare, value: 15 })])).toEqual(['changed 12→15']);
    const ganxian = { district: '赣县区', district_code: '360704' };
    expect(told([row(ganxian)], [row({ district: '赣县', ...bare })])).toEqual([]);
  });

  test('not where a name without a code is that of several districts', () => {
    const bare = { district: '城区', district_code: '', city: '', province: '' };
    const [yangquan, jincheng] = ['140302', '140502'].map((district_code) =>
      row({ district: '城区', district_code }),
    );
    if (!yangquan || !jincheng) throw new Error('two rows');
    expect(told([yangquan, jincheng], [row(bare)]).sort()).toEqual([
      'added →12',
      'removed 12→',
      'removed 12→',
    ]);
  });
});

describe('bounds', () => {
  const about = (value: number): SummaryRow => row({ value, bound: 'about' });

  test('a figure that another may round to is no certain change', () => {
    expect(diffSummaries([about(500)], [row({ value: 520 })])).toMatchObject([
      { status: 'changed', change: { certainty: 'unclear' } },
    ]);
    const [one] = diffSummaries([about(500)], [row({ value: 520 })]);
    expect(one?.change).not.toHaveProperty('difference');
  });

  test('a change beyond the bounds is certain, its amount is not', () => {
    expect(diffSummaries([about(500)], [row({ value: 900 })])).toMatchObject([
      { change: { certainty: 'about', difference: 400, percent: 80 } },
    ]);
  });

  test('the same number with another bound is told', () => {
    expect(diffSummaries([row()], [row({ bound: 'over' })])).toMatchObject([
      { status: 'changed', change: { certainty: 'unclear' } },
    ]);
  });

  test('ranges have no single difference', () => {
    const range = (value: number): SummaryRow => row({ value, value_max: value + 5 });
    expect(diffSummaries([range(10)], [range(30)])).toMatchObject([
      { change: { certainty: 'about' } },
    ]);
    expect(diffSummaries([range(10)], [range(30)])[0]?.change).not.toHaveProperty('difference');
  });

  test('shares differ in points, not in percent', () => {
    const [one] = diffSummaries(
      [row({ unit: '%', value: 91.5 })],
      [row({ unit: '%', value: 96.3 })],
    );
    expect(one?.change).toEqual({ certainty: 'exact', difference: 4.8 });
  });

  test('from zero there is no percentage', () => {
    const [one] = diffSummaries([row({ value: 0 })], [row({ value: 5 })]);
    expect(one?.change).toEqual({ certainty: 'exact', difference: 5 });
  });
});

describe('several figures for one thing', () => {
  test('those told again are the same; which of the others became which is not guessed', () => {
    const old = [row({ value: 385 }), row({ value: 535 })];
    const now = [row({ value: 385 }), row({ value: 600 })];
    expect(diffSummaries(old, now)).toMatchObject([
      { status: 'added', several: true, now: { value: 600 } },
      { status: 'removed', several: true, old: { value: 535 } },
    ]);
  });

  test('two that became one are gone and new, not changed', () => {
    const old = [row({ value: 385 }), row({ value: 535 })];
    expect(diffSummaries(old, [row({ value: 600 })]).map(({ status }) => status)).toEqual([
      'added',
      'removed',
      'removed',
    ]);
  });
});

describe('perhaps the same under another name', () => {
  const pair = (old: Partial<SummaryRow>, now: Partial<SummaryRow>): readonly Difference[] =>
    diffSummaries([row(old)], [row(now)]);

  test('is offered with both names, and nothing is merged', () => {
    const differences = pair(
      { metric: '党委', item: '党委', value: 8 },
      { metric: '党委', item: '行业党委', value: 5 },
    );
    expect(differences).toMatchObject([
      { status: 'added', now: { item: '行业党委' }, perhaps: { item: '党委' } },
      { status: 'removed', old: { item: '党委' }, perhaps: { item: '行业党委' } },
    ]);
  });

  test('by an equal number that is no small one', () => {
    const names = [{ metric: '支部' }, { metric: '小组' }];
    const equal = (value: number): unknown[] =>
      pair({ ...names[0], value }, { ...names[1], value }).map(({ perhaps }) => perhaps?.metric);
    expect(equal(175)).toEqual(['支部', '小组']);
    expect(equal(2)).toEqual([undefined, undefined]);
  });

  test('is not offered for names that share nothing', () => {
    const differences = pair({ metric: '支部', value: 8 }, { metric: '小组', value: 9 });
    expect(differences.every(({ perhaps }) => perhaps === undefined)).toBe(true);
  });

  test('is not offered where two are as likely', () => {
    const now = ['甲党委', '乙党委'].map((item) => row({ metric: '党委', item, value: 5 }));
    const differences = diffSummaries([row({ metric: '党委', value: 8 })], now);
    expect(differences.every(({ perhaps }) => perhaps === undefined)).toBe(true);
  });
});

describe('what is asked for', () => {
  const old = [row({ value: 100 }), row({ metric: '党组织', value: 9 })];
  const now = [row({ value: 104 }), row({ metric: '楼栋', value: 7 })];

  test('changes below the threshold are left out, a change at it is not', () => {
    const changed = (threshold: number): number =>
      diffSummaries(old, now, { threshold, only: ['changed'] }).length;
    expect([4, 4.1].map(changed)).toEqual([1, 0]);
  });

  test('a change from zero is never below it', () => {
    const differences = diffSummaries([row({ value: 0 })], [row({ value: 1 })], { threshold: 99 });
    expect(differences).toHaveLength(1);
  });

  test('only changed, added or removed figures', () => {
    const statuses = (only: readonly ('changed' | 'added' | 'removed')[]): string[] =>
      diffSummaries(old, now, { only }).map(({ status }) => status);
    expect(statuses(['added'])).toEqual(['added']);
    expect(statuses(['removed', 'changed'])).toEqual(['changed', 'removed']);
  });
});

describe('on random summaries', () => {
  const text = ({ status, old, now, change, perhaps, several }: Difference): string =>
    JSON.stringify([status, old, now, change?.certainty, change?.difference, perhaps, several]);

  const mirror = (one: Difference): string => {
    const status = {
      added: 'removed',
      removed: 'added',
      changed: 'changed',
      same: 'same',
    } as const;
    const { old, now, change, perhaps, several } = one;
    const difference = change?.difference === undefined ? undefined : 0 - change.difference;
    return JSON.stringify([
      status[one.status],
      now,
      old,
      change?.certainty,
      difference,
      perhaps,
      several,
    ]);
  };

  test('nothing differs from itself, whatever the order of the rows', () => {
    fc.assert(
      fc.property(summaries, (rows) => {
        expect(diffSummaries(rows, [...rows].reverse())).toEqual([]);
      }),
    );
  });

  test('swapping the sides mirrors the differences', () => {
    fc.assert(
      fc.property(summaries, summaries, (a, b) => {
        const there = diffSummaries(a, b).map(text).sort();
        expect(diffSummaries(b, a).map(mirror).sort()).toEqual(there);
      }),
      { numRuns: 300 },
    );
  });

  test('no figure is lost or told twice', () => {
    fc.assert(
      fc.property(summaries, summaries, (a, b) => {
        const all = diffSummaries(a, b, { only: ['changed', 'added', 'removed', 'same'] });
        expect(all.filter(({ old }) => old)).toHaveLength(a.length);
        expect(all.filter(({ now }) => now)).toHaveLength(b.length);
      }),
    );
  });
});
