/**
 * Finds the names of places in a text, in one pass from left to right.
 *
 * 今年以来，阳泉高新区御康社区居民冯女士说
 *          ~~~~~~~~~~ zone
 *                    ~~~~~~~~ village
 */
import {
  featureHead,
  inByline,
  inPersonName,
  inQuotedName,
  isOnRoad,
  isPort,
  isRiverside,
  officeHead,
  outsideHead,
} from './beside.js';
import { charSet, stands, standsHan } from '../lexicon/chars.js';
import { partOfSpeech, partOfSpeechAt, segment } from '../lexicon/segment.js';
import { anchored } from '../text/anchored.js';
import type { Division } from './division.js';
import { divisionByCode, isWithin, zoneDivision } from './divisions.js';
import { areaOfCustoms, lowerIn, onHead, onTownship, onVillageTown, townshipAt } from './heads.js';
import { type Term, lexicon } from './lexicon.js';
import { type PlaceMention, type Scan, mention, opensClauseAt, opensWord } from './mention.js';
import { shortName } from './names.js';
import { onZone } from './zones.js';

/** 拉萨|火车站 is there, whereas 西安|路 may be anywhere. */
const STATION = /^(?:火车|高铁|火车[东南西北])?(?:车站|[东南西北]站|站)$/u;
/** 保康|农商行: the bank of that county, and of no other. */
const OWN_BANK = /^(?:农商银?行|农村商业银行)$/u;

function outsideKind(word: string): 'facility' | 'office' | 'outside' {
  if (STATION.test(word)) return 'facility';
  return OWN_BANK.test(word) ? 'office' : 'outside';
}

const HEADED = new Set(['zone', 'park', 'settlement', 'body', 'office']);
/** 安全区 and 健全县 hold no 全区 and 全县. */
const NOT_ALL = /[安健完周齐]$/u;

/** Characters that names begin with and things are counted with. */
const CLASSIFIER = charSet('名个台张项册轮');
const UNITS = charSet('年月日个处');
const NUMBER = /[\d０-９一二两三四五六七八九十百千万亿几多余]$/u;

/** 富民|富县, 以|东区: made of words. */
const MADE_OF_WORDS = /^[富东西]/u;

/** 涌入|歙县: the first character is none but of names, and makes no word with the one in front. */
function isRare(text: string, at: number): boolean {
  const pos = partOfSpeech(text.charAt(at));
  if (pos !== undefined && pos !== 'ns' && pos !== 'x') return false;
  return (
    !MADE_OF_WORDS.test(text.charAt(at)) && partOfSpeech(text.slice(at - 1, at + 1)) === undefined
  );
}

/** How much of a text around a name is looked at to tell the words in it. */
const WINDOW = 6;
/** What verbs end with: 涌现出|昆山, 讲好|昆山; other single characters may be surnames (祝|青阳). */
const OUTCOMES = charSet('出好');
/** 盖|北镇 is a township called so. */
const LIKE_TOWNS = /[镇乡村]/u;

const LONG_WORDS = [2, 3, 4, 5];
const isVerb = (text: string, start: number, end: number): boolean =>
  start >= 0 && partOfSpeechAt(text, start, end) === 'v';

/** 展示|昆山|形象: a short name that the words of its sentence leave whole. */
function isWord(text: string, at: number, end: number): boolean {
  if (LIKE_TOWNS.test(text.charAt(end - 1)) || partOfSpeechAt(text, at, end) !== 'ns') return false;
  // no word in front that could tell: nothing need be cut
  const may = stands(OUTCOMES, text, at - 1) || LONG_WORDS.some((n) => isVerb(text, at - n, at));
  if (!may) return false;
  const from = Math.max(0, at - WINDOW);
  const words = segment(text, from, Math.min(text.length, end + WINDOW));
  const i = words.findIndex((w) => w.start === at && w.end === end);
  const verb = words[i - 1];
  if (!verb || words[i]?.pos !== 'ns') return false;
  return stands(OUTCOMES, text, at - 1) || (verb.pos === 'v' && verb.end - verb.start > 1);
}

const CITIES = /^.城市$/u;

/** 湘|西南, 黔|西北: a side of the province. */
const partOfProvince = anchored(/^[湘黔][西南东北][南北](?!部)/u, 4);

/** The sides of a village are no districts. */
const SIDE = /^[东南西北中]区$/u;

/** 杨树、|榆树、五角枫: trees are told in rows. */
const isTree = (text: string, at: number, end: number): boolean =>
  /[树松柏枫槐柳杉]、$/u.test(text.slice(Math.max(0, at - 2), at)) ||
  /^、[\u4e00-\u9fff]{0,2}[树松柏枫槐柳杉]/u.test(text.slice(end, end + 4));

