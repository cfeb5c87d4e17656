/** The words of the field: the general dictionary with metric terms and the names of divisions. */
import { byAdditions } from '../knowledge.js';
import { segmenterOf, type PartOfSpeech, type Token } from '../lexicon/segment.js';
import { generalWords, withTerms } from '../lexicon/words.js';
import { nounTerms } from '../metrics/match.js';
import { divisionNames } from './divisionNames.js';
import { wordMarks } from './marks.js';

export type { PartOfSpeech, Token } from '../lexicon/segment.js';

const field = byAdditions(() =>
  segmenterOf(
    withTerms(generalWords(), { ...nounTerms(), places: divisionNames(), marks: wordMarks() }),
  ),
);

/** Cuts the text from `start` up to `end` into words; see `Segmenter`. */
export function segment(text: string, start: number, end: number): Token[] {
  return field().segment(text, start, end);
}

/** The field dictionary's part of speech of a word, or undefined. */
export function partOfSpeech(word: string): PartOfSpeech | undefined {
  return field().partOfSpeech(word);
}

/** How far from `start` on the characters begin a word, at most up to `end`. */
export function wordsReach(text: string, start: number, end: number): number {
  return field().wordsReach(text, start, end);
}

/** The same of the word from `start` up to `end`. */
export function partOfSpeechAt(text: string, start: number, end: number): PartOfSpeech | undefined {
  return field().partOfSpeechAt(text, start, end);
}
