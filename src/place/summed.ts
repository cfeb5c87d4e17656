/** 银川、石嘴山、吴忠3个地市…: what is told of a list of units is told of the unit that they all lie in. */
import { isPlace } from './below.js';
import { COUNTRY, type Division, isWithin, unitAbove } from './divisions.js';
import {
  type Frame,
  type Met,
  divisionsOf,
  isLocal,
  moveTo,
  placedAt,
  resolveAt,
  wholeAt,
  sharedBy,
  touchHome,
} from './frame.js';
import type { PlaceMention } from './mention.js';
import { parts, placesUpTo, SAID_IN_ROW } from './listed.js';
import { frontOf } from './role.js';
import { opensClause } from './subject.js';

/** 银川、石嘴山、吴忠|3个地市, 天津、唐山|两座城市, 浙江、江苏|等8个省市, 深圳、中山|等地 */
const COUNTED =
  /^(?:等?(?:沿线)?(?:[二两三四五六七八九十]{1,3}|[\d０-９]{1,3})[个座]?(?:[省市县区州盟旗地]|城市|赛区|自治|口岸|港口|园区|片区|都市圈|[\u4e00-\u9fff]{2,12}(?:试点|城市|地区|省份|河流|市|县|区))|等[省市县区州盟旗地]{1,3}的?(?=[\d０-９]|[一二两三四五六七八九十]|多个|部分|局部)|等地(?!区)|(?:等地)?的?(?:部分|局部|大部)(?:地区|地方)?|多地|一带|交界|口岸|的(?=\d))/u;
const COVERS =
  /(?:导致|造成|致使|涵盖|覆盖|涉及|波及|联通|连通|贯通|贯穿|横跨|纵贯|跨越|穿越|途经|惠及|分布在)了?$/u;

/** The city or province that all of them lie in, if there is one. */
export function commonUnit([first, ...others]: readonly Division[]): Division | undefined {
  const above = first ? [unitAbove(first, 'city'), unitAbove(first, 'province')] : [];
  return above.find((unit) => unit && others.every((d) => isWithin(d, unit)));
}

/** Whether a list is told of as a whole: by the words in front of it, in a story that isn't another unit's own. */
function isTold(
  { reader, text, m }: Met,
  mentions: readonly PlaceMention[],
  first: number,
  divisions: readonly Division[],
): boolean {
  const home = reader.home.district;
  const local = isLocal(home);
  if (!touchHome(reader, divisions)) return false;
  const front = frontOf(text, mentions, first);
  // 从河北、山西|等地返京的客流: only where something is, no list of subjects
  const apart =
    text.startsWith('等地', m.end) &&
    !/^(?:境内|始发|出发|的?\d)/u.test(text.slice(m.end + 2, m.end + 4));
  if (apart) return !local && front.endsWith('在');
  if (opensClause(text, mentions, first) || COVERS.test(front)) return true;
  // 向原州区、隆德县5个县区供水, 抽查大足、荣昌等5个区县: in the story of the unit that they lie in
  return home !== undefined && divisions.every((d) => d !== home && isWithin(d, home));
}

/** 黑龙江和吉林|的农民…: of a national story that went on about another city; the list is none of it. */
function behindPlainList(
  { reader, frame, text, m }: Met,
  mentions: readonly PlaceMention[],
  i: number,
): Frame {
  // 东林村…；电站村、永丰村的收入都…: of several villages, and no longer of the one before
  const row =
    frame.place === '' || !ALL_OF_THEM.test(text.slice(m.end)) ? i : rowOf(text, mentions, i);
  if (row < i && opensClause(text, mentions, row)) return { ...frame, place: reader.topic };
  if (reader.home.district !== COUNTRY || frame.at >= 0) return frame;
  const [first = i] = placesUpTo(text, mentions, i);
  return opensClause(text, mentions, first) ? placedAt(reader.home, '', m.start) : frame;
}

