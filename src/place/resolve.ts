/** Which division a name stands for, given the places around it. */
import type { PlaceContext } from './known.js';
import {
  type Division,
  districtOf,
  isWithin,
  loadDivisions,
  unitAbove,
  zoneDivision,
} from './divisions.js';
import type { PlaceMention } from './mention.js';
import { shortName } from './names.js';

/** The single candidate that lies in the given area, if there is exactly one. */
function single(candidates: readonly Division[], area: Division | undefined): Division | undefined {
  if (!area) return undefined;
  const inside = candidates.filter((d) => isWithin(d, area));
  return inside.length === 1 ? inside[0] : undefined;
}

function byAreas(
  candidates: readonly Division[],
  context: PlaceContext,
  widest: readonly Level[],
): Division | undefined {
  const { areas, named } = context.evidence;
  const districts = candidates.map(districtOf);
  const counties = candidates.filter((_, i) => named.has(districts[i]?.code ?? ''));
  if (counties.length === 1) return counties[0];
  for (const level of widest) {
    if (level === 'county') continue;
    const inside = candidates.filter((d) => {
      const above = unitAbove(d, level);
      return above !== undefined && areas.has(above.code);
    });
    if (inside.length === 1) return inside[0];
  }
  return undefined;
}

/** 开发区 after 驻马店经开区 is that one. */
const isOfKind = (name: string, kind: string): boolean =>
  name.endsWith(kind) || (kind === '开发区' && /(?:经开|高新)区$/u.test(name));

/** 慈湖高新区 in a paper of 马鞍山 lies there. */
function inItsCity(division: Division, { homes }: PlaceContext): Division {
  if (!division.code.startsWith('/') || loadDivisions().byCode.has(division.code)) return division;
  const cities = homes.map((home) => unitAbove(home.division, 'city'));
  const city = cities.find((d) => d !== undefined);
  return city ? zoneDivision(division.name, city) : division;
}

/** A zone by its kind alone, 高新区: the page's own, else that of the city in which the text is. */
function bareZone(
  m: PlaceMention,
  context: PlaceContext,
  near: readonly Division[],
): Division | undefined {
  const inZone = near.find((d) => d.level === 'zone' && isOfKind(d.name, m.kind));
  if (inZone) return inZone;
  const named = context.evidence.zones.get(m.kind);
  if (named) return named;
  if (m.kind === '自贸港') return loadDivisions().byCode.get('460000');
  for (const division of near) {
    const city = unitAbove(division, 'city');
    if (!city) continue;
    const county = unitAbove(division, 'county');
    const base = county && /[县市]$/u.test(county.name) ? county : city;
    return zoneDivision(`${shortName(base.name)}${m.kind}`, city);
  }
  return undefined;
}

/** 烟台开发区 on a page that speaks of 烟台经开区 is that one. */
function sameZone(
  m: PlaceMention,
  zone: Division,
  { evidence }: PlaceContext,
): Division | undefined {
  if (m.level !== 'zone' || m.kind !== '开发区' || loadDivisions().byCode.has(zone.code))
    return undefined;
  const own = [evidence.zones.get('经开区'), evidence.zones.get('高新区')];
  return own.find((other) => other?.name.slice(0, -KIND) === zone.name.slice(0, -KIND));
}

const KIND = '开发区'.length;

/**
 * The division that the mention stands for, or undefined where several remain. `near` lists the
 * districts around it, nearest first: the current sentence's, the article's, the page's, the paper's.
 */
export function resolve(
  m: PlaceMention,
  context: PlaceContext,
  near: readonly (Division | undefined)[],
): Division | undefined {
  const { candidates } = m;
  const isBareZone = m.level === 'zone' && candidates.length === 0;
  if (candidates.length === 1)
    return (
      candidates[0] && (sameZone(m, candidates[0], context) ?? inItsCity(candidates[0], context))
    );
  if (candidates.length === 0 && !isBareZone) return undefined;
  const around = near.filter((d): d is Division => d !== undefined && d.level !== 'country');
  if (isBareZone) return bareZone(m, context, around);
  const levels = levelsAround(candidates, around);
  for (const division of around) {
    for (const area of [division, ...levels.map((level) => unitAbove(division, level))]) {
      const found = single(candidates, area);
      if (found) return found;
    }
  }
  return byAreas(candidates, context, levels);
}

type Level = 'county' | 'city' | 'province';
const UP_TO_CITY: readonly Level[] = ['county', 'city'];
const UP_TO_PROVINCE: readonly Level[] = [...UP_TO_CITY, 'province'];

/** 龙山街道 in a report from 芜湖, which lists none: no town of another city, whose names repeat all over the country. */
function levelsAround([first]: readonly Division[], around: readonly Division[]): readonly Level[] {
  const inCity = first?.level === 'township' && around.some((d) => unitAbove(d, 'city'));
  return inCity ? UP_TO_CITY : UP_TO_PROVINCE;
}
