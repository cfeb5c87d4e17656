import type { Bound } from '../model.js';
import { standsHan } from '../lexicon/chars.js';
import { arabicDigit, hanDigit, hanPower, hanTens, isFinancial, isSome } from './digits.js';
import { add, compare, decimalOf, integer, isZero, shift, ZERO, type Decimal } from './decimal.js';

/** A number as it stands in a text, without sign, unit and neighbours. */
export interface Numeral {
  /** Offset behind its last character. */
  readonly end: number;
  readonly value: Decimal;
  /** The other end of 三四百 or 十七八. */
  readonly max: Decimal | undefined;
  /** What a vague form says of the value: 数百 is over 100. */
  readonly bound: Bound | undefined;
  readonly script: 'arabic' | 'han';
  /** Exponent of the last multiplier read: 4 for 1.2万, 0 for 1200. */
  readonly power: number;
  /** Digits alone without any multiplier (一九九八, 2023): may be a year or a code. */
  readonly plain: boolean;
}

/** No text writes a number with more characters; a longer run is none. */
const LONGEST = 40;
/** Nor one with more zeros: 万万亿 is 10^16. */
const LARGEST = 16;
const MOST = shift(integer(1), LARGEST);

/**
 * The number that begins at `at`, as long as it goes, or undefined; of at most `LONGEST` characters.
 * @param share whether it is one, and 十二点五 so no time of the day
 */
export function readNumeral(text: string, at: number, share = false): Numeral | undefined {
  const code = text.charCodeAt(at);
  if (arabicDigit(code) >= 0) return readArabic(text, at);
  return readVague(text, at) ?? readHan(text, at, share);
}

interface Digits {
  readonly end: number;
  readonly value: Decimal;
  readonly whole: boolean;
  readonly length: number;
}

/** Digits with thousands separators (groups of exactly three) and at most one decimal point. */
function readDigits(text: string, at: number): Digits | undefined {
  const most = at + LONGEST;
  let end = behindDigits(text, at, most);
  const first = end - at;
  if (first === 0 || first > LONGEST) return undefined;
  let plain = isAscii(text.charCodeAt(at));
  if (first <= 3) {
    while (
      (isSeparator(text.charCodeAt(end)) || isSpaced(text, at, end)) &&
      groupOfThree(text, end + 1)
    ) {
      end = behindDigits(text, end + 1, most);
      plain = false;
    }
  }
  const whole = !isPoint(text.charCodeAt(end)) || arabicDigit(text.charCodeAt(end + 1)) < 0;
  if (!whole) end = behindDigits(text, end + 1, most);
  const digits = digitsIn(text, at, end, plain);
  return { end, value: decimalOf(digits), whole, length: digits.length };
}

/** Where the run of digits that begins at `at` ends; `most` is the last offset that it is followed to. */
function behindDigits(text: string, at: number, most: number): number {
  let end = at;
  while (end <= most && arabicDigit(text.charCodeAt(end)) >= 0) end += 1;
  return end;
}

function isAscii(code: number): boolean {
  return code < 128;
}

/** The digits and the point in ASCII; `plain` where the first is, and so most likely all of them are. */
function digitsIn(text: string, start: number, end: number, plain: boolean): string {
  const written = text.slice(start, end);
  if (plain && /^[0-9.]+$/.test(written)) return written;
  let digits = '';
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    const digit = arabicDigit(code);
    if (digit >= 0) digits += String(digit);
    else if (isPoint(code)) digits += '.';
  }
  return digits;
}

/** A comma, also of full width. */
function isSeparator(code: number): boolean {
  return code === 0x2c || code === 0xff0c;
}

/** 网格员1 380名: a space parts the thousands of a number that stands within a text without other spaces. */
function isSpaced(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== SPACE || end - start > 3) return false;
  return (
    standsHan(text, start - 1) && standsHan(text, end + 4) && !NUMBERING.has(text.charAt(start - 1))
  );
}

/** 第1, 图2: numbers things, and the number behind it is another one. */
const NUMBERING = new Set('第图表号');

