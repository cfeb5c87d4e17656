import type { Context } from './context.js';
import type { Item } from './items/index.js';

/** 参观人次达|18万, 贫困户|3万 */
const PEOPLE = /(?:人次|户)$/u;

const BARE = /(?<!立)方$/u;

/** 总建筑面积15万|方 */
const isArea = ({ text, quantity: q }: Context, { item }: Item): boolean =>
  item.endsWith('面积') && BARE.test(text.slice(q.start, q.end));

/** The unit as a fact states it; for a number without one, the unit that its noun is counted in. */
export function unitNameOf(ctx: Context, item: Item): string {
  const { unit } = ctx.quantity;
  if (unit?.name === '立方米' && isArea(ctx, item)) return '平方米';
  if (unit) return unit.name;
  const category = item.head?.metric.category;
  if (category === 'money') return '元';
  if (category === 'people') return PEOPLE.exec(item.head?.term ?? '')?.[0] ?? '人';
  return category === 'organizations' || category === 'sites' ? '个' : '';
}
