/** What an article that speaks of 我市 or 全县 calls its own. */
import type { Article } from '../model.js';
import { anaphoric, unitMeant } from './anaphor.js';
import { areaOfPage } from './around.js';
import { type Division, divisionsNamed, isWithin, unitAbove } from './divisions.js';
import { scanPlaces } from './find.js';
import { type PlaceContext, hasMention, isBody, isHead, mentionsOf } from './known.js';
import type { PlaceMention } from './mention.js';
import { OURS, OWN, OWN_BELOW, OWN_REGION, THE_CITY } from './ownWords.js';
import { roleOf } from './role.js';
import { sentFrom } from './sender.js';
import { opensClause } from './subject.js';

/** 我市启动…: the unit of that level in which the text is at home, given where its page may be. */
export function ownUnit(
  article: Article,
  context: PlaceContext,
  around: () => readonly Division[],
): Division | undefined {
  for (const paragraph of article.paragraphs.slice(0, 4)) {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    const m = mentions.find((one, i) => OWN.test(one.text) && roleOf(text, mentions, i) === 'move');
    const unit = m && unitMeant(m.text, m.kind, around());
    if (unit) return unit;
  }
  return undefined;
}

/** 全市每年…, or twice 我市…: how often the article's headline and clauses have their own unit for their subject. */
export function ownSubjects(article: Article, context: PlaceContext, unit: Division): number {
  let count = 0;
  for (const paragraph of article.paragraphs) {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    mentions.forEach((m, i) => {
      if (!OWN.test(m.text) || anaphoric(m.kind, [unit]) !== unit) return;
      if (roleOf(text, mentions, i) !== 'move' || !opensClause(text, mentions, i)) return;
      count += paragraph.role === 'headline' ? 2 : 1;
    });
  }
  return count;
}

/** 宿迁民政局来|我市|调研: our own unit, where the headline names one that lies elsewhere. */
export function ownHead(
  article: Article,
  context: PlaceContext,
  headline: Division,
): Division | undefined {
  // 我区 is first of all the paper's own
  const papers = context.homes.filter(({ from }) => from === 'paper');
  const around = [...papers, ...context.homes].map(({ division }) => division);
  for (const m of article.paragraphs.filter(isHead).flatMap((p) => mentionsOf(p, context))) {
    const unit = OURS.test(m.text) ? unitMeant(m.text, m.kind, around) : undefined;
    if (unit && !isWithin(headline, unit) && !isWithin(unit, headline)) return unit;
  }
  return undefined;
}

/** So many counties make a text one of several places. */
const SEVERAL = 3;

/** 我市应于11月底前关闭…: the first that a text of several places is told of is its own unit. */
export function opensWithOwn(article: Article, context: PlaceContext, unit: Division): boolean {
  const all = article.paragraphs.filter(isBody).flatMap((paragraph) => {
    const mentions = mentionsOf(paragraph, context);
    return mentions.map((m, i) => ({ m, next: mentions[i + 1] }));
  });
  const first = all.find(({ m }) => m.candidates.length > 0 || OURS.test(m.text));
  if (!first || !OURS.test(first.m.text) || first.next?.start === first.m.end) return false;
  const others = all.flatMap(({ m }) => (m.level === 'county' ? m.candidates : []));
  return new Set(others.filter((d) => d !== unit && isWithin(d, unit))).size >= SEVERAL;
}

/** 《湘阴县本地产品推荐目录》: the unit that a paper of its own is called after. */
const TITLED = /《([\u4e00-\u9fff]{2,8}?[县市区旗])/gu;

/** The one unit that titles in an article on 我县 begin with, where nothing else names it. */
export function ownByTitle(article: Article, context: PlaceContext): Division | undefined {
  const own = article.paragraphs.flatMap((p) => mentionsOf(p, context)).map(({ text }) => text);
  const titles = new Set(own.filter((text) => OWN.test(text)).map((text) => text.slice(-1)));
  if (titles.size === 0) return undefined;
  const units = article.paragraphs.flatMap(({ text }) =>
    [...text.text.matchAll(TITLED)].flatMap(([, name = '']) =>
      titles.has(name.slice(-1)) ? divisionsNamed(name).filter((d) => d.name === name) : [],
    ),
  );
  const [only, ...others] = new Set(units);
  return others.length === 0 ? only : undefined;
}

const TITLE = /《([^《》]{4,60})》/gu;

