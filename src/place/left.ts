/** Where a name begins whose last word is known: 曾在|江西道村, 由|汇金大厦党群服务中心. */
import { charSet, stands, standsHan } from '../lexicon/chars.js';
import { partOfSpeech } from '../lexicon/segment.js';
import { type Term, lexicon } from './lexicon.js';
import { peopleAtEnd } from './names.js';
import { isCommon, isOwnName, ownStart } from './words.js';

const HARD = charSet(
  '的了在到从及与是被把对由并等各该这那其此每某们我他她它你也都就还又再让给据经但而至往赴去着过使像因绕',
);
/** Boundaries where a number stands in front: 2|处|城市社区, but 高新区|个体私营企业协会. */
const COUNTERS = charSet('个名位条项座所支户件次年月日时元万亿处家批届期');
const NUMERAL = charSet(
  '0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两几多余某各每整—-',
);
/** Characters that verbs and particles have and names of settlements hardly ever. */
const UNNAMED = /[不才能讲要已也还很更使给得吗呢吧啊说看做搞抓但且或若只仅即全]|[镇乡]./u;

function breaks(text: string, at: number): boolean {
  return stands(HARD, text, at) || (stands(COUNTERS, text, at) && stands(NUMERAL, text, at - 1));
}

/** How many characters may stand before the head. */
const REACH: Readonly<Record<string, number>> = {
  village: 4,
  township: 6,
  structure: 8,
  community: 6,
  quarter: 6,
  park: 12,
  facility: 8,
  school: 8,
  hospital: 8,
  society: 10,
  company: 14,
  institute: 10,
  office: 10,
  station: 6,
};

const OWN_SCHOOL = /^(?:实验|中心|外国语|民族)$/u;
const SETTLEMENTS = new Set(['village', 'township', 'community', 'quarter', 'park']);

function isGeneric(name: string, kind: string, whole: boolean): boolean {
  const { has } = lexicon();
  // 丰泽区|实验小学: behind its district it is that one
  if (whole && kind === 'school' && OWN_SCHOOL.test(name)) return false;
  if (has('generic', name, 0, name.length)) return true;
  // 多米长|隧道
  if (kind === 'structure' && /[米长多]$/u.test(name)) return true;
  // 公办中|小学
  if (kind === 'school' && name.endsWith('中')) return true;
  if (!SETTLEMENTS.has(kind)) return false;
  if (kind !== 'park' && (UNNAMED.test(name) || isPeople(name))) return true;
  // 水果之乡, 美丽水乡; 沿海城镇, but 大悟县|三里城镇
  if (kind === 'township' && /[小古名重强乡水侨梦异他之]$/u.test(name)) return true;
  if (whole) return false;
  if (kind === 'township' && /[城集]$/u.test(name)) return true;
  for (let length = 4; length >= 2; length -= 1) {
    const from = name.length - length;
    if (from > 0 && has('generic', name, from, name.length)) return true;
  }
  return false;
}

/** 回族|村, 民族|乡, but 司莫拉佤族|村 */
const isPeople = (name: string): boolean =>
  name.endsWith('族') && name.length - peopleAtEnd(name) < 2;

const SOFT = charSet('和为于有向以将');

/** Whether a word ends in front of `at`, so that a name may begin there. */
export function endsWord(text: string, at: number): boolean {
  return (
    at === 0 ||
    !standsHan(text, at - 1) ||
    breaks(text, at - 1) ||
    stands(SOFT, text, at - 1) ||
    (at >= 2 && lexicon().has('boundary', text, at - 2, at))
  );
}

/** 村 in 新农村建设, 通村公路: what stands in front is a verb or an adverb, no name. */
const VERBAL =
  /^(?:[共已均各新通进驻到入下抓管治强联包帮兴每全整有供为让带]|建成|调整|成立|规范|推进|新建|[时原现]任|所有)/u;
/** 政府和驻|村, 送服务进|社区: the verb stands at the end. */
const VERBAL_END = /[驻联包帮入进下闭离返]$/u;

/** 新港村, 下坪村, 联丰村: villages are called so, unless the two characters are a word (新增村, 下沉村). */
const NAMED =
  /^[新下通联兴全共强][^建设有水电路气网办管治享创农增改型村镇区里属辖派沉联个体部面省市县乡共的]$/u;
const WORDS = new Set('v vn d a p c r m i t'.split(' '));
const isNamed = (name: string): boolean => NAMED.test(name) && !WORDS.has(partOfSpeech(name) ?? '');

/** A single character may stand before these heads: 夏村, 乌镇. */
const ONE = new Set(['village', 'township']);
/** Names of these begin mid-sentence, too; of other bodies only those that open a clause count. */
const INHABITED = new Set(['village', 'township', 'community', 'quarter']);

const FIRMS = new Set(['company', 'society', 'institute']);

/** 五大商业集团, 三家医院: so many of a kind, no name. */
const NUMBERED = /^[\d０-９一二三四五六七八九十百两几多数]+(?:余|多)?[大家所个座处条]/u;
/** 新改建|党群服务中心: what is made, not what it is called; villages do have such names (新建村). */
const MADE =
  /^(?:新改扩?建|改扩建|扩建|改建|新增|增设|新设|续建|在建|拟建|筹建|建成|新修|重修|翻修|新建(?!$))/u;
