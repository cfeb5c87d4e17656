/** The subject of a clause. */
import { segment } from '../lexicon.js';
import { headOf } from '../../metrics/match.js';
import type { Context } from '../context.js';
import { bare } from './phrase.js';
import { inRun } from './tokens.js';

/** The first noun phrase with a known head between two offsets: the subject of a clause, mostly. */
export function firstNoun(ctx: Context, start: number, end: number): string | undefined {
  const tokens = segment(ctx.text, start, end);
  let from = -1;
  for (let i = 0; i <= tokens.length; i += 1) {
    const token = tokens[i];
    const inside = token !== undefined && inRun(ctx, token) && token.pos !== 'ns';
    if (inside && from < 0) from = token.start;
    if (inside || from < 0) continue;
    const text = ctx.text.slice(from, tokens[i - 1]?.end ?? end);
    if (text.length > 1 && headOf(bare(text))) return text;
    from = -1;
  }
  return undefined;
}
