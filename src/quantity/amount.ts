import type { Bound } from '../model.js';
import { add, compare, integer, negate, shift, toNumber, type Decimal } from './decimal.js';
import { arabicDigit } from './digits.js';
import { hanNumeral, readNumeral, type Numeral } from './numeral.js';

/** A number or a share written as one (百分之三十, 三分之一, 一半), without unit and bound words. */
export interface Amount {
  readonly end: number;
  readonly value: Decimal;
  readonly max: Decimal | undefined;
  readonly bound: Bound | undefined;
  /** `percent`: the value counts in %; `fraction`: a part of one. */
  readonly share: 'percent' | 'fraction' | undefined;
  readonly numeral: Numeral;
}

/** 百分之 and its like, with the exponent that makes percent of them. */
const PER = new Map([
  ['百分之', 0],
  ['千分之', -1],
  ['万分之', -2],
  ['萬分之', -2],
]);

/** The amount that begins at `at`, or undefined. */
export function readAmount(text: string, at: number): Amount | undefined {
  if (arabicDigit(text.charCodeAt(at)) >= 0) return readSimple(text, at);
  return readSigned(text, at) ?? readPer(text, at) ?? readHalf(text, at) ?? readSimple(text, at);
}

function readSigned(text: string, at: number): Amount | undefined {
  const sign = text[at];
  if (sign !== '-' && sign !== '−' && sign !== '－' && sign !== '负' && sign !== '+')
    return undefined;
  const inner = readPer(text, at + 1) ?? readSimple(text, at + 1);
  if (!inner) return undefined;
  return sign === '+' ? inner : { ...inner, value: negate(inner.value) };
}

/** 满意率百分百 */
const ALL = '百分百';

function readPer(text: string, at: number): Amount | undefined {
  if (text.startsWith(ALL, at)) {
    const numeral = hanNumeral(at + ALL.length, HUNDRED, 0);
    return { ...amountOf(numeral), share: 'percent' };
  }
  const tens = text[at + 1] === '分' ? PER.get(text.slice(at, at + 3)) : undefined;
  if (tens === undefined) return undefined;
  const numeral = readNumeral(text, at + 3, true);
  if (!numeral) return undefined;
  const value = shift(numeral.value, tens);
  const max = numeral.max && shift(numeral.max, tens);
  return { end: numeral.end, value, max, bound: undefined, share: 'percent', numeral };
}

const HUNDRED = integer(100);
const HALF: Decimal = { units: 5, exponent: -1 };

/** 一半, 半数: half of something. 半 before a span of time (半年) is no share. */
function readHalf(text: string, at: number): Amount | undefined {
  const [first, second] = [text[at], text[at + 1]];
  const isHalf =
    first === '半' ? second === '数' || second === '數' : first === '一' && second === '半';
  if (!isHalf) return undefined;
  const end = at + 2;
  return fractionOf(hanNumeral(end, HALF, 0), HALF);
}

function readSimple(text: string, at: number): Amount | undefined {
  const numeral = readNumeral(text, at);
  if (!numeral) return undefined;
  return readFraction(text, at, numeral) ?? amountOf(numeral);
}

/** A part of one; `numeral` is the last that it is written with. */
function fractionOf(numeral: Numeral, value: Decimal): Amount {
  const { end } = numeral;
  return { end, value, max: undefined, bound: undefined, share: 'fraction', numeral };
}

function amountOf(numeral: Numeral): Amount {
  const { end, value, max, bound } = numeral;
  return { end, value, max, bound, share: undefined, numeral };
}

/** 三分之一, 五又二分之一, 1/3. */
function readFraction(text: string, at: number, first: Numeral): Amount | undefined {
  if (text[first.end] === '又') {
    const lower = readNumeral(text, first.end + 1);
    const rest = lower && hanFraction(text, lower);
    return rest && { ...rest, value: add(first.value, rest.value) };
  }
  return hanFraction(text, first) ?? slashFraction(text, at, first);
}

function hanFraction(text: string, lower: Numeral): Amount | undefined {
  if (!text.startsWith('分之', lower.end)) return undefined;
  const upper = readNumeral(text, lower.end + 2);
  if (!upper) return undefined;
  return fractionOf(upper, divide(upper.value, lower.value));
}

/** 1/3, 2/3: small, proper, and no piece of a date or a path (2023/5/1). */
function slashFraction(text: string, at: number, upper: Numeral): Amount | undefined {
  if (text[upper.end] !== '/' || text[at - 1] === '/' || upper.end - at > 2) return undefined;
  const lower = readNumeral(text, upper.end + 1);
  if (!lower?.plain || lower.script !== 'arabic' || lower.end - upper.end > 3) return undefined;
  if (text[lower.end] === '/' || compare(lower.value, upper.value) <= 0) return undefined;
  if (compare(lower.value, integer(10)) > 0) return undefined;
  return fractionOf(lower, divide(upper.value, lower.value));
}

/** Quotient to sixteen places, all that a double can hold; 0 where the divisor is 0. */
function divide(a: Decimal, b: Decimal): Decimal {
  const quotient = toNumber(a) / toNumber(b);
  if (!Number.isFinite(quotient)) return integer(0);
  const units = Math.round(quotient * 1e16);
  return { units: Number.isSafeInteger(units) ? units : BigInt(units), exponent: -16 };
}
