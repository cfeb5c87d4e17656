/** What a run makes of its pages: plain data, so that it can be handed to a worker. */
import type { Additions } from '../knowledge.js';
import type { Confidence } from '../model.js';
import type { Piece } from '../read/index.js';
import type { Format } from '../write/endings.js';
import type { WriterOptions } from '../write/writer.js';

/**
 * `facts`: the figures; `articles`: a row an article; `shown`: the page with its numbers marked;
 * `doubted`: the same with what does not add up; `checkable`: the articles with their figures, to be
 * checked; `unknown`: the figures whose noun no metric knows.
 */
export const PRODUCTS = ['facts', 'articles', 'shown', 'doubted', 'checkable', 'unknown'] as const;
export type Product = (typeof PRODUCTS)[number];

/** The text that a worker makes of the rows of a page. */
export interface Form {
  readonly format: Format;
  readonly options: Omit<WriterOptions, 'paint'>;
}

export interface CachePlace {
  readonly folder: string;
  /** Version of the program: another one may read a page otherwise. */
  readonly version: string;
}

export interface Work {
  readonly product: Product;
  /** Name of the encoding of all files; undefined: found out. */
  readonly encoding: string | undefined;
  /** District of pages that name none. */
  readonly district: string | undefined;
  readonly minConfidence: Confidence;
  /** What the user adds to the dictionaries. */
  readonly additions: Additions;
  readonly form: Form | undefined;
  readonly cache: CachePlace | undefined;
}

/** What was made of a page, or of a piece of one. */
export interface Made {
  readonly file: string;
  readonly articles: number;
  /** How many figures were found, after all filters. */
  readonly figures: number;
  /** What a user should know about the reading. */
  readonly warnings: readonly string[];
  /** Facts, rows or a shown page, by the product; empty where there is a text. */
  readonly items: readonly unknown[];
  /** The rows as the form has them. */
  readonly text?: string;
  /** Another piece of the file came before. */
  readonly isFurther?: boolean;
}

/** A page that could not be read. */
export interface Failed {
  readonly file: string;
  readonly problem: string;
}

export type Outcome = Made | Failed;

/** A page whose text is there. */
export interface Given {
  readonly file: string;
  readonly text: string;
}

/** What is done at one go: so many files, or texts. */
export type Task =
  | { readonly files: readonly string[] }
  | { readonly texts: readonly Given[] }
  | { readonly piece: Piece };

/** Does tasks; each gives an outcome for each of its pages, in their order. */
export interface Executor {
  /** How many tasks can be under way at once. */
  readonly width: number;
  readonly run: (task: Task) => Promise<readonly Outcome[]>;
  readonly close: () => Promise<void>;
}
