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

/** The facts of each thing, one group after the other; the facts are sorted by `compareFacts`. */
function* thingsIn(sorted: readonly Fact[]): Generator<Fact[]> {
  let group: Fact[] = [];
  for (const fact of sorted) {
    const [first] = group;
    if (first && compareThings(first, fact) !== 0) {
      yield group;
      group = [];
    }
    group.push(fact);
  }
  if (group.length > 0) yield group;
}

function toRows(sorted: readonly Fact[]): SummaryRow[] {
  const byKey = new Map<string, Draft>();
  const drafts: Draft[] = [];
  for (const group of thingsIn(sorted)) {
    const made = draftsOf(group, (draft, facts) => {
      for (const { file, id } of facts) byKey.set(keyOf(file, id), draft);
    });
    for (const draft of made) drafts.push(draft);
  }
  const numbers = new Map(drafts.map((draft, i) => [draft, i]));
  const totals = drafts.map(({ partOf }) => {
    const total = byKey.get(partOf);
    return total === undefined ? NONE : (numbers.get(total) ?? NONE);
  });
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