/** 湖北省, 襄阳市: by the full name. */
const isSpeltOut = (m: PlaceMention | undefined): boolean =>
  m?.form === 'full' && (m.level === 'province' || m.level === 'city');

function onDivision(scan: Scan, term: Term, at: number): number {
  const { text } = scan;
  const end = at + term.text.length;
  const joined = scan.found.at(-1)?.end === at;
  if ('・·'.includes(text.charAt(at - 1)) && at > 0) return end;
  if (!joined && isRiverside(text, at, end)) return end;
  if (term.text.endsWith('树') && isTree(text, at, end)) return end;
  // 五名|山区教师, 12个|旧小区: the classifier of the number
  if (!joined && stands(CLASSIFIER, text, at) && NUMBER.test(text.charAt(at - 1))) return at + 1;
  // 湖北省|公安机关, 江苏省|建设系统, but 桂林市|资源、…
  const plain = term.weak && term.full === 0 && standsHan(text, end);
  if (joined && plain && isSpeltOut(scan.found.at(-1))) return end;
  // 全州各地…; but 桂林|全州, 全州|县
  if (term.value !== '' && !joined && term.full === 0) {
    const more = { kind: term.value, within: term.divisions };
    scan.found.push(mention(scan, at, end, 'anaphor', more));
    return end;
  }
  // 官营子村|西区
  if (joined && scan.found.at(-1)?.level === 'village' && SIDE.test(term.text)) return end;
  if (term.text.length === 2 && partOfProvince(text, at)) return end;
  if (inLowerName(scan, term, at, end) || cutsLonger(term, text, end)) return at + 1;
  // 长|新乡: the end of a township's name
  if (
    !joined &&
    term.full === 0 &&
    LIKE_TOWNS.test(text.charAt(end - 1)) &&
    endsTownship(scan, at, end)
  )
    return end;
  const first = term.divisions[0];
  if (!first) return end;
  const lies = joined && term.full === 0 ? liesAbove(scan, term, at) : undefined;
  // 新建|学校: a word that hardly ever means 新建区; but 西宁|城中：, behind its own city
  const own = lies === true && stands(ENDS_NAME, text, end);
  if (term.full === 0 && !own && lexicon().has('generic', text, at, end)) return end;
  // 湖北|祥云股份: none of that province
  if (lies === false && FIRM.test(text.slice(end, end + 4))) return at + 1;
  if (
    inQuotedName(text, at, end) ||
    inByline(text, at) ||
    (!joined && term.text.length === 2 && inPersonName(text, at))
  )
    return end;
  const high = term.divisions.some((d) => d.level === 'province' || d.level === 'city');
  const short = term.full === 0 || (term.full < term.divisions.length && first.level === 'zone');
  // 易县|桥头乡, 怀来县|官厅镇: a township whose name may begin with a word for roads or offices
  const town = townshipAt(text, end, term.divisions);
  if (town) return onTown(scan, term, at, town, short ? formOf(term, short) : 'full');
  const office = short && isOnRoad(text, end) ? 0 : officeHead(text, end);
  // 沿|海城市: coastal cities
  if (
    !joined &&
    !short &&
    CITIES.test(term.text) &&
    partOfSpeech(text.slice(at - 1, at + 1)) !== undefined
  )
    return at + 1;
  // 办理县, 均郧房县: two characters inside a longer word
  if (!short && !high && term.text.length === 2 && !opensWord(scan, at) && !isRare(text, at))
    return end;
  // 县政府和县|自然资源局
  const below = joined && (scan.found.at(-1)?.candidates.length ?? 0) > 0;
  if (office > 0 && term.weak && !below) return at + 1;
  if (office > 0) {
    const area = areaOfCustoms(term.text, text.slice(end, end + office));
    const within = area ? [area] : seatsIn(term);
    scan.found.push(mention(scan, at, end + office, 'body', { kind: 'office', within }));
    return end + office;
  }
  const feature = short ? featureHead(text, end) : 0;
  if (feature > 0) {
    const more = { kind: 'feature', within: term.divisions };
    scan.found.push(mention(scan, at, end + feature, 'body', more));
    return end + feature;
  }
  if (!term.weak && isPort(text, end) && !opensUnit(text, end)) {
    // 宁波|舟山港: the port's name, not another city's
    const last = joined ? scan.found.at(-1) : undefined;
    const candidates = lowerIn(last, at, term.divisions);
    if (candidates.length > 0)
      scan.found.push(mention(scan, at, end + 1, first.level, { candidates, form: 'short' }));
    return end + 1;
  }
  const area = onTradeArea(scan, term, end);
  if (area !== undefined) return area;
  if (short || term.text.length === 2) {
    const outside = outsideHead(text, end);
    if (outside > 0) {
      const kind = outsideKind(text.slice(end, end + outside));
      scan.found.push(mention(scan, at, end + outside, 'body', { kind, within: term.divisions }));
      return end + outside;
    }
  }
  // 房山区|周口|店北下寺村: no other city's name behind a county
  const above = scan.found.at(-1);
  if (joined && high && term.full === 0 && above?.level === 'county' && above.form === 'full') {
    if (lowerIn(above, at, term.divisions).length === 0) return at + 1;
  }
  // 完|工农|村: a county's short name inside a longer word
  if (short && !high && isCut(scan, term, at)) return at + 1;
  // 1—6月|城镇: no 月城镇
  if (stands(UNITS, text, at) && /[\d０-９]/u.test(text.charAt(at - 1))) return at + 1;
  const form = isPlainSubject(term, text, at) ? 'full' : formOf(term, short);
  if (joined && above && NEW_AREA.test(term.text) && onNewArea(scan, term, above, end)) return end;
  scan.found.push(mention(scan, at, end, first.level, { candidates: term.divisions, form }));
  return end;
}

