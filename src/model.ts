/** The plain data that each step hands to the next: read → page → facts → summary. */
import type { Mapped } from './text/mapped.js';

export const SOURCE_KINDS = ['text', 'markdown', 'html'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A file after decoding. `text` has no byte order mark; every offset of a fact points into it. */
export interface Source {
  readonly file: string;
  readonly kind: SourceKind;
  readonly text: string;
  /** Name of the encoding that the bytes were read in. */
  readonly encoding: string;
  /** What a user should know about the reading, one line each. */
  readonly warnings: readonly string[];
}

/** What a page's metadata, its mark-up or its imprint say of an article. Empty strings: not said. */
export interface Meta {
  readonly title: string;
  /** Line above the headline (肩题) and line below it (副题). */
  readonly shoulder: string;
  readonly subtitle: string;
  /** ISO date. */
  readonly published: string;
  readonly paper: string;
  /** Number of the page (04) and its name (精彩高新). */
  readonly page: string;
  readonly pageName: string;
  readonly byline: readonly string[];
}

export const NO_META: Meta = {
  title: '',
  shoulder: '',
  subtitle: '',
  published: '',
  paper: '',
  page: '',
  pageName: '',
  byline: [],
};

export const BLOCK_KINDS = ['line', 'heading', 'paragraph', 'caption'] as const;
/** `line`: a line of plain text whose role is not known yet. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface Block {
  readonly kind: BlockKind;
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  readonly text: Mapped;
  /** How many empty lines stand right above. */
  readonly gap: number;
}

/** A run of blocks that belongs together in the mark-up: a whole text file, one article of an HTML page. */
export interface Part {
  readonly meta: Meta;
  readonly blocks: readonly Block[];
}

/** What reading gives: the file and its blocks in reading order, mark-up gone. */
export interface Layout {
  readonly source: Source;
  readonly parts: readonly Part[];
}

export const ROLES = ['headline', 'deck', 'teaser', 'subhead', 'body', 'caption'] as const;
export type Role = (typeof ROLES)[number];

export interface Paragraph {
  readonly role: Role;
  readonly text: Mapped;
}

export interface Article extends Meta {
  readonly file: string;
  /** From 1, in the order in which the headlines stand on the page. */
  readonly number: number;
  /** In reading order, pieces joined; the headline, if there is one, is among them. */
  readonly paragraphs: readonly Paragraph[];
}

export interface Page {
  readonly source: Source;
  readonly articles: readonly Article[];
}

/** Categories, bounds and aspects: the closed vocabularies of a fact. */
export const CATEGORIES = [
  'organizations',
  'grids',
  'problems',
  'people',
  'sites',
  'activities',
  'projects',
  'documents',
  'money',
  'rates',
  'measures',
  'goods',
  'durations',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const BOUNDS = ['exact', 'about', 'nearly', 'over', 'at_least', 'at_most', 'below'] as const;
export type Bound = (typeof BOUNDS)[number];

export const ASPECTS = [
  'total',
  'new',
  'resolved',
  'pending',
  'planned',
  'before',
  'change',
] as const;
export type Aspect = (typeof ASPECTS)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** One figure that a report states. The record that `extract` writes, field by field and in this order. */
export interface Fact {
  /** Path as given, `/` between folders. */
  readonly file: string;
  readonly article: number;
  readonly title: string;
  /** ISO date of publication or empty. */
  readonly published: string;
  /** Name of the newspaper, or empty. */
  readonly paper: string;
  readonly district: string;
  /** GB/T 2260 code; of a zone without one its city's code, `/` and its name. */
  readonly district_code: string;
  readonly city: string;
  readonly province: string;
  readonly place: string;
  readonly category: Category;
  readonly metric: string;
  readonly item: string;
  readonly scope: string;
  readonly value: number;
  /** The upper end of a range, else undefined. */
  readonly value_max?: number | undefined;
  readonly unit: string;
  readonly bound: Bound;
  readonly aspect: Aspect;
  /** ISO date, month or year that the figure is for, or empty. */
  readonly as_of: string;
  /** `id` of the total that this figure is a part of, or empty. */
  readonly part_of: string;
  readonly id: string;
  readonly raw: string;
  readonly sentence: string;
  readonly confidence: Confidence;
  /** From 1. */
  readonly line: number;
  /** UTF-16 offsets into the decoded text of the file. */
  readonly start: number;
  readonly end: number;
}
