/** The word lists of roles.tsv, loaded once. */
import { readTsv } from '../data.js';

const lists = new Map(
  readTsv(new URL('./roles.tsv', import.meta.url), ['list', 'words']).map(({ cells }) => [
    cells[0] ?? '',
    (cells[1] ?? '').split(' '),
  ]),
);

/** The words of a list; throws where roles.tsv has none of that name. */
export function roleWords(name: string): readonly string[] {
  const words = lists.get(name);
  if (!words) throw new Error(`roles.tsv: no list ${name}`);
  return words;
}
