/** How far one figure is from another, with what their bounds leave open. */
import { canAgree } from '../summary/agree.js';
import type { Bounded } from '../summary/agree.js';
import type { Certainty } from './vocabulary.js';

export interface Change {
  readonly certainty: Certainty;
  /** New less old as written; none where it is unclear whether there is any, and none between ranges. */
  readonly difference?: number;
  /** The difference in percent of the old figure; none of zero, and none of shares, which differ in points. */
  readonly percent?: number;
}

type Figure = Bounded & { readonly unit: string };

const isExact = ({ bound, value_max }: Bounded): boolean =>
  bound === 'exact' && value_max === undefined;

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = `${value}`.split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** The difference with the decimals of the figures: 96.3 − 91.5 is 4.8. */
function subtract(a: number, b: number): number {
  const decimals = Math.min(100, Math.max(decimalsOf(a), decimalsOf(b)));
  return Number((a - b).toFixed(decimals));
}

const round = (value: number): number => Number(value.toFixed(1));

/** New less old in percent of old, as the figures are written, or undefined. */
export function percentBetween(old: Figure, now: Figure): number | undefined {
  const isShare = old.unit === '%' || old.unit === '‰' || old.unit === '百分点';
  const isRange = old.value_max !== undefined || now.value_max !== undefined;
  if (isShare || isRange || old.value === 0) return undefined;
  return ((now.value - old.value) / Math.abs(old.value)) * 100;
}

/** Whether two figures state the same: number, range and bound. */
export function isSameFigure(a: Bounded, b: Bounded): boolean {
  return a.value === b.value && a.value_max === b.value_max && a.bound === b.bound;
}

/** The change from one figure to another of the same thing. */
export function changeBetween(old: Figure, now: Figure): Change {
  if (!(isExact(old) && isExact(now)) && canAgree(old, now)) return { certainty: 'unclear' };
  const certainty = isExact(old) && isExact(now) ? 'exact' : 'about';
  if (old.value_max !== undefined || now.value_max !== undefined) return { certainty };
  const percent = percentBetween(old, now);
  return {
    certainty,
    difference: subtract(now.value, old.value),
    ...(percent === undefined ? {} : { percent: round(percent) }),
  };
}
