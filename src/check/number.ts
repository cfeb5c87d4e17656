/** Figures as exact decimals, and how far the digits that were printed let the true numbers be elsewhere. */
import { lazily } from '../data.js';
import type { Fact } from '../model.js';
import {
  add,
  compare,
  decimalOf,
  negate,
  shift,
  toNumber,
  type Decimal,
} from '../quantity/decimal.js';
import { matchUnit } from '../quantity/units.js';
import { grain } from '../summary/agree.js';
import type { FindingStatus } from './vocabulary.js';

export type Interval = readonly [low: number, high: number];

/** A double as the decimal that it prints as. */
export function exact(value: number): Decimal {
  const [digits = '0', exponent = '0'] = `${Math.abs(value)}`.split('e');
  const made = shift(decimalOf(digits), Number(exponent));
  return value < 0 ? negate(made) : made;
}

/** The sum without the dust of binary fractions. */
export function sumOf(values: readonly number[]): number {
  return toNumber(values.map(exact).reduce(add, exact(0)));
}

/** `a` less `b`, exactly. */
export function minus(a: number, b: number): number {
  return toNumber(add(exact(a), negate(exact(b))));
}

export const isEqual = (a: number, b: number): boolean => compare(exact(a), exact(b)) === 0;

const ARABIC = /\d[\d,]*(?:\.(\d+))?/u;

/** Full-width digits and points as ASCII, at the same length. */
export function asciiDigits(text: string): string {
  return text.replace(/[０-９．，％]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** The place value of the last digit that was printed: 0.1 of 96.9%, 100 of 3029.56万, 1 of 4804. */
export function stepOf({ raw, value }: Pick<Fact, 'raw' | 'value'>): number {
  const printed = ARABIC.exec(asciiDigits(raw));
  if (!printed)
    return value < 100 && Number.isInteger(value) && value % 10 !== 0 ? 1 : grain(value);
  const number = Number(printed[0].replaceAll(',', ''));
  const power = Math.log10(Math.abs(value) / number);
  const tens = Math.round(power);
  if (number === 0 || Math.abs(power - tens) > 1e-9) return 1;
  return Number(`1e${tens - (printed[1]?.length ?? 0)}`);
}

const countUnits = lazily(() => new Map<string, boolean>());

/** Whether things are counted one by one, and no digit was rounded away. */
export function isCount(fact: Fact): boolean {
  const known = countUnits();
  let counts = known.get(fact.unit);
  if (counts === undefined) {
    const match = matchUnit(fact.unit, 0);
    const kind = match?.end === fact.unit.length ? match.unit.kind : 'count';
    counts = kind === 'count' || kind === 'noun' || kind === 'name';
    known.set(fact.unit, counts);
  }
  return counts && Number.isInteger(fact.value) && stepOf(fact) <= 1;
}

/** How far rounding may have moved the number. */
export function slackOf(fact: Fact): number {
  return isCount(fact) ? 0 : stepOf(fact) / 2;
}

/** Whether the number is one number, neither a range nor approximate. */
export function isExact({ bound, value_max }: Fact): boolean {
  return bound === 'exact' && value_max === undefined;
}

/** Where the true number may lie, by the digits and by the words around them. */
export function rangeOf(fact: Fact): Interval {
  const { value, value_max: top = value, bound } = fact;
  const slack = slackOf(fact);
  const loose = Math.max(grain(value), Math.abs(value) / 10);
  switch (bound) {
    case 'exact':
      return [value - slack, top + slack];
    case 'about':
      return [value - loose, top + loose];
    case 'nearly':
      return [value - loose, top + slack];
    case 'over':
      return [value - slack, top + loose];
    case 'at_least':
      return [value - slack, Infinity];
    case 'at_most':
    case 'below':
      return [-Infinity, top + slack];
  }
}

const DUST = 1e-9;

export function meet([lowA, highA]: Interval, [lowB, highB]: Interval): boolean {
  const dust = DUST * Math.max(1, Math.abs(lowA), Math.abs(highB === Infinity ? 1 : highB));
  return lowA <= highB + dust && lowB <= highA + dust;
}

/**
 * Holds a stated figure against one that was worked out of printed ones by adding and taking away.
 * Equal: `ok`. No farther off than the printed digits allow, the stated one cut or rounded: `rounding`.
 * Where an approximate figure is among them nothing is certain: `ok` if it can be, else `unclear`.
 */
export function judgeExact(expected: number, stated: Fact, from: readonly Fact[]): FindingStatus {
  const all = [stated, ...from];
  if (!all.every(isExact)) {
    const [low, high] = spread(expected, from);
    return meet([low, high], rangeOf(stated)) ? 'ok' : 'unclear';
  }
  if (isEqual(expected, stated.value)) return 'ok';
  const slack = from.reduce((sum, fact) => sum + slackOf(fact), 0);
  const own = isCount(stated) ? 0 : stepOf(stated);
  const off = minus(stated.value, expected);
  const rounded = Math.abs(off) <= (slack + own / 2) * (1 + DUST);
  const isCut = off < 0 && -off < own * (1 - DUST);
  return rounded || isCut ? 'rounding' : 'mismatch';
}

/** The interval around a sum or a difference that its members' own intervals leave open. */
function spread(expected: number, from: readonly Fact[]): Interval {
  let [below, above] = [0, 0];
  for (const fact of from) {
    const [low, high] = rangeOf(fact);
    below += fact.value - low;
    above += high - fact.value;
  }
  const either = Math.max(below, above);
  return [expected - either, expected + either];
}

/**
 * Holds a stated figure against a quotient, which always has to be rounded: correctly rounded is `ok`; cut
 * instead of rounded, or off by what the rounding of the others leaves open, is `rounding`.
 * @param expected the quotient of the figures as printed
 * @param open where the quotient lies if the figures were rounded
 */
export function judgeQuotient(
  expected: number,
  open: Interval,
  stated: Fact,
  from: readonly Fact[],
): FindingStatus {
  if (![stated, ...from].every(isExact)) return meet(open, rangeOf(stated)) ? 'ok' : 'unclear';
  const step = stepOf(stated);
  const near = (reach: number): Interval => [stated.value - reach, stated.value + reach];
  if (meet([expected, expected], near(step / 2))) return 'ok';
  // a whole step is no rounding: of 3 exactly nobody makes 4
  return meet(open, near(step * 0.999)) ? 'rounding' : 'mismatch';
}

/** Where `part / whole × scale` lies. */
export function quotientRange(part: Fact, whole: Fact, scale = 1): Interval {
  const [a, b] = rangeOf(part);
  const [c, d] = rangeOf(whole);
  return [(Math.max(0, a) / d) * scale, c <= 0 ? Infinity : (b / c) * scale];
}
