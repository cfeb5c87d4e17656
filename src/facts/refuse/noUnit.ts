/** Numbers that no unit follows. */
import { termAt } from '../../metrics/match.js';
import type { Context } from '../context.js';
import { isYear } from './dates.js';
import { numberText, type Rule } from './rule.js';
import { isListed } from './structure.js';

const FIRMS = new Set(['集团', '公司', '集团公司']);

/** 新增就业12.5万, 8217万农村人口, 11部门: without a unit only some numbers count. */
function noUnit(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  if (q.unit) return false;
  if (isYear(q) && q.bound === 'exact') return true;
  const head = termAt(text, q.end);
  if (isPhoneLike(ctx)) return head?.metric.category !== 'people';
  // 360集团: a firm's name
  if (head && FIRMS.has(head.term)) return true;
  const counted = head && ['people', 'organizations', 'sites'].includes(head.metric.category);
  if (counted && head.term.length > 1)
    return q.script === 'han' && !isListed(ctx) && q.value < 20 && head.term !== '部门';
  const powers = /[万亿萬億]$/.test(numberText(ctx));
  return !powers || q.vague;
}

/** Digits in a row that no unit follows: telephone numbers, postcodes, article numbers. */
function isPhoneLike(ctx: Context): boolean {
  return ctx.quantity.plain && /^\d{5,}$/.test(numberText(ctx));
}

export const NO_UNIT: readonly Rule[] = [{ name: 'unit', applies: noUnit }];
