import { DataError, oneOf, readTsv } from '../data.js';
import { CATEGORIES } from '../model.js';
import type { Category } from '../model.js';

/** What the names of `explain` are names of. */
export const NAME_GROUPS = ['aspect', 'bound', 'confidence', 'item', 'district', 'rule'] as const;
export type NameGroup = (typeof NAME_GROUPS)[number];

/** A short name in a Chinese reader's words. */
export interface Named {
  readonly zh: string;
  /** For rules: why such a number is no figure. */
  readonly why: string;
}

/** How a category is shown. */
export interface CategoryLook {
  readonly zh: string;
  /** Number of the colour in the terminal's table of 256. */
  readonly ansi: number;
  /** Colour of text on white, `#rrggbb`. */
  readonly html: string;
}

function readNames(): ReadonlyMap<string, Named> {
  const file = 'explainNames.tsv';
  const rows = readTsv(new URL(`./${file}`, import.meta.url), ['group', 'name', 'zh', 'why']);
  return new Map(
    rows.map(({ line, cells }) => {
      const [group, name = '', zh = '', why = ''] = cells;
      return [`${oneOf(group, NAME_GROUPS, { file, line })} ${name}`, { zh, why }];
    }),
  );
}

function readLooks(): ReadonlyMap<Category, CategoryLook> {
  const file = 'explainCategories.tsv';
  const columns = ['category', 'zh', 'ansi', 'html'];
  const rows = readTsv(new URL(`./${file}`, import.meta.url), columns);
  return new Map(
    rows.map(({ line, cells }) => {
      const [category, zh = '', ansi = '', html = ''] = cells;
      if (!/^#[0-9a-f]{6}$/.test(html)) throw new DataError(file, line, `${html} is no #rrggbb`);
      return [oneOf(category, CATEGORIES, { file, line }), { zh, ansi: Number(ansi), html }];
    }),
  );
}

const NAMES = readNames();
const LOOKS = readLooks();

/** What a short name is called, or undefined where the table does not have it. */
export function named(group: NameGroup, name: string): Named | undefined {
  return NAMES.get(`${group} ${name}`);
}

/** The name in Chinese with the short name, which CSV and the code have: 序数 ordinal. */
export function bothNames(group: NameGroup, name: string): string {
  const zh = named(group, name)?.zh;
  return zh === undefined ? name : `${zh} ${name}`;
}

/** The short names that the table has for a group. */
export function namesIn(group: NameGroup): string[] {
  return [...NAMES.keys()]
    .filter((key) => key.startsWith(`${group} `))
    .map((key) => key.slice(group.length + 1));
}

const PLAIN_LOOK: CategoryLook = { zh: '', ansi: 245, html: '#5c5c5c' };

/** How a category is shown. */
export function lookOf(category: Category): CategoryLook {
  return LOOKS.get(category) ?? { ...PLAIN_LOOK, zh: category };
}
