/** What the rows of two summaries meet on: district, place, metric, scope, aspect and unit, after aliases. */
import { lazily, readTsv } from '../data.js';
import { headOf, metricNamed } from '../metrics/match.js';
import { divisionsNamed } from '../place/index.js';
import { matchUnit } from '../quantity/units.js';
import type { SummaryRow } from '../summary/row.js';

/** A row with the names that it is compared by. */
export interface Keyed {
  readonly row: SummaryRow;
  /** District, place, metric, scope, aspect and kind of unit as one string. */
  readonly key: string;
  /** District, place, aspect and kind of unit: a renamed metric keeps them. */
  readonly frame: string;
  /** What is counted, or empty where the file does not say. */
  readonly item: string;
  readonly unit: string;
}

const SPACE_AND_QUOTES = /[\s“”"‘’'「」]/gu;

const counters = lazily((): ReadonlyMap<string, string> => {
  const rows = readTsv(new URL('./counters.tsv', import.meta.url), ['class', 'units']);
  return new Map(
    rows.flatMap(({ cells: [name = '', units = ''] }) =>
      units.split(' ').map((unit) => [unit, name] as const),
    ),
  );
});

/** Canonical name of a unit: 平米 → 平方米. */
function unitName(unit: string): string {
  const match = matchUnit(unit, 0);
  return match?.end === unit.length ? match.unit.name : unit;
}

/** Canonical name of a metric: a term of the dictionary gives its metric. */
function metricName(metric: string): string {
  if (metricNamed(metric)) return metric;
  const head = headOf(metric);
  return head?.term === metric ? head.metric.name : metric;
}

/** Without white space and quotation marks, in which papers differ. */
const plain = (text: string): string => text.replace(SPACE_AND_QUOTES, '');

/** Codes of the districts that the rows name with a code, by name: a file without codes means those. */
function codesByName(rows: readonly SummaryRow[]): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { district, district_code: code } of rows) {
    if (code === '' || district === '') continue;
    codes.set(district, (codes.get(district) ?? new Set()).add(code));
  }
  return codes;
}

/** The codes that the divisions of China give a name in that city and province. */
function codesOfName(district: string, city: string, province: string): string[] {
  const named = divisionsNamed(district).filter(
    (d) =>
      d.level !== 'township' &&
      d.level !== 'country' &&
      (city === '' || d.city === city) &&
      (province === '' || d.province === province),
  );
  return [...new Set(named.map(({ code }) => code))];
}

/** The one there is; none where there are several, since nothing tells which is meant. */
function only(codes: readonly string[]): string | undefined {
  return codes.length === 1 ? codes[0] : undefined;
}

type District = Pick<SummaryRow, 'district_code' | 'district' | 'city' | 'province'>;

/** The first row's district for each code. */
function districtsByCode(rows: readonly SummaryRow[]): Map<string, District> {
  const districts = new Map<string, District>();
  for (const { district_code, district, city, province } of rows) {
    if (district_code === '' || districts.has(district_code)) continue;
    districts.set(district_code, { district_code, district, city, province });
  }
  return districts;
}

/**
 * Completes rows whose file names districts without codes: with the code that the other rows have for
 * that name, else with the one that the divisions of China have. A name of several districts stays.
 * @param all the rows of both sides
 */
export function districtFiller(all: readonly SummaryRow[]): (row: SummaryRow) => SummaryRow {
  const known = codesByName(all);
  const districts = districtsByCode(all);
  const codes = new Map<string, string>();
  const find = ({ district, city, province }: SummaryRow): string => {
    const told = known.get(district);
    if (told) return only([...told]) ?? '';
    const named = codesOfName(district, city, province);
    // 赣县 is a county of the past, and the short name of the district that the other side tells of.
    return only(named.filter((code) => districts.has(code))) ?? only(named) ?? '';
  };
  return (row) => {
    const { district, district_code, city, province } = row;
    if (district_code !== '' || district === '') return row;
    const name = JSON.stringify([district, city, province]);
    const code = codes.get(name) ?? find(row);
    codes.set(name, code);
    return { ...row, ...(districts.get(code) ?? { district_code: code }) };
  };
}

/** A row with its keys. */
export function keyRow(row: SummaryRow): Keyed {
  const metric = metricName(row.metric);
  const unit = unitName(row.unit);
  const kind = counters().get(unit) ?? unit;
  const named = row.item === '' && metric !== row.metric ? row.metric : row.item;
  const frame = [row.district_code || row.district, plain(row.place), row.aspect, kind];
  return {
    row,
    key: JSON.stringify([...frame, metric, plain(row.scope)]),
    frame: JSON.stringify(frame),
    item: plain(named),
    unit,
  };
}
