/** The words of the general dictionary, by text. */
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
  /** Binary logarithm of the frequency. */
  readonly weight: number;
}

export type Words = ReadonlyMap<string, Word>;

const COLUMNS = ['word', 'pos', 'weight'];
/** Weight of the field's own terms: above that of the common words they are made of. */
const TERM_WEIGHT = 9;

/** Common words, and what papers use beyond them. */
export const generalWords = lazily((): Words => {
  const table = new Map<string, Word>();
  for (const name of ['words.tsv', 'extra.tsv']) {
    for (const { line, cells } of readTsv(new URL(`./${name}`, import.meta.url), COLUMNS)) {
      const pos = oneOf(cells[1], PARTS_OF_SPEECH, { file: name, line });
      table.set(cells[0] ?? '', { pos, weight: Number(cells[2]) });
    }
  }
  return table;
});

/** What a field of knowledge adds to the general dictionary. */
export interface FieldTerms {
  /** Nouns for what can be touched or met: nouns first of all, also where the word is a verb too (包裹). */
  readonly things: Iterable<string>;
  /** Other nouns: a verb that is one of them may be either. */
  readonly others: Iterable<string>;
  readonly places: Iterable<string>;
}

/** The general words with a field's terms; `words` stays as it is. */
export function withTerms(words: Words, { things, others, places }: FieldTerms): Words {
  const table = new Map(words);
  for (const noun of things) table.set(noun, asNoun(table.get(noun), noun.length > 1));
  for (const noun of others) {
    const known = table.get(noun);
    if (known?.pos !== 'vn' || noun.length === 1) table.set(noun, asNoun(known, false));
  }
  for (const name of places) {
    const known = table.get(name);
    if (known?.pos !== 'v') table.set(name, { pos: 'ns', weight: known?.weight ?? TERM_WEIGHT });
  }
  return table;
}

function asNoun(known: Word | undefined, always: boolean): Word {
  if (!known) return { pos: 'n', weight: TERM_WEIGHT };
  return { ...known, pos: known.pos === 'v' && !always ? 'vn' : 'n' };
}
