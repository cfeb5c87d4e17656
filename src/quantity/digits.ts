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

export function hanDigit(char: string): number {
  return HAN_DIGITS[char] ?? -1;
}

/** Exponent of ten of a multiplier character; 0 for anything else. */
export function hanPower(char: string): number {
  return HAN_POWERS[char] ?? 0;
}

export function hanTens(char: string): number {
  return HAN_TENS[char] ?? 0;
}

/** Forms that other words are full of (陆地, 收拾, 队伍, 参加): numbers only among their like. */
const FINANCIAL = new Set('壹幺贰貳叁參肆伍陆陸柒捌玖拾佰仟');

export function isFinancial(char: string): boolean {
  return FINANCIAL.has(char);
}
