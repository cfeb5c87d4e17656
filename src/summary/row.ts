import type { Aspect, Bound, Category } from '../model.js';

/** Where a figure was read. */
export interface Evidence {
  /** `file:line` */
  readonly source: string;
  readonly sentence: string;
}

/** One figure of a district, with all the places that state it. */
export interface SummaryRow {
  readonly district_code: string;
  readonly district: string;
  readonly city: string;
  readonly province: string;
  readonly place: string;
  readonly category: Category;
  readonly metric: string;
  /** The longest wording in which the texts name what is counted. */
  readonly item: string;
  readonly scope: string;
  readonly aspect: Aspect;
  readonly unit: string;
  readonly value: number;
  readonly value_max?: number;
  readonly bound: Bound;
  /** The latest date, month or year that the figure is stated for, or empty. */
  readonly as_of: string;
  readonly mentions: number;
  /** Another figure for the same thing stands in the summary, and not both can be true. */
  readonly conflict: boolean;
  /** What the figure is divided into, each with its figure. */
  readonly parts: readonly string[];
  /** The total that the figure is a part of, or empty. */
  readonly part_of: string;
  /** `file:line` of every mention. */
  readonly sources: readonly string[];
  /** The mentions with their sentences; no column of CSV. */
  readonly evidence: readonly Evidence[];
}
