import { endsInWord, goesOnWithNumber, type Grams, overlapAt, runAcross } from './cuts.js';
import { type Line, lineAs } from './lines.js';
import { closesArticle } from './runs.js';
import { visibleLength } from './plain.js';
import { toldShare } from './topic.js';

/** A line this long that has the shape of a title may as well be the beginning of a cut paragraph. */
const LONG = 18;
const SOME = 2;
const CLEAR = 3;

/** A paragraph that says so much of the line above it again has that line for its title. */
const RETOLD = 0.5;
const FIRST_SENTENCES = 200;

/** Whether the paragraph below goes on with a title-like line in mid-word or in mid-number. */
function isCut(line: Line, next: Line, grams: Grams): boolean {
  const [text, start] = [line.text.text, next.text.text];
  const overlap = overlapAt(text, start);
  const first = start.slice(0, FIRST_SENTENCES);
  const own = line.plain.slice(0, line.plain.length - overlap);
  if (toldShare(own, (pair) => first.includes(pair)) >= RETOLD) return false;
  // A paragraph that begins with its whole title repeats it.
  if (overlap >= SOME && overlap < text.length) return true;
  if (goesOnWithNumber(text, start)) return true;
  if (/\s/u.test(line.plain)) return false;
  const across = runAcross(text, start, grams);
  if (line.plain.includes(',')) return across >= SOME;
  if (endsInWord(text)) return false;
  return across >= (visibleLength(line.plain) >= LONG ? SOME : CLEAR);
}

/** So many short lines below each other are the rows of a list or a table, not headlines. */
const LIST = 8;
/** The headline above a list and what belongs to it. */
const ABOVE_LIST = 2;

/** The rows of lists and tables are text, whatever shape they have. */
export function markLists(lines: readonly Line[]): Line[] {
  const out = [...lines];
  let from = 0;
  for (let i = 0; i <= lines.length; i += 1) {
    const line = lines[i];
    if (line?.kind === 'title' && line.level === 0) continue;
    for (let k = from + ABOVE_LIST; i - from > LIST && k < i; k += 1) {
      const row = lines[k];
      if (row !== undefined) out[k] = lineAs(row, 'body');
    }
    from = i + 1;
  }
  return out;
}

/** A clause between a paragraph and a subhead that ends in mid-word: its other half is elsewhere. */
function isStray(line: Line, above: Line | undefined): boolean {
  if (above?.kind !== 'body' || closesArticle(above)) return false;
  return line.plain.includes(',') && !/\s/u.test(line.plain) && !endsInWord(line.text.text);
}

/**
 * Titles that the next paragraph goes on with in mid-word are no titles: the page cut a paragraph
 * before its first stop. …扶持小微|型企业成长: 微型 is a word.
 */
export function markFragments(lines: readonly Line[], grams: Grams): Line[] {
  const first = lines.findIndex((l) => l.kind === 'title');
  return lines.map((line, i) => {
    if (line.kind !== 'title' || line.level > 0 || i === first) return line;
    const next = lines[i + 1];
    const cut =
      (next?.kind === 'body' && isCut(line, next, grams)) ||
      (next?.kind === 'title' && isStray(line, lines[i - 1]));
    return cut ? lineAs(line, 'body') : line;
  });
}
