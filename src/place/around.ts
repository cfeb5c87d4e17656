/** Which units an article and its page are around: what 我市 and 我省 may mean there. */
import type { Article } from '../model.js';
import { type Division, divisionByCode, unitAbove } from './divisions.js';
import { type Home, type PlaceContext, hasMention, mentionsOf } from './known.js';
import type { PlaceMention } from './mention.js';

/** 我市 in a paper of 宁波 is 宁波市, whatever county of it the page speaks of. */
function ownersFirst(homes: readonly Home[]): Division[] {
  const [papers, others] = [
    homes.filter(({ from }) => from === 'paper'),
    homes.filter(({ from }) => from !== 'paper'),
  ];
  return [...papers, ...others].map(({ division }) => division);
}

/** What 我省 may be: a paper's own division, the one that all places of the article lie in, the page's. */
export function aroundOwn(article: Article, context: PlaceContext): Division[] {
  const owners = ownersFirst(context.homes);
  const city = cityOf(article, context);
  if (city && !context.homes.some(({ from }) => from === 'paper')) owners.unshift(city);
  if (context.homes.some(({ from }) => from === 'paper')) return owners;
  const area = areaOf(article, context);
  const around = areaOfPage(context);
  return [...(area ? [area] : []), ...owners, ...(around ? [around] : [])];
}

/** As much of what a page names lies in its own province. */
const MOST = 0.6;

/** The province that most of the page's certain names lie in. */
export function areaOfPage({ evidence }: PlaceContext): Division | undefined {
  const provinces = [...evidence.areas].flatMap(([code, count]) => {
    const division = divisionByCode(code);
    return division?.level === 'province' ? [{ division, count }] : [];
  });
  const all = provinces.reduce((sum, { count }) => sum + count, 0);
  return provinces.find(({ count }) => count >= all * MOST)?.division;
}

/** So many counties tell the city, so many units the province. */
const FEW = 3;
const TWO = 2;

/** The city that all counties of the article lie in, where it names three and more. */
function cityOf(article: Article, context: PlaceContext): Division | undefined {
  const counties = article.paragraphs
    .flatMap((p) => mentionsOf(p, context))
    .flatMap((m) => (m.level === 'county' && m.candidates.length === 1 ? m.candidates : []));
  const cities = new Set(counties.map((d) => unitAbove(d, 'city')));
  const [only] = cities;
  // 都匀…; 黔南州…, 全州…
  const isNamed = (m: PlaceMention): boolean => m.candidates.some((d) => d === only);
  const enough = new Set(counties).size >= FEW || hasMention(article, context, isNamed);
  return only && enough && cities.size === 1 ? only : undefined;
}

/** The province that all counties and cities of the article lie in, where it names several. */
function areaOf(article: Article, context: PlaceContext): Division | undefined {
  const named = article.paragraphs
    .flatMap((p) => mentionsOf(p, context))
    .flatMap((m) => (m.level === 'county' || m.level === 'city' ? m.candidates.slice(0, 1) : []));
  const provinces = new Set(named.map((d) => unitAbove(d, 'province')));
  const [only] = provinces;
  return new Set(named).size >= TWO && provinces.size === 1 ? only : undefined;
}
