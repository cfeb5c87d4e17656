/** Which of a text's uncertain names its evidence confirms. */
import {
  type Division,
  districtOf,
  isWithin,
  loadDivisions,
  townshipsNamed,
  unitAbove,
} from './divisions.js';
import { type Evidence, innerOf, joined, nested, townshipOf } from './evidence.js';
import { type PlaceMention, narrowed } from './mention.js';
import { isDistinct, isFeature, shortNames } from './names.js';

function inKnownArea(d: Division, evidence: Evidence): boolean {
  const city = unitAbove(d, 'city');
  const province = unitAbove(d, 'province');
  return [city, province].some((a) => a !== undefined && a !== d && evidence.areas.has(a.code));
}

/** 城区, 郊区: in most sentences no names at all, whatever the page. */
const PLAIN_WORDS = new Set(['城区', '郊区', '矿区', '市区', '新城区', '老城区', '港口区']);

function isInKnownCity(d: Division, evidence: Evidence): boolean {
  const city = unitAbove(d, 'city');
  return city !== undefined && evidence.areas.has(city.code);
}

/** 万州 on a page on 重庆; 新会 on one that names 广东 and says 新会 again. */
function isAround(d: Division, m: PlaceMention, evidence: Evidence): boolean {
  if (isInKnownCity(d, evidence)) return true;
  return inKnownArea(d, evidence) && (evidence.shorts.get(m.text) ?? 0) > 1;
}

function holds(d: Division, m: PlaceMention, evidence: Evidence): boolean {
  const full = d.name === m.text;
  if (evidence.named.has(d.code) && !(m.form === 'weak' && full && PLAIN_WORDS.has(m.text)))
    return true;
  if (m.form === 'full') return true;
  // 桑植, where 桑植县第四中学 spells it out, 文昌, where 文昌市政府 does
  if (!full && evidence.full.has(d.code)) return true;
  if (full) return m.form === 'weak' && !PLAIN_WORDS.has(m.text) && inKnownArea(d, evidence);
  if (m.form === 'weak') return false;
  if (d.level !== 'county') return true;
  // 威宁县, of 威宁彝族回族苗族自治县, 管城区: as good as the whole name
  if (m.text.length > 2 && /[县旗区]$/u.test(m.text)) return true;
  if (d.name.endsWith('市')) return true;
  if (/(?:[县旗]|林区)$/u.test(d.name)) return inKnownArea(d, evidence);
  if (isFeature(m.text)) return isDistinct(m.text) && isInKnownCity(d, evidence);
  return isAround(d, m, evidence);
}

/** 恩施 on a page that says 恩施市 in full, and never 恩施州; but 岳阳 is the city where its other counties are named, too. */
function spelledOut(
  left: readonly Division[],
  { full, named }: Evidence,
): readonly Division[] | undefined {
  const [told, ...others] = left.filter(({ code }) => full.has(code));
  if (!told || others.length > 0) return undefined;
  const city = left.find((d) => d.level === 'city' && d !== told && isWithin(told, d));
  const often = (named.get(told.code) ?? 0) > 1;
  return city && !often && countiesNamed(city, told, named) >= SEVERAL ? undefined : [told];
}

/** So many of its counties make a text one on the city. */
const SEVERAL = 3;

/** How many counties of the city but that one are named. */
const countiesNamed = (city: Division, told: Division, named: Evidence['named']): number =>
  [...named.keys()].filter(
    (code) =>
      code !== told.code &&
      code !== city.code &&
      COUNTY.test(code) &&
      code.startsWith(city.code.slice(0, CITY)),
  ).length;

const CITY = 4;
const COUNTY = /^\d{6}$/u;

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

/** 太和、|界首: a name that may be a word stands in a list with a county of the same city, which the text speaks of. */
function isListed(
  d: Division,
  m: PlaceMention,
  neighbour: PlaceMention | undefined,
  evidence: Evidence,
): boolean {
  const city = unitAbove(d, 'city');
  if (d.level !== 'county' || !city || !evidence.areas.has(city.code)) return false;
  if (neighbour?.level !== 'county' || neighbour.candidates.length > 1) return false;
  const gap = Math.max(neighbour.start - m.end, m.start - neighbour.end);
  return gap === 1 && neighbour.candidates.some((other) => other !== d && isWithin(other, city));
}

/** Whether the short name of a unit that is nowhere spelled out is that of a township which is. */
function isTownship(m: PlaceMention, { full, townships }: Evidence): boolean {
  if (m.form !== 'short' || townships.size === 0) return false;
  if (m.candidates.some((d) => full.has(d.code))) return false;
  return TOWNSHIP_TITLES.some((title) => townships.has(m.text + title));
}

