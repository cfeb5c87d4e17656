import { type Line, lineAs } from './lines.js';
import { namesBehindOffice, namesOnly } from './names.js';

const LONGEST = 40;
/** Between the headline and a byline. */
const SKIPPED = new Set<Line['kind']>(['byline', 'caption', 'credit', 'source']);
const LONGEST_NAME = 4;
const WHOLE_NAME = 3;

/** 甲 乙 丙, 某网站 丁: names alone, right below a headline and above the body. */
function bareNames(line: Line, next: Line | undefined): readonly string[] | undefined {
  if (line.level > 0 || line.plain.length > LONGEST || line.kind !== 'title') return undefined;
  const office = namesBehindOffice(line.plain);
  if (office !== undefined) return office;
  const names = namesOnly(line.plain);
  if (names === undefined) return undefined;
  // One name could be a word as well: it must stand alone above the text.
  if (names.length > 1) return names;
  const alone =
    next?.kind === 'body' || (next?.kind === 'title' && line.plain.length === WHOLE_NAME);
  if (!alone || line.plain.length > LONGEST_NAME) return undefined;
  return names;
}

/** Lines of nothing but names right below a headline become bylines. */
export function markBylines(lines: readonly Line[]): Line[] {
  let above: Line | undefined;
  return lines.map((line, i) => {
    const names = above?.kind === 'title' ? bareNames(line, lines[i + 1]) : undefined;
    const out: Line = names === undefined ? line : lineAs(line, 'byline', names);
    if (!SKIPPED.has(out.kind)) above = out;
    return out;
  });
}
