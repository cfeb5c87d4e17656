import type { Bound } from '../model.js';

/** A figure with what its bound leaves open. */
export interface Bounded {
  readonly value: number;
  readonly value_max?: number | undefined;
  readonly bound: Bound;
}

/** The place value of a number's last digit that is not zero: 100 of 1500, 0.1 of 96.9, 1 of 0. */
export function grain(value: number): number {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const decimals = digits.includes('.') ? digits.length - 2 : 0;
  return value === 0 ? 1 : Number(`1e${Number(exponent) - decimals}`);
}

/** The interval in which the true number lies: 1500余 from 1500 to 1600, 近30 from 20 to 30. */
function interval({ value, value_max: top = value, bound }: Bounded): [low: number, high: number] {
  switch (bound) {
    case 'exact':
      return [value, top];
    case 'about':
      return [value - grain(value), top + grain(top)];
    case 'nearly':
      return [value - grain(value), top];
    case 'over':
      return [value, top + grain(top)];
    case 'at_least':
      return [value, Infinity];
    case 'at_most':
    case 'below':
      return [-Infinity, top];
  }
}

/** Whether two figures can both be true of one thing: 1000余 and 1087 can, 500 and 520 cannot. */
export function canAgree(a: Bounded, b: Bounded): boolean {
  const [lowA, highA] = interval(a);
  const [lowB, highB] = interval(b);
  return lowA <= highB && lowB <= highA;
}
