/** What each field of a record is: its meaning, the values it may have, whether it is always there. */
import { FINDING_STATUSES, RULES } from '../check/vocabulary.js';
import { lazily, oneOf, readTsv } from '../data.js';
import { CERTAINTIES, DIFFERENCE_STATUSES } from '../diff/vocabulary.js';
import { ASPECTS, BOUNDS, CATEGORIES, CONFIDENCES } from '../model.js';
import { DIVISION_LEVELS } from '../place/division.js';
import { RECORD_KINDS } from './columns.js';
import type { RecordKind } from './columns.js';

/** The closed vocabularies of the fields. */
const VOCABULARIES = {
  categories: CATEGORIES,
  bounds: BOUNDS,
  aspects: ASPECTS,
  confidences: CONFIDENCES,
  statuses: DIFFERENCE_STATUSES,
  certainties: CERTAINTIES,
  levels: DIVISION_LEVELS,
  findings: FINDING_STATUSES,
  rules: RULES,
} as const;

const VALUES = [
  '-',
  'whole',
  'categories',
  'bounds',
  'aspects',
  'confidences',
  'statuses',
  'certainties',
  'levels',
  'findings',
  'rules',
] as const;

export interface Meaning {
  readonly text: string;
  readonly isWhole: boolean;
  /** The closed list of its values, or undefined. */
  readonly choices: readonly string[] | undefined;
  readonly isAlwaysThere: boolean;
}

const FILE = 'meanings.tsv';

const meanings = lazily((): ReadonlyMap<string, Meaning> => {
  const rows = readTsv(new URL(`./${FILE}`, import.meta.url), [
    'record',
    'name',
    'values',
    'need',
    'meaning',
  ]);
  return new Map(
    rows.map(({ line, cells: [record = '', name = '', values, need, text = ''] }) => {
      const at = { file: FILE, line };
      const kind = oneOf(values, VALUES, at);
      const meaning: Meaning = {
        text,
        isWhole: kind === 'whole',
        choices: kind === '-' || kind === 'whole' ? undefined : VOCABULARIES[kind],
        isAlwaysThere: oneOf(need, ['always', 'maybe'], at) === 'always',
      };
      return [`${oneOf(record, [...RECORD_KINDS, '*'], at)} ${name}`, meaning];
    }),
  );
});

/** The meaning of a field of that kind of record, or undefined for one that has none of its own. */
export function meaningOf(kind: RecordKind, name: string): Meaning | undefined {
  return meanings().get(`${kind} ${name}`) ?? meanings().get(`* ${name}`);
}
