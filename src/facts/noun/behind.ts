/** The noun phrase behind a number. */
import { segment, type Token } from '../lexicon.js';
import { word, type Context } from '../context.js';
import { FOUNDING_WORDS } from '../terms.js';
import type { Phrase } from './phrase.js';
import { nounRun } from './run.js';

/**
 * What stands behind the number: 31家|企业, 3个由…担任组长的|督导组, 40万平方米的|航站楼.
 * A phrase right behind it wins where the classifier goes with it; else the head of the relative clause does.
 */
export function phraseBehind(ctx: Context): Phrase | undefined {
  const founded = founding(ctx);
  if (founded) return founded;
  const tokens = ctx.right.filter((t) => ctx.text.charAt(t.start) !== ' ');
  const from = tokens[0] && word(ctx, tokens[0]) === '的' ? 1 : 0;
  const first = nounRun(ctx, tokens, from);
  if (first?.fits && !first.verbFirst && !isClause(ctx, first)) return withList(ctx, tokens, first);
  const head = relativeHead(ctx, tokens, from);
  if (head?.fits) return head;
  return headBeyond(ctx) ?? (first?.fits ? first : (head ?? first));
}

/** 成立17个工委领导任组长的|工作专班: what is founded is the body, not who leads it. */
function founding(ctx: Context): Phrase | undefined {
  const verb = ctx.left.findLast((t) => t.pos === 'v');
  if (!verb || !FOUNDING_WORDS.has(word(ctx, verb)) || ctx.quantity.start - verb.end > 1)
    return undefined;
  const first = nounRun(ctx, ctx.right, 0);
  const next = first && ctx.right.find((t) => t.start >= first.end);
  if (first && next?.pos !== 'v' && first.head?.metric.category !== 'people') return undefined;
  const head = relativeHead(ctx, ctx.right, 0);
  return head?.fits ? head : undefined;
}

/** 119个|村、居委会、社区: one character says too little, so the list that it opens is taken whole. */
function withList(ctx: Context, tokens: readonly Token[], first: Phrase): Phrase {
  if (first.text.length > 1) return first;
  const bracket = /^[（(][\u4e00-\u9fff、]{1,8}[）)]/u.exec(ctx.text.slice(first.end, ctx.ceiling));
  let end = first.end + (bracket?.[0].length ?? 0);
  while (ctx.text.charAt(end) === '、' && end < ctx.ceiling) {
    const from = tokens.findIndex((t) => t.start === end + 1);
    const next = from < 0 ? undefined : nounRun(ctx, tokens, from);
    if (!next?.fits || next.verbFirst) break;
    end = next.end;
  }
  return end === first.end ? first : { ...first, end, text: ctx.text.slice(first.start, end) };
}

/** 30多个|急需做手术的|孩子: a phrase with a verb in it that a 的 follows describes the head behind. */
function isClause(ctx: Context, run: Phrase): boolean {
  if (ctx.text.charAt(run.end) !== '的') return false;
  return ctx.right.some((t) => t.start >= run.start && t.end <= run.end && t.pos === 'v');
}

/** 3家|年产值50亿元的|企业, 100位|70岁以上|老人: the description holds the next number. */
function headBeyond(ctx: Context): Phrase | undefined {
  const { next, text, clause } = ctx;
  if (!next || next.end >= clause.end) return undefined;
  const of = text.slice(next.end, next.end + 3).indexOf('的');
  const linked = of >= 0;
  const start = linked ? next.end + of + 1 : next.end;
  const touching = next.start === ctx.quantity.end || next.unit?.name === '岁';
  if (!linked && !touching) return undefined;
  const wide = { ...ctx, ceiling: clause.end, right: segment(text, start, clause.end) };
  const head = nounRun(wide, wide.right, 0);
  return head?.fits ? head : undefined;
}

/** 5385台、7185.86蒸吨|燃煤锅炉: two measures of one thing that stands behind the second. */
export function phraseBehindList(ctx: Context): Phrase | undefined {
  const { next, text, clause, quantity } = ctx;
  // A list may be cut within a number, where it is longer than any clause.
  if (!next || next.end > clause.end) return undefined;
  if (next.start !== quantity.end + 1 || text.charAt(quantity.end) !== '、') return undefined;
  const wide = { ...ctx, ceiling: clause.end, right: segment(text, next.end, clause.end) };
  const head = nounRun(wide, wide.right, 0);
  return head?.fits ? head : undefined;
}

/** The first fitting phrase behind a 的, else the first at all. */
function relativeHead(ctx: Context, tokens: readonly Token[], from: number): Phrase | undefined {
  let fallback: Phrase | undefined;
  let open = false;
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    const text = word(ctx, token);
    if (text === '的') open = true;
    else if (!(open && (text === '、' || text === '和' || text === '及'))) continue;
    const run = nounRun(ctx, tokens, i + 1);
    if (run?.fits) return run;
    fallback ??= run;
  }
  return fallback;
}