/**
 * 寒亭 in a text that spells out 宣州区, where 寒亭镇 lies: the town, and not the district of that name
 * in a part of the country of which nothing is said.
 */
function isTownOfNamed(name: string, counties: readonly Division[], evidence: Evidence): boolean {
  if (evidence.full.size === 0) return false;
  if (counties.some((d) => d.level !== 'county' || isTold(d, evidence))) return false;
  return TOWNSHIP_TITLES.some((title) =>
    townshipsNamed(name + title).some((town) => evidence.full.has(districtOf(town).code)),
  );
}

const isTold = (d: Division, evidence: Evidence): boolean =>
  evidence.full.has(d.code) || evidence.named.has(d.code) || inKnownArea(d, evidence);

/** Whether a county's short name stands for a place below a township. */
const isLocal = (
  { form, level, text, candidates }: PlaceMention,
  { full, locals }: Evidence,
): boolean =>
  form === 'short' &&
  level === 'county' &&
  locals.has(text) &&
  !candidates.some(({ code }) => full.has(code));

const TOWNSHIP_TITLES = ['镇', '乡', '街道'];

/** Whether a county whose short name stands in a body's is spoken of, or its city or province is. */
const isKnown = (d: Division, evidence: Evidence): boolean =>
  evidence.named.has(d.code) || d.name.endsWith('市') || inKnownArea(d, evidence);

/** 龙门大桥 is not 龙门县's where nothing else speaks of that part of the country, nor 寒亭中心小学 always 寒亭区's. */
function withinKnown(m: PlaceMention, evidence: Evidence): PlaceMention {
  if (m.form !== 'short' || m.within.length === 0) return m;
  const isOther = (d: Division): boolean => {
    if (d.level !== 'county') return false;
    if (m.kind === 'structure') return !isKnown(d, evidence);
    const name = shortNames(d.name).find((short) => m.text.startsWith(short));
    return name !== undefined && isTownOfNamed(name, [d], evidence);
  };
  const within = m.within.filter((d) => !isOther(d));
  return within.length === m.within.length ? m : { ...m, within };
}

/** 响滩场镇, where 平昌县响滩镇 is spoken of: the town's streets. */
const townOf = (name: string, { townships }: Evidence): Division | undefined =>
  townships.get(name) ?? townships.get(name.replace(/场镇$/u, '镇'));

/** 全州: the county of that name where the text speaks of it or of its part of the country, else all of a prefecture. */
function toldByName(m: PlaceMention, evidence: Evidence): PlaceMention {
  const told = m.within.filter((d) => isTold(d, evidence));
  return told.length > 0
    ? { ...m, level: 'county', candidates: told, form: 'short', kind: '', within: [] }
    : { ...m, within: [] };
}

const RANK = { country: 0, province: 1, city: 2, zone: 3, county: 4, township: 5 } as const;

/**
 * The mentions without those that the text and the evidence don't confirm (朝阳产业, 公安机关);
 * candidates are narrowed to those that lie in the unit named right in front (南京市|鼓楼区).
 */
export function confirm(mentions: readonly PlaceMention[], evidence: Evidence): PlaceMention[] {
  const kept: PlaceMention[] = [];
  mentions.forEach((m, i) => {
    if (m.level === 'anaphor' && m.within.length > 0) {
      kept.push(toldByName(m, evidence));
      return;
    }
    const previous = kept.at(-1);
    const next = mentions[i + 1];
    const township =
      m.level === 'township' ? (townshipOf(previous, m) ?? townOf(m.text, evidence)) : undefined;
    if (township || m.candidates.length === 0) {
      kept.push(township ? narrowed(m, m.level, [township]) : withinKnown(m, evidence));
      return;
    }
    // 黄石, where 荔城区黄石镇 is spoken of; 金溪, where 南塘镇金溪油茶基地 is
    if (isTownship(m, evidence) || isLocal(m, evidence)) return;
    if (m.form === 'short' && isTownOfNamed(m.text, m.candidates, evidence)) return;
    // spelt out and borne by one unit alone: nothing can narrow it
    if (m.form === 'full' && m.candidates.length === 1) {
      kept.push(m);
      return;
    }
    const inner = previous && joined(previous, m) ? nested(previous, m) : [];
    const outer =
      next && m.end === next.start
        ? m.candidates.filter((a) => innerOf(next).some((d) => a !== d && isWithin(d, a)))
        : [];
    const sure = m.candidates.filter(
      (d) =>
        holds(d, m, evidence) ||
        isBeside(d, m, previous, evidence) ||
        isListed(d, m, next, evidence) ||
        isListed(d, m, previous, evidence),
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
