import { type Line, lineAs } from './lines.js';
import { visibleLength } from './plain.js';

const TEXT = new Set<Line['kind']>(['title', 'body', 'caption', 'label']);
/** A teaser may be cut behind its first words. */
const CUT = /(?:\.{3}|…)$/u;
const LONGEST_CUT = 40;
const LONGEST_HEADLINE = 60;

/** Whether a line is text of an article: a sentence, or as much of one as a teaser shows. */
function isText({ kind, plain, dateline }: Line): boolean {
  if (kind === 'title' || kind === 'label') return false;
  if (dateline !== undefined || /[。;]/u.test(plain)) return true;
  return visibleLength(plain) > (CUT.test(plain) ? LONGEST_CUT : LONGEST_HEADLINE);
}

/** The last line of a list, where it can be the headline of the text below: aggregators run its lines together. */
function headlineAbove(lines: readonly Line[], listed: readonly number[]): number | undefined {
  const last = listed.at(-1);
  const kind = lines[last ?? -1]?.kind;
  return kind === 'title' || kind === 'body' ? last : undefined;
}

/**
 * Below 新闻推荐, 相关阅读 and their like stand headlines of other pages, which become links; right above a text
 * stands the headline of that one.
 */
export function markOthers(lines: readonly Line[]): Line[] {
  const out = [...lines];
  let listed: number[] | undefined;
  const leave = (indexes: readonly number[]): void => {
    for (const i of indexes) out[i] = lineAs(lines[i] as Line, 'link');
  };
  lines.forEach((line, i) => {
    if (line.kind === 'others') {
      leave(listed ?? []);
      listed = [];
    } else if (listed === undefined || !TEXT.has(line.kind)) return;
    else if (!isText(line)) listed.push(i);
    else {
      const own = headlineAbove(lines, listed);
      leave(listed.slice(0, listed.length - (own === undefined ? 0 : 1)));
      if (own !== undefined) out[own] = lineAs(lines[own] as Line, 'title');
      listed = undefined;
    }
  });
  leave(listed ?? []);
  return out;
}
