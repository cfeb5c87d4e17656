/** What a paragraph begins with, before its first name: whose its first figures are. */
import type { Article, Paragraph } from '../model.js';
import { isPlace } from './below.js';
import { COUNTRY, type Division, districtOf, unitAbove } from './divisions.js';
import { type Frame, type Reader, isLocal, moveTo, placedAt } from './frame.js';
import { type PlaceContext, mentionsOf } from './known.js';
import type { PlaceMention } from './mention.js';
import { isSurname } from './beside.js';
import { partOfSpeech } from '../lexicon/segment.js';
import { shortName } from './names.js';
import { resolve } from './resolve.js';
import { chainOf } from './listed.js';

const ENTRY = /^\s*[▲△●○◆◇■□★☆◎※▪•▶]/u;

const QUOTED = /^\s*“[^”]*/u;

/** 此次集中开工…: of all that the report is about. */
const THIS_TIME = /^\s*(?:此次|本次|这次)(?:全[省市县区])?集中/u;

/** 村里的主干道…, or no place at all: in a city's story, still the village that the paragraph before ended with. */
function goesOn(
  { home }: Reader,
  previous: Frame,
  mentions: readonly PlaceMention[],
  first: PlaceMention | undefined,
  text: string,
): boolean {
  // “去年石榴收了8吨。”: what somebody says who was told of
  const said = QUOTED.exec(text)?.[0].length ?? 0;
  if (said > 0 && !previous.foreign && mentions.every(({ start }) => start >= said)) return true;
  if (home.district?.level !== 'city' || previous.district === home.district) return false;
  if (THIS_TIME.test(text)) return false;
  const [opening] = mentions;
  if (opening === undefined) return previous.place !== '';
  return first === undefined && opening.level === 'anaphor' && opening.kind === 'village';
}

/** 这是她第三次…, 几年后，父亲摔伤，她…: of the one who was told of. */
const OF_HER = /^\s*(?:[^，。；]{1,8}，){0,2}(?:这是|那是)?[他她](?![们乡日说表强指])/u;
const FULL_NAME = 2;
/** An official who speaks of the city has been quoted before, too. */
const SPEAKS = /^.{2,4}(?:说|表示|强调|介绍|指出|认为|告诉|透露)/u;

/** Whether the paragraph begins with somebody of whom the one before tells. */
export function isOfPerson(text: string, before: string): boolean {
  if (before === '') return false;
  if (OF_HER.test(text)) return true;
  const name = text.trimStart().slice(0, FULL_NAME);
  const known = isSurname(name, 0) && partOfSpeech(name) === undefined && before.includes(name);
  return known && !SPEAKS.test(text.trimStart());
}

/** 肖某又回到村里…: in a city's story still in the county where somebody is at home. */
const staysWith = ({ home }: Reader, { district, foreign }: Frame): boolean =>
  home.district?.level === 'city' && !foreign && district?.level === 'county';

/** A paragraph that goes on about the place of the one before begins with it, even before it is named again. */
export function resumed(
  reader: Reader,
  initial: Frame,
  previous: Frame | undefined,
  mentions: readonly PlaceMention[],
  text: string,
): Frame {
  if (!previous || reader.topic !== '') return initial;
  const { unresolved, from, at, foreign } = initial;
  if (staysWith(reader, previous) && isOfPerson(text, reader.fresh.text))
    return { district: previous.district, unresolved, place: previous.place, from, at, foreign };
  if (previous.place === '') return initial;
  const first = mentions.find((m) => isPlace(m) || m.candidates.length > 0);
  const same = first !== undefined && isPlace(first) && first.text === previous.place;
  if (!same && !goesOn(reader, previous, mentions, first, text)) return initial;
  return { district: previous.district, unresolved, place: previous.place, from, at, foreign };
}

/** How many subheads of the article name a unit: of several, only the next of them ends a section. */
export function unitSubheads(article: Article, context: PlaceContext, home: Frame): number {
  return article.paragraphs.filter(
    (p) =>
      p.role === 'subhead' &&
      sectionOf({ context, home }, p.text.text, mentionsOf(p, context)) !== undefined,
  ).length;
}

/** So many paragraphs behind a unit's name and a colon make a list of them. */
const ENTRIES = 2;

/** 四川：全省接待游客…, 云南：…: whether paragraphs of the article are the entries of several units. */
export function listsUnits({ paragraphs }: Article, context: PlaceContext, home: Frame): boolean {
  const entries = new Set(
    paragraphs.flatMap((p) => {
      if (p.role !== 'body' || !LABEL.test(p.text.text)) return [];
      return sectionOf({ context, home }, p.text.text, mentionsOf(p, context)) ?? [];
    }),
  );
  return entries.size >= ENTRIES;
}

