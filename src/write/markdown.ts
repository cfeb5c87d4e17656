import { tableCell } from './cells.js';
import { fieldName } from './columns.js';
import type { Column, Row } from './columns.js';
import { collect, columnsFor } from './writer.js';
import type { Writer, WriterOptions } from './writer.js';

const NO_HEADING = '—';
/** What Markdown would take for mark-up, in a cell or a heading. */
const MARKUP = /[\\`*_{}[\]<>|~#]/g;

const escape = (text: string): string => text.replace(MARKUP, '\\$&');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** The rows under what their `heading` columns say, neighbours of one heading together. */
function sectionsOf(
  rows: readonly Row[],
  cellOf: (row: Row, column: Column) => string,
  headings: readonly Column[],
): Section[] {
  const sections: { heading: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const heading = headings
      .map((column) => cellOf(row, column))
      .filter(Boolean)
      .join(' · ');
    const last = sections.at(-1);
    if (last?.heading === heading) last.rows.push(row);
    else sections.push({ heading, rows: [row] });
  }
  return sections;
}

function render(rows: readonly Row[], options: WriterOptions): string {
  const { kind, headers } = options;
  const cellOf = (row: Row, column: Column): string =>
    escape(tableCell(row, column, kind, headers));
  const columns = columnsFor(options);
  const headings = columns.filter(({ table }) => table === 'heading');
  const shown = columns.filter(
    (column) =>
      column.table !== 'heading' &&
      column.table !== 'hidden' &&
      rows.some((row) => cellOf(row, column) !== ''),
  );
  const head =
    line(shown.map(({ name }) => fieldName(name, headers))) +
    line(shown.map(({ type }) => (type === 'number' ? '---:' : '---')));
  return sectionsOf(rows, cellOf, headings)
    .map(({ heading, rows: below }) => {
      const title = headings.length > 0 ? `### ${heading || NO_HEADING}\n\n` : '';
      const body = below.map((row) => line(shown.map((column) => cellOf(row, column))));
      return `${title}${head}${body.join('')}`;
    })
    .join('\n');
}

/** Markdown tables, one under each heading, for a merge request or a chat; the columns of the table. */
export function markdownWriter(options: WriterOptions): Writer {
  return collect((rows) => (rows.length === 0 ? '' : render(rows, options)));
}
