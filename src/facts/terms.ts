/** The word lists of words.tsv, loaded once. */
import { readTsv } from '../data.js';

const lists = new Map(
  readTsv(new URL('./words.tsv', import.meta.url), ['list', 'words']).map(({ cells }) => [
    cells[0] ?? '',
    (cells[1] ?? '').split(' '),
  ]),
);

function list(name: string): readonly string[] {
  const words = lists.get(name);
  if (!words) throw new Error(`words.tsv: no list ${name}`);
  return words;
}

function setOf(name: string): ReadonlySet<string> {
  return new Set(list(name));
}

export const STRUCTURE_NOUNS = list('structure');
export const CONTEST_WORDS = list('contest');
export const LINK_WORDS = setOf('link');
export const CHANGE_WORDS = setOf('change');
export const CHANGE_VERBS = list('verb');
export const ACT_WORDS = setOf('act');
export const FOUNDING_WORDS = setOf('found');
export const CARRYING_OUT_WORDS = setOf('carry');
export const JOINING_WORDS = setOf('join');
export const FORMERLY_WORDS = setOf('formerly');
export const EMPTY_NOUNS = setOf('empty');
export const PART_UNITS = setOf('part');
export const PEOPLE_UNITS = setOf('people');
export const BEFELL_WORDS = list('befell');
