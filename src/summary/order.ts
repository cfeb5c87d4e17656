import { ASPECTS, CATEGORIES } from '../model.js';
import type { SummaryRow } from './row.js';

type Compare = (a: SummaryRow, b: SummaryRow) => number;

/** Order of two strings by code unit: no locale, the same everywhere. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const emptyLast = (a: string, b: string): number =>
  a === '' || b === '' ? Number(a === '') - Number(b === '') : byCodeUnit(a, b);

const COMPARISONS: readonly Compare[] = [
  (a, b) => emptyLast(a.district_code, b.district_code),
  (a, b) => emptyLast(a.district, b.district),
  (a, b) => byCodeUnit(a.place, b.place),
  (a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category),
  (a, b) => byCodeUnit(a.metric, b.metric),
  (a, b) => byCodeUnit(a.scope, b.scope),
  (a, b) => ASPECTS.indexOf(a.aspect) - ASPECTS.indexOf(b.aspect),
  (a, b) => byCodeUnit(b.as_of, a.as_of),
  (a, b) => byCodeUnit(a.unit, b.unit),
  (a, b) => byCodeUnit(a.item, b.item),
  (a, b) => b.value - a.value,
  (a, b) => byCodeUnit(a.bound, b.bound),
];

/**
 * Order of a summary: district (figures without one last), the whole district before its places,
 * category, metric, aspect, latest first.
 */
export const compareRows: Compare = (a, b) => {
  for (const compare of COMPARISONS) {
    const order = compare(a, b);
    if (order !== 0) return order;
  }
  return 0;
};

/** The rows in order, with the parts of a total right below it in the order of the text. */
export function orderRows(
  rows: readonly SummaryRow[],
  totalOf: ReadonlyMap<SummaryRow, SummaryRow>,
): SummaryRow[] {
  const parts = new Map<SummaryRow, SummaryRow[]>();
  for (const row of rows) {
    const total = totalOf.get(row);
    if (total) parts.set(total, [...(parts.get(total) ?? []), row]);
  }
  const withParts = (row: SummaryRow): SummaryRow[] => [
    row,
    ...(parts.get(row) ?? []).flatMap(withParts),
  ];
  return rows
    .filter((row) => !totalOf.has(row))
    .sort(compareRows)
    .flatMap(withParts);
}
