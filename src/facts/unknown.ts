/** The nouns of figures that the metric dictionary does not know: for people who extend it. */
import type { Category, Fact } from '../model.js';
import type { Examined } from './extract.js';
import { bare } from './noun/phrase.js';

export interface UnknownNoun {
  readonly noun: string;
  /** How many figures count it. */
  readonly count: number;
  /** The units that it is counted in, the most frequent first. */
  readonly units: readonly string[];
  /** What its figures were taken for, by the unit. */
  readonly category: Category;
  /** Where the first of them stands. */
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

interface Tally {
  count: number;
  readonly units: Map<string, number>;
  readonly first: Fact;
}

/** The facts of a page that count something, and whose noun no metric knows. */
export function factsWithoutMetric({ facts }: Examined): Fact[] {
  return facts
    .filter(({ fact, term }) => term === '' && bare(fact.item) !== '')
    .map(({ fact }) => fact);
}

/** Collects the unknown nouns of page after page. */
export interface UnknownNouns {
  readonly add: (facts: readonly Fact[]) => void;
  /** By frequency, then by noun. */
  readonly list: () => UnknownNoun[];
}

export function unknownNouns(): UnknownNouns {
  const tallies = new Map<string, Tally>();
  return {
    add: (facts) => {
      for (const fact of facts) {
        const noun = bare(fact.item);
        const tally = tallies.get(noun) ?? {
          count: 0,
          units: new Map<string, number>(),
          first: fact,
        };
        tally.count += 1;
        tally.units.set(fact.unit, (tally.units.get(fact.unit) ?? 0) + 1);
        tallies.set(noun, tally);
      }
    },
    list: () =>
      [...tallies]
        .map(([noun, tally]) => nounOf(noun, tally))
        .sort((a, b) => b.count - a.count || (a.noun < b.noun ? -1 : 1)),
  };
}

function nounOf(noun: string, { count, units, first }: Tally): UnknownNoun {
  const { category, file, line, sentence } = first;
  const byNumber = [...units].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { noun, count, units: byNumber.map(([unit]) => unit), category, file, line, sentence };
}
