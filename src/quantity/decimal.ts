/**
 * Exact decimal numbers: `units` × 10^`exponent`.
 *
 * 3029.56万 must come out as 30295600, not as 30295600.000000004, so a number stays in this form
 * until its very last step, and becomes a double by one correctly rounded reading of its digits.
 */
export interface Decimal {
  readonly units: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { units: 0n, exponent: 0 };

export function integer(n: number): Decimal {
  return { units: BigInt(n), exponent: 0 };
}

/** Reads plain ASCII digits with at most one point; an empty string is 0. */
export function decimalOf(digits: string): Decimal {
  const point = digits.indexOf('.');
  if (point < 0) return { units: BigInt(digits || '0'), exponent: 0 };
  const fraction = digits.slice(point + 1);
  return { units: BigInt(digits.slice(0, point) + fraction || '0'), exponent: -fraction.length };
}

export function shift(a: Decimal, tens: number): Decimal {
  return { units: a.units, exponent: a.exponent + tens };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { units: atExponent(a, exponent) + atExponent(b, exponent), exponent };
}

export function negate(a: Decimal): Decimal {
  return { units: -a.units, exponent: a.exponent };
}

/** Below zero where `a` is less than `b`, above zero where it is more. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const [x, y] = [atExponent(a, exponent), atExponent(b, exponent)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function isZero(a: Decimal): boolean {
  return a.units === 0n;
}

export function toNumber(a: Decimal): number {
  return Number(`${a.units}e${a.exponent}`);
}

function atExponent(a: Decimal, exponent: number): bigint {
  return a.units * 10n ** BigInt(a.exponent - exponent);
}
