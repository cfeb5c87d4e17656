import type { Category } from '../../model.js';
import type { Context } from '../context.js';
import { PEOPLE_UNITS } from '../terms.js';
import { bare, clashes } from '../noun/phrase.js';
import type { Item } from './item.js';
import { isCountedByHouse } from './people.js';

/** The category of a figure: by its unit where the unit says it, else by what is counted. */
export function categoryOf(ctx: Context, item: Item): Category {
  const unit = ctx.quantity.unit;
  const head = item.head?.metric.category;
  if (!unit) return head ?? 'other';
  if (unit.kind === 'money' || unit.kind === 'share') return unit.category;
  if (unit.kind === 'measure' || unit.kind === 'span') return unit.category;
  if (unit.name === '单') return 'documents';
  if (unit.name === '人份' && head) return head;
  if (MACHINE_UNITS.has(unit.name) && head === 'sites') return 'goods';
  if (VISITS.has(unit.name) && head === 'people') return 'activities';
  // 醉驾866起: of people, cases are counted by 起
  if (unit.name === '起' && head === 'people') return 'problems';
  // 加工厂12家, 45家互联网医院: bodies are counted by 家
  if (unit.name === '家' && head === 'sites' && FACTORY.test(bare(item.item)))
    return 'organizations';
  // 走访低保户60家: of people, households are counted by 家
  if (unit.name === '家' && head === 'people' && item.head?.term.endsWith('户')) return head;
  if (unit.name === '户')
    return (item.by !== 'inherited' || isSameUnit(ctx)) &&
      (head === 'organizations' || isCountedByHouse(item.head))
      ? (head ?? 'people')
      : 'people';
  if (PEOPLE_UNITS.has(unit.name)) return 'people';
  if (head === 'measures') return PRODUCTION.test(item.head?.term ?? '') ? head : 'goods';
  if (clashes(unit, item.head)) return unit.category;
  if (!head || (head === 'people' && !item.sure) || NEVER_COUNTED.has(head))
    return fallback(unit.category, head);
  return head;
}

const isSameUnit = ({ quantity, earlier }: Context): boolean =>
  earlier.at(-1)?.quantity.unit?.name === quantity.unit?.name;

/** Works, and institutions that 家 counts as bodies, not as buildings. */
const FACTORY = /(?:厂|车间|医院|店铺|商铺|(?:技术|研发|工程|设计)中心)$/u;

/** 机组600台套: what is counted so can be moved. */
const MACHINE_UNITS = new Set(['台', '台套', '辆', '架', '艘']);
/** 126批次|党员群众: how often some came. */
const VISITS = new Set(['批次', '批']);

/** What is made or can be made, in whatever unit. */
const PRODUCTION = /(?:产量|产能|总产|年产|日产|能力)$/u;
const NEVER_COUNTED: ReadonlySet<Category> = new Set<Category>([
  'money',
  'rates',
  'measures',
  'durations',
]);

function fallback(category: Category, head: Category | undefined): Category {
  return head === 'people' ? 'people' : category;
}
