import { lazily, oneOf, readTsv } from '../data.js';
import { BOUNDS, type Bound } from '../model.js';

const SIDES = ['before', 'between', 'after'] as const;
type Side = (typeof SIDES)[number];

interface BoundWord {
  readonly form: string;
  readonly bound: Bound;
  readonly notAfter: string;
}

export interface BoundMatch {
  readonly bound: Bound;
  readonly start: number;
  readonly end: number;
}

const words = lazily((): Record<Side, BoundWord[]> => {
  const table: Record<Side, BoundWord[]> = { before: [], between: [], after: [] };
  const columns = ['form', 'side', 'bound', 'not_after'];
  for (const { line, cells } of readTsv(new URL('./bounds.tsv', import.meta.url), columns)) {
    const at = { file: 'bounds.tsv', line };
    table[oneOf(cells[1], SIDES, at)].push({
      form: cells[0] ?? '',
      bound: oneOf(cells[2], BOUNDS, at),
      notAfter: cells[3] ?? '',
    });
  }
  for (const side of SIDES) table[side].sort((a, b) => b.form.length - a.form.length);
  return table;
});

/** The bound word that ends right before `at`; one space between is allowed. */
export function boundBefore(text: string, at: number): BoundMatch | undefined {
  const end = text[at - 1] === ' ' ? at - 1 : at;
  for (const { form, bound, notAfter } of words().before) {
    const start = end - form.length;
    if (start < 0 || !text.startsWith(form, start)) continue;
    if (start > 0 && notAfter.includes(text.charAt(start - 1))) return undefined;
    return { bound, start, end };
  }
  return undefined;
}

/** 多, 余, 来 between a number and its unit, or right behind the unit (两年多). */
export function boundBetween(text: string, at: number): BoundMatch | undefined {
  return boundAt(words().between, text, at);
}

/** 左右, 以上, 以内 behind the unit. */
export function boundAfter(text: string, at: number): BoundMatch | undefined {
  return boundAt(words().after, text, at);
}

function boundAt(list: readonly BoundWord[], text: string, at: number): BoundMatch | undefined {
  for (const { form, bound } of list) {
    if (text.startsWith(form, at)) return { bound, start: at, end: at + form.length };
  }
  return undefined;
}
