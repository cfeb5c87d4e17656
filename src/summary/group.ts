import type { Fact } from '../model.js';
import { canAgree } from './agree.js';
import { groupBy } from './groupBy.js';

/** Facts that state one and the same figure. The first is the first in order of reading. */
export interface Figure {
  readonly facts: readonly Fact[];
  readonly item: string;
  readonly as_of: string;
  readonly conflict: boolean;
}

/**
 * Facts of equal subject and number, parted where their items differ in kind: 志愿服务队 5 may be told
 * again as 党员志愿服务队 5, since the longer name ends in the shorter; 青年志愿服务队 5 is another thing.
 */
function partByItem(facts: readonly Fact[]): { item: string; facts: Fact[] }[] {
  const kinds: { item: string; facts: Fact[] }[] = [];
  const byEnding = new Map<string, { item: string; facts: Fact[] }>();
  const items = [...groupBy(facts, (fact) => fact.item)];
  items.sort(([a], [b]) => b.length - a.length);
  for (const [item, group] of items) {
    const kind = byEnding.get(item);
    if (kind) {
      for (const one of group) kind.facts.push(one);
      continue;
    }
    const made = { item, facts: [...group] };
    kinds.push(made);
    for (let from = 0; from <= item.length; from += 1) {
      const ending = item.slice(from);
      if (!byEnding.has(ending)) byEnding.set(ending, made);
    }
  }
  return kinds;
}

/**
 * The facts of one subject as figures: those that state the same number of the same thing are one.
 * Different numbers for one thing stay apart and are marked. `facts` are in order of reading.
 */
export function figuresOfSubject(facts: readonly Fact[]): Figure[] {
  const order = new Map(facts.map((fact, i) => [fact, i]));
  const place = (fact: Fact): number => order.get(fact) ?? 0;
  const same = groupBy(facts, ({ value, value_max, bound }) => `${value} ${value_max} ${bound}`);
  const found = [...same.values()].flatMap(partByItem).map(({ item, facts: told }): Told => ({
    item,
    facts: told.sort((a, b) => place(a) - place(b)),
    as_of: told.reduce((latest, fact) => (fact.as_of > latest ? fact.as_of : latest), ''),
    totals: new Set(told.map(({ part_of }) => part_of).filter(Boolean)),
    sentences: new Set(told.map(({ sentence }) => sentence)),
  }));
  const others = groupBy(found, ({ item }) => item);
  return found.map((told) => {
    const { item, facts: ofFigure, as_of } = told;
    const rivals = (others.get(item) ?? []).slice(0, MOST_RIVALS);
    return { item, facts: ofFigure, as_of, conflict: rivals.some((o) => contradicts(told, o)) };
  });
}

/** With so many figures for one thing, the first ones tell whether it is disputed. */
const MOST_RIVALS = 500;

interface Told extends Omit<Figure, 'conflict'> {
  readonly totals: ReadonlySet<string>;
  readonly sentences: ReadonlySet<string>;
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const one of few) if (many.has(one)) return true;
  return false;
}

/** Parts of one total, and figures that stand in one sentence, are meant to differ. */
const areMeantToDiffer = (a: Told, b: Told): boolean =>
  haveCommon(a.totals, b.totals) || haveCommon(a.sentences, b.sentences);

function contradicts(a: Told, b: Told): boolean {
  const [one, other] = [a.facts[0], b.facts[0]];
  if (a === b || !one || !other) return false;
  return !canAgree(one, other) && !areMeantToDiffer(a, b);
}
