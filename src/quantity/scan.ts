import type { Bound } from '../model.js';
import { readAmount, type Amount } from './amount.js';
import { boundAfter, boundBefore, boundBetween } from './bounds.js';
import { add, compare, integer, shift, toNumber, type Decimal } from './decimal.js';
import { arabicDigit, hanDigit, hanPower, hanTens } from './digits.js';
import { readPowers } from './numeral.js';
import { matchUnit, type Unit, type UnitMatch } from './units.js';

/** A number with its unit and its bound, where it stands in a text. */
export interface Quantity {
  /** From the first to behind the last character of number, bound words and unit. */
  readonly start: number;
  readonly end: number;
  /** The number alone; of a range both ends. */
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly value: number;
  /** Upper end of a range. */
  readonly max?: number | undefined;
  /** Absent for a number that no unit follows. */
  readonly unit?: Unit | undefined;
  /** The unit as the text has it. */
  readonly unitText: string;
  readonly bound: Bound;
  readonly script: 'arabic' | 'han';
  /** Digits without any multiplier: may be a year or a code. */
  readonly plain: boolean;
  /** 数百, 几十, 上千: an order of magnitude, no figure. */
  readonly vague: boolean;
}

const PERCENT: Unit = { name: '%', kind: 'share', category: 'rates', tens: 0 };

/** Every character that a number can begin with. */
const starts = new Uint8Array(0x10000);
for (const char of '0123456789０１２３４５６７８９') starts[char.charCodeAt(0)] = 1;
for (let code = 0x3007; code < 0xa000; code += 1) {
  if (hanDigit(code) >= 0 || hanPower(code) > 0 || hanTens(code) > 0) starts[code] = 1;
}
for (const char of '数數几幾上半') starts[char.charCodeAt(0)] = 1;

/**
 * Every number of a text with its unit and bound, in order; also those that are no statistics (dates,
 * names, slogans): telling them apart needs the sentence. Linear in the length of the text.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  let floor = 0;
  while (at < text.length) {
    if (starts[text.charCodeAt(at)] !== 1 || isInsideDigits(text, at, floor)) {
      at += 1;
      continue;
    }
    const quantity = readQuantity(text, signBefore(text, at), floor);
    if (quantity) {
      found.push(quantity);
      floor = quantity.end;
    }
    at = quantity ? quantity.end : at + 1;
  }
  return shareUnits(text, found);
}

/** 提高0.9、5.9个百分点, 分别为3218、3051、2821起: in a list of numbers the last one's unit is the unit of all. */
function shareUnits(text: string, found: Quantity[]): Quantity[] {
  for (let last = found.length - 1; last > 0; last -= 1) {
    const unit = found[last]?.unit;
    let first = last;
    while (unit && first > 0 && isListed(text, unit, found[first - 1], found[first])) first -= 1;
    if (!unit || first === last || !sharesUnit(text, unit, found.slice(first, last + 1))) continue;
    for (let i = first; i < last; i += 1) found[i] = { ...(found[i] as Quantity), unit };
    last = first;
  }
  return found;
}

function isListed(
  text: string,
  unit: Unit,
  one: Quantity | undefined,
  next: Quantity | undefined,
): boolean {
  if (!one || !next) return false;
  // 提高35.1个和32.2个百分点
  const points = one.unitText === '个' && unit.name === '百分点';
  if (one.unit && !points) return false;
  return /^[、和]$/u.test(text.slice(one.end, next.start));
}

const RESPECTIVELY = /分别[\u4e00-\u9fff：:]{0,4}$/u;

/** Of shares the unit is plainly that of all; else only behind 分别, and no 3.5、2.8|万 吨. */
function sharesUnit(text: string, unit: Unit, list: readonly Quantity[]): boolean {
  const start = list[0]?.start ?? 0;
  if (unit.kind === 'share') return true;
  return list.every((q) => q.plain) && RESPECTIVELY.test(text.slice(Math.max(0, start - 8), start));
}

/** Within a run of digits that was no number, none begins. */
function isInsideDigits(text: string, at: number, floor: number): boolean {
  return (
    at > floor && arabicDigit(text.charCodeAt(at)) >= 0 && arabicDigit(text.charCodeAt(at - 1)) >= 0
  );
}

/** 恶化幅度最大的是某县（-7.1%） */
const isOpening = (text: string, at: number): boolean => text[at] === '（' || text[at] === '(';

