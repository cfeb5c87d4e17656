import { describe, expect, test } from 'vitest';
import { COLUMNS, RECORD_KINDS } from '../../src/write/columns.js';
import { meaningOf } from '../../src/write/meanings.js';
import { baoshu, folderWith, pageOf } from './io.js';

interface Property {
  readonly type: string;
  readonly items?: Property;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
}

interface Schema {
  readonly properties: Readonly<Record<string, Property>>;
  readonly required: readonly string[];
  readonly additionalProperties: boolean;
}

async function schemaOf(kind: string): Promise<Schema> {
  const { status, out } = await baoshu(['schema', kind]);
  expect(status).toBe(0);
  return JSON.parse(out) as Schema;
}

const IS_OF_TYPE: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

function faultOf(value: unknown, property: Property): string | undefined {
  const { type, items, enum: choices, properties, required = [] } = property;
  if (IS_OF_TYPE[type]?.(value) !== true) return `${JSON.stringify(value)} is no ${type}`;
  if (choices && !choices.includes(value)) return `${JSON.stringify(value)} is none of the list`;
  if (properties) {
    const schema = { properties, required, additionalProperties: false };
    return faultsOf(value as Record<string, unknown>, schema)[0];
  }
  if (!items) return undefined;
  return (value as unknown[]).map((one) => faultOf(one, items)).find((fault) => fault);
}

/** What of a record the schema does not allow: the part of JSON Schema that ours use. */
function faultsOf(record: Record<string, unknown>, schema: Schema): string[] {
  const missing = schema.required.filter((name) => !(name in record));
  const faults = missing.map((name) => `${name} is missing`);
  for (const [name, value] of Object.entries(record)) {
    const property = schema.properties[name];
    const fault = property ? faultOf(value, property) : 'is not in the schema';
    if (fault !== undefined) faults.push(`${name}: ${fault}`);
  }
  return faults;
}

describe.each([
  ['fact', ['extract', 'fixtures']],
  ['summary', ['summary', 'fixtures']],
  ['summary', ['summary', 'fixtures', '--sum', '--by', 'province']],
  ['summary', ['summary', 'fixtures', '--by', 'date']],
  ['summary', ['summary', 'fixtures', '--by', 'paper,date']],
  ['article', ['articles', 'fixtures', '--full']],
  ['diff', ['diff', 'fixtures/html', 'fixtures']],
  ['diff', ['diff', 'fixtures', 'fixtures/html']],
  ['stat', ['diff', 'fixtures/html', 'fixtures', '--stat']],
  ['metric', ['metrics', '网格']],
  ['unknown', ['metrics', '--unknown', 'fixtures']],
  ['division', ['districts', '阳泉', '--below']],
  ['check', ['check', 'fixtures', '--all']],
  ['check-stat', ['check', 'fixtures', '--stat']],
] as const)('the schema of a %s', (kind, args) => {
  test(`holds for every record of ${args.join(' ')}`, async () => {
    const schema = await schemaOf(kind);
    const { out } = await baoshu([...args, '--format', 'json']);
    const records = JSON.parse(out) as Record<string, unknown>[];
    expect(records.length).toBeGreaterThan(5);
    expect(records.flatMap((record) => faultsOf(record, schema))).toEqual([]);
  });
});

test('the schema of a diff holds for changed figures, exact and not', async () => {
  const about = (count: string): string => pageOf(9).replace('90条', count);
  const at = folderWith({ 'old.txt': about('约90条'), 'new.txt': about('95条') });
  const { out } = await baoshu(['diff', at('old.txt'), at('new.txt'), '--format', 'json']);
  const [record = {}, ...rest] = JSON.parse(out) as Record<string, unknown>[];
  expect(rest).toEqual([]);
  expect(record.certainty).toBe('unclear');
  expect(faultsOf(record, await schemaOf('diff'))).toEqual([]);
});

test('a record that is not as the schema says is found out', async () => {
  const schema = await schemaOf('article');
  expect(faultsOf({ file: 3, colour: 'red' }, schema)).toEqual(
    expect.arrayContaining(['title is missing', 'file: 3 is no string']),
  );
  expect(schema.additionalProperties).toBe(false);
});

test('every column of every record has a meaning', () => {
  const without = RECORD_KINDS.flatMap((kind) =>
    kind === 'nested' ? [] : COLUMNS[kind].filter(({ name }) => !meaningOf(kind, name)),
  );
  expect(without).toEqual([]);
});

test('an unknown record is answered with those there are', async () => {
  const { status, err } = await baoshu(['schema', 'figure']);
  expect(status).toBe(2);
  expect(err).toContain(
    'fact, summary, diff, stat, article, metric, unknown, division, config, check, check-stat',
  );
});
