/** Dates, times of day, ordinals. */
import type { Quantity } from '../../quantity/index.js';
import { behind, isFirst, numberText, type Numbered, type Rule } from './rule.js';

/** A plain four-digit number that can be a year. */
export function isYear(q: Quantity): boolean {
  return q.plain && q.value >= 1800 && q.value <= 2100 && Number.isInteger(q.value);
}

/** 第35届, 初三 */
export function ordinal({ text, quantity: q }: Numbered): boolean {
  const before = text.charAt(q.start - 1);
  return before === '第' || before === '№' || (before === '初' && q.script === 'han');
}

/** 村|三组, 二组、|三组 */
const NUMBERED_GROUPS = /(?:[村坪社屯湾庄寨]|组[、和])$/u;

/** 已连续举办|四届 */
const HELD = /(?:举办|举行|办)[了过]?$/u;
const ENDS = /^(?:[，。；、）]|$)/u;

/** 二轮, 二期, 二组: 二 before a classifier is an ordinal, the count is 两. */
export function rank(ctx: Numbered): boolean {
  const { quantity: q, text } = ctx;
  if (q.unit?.kind !== 'count') return false;
  if (q.unitText === '届')
    return !(HELD.test(text.slice(Math.max(0, q.start - 5), q.start)) && ENDS.test(behind(ctx, 1)));
  if (numberText(ctx) === '二' && q.unitText !== '人') return true;
  if (q.script !== 'han' || q.unitText !== '组') return false;
  return NUMBERED_GROUPS.test(text.slice(Math.max(0, q.start - 2), q.start));
}

const YEAR_UNITS = new Set(['年', '届', '级', '年度', '学年']);
/** 90年代, 2019年级, 2023年5月: of which 年 is only the beginning. */
const YEAR_GOES_ON = /^(?:代|级|\d{1,2}月)/;

const IN_MONTH = /(?:\d|[一二三四五六七八九十])月$/u;

/** 1月1日|元旦, 15日|元宵节: a day of the month, no yen. */
const isDayOf = (ctx: Numbered): boolean =>
  IN_MONTH.test(ctx.text.slice(Math.max(0, ctx.quantity.start - 2), ctx.quantity.start)) ||
  /^(?:旦|宵)/u.test(behind(ctx, 1));

/** 2023年, 11月13日, 10时30分, 前10个月, 90年代, 2019级, 2026届 */
export function date(ctx: Numbered): boolean {
  const { text, quantity: q } = ctx;
  if (q.unit?.kind === 'name' && q.unit.category === 'durations') return true;
  if (isYear(q) && YEAR_UNITS.has(q.unitText)) return true;
  // 2021|天府论坛
  if (isYear(q) && q.unitText === '天' && /^[府津河山]/u.test(behind(ctx, 1))) return true;
  if (q.unitText === '日元' && isDayOf(ctx)) return true;

  if (q.unitText === '年' && YEAR_GOES_ON.test(behind(ctx, 3))) return true;
  if (q.unit?.kind !== 'span') return false;
  // 三年来, 5年间
  if (q.unitText === '年' && /^(?:多|余)?[来间](?![自到])/u.test(behind(ctx, 3))) return true;
  return isFirst(ctx) || '后第每'.includes(text.charAt(q.start - 1) || ' ');
}

export const DATES: readonly Rule[] = [
  { name: 'ordinal', applies: ordinal },
  { name: 'rank', applies: rank },
  { name: 'date', applies: date },
];
