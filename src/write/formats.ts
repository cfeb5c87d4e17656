import { csvWriter } from './csv.js';
import { jsonWriter, ndjsonWriter } from './json.js';
import { markdownWriter } from './markdown.js';
import { tableWriter } from './table.js';
import type { Writer, WriterOptions } from './writer.js';
import { yamlWriter } from './yaml.js';
import type { Format } from './endings.js';

/** The writer of each format. */
export const WRITERS: Readonly<Record<Format, (options: WriterOptions) => Writer>> = {
  csv: csvWriter,
  yaml: yamlWriter,
  json: jsonWriter,
  ndjson: ndjsonWriter,
  table: tableWriter,
  markdown: markdownWriter,
};
