/** Where a text that is too long for one page is cut: between articles, else between paragraphs. */
import { wholeSentencesEnd } from './limits.js';

/** How good a place to cut is, the best last. */
const CUTS = ['line', 'paragraph', 'headline', 'article'] as const;

const SENTENCE_CLOSED = /[。！？；…”）)】]\s*$/u;
const HEADING = /^ {0,3}#{1,2}[ \t]*[^#\s]/;
const LINE = /[^\r\n\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)/gy;
const SHORTEST_HEADLINE = 4;
const LONGEST_HEADLINE = 40;

function isHeadline(line: string): boolean {
  const { length } = line;
  if (length < SHORTEST_HEADLINE || length > LONGEST_HEADLINE) return false;
  return !/[。；，：、…”）)]$/u.test(line) && !/^[（(]/u.test(line);
}

/** What stands above a line: whether it is empty, and the last line that is not. */
interface Above {
  readonly isEmpty: boolean;
  readonly text: string;
}

/** How good it is to cut above `line`, as an index of CUTS. */
function rankOf(line: string, above: Above): number {
  if (HEADING.test(line)) return CUTS.indexOf('article');
  const isNew = SENTENCE_CLOSED.test(above.text) && isHeadline(line);
  if (isNew && above.isEmpty) return CUTS.indexOf('article');
  if (isNew) return CUTS.indexOf('headline');
  return CUTS.indexOf(above.isEmpty ? 'paragraph' : 'line');
}

/**
 * Where the piece of a text ends that begins at its start.
 * @param most so many characters a piece has at most; `text` is longer
 * @param mostLines so many lines
 * @returns an offset in UTF-16 units, greater than 0: above a headline, else above a paragraph, else
 *   behind a line, else behind a sentence, as late as can be
 */
export function cutOf(text: string, most: number, mostLines: number): number {
  let best = { at: 0, rank: -1 };
  let early = 0;
  let above: Above = { isEmpty: false, text: '' };
  let lines = 0;
  LINE.lastIndex = 0;
  for (let at = 0; at < most && lines < mostLines; lines += 1) {
    const raw = LINE.exec(text)?.[0] ?? '';
    const line = raw.trim();
    if (at > 0 && line !== '') {
      const isEarly = at < most / 2 && lines < mostLines / 2;
      const rank = isEarly ? -1 : rankOf(line, above);
      if (isEarly) early = at;
      else if (rank >= best.rank) best = { at, rank };
    }
    above = line === '' ? { ...above, isEmpty: true } : { isEmpty: false, text: line };
    at += raw.length;
  }
  return best.at || early || Math.max(1, wholeSentencesEnd(text, most));
}
