export const FORMATS = ['csv', 'yaml', 'json', 'ndjson', 'table', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** Format of an output file by the ending of its name. */
export const ENDINGS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.txt': 'table',
  '.md': 'markdown',
};

/** The format that the name of a file asks for, or undefined. */
export function formatOfFile(file: string): Format | undefined {
  const dot = file.lastIndexOf('.');
  return dot < 0 ? undefined : ENDINGS[file.slice(dot).toLowerCase()];
}
