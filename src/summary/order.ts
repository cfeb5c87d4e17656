import { ASPECTS, CATEGORIES } from '../model.js';
import type { Fact } from '../model.js';
import type { SummaryRow } from './row.js';

type Compare<T> = (a: T, b: T) => number;

/** Order of two strings by code unit: no locale, the same everywhere. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const emptyLast = (a: string, b: string): number =>
  a === '' || b === '' ? Number(a === '') - Number(b === '') : byCodeUnit(a, b);

/** What facts and rows are ordered by alike: whose figure, of what. */
type Thing = Pick<
  SummaryRow,
  'district_code' | 'district' | 'place' | 'category' | 'metric' | 'scope' | 'aspect'
>;

const BY_THING: readonly Compare<Thing>[] = [
  (a, b) => emptyLast(a.district_code, b.district_code),
  (a, b) => emptyLast(a.district, b.district),
  (a, b) => byCodeUnit(a.place, b.place),
  (a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category),
  (a, b) => byCodeUnit(a.metric, b.metric),
  (a, b) => byCodeUnit(a.scope, b.scope),
  (a, b) => ASPECTS.indexOf(a.aspect) - ASPECTS.indexOf(b.aspect),
];

const BY_FIGURE: readonly Compare<SummaryRow>[] = [
  (a, b) => byCodeUnit(b.as_of, a.as_of),
  (a, b) => byCodeUnit(a.unit, b.unit),
  (a, b) => byCodeUnit(a.item, b.item),
  (a, b) => b.value - a.value,
  (a, b) => byCodeUnit(a.bound, b.bound),
];

function firstOf<T>(comparisons: readonly Compare<T>[]): Compare<T> {
  return (a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Order of things in a summary: district (those without one last), the whole district before its places, category, metric, aspect. */
export const compareThings: Compare<Thing> = firstOf(BY_THING);

/** Order of the rows of one thing: the latest first. */
export const compareFigures: Compare<SummaryRow> = firstOf(BY_FIGURE);

/** Where a fact was read. */
export type Spot = Pick<Fact, 'file' | 'start' | 'end'>;

/** Order of reading: by file, then by place in it. */
export const inOrder: Compare<Spot> = (a, b) =>
  byCodeUnit(a.file, b.file) || a.start - b.start || a.end - b.end;

/** Facts of one thing together, in the order of a summary, each thing's in order of reading. */
export const compareFacts: Compare<Fact> = (a, b) => compareThings(a, b) || inOrder(a, b);

/** Order of a summary. */
export const compareRows: Compare<SummaryRow> = (a, b) =>
  compareThings(a, b) || compareFigures(a, b);