/** A minus right before the number that no word or number stands before: 增长-3.5%. */
function signBefore(text: string, at: number): number {
  const sign = text[at - 1];
  if (sign !== '-' && sign !== '−' && sign !== '－') return at;
  if (arabicDigit(text.charCodeAt(at)) < 0) return at;
  const before = text.charCodeAt(at - 2);
  const han =
    (before >= 0x4e00 && before < 0xa000 && hanDigit(before) < 0) || isOpening(text, at - 2);
  return at === 1 || han ? at - 1 : at;
}

/** The quantity whose number begins at `at`; its bound word may reach back to `floor`. */
export function readQuantity(text: string, at: number, floor = 0): Quantity | undefined {
  const head = readAmount(text, at);
  if (!head) return undefined;
  const first = withLatePowers(text, head);
  const between = first === head ? boundBetweenDigits(text, first) : undefined;
  const range = readRange(text, first, between?.end ?? first.end);
  const number = range ?? { value: first.value, max: first.max, end: first.end };
  const after = range ? boundBetweenDigits(text, range.second) : between;
  const tail = readTail(text, after?.end ?? number.end, first);
  const before = readBefore(text, at, floor);
  const tens = first.share === 'fraction' ? 2 : (tail.unit?.tens ?? 0);
  return {
    start: before?.start ?? at,
    end: tail.end,
    numberStart: at,
    numberEnd: number.end,
    value: scaled(number.value, tens, tail.tenths),
    max: number.max && scaled(number.max, tens, tail.tenths),
    unit: tail.unit,
    unitText: tail.unitText,
    bound: before?.bound ?? tail.bound ?? after?.bound ?? first.bound ?? 'exact',
    script: first.numeral.script,
    plain: first.numeral.plain,
    vague: head.bound !== undefined,
  };
}

function readBefore(text: string, at: number, floor: number) {
  const before = boundBefore(text, at);
  return before && before.start >= floor ? before : undefined;
}

/** 10多万, 300余亿: the powers stand behind the word that bounds the digits. */
function withLatePowers(text: string, amount: Amount): Amount {
  const more = amount.share || amount.max ? undefined : boundBetweenDigits(text, amount);
  const powers = more && readPowers(text, more.end);
  if (!powers?.tens || amount.numeral.power >= powers.tens) return amount;
  const numeral = { ...amount.numeral, power: powers.tens, plain: false };
  const value = shift(amount.value, powers.tens);
  return { ...amount, value, end: powers.next, bound: more?.bound ?? 'over', numeral };
}

/** 十来个, 100来家: behind a round number, and no 来自. */
function isRound(text: string, { value, numeral }: Amount, at: number): boolean {
  if (numeral.script === 'han') return numeral.power > 0;
  return toNumber(value) % 10 === 0 && matchUnit(text, at + 1) !== undefined;
}

/** 多 or 余 behind the number; 来 only behind a round one. */
function boundBetweenDigits(text: string, amount: Amount) {
  // 4700 多平方米
  const spaced = text[amount.end] === ' ' && amount.numeral.script === 'arabic' ? 1 : 0;
  const found = boundBetween(text, amount.end + spaced);
  if (!found) return undefined;
  const word = text[found.start];
  if (word === '来' && !isRound(text, amount, found.start)) return undefined;
  if (word === '几' && amount.numeral.power !== 0) return undefined;
  return found;
}

interface Range {
  readonly value: Decimal;
  readonly max: Decimal;
  readonly end: number;
  readonly second: Amount;
}

const rangeSigns = new Uint8Array(0x10000);
for (const char of '~～〜-—–―－至到') rangeSigns[char.charCodeAt(0)] = 1;

function isRangeSign(text: string, at: number): boolean {
  return rangeSigns[text.charCodeAt(at) | 0] === 1;
}

/** 八|、九千: two neighbouring digits of one power. */
function readNeighbours(text: string, first: Amount): Range | undefined {
  const low = hanDigit(text.charCodeAt(first.end - 1));
  const single = first.numeral.power === 0 && compare(first.value, integer(low)) === 0;
  if (!single || first.numeral.script !== 'han' || text[first.end] !== '、') return undefined;
  const second = readAmount(text, first.end + 1);
  const power = second?.numeral.power ?? 0;
  if (!second || power === 0 || compare(second.value, shift(integer(low + 1), power)) !== 0)
    return undefined;
  return { value: shift(first.value, power), max: second.value, end: second.end, second };
}

