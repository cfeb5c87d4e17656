/** The general dictionary, as its files have it: nothing that a step adds later changes it. */
import { lazily, oneOf, readTsv } from '../data.js';

export const PARTS_OF_SPEECH = [
  'n',
  'ns',
  'v',
  'vn',
  'a',
  'd',
  'p',
  'c',
  'u',
  'r',
  't',
  'f',
  'm',
  'q',
  'i',
  'x',
] as const;
/** Coarse part of speech; vn: a verb that also is a noun, i: an idiom, x: not in the dictionary. */
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

export interface Word {
  readonly pos: PartOfSpeech;
  /** Binary logarithm of its frequency. */
  readonly weight: number;
}

const COLUMNS = ['word', 'pos', 'weight'];

/** Every word of the dictionary. */
export const dictionary = lazily((): ReadonlyMap<string, Word> => {
  const table = new Map<string, Word>();
  for (const name of ['words.tsv', 'extra.tsv']) {
    for (const { line, cells } of readTsv(new URL(`./${name}`, import.meta.url), COLUMNS)) {
      const pos = oneOf(cells[1], PARTS_OF_SPEECH, { file: name, line });
      table.set(cells[0] ?? '', { pos, weight: Number(cells[2]) });
    }
  }
  return table;
});
