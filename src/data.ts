/** Reading the knowledge that stands in TSV files beside the code. */
import { readFileSync } from 'node:fs';

export interface TsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A mistake in a data file: names the file and the line. */
export class DataError extends Error {
  constructor(file: string, line: number, cause: string) {
    super(`${file}:${line}: ${cause}`);
    this.name = 'DataError';
  }
}

/**
 * The rows of a TSV file, without its `#` comments, empty lines and header.
 * @param url the file
 * @param columns the header that the file must have
 * @throws DataError where the header or the number of cells differs
 */
export function readTsv(url: URL, columns: readonly string[]): TsvRow[] {
  const name = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  const rows: TsvRow[] = [];
  let header = false;
  readFileSync(url, 'utf8')
    .split('\n')
    .forEach((text, i) => {
      if (text === '' || text.startsWith('#')) return;
      const cells = text.split('\t');
      if (cells.length !== columns.length) {
        throw new DataError(name, i + 1, `${cells.length} cells where ${columns.length} belong`);
      }
      if (header) rows.push({ line: i + 1, cells });
      else if (cells.join() === columns.join()) header = true;
      else throw new DataError(name, i + 1, `the header must be ${columns.join(', ')}`);
    });
  return rows;
}

/**
 * The word lists of a TSV file with the columns `list` and `words`.
 * @returns gives the words of a list; throws an Error where the file has none of that name
 */
export function readLists(url: URL): (name: string) => readonly string[] {
  const file = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  const rows = readTsv(url, ['list', 'words']);
  const lists = new Map(rows.map(({ cells }) => [cells[0] ?? '', (cells[1] ?? '').split(' ')]));
  return (name) => {
    const words = lists.get(name);
    if (!words) throw new Error(`${file}: no list ${name}`);
    return words;
  };
}

/** `value` if it is one of `choices`, else a DataError that lists them. */
export function oneOf<T extends string>(
  value: string | undefined,
  choices: readonly T[],
  at: { file: string; line: number },
): T {
  const found = choices.find((c) => c === value);
  if (found === undefined) {
    throw new DataError(at.file, at.line, `${value ?? ''} is none of ${choices.join(', ')}`);
  }
  return found;
}

/** A value made at its first use, and kept. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
