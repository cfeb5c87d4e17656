/**
 * Exact decimal numbers: `units` × 10^`exponent`.
 *
 * 3029.56万 must come out as 30295600, not as 30295600.000000004, so a number stays in this form
 * until its very last step, and becomes a double by one correctly rounded reading of its digits.
 */
export interface Decimal {
  /** An integer; a bigint only where a double could not hold it exactly, since those are slow. */
  readonly units: number | bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { units: 0, exponent: 0 };

export function integer(n: number): Decimal {
  return { units: n, exponent: 0 };
}

/** So many digits are exact in a double. */
const SAFE_DIGITS = 15;

/** Reads plain ASCII digits with at most one point; an empty string is 0. */
export function decimalOf(digits: string): Decimal {
  const point = digits.indexOf('.');
  if (point < 0) return { units: unitsOf(digits), exponent: 0 };
  const fraction = digits.slice(point + 1);
  return { units: unitsOf(digits.slice(0, point) + fraction), exponent: -fraction.length };
}

function unitsOf(digits: string): number | bigint {
  return digits.length <= SAFE_DIGITS ? Number(digits) : BigInt(digits);
}

export function shift(a: Decimal, tens: number): Decimal {
  return tens === 0 ? a : { units: a.units, exponent: a.exponent + tens };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const [x, y] = [safeAt(a, exponent), safeAt(b, exponent)];
  if (Number.isSafeInteger(x + y)) return { units: x + y, exponent };
  return { units: bigAt(a, exponent) + bigAt(b, exponent), exponent };
}

export function negate(a: Decimal): Decimal {
  // not minus zero
  return { units: isZero(a) ? a.units : -a.units, exponent: a.exponent };
}

/** Below zero where `a` is less than `b`, above zero where it is more. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent);
  let [x, y]: [number | bigint, number | bigint] = [safeAt(a, exponent), safeAt(b, exponent)];
  if (Number.isNaN(x) || Number.isNaN(y)) [x, y] = [bigAt(a, exponent), bigAt(b, exponent)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function isZero(a: Decimal): boolean {
  return a.units === 0 || a.units === 0n;
}

/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/** The nearest double. One product or quotient of two exact doubles is rounded correctly, too. */
export function toNumber({ units, exponent }: Decimal): number {
  const power = POWERS[Math.abs(exponent)];
  if (typeof units === 'number' && power !== undefined)
    return exponent < 0 ? units / power : units * power;
  return Number(`${units}e${exponent}`);
}

/** The units at a lower exponent, or NaN where a double could not hold them. */
function safeAt(a: Decimal, exponent: number): number {
  if (typeof a.units !== 'number') return NaN;
  const units = a.units * (POWERS[a.exponent - exponent] ?? NaN);
  return Number.isSafeInteger(units) ? units : NaN;
}

function bigAt(a: Decimal, exponent: number): bigint {
  return BigInt(a.units) * 10n ** BigInt(a.exponent - exponent);
}
