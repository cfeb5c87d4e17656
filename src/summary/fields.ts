/** Plain records → facts and rows of a summary, each field checked. */
import { ASPECTS, BOUNDS, CATEGORIES, CONFIDENCES } from '../model.js';
import type { Fact } from '../model.js';
import { metricNamed } from '../metrics/match.js';
import type { DataRecord } from './records.js';
import type { Evidence, SummaryRow } from './row.js';

/** A field that cannot be what it should: told with the place of its record. */
export class FieldError extends Error {
  override name = 'FieldError';
}

const THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Reads the fields of one record; each function names the field in its error. */
function readerOf({ at, fields }: DataRecord) {
  const wrong = (name: string, wanted: string): FieldError =>
    new FieldError(`${at}: ${name} ${JSON.stringify(fields[name] ?? '')} is no ${wanted}`);
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
  };
  const optional = (name: string): number | undefined => {
    const cell = text(name).trim();
    if (cell === '') return undefined;
    const plain = THOUSANDS.test(cell) ? cell.replaceAll(',', '') : cell;
    if (!NUMBER.test(plain)) throw wrong(name, 'number');
    return Number(plain);
  };
  return {
    text,
    optional,
    number: (name: string): number => {
      const value = optional(name);
      if (value === undefined) throw wrong(name, 'number');
      return value;
    },
    flag: (name: string): boolean => fields[name] === true || /^(?:true|1)$/i.test(text(name)),
    choice: <T extends string>(name: string, choices: readonly T[], usual: T): T => {
      const given = text(name) || usual;
      const found = choices.find((one) => one === given);
      if (found === undefined) throw wrong(name, `one of ${choices.join(', ')}`);
      return found;
    },
    list: (name: string, separator: string): readonly string[] => {
      const value = fields[name];
      if (Array.isArray(value)) return value.map(String);
      return text(name).split(separator).filter(Boolean);
    },
  };
}

function evidenceOf({ fields }: DataRecord): readonly Evidence[] {
  const pieces = Array.isArray(fields.evidence) ? (fields.evidence as Partial<Evidence>[]) : [];
  return pieces.map(({ source = '', sentence = '' }) => ({ source, sentence }));
}

/** What facts and rows share: whose figure, of what, how many. */
function figureOf(record: DataRecord) {
  const { text, optional, number, choice } = readerOf(record);
  const top = optional('value_max');
  const metric = text('metric');
  if (metric === '') throw new FieldError(`${record.at}: metric is empty`);
  return {
    district_code: text('district_code'),
    district: text('district'),
    city: text('city'),
    province: text('province'),
    place: text('place'),
    category: choice('category', CATEGORIES, metricNamed(metric)?.category ?? 'other'),
    metric,
    item: text('item'),
    scope: text('scope'),
    aspect: choice('aspect', ASPECTS, 'total'),
    unit: text('unit'),
    value: number('value'),
    ...(top === undefined ? {} : { value_max: top }),
    bound: choice('bound', BOUNDS, 'exact'),
    as_of: text('as_of'),
  };
}

/** The row of a summary that a record states; what the file does not have is empty. Throws a FieldError. */
export function rowOf(record: DataRecord): SummaryRow {
  const { text, optional, flag, list } = readerOf(record);
  return {
    ...figureOf(record),
    mentions: optional('mentions') ?? 1,
    conflict: flag('conflict'),
    parts: list('parts', '; '),
    part_of: text('part_of'),
    sources: list('sources', ' '),
    evidence: evidenceOf(record),
  };
}

/** The fact that a record states, as `extract` wrote it. Throws a FieldError. */
export function factOf(record: DataRecord): Fact {
  const { text, number, choice } = readerOf(record);
  return {
    ...figureOf(record),
    file: text('file'),
    article: number('article'),
    title: text('title'),
    published: text('published'),
    paper: text('paper'),
    part_of: text('part_of'),
    id: text('id'),
    raw: text('raw'),
    sentence: text('sentence'),
    confidence: choice('confidence', CONFIDENCES, 'low'),
    line: number('line'),
    start: number('start'),
    end: number('end'),
  };
}

/** Fields that a fact has and a row of a summary has not. */
const FACT_FIELDS = ['file', 'article', 'line', 'start', 'end', 'raw', 'sentence'];

/** Whether records with these fields are facts. */
export function areFacts(fields: ReadonlySet<string>): boolean {
  return FACT_FIELDS.every((name) => fields.has(name));
}