/** A point, also of full width. */
function isPoint(code: number): boolean {
  return code === 0x2e || code === 0xff0e;
}

/** Three digits at `at` and no fourth: what stands between two thousands separators. */
function groupOfThree(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i += 1) if (arabicDigit(text.charCodeAt(i)) < 0) return false;
  return arabicDigit(text.charCodeAt(at + 3)) < 0;
}

/** The exponent of the 万 or 亿 in a run of powers, which multiplies all since the last one: 3千5|百万. */
const bigPart = (tens: number): number => tens - (tens % 4);

/** 1200, 1.2万, 3千8百, 25万6千, 1亿2000万, 3万4000, 3千5百万. */
function readArabic(text: string, at: number): Numeral | undefined {
  const first = readDigits(text, at);
  if (!first) return undefined;
  let { tens, next: end } = readPowers(text, first.end);
  const plain = tens === 0;
  let [total, section] = [ZERO, shift(first.value, tens)];
  if (bigPart(tens) > 0) [total, section] = [section, ZERO];
  let power = tens;
  while (tens > 0 && first.whole) {
    const more = readDigits(text, end);
    if (!more?.whole) break;
    const powers = readPowers(text, more.end);
    const open = bigPart(tens) === 0;
    const big = bigPart(powers.tens);
    const addend = shift(more.value, open ? powers.tens - big : powers.tens);
    if (compare(addend, shift(integer(1), tens)) >= 0 || (powers.tens === 0 && more.length > tens))
      break;
    section = add(section, addend);
    if (big > 0) [total, section] = [add(total, open ? shift(section, big) : section), ZERO];
    ({ tens, next: end } = powers);
    power = tens;
  }
  const value = add(total, section);
  return { end, value, max: undefined, bound: undefined, script: 'arabic', power, plain };
}

/** A run of multipliers behind digits: 万, 亿, 万亿, 百万. A space may stand before it (1.2 万). */
export function readPowers(text: string, at: number): { tens: number; next: number } {
  let next = at;
  let tens = 0;
  if (text.charCodeAt(at) === SPACE && hanPower(text.charCodeAt(at + 1)) >= 4) next += 1;
  if (isSpokenPower(text, at)) next += 1;
  for (let p = hanPower(text.charCodeAt(next)); p > 0; p = hanPower(text.charCodeAt(next))) {
    if (isFinancial(text.charCodeAt(next)) || prefixesUnit(text, next)) break;
    if (tens + p > LARGEST) break;
    tens += p;
    next += 1;
  }
  return tens > 0 ? { tens, next } : { tens: 0, next: at };
}

/** 1|个亿, 四|个亿立方, but 1个|亿元企业 */
function isSpokenPower(text: string, at: number): boolean {
  return text.startsWith('个亿', at) && !'元级吨'.includes(text.charAt(at + 2) || ' ');
}

const SPACE = 0x20;

/** 千瓦, 千克, 百帕: the power is a part of the unit. */
function prefixesUnit(text: string, at: number): boolean {
  const power = text[at];
  return (power === '千' || power === '百') && '瓦克米伏卡帕焦赫'.includes(text[at + 1] ?? ' ');
}

/** 数百, 几十, 上千, 好几万: a power of ten that something only roughly reaches. */
function readVague(text: string, at: number): Numeral | undefined {
  const lead = text[at];
  if (lead !== '数' && lead !== '几' && lead !== '上' && lead !== '數' && lead !== '幾')
    return undefined;
  const { tens, next } = readPowers(text, at + 1);
  if (tens === 0 || (lead === '上' && tens === 1)) return undefined;
  const value = shift(integer(1), tens);
  return hanNumeral(next, value, tens, { bound: 'over' });
}

/** A numeral in Han characters; all numerals are made alike, which makes reading them fast. */
export function hanNumeral(
  end: number,
  value: Decimal,
  power: number,
  more: {
    readonly max?: Decimal | undefined;
    readonly bound?: Bound | undefined;
    readonly plain?: boolean;
  } = {},
): Numeral {
  const { max, bound, plain = false } = more;
  return { end, value, max, bound, script: 'han', power, plain };
}

