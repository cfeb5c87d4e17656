/** The characters that Chinese text writes numbers with. */

/** Value of an Arabic digit, ASCII or full-width; -1 for anything else. */
export function arabicDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** Simplified, traditional and financial (大写) forms; 两 and 俩 count as 2. GB/T 15835-2011, 5.2. */
const HAN_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  幺: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  俩: 2,
  三: 3,
  叁: 3,
  參: 3,
  仨: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

/** Powers of ten; 兆 is left to units (兆瓦), where the papers use it. */
const HAN_POWERS: Readonly<Record<string, number>> = {
  十: 1,
  拾: 1,
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
};

/** 廿 and 卅 are a digit and its power in one character. */
const HAN_TENS: Readonly<Record<string, number>> = { 廿: 2, 卅: 3 };

/** Values by character code: one look into a table, since most characters of a text are asked for. */
function byCode(values: Readonly<Record<string, number>>, others: number): Int8Array {
  const table = new Int8Array(0x10000).fill(others);
  for (const [char, value] of Object.entries(values)) table[char.charCodeAt(0)] = value;
  return table;
}

const DIGITS = byCode(HAN_DIGITS, -1);
const POWERS = byCode(HAN_POWERS, 0);
const TENS = byCode(HAN_TENS, 0);

/** Value of a Han digit; -1 for anything else. Codes are those of `charCodeAt`, also behind the end of a text. */
export function hanDigit(code: number): number {
  return DIGITS[code | 0] as number;
}

/** Exponent of ten of a multiplier character; 0 for anything else. */
export function hanPower(code: number): number {
  return POWERS[code | 0] as number;
}

export function hanTens(code: number): number {
  return TENS[code | 0] as number;
}

/** Forms that other words are full of (陆地, 收拾, 队伍, 参加): numbers only among their like. */
const FINANCIAL = byCode(
  Object.fromEntries([...'壹幺贰貳叁參肆伍陆陸柒捌玖拾佰仟'].map((char) => [char, 1])),
  0,
);

export function isFinancial(code: number): boolean {
  return FINANCIAL[code | 0] === 1;
}

/** 几, 幾: so many of a power, more or less. */
export function isSome(code: number): boolean {
  return code === 0x51e0 || code === 0x5e7e;
}
