/** What a text says about where it is at home, and which of its uncertain names that confirms. */
import {
  type Division,
  districtOf,
  isWithin,
  loadDivisions,
  townshipDivision,
  unitAbove,
} from './divisions.js';
import { type PlaceMention, narrowed } from './mention.js';
import { isFeature } from './names.js';

export interface Evidence {
  /** Codes of the divisions that stand in the text by their full names, or next to the unit above. */
  readonly named: ReadonlyMap<string, number>;
  /** Codes of the divisions that stand in the text by their full names. */
  readonly full: ReadonlySet<string>;
  /** Codes of provinces and cities in which a certainly named division lies, with how often. */
  readonly areas: ReadonlyMap<string, number>;
  /** By kind, the zone that stands in the text with its city more often than others; under '' of all kinds. */
  readonly zones: ReadonlyMap<string, Division>;
  /** How often each county's short name stands on the page. */
  readonly shorts: ReadonlyMap<string, number>;
  /** Townships that stand behind their county somewhere in the text. */
  readonly townships: ReadonlyMap<string, Division>;
}

const add = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1);

/** Whether the two stand side by side and the first may contain the second: 阳泉市|城区. */
function joined(first: PlaceMention | undefined, second: PlaceMention): boolean {
  return first !== undefined && first.end === second.start;
}

/** The candidates of a mention that lie in one of the unit's candidates in front of it. */
export function nested(above: PlaceMention, below: PlaceMention): Division[] {
  return innerOf(below).filter((d) => above.candidates.some((a) => a !== d && isWithin(d, a)));
}

function innerOf(below: PlaceMention): readonly Division[] {
  return below.candidates.length > 0 ? below.candidates : below.within;
}

/** 殷都区|都里镇: the township of the county in front of it, whatever the codes of some year say. */
function townshipOf(previous: PlaceMention | undefined, m: PlaceMention): Division | undefined {
  const above = previous?.level === 'county' || previous?.level === 'zone' ? previous : undefined;
  if (m.level !== 'township' || !above || !joined(above, m)) return undefined;
  const [county] = above.candidates;
  return county && above.candidates.length === 1 ? townshipDivision(m.text, county) : undefined;
}

function certain(m: PlaceMention, previous: PlaceMention | undefined): readonly Division[] {
  if (joined(previous, m) && previous) {
    const inner = nested(previous, m);
    if (inner.length > 0) return inner;
    const township = townshipOf(previous, m);
    if (township) return [township];
  }
  if (m.form === 'weak' || m.level === 'township') return [];
  if (m.form === 'full') return m.candidates;
  return m.candidates.filter(
    (d) => d.level === 'province' || d.level === 'city' || d.level === 'zone',
  );
}

/** 烟台|经开区: the kind that a zone's full name ends with. */
const KIND = /(?:经开区|高新区|综保区)$/u;

interface Counted {
  readonly zone: Division;
  readonly kind: string;
  readonly count: number;
}

/** The most frequent zone of each kind and of all kinds; none where two are equally frequent. */
function leading(zones: readonly Counted[]): Map<string, Division> {
  const best = new Map<string, Counted | 'tie'>();
  for (const counted of [...zones].sort((a, b) => b.count - a.count)) {
    for (const kind of [counted.kind, '']) {
      const first = best.get(kind);
      if (!first) best.set(kind, counted);
      else if (first !== 'tie' && first.count === counted.count) best.set(kind, 'tie');
    }
  }
  const out = new Map<string, Division>();
  for (const [kind, counted] of best) if (counted !== 'tie') out.set(kind, counted.zone);
  return out;
}

/**
 * 金凤镇 in the story of 重庆高新区: townships that the statistics list under a county of the zone's city which the text
 * never names are those that the zone administers.
 */
function* inZone(
  texts: readonly (readonly PlaceMention[])[],
  zone: Division,
  named: ReadonlyMap<string, number>,
): Iterable<[name: string, township: Division]> {
  for (const mentions of texts) {
    for (const { level, text, candidates } of mentions) {
      if (level !== 'township' || candidates.length === 0) continue;
      const counties = candidates.flatMap((d) => districtOf(d));
      if (counties.some(({ code }) => named.has(code))) continue;
      if (zone.city !== '' && counties.some(({ city }) => city === zone.city))
        yield [text, townshipDivision(text, zone)];
    }
  }
}

/** So many counties that only share a province, and so many of one city, are told by their short names. */
const OF_PROVINCE = 3;
const OF_CITY = 2;

