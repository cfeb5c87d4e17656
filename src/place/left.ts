/** Where a name begins whose last word is known: 曾在|江西道村, 由|汇金大厦党群服务中心. */
import { charSet, stands, standsHan } from '../lexicon/chars.js';
import { type Term, lexicon } from './lexicon.js';
import { peopleAtEnd } from './names.js';
import { INHABITED, isNoName, ONE, SOFT } from './noName.js';
import { NAMING_FIRMS, ownStart } from './words.js';

const HARD = charSet(
  '的了在到从及与是被把对由并等各该这那其此每某们我他她它你也都就还又再让给据经但而至往赴去着过使像因绕',
);
/** Boundaries where a number stands in front: 2|处|城市社区, but 高新区|个体私营企业协会. */
const COUNTERS = charSet('个名位条项座所支户件次年月日时元万亿处家批届期');
const NUMERAL = charSet(
  '0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两几多余某各每整—-',
);
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

const FIRMS = new Set(['company', 'society', 'institute']);

const HOUSE = /^[\d０-９]号$/u;
/** But no 镇街和|村: that is no name at all. */
const STREET = /^[街镇乡].+[^和为有]$/u;
const JOINTS = charSet('・·');

/** 后村镇|汉家皋陆一村: so much longer a village's name may be that begins right behind its township's. */
const IN_TOWN = 2;

/** The leftmost offset at which characters alone let the name begin; -1 where nothing tells where it does. */
function leftmost(
  text: string,
  head: number,
  floor: number,
  term: Term,
  least: number,
  more = 0,
): number {
  const { has } = lexicon();
  const firm = FIRMS.has(term.value);
  const people =
    text[head - 1] === '族' ? peopleAtEnd(text.slice(Math.max(floor, head - 4), head)) : 0;
  const lowest = Math.max(floor, head - people - (REACH[term.value] ?? 8) - more);
  let start = head;
  while (start > lowest) {
    const inner = standsHan(text, start - 1) || stands(JOINTS, text, start - 1);
    // 陈巴尔虎旗|那吉林场
    const opening = start - 1 === floor && floor > 0 && text[start - 1] === '那';
    // 安徽省|外经建设集团, 甲省|经贸集团
    const trade = firm && text[start - 1] === '经' && floor > 0 && start - 1 - floor <= 1;
    // 锦都|社区: an adverb stands before no noun
    const capital = text[start - 1] === '都' && start === head && term.value !== 'village';
    if (!inner || (breaks(text, start - 1) && !opening && !trade && !capital)) break;
    if (head - start >= least && stands(SOFT, text, start - 1)) break;
    // 成都市|第一社会福利院 is a name, 全国第一|… is a boast
    const numbered = start - 2 === floor && floor > 0;
    const ends = start - floor >= 2 && !numbered && has('boundary', text, start - 2, start);
    if (ends && !(firm && NAMING_FIRMS.has(text.slice(start - 2, start)))) break;
    start -= 1;
  }
  if (start < head && stands(JOINTS, text, start)) start += 1;
  // a run of characters longer than a name
  return start === lowest && start > floor && !endsWord(text, start) ? -1 : start;
}

/** 滨河路1012号|南山公园, 仅|罗布人村寨景区, 兴隆巷街|清泉街社区: where the name begins behind what only touches it. */
function untouched(text: string, start: number, head: number, widest: number): number {
  const only = text.charAt(start) === '仅' && start === widest;
  const house = HOUSE.test(text.slice(Math.max(0, start - 1), start + 1));
  const name = text.slice(start, head);
  const street = STREET.test(name) && standsHan(text, start - 1);
  return only || house || street ? start + 1 : start;
}

const SPEAKER =
  /^村?(?:党总?支部?|支部|党委)?(?:第一)?(?:书记|村民|主任|会计|支书|大户|带头人)[\u4e00-\u9fff]{2,4}(?:说|介绍|告诉|表示|坦言|高兴|笑着|感慨)/u;
const LONGEST_SPOKEN = 4;

/** …。”|幸福村|党支部书记王某说: whose speaker is named lies there, though the name is a word. */
function speakersVillage(text: string, head: number, floor: number): number | undefined {
  if (!SPEAKER.test(text.slice(head + 1, head + 20))) return undefined;
  let start = head;
  while (start > floor && head - start < LONGEST_SPOKEN && standsHan(text, start - 1)) start -= 1;
  const opens = start > 0 && '”，。'.includes(text.charAt(start - 1));
  return opens && head - start > 1 ? start : undefined;
}

/**
 * The offset at which the name begins whose head stands at `head`; `head` itself where nothing but a
 * kind of place is named (16个社区, 行政村). Doesn't go below `floor`.
 * @param inTown whether a township's name ends at `floor`
 */
export function nameStart(
  text: string,
  head: number,
  floor: number,
  term: Term,
  inTown = false,
): number {
  const settlement = INHABITED.has(term.value);
  const spoken = term.value === 'village' ? speakersVillage(text, head, floor) : undefined;
  if (spoken !== undefined) return spoken;
  // 夏村, 乌镇: a single character is a name only behind the unit that the village lies in
  const short = ONE.has(term.value) && floor > 0 && head - floor <= 1;
  const least = short ? 1 : 2;
  const whole = inTown && settlement && leftmost(text, head, floor, term, least, IN_TOWN) === floor;
  const widest = whole ? floor : leftmost(text, head, floor, term, least);
  if (widest < 0 || widest === head) return head;
  const joined = widest === floor && floor > 0;
  const firm = FIRMS.has(term.value);
  const own = ownStart({ text, start: widest, head, settlement, firm, joined });
  const start = untouched(text, own, head, widest);
  const behindUnit = start === floor && floor > 0;
  const name = text.slice(start, head);
  if (name.length < least && !(behindUnit && name !== '')) return head;
  return isNoName({ text, start, head, name, term, whole: behindUnit, short }) ? head : start;
}
