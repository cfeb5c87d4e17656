import { Scalar, stringify } from 'yaml';
import { nestSummary } from './nest.js';
import { collect, pickColumns, pieceWriter } from './writer.js';
import type { Writer, WriterOptions } from './writer.js';

/** A line of nothing but blanks, which a block of text would not keep. */
const BLANK_LINE = /(?:^|\n)[ \t]+(?:\n|$)/;

function quoteBlankLines(_key: unknown, value: unknown): unknown {
  if (typeof value !== 'string' || !value.includes('\n') || !BLANK_LINE.test(value)) return value;
  const quoted = new Scalar(value);
  quoted.type = Scalar.QUOTE_DOUBLE;
  return quoted;
}

/**
 * YAML that a line-by-line diff can follow: no folding, no anchors, and every string quoted that a
 * reader of YAML 1.1 or 1.2 would take for a number, a date or a truth value.
 */
function toYaml(value: unknown): string {
  return stringify(value, quoteBlankLines, {
    lineWidth: 0,
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  });
}

/** Facts and articles: a list of records. */
function listWriter(options: WriterOptions): Writer {
  let isEmpty = true;
  return pieceWriter(
    () => '',
    (rows) => (rows.length === 0 ? '' : toYaml(rows.map((row) => pickColumns(row, options)))),
    () => (isEmpty ? '[]\n' : ''),
    (piece) => {
      isEmpty &&= piece === '';
      return piece;
    },
  );
}

/** Summaries: a list of districts, each with its categories, each with its metrics and their figures. */
function nestedWriter(options: WriterOptions): Writer {
  return collect((rows) => toYaml(nestSummary(rows, options.headers)));
}

/** YAML writer of the kind of record asked for. */
export function yamlWriter(options: WriterOptions): Writer {
  return options.kind === 'summary' && options.columns === undefined
    ? nestedWriter(options)
    : listWriter(options);
}
