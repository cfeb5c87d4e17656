/** Two summaries → what changed from the one to the other. */
import { byCodeUnit, compareRows } from '../summary/order.js';
import type { SummaryRow } from '../summary/row.js';
import { changeBetween, percentBetween } from './change.js';
import type { Change } from './change.js';
import { districtFiller, keyRow } from './key.js';
import type { Keyed } from './key.js';
import { isSame, pairRows } from './pair.js';
import type { Pair } from './pair.js';
import { perhapsSame } from './similar.js';
import { DIFFERENCE_STATUSES, STATUSES } from './vocabulary.js';
import type { Status } from './vocabulary.js';

export type { Change } from './change.js';
export { findDuplicate } from './duplicates.js';

export { CERTAINTIES, STATUSES } from './vocabulary.js';
export type { Certainty, Status } from './vocabulary.js';

/** One figure, or the figures of both sides for one thing. */
export interface Difference {
  readonly status: Status;
  /** The row of the old side; none where the figure is added. */
  readonly old?: SummaryRow;
  /** The row of the new side; none where the figure is removed. */
  readonly now?: SummaryRow;
  /** Of changed figures. */
  readonly change?: Change;
  /** Of an added or removed figure: one of the other side that is perhaps the same under another name. */
  readonly perhaps?: SummaryRow;
  /** One side has several figures for this, and which became which the files do not say. */
  readonly several: boolean;
}

export interface DiffOptions {
  /** Percent of the old figure below which a change is left out. */
  readonly threshold?: number;
  /** The differences that are wanted; `changed`, `added` and `removed` unless said otherwise. */
  readonly only?: readonly Status[];
}

function statusOf(pair: Pair): Status {
  if (isSame(pair)) return 'same';
  if (pair.old && pair.now) return 'changed';
  return pair.old ? 'removed' : 'added';
}

function differenceOf(pair: Pair, perhaps: ReadonlyMap<Keyed, Keyed>): Difference {
  const { old, now, several } = pair;
  const status = statusOf(pair);
  const lone = old ?? now;
  const other = old && now ? undefined : lone && perhaps.get(lone);
  return {
    status,
    ...(old ? { old: old.row } : {}),
    ...(now ? { now: now.row } : {}),
    ...(status === 'changed' && old && now ? { change: changeBetween(old.row, now.row) } : {}),
    ...(other ? { perhaps: other.row } : {}),
    several,
  };
}

/** The row that a difference is filed under: the new one, if there is one. */
export function rowOfDifference({ old, now }: Difference): SummaryRow {
  const row = now ?? old;
  if (!row) throw new Error('a difference without a row');
  return row;
}

const emptyLast = (a: string, b: string): number =>
  Number(a === '') - Number(b === '') || byCodeUnit(a, b);

/** District, place, what happened, then as a summary orders its rows. */
function compareDifferences(a: Difference, b: Difference): number {
  const [rowA, rowB] = [rowOfDifference(a), rowOfDifference(b)];
  return (
    emptyLast(rowA.district_code, rowB.district_code) ||
    emptyLast(rowA.district, rowB.district) ||
    byCodeUnit(rowA.place, rowB.place) ||
    STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
    compareRows(rowA, rowB)
  );
}

/** Every figure of both sides, also those that are the same, in order. */
function compareAll(old: readonly SummaryRow[], now: readonly SummaryRow[]): Difference[] {
  const fill = districtFiller([...old, ...now]);
  const prepare = (rows: readonly SummaryRow[]): Keyed[] =>
    rows.map(fill).sort(compareRows).map(keyRow);
  const pairs = pairRows(prepare(old), prepare(now));
  const gone = pairs.flatMap(({ old: one, now: other }) => (one && !other ? [one] : []));
  const come = pairs.flatMap(({ old: other, now: one }) => (one && !other ? [one] : []));
  const perhaps = perhapsSame(gone, come);
  return pairs.map((pair) => differenceOf(pair, perhaps)).sort(compareDifferences);
}

/** Whether a change is as great as asked for; one that has no percentage is never small. */
function isGreat({ old, now }: Difference, threshold: number): boolean {
  const percent = old && now && percentBetween(old, now);
  return percent === undefined || Math.abs(percent) >= threshold;
}

/**
 * What changed from one summary to another: figures that changed, were added, or are no longer told.
 *
 * Rows meet on district, place, metric, scope, aspect and unit, after aliases, and on the item that is
 * counted where both sides name it. Rows come in any order; the result is in the order of a summary and
 * does not depend on it. Swapping the sides swaps `old` and `now`, `added` and `removed`.
 */
export function diffSummaries(
  old: readonly SummaryRow[],
  now: readonly SummaryRow[],
  options: DiffOptions = {},
): Difference[] {
  const { threshold = 0, only = DIFFERENCE_STATUSES } = options;
  return compareAll(old, now).filter(
    (one) => only.includes(one.status) && (one.status !== 'changed' || isGreat(one, threshold)),
  );
}
