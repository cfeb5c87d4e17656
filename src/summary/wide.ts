/** A summary turned: one record a district, one field a metric. */
import { ASPECTS, CATEGORIES } from '../model.js';
import { ISSUE_PARTS } from './issue.js';
import { groupBy } from './groupBy.js';
import { byCodeUnit } from './order.js';
import type { DatedRow } from './by.js';
import { figureText } from '../write/figure.js';

export interface Wide {
  /** Names of the metrics' fields, in the order of a summary. */
  readonly metrics: readonly string[];
  /** District fields, a number for each metric that the district tells, and `notes`. */
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** Rows that a wide summary has no room for: of places, of parts, of narrower scope. */
  readonly left: number;
}

/** 网格（个）; 问题·resolved（条） */
function fieldOf({ metric, aspect, unit }: DatedRow): string {
  const name = aspect === 'total' ? metric : `${metric}·${aspect}`;
  return unit === '' ? name : `${name}（${unit}）`;
}

const isWhole = ({ place, part_of, scope }: DatedRow): boolean =>
  place === '' && part_of === '' && scope === '';

/** The figure that stands for the metric: the one that is counted under its very name, else the first. */
function chosenOf(rows: readonly DatedRow[]): DatedRow | undefined {
  return rows.find(({ item, metric }) => item === '' || item === metric) ?? rows[0];
}

const named = (row: DatedRow): string => `${row.item || row.metric} ${figureText(row)}`;

/** What the bare number does not say: its bound, what it counts, and other figures for the metric. */
function noteOf(rows: readonly DatedRow[], chosen: DatedRow): string | undefined {
  const { bound, value_max, item, metric } = chosen;
  const isPlain = bound === 'exact' && value_max === undefined && (!item || item === metric);
  if (isPlain && rows.length === 1) return undefined;
  const others = rows.filter((row) => row !== chosen);
  return [chosen, ...others].map(named).join(' / ');
}

function compareFields(a: DatedRow, b: DatedRow): number {
  return (
    CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
    byCodeUnit(a.metric, b.metric) ||
    ASPECTS.indexOf(a.aspect) - ASPECTS.indexOf(b.aspect) ||
    byCodeUnit(a.unit, b.unit)
  );
}

function recordOf(rows: readonly DatedRow[]): Record<string, unknown> {
  const [first] = rows;
  const { district_code = '', district = '', city = '', province = '' } = first ?? {};
  const issue = ISSUE_PARTS.flatMap((part) =>
    first?.[part] === undefined ? [] : [[part, first[part]] as const],
  );
  const record: Record<string, unknown> = {
    ...Object.fromEntries(issue),
    district_code,
    district,
    city,
    province,
  };
  const notes: string[] = [];
  for (const told of groupBy(rows, fieldOf).values()) {
    const chosen = chosenOf(told);
    if (!chosen) continue;
    record[fieldOf(chosen)] = chosen.value;
    const note = noteOf(told, chosen);
    if (note !== undefined) notes.push(note);
  }
  return { ...record, notes };
}

/**
 * One record a district (and issue, where rows have one), one number a metric. A number that is no exact
 * one, counts something narrower than the metric, or is one of several, is explained in `notes`.
 */
export function widen(rows: readonly DatedRow[]): Wide {
  const whole = rows.filter(isWhole);
  const metrics = [...new Set([...whole].sort(compareFields).map(fieldOf))];
  const districts = groupBy(whole, (row) =>
    JSON.stringify([row.date, row.paper, row.district_code, row.district]),
  );
  return {
    metrics,
    records: [...districts.values()].map(recordOf),
    left: rows.length - whole.length,
  };
}
