/**
 * What a user adds to what is built in: plain data, so that it can be handed to a worker. The
 * dictionaries that depend on it are made at their first use, and made anew where other additions
 * are in force.
 */
import type { Category } from './model.js';

/** Where an entry stands in the user's file, as `file:line`. */
export type Origin = string;

/** A metric of the user's own, or what becomes of a built-in one of that name. */
export interface AddedMetric {
  readonly name: string;
  readonly from: Origin;
  /** Undefined only for a built-in metric that keeps its own. */
  readonly category?: Category;
  readonly parent?: string;
  readonly units?: readonly string[];
  /** Beyond those that a built-in metric of that name has. */
  readonly terms: readonly string[];
}

/** A district or zone of the user's own. */
export interface AddedDistrict {
  readonly name: string;
  readonly from: Origin;
  /** GB/T 2260; empty for a zone, which gets its upper unit's code, `/` and its name. */
  readonly code: string;
  /** Code of the city or province that it lies in. */
  readonly above: string;
  readonly townships: readonly string[];
}

/** Another name of a division. */
export interface AddedAlias {
  readonly name: string;
  readonly from: Origin;
  readonly code: string;
}

export interface Additions {
  readonly metrics: readonly AddedMetric[];
  readonly districts: readonly AddedDistrict[];
  readonly aliases: readonly AddedAlias[];
  /** Lines of page furniture: words of navigation bars; whole lines, `*` at either end for any text. */
  readonly navigation: readonly string[];
  readonly lines: readonly string[];
}

export const NO_ADDITIONS: Additions = {
  metrics: [],
  districts: [],
  aliases: [],
  navigation: [],
  lines: [],
};

let inForce = NO_ADDITIONS;

/**
 * Does `work` with a user's additions in force, and gives its result.
 * @param work must be done when it returns: what it leaves for later runs without them
 */
export function withAdditions<T>(additions: Additions, work: () => T): T {
  const before = inForce;
  inForce = additions;
  try {
    return work();
  } finally {
    inForce = before;
  }
}

/** The additions in force: to be handed to a worker. */
export const additionsInForce = (): Additions => inForce;

/**
 * Puts a user's additions in force until the function that it gives back is called: for the ends of
 * the program, whose work is not done in one go and who have the process for themselves.
 */
export function enterAdditions(additions: Additions): () => void {
  const before = inForce;
  inForce = additions;
  return () => {
    inForce = before;
  };
}

/** A value that depends on the additions in force: made at its first use, and kept while they stay. */
export function byAdditions<T>(make: (additions: Additions) => T): () => T {
  let made: { readonly additions: Additions; readonly value: T } | undefined;
  return () => {
    if (made?.additions !== inForce) made = { additions: inForce, value: make(inForce) };
    return made.value;
  };
}
