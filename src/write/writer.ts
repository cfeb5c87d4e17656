import type { Evidence } from '../check/finding.js';
import { columnsOf, fieldName } from './columns.js';
import type { Column, HeaderLanguage, RecordKind, Row } from './columns.js';

/**
 * Turns records into text, piece by piece: `begin` once, `rows` any number of times, `end` once.
 * The pieces joined are the whole output; a format that must see everything first gives it in `end`.
 */
export interface Writer {
  readonly begin: () => string;
  readonly rows: (rows: readonly Row[]) => string;
  readonly end: () => string;
  /** What `rows` gives in two steps, where the first needs nothing but the rows: a worker can do it. */
  readonly inPieces?: {
    readonly piece: (rows: readonly Row[]) => string;
    /** Puts pieces, in their order, to those before. */
    readonly add: (piece: string) => string;
  };
}

/** Colours for a terminal; each takes and gives back text. */
export interface Paint {
  readonly head: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly alert: (text: string) => string;
  /** Rows by the `status` of their record. */
  readonly status?: Readonly<Record<string, (text: string) => string>>;
}

const unpainted = (text: string): string => text;

export const PLAIN: Paint = { head: unpainted, heading: unpainted, alert: unpainted };

export interface WriterOptions {
  readonly kind: RecordKind;
  readonly headers: HeaderLanguage;
  /** CSV only: begin with a byte order mark, by which spreadsheets know UTF-8. */
  readonly bom: boolean;
  /** Table only: cells that a line may take. */
  readonly width: number;
  readonly paint: Paint;
  /** Columns that are left out. */
  readonly without: ReadonlySet<string>;
  /** The columns, where they are not those of the kind of record: a summary in another layout. */
  readonly columns?: readonly Column[] | undefined;
}

/** The columns that are written. */
export function columnsFor({ kind, without, columns }: WriterOptions): readonly Column[] {
  return columns ?? columnsOf(kind, without);
}

export const WRITER_DEFAULTS: Omit<WriterOptions, 'kind'> = {
  headers: 'en',
  bom: false,
  width: 100,
  paint: PLAIN,
  without: new Set(),
};

const unchanged = (piece: string): string => piece;

/** A writer whose rows do not depend on those before; `add` tells what stands between two pieces. */
export function pieceWriter(
  begin: () => string,
  piece: (rows: readonly Row[]) => string,
  end: () => string,
  add: (piece: string) => string = unchanged,
): Writer {
  return { begin, rows: (rows) => add(piece(rows)), end, inPieces: { piece, add } };
}

/** A writer that must see all records before it can write the first. */
export function collect(render: (rows: readonly Row[]) => string): Writer {
  const all: Row[] = [];
  return {
    begin: () => '',
    rows: (rows) => {
      for (const row of rows) all.push(row);
      return '';
    },
    end: () => render(all),
  };
}

/** The row with its columns only, in their order and under the names asked for; absent values are left out. */
export function pickColumns(row: Row, options: WriterOptions): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const { name } of columnsFor(options)) {
    if (row[name] !== undefined) picked[fieldName(name, options.headers)] = row[name];
  }
  return picked;
}

/** A piece of evidence: total a.txt:14 4804条. */
const evidenceText = ({ role, file, line, quote }: Evidence): string =>
  `${role} ${file}:${line} ${quote}`;

/** A value as one cell of text, for CSV and tables: lists joined, flags as `true` or empty. */
export function cellText(value: unknown, column: Column): string {
  if (value === undefined || value === null) return '';
  if (column.type === 'evidence')
    return (value as readonly Evidence[]).map(evidenceText).join('; ');
  if (Array.isArray(value)) return value.join(column.type === 'parts' ? '; ' : ' ');
  if (column.type === 'flag') return value === true ? 'true' : '';
  return typeof value === 'object'
    ? JSON.stringify(value)
    : `${value as string | number | boolean}`;
}
