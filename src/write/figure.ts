import type { Bound } from '../model.js';

/** A number with its range, unit and bound. */
export interface FigureParts {
  readonly value: number;
  readonly value_max?: number | undefined;
  readonly unit: string;
  readonly bound: Bound;
}

/** How Chinese papers write a bound: in front of the number, 余 between it and the unit. */
const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  exact: '',
  about: '约',
  nearly: '近',
  over: '',
  at_least: '至少',
  at_most: '至多',
  below: '不足',
};

/** A figure as a paper writes it: 约500条, 1000余名, 30–50户. */
export function figureText({ value, value_max: top, unit, bound }: FigureParts): string {
  const number = top === undefined ? `${value}` : `${value}–${top}`;
  return `${BOUND_WORDS[bound]}${number}${bound === 'over' ? '余' : ''}${unit}`;
}
