import { fieldName } from './columns.js';
import type { HeaderLanguage, Row } from './columns.js';

/** A mapping in the order of its keys. Keys come from texts: an object would move 110 to the front and lose `__proto__`. */
type Tree = Map<string, unknown>;

const DISTRICT = ['district_code', 'district', 'city', 'province'];
const FIGURE = [
  'value',
  'value_max',
  'unit',
  'bound',
  'aspect',
  'place',
  'item',
  'scope',
  'as_of',
  'mentions',
  'conflict',
  'parts',
  'part_of',
];
const EVIDENCE = ['source', 'sentence'];

function textOf(row: Row, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** The fields that say something, in the order given. */
function pickFilled(row: Row, fields: readonly string[], headers: HeaderLanguage): Tree {
  const picked: Tree = new Map();
  for (const field of fields) {
    if (!isEmpty(row[field])) picked.set(fieldName(field, headers), row[field]);
  }
  return picked;
}

function childOf<T>(tree: Tree, key: string, make: () => T): T {
  if (!tree.has(key)) tree.set(key, make());
  return tree.get(key) as T;
}

function figureOf(row: Row, headers: HeaderLanguage): Tree {
  const figure = pickFilled(row, FIGURE, headers);
  const evidence = Array.isArray(row.evidence) ? (row.evidence as readonly Row[]) : [];
  figure.set(
    fieldName('evidence', headers),
    evidence.map((piece) => pickFilled(piece, EVIDENCE, headers)),
  );
  return figure;
}

/**
 * The rows of a summary as a list of districts, each with `figures`: category → metric → figures with
 * their evidence. Order is the order of the rows; empty fields are left out.
 */
export function nestSummary(rows: readonly Row[], headers: HeaderLanguage): Tree[] {
  const districts = new Map<string, Tree>();
  for (const row of rows) {
    const key = `${textOf(row, 'district_code')} ${textOf(row, 'district')}`;
    const district = districts.get(key) ?? pickFilled(row, DISTRICT, headers);
    districts.set(key, district);
    const categories = childOf<Tree>(district, fieldName('figures', headers), () => new Map());
    const metrics = childOf<Tree>(categories, textOf(row, 'category'), () => new Map());
    childOf<Tree[]>(metrics, textOf(row, 'metric'), () => []).push(figureOf(row, headers));
  }
  return [...districts.values()];
}