/** 全市…, 《服务和保障福州发展的意见》: the one city that titles name, where nothing else names it. */
export function cityInTitles(article: Article, context: PlaceContext): Division | undefined {
  if (!hasMention(article, context, ({ text }) => THE_CITY.test(text))) return undefined;
  const cities = article.paragraphs.flatMap(({ text }) =>
    [...text.text.matchAll(TITLE)].flatMap(([, title = '']) =>
      scanPlaces(title).flatMap((m) => (m.level === 'city' ? m.candidates.slice(0, 1) : [])),
    ),
  );
  const [only, ...others] = new Set(cities);
  return others.length === 0 ? only : undefined;
}

/** The units that an article names by their full names, whatever it says of them; not those that it only stands beside. */
function unitsNamed(article: Article, context: PlaceContext): Set<Division> {
  const units = new Set<Division>();
  for (const paragraph of article.paragraphs) {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    mentions.forEach((m, i) => {
      const [unit, ...others] = m.candidates.length > 0 ? m.candidates : m.within;
      if (!unit || others.length > 0 || (unit.level !== 'county' && unit.level !== 'city')) return;
      if (m.text.startsWith(unit.name) && roleOf(text, mentions, i) !== 'aside') units.add(unit);
    });
  }
  return units;
}

/** 中德（金坛）创新产业区: where what the name is of lies. */
const IN_NAME =
  /[\u4e00-\u9fff]（([\u4e00-\u9fff]{2,4})）[\u4e00-\u9fff]{1,8}?(?:园|区|基地|公司|集团|学校|医院)/gu;

/** The units with that title whose short names stand in brackets in other names. */
function unitsInNames(article: Article, titles: readonly string[]): Division[] {
  const found = article.paragraphs.flatMap(({ text }) =>
    [...text.text.matchAll(IN_NAME)].flatMap(([, name = '']) =>
      divisionsNamed(name).filter((d) => !d.former && titles.includes(d.name.slice(-1))),
    ),
  );
  return [...new Set(found)];
}

/**
 * 全县…, 包括子长县某某项目等30个: the one unit with that title that an article on 我县 names; 我市…, 大英县某某水库: the city
 * of the county that one on 我市 names.
 */
export function ownByName(article: Article, context: PlaceContext): Division | undefined {
  const titles = new Set(
    article.paragraphs.flatMap((p) =>
      mentionsOf(p, context).flatMap((m, i, all) =>
        OWN_BELOW.test(m.text) && roleOf(p.text.text, all, i) === 'move' ? [m.text.slice(-1)] : [],
      ),
    ),
  );
  if (titles.size === 0) return undefined;
  const units = [...unitsNamed(article, context)];
  const low = titles.size > 1 ? [...titles].filter((title) => title !== '市') : [...titles];
  const told = units.filter(({ name }) => low.includes(name.slice(-1)));
  const [unit, ...others] = told.length > 0 || units.length > 0 ? told : unitsInNames(article, low);
  if (unit) return others.length === 0 ? unit : undefined;
  const cities = new Set(units.map((d) => unitAbove(d, 'city')));
  const [city] = cities;
  return low.includes('市') && cities.size === 1 ? city : undefined;
}

const REGIONS_OWN = /^自治区/u;

/**
 * The autonomous region that a report speaks of: its offices, sent from one of its cities; 我区, where 自治区统计局 is
 * spoken of and the page's names lie in it; 全区 in the paper of one of its cities, where no county is named.
 */
export function ownRegion(article: Article, context: PlaceContext): Division | undefined {
  // 本报南宁讯, 自治区商务厅
  const sent = sentFrom(article, context);
  const there = sent && unitAbove(sent, 'province');
  const ofRegion = (m: PlaceMention): boolean => REGIONS_OWN.test(m.text);
  if (there?.name.endsWith('自治区') === true && hasMention(article, context, ofRegion))
    return there;
  const [paper] = context.homes;
  const city =
    paper?.from === 'paper' && paper.division.level === 'city' ? paper.division : undefined;
  const region = city ? unitAbove(city, 'province') : areaOfPage(context);
  if (region?.name.endsWith('自治区') !== true) return undefined;
  if (!hasMention(article, context, (m) => OWN_REGION.test(m.text))) return undefined;
  const alone =
    city && !hasMention(article, context, (m) => m.level === 'county' || m.level === 'zone');
  return alone || hasMention(article, context, (m) => m.text === '自治区') ? region : undefined;
}
