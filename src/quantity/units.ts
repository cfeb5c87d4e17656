import { lazily, oneOf, readTsv } from '../data.js';
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
  readonly end: number;
}

type Forms = Map<string, (readonly [form: string, unit: Unit])[]>;

const forms = lazily((): Forms => {
  const table: Forms = new Map();
  const columns = ['unit', 'kind', 'category', 'factor', 'forms'];
  for (const { line, cells } of readTsv(new URL('./units.tsv', import.meta.url), columns)) {
    const at = { file: 'units.tsv', line };
    const unit: Unit = {
      name: cells[0] ?? '',
      kind: oneOf(cells[1], UNIT_KINDS, at),
      category: oneOf(cells[2], CATEGORIES, at),
      tens: Math.log10(Number(cells[3])),
    };
    for (const form of (cells[4] ?? '').split(' ')) {
      const first = form.charAt(0);
      table.set(first, [...(table.get(first) ?? []), [form, unit]]);
    }
  }
  for (const list of table.values()) list.sort((a, b) => b[0].length - a[0].length);
  return table;
});

/** The longest unit that begins at `at`. */
export function matchUnit(text: string, at: number): UnitMatch | undefined {
  const list = forms().get(text.charAt(at));
  if (!list) return undefined;
  for (const [form, unit] of list) {
    if (!text.startsWith(form, at)) continue;
    const end = at + form.length;
    if (isLatin(form) && isLatin(text.charAt(end))) continue;
    return { unit, end };
  }
  return undefined;
}

/** Latin letters end where a unit of Latin letters ends: 5G is no gram. */
function isLatin(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