/** A unit and the township behind it. */
function onTown(
  scan: Scan,
  { text, divisions }: Term,
  at: number,
  town: NonNullable<ReturnType<typeof townshipAt>>,
  form: PlaceMention['form'],
): number {
  const { end, candidates } = town;
  const between = at + text.length;
  scan.found.push(
    mention(scan, at, between, divisions[0]?.level ?? 'county', { candidates: divisions, form }),
    mention(scan, between, end, 'township', { candidates }),
  );
  return end;
}

/** Whether the short name is the end of a longer one of a township, behind its county or at the beginning of a word. */
function endsTownship(scan: Scan, at: number, end: number): boolean {
  const { length } = scan.found;
  const last = scan.found.at(-1);
  if (!onTownship(scan, end)) return false;
  const town = scan.found.at(-1);
  const above = length > 0 && last?.end === town?.start ? last : undefined;
  const own = above !== undefined && lowerIn(above, above.end, town?.candidates ?? []).length > 0;
  if (town && town.start < at && (own || opensClauseAt(scan.text, town.start))) return true;
  scan.found.length = length;
  return false;
}

/** 暴雨致|门头沟: so long a short name is no piece of words. */
const LONG_SHORT = 3;
const isCut = (scan: Scan, { text }: Term, at: number): boolean =>
  !opensWord(scan, at) &&
  (text.length < LONG_SHORT || LIKE_TOWNS.test(text.charAt(text.length - 1))) &&
  !isWord(scan.text, at, at + text.length);

/** 贵港市|港北区: no port of the city. */
function opensUnit(text: string, at: number): boolean {
  const next = lexicon().match(text, at);
  return next?.kind === 'division' && next.full > 0;
}

const NEW_AREA = /新区$/u;

/** 茂名|滨海新区: the city's own, and not the district of that name that lies elsewhere. */
function onNewArea(scan: Scan, term: Term, above: PlaceMention, end: number): boolean {
  const cities = above.candidates.filter((d) => d.level === 'city');
  const own = cities.filter((city) => !term.divisions.some((d) => isWithin(d, city)));
  const [city, ...others] = own;
  if (above.level !== 'city' || !city || others.length > 0) return false;
  const name = `${shortName(city.name)}${term.text}`;
  scan.found.pop();
  const candidates = [zoneDivision(name, city)];
  scan.found.push(mention(scan, above.start, end, 'zone', { candidates, kind: '新区' }));
  return true;
}

/** What stands behind a name in a headline: 西宁城中：… */
const ENDS_NAME = charSet('：，。；、 　');

/** Whether one of the units of that name lies in the province or city in front; undefined where something else stands there. */
function liesAbove({ found }: Scan, term: Term, at: number): boolean | undefined {
  const above = found.at(-1);
  if (above?.level !== 'province' && above?.level !== 'city') return undefined;
  return lowerIn(above, at, term.divisions).length > 0;
}

const AREA = '片区';

