/** Files that hold records instead of pages: facts that `extract` wrote, and summaries. */
import { extname } from 'node:path';
import type { Fact, Source } from '../model.js';
import { areFacts, factOf, FieldError, rowOf } from '../summary/fields.js';
import { dataFormatOfName, dataFormatOfText, readRecords } from '../summary/records.js';
import type { DataFormat, DataRecord } from '../summary/records.js';
import type { SummaryRow } from '../summary/row.js';
import { STDIN } from './input.js';

/** The records of one file, each with its place in it. */
export type Taken =
  | { readonly facts: readonly Fact[] }
  | {
      readonly rows: readonly { readonly at: string; readonly row: SummaryRow }[];
      /** Whether the file says of its figures that they contradict: then one thing may have several. */
      readonly marksConflicts: boolean;
    }
  | { readonly problem: string };

/** The format of the records that a source holds, or undefined where it is a page. */
function formatOf({ file, text }: Source): DataFormat | undefined {
  const named = dataFormatOfName(file);
  if (named !== undefined) return named;
  const saysNothing = file === STDIN || extname(file) === '';
  return saysNothing ? dataFormatOfText(text) : undefined;
}

function convert(records: readonly DataRecord[], fields: ReadonlySet<string>): Taken {
  if (areFacts(fields)) return { facts: records.map(factOf) };
  const rows = records.map((record) => ({ at: record.at, row: rowOf(record) }));
  return { rows, marksConflicts: fields.has('conflict') };
}

/**
 * The records of a file whose name or looks say that it holds some; undefined where it is a page.
 * A file with one record that cannot be read is a problem as a whole: half of the figures mislead.
 */
export function takeRecords(source: Source): Taken | undefined {
  const format = formatOf(source);
  if (format === undefined) return undefined;
  const result = readRecords(source.text, format);
  if ('problem' in result) return result;
  try {
    return convert(result.records, result.fields);
  } catch (error) {
    if (error instanceof FieldError) return { problem: error.message };
    throw error;
  }
}
