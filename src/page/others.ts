import { type Line, lineAs } from './lines.js';
import { visibleLength } from './plain.js';
import { isDeckMarked } from './titles.js';

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

/**
 * How many of the last lines of a list belong to the text below: its captions and decks, and the headline above them,
 * which aggregators may run together with others.
 */
function ownLines(lines: readonly Line[], listed: readonly number[]): number {
  let first = listed.length - 1;
  while (first > 0) {
    const line = lines[listed[first] ?? -1];
    if (line?.kind !== 'caption' && !(line && isDeckMarked(line.plain))) break;
    first -= 1;
  }
  return listed.length - Math.max(0, first);
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
      const first = listed.length - ownLines(lines, listed);
      leave(listed.slice(0, first));
      const own = lines[listed[first] ?? -1];
      if (own?.kind === 'body') out[listed[first] ?? -1] = lineAs(own, 'title');
      listed = undefined;
    }
  });
  leave(listed ?? []);
  return out;
}
