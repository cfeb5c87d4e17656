/** Sums that the texts leave to the reader, made only of figures that may be added. */
import type { Bound } from '../model.js';
import { groupKey } from './by.js';
import type { DatedRow } from './by.js';
import { groupBy } from './groupBy.js';
import type { Grouping } from './groupings.js';

/** Figures that are shares or averages; a sum of them means nothing. */
const AVERAGE = /人均|户均|亩均|平均|均价|日均|年均|月均|每/u;
const NO_SUM_UNITS = new Set(['%', '‰', '百分点', '年', '天', '小时', '分钟', '岁', '度', '级']);

/** What the sum of figures with these bounds is: 1000余 and 20 are more than 1020. */
function boundOf(bounds: ReadonlySet<Bound>): Bound {
  const others = [...bounds].filter((bound) => bound !== 'exact');
  const [first] = others;
  if (first === undefined) return 'exact';
  if (others.length === 1) return first;
  if (others.every((bound) => bound === 'over' || bound === 'at_least')) return 'at_least';
  return others.every((bound) => bound === 'at_most' || bound === 'below') ? 'at_most' : 'about';
}

function mayBeAdded({ category, unit, metric, item, aspect, part_of }: DatedRow): boolean {
  if (category === 'rates' || category === 'durations' || NO_SUM_UNITS.has(unit)) return false;
  return aspect !== 'change' && part_of === '' && !AVERAGE.test(item || metric);
}

const thingOf = ({ category, metric, item, scope, aspect, unit }: DatedRow): string =>
  JSON.stringify([category, metric, item, scope, aspect, unit]);

const districtOf = ({ district_code, district, date, paper }: DatedRow): string =>
  JSON.stringify([district_code, district, date, paper]);

/**
 * The rows that go into sums: of several figures for one thing the first, which is the latest; of the
 * places of a district none where the district tells the figure as a whole.
 */
function addends(rows: readonly DatedRow[]): DatedRow[] {
  const wanted = rows.filter(mayBeAdded);
  const whole = new Set(
    wanted.filter(({ place }) => place === '').map((row) => districtOf(row) + thingOf(row)),
  );
  const seen = new Set<string>();
  return wanted.filter((row) => {
    const key = districtOf(row) + thingOf(row);
    if (row.place !== '' && whole.has(key)) return false;
    const own = `${key} ${row.place}`;
    if (seen.has(own)) return false;
    seen.add(own);
    return true;
  });
}

/** Sum with the decimals of the figures: 0.1 and 0.2 are 0.3. */
function add(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));
}

function inWords({ district, place, value, value_max: top, unit }: DatedRow): string {
  const number = top === undefined ? `${value}` : `${value}–${top}`;
  return `${[district, place].filter(Boolean).join(' ')} ${number}${unit}`.trim();
}

/** The fields that all rows share; others are empty. */
function shared(
  rows: readonly DatedRow[],
  name: 'district_code' | 'district' | 'city' | 'province' | 'place',
): string {
  const values = new Set(rows.map((row) => row[name]));
  return values.size === 1 ? ([...values][0] ?? '') : '';
}

function sumOf(first: DatedRow, rows: readonly DatedRow[]): DatedRow {
  if (rows.length === 1) return { ...first, parts: [] };
  const isRange = rows.some((row) => row.value_max !== undefined);
  return {
    ...first,
    district_code: shared(rows, 'district_code'),
    district: shared(rows, 'district'),
    city: shared(rows, 'city'),
    province: shared(rows, 'province'),
    place: shared(rows, 'place'),
    value: add(rows.map(({ value }) => value)),
    ...(isRange ? { value_max: add(rows.map((row) => row.value_max ?? row.value)) } : {}),
    bound: boundOf(new Set(rows.map(({ bound }) => bound))),
    as_of: rows.reduce((latest, { as_of }) => (as_of > latest ? as_of : latest), ''),
    mentions: rows.reduce((sum, { mentions }) => sum + mentions, 0),
    conflict: rows.some(({ conflict }) => conflict),
    parts: rows.map(inWords),
    part_of: '',
    sources: [...new Set(rows.flatMap(({ sources }) => sources))],
    evidence: rows.flatMap(({ evidence }) => evidence),
  };
}

/**
 * One row for each thing that is counted and each group that `by` names, its figures added up; the
 * addends stand in `parts`. Never added: parts of totals, places where their district tells the whole,
 * repeats, contradicting figures (the latest counts, `conflict` says so), shares and averages. The
 * bound says where an addend is no exact number.
 */
export function sumRows(rows: readonly DatedRow[], by: readonly Grouping[]): DatedRow[] {
  const groups = groupBy(addends(rows), (row) => groupKey(row, by) + thingOf(row));
  return [...groups.values()].flatMap((group) => (group[0] ? [sumOf(group[0], group)] : []));
}
