/** Bound words that stand further off: 约占党员总数的|24%, 至少配备|2名. */
import type { Bound } from '../model.js';
import type { Quantity } from '../quantity/index.js';

/** 至少|配备2名 */
const LEAST = /(?:至少|最少|起码)[^，。；、\d]{1,6}$/u;
const SHARE = /(约|近|超过|超|不到|不足)占[^，。；、\d]{1,12}$/u;
/** No phrase between 占 and its share is longer. */
const REACH = 18;

const BOUNDS: Readonly<Record<string, Bound>> = {
  约: 'about',
  近: 'nearly',
  超: 'over',
  超过: 'over',
  不到: 'below',
  不足: 'below',
};

/** The quantity with the bound that stands in front of its verb; those with one of their own, and all others, come back as they are. */
export function withFarBound(text: string, quantity: Quantity): Quantity {
  if (quantity.bound !== 'exact') return quantity;
  const lead = text.slice(Math.max(0, quantity.start - REACH), quantity.start);
  if (quantity.unit && LEAST.test(lead)) return { ...quantity, bound: 'at_least' };
  const found = quantity.unit?.kind === 'share' ? SHARE.exec(lead) : null;
  const bound = found?.[1] === undefined ? undefined : BOUNDS[found[1]];
  return bound === undefined ? quantity : { ...quantity, bound };
}

const TEMPERATURES = new Set(['度', '摄氏度']);
const BELOW = '零下';

/** 零下|18度: the word makes it a negative number, and is a part of it. */
export function withSign(text: string, quantity: Quantity): Quantity {
  const { start, value, max, unit } = quantity;
  if (!TEMPERATURES.has(unit?.name ?? '') || !text.startsWith(BELOW, start - BELOW.length))
    return quantity;
  const from = start - BELOW.length;
  return max === undefined
    ? { ...quantity, start: from, value: -value }
    : { ...quantity, start: from, value: -max, max: -value };
}
