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

/** What is filed under the ending of a file's name, or undefined. */
export function byEnding<F>(endings: Readonly<Record<string, F>>, file: string): F | undefined {
  const dot = file.lastIndexOf('.');
  return dot < 0 ? undefined : endings[file.slice(dot).toLowerCase()];
}

/** The format that the name of a file asks for, or undefined. */
export const formatOfFile = (file: string): Format | undefined => byEnding(ENDINGS, file);
