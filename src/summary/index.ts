/** Facts → figures per district. */
import type { Fact } from '../model.js';
import { draftsOf, keyOf } from './drafts.js';
import type { Draft } from './drafts.js';
import { familyOf, NONE, rowsInOrder } from './family.js';
import { compareFacts, compareThings } from './order.js';
import type { SummaryRow } from './row.js';

export type { Evidence, SummaryRow } from './row.js';

export interface SummaryOptions {
  /** Also the figures of named places below a district; true unless said otherwise. */
  readonly places?: boolean;
  /** Also the parts of totals, each below its total; true unless said otherwise. */
  readonly parts?: boolean;
}

/**
 * The facts of each thing, one group after the other.
 * @param compare the order in which the facts are, with 0 for facts of one thing
 */
export function* thingsIn(
  sorted: Iterable<Fact>,
  compare: (a: Fact, b: Fact) => number,
): Generator<Fact[]> {
  let group: Fact[] = [];
  for (const fact of sorted) {
    const [first] = group;
    if (first && compare(first, fact) !== 0) {
      yield group;
      group = [];
    }
    group.push(fact);
  }
  if (group.length > 0) yield group;
}

function toRows(sorted: readonly Fact[]): SummaryRow[] {
  const rowOf = new Map<string, number>();
  const drafts: Draft[] = [];
  for (const group of thingsIn(sorted, compareThings)) {
    for (const { draft, facts } of draftsOf(group)) {
      for (const { file, id } of facts) rowOf.set(keyOf(file, id), drafts.length);
      drafts.push(draft);
    }
  }
  const totals = drafts.map(({ partOf }) => rowOf.get(partOf) ?? NONE);
  const { totalOf, partsOf } = familyOf(totals);
  return [...rowsInOrder(drafts.length, totalOf, partsOf, (n) => drafts[n])];
}

/**
 * The figures that the facts state, a row each, per district.
 *
 * The same figure told twice is one row with `mentions` 2. Different figures for one thing are kept
 * side by side, the latest first, and marked `conflict` unless their bounds allow both. Nothing is
 * added up. The result does not depend on the order of `facts`.
 */
export function summarize(facts: readonly Fact[], options: SummaryOptions = {}): SummaryRow[] {
  const { places = true, parts = true } = options;
  const wanted = facts.filter((fact) => places || fact.place === '');
  return toRows(wanted.sort(compareFacts)).filter((row) => parts || row.part_of === '');
}
