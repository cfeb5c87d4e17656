/** Where brackets stand in a text: names in them say nothing of what follows. */
import { charSet, stands } from '../lexicon/chars.js';

/** A remark in brackets is no longer than this. */
const LONGEST = 200;
const MARKS = charSet('（()）\n');

/** The spans between brackets, ascending; of brackets in brackets the outer ones. */
export function bracketSpans(text: string): readonly (readonly [start: number, end: number])[] {
  const spans: [number, number][] = [];
  if (!text.includes('（') && !text.includes('(')) return spans;
  let open = -1;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!stands(MARKS, text, index)) continue;
    const mark = text[index];
    if (mark === '\n') depth = 0;
    else if (mark === '（' || mark === '(') {
      if (depth === 0) open = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0 && index - open <= LONGEST) spans.push([open, index]);
    }
  }
  return spans;
}