interface Section {
  low: Decimal;
  high: Decimal;
}

/** State while Han digits and powers are read from left to right. */
interface HanState {
  total: Section;
  section: Section;
  digit: [low: number, high: number] | undefined;
  power: number;
  zero: boolean;
  vague: boolean;
}

/** 一百零五, 一万二, 三四百, 十七八, 二〇二三, 壹佰贰拾, 十几, 三点五, 一万五千亿. */
function readHan(text: string, at: number, share: boolean): Numeral | undefined {
  const end = hanEnd(text, at);
  if (end === at || end - at > LONGEST || !soundRun(text, at, end)) return undefined;
  const read = readPlainHan(text, at, end) ?? readPowersHan(text, at, end, share);
  return read && isSpokenPower(text, read.end) ? inSpokenPower(text, read) : read;
}

/** 四|个亿, 十|个亿 */
function inSpokenPower(text: string, { end, value }: Numeral): Numeral {
  const { tens, next } = readPowers(text, end);
  return hanNumeral(next, shift(value, tens), tens);
}

/** Where the run of Han numeral characters that begins at `at` ends. */
function hanEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length && end <= at + LONGEST; end += 1) {
    const code = text.charCodeAt(end);
    const numeral = hanDigit(code) >= 0 || hanPower(code) > 0 || hanTens(code) > 0;
    const vague = isSome(code) && end > at && hanPower(text.charCodeAt(end - 1)) > 0;
    if (!numeral && !vague) break;
    // 百万|千瓦, 三千|千克; 五千米 is read with its power
    const powered = end > at && hanPower(text.charCodeAt(end - 1)) > 0;
    if (powered && prefixesUnit(text, end)) break;
  }
  return end;
}

/** Financial forms stand among their like: 伍 in 队伍 and 陆 in 陆地 are no numbers. */
function soundRun(text: string, at: number, end: number): boolean {
  let financial = 0;
  for (let i = at; i < end; i += 1) if (isFinancial(text.charCodeAt(i))) financial += 1;
  return financial === 0 || end - at > 1;
}

/** Digits one by one: 二〇二三, 一九九八; with 点: 三点五. Two neighbours (三四) are a range. */
function readPlainHan(text: string, at: number, end: number): Numeral | undefined {
  const single = end === at + 1 ? hanDigit(text.charCodeAt(at)) : -1;
  if (single >= 0 && !isHanPoint(text.charCodeAt(end))) return hanNumeral(end, integer(single), 0);
  let digits = '';
  for (let i = at; i < end; i += 1) {
    const d = hanDigit(text.charCodeAt(i));
    if (d < 0) return undefined;
    digits += String(d);
  }
  const fraction = hanFraction(text, end);
  if (fraction) {
    const value = decimalOf(`${digits}.${fraction.digits}`);
    const { tens, next } = readPowers(text, fraction.end);
    return hanNumeral(next, shift(value, tens), tens);
  }
  const [a, b] = [Number(digits[0]), Number(digits[1])];
  if (digits.length === 2 && neighbours(a, b)) {
    return hanNumeral(end, integer(a), 0, { max: integer(b) });
  }
  return hanNumeral(end, decimalOf(digits), 0, { plain: digits.length > 1 });
}

/** 点, 點 */
function isHanPoint(code: number): boolean {
  return code === 0x70b9 || code === 0x9ede;
}

function hanFraction(text: string, at: number): { digits: string; end: number } | undefined {
  if (!isHanPoint(text.charCodeAt(at))) return undefined;
  let digits = '';
  let end = at + 1;
  const most = at + LONGEST;
  for (
    let d = hanDigit(text.charCodeAt(end));
    d >= 0 && end < most;
    d = hanDigit(text.charCodeAt(end))
  ) {
    digits += String(d);
    end += 1;
  }
  return digits === '' ? undefined : { digits, end };
}

/** 三四, 七八, 两三, and the old 三五: two digits that mean "from … to". */
function neighbours(a: number, b: number): boolean {
  return a > 0 && (b === a + 1 || (a === 3 && b === 5));
}

