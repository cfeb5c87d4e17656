/** The division that a user means by a name or a code. */
import { namedDivision } from './confirmed.js';
import { divisionByCode, divisionsNamed, loadDivisions, type Division } from './divisions.js';
import { namesOf } from './names.js';
import { nearest } from '../text/near.js';

const CODE = /^\d{6}(?:\/.+)?$/u;
/** So many of several divisions of one name are listed; a user who knows more names the city. */
const LISTED = 6;

function fullName({ name, city, province, level }: Division): string {
  const above = level === 'city' || level === 'province' || city === name ? '' : city;
  return `${level === 'province' ? '' : province === city ? '' : province}${above}${name}`;
}

/**
 * The division that `text` names: a GB/T 2260 code, a name (阳泉, 阳泉市, 南京鼓楼区), a short form.
 * @returns the division, or in one line why there is none, with what may have been meant
 */
export function divisionMeant(text: string): Division | { readonly problem: string } {
  if (CODE.test(text))
    return divisionByCode(text) ?? { problem: `no division has the code ${text}` };
  const name = text.replace(/\s+/gu, '');
  const found = likeliest(name, divisionsNamed(name));
  const [first] = found;
  if (first && found.length === 1) return first;
  return first ? several(name, found) : (fullyNamed(name) ?? unknown(name));
}

/** 南京鼓楼区, but not 苏州园区, of which only the first half is a name that is known. */
function fullyNamed(text: string): Division | undefined {
  const division = namedDivision(text);
  const names = division ? namesOf(division.name) : [];
  return names.some((name) => text.endsWith(name)) ? division : undefined;
}

/** Full names before short ones, provinces before what else has their short name, townships last. */
function likeliest(text: string, named: readonly Division[]): readonly Division[] {
  const units = named.filter(({ level }) => level !== 'township');
  const ranked = [
    units.filter(({ name }) => name === text),
    units.filter(({ level }) => level === 'province'),
    units,
  ];
  return ranked.find(({ length }) => length > 0) ?? named;
}

function several(text: string, divisions: readonly Division[]): { readonly problem: string } {
  const list = divisions.slice(0, LISTED).map((d) => `${fullName(d)} (${d.code})`);
  const more = divisions.length > LISTED ? ', …' : '';
  return { problem: `${text} names several divisions: ${list.join(', ')}${more}; give the code` };
}

function unknown(text: string): { readonly problem: string } {
  const near = nearest(
    text,
    [...loadDivisions().byCode.values()].map(({ name }) => name),
  );
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  return { problem: `no division is known by the name ${text}${hint}` };
}
