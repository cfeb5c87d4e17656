import Table from 'cli-table3';
import stringWidth from 'string-width';
import { fieldName } from './columns.js';
import type { Column, RecordKind, Row } from './columns.js';
import { tableCell } from './cells.js';
import { collect, columnsFor } from './writer.js';
import type { Writer, WriterOptions } from './writer.js';

const GAP = 2;
const NO_HEADING = '—';
const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** As many of the pieces as fit into `width` cells. */
function fitting(pieces: Iterable<string>, width: number): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const piece of pieces) {
    used += stringWidth(piece);
    if (used > width) break;
    kept.push(piece);
  }
  return kept;
}

function* graphemes(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** `text`, its end replaced by … where it takes more than `width` cells (a Chinese character takes two). */
export function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  return `${fitting(graphemes(text), width - 1).join('')}…`;
}

/** The same from the other side: of a path the end tells more. */
export function shortenStart(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const backwards = [...graphemes(text)].reverse();
  return `…${fitting(backwards, width - 1)
    .reverse()
    .join('')}`;
}

/**
 * Widths that fit into `room` cells: the widest column that may be shortened gives way first, none
 * below its least width. Where all are at their least, the table is wider than the room.
 */
export function fitWidths(
  natural: readonly number[],
  least: readonly number[],
  room: number,
): number[] {
  const widths = [...natural];
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over -= 1) {
    let widest = -1;
    widths.forEach((width, i) => {
      if (width > (least[i] ?? width) && width > (widths[widest] ?? 0)) widest = i;
    });
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

const room = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));

/** A column of the table with the text of its cells. */
interface Shown {
  readonly column: Column;
  readonly head: string;
  readonly cells: readonly string[];
  readonly natural: number;
  readonly least: number;
}

function show(column: Column, rows: readonly Row[], options: WriterOptions): Shown {
  const head = fieldName(column.name, options.headers);
  const cells = rows.map((row) => tableCell(row, column, options.kind, options.headers));
  let natural = stringWidth(head);
  for (const cell of cells) {
    natural = Math.max(natural, Math.min(stringWidth(cell), options.width));
  }
  const { table } = column;
  const least = typeof table === 'number' ? Math.max(Math.abs(table), stringWidth(head)) : natural;
  return { column, head, cells, natural, least };
}

/** The columns that say something, without optional ones (the last go first) where room is short. */
function chooseColumns(all: readonly Shown[], width: number): Shown[] {
  const chosen = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  while (room(chosen.map(({ least }) => least)) > width) {
    const last = chosen.findLastIndex(({ column }) => column.table === 'optional');
    if (last < 0) break;
    chosen.splice(last, 1);
  }
  return chosen;
}

/** What stands above a row: its district and place, say. */
function headingOf(row: Row, headings: readonly Column[], kind: RecordKind): string {
  return (
    headings
      .map((column) => tableCell(row, column, kind))
      .filter(Boolean)
      .join(' · ') || NO_HEADING
  );
}

function cellsOfRow(
  shown: readonly Shown[],
  widths: readonly number[],
  row: number,
  isFirst: boolean,
) {
  return shown.map(({ column, cells }, i) => {
    const cell = cells[row] ?? '';
    const repeats = column.table === 'group' && !isFirst && cells[row - 1] === cell;
    if (repeats) return '';
    const cut = Number(column.table) < 0 ? shortenStart : shorten;
    return cut(cell, widths[i] ?? 0);
  });
}

function emptyTable(shown: readonly Shown[], { paint }: WriterOptions): Table.Table {
  return new Table({
    head: shown.map(({ head }) => paint.head(head)),
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: shown.map(({ column }) => (column.type === 'number' ? 'right' : 'left')),
  });
}

function fill(
  table: Table.Table,
  rows: readonly Row[],
  headings: readonly Column[],
  shown: readonly Shown[],
  options: WriterOptions,
): void {
  const { kind, paint, width } = options;
  const widths = fitWidths(
    shown.map(({ natural }) => natural),
    shown.map(({ least }) => least),
    width - GAP * (shown.length - 1),
  );
  let above = headings.length > 0 ? '' : NO_HEADING;
  rows.forEach((row, i) => {
    const heading = headingOf(row, headings, kind);
    const isFirst = heading !== above;
    if (isFirst) {
      table.push([{ content: paint.heading(shorten(heading, width)), colSpan: shown.length }]);
    }
    const cells = cellsOfRow(shown, widths, i, isFirst);
    const ofRow = paint.status?.[String(row.status)] ?? ((text: string) => text);
    table.push(
      cells.map((c, at) => (shown[at]?.column.type === 'flag' ? paint.alert(c) : ofRow(c))),
    );
    above = heading;
  });
}

function render(rows: readonly Row[], options: WriterOptions): string {
  const columns = columnsFor(options);
  const headings = columns.filter(({ table }) => table === 'heading');
  const below = columns.filter(({ table }) => table !== 'heading' && table !== 'hidden');
  const shown = chooseColumns(
    below.map((column) => show(column, rows, options)),
    options.width,
  );
  const table = emptyTable(shown, options);
  fill(table, rows, headings, shown, options);
  return `${table.toString().replace(/[^\S\n]+$/gm, '')}\n`;
}

/** A table for reading on a terminal, fitted to its width; columns without any content are left out. */
export function tableWriter(options: WriterOptions): Writer {
  return collect((rows) => (rows.length === 0 ? '' : render(rows, options)));
}
