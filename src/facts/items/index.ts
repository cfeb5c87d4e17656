/** What a figure counts, by the kind of its unit. */
import { isEarlierFigure } from '../changes.js';
import type { Context } from '../context.js';
import { phraseBefore } from '../noun/before.js';
import { phraseBehind } from '../noun/behind.js';
import { countItem } from './count.js';
import { listedItem, made, type Item } from './item.js';
import { measureItem } from './measure.js';
import { moneyItem } from './money.js';
import { rateItem } from './rate.js';
import { respectiveItem, rowItem } from './respective.js';

export { categoryOf } from './category.js';
export type { Item } from './item.js';
export { withoutPlaces } from './place.js';

const MEDALS: Readonly<Record<string, string>> = { 金: '金牌', 银: '银牌', 铜: '铜牌' };

/** The item of the number in `ctx`. */
export function itemOf(ctx: Context): Item {
  const kind = ctx.quantity.unit?.kind;
  const respective = respectiveItem(ctx) ?? rowItem(ctx);
  if (respective) return respective;
  if (kind === 'share') return rateItem(ctx);
  // 三省, 11部门: the unit itself is what is counted
  if (kind === 'noun')
    return made(MEDALS[ctx.quantity.unitText] ?? ctx.quantity.unitText, 'behind', true);
  const behind = phraseBehind(ctx);
  if (isEarlierFigure(ctx) && !behind?.fits) return rateItem(ctx);
  const before = phraseBefore(ctx);
  const listed = behind?.fits ? undefined : listedItem(ctx);
  if (listed) return listed;
  if (kind === 'money') return moneyItem(ctx, behind, before);
  if (kind === 'measure' || kind === 'span') return measureItem(ctx, behind, before);
  return countItem(ctx, behind, before);
}
