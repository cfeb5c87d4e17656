/** What the characters beside a division's name make of it: an office, a street, a person, a title. */
import { charSet, stands, standsHan } from '../lexicon/chars.js';
import { anchored } from '../text/anchored.js';
import { endsWord } from './left.js';
import { lexicon } from './lexicon.js';

/** 黄河南岸, 长江西岸: direction words of a river, no provinces. */
const SIDES = charSet('东西南北');
const DIRECTION = /^(?:[河江湖山海][东南西北])$/u;
const WATERS = /[黄淮渭汾运长珠湘赣漓沿两渤太]$/u;
const PART = /^(?:[岸侧麓坡端段边]|部(?![分门队委署级]))/u;

/** Whether it is the side of a river or of a range: 黄河南岸 names no province. */
export function isRiverside(text: string, at: number, end: number): boolean {
  if (end - at !== 2 || !stands(SIDES, text, at + 1) || !DIRECTION.test(text.slice(at, end)))
    return false;
  return (at > 0 && WATERS.test(text.charAt(at - 1))) || PART.test(text.slice(end, end + 2));
}

/** 山洪, 江堤, 河道: words of their own behind a name, no head of it. */
const parted = anchored(
  /^(?:山[洪火体林区村乡里地茶药货]|[江河湖]堤|河[道水湖流长]|[江河湖海][东南西北]|湖[区长泊]|江[水段]|岛[上内]|寺[庙院])/u,
  2,
);

/** 黄山, 佘山: a mountain or a lake that has a division's name. */
export function featureHead(text: string, end: number): number {
  const { longest, match } = lexicon();
  const length = longest('feature', text, end, end + 2);
  if (length === 0 || parted(text, end)) return 0;
  const next = match(text, end);
  // 安徽|岳西, but 成都|平原: no county's short name
  const other = next?.kind === 'division' && (next.full > 0 || next.text.length > length);
  return other ? 0 : length;
}

/** 天津|港, whose figures are the city's; 港资 and 港口 are words of their own. */
export const isPort = anchored(/^港(?![资澳商股币中区铁珠媒式台口务独警府剧])/u, 2);

/** 每日报|告: what no daily goes on with. */
export const NO_DAILY = '[告道名送价考警]';
const REPORTS = new RegExp(`^日报${NO_DAILY}`, 'u');

/** 西安|高新区, 湖北|全省高速公路, 珠海|公路口岸: what has a head of its own. */
const PARTS: ReadonlySet<string> = new Set(['division', 'zone', 'anaphor', 'body']);

const sideStreet = anchored(/^[东西南北中大](?:路|街(?!道))/u, 3);

/** Length of a head behind a short name that makes it a name of something else: 西安|路, 山东|大学. */
export function outsideHead(text: string, end: number): number {
  const { has, longest, match } = lexicon();
  const next = match(text, end);
  if (next && PARTS.has(next.kind)) return 0;
  if (text.startsWith('街道', end)) return 0;
  if (has('outside', text, end, end + 1)) return 1;
  if (sideStreet(text, end)) return 2;
  for (let skip = 0; skip <= 4; skip += 1) {
    const length = longest('outside', text, end + skip, end + skip + 4);
    if (length > 1 && !REPORTS.test(text.slice(end + skip, end + skip + 3))) return skip + length;
    if (!standsHan(text, end + skip) || stands(NO_NAME, text, end + skip)) break;
    // 岳阳|建设高速公路: a verb, no name
    if (has('boundary', text, end + skip, end + skip + 2)) break;
  }
  return 0;
}

/** 桐柏|路分局: the station in that road; but 阳泉|路政支队. */
export const isOnRoad = anchored(/^[东南西北中]?[路街巷](?![道政桥网灯面办])/u, 3);

const LONGEST_OFFICE = 9;
const OFFICE = charSet('局厅');
/** 局势, 局面, 局部: words of their own. */
const NO_OFFICE = charSet('势面限部域');
/** 佳局|村: villages are called so; but 自然资源局|村镇科. */
const villageBehind = anchored(/^[村庄屯寨](?![镇庄级务])/u, 2);
/** 布局, 新格局, 开局, 破局: words that end so. */
const NO_BUREAU = charSet('布格结大开破时战僵终骗赌残');
/** 支队, 大队, 总队, 执法队: of offices. */
const TROOPS = charSet('支大总法');
/** What no name of a body has in it, and none of an office. */
const NO_NAME = charSet('的在与和是等对有');
const NO_OFFICE_NAME = charSet('的在与和是等对有将被为从到了');

