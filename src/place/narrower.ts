/** The zone whose page it is, for the city that it lies in. */
import type { Article } from '../model.js';
import { isWithin } from './divisions.js';
import { type Home, type PlaceContext, hasMention } from './known.js';
import type { PlaceMention } from './mention.js';
import { OUR_CITY } from './ownWords.js';

/** The page's own zone for the city that it lies in. */
export function narrower(article: Article, context: PlaceContext, home: Home): Home {
  const [page] = context.homes;
  // 西安市城管执法局…, 全市…: of the city, whatever else stands on the page
  const citys = (m: PlaceMention): boolean =>
    m.kind === 'office' && m.within.some((d) => d === home.division && m.text.startsWith(d.name));
  if (hasMention(article, context, citys)) return home;
  const lies = page?.division.level === 'zone' && isWithin(page.division, home.division);
  if (!lies || home.division.level !== 'city') return home;
  // 我市…: a zone's paper says 我区
  const ours = hasMention(article, context, ({ text }) => OUR_CITY.test(text));
  const isZone = (m: PlaceMention): boolean => m.level === 'zone';
  return ours && !hasMention(article, context, isZone) ? home : page;
}
