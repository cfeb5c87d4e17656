/** The county of an article that names only townships. */
import type { Article } from '../model.js';
import { byAdditions } from '../knowledge.js';
import {
  type Division,
  districtOf,
  divisionByCode,
  divisionsNamed,
  isWithin,
  loadDivisions,
} from './divisions.js';
import { type PlaceContext, isHead, mentionsOf } from './known.js';
import type { PlaceMention } from './mention.js';
import { namesOf } from './names.js';
import { roleOf } from './role.js';
import { weigh } from './weight.js';

/** The counties that have a township of each name which the article speaks of. */
type Bearers = ReadonlyMap<string, ReadonlySet<Division>>;

function townshipsOf(article: Article, context: PlaceContext): PlaceMention[] {
  return article.paragraphs.flatMap((paragraph) => {
    const mentions = mentionsOf(paragraph, context);
    const { text } = paragraph.text;
    return mentions.filter(
      ({ level }, i) => level === 'township' && roleOf(text, mentions, i) !== 'aside',
    );
  });
}

/** 高邮镇, which is none any more: the town that its county is called after; 吉岘乡, which is a 镇 today. */
function formerly(township: string): readonly Division[] {
  const seats = divisionsNamed(township.replace(/镇$/u, '')).filter(
    ({ level }) => level === 'county',
  );
  if (seats.length > 0) return seats;
  const now = byStem().get(stemOf(township)) ?? new Set();
  return [...now].flatMap((code) => divisionByCode(code) ?? []);
}

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

/** 斜土街道: the county of the townships whose names no other county has; null where they are several. */
function ofUnique(bearers: Bearers): Division | null | undefined {
  const counties = new Set([...bearers.values()].flatMap((all) => only([...all]) ?? []));
  return counties.size > 1 ? null : only([...counties]);
}

/** 东兴镇 in a text that says 靖江: the one county whose short name stands there, not as a part of the township's. */
function ofNamed(bearers: Bearers, text: string): Division | undefined {
  const named = new Set<Division>();
  for (const [township, counties] of bearers)
    for (const county of counties) {
      const names = namesOf(county.name);
      if (names.some((name) => text.includes(name) && !township.includes(name))) named.add(county);
    }
  return only([...named]);
}

/** 官渡镇、文峰乡: the one county that has two townships of these names. */
function ofPair(bearers: Bearers): Division | undefined {
  const counts = new Map<Division, number>();
  for (const counties of bearers.values())
    for (const county of counties) counts.set(county, (counts.get(county) ?? 0) + 1);
  return only([...counts].flatMap(([county, count]) => (count > 1 ? [county] : [])));
}

const stemOf = (township: string): string =>
  township.replace(/(?:[\u4e00-\u9fff]族)?(?:街道|[镇乡])$/u, '');

/** The counties that have a township of each name without its title. */
const byStem = byAdditions(() => {
  const stems = new Map<string, Set<string>>();
  for (const [name, codes] of loadDivisions().townships) {
    const stem = stemOf(name);
    const known = stems.get(stem) ?? new Set();
    for (const code of codes) known.add(code);
    stems.set(stem, known);
  }
  return stems;
});

/** 菱塘、郭集、周巷、甘垛: names in a row. */
const ROW = /[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3}){3,20}/gu;
/** So many names in a row that are those of one county's townships are no chance. */
const LEAST = 3;

/** 菱塘、郭集、周巷、甘垛等乡镇: the one county whose townships are called so. */
function ofRow(text: string): Division | undefined {
  for (const [row] of text.matchAll(ROW)) {
    const names = row.split('、');
    const counts = new Map<string, number>();
    for (const name of names)
      for (const code of byStem().get(name) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
    const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
    if (best && best[1] >= LEAST && best[1] > 2 * (second?.[1] ?? 0))
      return divisionByCode(best[0]);
  }
  return undefined;
}

/**
 * The county that an article's townships lie in, where nothing else says in which one it is at home;
 * undefined where they may lie in several, or the article speaks of another district.
 */
export function countyOfTownships(article: Article, context: PlaceContext): Division | undefined {
  const bearers: Bearers = new Map(
    townshipsOf(article, context).flatMap(({ text, candidates }) => {
      const counties = new Set(candidates.length > 0 ? candidates.map(districtOf) : formerly(text));
      return counties.size > 0 ? [[text, counties]] : [];
    }),
  );
  const text = article.paragraphs.map((paragraph) => paragraph.text.text).join('\n');
  const unique = ofUnique(bearers);
  if (unique === null) return undefined;
  const county = unique ?? ofNamed(bearers, text) ?? ofPair(bearers) ?? ofRow(text);
  const alone = weigh(article.paragraphs, context).every(({ division }) => division === county);
  return alone ? county : undefined;
}

/**
 * 烟店镇特色种植见实效, in a text of 湖北: the county of the one township that the headlines name.
 * @param around the province or city that the article is at home in; the township must be the only one of its name there
 */
export function countyOfHeadline(
  { paragraphs }: Article,
  context: PlaceContext,
  around: Division,
): Division | undefined {
  if (around.level !== 'province' && around.level !== 'city') return undefined;
  const named = paragraphs
    .filter(isHead)
    .flatMap((p) => mentionsOf(p, context))
    .filter(({ level }) => level !== 'body');
  const [township, ...others] = new Set(named.map(({ text }) => text));
  const [first] = named;
  if (township === undefined || others.length > 0 || first?.level !== 'township') return undefined;
  return only(first.candidates.map(districtOf).filter((county) => isWithin(county, around)));
}
