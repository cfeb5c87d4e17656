import fc from 'fast-check';
import type { SummaryRow } from '../../src/index.js';

/** A row of a summary; what a test says nothing about is plain. */
export function row(fields: Partial<SummaryRow> = {}): SummaryRow {
  return {
    district_code: '999901',
    district: '新桥区',
    city: '新桥市',
    province: '新桥省',
    place: '',
    category: 'grids',
    metric: '网格',
    item: fields.metric ?? '网格',
    scope: '',
    aspect: 'total',
    unit: '个',
    value: 12,
    bound: 'exact',
    as_of: '',
    mentions: 1,
    conflict: false,
    parts: [],
    part_of: '',
    sources: ['a.txt:3'],
    evidence: [],
    ...fields,
  };
}

const CODES = new Map([
  ['新桥区', '999901'],
  ['南湾区', '999902'],
]);

const figure = fc.record({
  district: fc.constantFrom('新桥区', '南湾区', ''),
  place: fc.constantFrom('', '东街社区'),
  metric: fc.constantFrom('网格', '微网格', '党组织'),
  item: fc.constantFrom('', '网格', '专属网格', '微网格', '党组织'),
  scope: fc.constantFrom('', '村级'),
  aspect: fc.constantFrom('total' as const, 'new' as const),
  unit: fc.constantFrom('个', '名', '户'),
  bound: fc.constantFrom('exact' as const, 'about' as const, 'over' as const),
  value: fc.constantFrom(0, 5, 20, 24, 500, 520),
  range: fc.constantFrom(0, 0, 10),
});

/** Random summaries in which few names meet often; none holds one figure twice. */
export const summaries = fc
  .uniqueArray(figure, { maxLength: 12, selector: (one) => JSON.stringify(one) })
  .map((all) =>
    all.map(({ range, district, ...fields }) =>
      row({
        ...fields,
        district,
        district_code: CODES.get(district) ?? '',
        ...(range > 0 ? { value_max: fields.value + range } : {}),
      }),
    ),
  );