/** 30~50, 3至5万, 52米至65米, 百分之三到百分之五. */
function readRange(text: string, first: Amount, at: number): Range | undefined {
  if (first.max) return undefined;
  if (text[at] === '、') return readNeighbours(text, first);
  const unit = isRangeSign(text, at) ? undefined : matchUnit(text, at);
  const sign = unit?.end ?? at;
  if (!isRangeSign(text, sign)) return undefined;
  const second = readAmount(text, sign + 1);
  if (!second || second.numeral.script !== first.numeral.script || second.max) return undefined;
  if (unit && matchUnit(text, second.end)?.unit !== unit.unit) return undefined;
  const power = second.numeral.power;
  const shared = power > 0 && first.numeral.power === 0 && !unit;
  const low =
    shared && compare(first.value, shift(second.value, -power)) < 0
      ? shift(first.value, power)
      : first.value;
  if (compare(low, second.value) >= 0) return undefined;
  return { value: low, max: second.value, end: second.end, second };
}

interface Tail {
  readonly end: number;
  readonly unit: Unit | undefined;
  readonly unitText: string;
  readonly bound: Bound | undefined;
  /** 一个半, 九成五: tenths of a unit more. */
  readonly tenths: number;
}

/** Unit and what stands behind it: 多, 半, 左右, 五 (九成五). */
function readTail(text: string, at: number, amount: Amount): Tail {
  const unit = amount.share ? { unit: PERCENT, form: '', end: at } : spacedUnit(text, at);
  const more =
    unit && !amount.share ? (within(unit) ?? readMore(text, unit.end, unit.unit)) : undefined;
  const after = boundAfter(text, more?.end ?? unit?.end ?? at);
  return {
    end: after?.end ?? more?.end ?? unit?.end ?? at,
    unit: unit?.unit,
    unitText: unit?.form ?? '',
    tenths: more?.tenths ?? 0,
    bound: after?.bound ?? more?.bound,
  };
}

/** The unit behind a number; one space between is allowed (5.1 %). */
function spacedUnit(text: string, at: number): UnitMatch | undefined {
  return matchUnit(text, text[at] === ' ' ? at + 1 : at);
}

/** 61列|多方向高铁, 3台|多功能车: 多 is the first character of a word. */
const opensWord = (text: string, at: number): boolean =>
  '方功媒元样渠维语民层肉'.includes(text.charAt(at + 1) || ' ');

/** 25名|半失能老人, 3台|半导体设备: 半 is the first character of a word. */
const isHalfOf = (text: string, at: number): boolean =>
  '失导成自程岛封机球径决托挂脱'.includes(text.charAt(at + 1) || ' ');

interface More {
  readonly end: number;
  readonly bound?: Bound;
  readonly tenths: number;
}

/** 三|个半小时, 两|个多月: the word stands within the unit. */
function within({ form, end }: UnitMatch): More | undefined {
  if (form.startsWith('个半')) return { end, tenths: 5 };
  return form.startsWith('个多') ? { end, bound: 'over', tenths: 0 } : undefined;
}

/** 多, 半 or the tenths of 成 right behind a unit. */
function readMore(text: string, at: number, unit: Unit): More | undefined {
  const char = text[at];
  if (char === '余' || (char === '多' && !opensWord(text, at)))
    return { end: at + 1, bound: 'over', tenths: 0 };
  if (char === '半' && !isHalfOf(text, at)) return { end: at + 1, tenths: 5 };
  const tenths = unit.tens === 1 ? hanDigit(text.charCodeAt(at)) : 0;
  return tenths > 0 && endsNumber(text, at + 1) ? { end: at + 1, tenths } : undefined;
}

/** 九成五|的村; in 八成二十家 and 八成三户 the digit is the next number's. */
function endsNumber(text: string, at: number): boolean {
  return starts[text.charCodeAt(at) | 0] !== 1 && matchUnit(text, at) === undefined;
}

/** The number in canonical units: 三成 is 30, 九成五 95, 三分之一 33.33… with %. */
function scaled(number: Decimal, tens: number, tenths: number): number {
  const more: Decimal = { units: tenths, exponent: -1 };
  return toNumber(shift(tenths > 0 ? add(number, more) : number, tens));
}
