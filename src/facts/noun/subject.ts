/** The subject of a clause. */
import { segment, type Token } from '../lexicon.js';
import { headOf } from '../../metrics/match.js';
import type { Context } from '../context.js';
import { CHANGE_VERB, CHANGE_WORD } from '../marks.js';
import { bare } from './phrase.js';
import { inRun } from './tokens.js';

const OF_NOUN = /^[出过]?的/u;

/** Places and ranks (前三名) are no part of a subject. */
function isPart(ctx: Context, token: Token): boolean {
  if (token.pos === 'ns' || !inRun(ctx, token)) return false;
  return token.pos !== 'i' || ctx.text.charAt(token.start) !== '前';
}

/** The noun phrases with a known head between two offsets, in order. */
function* nounsIn(
  ctx: Context,
  start: number,
  end: number,
  endOf: typeof runEnd = runEnd,
): Iterable<string> {
  const tokens = segment(ctx.text, start, end);
  let from = -1;
  let described: string | undefined;
  for (let i = 0; i <= tokens.length; i += 1) {
    const token = tokens[i];
    const inside = token !== undefined && isPart(ctx, token);
    if (inside && from < 0) from = token.start;
    if (inside || from < 0) continue;
    const last = endOf(ctx.text, tokens, from, i - 1);
    const text = ctx.text.slice(from, last);
    from = -1;
    if (text.length < 2 || !headOf(bare(text))) continue;
    // 排查出的|问题: what stands before 的 only describes the noun behind it
    if (OF_NOUN.test(ctx.text.slice(last, end))) described ??= text;
    else yield text;
  }
  if (described !== undefined) yield described;
}

const runEnd = (_: string, tokens: readonly Token[], from: number, last: number): number =>
  tokens[last]?.end ?? from;

/** 进出口|快速增长, 出口|强劲: where a run of words ends, without what is said of its noun. */
function nounEnd(text: string, tokens: readonly Token[], from: number, last: number): number {
  const end = runEnd(text, tokens, from, last);
  if (headOf(bare(text.slice(from, end)))) return end;
  let at = last;
  while (isSaidOf(tokens[at])) at -= 1;
  const noun = Math.max(from, tokens[at]?.end ?? from);
  // 涨幅|最大的是油菜: the noun behind is what has risen
  return headOf(bare(text.slice(from, noun)))?.metric.category === 'rates' ? end : noun;
}

const isSaidOf = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'a' || (token.marks & (CHANGE_WORD | CHANGE_VERB)) !== 0);

/** The first noun phrase with a known head between two offsets: the subject of a clause, mostly. */
export function firstNoun(ctx: Context, start: number, end: number): string | undefined {
  const [first] = nounsIn(ctx, start, end);
  return first;
}

/** 县（区）|投资增速|前三名：: what a rate can be of, else the first noun phrase. */
export function firstRate(ctx: Context, start: number, end: number): string | undefined {
  const nouns = [...nounsIn(ctx, start, end, nounEnd)];
  return nouns.find((text) => headOf(bare(text))?.metric.category === 'rates') ?? nouns[0];
}
