import { joinMapped, type Mapped, mappedAt, sourceOffset } from '../text/mapped.js';
import { type Furniture, isCollective } from './furniture.js';
import type { Line } from './lines.js';
import { visibleLength } from './plain.js';
import { headsUnit } from './placed.js';
import { isDeckMarked, isNumbered, isShoulderMarked } from './titles.js';

/** The lines above a body, told apart. */
export interface Head {
  readonly headline: Mapped;
  readonly plain: string;
  readonly shoulders: readonly Line[];
  readonly decks: readonly Line[];
  readonly subheads: readonly Line[];
}

/** 关于…的通报: the title of an official document, below the name of the office. */
const DOCUMENT =
  /^关于.+的(?:通知|通报|通告|公告|公示|决定|意见|报告|批复|方案|办法|说明|函)(?:\s*[(].*)?$/u;
const LONG = 26;
const SHORT = 6;

/** 9月13日某某区某某村: where and when a report was made. */
const WHEN_AND_WHERE = /^\d{1,2}月\d{1,2}日\p{Script=Han}{2,14}[省市县区镇乡村]$/u;

/** How much a line looks like the headline among the lines above a body. */
function weight(line: Line, above: Line | undefined, furniture: Furniture): number {
  const length = visibleLength(line.plain);
  let w = 0;
  if (line.kind === 'label' || isCollective(furniture)(line.plain)) w -= 8;
  if (isNumbered(line.plain)) w -= 6;
  if (DOCUMENT.test(line.plain)) w += 2;
  if (WHEN_AND_WHERE.test(line.plain)) w -= 6;
  if (above !== undefined && isDeckMarked(line.plain)) w -= 5;
  if (isShoulderMarked(line.plain)) w -= 4;
  if (above !== undefined && isShoulderMarked(above.plain)) w += 3;
  if (line.plain.includes(',')) w -= 2;
  if (length > LONG) w -= 1;
  if (length <= SHORT) w -= 2;
  if (length < line.plain.length && /\S\s+\S/u.test(line.plain)) w += 1;
  return w;
}

function headlineIndex(titles: readonly Line[], furniture: Furniture): number {
  const levels = titles.map((t) => t.level).filter((l) => l > 0);
  if (levels.length > 0) {
    const top = levels.reduce((a, b) => Math.min(a, b));
    return titles.findIndex((t) => t.level === top);
  }
  let best = 0;
  let most = -Infinity;
  titles.forEach((line, i) => {
    const w = weight(line, titles[i - 1], furniture);
    if (w > most) [best, most] = [i, w];
  });
  return best;
}

const HALF_SHORTEST = 5;
const HALF_LONGEST = 12;

/** Two lines as long as each other, one right below the other, are one headline broken in two. */
function isSecondHalf(first: Line, second: Line | undefined): second is Line {
  if (second === undefined || second.level !== first.level || second.gap > 0) return false;
  if ([first, second].some((l) => isDeckMarked(l.plain) || isShoulderMarked(l.plain))) return false;
  const [a, b] = [visibleLength(first.plain), visibleLength(second.plain)];
  return (
    a >= HALF_SHORTEST && a <= HALF_LONGEST && Math.abs(a - b) <= 1 && !/\s/u.test(first.plain)
  );
}

function together(first: Line, second: Line): Mapped {
  const space = mappedAt(' ', sourceOffset(second.text, 0));
  return joinMapped([first.text, space, second.text]);
}

/** The last title above a body heads only what stands right below it. */
function isFirstSubhead(last: Line, above: Line | undefined): boolean {
  return (
    isNumbered(last.plain) ||
    headsUnit(last.plain) ||
    (above !== undefined && above.level > 0 && last.level > above.level)
  );
}

/** Tells headline, shoulder lines, decks and a first subhead apart among the titles above a body. */
export function composeHead(titles: readonly Line[], furniture: Furniture): Head | undefined {
  const named = titles.filter((t) => t.kind !== 'label');
  const single = named.filter(
    (t, i) => i === named.length - 1 || !isCollective(furniture)(t.plain),
  );
  const real = single.length > 0 ? single : named;
  if (real.length === 0) return undefined;
  const at = headlineIndex(real, furniture);
  const main = real[at];
  if (main === undefined) return undefined;
  const second = real[at + 1];
  const split = isSecondHalf(main, second);
  const below = real.slice(split ? at + 2 : at + 1);
  const last = below.at(-1);
  const subheads = last !== undefined && isFirstSubhead(last, below.at(-2)) ? [last] : [];
  return {
    headline: split ? together(main, second) : main.text,
    plain: split ? `${main.plain} ${second.plain}` : main.plain,
    shoulders: real.slice(0, at),
    decks: below.slice(0, below.length - subheads.length),
    subheads,
  };
}
