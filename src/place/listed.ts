/** Names that stand together as one, and names that stand side by side. */
import { anchored } from '../text/anchored.js';
import { known } from './asked.js';
import type { PlaceMention } from './mention.js';
import { roleWords } from './roleWords.js';

/** 贵州|湖南两省: two units of one level are two, not one in the other. */
const sideBySide = (a: PlaceMention, b: PlaceMention): boolean =>
  a.level === b.level && (a.level === 'province' || a.level === 'city');

export const isUnit = (m: PlaceMention): boolean => m.level !== 'country' && m.level !== 'anaphor';
const joinedTo = (a: PlaceMention | undefined, b: PlaceMention | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  isUnit(a) &&
  isUnit(b) &&
  a.end === b.start &&
  !sideBySide(a, b);

/** No name has more parts: province, city, county, township, village, a body in it. */
const CHAIN = 7;

/** Indices of the first and last of the mentions that stand together as one name: 陕西|商洛市|柞水县. */
export function chainOf(
  mentions: readonly PlaceMention[],
  i: number,
): readonly [first: number, last: number] {
  return (known(mentions).chains[i] ??= findChain(mentions, i));
}

function findChain(
  mentions: readonly PlaceMention[],
  i: number,
): readonly [first: number, last: number] {
  let first = i;
  let last = i;
  while (i - first < CHAIN && joinedTo(mentions[first - 1], mentions[first])) first -= 1;
  while (last - i < CHAIN && joinedTo(mentions[last], mentions[last + 1])) last += 1;
  return [first, last];
}

/** The whole name that the mention with index `i` ends, else undefined. */
export function nameEndedBy(
  mentions: readonly PlaceMention[],
  i: number,
): { first: number; start: number; end: number } | undefined {
  const [first, last] = chainOf(mentions, i);
  if (i !== last) return undefined;
  return { first, start: mentions[first]?.start ?? 0, end: mentions[last]?.end ?? 0 };
}

const SEPARATOR = /^(?:、|和|与|及|以及|到|至|或|—|－|-|·)$/u;
/** 云阳|等3个区县 */
export const LISTED = /^等(?:\d|[一二三四五六七八九十两多地省市区县]|社区|村)/u;
/** 瓯海|等示范区: zones in many units. */
const OF_ZONES = /^等[\u4e00-\u9fff]{0,3}(?:示范|试验|实验|开发|园)区/u;
/** 新建成玉东新区|泉塘校区等5所中小学校: where one of them is; but 凤泉区|设置了某某湖畔等3个现场. */
const FIRST_OF =
  /^(?:(?![设建拥]有|设[置立]|建[设成]|组织|开展|举办|实施|推进|完成|启动|打造|引进|签约|新增|争取)[\u4e00-\u9fff]){1,8}(?<!了[\u4e00-\u9fff]{1,7})等[\d０-９]{1,3}[所个家座处项]/u;
/** 连接四川成都、达州，|重庆万州区|，: a clause of nothing but the name, behind another name. */
const GOES_ON = /^(?:[，；]|[两三四五六七八九十\d]{1,2}个)/u;
/** 胶州|(36件)、平度: what a list says of each in brackets. */
const inBrackets = anchored(/^[（(][^（()）]{1,12}[）)](?=、)/u, 15);
/** 澄迈县19.8万亩|、临高县18.03万亩, 高新区7个（1个重复）|、: the mark parts what is said of each. */
export const SAID = /\d[^，。！？；：、（）()的]{0,14}(?:[（(][^（()）]{1,16}[）)])?、$/u;
export const LONGEST_SAID = 36;

const andMore = anchored(/^(?:和|与|以及)[一二两三四五六七八九十\d]{1,3}个/u, 6);

/** Whether what stands between two names makes a list of them: 山西、陕西, 山西 陕西两地. */
export function parts(text: string, a: PlaceMention, b: PlaceMention): boolean {
  const between = text.slice(a.end, b.start);
  return SEPARATOR.test(between) || (sideBySide(a, b) && /^[ \u3000]?$/u.test(between));
}

const isUpper = (m: PlaceMention | undefined): boolean =>
  m?.level === 'city' || m?.level === 'province';

/** 桂林市资源|，南宁市青秀、邕宁|，百色市那坡: a comma parts the cities' counties. */
function besideComma(
  text: string,
  mentions: readonly PlaceMention[],
  first: number,
  last: number,
): boolean {
  const [previous, next] = [mentions[first - 1], mentions[last + 1]];
  const [front, back] = [mentions[first], mentions[last]];
  if (first === last || !isUpper(front)) return false;
  const goesOn =
    next !== undefined && next.start - 1 === back?.end && text.startsWith('，', back.end);
  if (goesOn && isUpper(next)) {
    const [, end] = chainOf(mentions, last + 1);
    if (end > last + 1 && mentions[end]?.level === back?.level) return true;
  }
  const listed = previous !== undefined && previous.level === back?.level;
  if (!listed || previous.end !== (front?.start ?? 0) - 1) return false;
  return text.startsWith('，', previous.end) && text.startsWith('、', previous.start - 1);
}

const WITH = /^(?:和|与|及|以及|同)$/u;

/** 上海、浙江, but not 宜昌高新区|与某某公司, 县政府|与某某公司: who does something with whom. */
function areListed(text: string, a: PlaceMention, b: PlaceMention): boolean {
  if (!isUnit(a) || !isUnit(b) || !parts(text, a, b)) return false;
  const signed = a.kind === 'office' && b.kind !== 'office';
  const mixed = signed || (a.level === 'body') !== (b.level === 'body');
  return !mixed || !WITH.test(text.slice(a.end, b.start));
}

/** Whether a name of the same kind stands beside: 上海、浙江等16个省. */
export function inList(
  text: string,
  mentions: readonly PlaceMention[],
  start: number,
  end: number,
  first: number,
  last: number,
): boolean {
  const previous = mentions[first - 1];
  const next = mentions[last + 1];
  const [front, back] = [mentions[first], mentions[last]];
  if (previous && front && areListed(text, previous, front)) return true;
  if (next && back && areListed(text, back, next)) return true;
  if (besideComma(text, mentions, first, last)) return true;
  const behind = text.slice(end, end + 16);
  if (behind.includes('等')) {
    if (LISTED.test(behind) || OF_ZONES.test(behind.slice(0, 8)) || FIRST_OF.test(behind))
      return true;
  }
  // …、蔚县3个贫困县以及|涿鹿县赵家蓬区；
  if (/以及$/u.test(text.slice(Math.max(0, start - 2), start)) && LAST_OF.test(behind)) return true;
  const touches = previous?.end === start - 1 && text.charAt(start - 1) === '，';
  if (touches && GOES_ON.test(text.slice(end, end + 3))) return true;
  if (
    text.charAt(start - 1) === '、' &&
    !SAID.test(text.slice(Math.max(0, start - LONGEST_SAID), start))
  )
    return true;
  // 城关镇|木罗渠道、红渡镇东马渠道等
  if (next && back && isTownWork(text, back, next)) return true;
  // 高新区|和六个工业园区
  if (andMore(text, end)) return true;
  return text.charAt(end) === '、' || inBrackets(text, end);
}

/** 涿鹿县|赵家蓬区；: no more is said of it. */
const LAST_OF = /^[\u4e00-\u9fff]{0,5}[，；。]/u;
const WORK_OF = /^[\u4e00-\u9fff]{2,8}、$/u;

/** Whether what stands between two townships is a thing of the first, in a list of such things. */
const isTownWork = (text: string, a: PlaceMention, b: PlaceMention): boolean =>
  a.level === 'township' && b.level === 'township' && WORK_OF.test(text.slice(a.end, b.start));

/** More places than this no sentence sets side by side. */
const LONGEST_ROW = 30;
const IN_ROW = /^(?:、|和|与|及|以及|，)$/u;

/** The places side by side up to the mention with index `last`, as indices of mentions; one index for a whole name. */
export function placesUpTo(
  text: string,
  mentions: readonly PlaceMention[],
  last: number,
): number[] {
  const places: number[] = [];
  let at = last;
  while (at >= 0 && places.length < LONGEST_ROW) {
    const m = mentions[at];
    if (!m || (m.candidates.length === 0 && m.level !== 'zone')) break;
    places.unshift(at);
    const [first] = chainOf(mentions, at);
    const before = mentions[first - 1];
    const start = mentions[first]?.start ?? 0;
    const listed =
      before && m && (IN_ROW.test(text.slice(before.end, start)) || parts(text, before, m));
    if (!listed) break;
    at = first - 1;
  }
  return places;
}

const TOGETHER = new RegExp(`^(?:共同?|联合|携手)?(?:${roleWords('together').join('|')})`, 'u');
const LONGEST_TOGETHER = 6;

/** Whether the second of two partners ends there: 某某集团与|该县|签约, 贾汪区与|太白县|开展协作. */
export const isPartner = (text: string, front: string, end: number): boolean =>
  /[与和同]$/u.test(front) && TOGETHER.test(text.slice(end, end + LONGEST_TOGETHER));

/** 京山市7件、|沙洋县17件: what a row says of the unit in front. */
export const SAID_IN_ROW = /^[^，。；]{2,12}\d[^，。；]{0,8}[、；，]$/u;