const ALL_OF_THEM =
  /^(?:等[\u4e00-\u9fff\d]{0,4})?(?:的[^，。；]{1,12})?(?:都|均|全部|全都|分别|各)/u;

/** The first of the villages and bodies in a row up to the one with that index. */
function rowOf(text: string, mentions: readonly PlaceMention[], i: number): number {
  let at = i;
  for (; at > 0; at -= 1) {
    const [before, m] = [mentions[at - 1], mentions[at]];
    if (!before || !m || !isPlace(before) || !isPlace(m)) break;
    if (!parts(text, before, m)) break;
  }
  return at;
}

/** 包括江苏|在内的15个省份: of as many units as lie in the one above. */
const AMONG =
  /^(?:等[\u4e00-\u9fff]{0,4})?在内的(?:全[国省市])?(?:[\d０-９]{1,4}|[二两三四五六七八九十百]{1,4})[余多]?个?(省|市|地市|县|区|镇|乡|街道|村|社区)/u;

const OF_PROVINCE = /全省|省[委政]|省人民政府/u;
const LONGEST_FRONT = 60;

const sentenceBefore = (text: string, at: number): string => {
  const front = text.slice(Math.max(0, at - LONGEST_FRONT), at);
  return front.slice(front.lastIndexOf('。') + 1);
};

/** The frame behind a name that is one of several that are counted; undefined for all other names. */
export function onOneOf({ reader, frame, text, m }: Met): Frame | undefined {
  const part = AMONG.exec(text.slice(m.end, m.end + 20))?.[1];
  if (part === undefined) return undefined;
  const division = wholeAt(reader, frame, m) ?? resolveAt(reader, frame, m);
  if (!division) return undefined;
  // 省政府通报表扬…，我县在内的15个县
  const wide = division.level === 'city' || OF_PROVINCE.test(sentenceBefore(text, m.start));
  const unit = part === '省' ? COUNTRY : unitAbove(division, wide ? 'province' : 'city');
  return unit && unit !== division ? moveTo(reader, unit, m.start) : undefined;
}

/** 宜都13个，枝江、当阳|0个: in a row of units, what is told of each of several is no longer of the one before. */
const FIGURE = /^(?:各|均)?\d/u;

function eachOf(
  { reader, frame, text, m }: Met,
  mentions: readonly PlaceMention[],
  i: number,
): Frame | undefined {
  const home = reader.home.district;
  const inRow = frame.at >= 0 && frame.district !== home && m.level === frame.district?.level;
  if (!home || !inRow || !FIGURE.test(text.slice(m.end, m.end + 2))) return undefined;
  const [first = i] = placesUpTo(text, mentions, i);
  if (!SAID_IN_ROW.test(text.slice(frame.at, mentions[first]?.start))) return undefined;
  const division = resolveAt(reader, frame, m);
  return division && division !== home && isWithin(division, home)
    ? moveTo(reader, division, m.start)
    : undefined;
}

/** 4个曾经的深度贫困县 */
const LONGEST_COUNT = 18;

/** The frame behind the last name of a list. */
export function onList(met: Met, mentions: readonly PlaceMention[], i: number): Frame {
  const { reader, frame, text, m } = met;
  const each = eachOf(met, mentions, i);
  if (each) return each;
  if (!COUNTED.test(text.slice(m.end, m.end + LONGEST_COUNT)))
    return behindPlainList(met, mentions, i);
  const places = placesUpTo(text, mentions, i);
  const [first = i] = places;
  if (places.length < 2) return frame;
  const names = places.flatMap((at) => mentions[at] ?? []);
  const divisions = divisionsOf(reader, frame, names);
  if (divisions.length < places.length || !isTold(met, mentions, first, divisions)) return frame;
  const unit = commonUnit(divisions) ?? (text.startsWith('等', m.end) ? COUNTRY : undefined);
  // 青海、甘肃、河南三省: like a region of several provinces no district's
  return sharedBy(reader, unit, m.start);
}
