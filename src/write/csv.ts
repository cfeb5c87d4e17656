import { stringify } from 'csv-stringify/sync';
import { fieldName } from './columns.js';
import type { Column, Row } from './columns.js';
import { cellText, columnsFor, pieceWriter } from './writer.js';
import type { Writer, WriterOptions } from './writer.js';

/** A text that begins as a stopped formula does. */
const LOOKS_STOPPED = /^'+[=+\-@\t\r＝＋－＠]/;

/**
 * CSV as RFC 4180 has it: fields quoted where they must be, lines ended by CRLF (which spreadsheets
 * write themselves and every reader of CSV takes). A text cell that begins like a formula (`=`, `+`,
 * `-`, `@`, tab, CR, and the full-width forms that some spreadsheets normalize) gets an apostrophe
 * in front; numbers never do.
 */
export function csvWriter(options: WriterOptions): Writer {
  const columns = columnsFor(options);
  const lines = (table: readonly (readonly unknown[])[]): string =>
    stringify([...table], { record_delimiter: '\r\n', escape_formulas: true });
  const cellOf = (row: Row, column: Column): unknown => {
    const value = row[column.name];
    if (typeof value === 'number') return value;
    const text = cellText(value, column);
    // Reading back takes one apostrophe away.
    return LOOKS_STOPPED.test(text) ? `'${text}` : text;
  };
  return pieceWriter(
    () =>
      (options.bom ? '\uFEFF' : '') +
      lines([columns.map((column) => fieldName(column.name, options.headers))]),
    (rows) => lines(rows.map((row) => columns.map((column) => cellOf(row, column)))),
    () => '',
  );
}