/** 南安、仙游、安溪、永泰: codes of the cities and provinces that several counties lie in which are named by their short names alone. */
function* sharedAreas(counties: ReadonlySet<Division>): Iterable<string> {
  for (const [level, least] of [
    ['province', OF_PROVINCE],
    ['city', OF_CITY],
  ] as const) {
    const count = new Map<string, number>();
    for (const county of counties) {
      const above = unitAbove(county, level);
      if (above) add(count, above.code);
    }
    for (const [code, n] of count) if (n >= least) yield code;
  }
}

/**
 * Counts the certain names among the mentions of several texts.
 * @param told divisions that are known to be spoken of, by whatever names
 */
export function gather(
  texts: readonly (readonly PlaceMention[])[],
  told: Iterable<Division> = [],
): Evidence {
  const named = new Map<string, number>();
  const full = new Set<string>();
  const areas = new Map<string, number>();
  const zones = new Map<string, Counted>();
  const townships = new Map<string, Division>();
  const shorts = new Map<string, number>();
  const counties = new Set<Division>();
  for (const mentions of texts) {
    mentions.forEach((m, i) => {
      if (m.level === 'county' && m.form === 'short') {
        add(shorts, m.text);
        const [one, ...others] = m.candidates;
        if (one && others.length === 0 && /[县市旗]$/u.test(one.name)) counties.add(one);
      }
      const sure = certain(m, mentions[i - 1]);
      for (const d of sure) add(named, d.code);
      if (m.form === 'full') for (const d of sure) full.add(d.code);
      // 南昌市|苗木协会 spells the city out, too
      for (const d of m.within) if (m.text.startsWith(d.name)) full.add(d.code);
      const [only] = sure;
      if (!only) return;
      if (m.level === 'township') townships.set(m.text, only);
      if (m.level === 'zone') {
        const count = (zones.get(only.code)?.count ?? 0) + 1;
        const kind = m.kind || (KIND.exec(only.name)?.[0] ?? '');
        zones.set(only.code, { zone: only, kind, count });
      }
      if (sure.length > 1 && m.form === 'full') return;
      for (const level of ['province', 'city'] as const) {
        const above = unitAbove(only, level);
        if (above) add(areas, above.code);
      }
    });
  }
  for (const area of sharedAreas(counties)) add(areas, area);
  for (const d of told) add(named, d.code);
  const leadingZones = leading([...zones.values()]);
  const zone = leadingZones.get('');
  if (zone) for (const [name, of] of inZone(texts, zone, named)) townships.set(name, of);
  return { named, full, areas, zones: leadingZones, shorts, townships };
}

function inKnownArea(d: Division, evidence: Evidence): boolean {
  const city = unitAbove(d, 'city');
  const province = unitAbove(d, 'province');
  return [city, province].some((a) => a !== undefined && a !== d && evidence.areas.has(a.code));
}

/** 城区, 郊区: in most sentences no names at all, whatever the page. */
const PLAIN_WORDS = new Set(['城区', '郊区', '矿区', '市区', '新城区', '老城区', '港口区']);

/** 万州 on a page on 重庆; 新会 on one that names 广东 and says 新会 again. */
function isAround(d: Division, m: PlaceMention, evidence: Evidence): boolean {
  const city = unitAbove(d, 'city');
  if (city && evidence.areas.has(city.code)) return true;
  return inKnownArea(d, evidence) && (evidence.shorts.get(m.text) ?? 0) > 1;
}

function holds(d: Division, m: PlaceMention, evidence: Evidence): boolean {
  const full = d.name === m.text;
  if (evidence.named.has(d.code) && !(m.form === 'weak' && full && PLAIN_WORDS.has(m.text)))
    return true;
  if (m.form === 'full') return true;
  if (full) return m.form === 'weak' && !PLAIN_WORDS.has(m.text) && inKnownArea(d, evidence);
  if (m.form === 'weak') return false;
  if (d.level !== 'county') return true;
  // 威宁县, of 威宁彝族回族苗族自治县, 管城区: as good as the whole name
  if (m.text.length > 2 && /[县旗区]$/u.test(m.text)) return true;
  if (d.name.endsWith('市')) return true;
  if (/(?:[县旗]|林区)$/u.test(d.name)) return inKnownArea(d, evidence);
  return !isFeature(m.text) && isAround(d, m, evidence);
}

