/** Which rows and facts of a summary are wanted. */
import { metricNamed, headOf } from '../metrics/match.js';
import type { Aspect, Category, Fact } from '../model.js';
import { shortName, usualName } from '../place/names.js';
import type { SummaryRow } from './row.js';

/** What is wanted; a list that is not given wants all. */
export interface RowFilter {
  /** Names, as written or without their last character (夏县, 阳泉高新区, 赣县, 鼓楼区, 南京鼓楼区), or codes. */
  readonly districts?: readonly string[] | undefined;
  readonly category?: readonly Category[] | undefined;
  /** Names of metrics, or terms of the dictionary that mean one. */
  readonly metric?: readonly string[] | undefined;
  readonly aspect?: readonly Aspect[] | undefined;
}

/** The days that a filter lets through; a year or a month means all of its days. */
export interface DateFilter {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

function metricsOf(names: readonly string[]): Set<string> {
  return new Set(
    names.flatMap((name) => {
      const head = metricNamed(name) ? undefined : headOf(name);
      return head?.term === name ? [name, head.metric.name] : [name];
    }),
  );
}

/** Tells whether a figure counts what a metric's name or one of its terms means. */
export function metricFilter(wanted: string): (one: Pick<SummaryRow, 'metric'>) => boolean {
  const metrics = metricsOf([wanted]);
  return ({ metric }) => metrics.has(metric);
}

const SUFFIX = /[市区县旗州盟]$/u;

/** What a figure is filed under. */
type Filed = Pick<SummaryRow, 'district' | 'district_code' | 'city'>;

/**
 * Whether the figure is filed under the district that a name, the official one too, or a code means. Of 南京市鼓楼区, as
 * counties are filed whose names others bear, 鼓楼区 means each of them and 南京鼓楼区 that one.
 */
export function isDistrict(
  { district, district_code: code, city }: Filed,
  wanted: string,
): boolean {
  const name = usualName(wanted);
  const bare = city !== '' && district.startsWith(city) ? district.slice(city.length) : '';
  const names = bare === '' ? [district] : [district, shortName(city) + bare, bare];
  return code === name || names.some((own) => own === name || own.replace(SUFFIX, '') === name);
}

type Filtered = Filed & Pick<SummaryRow, 'category' | 'metric' | 'aspect'>;

/** Tells whether the filter lets a figure through. */
export function factFilter(filter: RowFilter): (one: Filtered) => boolean {
  const { districts, category, metric, aspect } = filter;
  const metrics = metric && metricsOf(metric);
  return (one) =>
    (!districts || districts.some((wanted) => isDistrict(one, wanted))) &&
    (!category || category.includes(one.category)) &&
    (!metrics || metrics.has(one.metric)) &&
    (!aspect || aspect.includes(one.aspect));
}

/** The rows that the filter lets through, in their order. */
export function filterRows(rows: readonly SummaryRow[], filter: RowFilter): SummaryRow[] {
  return rows.filter(factFilter(filter));
}

/** The date that a figure is for: its own, or that of its article. */
const dateOf = ({ as_of, published }: Fact): string => as_of || published;

/**
 * The facts whose date lies between the two days, both included. A figure of a month or a year is let
 * through where one of its days is; a figure without any date is not.
 */
export function filterByDate(facts: readonly Fact[], { since, until }: DateFilter): Fact[] {
  if (since === undefined && until === undefined) return [...facts];
  return facts.filter((fact) => {
    const date = dateOf(fact);
    if (date === '') return false;
    const isLate = since === undefined || date >= since.slice(0, date.length);
    const isEarly = until === undefined || date.slice(0, until.length) <= until;
    return isLate && isEarly;
  });
}
