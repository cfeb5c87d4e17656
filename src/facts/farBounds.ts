/** Bound words that stand before what a share is of: 约占党员总数的|24%. */
import type { Bound } from '../model.js';
import type { Quantity } from '../quantity/index.js';

const SHARE = /(约|近|超过|超|不到|不足)占[^，。；、\d]{1,12}的$/u;
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

/** The share with the bound that its verb has; other quantities, and shares with a bound of their own, come back as they are. */
export function withFarBound(text: string, quantity: Quantity): Quantity {
  if (quantity.unit?.kind !== 'share' || quantity.bound !== 'exact') return quantity;
  const found = SHARE.exec(text.slice(Math.max(0, quantity.start - REACH), quantity.start));
  const bound = found?.[1] === undefined ? undefined : BOUNDS[found[1]];
  return bound === undefined ? quantity : { ...quantity, bound };
}
