import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { byAdditions } from '../knowledge.js';
import { plainForm } from './plain.js';

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
const DATES =
  /(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|(?:星期|周|礼拜)[一二三四五六日天]|\d{1,2}:\d\d(?::\d\d)?/gu;
const SEPARATORS = /[\s\d|/<>«»‹›()[\]【】{}:;,.、·•~\-—_+=*#&!^“”"'©→←↑↓▶◀▲▼△▽]+/gu;

/** A number alone on its line is a page's, a longer one may be cut from a sentence. */
const PAGE_NUMBER = /^[A-Z]?\d{1,2}$/u;

/** Stands for a word of navigation. */
const WORD = '\u0000';

const wordCache = new WeakMap<Furniture, RegExp>();

function navigationWords(furniture: Furniture): RegExp {
  const cached = wordCache.get(furniture);
  if (cached !== undefined) return cached;
  const words = [...furniture.navigation].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const made = new RegExp(
    words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || NOTHING,
    'giu',
  );
  wordCache.set(furniture, made);
  return made;
}

/** 2025年07月23日 星期三 出版 首页 | 版面概览: words of navigation, numbers and dates, nothing else. */
function isNavigation(furniture: Furniture, plain: string): boolean {
  const rest = plain.replace(DATES, ' ').replace(navigationWords(furniture), WORD);
  return rest.includes(WORD) && rest.replaceAll(WORD, ' ').replace(SEPARATORS, '') === '';
}

/** A page's number, a date or an ornament alone on its line. */
function isPageNumber(plain: string): boolean {
  const rest = plain.replace(DATES, ' ');
  if (rest === plain && /\d/.test(plain)) return PAGE_NUMBER.test(plain);
  return rest.replace(SEPARATORS, '') === '';
}

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

/** What kind of furniture a line in plain form is, if it is any. */
export function furnitureKind(furniture: Furniture, plain: string): FurnitureKind | undefined {
  if (plain.length > LONGEST) return undefined;
  if (furniture.lines.some((pieces) => isMadeOf(plain, pieces))) return 'navigation';
  if (isNavigation(furniture, plain)) return 'navigation';
  const found = furniture.patterns.find((p) => p.match.test(plain) && !p.not?.test(plain));
  return found?.kind ?? (isPageNumber(plain) ? 'navigation' : undefined);
}
