/** Rows of a summary before it is known which is a part of which. */
import type { Fact } from '../model.js';
import { figuresOfSubject } from './group.js';
import type { Figure } from './group.js';
import { groupBy } from './groupBy.js';
import { compareFigures } from './order.js';
import type { Spot } from './order.js';
import type { SummaryRow } from './row.js';

/** A row with what is needed to put it into its place. */
export interface Draft {
  /** Without its parts and its total. */
  readonly row: SummaryRow;
  /** How other rows name it: what narrows it, what is counted, how many. */
  readonly words: string;
  /** Where it was read first. */
  readonly spot: Spot;
  /** Key of the fact that it is a part of, or empty. */
  readonly partOf: string;
}

/** What a fact is known by among the facts of all files. */
export const keyOf = (file: string, id: string): string => `${file}\n${id}`;

const sourceOf = (fact: Fact): string => `${fact.file}:${fact.line}`;

function numberText({ value, value_max: top, unit }: Fact): string {
  return top === undefined ? `${value}${unit}` : `${value}–${top}${unit}`;
}

function inWords(fact: Fact): string {
  return `${[fact.scope, fact.item || fact.metric].filter(Boolean).join(' ')} ${numberText(fact)}`;
}

function rowOf(figure: Figure, first: Fact): SummaryRow {
  const evidence = figure.facts.map((f) => ({ source: sourceOf(f), sentence: f.sentence }));
  return {
    district_code: first.district_code,
    district: first.district,
    city: first.city,
    province: first.province,
    place: first.place,
    category: first.category,
    metric: first.metric,
    item: figure.item,
    scope: first.scope,
    aspect: first.aspect,
    unit: first.unit,
    value: first.value,
    ...(first.value_max === undefined ? {} : { value_max: first.value_max }),
    bound: first.bound,
    as_of: figure.as_of,
    mentions: figure.facts.length,
    conflict: figure.conflict,
    parts: [],
    part_of: '',
    sources: [...new Set(evidence.map(({ source }) => source))],
    evidence,
  };
}

function draftOf(figure: Figure): Draft[] {
  const [first] = figure.facts;
  if (!first) return [];
  const { file, start, end } = first;
  const part = figure.facts.find(({ part_of }) => part_of !== '');
  return [
    {
      row: rowOf(figure, first),
      words: inWords(first),
      spot: { file, start, end },
      partOf: part ? keyOf(part.file, part.part_of) : '',
    },
  ];
}

/** A draft with the facts that it is made of. */
export interface Drafted {
  readonly draft: Draft;
  readonly facts: readonly Fact[];
}

/**
 * The rows of one thing, in the order of a summary.
 * @param facts all of the thing (equal by `compareThings`), in order of reading
 */
export function draftsOf(facts: readonly Fact[]): Drafted[] {
  const subjects = groupBy(facts, ({ unit }) => unit);
  return [...subjects.values()]
    .flatMap(figuresOfSubject)
    .flatMap((figure) => draftOf(figure).map((draft) => ({ draft, facts: figure.facts })))
    .sort((a, b) => compareFigures(a.draft.row, b.draft.row));
}
