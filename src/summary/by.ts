/** Rows put together by what they share. */
import { CATEGORIES } from '../model.js';
import type { Fact } from '../model.js';
import { groupBy } from './groupBy.js';
import type { Grouping } from './groupings.js';
import { summarize } from './index.js';
import type { SummaryOptions } from './index.js';
import { issueKey, issueOf, type Issue, type IssuePart } from './issue.js';
import { byCodeUnit } from './order.js';
import type { SummaryRow } from './row.js';

/** A row of a summary that may be that of one issue only. */
export interface DatedRow extends SummaryRow, Issue {}

/** What a row is grouped by, as text that sorts in the order of a summary. */
function groupOf(row: DatedRow, grouping: Grouping): string {
  if (grouping === 'district') return `${row.district_code} ${row.district}`.trim();
  if (grouping === 'category') return String.fromCharCode(CATEGORIES.indexOf(row.category) + 1);
  return row[grouping] ?? '';
}

const emptyLast = (a: string, b: string): number =>
  Number(a === '') - Number(b === '') || byCodeUnit(a, b);

/** The rows with those together that share what `by` names, its first name first; else in their order. */
export function orderBy<T extends DatedRow>(rows: readonly T[], by: readonly Grouping[]): T[] {
  return [...rows].sort((a, b) => {
    for (const grouping of by) {
      const order = emptyLast(groupOf(a, grouping), groupOf(b, grouping));
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** A key that rows share when they agree in all that `by` names. */
export function groupKey(row: DatedRow, by: readonly Grouping[]): string {
  return JSON.stringify(by.map((grouping) => groupOf(row, grouping)));
}

/** A summary of each issue's facts by themselves: what two issues tell stays two rows. */
export function summarizeByIssue(
  facts: readonly Fact[],
  parts: readonly IssuePart[],
  options: SummaryOptions,
): DatedRow[] {
  const issues = groupBy(facts, (fact) => issueKey(fact, parts));
  return [...issues.values()].flatMap((told) =>
    summarize(told, options).map((row) => ({ ...issueOf(told[0], parts), ...row })),
  );
}
