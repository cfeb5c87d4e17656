/** Where places and bodies lie that were named together with their county: later they stand alone. */
import { isPlace } from './below.js';
import { type Division, isWithin } from './divisions.js';
import { nested } from './evidence.js';
import { type Frame, type Reader, isLocal, moveTo } from './frame.js';
import type { PlaceContext } from './known.js';
import { chainOf } from './listed.js';
import { type PlaceMention, unitIn } from './mention.js';
import { beginsWithWord, BRAND, namesOf } from './names.js';
import { resolve } from './resolve.js';

/** By each of the names that the place goes by; undefined for one that several go by. */
export type Sites = Map<string, Division | undefined>;

/** No name is shorter that a society goes by: 麦丰合作社 is 麦丰种植专业合作社. */
const SHORTEST = 4;

/** Stands for a society by its brand; none where the name begins with a word. */
function brandOf(name: string, kind: string): string | undefined {
  // 移动公司: of companies there is one in every county
  if (kind !== 'society' || name.length < SHORTEST) return undefined;
  return beginsWithWord(name) ? undefined : `${kind} ${name.slice(0, BRAND)}`;
}

/** 商水县|天华种植专业合作社: the name behind the unit that it begins with. */
function ownName({ text, within }: PlaceMention): string {
  const units = within.flatMap(({ name }) => namesOf(name));
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

/** Keeps where the place with index `i` lies, if its name says so; a name of several says nothing. */
export function keepSite(
  sites: Sites,
  mentions: readonly PlaceMention[],
  i: number,
  context: PlaceContext,
): void {
  const m = mentions[i];
  if (!m || !isPlace(m)) return;
  const division = unitOf(mentions, i, context);
  if (!division) return;
  const names = m.level === 'township' ? [stemKey(m.text.replace(TITLE, ''))] : keysOf(mentions, i);
  for (const key of names)
    if (key !== undefined)
      sites.set(key, sites.has(key) && sites.get(key) !== division ? undefined : division);
}

/** 洒金街道: bodies are called after the town. */
const stemKey = (stem: string): string | undefined => (stem.length > 1 ? `^${stem}` : undefined);
const TITLE = /(?:街道|[镇乡])$/u;
/** 洒金小学, 洒金社区 */
const CALLED_AFTER: ReadonlySet<string> = new Set(['school', 'hospital', 'community', 'quarter']);
const LONGEST_STEM = 4;

/** The names that the place with index `i` goes by. */
function keysOf(mentions: readonly PlaceMention[], i: number): (string | undefined)[] {
  const m = mentions[i];
  if (!m) return [];
  const name = ownName(m);
  // 金堂县|移动公司, 平定县|人民医院: every county has one
  const alone = beginsWithWord(name) ? undefined : name;
  // 崇明区|堡镇|社区生活服务中心
  const town = mentions[i - 1];
  const inTown =
    town?.level === 'township' && town.end === m.start ? town.text + m.text : undefined;
  return [m.text, alone, inTown, brandOf(name, m.kind)];
}

/** Where a place lies that was named with its county before. */
const siteOf = (sites: Sites, name: string, kind: string): Division | undefined =>
  sites.get(name) ?? sites.get(brandOf(name, kind) ?? '') ?? inTownOf(sites, name, kind);

/** 洒金小学 in a text on 兴义市洒金街道 */
function inTownOf(sites: Sites, name: string, kind: string): Division | undefined {
  if (!CALLED_AFTER.has(kind)) return undefined;
  for (let length = Math.min(LONGEST_STEM, name.length - 1); length > 1; length -= 1) {
    const division = sites.get(`^${name.slice(0, length)}`);
    if (division) return division;
  }
  return undefined;
}

/**
 * 大莫村 again, in a paragraph on its province, or 麦丰合作社 in one on its city: still where it was said to lie.
 * @param kind the kind of place, as in its mention
 * @param at offset of what names it there
 */
export function backIn(
  reader: Reader,
  frame: Frame,
  name: string,
  kind: string,
  at: number,
): Frame | undefined {
  const division = siteOf(reader.lies, name, kind);
  if (!division || division === frame.district) return undefined;
  const { district } = frame;
  const home = reader.home.district;
  const carried = frame.at < 0 && !isLocal(home);
  // 沈丘县丰源合作社, behind one of 商水县: it says so itself
  const told = name.startsWith(division.name) && (!home || isWithin(division, home));
  const wider = district === undefined || carried || told || isWithin(division, district);
  return wider ? moveTo(reader, division, at, name) : undefined;
}