/** 1000|亩标准化示范基地 */
const MEASURED = /[\d０-９万亿余多][亩个处座条家项平]$/u;
/** 将有|社区助餐点, 以|城镇社区: what there will be, or by which. */
const HELD = /^(?:[将已现没拥设建共]有|以.$)/u;
/** 合作社|3714家，: the noun of a count. */
const COUNTED =
  /^(?:总数)?(?:已?达到?|共有|共计|有)?[约近超]?[\d０-９.]+万?[余多]?[家所个座处户]+[，。；、\n]/u;

const TOWNS = /^..城$/u;
/** 打好, 抓好: a verb with what it comes to, which no word list has. */
const isVerb = (word: string): boolean =>
  partOfSpeech(word) === 'v' || (word.endsWith('好') && partOfSpeech(word.charAt(0)) === 'v');
/** 茶叶|大镇, 工业|强镇 */
const LARGE = /^..+[大强名重]$/u;

const JOINTS = charSet('・·');

/** The leftmost offset at which characters alone let the name begin; -1 where nothing tells where it does. */
function leftmost(text: string, head: number, floor: number, term: Term, least: number): number {
  const { has } = lexicon();
  const people =
    text[head - 1] === '族' ? peopleAtEnd(text.slice(Math.max(floor, head - 4), head)) : 0;
  const lowest = Math.max(floor, head - people - (REACH[term.value] ?? 8));
  let start = head;
  while (start > lowest) {
    const inner = standsHan(text, start - 1) || stands(JOINTS, text, start - 1);
    // 陈巴尔虎旗|那吉林场
    const opening = start - 1 === floor && floor > 0 && text[start - 1] === '那';
    if (!inner || (breaks(text, start - 1) && !opening)) break;
    if (head - start >= least && stands(SOFT, text, start - 1)) break;
    // 成都市|第一社会福利院 is a name, 全国第一|… is a boast
    const numbered = start - 2 === floor && floor > 0;
    if (start - floor >= 2 && !numbered && has('boundary', text, start - 2, start)) break;
    start -= 1;
  }
  if (start < head && stands(JOINTS, text, start)) start += 1;
  // a run of characters longer than a name
  return start === lowest && start > floor && !endsWord(text, start) ? -1 : start;
}

const INTRODUCING = charSet('在住到于及和与');

/** Whether a name may begin here that is made of common words: 在|石化小区, but not 精选|小区. */
const introduces = (text: string, start: number): boolean =>
  start === 0 || !standsHan(text, start - 1) || stands(INTRODUCING, text, start - 1);

function isVerbal(name: string): boolean {
  return VERBAL_END.test(name) && !isOwnName(name);
}

/** “定岗小区”, “幸福社区”: in marks of quotation alone it is a title or a slogan. */
const isSlogan = (text: string, start: number, end: number): boolean =>
  '“‘「『'.includes(text.charAt(start - 1)) && start > 0 && '”’」』'.includes(text.charAt(end));

/**
 * The offset at which the name begins whose head stands at `head`; `head` itself where nothing but a
 * kind of place is named (16个社区, 行政村). Doesn't go below `floor`.
 */
export function nameStart(text: string, head: number, floor: number, term: Term): number {
  const inhabited = INHABITED.has(term.value);
  const one = ONE.has(term.value);
  // 夏村, 乌镇: a single character is a name only behind the unit that the village lies in
  const least = one && floor > 0 && head - floor <= 1 ? 1 : 2;
  const widest = leftmost(text, head, floor, term, least);
  if (widest < 0 || widest === head) return head;
  const joined = widest === floor && floor > 0;
  const firm = FIRMS.has(term.value);
  const start = ownStart({ text, start: widest, head, settlement: inhabited, firm, joined });
  if (NUMBERED.test(text.slice(start, head)) || MADE.test(text.slice(start, head))) return head;
  const whole = start === floor && floor > 0;
  if (!whole && COUNTED.test(text.slice(head + term.text.length, head + term.text.length + 12)))
    return head;
  if (MEASURED.test(text.slice(Math.max(0, start - 1), start + 1))) return head;
  const name = text.slice(start, head);
  if (name.length < least && !(whole && name !== '')) return head;
  const verbal = VERBAL.test(name) && !isNamed(name);
  if (one && (verbal || (name.length < 2 && least > 1))) return head;
  // 基地和|协会, 办学规模为|小学
  if (name.length > 2 && /[和为有]$/u.test(name)) return head;
  // 兴隆巷街|清泉街社区: the end of the street's name
  if (name.length > 2 && '街镇乡'.includes(name.charAt(0)) && standsHan(text, start - 1))
    return start + 1;
  // 打好|城镇
  if (TOWNS.test(name) && term.value === 'township' && isVerb(name.slice(0, 2))) return head;
  // 汉阳|老旧小区
  if (name.endsWith('老旧')) return head;
  // 南漳县|茶叶大镇
  if (LARGE.test(name) && partOfSpeech(name.slice(0, -1)) !== undefined) return head;
  // 下厂村|民小组村民
  if (name.startsWith('民') && text.charAt(start - 1) === '村') return head;
  // 邢台|以村企共建
  if (name.length === 1 && stands(SOFT, name, 0)) return head;
  if (inhabited && (HELD.test(name) || isVerbal(name))) return head;
  // 志愿者进|养老院
  if (!inhabited && /[进入]$/u.test(name)) return head;
  if ((inhabited || term.value === 'structure') && isSlogan(text, start, head + term.text.length))
    return head;
  // 两人为|村民
  if (inhabited && /(?:.为|[两三四五六七八九十几]个)$/u.test(name)) return head;
  if (!whole && !introduces(text, start) && isCommon(text, start, head)) return head;
  return isGeneric(name, term.value, whole) ? head : start;
}