/** 恩施 on a page that says 恩施市 in full, and never 恩施州. */
function spelledOut(
  left: readonly Division[],
  { full }: Evidence,
): readonly Division[] | undefined {
  const told = left.filter(({ code }) => full.has(code));
  return told.length === 1 ? told : undefined;
}

/** 靖西 on a page that says 靖西县 in full is what it was called then. */
function asCalled(division: Division, { named, full }: Evidence): Division {
  const formers = loadDivisions().formers.get(division.code);
  if (!formers || named.has(division.code)) return division;
  return formers.find(({ code }) => named.has(code) || full.has(code)) ?? division;
}

/** 龙口、牟平: a short name right behind a county or a zone of the same city is a district too. */
function isBeside(
  d: Division,
  m: PlaceMention,
  previous: PlaceMention | undefined,
  evidence: Evidence,
): boolean {
  if (m.form !== 'short' || !previous || m.start - previous.end !== 1) return false;
  if (previous.level === 'zone' && previous.candidates.length === 0)
    return inKnownArea(d, evidence);
  const city = previous.level === 'county' ? unitAbove(d, 'city') : undefined;
  return city !== undefined && previous.candidates.some((p) => isWithin(p, city));
}

/** Whether the short name of a unit that is nowhere spelled out is that of a township which is. */
function isTownship(m: PlaceMention, { full, townships }: Evidence): boolean {
  if (m.form !== 'short' || townships.size === 0) return false;
  if (m.candidates.some((d) => full.has(d.code))) return false;
  return TOWNSHIP_TITLES.some((title) => townships.has(m.text + title));
}

const TOWNSHIP_TITLES = ['镇', '乡', '街道'];

/** Whether a county whose short name stands in a body's is spoken of, or its city or province is. */
const isKnown = (d: Division, evidence: Evidence): boolean =>
  evidence.named.has(d.code) || d.name.endsWith('市') || inKnownArea(d, evidence);

/** 龙门大桥 is not 龙门县's where nothing else speaks of that part of the country. */
function withinKnown(m: PlaceMention, evidence: Evidence): PlaceMention {
  if (m.kind !== 'structure' || m.form !== 'short') return m;
  const within = m.within.filter((d) => d.level !== 'county' || isKnown(d, evidence));
  return within.length === m.within.length ? m : { ...m, within };
}

const RANK = { country: 0, province: 1, city: 2, zone: 3, county: 4, township: 5 } as const;

/**
 * The mentions without those that the text and the evidence don't confirm (朝阳产业, 公安机关);
 * candidates are narrowed to those that lie in the unit named right in front (南京市|鼓楼区).
 */
export function confirm(mentions: readonly PlaceMention[], evidence: Evidence): PlaceMention[] {
  const kept: PlaceMention[] = [];
  mentions.forEach((m, i) => {
    const previous = kept.at(-1);
    const township =
      m.level === 'township'
        ? (townshipOf(previous, m) ?? evidence.townships.get(m.text))
        : undefined;
    if (township || m.candidates.length === 0) {
      kept.push(township ? narrowed(m, m.level, [township]) : withinKnown(m, evidence));
      return;
    }
    // 黄石, where 荔城区黄石镇 is spoken of
    if (isTownship(m, evidence)) return;
    // spelt out and borne by one unit alone: nothing can narrow it
    if (m.form === 'full' && m.candidates.length === 1) {
      kept.push(m);
      return;
    }
    const inner = previous && joined(previous, m) ? nested(previous, m) : [];
    const next = mentions[i + 1];
    const outer =
      next && m.end === next.start
        ? m.candidates.filter((a) => innerOf(next).some((d) => a !== d && isWithin(d, a)))
        : [];
    const sure = m.candidates.filter(
      (d) => holds(d, m, evidence) || isBeside(d, m, previous, evidence),
    );
    const both = outer.filter((d) => inner.length === 0 || inner.includes(d));
    const left = both.length > 0 ? both : inner.length > 0 ? inner : sure;
    const top = Math.min(...left.map((d) => RANK[d.level]));
    const ranked =
      m.form === 'full'
        ? left
        : (spelledOut(left, evidence) ?? left.filter((d) => RANK[d.level] === top));
    const candidates = m.form === 'full' ? ranked : ranked.map((d) => asCalled(d, evidence));
    if (candidates.length === 0) return;
    const level = candidates[0]?.level ?? m.level;
    const all = candidates.length === m.candidates.length;
    const same = all && level === m.level && candidates.every((d, at) => d === m.candidates[at]);
    kept.push(same ? m : narrowed(m, level, candidates));
  });
  return kept;
}
