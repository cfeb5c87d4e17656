/** Work that is named by what it is done to: 3个社区治理项目, 150处灌区现代化改造. */
import type { Token } from '../lexicon.js';
import { headAt } from '../../metrics/match.js';
import type { Category } from '../../model.js';
import { leftOf, type Context } from '../context.js';
import { CARRYING_OUT } from '../marks.js';
import { isAct, isMark, NOUNISH } from './tokens.js';

/**
 * 3个社区|治理项目、330个党员|示范岗: behind a first head, a noun of action with a head of its own.
 * @returns the offset behind that head, or undefined where the phrase ends with the first.
 */
export function workBehind(ctx: Context, tokens: readonly Token[], i: number): number | undefined {
  const { unit } = ctx.quantity;
  if (unit?.kind !== 'count' || unit.category === 'people') return undefined;
  let last = i;
  while (last < i + LONGEST_WORK && isPartOfName(tokens[last], last === i)) last += 1;
  const [noun, after] = [tokens[last - 1], tokens[last]];
  if (last < i + 2 || noun?.pos !== 'n' || (after && !ENDS_NAME.has(after.pos))) return undefined;
  const category = headAt(ctx.text, noun.start, noun.end)?.metric.category;
  return category && WORKS.has(category) ? noun.end : undefined;
}

const LONGEST_WORK = 5;
/** What may stand behind a name: marks (x), 的 (u), 中 (f), 在 (p), 和 (c), 已 (d). */
const ENDS_NAME = new Set(['x', 'u', 'f', 'p', 'c', 'd']);

function isPartOfName(token: Token | undefined, first: boolean): boolean {
  if (!token || isMark(token) || isAct(token)) return false;
  const { pos } = token;
  return pos === 'n' || pos === 'vn' || pos === 'a' || (pos === 'v' && !first);
}

const WORKS: ReadonlySet<Category> = new Set(['projects', 'documents', 'sites', 'organizations']);

/** 实施150处大中型灌区|现代化改造: what is carried out is the work, to the end of the clause. */
export function workToEnd(
  ctx: Context,
  tokens: readonly Token[],
  from: number,
): number | undefined {
  const verb = leftOf(ctx).findLast((t) => t.pos === 'v' || t.pos === 'vn');
  if (!verb || (verb.marks & CARRYING_OUT) === 0 || ctx.quantity.start - verb.end > 1)
    return undefined;
  const mark = tokens.findIndex((t, i) => i >= from && isMark(t));
  const run = tokens.slice(from, mark < 0 ? tokens.length : mark);
  const last = run.at(-1);
  if (!last || !run.every((t) => NOUNISH.has(t.pos))) return undefined;
  return headAt(ctx.text, last.start, last.end)?.metric.category === 'projects'
    ? last.end
    : undefined;
}
