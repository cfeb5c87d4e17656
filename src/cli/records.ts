/** Files that hold records instead of pages: facts that `extract` wrote, and summaries. */
import { extname } from 'node:path';
import type { Fact, Source } from '../model.js';
import type { Problem } from '../read/index.js';
import { areFacts, factOf, FieldError, rowOf } from '../summary/fields.js';
import { dataFormatOfName, dataFormatOfText, readRecords } from '../summary/records.js';
import type { DataFormat, DataRecord } from '../summary/records.js';
import type { SummaryRow } from '../summary/row.js';
import { linesOf } from '../text/stream.js';
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

/** The format of the records that a file holds by its name or its first characters; undefined where it is a page. */
function formatOf(file: string, text: string): DataFormat | undefined {
  const named = dataFormatOfName(file);
  if (named !== undefined) return named;
  const saysNothing = file === STDIN || extname(file) === '';
  return saysNothing ? dataFormatOfText(text) : undefined;
}

/** How a large file of records is to be read; undefined where it is a page. */
export function howToRead(file: string, start: string): 'whole' | 'lines' | undefined {
  const format = formatOf(file, start);
  if (format === undefined) return undefined;
  return format === 'ndjson' ? 'lines' : 'whole';
}

function convert(records: readonly DataRecord[], fields: ReadonlySet<string>): Taken {
  if (areFacts(fields)) return { facts: records.map(factOf) };
  const rows = records.map((record) => ({ at: record.at, row: rowOf(record) }));
  return { rows, marksConflicts: fields.has('conflict') };
}

/**
 * The records of a file whose name or looks say that it holds some.
 * A file with one record that cannot be read is a problem as a whole: half of the figures mislead.
 */
export function takeRecords(source: Source): Taken {
  const format = formatOf(source.file, source.text);
  if (format === undefined) return { problem: 'holds no records' };
  const result = readRecords(source.text, format);
  if ('problem' in result) return result;
  try {
    return convert(result.records, result.fields);
  } catch (error) {
    if (error instanceof FieldError) return { problem: error.message };
    throw error;
  }
}

/** The fact of a line of NDJSON. Throws a FieldError. */
function factOfLine(line: string, number: number): Fact {
  const result = readRecords(line, 'ndjson');
  if ('problem' in result) {
    throw new FieldError(result.problem.replace('line 1 ', `line ${number} `));
  }
  const [record] = result.records;
  if (!record || !areFacts(result.fields)) {
    throw new FieldError(`line ${number} is no fact`);
  }
  return factOf({ ...record, at: `line ${number}` });
}

/**
 * Takes the facts of a file of one a line, which may be longer than fits into memory: it is read
 * twice, so that a file with a line that cannot be read is left out as a whole.
 */
export async function takeLines(
  file: string,
  open: () => AsyncIterable<string>,
  put: (fact: Fact) => void | Promise<void>,
): Promise<Problem | undefined> {
  for (const handle of [() => undefined, put]) {
    let number = 0;
    try {
      for await (const line of linesOf(open())) {
        number += 1;
        if (line.trim() !== '') await handle(factOfLine(line, number));
      }
    } catch (error) {
      if (error instanceof FieldError) return { file, message: error.message };
      throw error;
    }
  }
  return undefined;
}
