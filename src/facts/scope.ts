import type { Token } from './lexicon.js';
import { leftOf, word, type Context } from './context.js';
import type { Item } from './items/index.js';

const NARROWING = new Set(['n', 'ns', 'x', 'a', 'm', 'q', 'vn']);
const JOINTS = new Set(['、', '和', '及', '（', '）', '“', '”']);

/**
 * What narrows the item: a list of bodies or levels that belongs to it (区、乡、村三级党组织|问题533条), or
 * where it is counted (我的微网格|里有近50户居民); empty where nothing of the kind stands there.
 */
export function scopeOf(ctx: Context, item: Item): string {
  return (
    (item.by === 'before' ? levelsBefore(ctx, item.head?.term ?? '') : '') ||
    countedIn(ctx) ||
    ofEach(ctx, item)
  );
}

const EACH = /([村户人亩社镇县]均)(?:达|约|为|达到)?$/u;

/** 投资3000万元，户均|2万元: the sum of each, which takes its noun from the sum of all. */
function ofEach({ text, floor, quantity }: Context, item: Item): string {
  if (item.by !== 'inherited') return '';
  return EACH.exec(text.slice(floor, quantity.start))?.[1] ?? '';
}

function levelsBefore(ctx: Context, term: string): string {
  if (term === '') return '';
  if (!ctx.text.slice(ctx.floor, ctx.quantity.start).includes('级')) return '';
  const end = ctx.floor + ctx.text.slice(ctx.floor, ctx.quantity.start).lastIndexOf(term);
  if (end < ctx.floor) return '';
  const tokens = leftOf(ctx).filter((t) => t.start >= ctx.floor && t.end <= end);
  let first = tokens.length;
  while (first > 0 && narrows(ctx, tokens[first - 1])) first -= 1;
  while (first < tokens.length && JOINTS.has(word(ctx, tokens[first] as Token))) first += 1;
  const scope = ctx.text.slice(tokens[first]?.start ?? end, end);
  return /[一二两三四五]级/u.test(scope) ? scope : '';
}

const COUNTED_IN = /([\u4e00-\u9fff]{2,12})(?:里|内)(?:现|共|就|还|一共)?有$/u;

function countedIn({ text, floor, quantity }: Context): string {
  if (text[quantity.start - 1] !== '有') return '';
  return COUNTED_IN.exec(text.slice(floor, quantity.start))?.[1] ?? '';
}

function narrows(ctx: Context, token: Token | undefined): boolean {
  return token !== undefined && (NARROWING.has(token.pos) || JOINTS.has(word(ctx, token)));
}
