import type { Row } from './columns.js';
import { pickColumns, pieceWriter } from './writer.js';
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

/** One JSON object a line. */
export function ndjsonWriter(options: WriterOptions): Writer {
  const line = (row: Row): string => `${JSON.stringify(pickColumns(row, options))}\n`;
  return pieceWriter(nothing, (rows) => rows.map(line).join(''), nothing);
}
