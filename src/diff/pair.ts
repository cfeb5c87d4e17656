/** Which figure of the one side is which of the other. */
import { groupBy } from '../summary/groupBy.js';
import type { SummaryRow } from '../summary/row.js';
import { isSameFigure } from './change.js';
import type { Keyed } from './key.js';

export interface Pair {
  readonly old?: Keyed;
  readonly now?: Keyed;
  /** A side has several figures for this, and which of them goes with which the files do not say. */
  readonly several: boolean;
}

/** The rows of one key that have found no partner yet. */
interface Open {
  old: Keyed[];
  now: Keyed[];
}

const figureText = ({ value, value_max, bound }: SummaryRow): string =>
  `${value} ${value_max} ${bound}`;

/** Pairs figures that state the same; what is left stays open. */
function pairEqual(open: Open, mayMeet: (old: Keyed, now: Keyed) => boolean): Pair[] {
  const pairs: Pair[] = [];
  const byFigure = groupBy(open.now, ({ row }) => figureText(row));
  const rest: Keyed[] = [];
  for (const old of open.old) {
    const equal = byFigure.get(figureText(old.row)) ?? [];
    const at = equal.findIndex((now) => mayMeet(old, now));
    const [now] = at < 0 ? [] : equal.splice(at, 1);
    if (now) pairs.push({ old, now, several: false });
    else rest.push(old);
  }
  const paired = new Set(pairs.map(({ now }) => now));
  open.old = rest;
  open.now = open.now.filter((now) => !paired.has(now));
  return pairs;
}

/**
 * Pairs the rows of one name. One figure on each side: it changed, or did not. Several on a side: those
 * that are told again are the same, and of the others nobody knows which became which.
 */
function pairNamed(open: Open): Pair[] {
  const isPlain = open.old.length === 1 && open.now.length === 1;
  const pairs = pairEqual(open, () => true);
  const [old] = open.old;
  const [now] = open.now;
  if (isPlain && old && now) return [{ old, now, several: false }];
  return [
    ...pairs,
    ...open.old.map((one) => ({ old: one, several: true })),
    ...open.now.map((one) => ({ now: one, several: true })),
  ];
}

/** Pairs the open rows that share what `name` gives, where both sides have some. */
function pairBy(open: Open, name: (one: Keyed) => string): Pair[] {
  const pairs: Pair[] = [];
  const now = groupBy(open.now, name);
  const met = new Set<Keyed>();
  for (const [key, old] of groupBy(open.old, name)) {
    const partners = now.get(key);
    if (!partners) continue;
    for (const one of [...old, ...partners]) met.add(one);
    pairs.push(...pairNamed({ old, now: partners }));
  }
  open.old = open.old.filter((one) => !met.has(one));
  open.now = open.now.filter((one) => !met.has(one));
  return pairs;
}

/** 突击队 5 may be told again as 党员突击队 5: the rule by which a summary joins them. */
const endsAlike = ({ item: a }: Keyed, { item: b }: Keyed): boolean =>
  a.endsWith(b) || b.endsWith(a);

/** The pairs of the rows of one key: by item and unit, then by item, then where a file has no items. */
function pairKey(open: Open): Pair[] {
  const pairs = pairBy(open, ({ item, unit }) => `${item} ${unit}`);
  pairs.push(...pairBy(open, ({ item }) => item));
  if ([open.old, open.now].some((side) => side.every(({ item }) => item === ''))) {
    pairs.push(...pairBy(open, () => ''));
  }
  pairs.push(...pairEqual(open, endsAlike));
  return [
    ...pairs,
    ...open.old.map((old) => ({ old, several: false })),
    ...open.now.map((now) => ({ now, several: false })),
  ];
}

/** All rows of both sides, each in one pair or alone. Swapping the sides swaps the pairs. */
export function pairRows(old: readonly Keyed[], now: readonly Keyed[]): Pair[] {
  const before = groupBy(old, ({ key }) => key);
  const after = groupBy(now, ({ key }) => key);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    pairKey({ old: before.get(key) ?? [], now: after.get(key) ?? [] }),
  );
}

/** Whether a pair says that nothing changed. */
export function isSame({ old, now }: Pair): boolean {
  return old !== undefined && now !== undefined && isSameFigure(old.row, now.row);
}