function readPowersHan(text: string, at: number, end: number, share: boolean): Numeral | undefined {
  const s: HanState = {
    total: { low: ZERO, high: ZERO },
    section: { low: ZERO, high: ZERO },
    digit: undefined,
    power: 0,
    zero: false,
    vague: false,
  };
  let i = at;
  for (; i < end; i += 1) if (!takeHan(s, text.charCodeAt(i), text.charCodeAt(i - 1))) break;
  if (i < end && s.digit === undefined && s.power === 0) return undefined;
  closeHan(s);
  const value = add(s.total.low, s.section.low);
  const high = add(s.total.high, s.section.high);
  const max = compare(high, value) > 0 ? high : undefined;
  const fraction = max || s.vague ? undefined : hanFraction(text, i);
  if (fraction && (share || !isTime(text, value, fraction.end))) {
    const part = decimalOf(`0.${fraction.digits}`);
    const { tens, next } = readPowers(text, fraction.end);
    return hanNumeral(next, shift(add(value, part), tens), tens);
  }
  return hanNumeral(i, value, s.power, { max, bound: s.vague ? 'over' : undefined });
}

const HOURS = integer(24);

/** 十二点五分, 十点三十: a time of the day, no 十二点五%. */
function isTime(text: string, hours: Decimal, end: number): boolean {
  if (compare(hours, HOURS) > 0) return false;
  if (!standsHan(text, end) || hanPower(text.charCodeAt(end)) === 1) return true;
  return '分刻许整'.includes(text.charAt(end));
}

/** Takes one more character; false where the number ends before it. */
function takeHan(s: HanState, code: number, before: number): boolean {
  const tens = hanTens(code);
  if (tens > 0) {
    addTo(s.section, integer(tens * 10), integer(tens * 10));
    s.power = 1;
    return true;
  }
  if (isSome(code)) {
    s.vague = true;
    return true;
  }
  const digit = hanDigit(code);
  if (digit === 0) {
    s.zero = true;
    return true;
  }
  if (digit > 0) return takeDigit(s, digit, before);
  return takePower(s, hanPower(code));
}

function takeDigit(s: HanState, digit: number, before: number): boolean {
  if (s.digit === undefined) {
    s.digit = [digit, digit];
    return true;
  }
  const pair = s.digit[0] === s.digit[1] && hanDigit(before) > 0;
  if (!pair || !neighbours(s.digit[0], digit)) return false;
  s.digit = [s.digit[0], digit];
  return true;
}

function takePower(s: HanState, power: number): boolean {
  if (compare(s.total.high, MOST) >= 0) return false;
  if (power < 4) {
    const [low, high] = s.digit ?? [1, 1];
    addTo(s.section, shift(integer(low), power), shift(integer(high), power));
  } else {
    flushDigit(s, 0);
    const bare = isZero(s.section.high) && isZero(s.total.high);
    const low = bare ? integer(1) : add(s.section.low, power === 8 ? s.total.low : ZERO);
    const high = bare ? integer(1) : add(s.section.high, power === 8 ? s.total.high : ZERO);
    if (power === 8) s.total = { low: ZERO, high: ZERO };
    addTo(s.total, shift(low, power), shift(high, power));
    s.section = { low: ZERO, high: ZERO };
  }
  s.digit = undefined;
  s.zero = false;
  s.power = power;
  return true;
}

/** A last digit counts units, or, right behind a power above ten, its tenth: 一万二, 两百五. */
function closeHan(s: HanState): void {
  const short = s.power >= 2 && !s.zero;
  flushDigit(s, short ? s.power - 1 : 0);
  if (s.digit !== undefined) s.power = 0;
}

function flushDigit(s: HanState, tens: number): void {
  if (!s.digit) return;
  addTo(s.section, shift(integer(s.digit[0]), tens), shift(integer(s.digit[1]), tens));
}

function addTo(section: Section, low: Decimal, high: Decimal): void {
  section.low = add(section.low, low);
  section.high = add(section.high, high);
}
