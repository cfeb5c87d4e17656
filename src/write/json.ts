import type { Row } from './columns.js';
import { columnsFor, pickColumns, pieceWriter } from './writer.js';
import type { Writer, WriterOptions } from './writer.js';

/** One JSON array, a record a line: greppable, and small under a version control's diff. */
export function jsonWriter(options: WriterOptions): Writer {
  let isEmpty = true;
  return pieceWriter(
    () => '[',
    (rows) => rows.map((row) => JSON.stringify(pickColumns(row, options))).join(',\n  '),
    () => (isEmpty ? ']\n' : '\n]\n'),
    (piece) => {
      if (piece === '') return '';
      const before = isEmpty ? '\n  ' : ',\n  ';
      isEmpty = false;
      return before + piece;
    },
  );
}

const nothing = (): string => '';

/** Whether all fields of the row are columns and stand in their order. */
function isInOrder(row: Row, names: readonly string[]): boolean {
  let i = 0;
  for (const field of Object.keys(row)) {
    while (i < names.length && names[i] !== field) i += 1;
    if (i === names.length) return false;
    i += 1;
  }
  return true;
}

/** One JSON object a line. */
export function ndjsonWriter(options: WriterOptions): Writer {
  const names = columnsFor(options).map(({ name }) => name);
  // a record that has its columns and nothing else needs no picking, which takes longer than writing it
  const picked = (row: Row): Row =>
    options.headers === 'en' && isInOrder(row, names) ? row : pickColumns(row, options);
  const lines = (rows: readonly Row[]): string => {
    let text = '';
    for (const row of rows) text += `${JSON.stringify(picked(row))}\n`;
    return text;
  };
  return pieceWriter(nothing, lines, nothing);
}
