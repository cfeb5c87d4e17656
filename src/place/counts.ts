/** 郑州市|15个县区, 全国|8位优秀教师: what is counted of a unit is the unit's, whatever the sentence is about. */
import { charSet, stands } from '../lexicon/chars.js';
import { lastUpTo } from './clause.js';
import { COUNTRY, type Division, districtOf, isWithin, unitAbove } from './divisions.js';
import { type Frame, type Reader, moveTo, resolveAt, wholeAt } from './frame.js';
import { chainOf, placesUpTo } from './listed.js';
import type { PlaceMention } from './mention.js';
import { roleOf } from './role.js';
import { type Step, stepTo } from './scenes.js';

/** The figure between the offsets is the unit's. */
interface Counted {
  readonly start: number;
  readonly end: number;
  readonly unit: Division;
}

/** One paragraph that is read: its names, and whose the figures are at each offset. */
interface Reading {
  readonly reader: Reader;
  readonly text: string;
  readonly mentions: readonly PlaceMention[];
  readonly frameAt: (offset: number) => Frame;
}

const NUMBER = '(?:[\\d０-９]{1,5}|[二两三四五六七八九十百]{1,4})';
const PARTS =
  '(?:(?:国定|国家级|省级)?(?:贫困|重点|试点|示范)县|县|区|市|镇|乡|街道|村|社区|地市|市州|盟市|省|自治区|行政村|产业园|园区|开发区)';
/** 15个县(市)区, 134个产业园区 */
const UNITS = new RegExp(`^(?:全部|共|下辖的?|所辖的?|辖区)?${NUMBER}个?${PARTS}`, 'u');
/** 全国|8位, but not (高于)全国|3个百分点 */
const ANY = new RegExp(
  `^(?![二两三四五六七八九十百千万]{1,4}分之)${NUMBER}(?!个?百分点|个点|倍)[\\u4e00-\\u9fff]`,
  'u',
);

/** 渭南|5个重点县之一, 在四川省|65个城市中排名第6: of a unit's so many one is spoken of. */
const AMONG = new RegExp(
  `^的?${NUMBER}[多余]?[个座家所](?=[^，。；]{1,14}?(?:之一|[中里](?:排|位|名列|率先)))`,
  'u',
);

/** What a count begins with: most names are told apart by this alone. */
const BEFORE_COUNT = charSet('0123456789０１２３４５６７８９一二两三四五六七八九十百的全共下所辖');

/** 来自全国|51支队伍, 榆林和商洛|7个地市: what comes from there, or is counted of them all. */
function isOneOfMany({ text, mentions }: Reading, i: number): boolean {
  const m = mentions[i];
  if (!m || roleOf(text, mentions, i) === 'list') return true;
  return text.startsWith('来自', m.start - 2) || placesUpTo(text, mentions, i).length > 1;
}

/** What is counted of the unit whose name stands right in front: 郑州市|15个县区, 全国|8位. */
function countedOf(reading: Reading, i: number): Counted[] {
  const { reader, text, mentions, frameAt } = reading;
  const m = mentions[i];
  if (!m || m.kind === 'organ' || m.kind === 'region') return [];
  if (!stands(BEFORE_COUNT, text, m.end)) return [];
  const whole = m.level === 'country' || m.level === 'anaphor';
  const behind = text.slice(m.end, m.end + 24);
  const count = (whole ? ANY : UNITS).exec(behind)?.[0] ?? AMONG.exec(behind)?.[0];
  if (count === undefined || chainOf(mentions, i)[1] !== i || isOneOfMany(reading, i)) return [];
  const frame = frameAt(m.start);
  const unit = wholeAt(reader, frame, m) ?? resolveAt(reader, frame, m);
  return unit ? [{ start: m.start, end: m.end + count.length, unit: districtOf(unit) }] : [];
}

const FEW = '(?:\\d{1,3}|[二两三四五六七八九十]{1,3})';
/** 6市, 共补偿|16个市州, 2个|县区 */
const PEERS = new RegExp(
  `(?<![\\d第A-Za-z．.])${FEW}个?(省区市|省份|省|地级市|地市|市州|市（州）|市|县市区|县（市、区）|县(?:\\(市、区\\)|（市）|\\(市\\))?|县区|区县|(?:贫困|重点|试点|示范|边境|牧业|主产|受灾|山区)县)(?![级考控内外长场民政委直属域人辖城])`,
  'gu',
);
/** 周边|6省区: neighbours of the one that is spoken of. */
const AROUND = /(?:周边|相邻|邻近|毗邻|[与和同])$/u;