const LABEL = /^\s*[\u4e00-\u9fff]{2,12}\s*[：:]/u;

/** An entry of a list of units is its unit's; what has no name in front of a colon is none of them. */
export function enterEntry(reader: Reader, text: string, mentions: readonly PlaceMention[]): void {
  if (LABEL.test(text)) enterSection(reader, text, mentions);
  else reader.section.of = undefined;
}

/** A subhead begins the section of the unit that it names, or ends the last one. */
export function enterSection(
  reader: Reader,
  text: string,
  mentions: readonly PlaceMention[],
): void {
  const { section } = reader;
  const unit = sectionOf(reader, text, mentions);
  const place = unit?.level === 'township' ? unit.name : '';
  const of = unit && { ...moveTo(reader, districtOf(unit), -1, place), foreign: false };
  if (of || !section.parted) section.of = of;
}

/** 浙江, 江苏省：山乡巨变: a subhead that is a unit's name, or begins with it, has what stands below it told of that unit. */
function sectionOf(
  { context, home }: Pick<Reader, 'context' | 'home'>,
  text: string,
  mentions: readonly PlaceMention[],
): Division | undefined {
  const m = mentions[chainOf(mentions, 0)[1]];
  const start = mentions[0]?.start ?? 0;
  if (!m || m.candidates.length === 0 || /[^\s【▲●■◆]/u.test(text.slice(0, start)))
    return undefined;
  const titled = /^\s*(?:[】：:丨｜|]|$)/u.test(text.slice(m.end));
  const near = [home.district, ...context.homes.map(({ division }) => division)];
  return titled ? resolve(m, context, near) : undefined;
}

const SHARED = 5;

/** “十四五”规划102项重大工程…, under that headline: of the whole again, whatever example came before. */
function takesUp(text: string, title: string): boolean {
  const from = text.search(/\S/u);
  for (let at = Math.max(0, from); at + SHARED <= from + OPENING; at += 1) {
    const words = text.slice(at, at + SHARED);
    if (words.length === SHARED && title.includes(words)) return true;
  }
  return false;
}

/** 电商平台数据显示，…, 大数据发现…: of the whole again. */
const DATA =
  /^\s*(?:[^。]{0,40}。)?[^。，；]{0,12}?(?:大数据(?:显示|发现|表明|监测)|平台的?(?:最新)?数据)|^\s*(?:最新)?数据显示/u;

/** 昆明火车站: what is told of it says nothing of the next paragraph. */
const SITE = /(?:[车航]站|机场|站|港|口岸|大桥|隧道|公路|高速|医院|学校|大学|公司|集团)$/u;

/** A province, but for one that is a city too: 北京市. */
const isWide = (d: Division): boolean =>
  d.level === 'province' && unitAbove(d, 'city') === undefined;

/** 其中2019年实施6个: what tells the parts of something told before. */
export const OPENS_PARTS = /^\s*其中/u;

/** So far from its beginning something is said to open a paragraph. */
const OPENING = 16;

/** “乘着火车游新疆”已成为知名品牌。…: the paragraph begins with words on the province whose story it is; but “海南好人”王某. */
function namesHome({ home }: Reader, paragraph: Paragraph): boolean {
  if (home.district?.level !== 'province') return false;
  return paragraph.text.text.slice(0, OPENING).includes(`${shortName(home.district.name)}”`);
}

/** What a paragraph begins with: the article's home, or in a story of many places the last one's district. */
export function opening(reader: Reader, previous: Frame | undefined, paragraph: Paragraph): Frame {
  const { home, titled, topic, section } = reader;
  const { text } = paragraph.text;
  if (section.of && paragraph.role === 'body') return section.of;
  if (titled && paragraph.role === 'headline') return moveTo(reader, titled, -1);
  // ▲滨河路…: an entry of a list has its own subject
  if (ENTRY.test(text)) return placedAt(home, '', -1);
  const base = placedAt(home, topic, -1);
  if (namesHome(reader, paragraph)) return base;
  if (!previous?.district || isLocal(home.district) || SITE.test(previous.place)) return base;
  if (home.district === COUNTRY && isWide(previous.district)) return base;
  if (takesUp(text, reader.article.title) || DATA.test(text)) return base;
  const { district, unresolved, foreign } = previous;
  return { district, unresolved, place: topic, from: 'article', at: -1, foreign };
}
