/** A place's name in a text, and the state of the search for them. */
import type { Division } from './divisions.js';
import { charSet, stands, WHITE_SPACE } from '../lexicon/chars.js';
import { endsWord } from './left.js';

export type PlaceLevel =
  'country' | 'province' | 'city' | 'county' | 'zone' | 'township' | 'village' | 'body' | 'anaphor';

export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly level: PlaceLevel;
  /** The divisions that the name may stand for; of a bare zone (高新区) none until context is known. */
  readonly candidates: readonly Division[];
  /** The name is written as a short form (阳泉, 松阳) or is a common word too, and needs more evidence. */
  readonly form: 'full' | 'short' | 'weak';
  /** A zone's usual kind (高新区), a body's class (company, facility, office …), an anaphor's level. */
  readonly kind: string;
  /** Divisions whose name stands inside a body's name: 阳泉 in 阳泉阀门股份有限公司. */
  readonly within: readonly Division[];
}

/** A text and what has been found in it so far, from left to right. */
export interface Scan {
  readonly text: string;
  readonly found: PlaceMention[];
}

const NONE: readonly Division[] = [];

export function mention(
  scan: Scan,
  start: number,
  end: number,
  level: PlaceLevel,
  more: Partial<PlaceMention> = {},
): PlaceMention {
  const text = scan.text.slice(start, end);
  const { candidates = NONE, form = 'full', kind = '', within = NONE } = more;
  return { start, end, text, level, candidates, form, kind, within };
}

/** The same name, known to stand for one of these divisions. */
export function narrowed(
  { start, end, text, form, kind, within }: PlaceMention,
  level: PlaceLevel,
  candidates: readonly Division[],
): PlaceMention {
  return { start, end, text, level, candidates, form, kind, within };
}

/** The county or city in the name of a body that stands there: 宁国市|某某公司. */
export const unitIn = (m: PlaceMention): PlaceMention => narrowed(m, 'county', m.within);

/** The county that the name stands for, if it can be no other unit. */
export function onlyCounty({ candidates }: PlaceMention): Division | undefined {
  const [only] = candidates;
  return only?.level === 'county' && candidates.length === 1 ? only : undefined;
}

/** Whether a text is nothing but the full name of a county or a city, among whose mentions it is the first. */
export function isUnitAlone(text: string, [only]: readonly PlaceMention[]): boolean {
  if (only?.level !== 'county' && only?.level !== 'city') return false;
  return only.form !== 'short' && only.text === text.trim();
}

/** The last mention, if it ends where the next begins or a few characters before. */
export function before(scan: Scan, start: number): PlaceMention | undefined {
  const last = scan.found.at(-1);
  return last && last.end <= start ? last : undefined;
}

/** Whether a name may begin here: at the start, behind a mark, a function word or another name. */
export function opensWord(scan: Scan, at: number): boolean {
  return at === 0 || scan.found.at(-1)?.end === at || endsWord(scan.text, at);
}

const OPENING = charSet(`，。！？；：,;:${WHITE_SPACE}“”▲△●○◆◇■□★☆◎※▪•▶`);

/** Whether a clause begins here. */
export const opensClauseAt = (text: string, at: number): boolean =>
  at === 0 || stands(OPENING, text, at - 1);
