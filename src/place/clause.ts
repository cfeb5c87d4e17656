/** What a paragraph is looked through for once: where its sentences begin, whether units are counted or brackets stand in it. */
import { kindsOf } from '../lexicon/chars.js';

const [STOP, OPENING, NUMERAL, TITLE] = [1, 2, 3, 4];
const KINDS = kindsOf([
  [STOP, '。！？…\n'],
  [OPENING, '（('],
  [NUMERAL, '0123456789二两三四五六七八九十个'],
  [TITLE, '省市县区地'],
]);

export interface Marks {
  /** The offsets at which the text's sentences begin, ascending, the first 0. */
  readonly sentences: readonly number[];
  readonly brackets: boolean;
  /** A unit's title follows a numeral somewhere: 3个县. */
  readonly peers: boolean;
}

/** 58个贫困县: a county's title behind a word on counties. */
const OF_COUNTIES = /(?:贫困|重点|试点|示范|边境|牧业|主产|受灾|山区)县/u;

/** The marks of a text. */
export function marksOf(text: string): Marks {
  const sentences = [0];
  let brackets = false;
  let peers = false;
  let last = 0;
  for (let i = 0; i < text.length; i += 1) {
    const kind = KINDS[text.charCodeAt(i)] ?? 0;
    if (kind !== 0) {
      if (kind === STOP) sentences.push(i + 1);
      else if (kind === OPENING) brackets = true;
      else if (kind === TITLE && last === NUMERAL) peers = true;
    }
    last = kind;
  }
  return { sentences, brackets, peers: peers || OF_COUNTIES.test(text) };
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
