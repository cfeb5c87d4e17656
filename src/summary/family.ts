/** Which row is a part of which, and the order that follows. Rows go by their numbers: there may be millions. */
import type { Draft } from './drafts.js';
import { inOrder } from './order.js';
import type { SummaryRow } from './row.js';

/** No row. */
export const NONE = -1;

export interface Family {
  /** The total that a row stands below, or NONE. */
  readonly totalOf: Int32Array;
  /** The rows below a total. */
  readonly partsOf: (total: number) => readonly number[];
}

/** No text divides a total so often. */
const DEEPEST = 64;

/** Whether going up from `total` comes to `row`. */
function leadsTo(row: number, total: number, totalOf: Int32Array): boolean {
  let above = total;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    if (above === NONE || above === row) return above === row;
    above = totalOf[above] ?? NONE;
  }
  return true;
}

/** First index of `sorted` whose total is not below `total`. */
function lowest(sorted: Int32Array, total: number, totalOf: Int32Array): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((totalOf[sorted[middle] ?? 0] ?? NONE) < total) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Totals and parts; a chain that leads back to itself, which no text means, is cut.
 * @param totals for each row the number of its total, or NONE
 */
export function familyOf(totals: Iterable<number>): Family {
  const wanted = Int32Array.from(totals);
  const totalOf = new Int32Array(wanted.length).fill(NONE);
  const parts: number[] = [];
  wanted.forEach((total, row) => {
    if (total === NONE || leadsTo(row, total, totalOf)) return;
    totalOf[row] = total;
    parts.push(row);
  });
  const sorted = Int32Array.from(parts).sort(
    (a, b) => (totalOf[a] ?? 0) - (totalOf[b] ?? 0) || a - b,
  );
  const partsOf = (total: number): number[] => {
    const found: number[] = [];
    for (let i = lowest(sorted, total, totalOf); i < sorted.length; i += 1) {
      const row = sorted[i] ?? 0;
      if (totalOf[row] !== total) break;
      found.push(row);
    }
    return found;
  };
  return { totalOf, partsOf };
}

/**
 * The rows in their order, each with its parts right below it in the order of the text.
 * @param draftAt gives the draft of a number; asked in ascending order for those that are no parts
 */
export function* rowsInOrder(
  count: number,
  totalOf: Int32Array,
  partsOf: (total: number) => readonly number[],
  draftAt: (row: number) => Draft | undefined,
): Generator<SummaryRow> {
  function* withParts(number: number, draft: Draft, total: string): Generator<SummaryRow> {
    const below = partsOf(number).flatMap((n) => {
      const part = draftAt(n);
      return part ? [{ n, part }] : [];
    });
    below.sort((a, b) => inOrder(a.part.spot, b.part.spot));
    yield { ...draft.row, parts: below.map(({ part }) => part.words), part_of: total };
    for (const { n, part } of below) yield* withParts(n, part, draft.words);
  }
  for (let number = 0; number < count; number += 1) {
    if (totalOf[number] !== NONE) continue;
    const draft = draftAt(number);
    if (draft) yield* withParts(number, draft, '');
  }
}