/** 云南自贸试验区|昆明片区: what of the zone lies in that city; the offset behind it. */
function onTradeArea(scan: Scan, term: Term, end: number): number | undefined {
  const { text, found } = scan;
  const last = found.at(-1);
  const [zone, ...others] = last?.candidates ?? [];
  if (last?.end !== end - term.text.length || last.kind !== FREE_TRADE) return undefined;
  const city = term.divisions.find(({ level }) => level === 'city' || level === 'county');
  if (!zone || others.length > 0 || !city || !text.startsWith(AREA, end)) return undefined;
  const candidates = [zoneDivision(`${zone.name}${shortName(city.name)}${AREA}`, city)];
  found.pop();
  found.push(
    mention(scan, last.start, end + AREA.length, 'zone', { candidates, kind: FREE_TRADE }),
  );
  return end + AREA.length;
}

const FREE_TRADE = '自贸试验区';
const FIRM = /^[（(]?(?:集团|股份|控股|实业|科技)/u;

/** 从|江汉区, 对|长沙县: the last character of a short name begins a unit's full name. */
function cutsLonger(term: Term, text: string, end: number): boolean {
  if (term.full > 0) return false;
  // 云南|山区: of a province's name no character is left over
  if (term.divisions.every(({ level }) => level === 'province')) return false;
  const next = lexicon().match(text, end - 1);
  return next?.kind === 'division' && next.full > 0 && next.text.length > 2;
}

/** 陈巴尔虎旗|那吉|林场: a short name across the edge of a head, right behind the unit that the name lies in. */
function inLowerName({ text, found }: Scan, term: Term, at: number, end: number): boolean {
  if (term.full > 0 || found.at(-1)?.end !== at - 1) return false;
  const head = lexicon().match(text, end - 1);
  return head !== undefined && head.text.length > 1 && HEADED.has(head.kind);
}

/** 西安|公安局 is the city's, not that of 西安区 in another one: a county's office has its title (西安区|公安局). */
function seatsIn({ divisions, full }: Term): readonly Division[] {
  if (full > 0) return divisions;
  const upper = divisions.filter((d) => d.level === 'province' || d.level === 'city');
  return upper.length > 0 ? upper : divisions;
}

/** 资源县超额完成…: where it opens a clause, no 资源|县级. */
const isPlainSubject = (term: Term, text: string, at: number): boolean =>
  term.weak &&
  term.full === 1 &&
  term.text.length > 2 &&
  term.text.endsWith('县') &&
  !/^[级域城委政]/u.test(text.slice(at + term.text.length)) &&
  opensClauseAt(text, at);

function formOf(term: Term, short: boolean): PlaceMention['form'] {
  if (term.weak) return 'weak';
  return short ? 'short' : 'full';
}

/** 长江经济带|沿线11省市, 中部|六省: so many provinces. */
const PROVINCES =
  /^(?:地区|沿线|流域)?(?:各|等?(?:\d{1,2}|[一二三四五六七八九十]{1,3})个?)省(?:[（(]?[区市份、]{1,3}[）)]?)?/u;

/** 川|东北地区, 粤|西部: a part of the province. */
const OF_PROVINCE = charSet('川渝粤苏浙皖鄂湘豫鲁晋冀陕甘宁青新藏桂云滇贵黔琼闽赣吉辽黑蒙');
const DIRECTION = /^[东西南北][东西南北部]/u;

/** 长三角, 沿黄9省区; of a bare direction (西部) only so many provinces. */
function onRegionName(scan: Scan, term: Term, at: number): number {
  const end = at + term.text.length;
  if (DIRECTION.test(term.text) && stands(OF_PROVINCE, scan.text, at - 1)) return end;
  const more = PROVINCES.exec(scan.text.slice(end, end + 12))?.[0].length ?? 0;
  if (more === 0 && term.value === 'part') return end;
  scan.found.push(mention(scan, at, end + more, 'country', { kind: 'region' }));
  return end + more;
}

const ALL_PROVINCES = /(?:31|三十一)个$/u;

/** 省|商务厅, 市|统计局, 省|纪委: an office of the unit in which the text is. */
function onSeat(scan: Scan, term: Term, at: number): number {
  const { text } = scan;
  const end = at + term.text.length;
  // 31个|省（自治区、直辖市）: all of them
  if (term.text === '省' && ALL_PROVINCES.test(text.slice(Math.max(0, at - 5), at)))
    scan.found.push(mention(scan, at, end, 'country'));
  const head = lexicon().match(text, end);
  // 邀请|省发展改革委: what ministries are called, too, begins no word of another kind
  if (head?.kind !== 'organ' && !opensWord(scan, at)) return end;
  const listed = head && SEATED.has(head.kind) ? head.text.length : 0;
  const office = Math.max(officeHead(text, end), listed);
  if (office === 0) return end;
  scan.found.push(mention(scan, at, end + office, 'anaphor', { kind: 'seat' }));
  return end + office;
}

/** What a unit has offices of, called like those of the country or not. */
const SEATED: ReadonlySet<string> = new Set(['office', 'organ']);

/** “连心桥”累计接待5000人 is a service, no place. */
const SITE_NAME = /[谷园城街港馆镇坊巷里岛湾站店院厂厅堂村区场心地]$/u;

/** “晋创谷”已吸引31家企业: a name of its own, quoted, as the subject of a clause. */
function onQuote(scan: Scan, at: number): number {
  const { text, found } = scan;
  if (!opensClauseAt(text, at)) return at + 1;
  const close = at + 1 + text.slice(at + 1, at + 14).indexOf('”');
  if (close - at < 3) return at + 1;
  const name = text.slice(at + 1, close);
  if (!/^[\u4e00-\u9fff・·A-Za-z]+$/u.test(name)) return at + 1;
  const behind = text.slice(close + 1, close + 4);
  const has = /^(?:已?(?:吸引|入驻)|现有|共有|拥有)/u.test(behind);
  if (!has && !(SITE_NAME.test(name) && /^(?:已|目前|累计)/u.test(behind))) return at + 1;
  found.push(mention(scan, at + 1, close, 'body', { kind: 'facility' }));
  return close + 1;
}

/** 镇|村, 镇|长, but 发展|乡村: of the two mostly the countryside. */
const TITLED = /^(?:镇[村长级域区上]|乡(?:村[民居级两干]|[长级镇]))/u;

/** …毫米、|市区: behind another figure of the row, or the first of it. */
const IN_ROW = /(?:\d[^，。；：、\d]{0,10}[、，；]|[：:（])$/u;
const LONGEST_FIGURE = 16;

/** 栾川234毫米、|市区|102毫米: in a row of units that each have a figure the city stands for itself. */
function onUrban(scan: Scan, at: number, end: number): number {
  const { text, found } = scan;
  const front = text.slice(Math.max(0, at - LONGEST_FIGURE), at);
  if (/\d/u.test(text.charAt(end)) && IN_ROW.test(front))
    found.push(mention(scan, at, end, 'anaphor', { kind: 'city' }));
  return end;
}

const MADE_SO = /^化(?![解验肥工险])/u;

function onTerm(scan: Scan, term: Term, at: number): number {
  const end = at + term.text.length;
  if (term.kind === 'division') return onDivision(scan, term, at);
  if (term.kind === 'quote') return onQuote(scan, at);
  // 杨行|镇村|居: a township that the statistics list, then another word
  if (term.kind === 'stop' && TITLED.test(scan.text.slice(at, at + 3)) && onTownship(scan, at + 1))
    return at + 1;
  if (term.kind === 'stop' && term.text === '村镇' && onVillageTown(scan, end)) return end;
  if (term.kind === 'zone') return onZone(scan, term, at);
  // 招商机构公司|化, but 文峰乡|化解纠纷
  if (HEADED.has(term.kind) && MADE_SO.test(scan.text.slice(end, end + 2))) return end;
  if (HEADED.has(term.kind)) return onHead(scan, term, at);
  if (term.kind === 'anaphor') {
    if (term.value === 'urban') return onUrban(scan, at, end);
    // 展|区内, 社|区内
    if (/^[省市县区村镇乡][内里中子上]/u.test(term.text) && !opensWord(scan, at)) return at + 1;
    // 该市|场, 全市|场
    if (term.text.endsWith('市') && scan.text.charAt(end) === '场') return at + 1;
    if (term.text.startsWith('全') && NOT_ALL.test(scan.text.charAt(at - 1))) return at + 1;
    const level = term.value === 'country' ? 'country' : 'anaphor';
    scan.found.push(mention(scan, at, end, level, { kind: term.value }));
  }
  if (term.kind === 'region') return onRegionName(scan, term, at);
  if (term.kind === 'seat') return onSeat(scan, term, at);
  if (term.kind === 'aid') {
    const candidates = [divisionByCode(term.value)].flatMap((d) => d ?? []);
    scan.found.push(mention(scan, at, end, 'province', { candidates, kind: 'aid' }));
  }
  // 人社部|门
  if (term.kind === 'organ' && scan.text.charAt(end) !== '门')
    scan.found.push(mention(scan, at, end, 'country', { kind: 'organ' }));
  return end;
}

/** All names that may be places, those included that only context can confirm. */
export function scanPlaces(text: string): PlaceMention[] {
  const { next, match } = lexicon();
  const scan: Scan = { text, found: [] };
  let at = next(text, 0);
  while (at < text.length) {
    const term = match(text, at);
    at = next(text, term ? onTerm(scan, term, at) : at + 1);
  }
  return scan.found;
}
