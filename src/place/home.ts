/** Where an article is at home: the district that its figures belong to unless a sentence says otherwise. */
import type { Article } from '../model.js';
import { articlePlace } from './articlePlace.js';
import { COUNTRY, type Division, filedName, isWithin } from './divisions.js';
import { headHome } from './headHome.js';
import { countyOfHonours } from './honours.js';
import { type Home, type PlaceContext, hasMention, isBody, mentionsOf } from './known.js';
import type { PlaceMention } from './mention.js';
import { cityAround } from './ownCity.js';
import { OUR_DISTRICT, THE_CITY } from './ownWords.js';
import { homeOfPage } from './pageHome.js';
import { roleOf } from './role.js';
import { signedPaper } from './sender.js';
import { opensClause } from './subject.js';
import { textHome } from './textHome.js';
import { countyOfHeadline } from './townships.js';
import { type Weighed, weigh } from './weight.js';

/**
 * The district of an article, the strongest source first: its headline, what it speaks of most, the page.
 * @param topic the place below it, as `articlePlace` gives it
 */
export function articleHome(
  article: Article,
  context: PlaceContext,
  topic = articlePlace(article, context),
): Home | undefined {
  const home = homeBySigns(article, context, topic);
  const city = cityAround(article, context, home);
  if (city) return { division: city, from: 'article' };
  if (home && isOfUnnamedDistrict(article, context, home)) return undefined;
  const honoured =
    !home || OF_PAGE.has(home.from) ? countyOfHonours(article, context, home) : undefined;
  return honoured ? { division: honoured, from: 'article' } : home;
}

/** The name that an article's figures are filed under unless a sentence says otherwise; empty where nothing tells. */
export function homeName(article: Article, context: PlaceContext): string {
  const home = articleHome(article, context);
  return home ? filedName(home.division) : '';
}

/** What does not come from the article itself. */
const OF_PAGE: ReadonlySet<Home['from']> = new Set(['page', 'paper', 'path']);

/** 我区…, on a page of 淄博 that names no district: of one of the city's, and not of all of it. */
function isOfUnnamedDistrict(
  article: Article,
  context: PlaceContext,
  { division, from }: Home,
): boolean {
  if (from === 'headline' || division.level !== 'city') return false;
  const speaks = (
    m: PlaceMention,
    i: number,
    all: readonly PlaceMention[],
    text: string,
  ): boolean =>
    OUR_DISTRICT.test(m.text) && roleOf(text, all, i) === 'move' && opensClause(text, all, i);
  const own = article.paragraphs.some((p) =>
    mentionsOf(p, context).some((m, i, all) => speaks(m, i, all, p.text.text)),
  );
  if (!own || hasMention(article, context, ({ text }) => THE_CITY.test(text))) return false;
  // 淄博某某文化园: once it may be the name of a project
  const named = article.paragraphs
    .flatMap((p) => mentionsOf(p, context))
    .filter(({ candidates }) => candidates.includes(division));
  return named.length < OFTEN;
}

/** So often the city is named in a story of its own. */
const OFTEN = 2;

/** The same, before 全市 is asked which city it means. */
function homeBySigns(article: Article, context: PlaceContext, topic: string): Home | undefined {
  const local = withOwnPaper(article, context);
  const bodies = weigh(article.paragraphs.filter(isBody), local);
  const subject = storyOf(topic, bodies);
  const told =
    headHome(article, local, bodies, subject) ?? textHome(article, local, bodies, subject);
  if (told === 'none') return undefined;
  const home = told ?? homeOfPage(article, local);
  const county = home && countyOfHeadline(article, context, home.division);
  return county ? { division: county, from: 'headline' } : home;
}

/** The context of an article that says which paper it is from. */
function withOwnPaper(article: Article, context: PlaceContext): PlaceContext {
  const own = signedPaper(article, context);
  const known = context.homes[0];
  return own && !(known && isWithin(known.division, own))
    ? { ...context, homes: [{ division: own, from: 'paper' }, ...context.homes] }
    : context;
}

/** The unit that the text names first, unless the story is that of a place in it. */
function storyOf(topic: string, bodies: readonly Weighed[]): Division | undefined {
  const first = bodies[0]?.division;
  if (!first || first === COUNTRY) return undefined;
  return topic === '' || topic.startsWith(first.name) || /^[省市县区]/u.test(topic)
    ? first
    : undefined;
}
