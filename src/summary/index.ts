/** Facts → figures per district. */
import type { Fact } from '../model.js';
import { groupFigures } from './group.js';
import type { Figure } from './group.js';
import { byCodeUnit, orderRows } from './order.js';
import type { SummaryRow } from './row.js';

export type { Evidence, SummaryRow } from './row.js';

export interface SummaryOptions {
  /** Also the figures of named places below a district; true unless said otherwise. */
  readonly places?: boolean;
  /** Also the parts of totals, each below its total; true unless said otherwise. */
  readonly parts?: boolean;
}

const sourceOf = (fact: Fact): string => `${fact.file}:${fact.line}`;

/** Order of reading: by file, then by place in it. Facts of one summary come in any order. */
const inOrder = (a: Fact, b: Fact): number =>
  byCodeUnit(a.file, b.file) || a.start - b.start || a.end - b.end;

function numberText({ value, value_max: top, unit }: Fact): string {
  return top === undefined ? `${value}${unit}` : `${value}–${top}${unit}`;
}

/** A part or a total in words, as other rows name it: what narrows it, what is counted, how many. */
function inWords(fact: Fact): string {
  return `${[fact.scope, fact.item || fact.metric].filter(Boolean).join(' ')} ${numberText(fact)}`;
}

/** The fact of which a figure is a part, where the facts hold it and the figure is not that total itself. */
function totalFactOf(figure: Figure, byId: ReadonlyMap<string, Fact>): Fact | undefined {
  const part = figure.facts.find((fact) => fact.part_of !== '' && byId.has(fact.part_of));
  const total = part && byId.get(part.part_of);
  return total && !figure.facts.includes(total) ? total : undefined;
}

function toRow(figure: Figure, total: Fact | undefined, parts: readonly string[]): SummaryRow {
  const first = figure.facts[0];
  if (!first) throw new Error('a figure without a fact');
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
    parts,
    part_of: total ? inWords(total) : '',
    sources: [...new Set(evidence.map(({ source }) => source))],
    evidence,
  };
}

/** Which figure is the total of which; a chain that leads back to itself, which no text means, is cut. */
function findTotals(figures: readonly Figure[]): Map<Figure, Figure> {
  const byId = new Map(figures.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact])));
  const figureOf = new Map(figures.flatMap((figure) => figure.facts.map((fact) => [fact, figure])));
  const totals = new Map<Figure, Figure>();
  for (const figure of figures) {
    const fact = totalFactOf(figure, byId);
    const total = fact && figureOf.get(fact);
    if (!total) continue;
    let above: Figure | undefined = total;
    while (above && above !== figure) above = totals.get(above);
    if (!above) totals.set(figure, total);
  }
  return totals;
}

function toRows(figures: readonly Figure[]): SummaryRow[] {
  const totals = findTotals(figures);
  const parts = new Map<Figure, string[]>();
  for (const [part, total] of totals) {
    const [fact] = part.facts;
    if (fact) parts.set(total, [...(parts.get(total) ?? []), inWords(fact)]);
  }
  const rows = new Map(
    figures.map((f) => [f, toRow(f, totals.get(f)?.facts[0], parts.get(f) ?? [])]),
  );
  const totalOf = new Map<SummaryRow, SummaryRow>();
  for (const [part, total] of totals) {
    const [row, above] = [rows.get(part), rows.get(total)];
    if (row && above) totalOf.set(row, above);
  }
  return orderRows([...rows.values()], totalOf);
}

/**
 * The figures that the facts state, a row each, per district.
 *
 * The same figure told twice is one row with `mentions` 2. Different figures for one thing are kept
 * side by side, the latest first, and marked `conflict` unless their bounds allow both. Nothing is
 * added up. The result does not depend on the order of `facts`.
 */
export function summarize(facts: readonly Fact[], options: SummaryOptions = {}): SummaryRow[] {
  const { places = true, parts = true } = options;
  const wanted = [...facts].sort(inOrder).filter((fact) => places || fact.place === '');
  return toRows(groupFigures(wanted)).filter((row) => parts || row.part_of === '');
}
