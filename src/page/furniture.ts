import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { byAdditions } from '../knowledge.js';
import { firstMatch, heldIn, type Sieve, sieveOf, sifted } from '../text/sieve.js';
import { isNavigation, isPageNumber, type Navigation, navigationOf } from './navigation.js';
import { plainForm } from './plain.js';
import { TRAIT_PATTERNS } from './traits.js';

export const FURNITURE_KINDS = [
  'navigation',
  'staff',
  'scan',
  'credit',
  'copyright',
  'views',
  'source',
  'turn',
  'link',
  'others',
  'pageName',
  'ad',
] as const;
export type FurnitureKind = (typeof FURNITURE_KINDS)[number];

interface Pattern {
  readonly kind: FurnitureKind;
  readonly match: RegExp;
  readonly not: RegExp | undefined;
}

/** What a page carries besides its articles, ready for matching against lines in plain form. */
export interface Furniture {
  readonly navigation: readonly string[];
  readonly patterns: readonly Pattern[];
  /** A user's whole lines, in plain form, cut where any text may stand. */
  readonly lines: readonly (readonly string[])[];
  readonly paperEndings: readonly string[];
  readonly label: RegExp;
  readonly collective: RegExp;
}

function record(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${where}: expected a mapping`);
  }
  return value as Record<string, unknown>;
}

function strings(value: unknown, where: string): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Error(`${where}: expected a list`);
  return value.map((item, i) => {
    if (typeof item !== 'string') throw new Error(`${where}[${String(i)}]: expected a string`);
    return item;
  });
}

function regex(value: unknown, where: string): RegExp {
  if (typeof value !== 'string') throw new Error(`${where}: expected a regular expression`);
  try {
    return new RegExp(value, 'u');
  } catch (cause) {
    throw new Error(`${where}: not a regular expression: ${value}`, { cause });
  }
}

function pattern(value: unknown, where: string): Pattern {
  const { kind, match, not } = record(value, where);
  const known = FURNITURE_KINDS.find((k) => k === kind);
  if (known === undefined) {
    throw new Error(`${where}.kind: expected one of ${FURNITURE_KINDS.join(', ')}`);
  }
  return {
    kind: known,
    match: regex(match, `${where}.match`),
    not: not === undefined ? undefined : regex(not, `${where}.not`),
  };
}

const NOTHING = '(?!)';

/**
 * Reads page furniture from YAML (the form of furniture.yaml; every section may be missing).
 * `file` names the text in errors: an unusable entry throws an error with its path.
 */
export function parseFurniture(yaml: string, file: string): Furniture {
  const data = record(parse(yaml) ?? {}, file);
  const patterns = Array.isArray(data.patterns) ? (data.patterns as unknown[]) : [];
  const labels = record(data.labels ?? { match: NOTHING }, `${file}: labels`);
  const collective = record(data.collective ?? { match: NOTHING }, `${file}: collective`);
  return {
    navigation: strings(data.navigation, `${file}: navigation`),
    patterns: patterns.map((p, i) => pattern(p, `${file}: patterns[${String(i)}]`)),
    lines: [],
    paperEndings: strings(data.paperEndings, `${file}: paperEndings`),
    label: regex(labels.match, `${file}: labels.match`),
    collective: regex(collective.match, `${file}: collective.match`),
  };
}

/** A value that is made of furniture once, at its first use. */
export function madeOnce<T>(make: (furniture: Furniture) => T): (furniture: Furniture) => T {
  const made = new WeakMap<Furniture, { readonly value: T }>();
  return (furniture) => {
    let known = made.get(furniture);
    if (known === undefined) made.set(furniture, (known = { value: make(furniture) }));
    return known.value;
  };
}

/** Whether a title in plain form heads short reports. */
export const isCollective = madeOnce(({ collective }) => sifted(collective));

/** What stands on pages besides their articles: what is built in, and what a user adds. */
export const knownFurniture = byAdditions(({ navigation, lines }): Furniture => {
  const yaml = readFileSync(new URL('./furniture.yaml', import.meta.url), 'utf8');
  const known = parseFurniture(yaml, 'furniture.yaml');
  return {
    ...known,
    navigation: [...known.navigation, ...navigation],
    lines: lines.map((line) => plainForm(line).split('*')),
  };
});

/** No line of furniture is longer, save lists of links. */
const LONGEST = 200;

/** Furniture made ready for matching. */
interface Ready {
  readonly navigation: Navigation;
  readonly sieve: Sieve;
}

const readyFor = madeOnce((furniture): Ready => ({
  navigation: navigationOf(furniture),
  sieve: sieveOf(
    furniture.patterns.map(({ match }) => match),
    TRAIT_PATTERNS,
  ),
}));

/** Whether the pieces make up the whole line, with any text between them. */
function isMadeOf(plain: string, pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return plain === first;
  if (!plain.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = plain.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return plain.length - last.length >= at && plain.endsWith(last);
}

/** The traits of a line in plain form, and in higher bits what furniture asks for. */
export function lookAt(furniture: Furniture, plain: string): number {
  return plain.length > LONGEST ? 0 : heldIn(readyFor(furniture).sieve, plain);
}

/**
 * What kind of furniture a line in plain form is, if it is any.
 * @param held what `lookAt` gives for the line
 */
export function furnitureKind(
  furniture: Furniture,
  plain: string,
  held = lookAt(furniture, plain),
): FurnitureKind | undefined {
  if (plain.length > LONGEST) return undefined;
  const { lines, patterns } = furniture;
  const { navigation, sieve } = readyFor(furniture);
  if (lines.some((pieces) => isMadeOf(plain, pieces))) return 'navigation';
  if (isNavigation(navigation, plain)) return 'navigation';
  const found = firstMatch(sieve, plain, held, (i) => patterns[i]?.not?.test(plain) !== true);
  return patterns[found]?.kind ?? (isPageNumber(navigation, plain) ? 'navigation' : undefined);
}
