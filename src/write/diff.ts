/** Differences as records for the writers. */
import { readTsv } from '../data.js';
import type { Difference } from '../diff/index.js';
import { rowOfDifference } from '../diff/index.js';
import type { SummaryRow } from '../summary/row.js';
import type { HeaderLanguage, Row } from './columns.js';
import { figureText } from './figure.js';

const WORDS = new Map(
  readTsv(new URL('./diffWords.tsv', import.meta.url), ['key', 'en', 'zh']).map(
    ({ cells: [key = '', en = '', zh = ''] }) => [key, { en, zh }] as const,
  ),
);

/** A word of the notes and tables in the language of the headers; an unknown key stays as it is. */
export function diffWord(key: string, language: HeaderLanguage): string {
  return WORDS.get(key)?.[language] ?? key;
}

function nameOf({ item, metric, scope }: SummaryRow): string {
  const name = item || metric;
  return scope ? `${name}（${scope}）` : name;
}

/** A figure with its name: 行业党委 5个; 问题（村级） 20条. */
const namedFigure = (row: SummaryRow): string => `${nameOf(row)} ${figureText(row)}`;

/** What a reader must know beyond the numbers, in words. */
function noteOf(
  { status, change, perhaps, several }: Difference,
  language: HeaderLanguage,
): string {
  const notes: string[] = [];
  if (change && change.certainty !== 'exact') notes.push(diffWord(change.certainty, language));
  if (several) notes.push(diffWord('several', language));
  if (perhaps) {
    const words = diffWord(status === 'removed' ? 'perhaps_now' : 'perhaps_before', language);
    notes.push(words.replace('{figure}', () => namedFigure(perhaps)));
  }
  return notes.join(language === 'zh' ? '；' : '; ');
}

/** One side's figure under the names that begin with `side`. */
function sideOf(side: 'old' | 'new', row: SummaryRow | undefined): Row {
  if (!row) return {};
  return {
    [side]: row.value,
    [`${side}_max`]: row.value_max,
    [`${side}_bound`]: row.bound,
    [`${side}_as_of`]: row.as_of,
    [`${side}_sources`]: row.sources,
  };
}

/** The record of a difference; `language`: that of its note. */
export function diffRecord(difference: Difference, language: HeaderLanguage): Row {
  const { status, old, now, change, perhaps, several } = difference;
  const row = rowOfDifference(difference);
  return {
    status,
    district_code: row.district_code,
    district: row.district,
    city: row.city,
    province: row.province,
    place: row.place,
    category: row.category,
    metric: row.metric,
    item: row.item,
    scope: row.scope,
    aspect: row.aspect,
    unit: row.unit,
    old_unit: old && now && old.unit !== now.unit ? old.unit : undefined,
    ...sideOf('old', old),
    ...sideOf('new', now),
    difference: change?.difference,
    percent: change?.percent,
    certainty: change?.certainty,
    several,
    perhaps: perhaps && namedFigure(perhaps),
    note: noteOf(difference, language),
  };
}

/** A figure gone and one that is new, perhaps the same, as one line for a reader. */
function perhapsRecord(old: SummaryRow, now: SummaryRow, language: HeaderLanguage): Row {
  return {
    ...diffRecord({ status: 'changed', old, now, several: false }, 'en'),
    status: 'perhaps',
    note: diffWord('renamed', language),
    metric: `${nameOf(old)} → ${nameOf(now)}`,
    item: '',
    scope: '',
  };
}

/** The status that a reader finds a difference under. */
const STATUS_ORDER = ['changed', 'perhaps', 'added', 'removed'];

/**
 * The records as a reader wants to see them: two figures that are perhaps one stand in one line, between
 * those that changed and those of one side only. Records for programs keep them apart.
 */
export function diffForReaders(
  differences: readonly Difference[],
  language: HeaderLanguage,
): Row[] {
  const told = new Set(differences.map(({ old, now }) => (old && now ? undefined : (now ?? old))));
  const rows = differences.flatMap((one) => {
    const { status, old, now, perhaps } = one;
    if (perhaps === undefined || !told.has(perhaps)) return [diffRecord(one, language)];
    if (status === 'added') return [];
    return old && !now ? [perhapsRecord(old, perhaps, language)] : [diffRecord(one, language)];
  });
  const order = new Map(rows.map((row, i) => [row, i]));
  const placeOf = (row: Row): string =>
    JSON.stringify([row.district_code, row.district, row.place]);
  const places = new Map([...new Set(rows.map(placeOf))].map((place, i) => [place, i]));
  return rows.sort(
    (a, b) =>
      (places.get(placeOf(a)) ?? 0) - (places.get(placeOf(b)) ?? 0) ||
      STATUS_ORDER.indexOf(String(a.status)) - STATUS_ORDER.indexOf(String(b.status)) ||
      (order.get(a) ?? 0) - (order.get(b) ?? 0),
  );
}
