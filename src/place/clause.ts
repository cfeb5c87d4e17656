/** Where sentences begin and end. */
import { charSet, stands } from '../lexicon/chars.js';

const STOPS = charSet('。！？…\n');

/** The offsets at which the text's sentences begin, ascending, the first 0; computed once a text. */
export function sentenceStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i += 1) if (stands(STOPS, text, i)) starts.push(i + 1);
  return starts;
}

/** Index of the last of the ascending offsets that is not behind `at`; -1 where all are. */
export function lastUpTo(offsets: readonly number[], at: number): number {
  let low = -1;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