/** The unit that so many provinces, cities or counties lie in, seen from a place that is no larger than one of them. */
function wholeOf(
  kind: string,
  district: Division,
  home: Division | undefined,
): Division | undefined {
  if (kind.startsWith('省')) return district === COUNTRY ? undefined : COUNTRY;
  const ofCities = /^[地市]/u.test(kind);
  if (district.level === 'country' || district.level === 'province') return undefined;
  if (!ofCities && district.level === 'city') return undefined;
  // 有5个县, in the story of the province
  const wide = home && home !== district && home !== COUNTRY && isWithin(district, home);
  return wide ? home : unitAbove(district, ofCities ? 'province' : 'city');
}

/** Counts of units as large as the one that the text has just spoken of: 威海市…；|6市同比持平. */
function* countedPeers({ reader, text, mentions, frameAt }: Reading): Iterable<Counted> {
  const ends = new Set(mentions.map(({ end }) => end));
  for (const { index, 0: found, 1: kind = '' } of text.matchAll(PEERS)) {
    const { district } = frameAt(index);
    const unit = district && wholeOf(kind, district, reader.home.district);
    // 郑州市|15个县区, 青海、甘肃|等三省
    const named = ends.has(index) || ends.has(index - 1);
    if (!unit || named || AROUND.test(text.slice(Math.max(0, index - 2), index))) continue;
    yield { start: index, end: endOfCount(text, index, index + found.length), unit };
  }
}

/** 灾害造成|3县5乡镇受灾，…; 。|58个贫困县…: the rest of the sentence is told of them all. */
const STRUCK = /(?:(?:造成|导致|致使)(?:了|全市)?|[。！？\n])$/u;
const SENTENCE_END = /[。！？\n]/u;

function endOfCount(text: string, start: number, end: number): number {
  if (!STRUCK.test(text.slice(Math.max(0, start - 4), start))) return end;
  const rest = text.slice(end).search(SENTENCE_END);
  return rest < 0 ? text.length : end + rest;
}

/** What those begin with: most texts hold none. */
const LISTS = ['等项目', '等工程', '等重'];
/** 西秀区甲项目、关岭县乙项目等项目|80个: how many a list of them has. */
const LISTED_ITEMS = /等(?:重[大点])?(?:项目|工程)(?=[约近超]?\d)/gu;
/** How far in front of a list its clause may begin. */
const LONGEST_LEAD = 100;
const CLAUSE_ENDS = /[，。；：！？]/u;

/** Where lists of projects are counted up: from there on the figures are whose they were in front of the list. */
function* listEnds({ text, frameAt }: Reading): Iterable<Step> {
  if (!LISTS.some((list) => text.includes(list))) return;
  for (const { index, 0: found } of text.matchAll(LISTED_ITEMS)) {
    const first = Math.max(0, index - LONGEST_LEAD);
    let start = index;
    while (start > first && !CLAUSE_ENDS.test(text.charAt(start - 1))) start -= 1;
    if (text.slice(start, index).includes('、'))
      yield stepTo(index + found.length, frameAt(start - 1));
  }
}

/** The steps with those to what is counted of another unit than the one that the sentence is about, and back. */
export function withCounts(
  reader: Reader,
  text: string,
  mentions: readonly PlaceMention[],
  steps: readonly Step[],
  peers: boolean,
): Step[] {
  const offsets = steps.map((step) => step.at);
  const frameAt = (offset: number): Frame => steps[lastUpTo(offsets, offset)]?.frame ?? reader.home;
  const reading = { reader, text, mentions, frameAt };
  const counted = [
    ...(peers ? countedPeers(reading) : []),
    ...mentions.flatMap((_, i) => countedOf(reading, i)),
  ];
  const all = [...steps, ...listEnds(reading)];
  for (const { start, end, unit } of counted) {
    const frame = frameAt(start);
    if (unit !== frame.district)
      all.push(stepTo(start, moveTo(reader, unit, start)), stepTo(end, frame));
  }
  return all.length === steps.length ? all : all.sort((a, b) => a.at - b.at);
}
