import type { Row } from './columns.js';
import { pickColumns } from './writer.js';
import type { Writer, WriterOptions } from './writer.js';

/** One JSON array, a record a line: greppable, and small under a version control's diff. */
export function jsonWriter(options: WriterOptions): Writer {
  let isEmpty = true;
  const element = (row: Row): string => {
    const before = isEmpty ? '\n  ' : ',\n  ';
    isEmpty = false;
    return before + JSON.stringify(pickColumns(row, options));
  };
  return {
    begin: () => '[',
    rows: (rows) => rows.map(element).join(''),
    end: () => (isEmpty ? ']\n' : '\n]\n'),
  };
}

/** One JSON object a line. */
export function ndjsonWriter(options: WriterOptions): Writer {
  return {
    begin: () => '',
    rows: (rows) => rows.map((row) => `${JSON.stringify(pickColumns(row, options))}\n`).join(''),
    end: () => '',
  };
}
