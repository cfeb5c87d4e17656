/** The divisions of China, looked up by code and by name. */
import { higherFirst, townshipDivision, zoneDivision, type Division } from './division.js';
import { byAdditions } from '../knowledge.js';
import { loadDivisions } from './load.js';
import { shortNames } from './names.js';

export {
  COUNTRY,
  DIVISION_LEVELS,
  higherFirst,
  townshipDivision,
  zoneDivision,
  type Division,
  type DivisionLevel,
} from './division.js';
export { loadDivisions, readTable, type Divisions } from './load.js';

/** Names that several counties bear: 鼓楼区. */
const sharedNames = byAdditions((): ReadonlySet<string> => {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const { level, name, former } of loadDivisions().byCode.values()) {
    if (level !== 'county' || former) continue;
    if (once.has(name)) shared.add(name);
    once.add(name);
  }
  return shared;
});

/** The name that figures are filed under: with its city in front where several counties bear it, 南京市鼓楼区. */
export const filedName = ({ level, name, city }: Division): string =>
  level === 'county' && sharedNames().has(name) ? city + name : name;

/** The code of the unit that a zone or a township hangs on; empty for a code of the standard itself. */
function codeAbove(code: string): string {
  return code.slice(0, Math.max(0, code.lastIndexOf('/')));
}

/** The division with that GB/T 2260 code (or a zone's or township's code as given here), if there is one. */
export function divisionByCode(code: string): Division | undefined {
  const known = loadDivisions().byCode.get(code);
  if (known) return known;
  const above = codeAbove(code);
  const name = code.slice(above.length + 1);
  const unit = above === '' ? undefined : loadDivisions().byCode.get(above);
  if (!unit || name === '') return undefined;
  if (
    unit.level === 'county' ||
    unit.level === 'zone' ||
    loadDivisions().townships.get(name)?.includes(above)
  ) {
    return townshipDivision(name, unit);
  }
  return zoneDivision(name, unit);
}

/** Whether `inner` is `outer` or lies in it. */
export function isWithin(inner: Division, outer: Division): boolean {
  if (outer.level === 'country') return true;
  if (inner.level === 'country') return false;
  if (outer.level === 'province') return beginAlike(inner.code, outer.code, 2);
  if (outer.level === 'city') return beginAlike(inner.code, outer.code, 4);
  if (inner.code === outer.code) return true;
  if (outer.level !== 'county' && outer.level !== 'zone') return false;
  return inner.code.charAt(outer.code.length) === '/' && inner.code.startsWith(outer.code);
}

/** Whether two codes have the same first digits; a code that has fewer begins like no other. */
function beginAlike(a: string, b: string, digits: number): boolean {
  if (a.length < digits || b.length < digits) return false;
  for (let i = 0; i < digits; i += 1) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}

/** The county-level unit, zone, city or province that figures of this division are filed under. */
export function districtOf(division: Division): Division {
  if (division.level !== 'township') return division;
  return divisionByCode(codeAbove(division.code)) ?? division;
}

/** Provinces and cities by the first four digits of their codes. */
const upperUnits = byAdditions((): readonly (Division | undefined)[] => {
  const units = new Array<Division | undefined>(10_000).fill(undefined);
  for (const [code, division] of loadDivisions().byCode) {
    if (/^\d{4}00$/.test(code)) units[firstDigits(code, 4)] = division;
  }
  return units;
});

/** The first digits of a code as a number; 0, which no unit has, where the code is shorter. */
function firstDigits(code: string, count: number): number {
  if (code.length < count) return 0;
  let number = 0;
  for (let i = 0; i < count; i += 1) number = number * 10 + code.charCodeAt(i) - 48;
  return number;
}

/** The unit of that level that the division lies in (or is), if there is one. */
export function unitAbove(
  division: Division,
  level: 'province' | 'city' | 'county',
): Division | undefined {
  if (level === 'province') return upperUnits()[firstDigits(division.code, 2) * 100];
  if (level === 'city') {
    const city = upperUnits()[firstDigits(division.code, 4)];
    if (city && (city.level !== 'province' || city.city !== '')) return city;
    const municipality = upperUnits()[firstDigits(division.code, 2) * 100];
    return municipality?.city === '' ? undefined : municipality;
  }
  const district = districtOf(division);
  return district.level === 'county' || district.level === 'zone' ? district : undefined;
}

const byName = byAdditions((): ReadonlyMap<string, readonly Division[]> => {
  const named = new Map<string, Division[]>();
  for (const division of loadDivisions().byCode.values()) {
    const shorts = division.level === 'zone' ? [] : shortNames(division.name);
    for (const name of new Set([division.name, ...shorts])) {
      const list = named.get(name);
      if (list) list.push(division);
      else named.set(name, [division]);
    }
  }
  return named;
});

/** The townships and streets of each name, once they have been asked for. */
const ofName = byAdditions(() => new Map<string, readonly Division[]>());

/** The townships and streets that the statistics list under that name; none for an unknown one. */
export function townshipsNamed(name: string): readonly Division[] {
  const known = ofName().get(name);
  if (known) return known;
  const { byCode, townships } = loadDivisions();
  const found = (townships.get(name) ?? []).flatMap((code) => {
    const county = byCode.get(code);
    return county ? [townshipDivision(name, county)] : [];
  });
  // of names that no township bears there is no end
  if (found.length > 0) ofName().set(name, found);
  return found;
}

/** All divisions that bear the name, in full, as a short form or as an alias, the higher units first. */
export function divisionsNamed(name: string): Division[] {
  const { aliases } = loadDivisions();
  const found = [...(byName().get(name) ?? []), ...townshipsNamed(name)];
  const all = new Set([...found, ...(aliases.get(name) ?? [])]);
  return [...all].sort(higherFirst);
}
