import type { Context } from './context.js';
import type { Item } from './items/index.js';

/** The unit as a fact states it; for a number without one, the unit that its noun is counted in. */
export function unitNameOf(ctx: Context, item: Item): string {
  const { unit } = ctx.quantity;
  if (unit) return unit.name;
  const category = item.head?.metric.category;
  if (category === 'money') return '元';
  if (category === 'people') return item.head?.term.endsWith('户') ? '户' : '人';
  return category === 'organizations' || category === 'sites' ? '个' : '';
}
