import { byEnding } from './endings.js';

export const EXPLAIN_FORMATS = ['text', 'html'] as const;
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];

/** Format of an explained page by the ending of the file that it is written to. */
export const EXPLAIN_ENDINGS: Readonly<Record<string, ExplainFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
};

/** The format that the name of a file asks for, or undefined. */
export const explainFormatOf = (file: string): ExplainFormat | undefined =>
  byEnding(EXPLAIN_ENDINGS, file);
