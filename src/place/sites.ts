/** Where places and bodies lie that were named together with their county: later they stand alone. */
import { isPlace } from './below.js';
import type { Division } from './divisions.js';
import { nested } from './evidence.js';
import type { PlaceContext } from './known.js';
import { chainOf } from './listed.js';
import { type PlaceMention, unitIn } from './mention.js';
import { isCommonWord, shortNames } from './names.js';
import { resolve } from './resolve.js';

/** By each of the names that the place goes by. */
export type Sites = Map<string, Division>;

const FIRMS = new Set(['company', 'society']);
/** What firms are called by alone: 麦丰合作社 is 麦丰种植专业合作社. */
const BRAND = 2;
const SHORTEST_FIRM = 4;

/** Stands for a firm by its kind and its brand; none where the name begins with a word. */
function brandOf(name: string, kind: string): string | undefined {
  if (!FIRMS.has(kind) || name.length < SHORTEST_FIRM) return undefined;
  const brand = name.slice(0, BRAND);
  return isCommonWord(brand) ? undefined : `${kind} ${brand}`;
}

/** 商水县|天华种植专业合作社: the name behind the unit that it begins with. */
function ownName({ text, within }: PlaceMention): string {
  const units = within.flatMap(({ name }) => [name, ...shortNames(name)]);
  const unit = units.find((name) => text.startsWith(name) && name.length < text.length) ?? '';
  return text.slice(unit.length);
}

/** The county or zone that the place with index `i` is named with: right in front, or in its own name. */
function unitOf(
  mentions: readonly PlaceMention[],
  i: number,
  context: PlaceContext,
): Division | undefined {
  const m = mentions[i];
  if (!m) return undefined;
  // 高昌区|绿园社区|绿园小区
  const names = mentions.slice(chainOf(mentions, i)[0], i);
  const unit = names.findLast(({ level }) => level === 'county' || level === 'zone');
  if (unit) return resolve(unit, context, []);
  const [inside] = m.within;
  if (inside?.level !== 'county') return undefined;
  // 茂名市|茂南产业转移工业园: in the city, the short name is the county's
  const city = names.at(-1);
  const told =
    m.text.startsWith(inside.name) || (city?.level === 'city' && nested(city, m).length > 0);
  return told ? resolve(unitIn(m), context, []) : undefined;
}

/** Keeps where the place with index `i` lies, if its name says so; what was said first holds. */
export function keepSite(
  sites: Sites,
  mentions: readonly PlaceMention[],
  i: number,
  context: PlaceContext,
): void {
  const m = mentions[i];
  if (!m || !isPlace(m) || m.level === 'township') return;
  const division = unitOf(mentions, i, context);
  if (!division) return;
  const name = ownName(m);
  for (const key of [m.text, name, brandOf(name, m.kind)])
    if (key !== undefined && !sites.has(key)) sites.set(key, division);
}

/** Where a place lies that was named with its county before. */
export const siteOf = (sites: Sites, name: string, kind: string): Division | undefined =>
  sites.get(name) ?? sites.get(brandOf(name, kind) ?? '');
