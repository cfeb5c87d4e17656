import type { Token } from './lexicon.js';
import { word, type Context } from './context.js';
import type { Item } from './items/index.js';

const NARROWING = new Set(['n', 'ns', 'x', 'a', 'm', 'q', 'vn']);
const JOINTS = new Set(['、', '和', '及', '（', '）', '“', '”']);

/**
 * What narrows the item, where a list of bodies or levels does: the words right before the item that
 * belong to it (区、乡、村三级党组织|问题533条); empty where nothing of the kind stands there.
 */
export function scopeOf(ctx: Context, item: Item): string {
  const term = item.head?.term ?? '';
  if (item.by !== 'before' || term === '') return '';
  const end = ctx.text.lastIndexOf(term, ctx.quantity.start);
  const tokens = ctx.left.filter((t) => t.start >= ctx.floor && t.end <= end);
  let first = tokens.length;
  while (first > 0 && narrows(ctx, tokens[first - 1])) first -= 1;
  while (first < tokens.length && JOINTS.has(word(ctx, tokens[first] as Token))) first += 1;
  const start = tokens[first]?.start ?? end;
  const scope = ctx.text.slice(start, end);
  return /[一二两三四五]级/u.test(scope) ? scope : '';
}

function narrows(ctx: Context, token: Token | undefined): boolean {
  return token !== undefined && (NARROWING.has(token.pos) || JOINTS.has(word(ctx, token)));
}
