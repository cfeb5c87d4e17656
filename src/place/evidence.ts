/** What a text says about where it is at home. */
import { type Division, districtOf, isWithin, townshipDivision, unitAbove } from './divisions.js';
import type { PlaceMention } from './mention.js';

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
  /** Short names of counties that right behind a township's name can only be a place in it. */
  readonly locals: ReadonlySet<string>;
}

const add = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1);

/** Whether the two stand side by side and the first may contain the second: 阳泉市|城区. */
export function joined(first: PlaceMention | undefined, second: PlaceMention): boolean {
  return first !== undefined && first.end === second.start;
}

/** The candidates of a mention that lie in one of the unit's candidates in front of it. */
export function nested(above: PlaceMention, below: PlaceMention): Division[] {
  return innerOf(below).filter((d) => above.candidates.some((a) => a !== d && isWithin(d, a)));
}

export function innerOf(below: PlaceMention): readonly Division[] {
  return below.candidates.length > 0 ? below.candidates : below.within;
}

/** 殷都区|都里镇: the township of the county in front of it, whatever the codes of some year say. */
export function townshipOf(
  previous: PlaceMention | undefined,
  m: PlaceMention,
): Division | undefined {
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
 * @param paper where the page's paper is at home
 */
export function gather(
  texts: readonly (readonly PlaceMention[])[],
  told: Iterable<Division> = [],
  paper?: Division,
): Evidence {
  const named = new Map<string, number>();
  const full = new Set<string>();
  const areas = new Map<string, number>();
  const zones = new Map<string, Counted>();
  const townships = new Map<string, Division>();
  const shorts = new Map<string, number>();
  const counties = new Set<Division>();
  const locals = new Set<string>();
  for (const mentions of texts) {
    mentions.forEach((m, i) => {
      if (m.level === 'county' && m.form === 'short') {
        const above = mentions[i - 1];
        if (above?.level === 'township' && joined(above, m)) locals.add(m.text);
        add(shorts, m.text);
        const [one, ...others] = m.candidates;
        if (one && others.length === 0 && /[县市旗]$/u.test(one.name)) counties.add(one);
      }
      const sure = certain(m, mentions[i - 1]);
      for (const d of sure) add(named, d.code);
      if (m.form === 'full') for (const d of sure) full.add(d.code);
      // 大连|中山: as good as spelt out
      const county = sure.length === 1 && joined(mentions[i - 1], m) ? sure[0] : undefined;
      if (county?.level === 'county') full.add(county.code);
      // 南昌市|苗木协会 spells the city out, too
      for (const d of m.within) if (m.text.startsWith(d.name)) full.add(d.code);
      const [only] = sure;
      if (!only) return;
      // 兰州市|城关镇: of several in that city none
      if (m.level === 'township' && sure.length === 1) townships.set(m.text, only);
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
  for (const level of ['province', 'city'] as const) {
    const area = paper && unitAbove(paper, level);
    if (area) add(areas, area.code);
  }
  const leadingZones = leading([...zones.values()]);
  const zone = leadingZones.get('');
  if (zone) for (const [name, of] of inZone(texts, zone, named)) townships.set(name, of);
  return { named, full, areas, zones: leadingZones, shorts, townships, locals };
}
