/** The records described for other programs: JSON Schema, and Table Schema for CSV. */
import { EVIDENCE_ROLES } from '../check/vocabulary.js';
import { columnsFor } from './writer.js';
import type { WriterOptions } from './writer.js';
import { COLUMNS, fieldName } from './columns.js';
import type { Column, ColumnType, RecordKind } from './columns.js';
import { meaningOf } from './meanings.js';

const JSON_TYPES: Readonly<Record<ColumnType, object>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  flag: { type: 'boolean' },
  list: { type: 'array', items: { type: 'string' } },
  parts: { type: 'array', items: { type: 'string' } },
  evidence: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        role: { type: 'string', enum: EVIDENCE_ROLES },
        file: { type: 'string' },
        line: { type: 'integer' },
        start: { type: 'integer' },
        end: { type: 'integer' },
        quote: { type: 'string' },
      },
      required: ['role', 'file', 'line', 'start', 'end', 'quote'],
      additionalProperties: false,
    },
  },
};

/** How CSV has them: lists are joined, a flag is `true` or empty. */
const TABLE_TYPES: Readonly<Record<ColumnType, object>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  flag: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  list: { type: 'string' },
  parts: { type: 'string' },
  evidence: { type: 'string' },
};

function jsonProperty(kind: RecordKind, column: Column): object {
  const meaning = meaningOf(kind, column.name);
  return {
    title: column.zh,
    ...(meaning ? { description: meaning.text } : {}),
    ...(meaning?.isWhole ? { type: 'integer' } : JSON_TYPES[column.type]),
    ...(meaning?.choices ? { enum: meaning.choices } : {}),
  };
}

/** Fields that a record has in one layout only: the day, where a summary is grouped by it. */
const SOMETIMES: Partial<Record<RecordKind, readonly string[]>> = { summary: ['date', 'paper'] };

function columnsWithExtras(kind: RecordKind): readonly Column[] {
  const extras = COLUMNS.nested.filter(({ name }) => SOMETIMES[kind]?.includes(name));
  return [...COLUMNS[kind], ...extras];
}

/** JSON Schema (2020-12) of the records of that kind, as JSON and NDJSON have them with English names. */
export function jsonSchema(kind: RecordKind): object {
  const columns = columnsWithExtras(kind);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `baoshu ${kind}`,
    type: 'object',
    properties: Object.fromEntries(columns.map((one) => [one.name, jsonProperty(kind, one)])),
    required: columns
      .filter(({ name }) => meaningOf(kind, name)?.isAlwaysThere !== false)
      .map(({ name }) => name),
    additionalProperties: false,
  };
}

function tableField(column: Column, { kind, headers }: WriterOptions): object {
  const meaning = meaningOf(kind, column.name);
  return {
    name: fieldName(column.name, headers),
    title: column.zh,
    ...(meaning ? { description: meaning.text } : {}),
    ...(meaning?.isWhole ? { type: 'integer' } : TABLE_TYPES[column.type]),
    ...(meaning?.choices ? { constraints: { enum: meaning.choices } } : {}),
  };
}

/** Frictionless Table Schema of the CSV that these options write. */
export function tableSchema(options: WriterOptions): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columnsFor(options).map((column) => tableField(column, options)),
    missingValues: [''],
  };
}
