import { captionLike, isShortSentence } from './captions.js';
import { breaksOff } from './cuts.js';
import { type Line, lineAs } from './lines.js';

const SKIPPED = new Set<Line['kind']>(['navigation', 'views', 'source', 'scan', 'staff', 'turn']);

function nearest(lines: readonly Line[], from: number, step: 1 | -1): Line | undefined {
  let i = from + step;
  while (SKIPPED.has(lines[i]?.kind ?? 'title')) i += step;
  return lines[i];
}

type Test = (plain: string) => boolean;

/** Short sentences in a row that end at `end`: first index of the row. */
function rowUpTo(lines: readonly Line[], end: number, test: Test): number {
  let first = end;
  while (first > 0) {
    const line = lines[first - 1];
    if (line?.kind !== 'body' || line.level > 0 || !test(line.plain)) break;
    first -= 1;
  }
  return first;
}

/**
 * Captions without marks: short single sentences in a row above a picture credit,
 * or between the lines of a headline, before the body begins.
 */
export function markCaptions(lines: readonly Line[]): Line[] {
  const out = [...lines];
  const mark = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) {
      const line = out[i];
      if (line?.kind === 'body') out[i] = lineAs(line, 'caption');
    }
  };
  lines.forEach((line, i) => {
    if (line.kind === 'credit') {
      const first = rowUpTo(lines, i, isShortSentence);
      const above = nearest(lines, first, -1);
      if (above?.kind !== 'body' || breaksOff(above.plain)) mark(first, i);
    } else if (line.kind === 'title' && nearest(lines, i, -1)?.kind === 'body') {
      const first = rowUpTo(lines, i, captionLike);
      const above = nearest(lines, first, -1)?.kind;
      const pictures = i - first > 1 || (i > first && line.level > 0);
      if (pictures && (above === 'title' || above === undefined)) mark(first, i);
    }
  });
  return out;
}
