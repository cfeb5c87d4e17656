/** The word lists of words.tsv. */
import { lazily, readTsv } from '../data.js';

const lists = lazily((): ReadonlyMap<string, readonly string[]> => {
  const rows = readTsv(new URL('./words.tsv', import.meta.url), ['list', 'words']);
  const made = new Map<string, string[]>();
  for (const { cells } of rows) {
    const [list = '', words = ''] = cells;
    made.set(list, [...(made.get(list) ?? []), ...words.split(' ')]);
  }
  return made;
});

/** The words of a list; throws for a list that words.tsv does not have. */
export function wordsOf(list: string): readonly string[] {
  const words = lists().get(list);
  if (!words) throw new Error(`words.tsv has no ${list}`);
  return words;
}

const patterns = lazily(() => new Map<string, RegExp>());

/** A pattern of the list's words, the longest first, with what may stand before and behind them. */
export function anyOf(list: string, before = '', behind = ''): RegExp {
  const key = JSON.stringify([list, before, behind]);
  const known = patterns().get(key);
  if (known) return known;
  const words = [...wordsOf(list)].sort((a, b) => b.length - a.length).join('|');
  const made = new RegExp(`${before}(?:${words})${behind}`, 'u');
  patterns().set(key, made);
  return made;
}

/** Whether a text holds a word of the list. */
export const holds = (text: string, list: string): boolean => anyOf(list).test(text);

/**
 * Names by which a whole is divided so that nothing is left over (partitions.tsv): each a list of members,
 * each member a list of its names.
 */
export const partitions = lazily((): readonly (readonly (readonly string[])[])[] =>
  readTsv(new URL('./partitions.tsv', import.meta.url), ['members']).map(({ cells: [row = ''] }) =>
    row.split(' ').map((member) => member.split('|')),
  ),
);
