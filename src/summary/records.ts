/** Text of a data file (CSV, JSON, NDJSON, YAML) → plain records with the field names of the model. */
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { modelName } from '../write/columns.js';

export const DATA_FORMATS = ['csv', 'json', 'ndjson', 'yaml'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** One record of a file, and where it stands there, for messages: `line 7`, `record 3`. */
export interface DataRecord {
  readonly at: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export type Records =
  | { readonly records: readonly DataRecord[]; readonly fields: ReadonlySet<string> }
  | { readonly problem: string };

const ENDINGS: Readonly<Record<string, DataFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.yaml': 'yaml',
  '.yml': 'yaml',
};

/** Fields by which a record is known: a figure has all of them, and hardly anything else has. */
const TELLING = ['metric', 'value'];
/** A text cell that could run as a formula was written with an apostrophe in front. */
const STOPPED_FORMULA = /^'(?='*[=+\-@\t\r＝＋－＠])/;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields under the names of the model, whatever the language of the headers. */
function renamed(given: Fields): Fields {
  const fields = Object.entries(given).map(([name, value]) => [modelName(name.trim()), value]);
  return Object.fromEntries(fields) as Fields;
}

/** The data format that a file's name tells, or undefined. */
export function dataFormatOfName(file: string): DataFormat | undefined {
  const dot = file.lastIndexOf('.');
  return dot < 0 ? undefined : ENDINGS[file.slice(dot).toLowerCase()];
}

/** What stands between the cells: the mark that the header holds most of. */
function delimiterOf(header: string): string {
  const count = (mark: string): number => header.split(mark).length;
  return ['\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

const firstLine = (text: string): string => /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';

function namesIn(header: string): Set<string> {
  const cells = header.split(delimiterOf(header)).map((cell) => cell.replaceAll('"', '').trim());
  return new Set(cells.map(modelName));
}

function isRecordLine(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) && hasAll(new Set(Object.keys(renamed(value))));
  } catch {
    return false;
  }
}

const hasAll = (fields: ReadonlySet<string>): boolean => TELLING.every((name) => fields.has(name));

/**
 * The data format that a text is in by its looks, for standard input and files whose name says nothing;
 * undefined for a page. A page never begins with a record, a header of ours, or a list of districts.
 */
export function dataFormatOfText(text: string): DataFormat | undefined {
  const line = firstLine(text);
  if (line.startsWith('{')) return isRecordLine(line) ? 'ndjson' : undefined;
  if (/^\s*\[\s*(?:\{\s*"|\]\s*$)/.test(text.slice(0, 200))) return 'json';
  if (/^- (?:district|district_code|区划|区划代码|file|文件): /.test(line)) return 'yaml';
  return hasAll(namesIn(line)) ? 'csv' : undefined;
}

function readCsv(text: string): DataRecord[] {
  const rows = parseCsv<{ record: Fields; info: { lines: number } }>(text, {
    bom: true,
    columns: true,
    delimiter: delimiterOf(firstLine(text)),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  return rows.map(({ record, info }) => {
    const fields = Object.entries(record).map(([name, cell]) => [
      name,
      typeof cell === 'string' ? cell.replace(STOPPED_FORMULA, '') : cell,
    ]);
    return { at: `line ${info.lines}`, fields: renamed(Object.fromEntries(fields) as Fields) };
  });
}

function recordsOf(list: readonly unknown[]): DataRecord[] {
  return list.map((one, i) => ({
    at: `record ${i + 1}`,
    fields: isObject(one) ? renamed(one) : {},
  }));
}

function readNdjson(text: string): DataRecord[] {
  const records: DataRecord[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    try {
      const value: unknown = JSON.parse(line);
      records.push({ at: `line ${i + 1}`, fields: isObject(value) ? renamed(value) : {} });
    } catch {
      throw new Error(`line ${i + 1} is no JSON`);
    }
  });
  return records;
}

/** The Chinese name of an evidence's source is that of a row's sources too. */
const pieceOf = (piece: Fields): Fields => ({ ...piece, source: piece.source ?? piece.sources });

/** A figure of a nested summary, with the district, category and metric that it stands under. */
function* unnest(district: Fields): Generator<Fields> {
  const { figures, ...above } = district;
  for (const [category, metrics] of Object.entries(isObject(figures) ? figures : {})) {
    for (const [metric, list] of Object.entries(isObject(metrics) ? metrics : {})) {
      for (const figure of Array.isArray(list) ? (list as unknown[]) : []) {
        const own = isObject(figure) ? renamed(figure) : {};
        const evidence = Array.isArray(own.evidence) ? (own.evidence as unknown[]) : [];
        const pieces = evidence.filter(isObject).map(renamed).map(pieceOf);
        const sources = [...new Set(pieces.map(({ source }) => source))];
        yield { conflict: false, sources, ...above, category, metric, ...own, evidence: pieces };
      }
    }
  }
}

function readYaml(text: string): DataRecord[] {
  const value: unknown = parseYaml(text);
  if (!Array.isArray(value)) throw new Error('is no list of records');
  const list = (value as unknown[]).map((one) => (isObject(one) ? renamed(one) : {}));
  return recordsOf(list.flatMap((one) => ('figures' in one ? [...unnest(one)] : [one])));
}

const READERS: Readonly<Record<DataFormat, (text: string) => DataRecord[]>> = {
  csv: readCsv,
  ndjson: readNdjson,
  yaml: readYaml,
  json: (text) => {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) throw new Error('is no list of records');
    return recordsOf(value);
  },
};

/**
 * The records of a data file: a summary or facts, as baoshu or a spreadsheet wrote them, with English
 * or Chinese headers, columns in any order. Never throws: a text in no such form is a problem.
 */
export function readRecords(text: string, format: DataFormat): Records {
  try {
    const records = READERS[format](text);
    const fields = new Set(records.flatMap((record) => Object.keys(record.fields)));
    if (format === 'csv') for (const name of namesIn(firstLine(text))) fields.add(name);
    if (records.length > 0 || format === 'csv') {
      const missing = TELLING.filter((name) => !fields.has(name));
      if (missing.length > 0) return { problem: `has no field ${missing.join(' and no field ')}` };
    }
    return { records, fields };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { problem: `cannot be read as ${format}: ${cause.split('\n')[0] ?? ''}` };
  }
}