/** 西安|局集团有限公司: the bureaus of the railway, which are named after the city where they sit. */
const RAILWAY = /^(?:铁路)?局集团(?:有限)?(?:公司)?/u;

const atRailway = anchored(RAILWAY, 10);

/** 阳泉|市场监督管理局, 湖北省|体育局: the offices of a unit, which speak for all of it. */
export function officeHead(text: string, end: number): number {
  if (atRailway(text, end)) return RAILWAY.exec(text.slice(end, end + 10))?.[0].length ?? 0;
  const last = lastOfOffice(text, end);
  if (last < 0) return 0;
  for (let at = end; at <= last; at += 1) {
    const inner = lexicon().match(text, at);
    // 宜宾市|筠连县工商局: the lower unit's office
    if (inner?.kind === 'division' && inner.full > 0) return 0;
    // 扬州市|经开区市场监管局: the zone's office
    if (inner?.kind === 'zone' && at === end) return 0;
  }
  return last + 1 - end;
}

const isOffice = (text: string, at: number): boolean =>
  stands(OFFICE, text, at) &&
  !stands(NO_OFFICE, text, at + 1) &&
  !villageBehind(text, at + 1) &&
  !(text[at] === '局' && stands(NO_BUREAU, text, at - 1));

/** Where an office's name that begins at `from` would end; -1 where none does. */
function lastOfOffice(text: string, from: number): number {
  for (let at = from; at < from + LONGEST_OFFICE; at += 1) {
    if (!standsHan(text, at)) return -1;
    if (at > from && isOffice(text, at)) return at;
    if (at > from && text[at] === '队' && stands(TROOPS, text, at - 1)) return at;
    // 防汛抗旱指挥部
    if (at > from && text[at] === '部' && text[at - 1] === '挥') return at;
    if (stands(NO_OFFICE_NAME, text, at)) return -1;
  }
  return -1;
}

const JOINTS = charSet('・·—');
const LATIN = charSet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz');

function isInName(text: string, at: number): boolean {
  return standsHan(text, at) || stands(JOINTS, text, at);
}

/** “库尔勒香梨”, 《延安诗会》: a name or title of its own that a place's name stands in. */
export function inQuotedName(text: string, at: number, end: number): boolean {
  let from = at;
  while (from > 0 && at - from < 8 && isInName(text, from - 1)) from -= 1;
  const close = '”』」》’'.charAt('“『「《‘'.indexOf(text.charAt(from - 1)));
  if (from === 0 || close === '' || !'“『「《‘'.includes(text.charAt(from - 1))) return false;
  for (let to = end; to < from + 20; to += 1) {
    if (text[to] === close) return from < at || to > end;
    if (!isInName(text, to) && !stands(LATIN, text, to)) return false;
  }
  return false;
}

/** What the words that introduce a byline begin with. */
const BYLINE = charSet('记通作摄编校责实');

/** （记者 吴川宁）, 通讯员 王金华: people. */
export function inByline(text: string, at: number): boolean {
  const from = Math.max(0, at - 12);
  let first = from;
  while (first < at && !stands(BYLINE, text, first)) first += 1;
  if (first === at) return false;
  const front = text.slice(from, at);
  return /(?:(?<!小)记者(?!站|团|会|节|证|协|们|通讯)|通讯员|作者|摄影|编辑|校对|责编|实习生)[ \u3000：:]{0,3}(?:[\u4e00-\u9fff]{2,4}[ \u3000、]{1,2}){0,2}[^从在到对向自就于与和]?$/u.test(
    front,
  );
}

const SURNAMES = charSet(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文肖',
);

/** Whether a frequent surname stands there. */
export const isSurname = (text: string, at: number): boolean => stands(SURNAMES, text, at);

/** 书记梁|金华: a surname in front, and a word's end in front of that. */
export function inPersonName(text: string, at: number): boolean {
  return at > 0 && stands(SURNAMES, text, at - 1) && endsWord(text, at - 1);
}
