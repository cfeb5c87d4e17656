import type { SummaryRow } from '../summary/row.js';

/** A row with the place in its file, for messages. */
export interface PlacedRow {
  readonly at: string;
  readonly row: SummaryRow;
}

export interface Duplicate {
  /** The key in words: 夏县 网格 total 个 */
  readonly key: string;
  readonly rows: readonly [string, string];
}

function keyOf(row: SummaryRow): string[] {
  const { district_code, district, place, category, metric, item, scope, aspect, unit } = row;
  return [district_code, district, place, category, metric, item, scope, aspect, unit];
}

function inWords(row: SummaryRow): string {
  const { district, place, scope, metric, item, aspect, unit } = row;
  const name = item === '' || item === metric ? metric : `${metric} (${item})`;
  return [district, place, scope, name, aspect, unit].filter(Boolean).join(' ');
}

/**
 * The first two rows of a file that have one key, or undefined. A summary may have several figures for
 * one thing (`mayDiffer`), which it marks; the same figure twice it never has.
 */
export function findDuplicate(
  rows: readonly PlacedRow[],
  mayDiffer: boolean,
): Duplicate | undefined {
  const seen = new Map<string, string>();
  for (const { at, row } of rows) {
    const { value, value_max, bound } = row;
    const key = JSON.stringify([...keyOf(row), ...(mayDiffer ? [value, value_max, bound] : [])]);
    const first = seen.get(key);
    if (first !== undefined) return { key: inWords(row), rows: [first, at] };
    seen.set(key, at);
  }
  return undefined;
}
