/** All that is known of divisions, for people who look it up. */
import { divisionMeant } from './named.js';
import {
  DIVISION_LEVELS,
  divisionByCode,
  divisionsNamed,
  isWithin,
  loadDivisions,
  townshipDivision,
  type Division,
} from './divisions.js';
import { shortNames } from './names.js';

export interface KnownDivision {
  readonly division: Division;
  /** Short forms and other names. */
  readonly aliases: readonly string[];
  /** `built in`, or where the user's file says it; other names of the user's with their places. */
  readonly from: string;
}

const BUILT_IN = 'built in';

function describe(names: ReadonlyMap<string, readonly string[]>, division: Division) {
  const { own } = loadDivisions();
  const shorts = division.level === 'zone' ? [] : shortNames(division.name);
  const aliases = new Set([...shorts, ...(names.get(division.code) ?? [])]);
  aliases.delete(division.name);
  const added = [...aliases].filter((name) => own.has(name));
  const from = [
    division.from ?? BUILT_IN,
    ...added.map((name) => `${name}: ${own.get(name) ?? ''}`),
  ];
  return { division, aliases: [...aliases], from: from.join('; ') };
}

/** Other names by the code of the division that they stand for. */
function namesByCode(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, divisions] of loadDivisions().aliases) {
    for (const { code } of divisions) names.set(code, [...(names.get(code) ?? []), name]);
  }
  return names;
}

function inOrder(divisions: Iterable<Division>): Division[] {
  const rank = ({ level }: Division): number => DIVISION_LEVELS.indexOf(level);
  return [...divisions].sort(
    (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) || rank(a) - rank(b),
  );
}

/** All divisions down to counties and zones, by code. */
export function allDivisions(): KnownDivision[] {
  const names = namesByCode();
  const divisions = [...loadDivisions().byCode.values()].filter(({ code }) => code !== '');
  return inOrder(divisions).map((division) => describe(names, division));
}

function townshipsOf(above: Division): Division[] {
  const found: Division[] = [];
  for (const [name, codes] of loadDivisions().townships) {
    if (codes.includes(above.code)) found.push(townshipDivision(name, above));
  }
  return found;
}

/**
 * The divisions that bear a name, or the one that a code or a fuller name (南京鼓楼区) means.
 * @param below also what lies in them, townships of a county included
 * @returns the divisions, or why there are none
 */
export function divisionsCalled(
  text: string,
  below: boolean,
): KnownDivision[] | { readonly problem: string } {
  const names = namesByCode();
  const meant = divisionByCode(text) ?? divisionMeant(text);
  const named = divisionsNamed(text);
  if (named.length === 0 && 'problem' in meant) return meant;
  const found = named.length > 0 || 'problem' in meant ? named : [meant];
  const all = new Set(found);
  for (const division of below ? found : []) {
    for (const inner of loadDivisions().byCode.values()) {
      if (inner.code !== '' && isWithin(inner, division)) all.add(inner);
    }
    for (const inner of townshipsOf(division)) all.add(inner);
  }
  return inOrder(all).map((division) => describe(names, division));
}
