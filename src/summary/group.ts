import type { Fact } from '../model.js';
import { canAgree } from './agree.js';

/** Facts that state one and the same figure. The first is the first in order of reading. */
export interface Figure {
  readonly facts: readonly Fact[];
  readonly item: string;
  readonly as_of: string;
  readonly conflict: boolean;
}

/** What a figure is about: figures of different subjects never meet. */
function subject(fact: Fact): string {
  const { district_code, district, place, metric, scope, category, aspect, unit } = fact;
  return JSON.stringify([district_code, district, place, category, metric, scope, aspect, unit]);
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()];
}

/**
 * Facts of equal subject and number, parted where their items differ in kind: 志愿服务队 5 may be told
 * again as 党员志愿服务队 5, since the longer name ends in the shorter; 青年志愿服务队 5 is another thing.
 */
function partByItem(facts: readonly Fact[]): { item: string; facts: Fact[] }[] {
  const kinds: { item: string; facts: Fact[] }[] = [];
  const items = groupBy(facts, (fact) => fact.item);
  items.sort((a, b) => (b[0]?.item.length ?? 0) - (a[0]?.item.length ?? 0));
  for (const group of items) {
    const item = group[0]?.item ?? '';
    const kind = kinds.find((longer) => longer.item.endsWith(item));
    if (kind) kind.facts.push(...group);
    else kinds.push({ item, facts: [...group] });
  }
  return kinds;
}

function figuresOfSubject(facts: readonly Fact[], order: ReadonlyMap<Fact, number>): Figure[] {
  const place = (fact: Fact): number => order.get(fact) ?? 0;
  const same = groupBy(facts, ({ value, value_max, bound }) => `${value} ${value_max} ${bound}`);
  const found = same.flatMap(partByItem).map(({ item, facts: told }) => ({
    item,
    facts: told.sort((a, b) => place(a) - place(b)),
    as_of: told.reduce((latest, fact) => (fact.as_of > latest ? fact.as_of : latest), ''),
  }));
  return found.map((figure) => ({
    ...figure,
    conflict: found.some((o) => contradicts(figure, o)),
  }));
}

type Told = Omit<Figure, 'conflict'>;

/** Parts of one total, and figures that stand in one sentence, are meant to differ. */
function areMeantToDiffer(a: Told, b: Told): boolean {
  const totals = new Set(a.facts.map((fact) => fact.part_of).filter(Boolean));
  const sentences = new Set(a.facts.map((fact) => fact.sentence));
  return b.facts.some((fact) => totals.has(fact.part_of) || sentences.has(fact.sentence));
}

function contradicts(a: Told, b: Told): boolean {
  const [one, other] = [a.facts[0], b.facts[0]];
  if (a === b || a.item !== b.item || !one || !other) return false;
  return !canAgree(one, other) && !areMeantToDiffer(a, b);
}

/**
 * The facts as figures: those that state the same number of the same thing are one. Different numbers
 * for one thing stay apart and are marked. `facts` are in order of reading.
 */
export function groupFigures(facts: readonly Fact[]): Figure[] {
  const order = new Map(facts.map((fact, i) => [fact, i]));
  return groupBy(facts, subject).flatMap((group) => figuresOfSubject(group, order));
}
