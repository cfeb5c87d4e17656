import { lazily } from '../data.js';
import { loadDivisions } from '../place/divisions.js';
import { scanPlaces } from '../place/find.js';
import { lexicon } from '../place/lexicon.js';
import { isUnitAlone } from '../place/mention.js';
import { shortName, shortNames } from '../place/names.js';
import { isWord } from './words.js';

/** 宽城区:“六治融合”…: the place that a title is about, as reports side by side on a page have it. */
const PLACED =
  /^[“【]?(\p{Script=Han}{1,20}(?:自治区|自治州|自治县|自治旗|地区|街道|社区|[省市州盟区县旗镇乡村]))\s?:/u;
const LONGEST_WORD = 4;

/** The place before the colon that a title (in plain form) begins with; undefined where none does. */
export function placeOfTitle(plain: string): string | undefined {
  const place = PLACED.exec(plain)?.[1] ?? divisionsBeforeColon(plain);
  // 园区:…, 社区:…: words that only end as places do
  if (place === undefined || (place.length <= LONGEST_WORD && isWord(place))) return undefined;
  return place;
}

const COLON = /^[“【]?(\p{Script=Han}{2,12})\s?[:：]/u;

/** 甘肃渭源:…, 武汉:…: nothing but divisions by their short names before the colon. */
function divisionsBeforeColon(plain: string): string | undefined {
  const front = COLON.exec(plain)?.[1];
  if (front === undefined) return undefined;
  let end = 0;
  for (const m of scanPlaces(front)) {
    if (m.start !== end || m.candidates.length === 0 || m.form === 'weak') return undefined;
    end = m.end;
  }
  return end === front.length ? front : undefined;
}

const SHORTEST_UNIT = 3;
const LONGEST_UNIT = 12;

/** 茅箭区: a line that is nothing but the full name of a county or a city heads what is told of it. */
export const headsUnit = (plain: string): boolean =>
  plain.length >= SHORTEST_UNIT &&
  plain.length <= LONGEST_UNIT &&
  isUnitAlone(plain, scanPlaces(plain));

/** The short names of all provinces. */
export const provinces = lazily((): readonly string[] =>
  [...loadDivisions().byCode.values()]
    .filter(({ level }) => level === 'province')
    .map(({ name }) => shortName(name)),
);
const provinceFirst = lazily(
  () => new RegExp(`^[“【]?(${provinces().join('|')})(?:省|市|自治区)?`, 'u'),
);
const anyProvince = lazily(() => new RegExp(provinces().join('|'), 'gu'));

/** The provinces that a text names, in their order. */
export const provincesIn = (text: string): string[] => text.match(anyProvince()) ?? [];
/** The titles of units, the higher levels first. */
const LEVELS: readonly (readonly [level: string, title: RegExp])[] = [
  ['city', /[市州盟]$/u],
  ['county', /[区县旗]$/u],
  ['township', /(?:[镇乡]|街道)$/u],
  ['village', /村$/u],
];
const UNIT = /\p{Script=Han}{1,5}?(?:自治[州县旗]|街道|[市州盟区县旗镇乡村])/uy;
/** 西郊乡: names of units have mostly two characters in front of the title. */
const USUAL = 3;

/** 老区, 新农村: words that only end as units do; 衡山县|领导到白果镇. */
const isNoUnit = (unit: string): boolean =>
  isWord(unit) ||
  /[到在为与和的向把被对从]/u.test(unit) ||
  (unit.length !== USUAL && isWord(unit.slice(-2)));

/** The short names of all cities but those that are words: 来宾, 安康. */
const cityFirst = lazily(() => {
  const names = [...loadDivisions().byCode.values()].flatMap(({ level, name }) => {
    const short = level === 'city' ? shortNames(name)[0] : undefined;
    return short === undefined || lexicon().match(short, 0)?.weak === true ? [] : [short];
  });
  return new RegExp(
    `(${names.join('|')})(?!市|地区|自治州|(?!高新|经开|经济|开发|新区)[一-龥]{0,3}[县区旗镇乡村路])`,
    'uy',
  );
});

const LONGEST_COUNTY = 4;

/** 华容信访考核…, 安泽:…: the county whose short name, which is no word, a title begins with. */
function countyFirst(plain: string): string | undefined {
  const [first] = scanPlaces(plain.slice(0, LONGEST_COUNTY));
  const [only, ...others] = first?.candidates ?? [];
  const told = first?.start === 0 && first.level === 'county' && first.form === 'short';
  return told && only && others.length === 0 && /[县市旗]$/u.test(only.name)
    ? only.name
    : undefined;
}

/** The lowest of the units that a title (in plain form) begins with, and its level: 和县|乌江镇; undefined for none. */
export function unitOfTitle(plain: string): { name: string; level: string } | undefined {
  const province = provinceFirst().exec(plain);
  let found = province?.[1] === undefined ? undefined : { name: province[1], level: 'province' };
  let rank = -1;
  cityFirst().lastIndex = province?.[0].length ?? 0;
  const city = cityFirst().exec(plain)?.[1];
  if (city !== undefined) return { name: city, level: 'city' };
  const county = countyFirst(plain);
  if (county !== undefined) return { name: county, level: 'county' };
  UNIT.lastIndex = province?.[0].length ?? 0;
  for (let unit = UNIT.exec(plain)?.[0]; unit !== undefined; unit = UNIT.exec(plain)?.[0]) {
    const own = unit;
    const next = LEVELS.findIndex(([, title]) => title.test(own));
    if (next <= rank || isNoUnit(own)) break;
    rank = next;
    found = { name: own, level: LEVELS[rank]?.[0] ?? '' };
  }
  return found;
}

/** Whether two titles begin with two units of one level: 西郊乡升级…, 烟店镇…. */
export function areOfTwoUnits(first: string, second: string): boolean {
  const [a, b] = [unitOfTitle(first), unitOfTitle(second)];
  return a !== undefined && a.level === b?.level && a.name !== b.name;
}
