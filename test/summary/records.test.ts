import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffSummaries } from '../../src/index.js';
import type { SummaryRow } from '../../src/index.js';
import { areFacts, factOf, rowOf } from '../../src/summary/fields.js';
import { DATA_FORMATS, dataFormatOfText, readRecords } from '../../src/summary/records.js';
import type { DataFormat } from '../../src/summary/records.js';
import { row, summaries } from '../diff/rows.js';
import { written } from '../write/rows.js';
import { fact } from './facts.js';

function rowsIn(text: string, format: DataFormat): SummaryRow[] {
  const result = readRecords(text, format);
  if ('problem' in result) throw new Error(result.problem);
  return result.records.map(rowOf);
}

const asWritten = (rows: readonly SummaryRow[], format: DataFormat, headers: 'en' | 'zh') =>
  written(
    format,
    rows.map((one) => ({ ...one })),
    { kind: 'summary', headers },
  );

describe.each(DATA_FORMATS)('a summary as %s', (format) => {
  test.each(['en', 'zh'] as const)('reads back with headers in %s', (headers) => {
    fc.assert(
      fc.property(summaries, (rows) => {
        const text = asWritten(rows, format, headers);
        // Evidence stands in YAML only, from which the sources are read.
        const bare = (one: SummaryRow): SummaryRow => ({ ...one, evidence: [], sources: [] });
        const keyOf = (one: SummaryRow): string => JSON.stringify(Object.entries(one).sort());
        const byText = (a: SummaryRow, b: SummaryRow): number => (keyOf(a) < keyOf(b) ? -1 : 1);
        const back = rowsIn(text, format);
        expect(back.map(bare).sort(byText)).toEqual(rows.map(bare).sort(byText));
        expect(diffSummaries(rows, back)).toEqual([]);
      }),
    );
  });

  test('is known by its looks', () => {
    const text = asWritten([row()], format, 'zh');
    expect(dataFormatOfText(text)).toBe(format);
  });
});

test('the evidence of a YAML summary reads back, and its sources with it', () => {
  const evidence = [
    { source: 'a.txt:3', sentence: '全区划分12个网格。' },
    { source: 'b.txt:5', sentence: '“12个网格”' },
  ];
  const told = row({ evidence, sources: ['a.txt:3', 'b.txt:5'], parts: ['村级 5个', '镇级 7个'] });
  for (const headers of ['en', 'zh'] as const) {
    expect(rowsIn(asWritten([told], 'yaml', headers), 'yaml')).toEqual([told]);
  }
});

test.each(['ndjson', 'json', 'yaml', 'csv'] as const)('a fact as %s reads back whole', (format) => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 12 });
  const fields = fc.record({ title: texts, sentence: texts, item: texts, scope: texts });
  fc.assert(
    fc.property(fields, (given) => {
      const told = fact({ ...given, value: 0.5, value_max: 12 });
      const result = readRecords(written(format, [{ ...told }], { kind: 'fact' }), format);
      if ('problem' in result) throw new Error(result.problem);
      expect(areFacts(result.fields)).toBe(true);
      expect(result.records.map(factOf)).toEqual([told]);
    }),
  );
});

describe('a page is no records', () => {
  test.each([
    '夏县织密服务网\n\n夏县划分9个网格。\n',
    '# 夏县织密服务网\n\n- 网格：9个\n',
    '{党建}夏县划分9个网格\n',
    '指标,去年,今年\n网格,9,12\n',
    '<!doctype html>\n<p>夏县</p>\n',
    '[图]夏县织密服务网\n',
    '',
  ])('%j', (text) => {
    expect(dataFormatOfText(text)).toBeUndefined();
  });
});

test.each([
  ['csv', 'name,size\na,1\n', 'has no field metric and no field value'],
  ['json', '{"metric":"网格"}', 'is no list of records'],
  ['json', '[', 'cannot be read as json'],
  ['yaml', 'a: [', 'cannot be read as yaml'],
  ['ndjson', '{"metric":"网格","value":1}\nnot json\n', 'line 2 is no JSON'],
] as const)('%s %j is a problem with its cause', (format, text, cause) => {
  const result = readRecords(text, format);
  expect('problem' in result ? result.problem : '').toContain(cause);
});

test('no text makes the reader throw', () => {
  const awkward = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom('- a', '"', '[[', '- - -\n- *a'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...DATA_FORMATS), awkward, (format, text) => {
      expect(readRecords(text, format)).toBeTypeOf('object');
    }),
  );
});
