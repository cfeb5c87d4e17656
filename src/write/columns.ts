import { oneOf, readTsv } from '../data.js';

const HEADER = ['record', 'name', 'zh', 'type', 'table'];

export const RECORD_KINDS = [
  'fact',
  'article',
  'summary',
  'nested',
  'diff',
  'stat',
  'metric',
  'unknown',
  'division',
  'check',
  'check-stat',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const COLUMN_TYPES = ['text', 'number', 'flag', 'list', 'parts', 'evidence'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** How a terminal shows a column; a number is the width that it may be shortened to, negative where its end is kept. */
const TABLE_USES = ['hidden', 'heading', 'group', 'show', 'optional'] as const;
export type TableUse = (typeof TABLE_USES)[number] | number;

export interface Column {
  readonly name: string;
  readonly zh: string;
  readonly type: ColumnType;
  readonly table: TableUse;
}

export const HEADER_LANGUAGES = ['en', 'zh'] as const;
export type HeaderLanguage = (typeof HEADER_LANGUAGES)[number];

function tableUse(text: string, at: { file: string; line: number }): TableUse {
  if (/^-?\d+$/.test(text)) return Number(text);
  return oneOf(text, TABLE_USES, at);
}

function readColumns(): Record<RecordKind, readonly Column[]> {
  const columns = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [] as Column[]])) as Record<
    RecordKind,
    Column[]
  >;
  const rows = readTsv(new URL('./columns.tsv', import.meta.url), HEADER);
  for (const { line, cells } of rows) {
    const at = { file: 'columns.tsv', line };
    const [kind, name = '', zh = '', type, table = ''] = cells;
    columns[oneOf(kind, RECORD_KINDS, at)].push({
      name,
      zh,
      type: oneOf(type, COLUMN_TYPES, at),
      table: tableUse(table, at),
    });
  }
  return columns;
}

/** The columns of each kind of record, in the order in which every format writes them. */
export const COLUMNS = readColumns();

/** A record of any kind, as the writers see it: the columns say which fields count. */
export type Row = Readonly<Record<string, unknown>>;

const CHINESE = new Map(
  RECORD_KINDS.flatMap((kind) => COLUMNS[kind].map((column) => [column.name, column.zh])),
);

/** Name of a field in the language asked for; a name that is no column stays as it is. */
export function fieldName(name: string, language: HeaderLanguage): string {
  return language === 'zh' ? (CHINESE.get(name) ?? name) : name;
}

const ENGLISH = new Map(
  RECORD_KINDS.flatMap((kind) => COLUMNS[kind])
    .map(({ zh, name }) => [zh, name] as const)
    .reverse(),
);

/** The field that a header names, in either language; a header of another program stays as it is. */
export function modelName(header: string): string {
  return ENGLISH.get(header) ?? header;
}

/** The columns of `kind` that `row` can fill: an optional last field such as `text` comes only when asked for. */
export function columnsOf(kind: RecordKind, without: ReadonlySet<string>): readonly Column[] {
  return COLUMNS[kind].filter((column) => !without.has(column.name));
}
