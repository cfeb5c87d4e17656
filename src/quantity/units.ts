import { lazily, oneOf, readTsv } from '../data.js';
import { beginnings, longestIn, type Lookup } from '../lexicon/lookup.js';
import { CATEGORIES, type Category } from '../model.js';

export const UNIT_KINDS = ['count', 'noun', 'money', 'share', 'measure', 'span', 'name'] as const;
/** What a unit makes of a number; units.tsv says what each kind means. */
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface Unit {
  /** Canonical name: 平米 → 平方米. */
  readonly name: string;
  readonly kind: UnitKind;
  /** Category of a figure whose noun is not known. */
  readonly category: Category;
  /** Exponent of ten: 成 is 10 %, so 1. */
  readonly tens: number;
}

/** A unit where it stands in a text. */
export interface UnitMatch {
  readonly unit: Unit;
  /** As the text has it. */
  readonly form: string;
  readonly end: number;
}

interface Forms {
  /** In the order of the file. */
  readonly list: readonly (readonly [form: string, unit: Unit])[];
  readonly lookup: Lookup;
}

const forms = lazily((): Forms => {
  const list: [string, Unit][] = [];
  const columns = ['unit', 'kind', 'category', 'factor', 'forms'];
  for (const { line, cells } of readTsv(new URL('./units.tsv', import.meta.url), columns)) {
    const at = { file: 'units.tsv', line };
    const unit: Unit = {
      name: cells[0] ?? '',
      kind: oneOf(cells[1], UNIT_KINDS, at),
      category: oneOf(cells[2], CATEGORIES, at),
      tens: Math.log10(Number(cells[3])),
    };
    for (const form of (cells[4] ?? '').split(' ')) list.push([form, unit]);
  }
  return { list, lookup: beginnings(list.map(([form]) => form)) };
});

/** The longest unit that begins at `at`. */
export function matchUnit(text: string, at: number): UnitMatch | undefined {
  const { list, lookup } = forms();
  for (let limit = text.length; ;) {
    const found = longestIn(lookup, text, at, limit);
    if (found < 0) return undefined;
    const [form, unit] = list[found] as Forms['list'][number];
    const end = at + form.length;
    if (!isLatin(form) || !isLatin(text.charAt(end))) return { unit, form, end };
    limit = end - 1;
  }
}

/** Latin letters end where a unit of Latin letters ends: 5G is no gram. */
function isLatin(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
