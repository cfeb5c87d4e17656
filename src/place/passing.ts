/** Counties that a report on something wider names by the way, as one of several. */
import type { Article } from '../model.js';
import { type Division, isWithin } from './divisions.js';
import { type PlaceContext, isBody, isHead, mentionsOf } from './known.js';
import { onlyCounty, type PlaceMention } from './mention.js';
import type { Weighed } from './weight.js';

/** What a report is about its first paragraphs name. */
const LEAD = 2;
const OTHERS = 2;

/** An article that speaks of more units is told of them all. */
const MOST = 4;

/** What an article speaks of, without the counties that it names by the way. */
export function withoutPassing(
  article: Article,
  context: PlaceContext,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  const units = new Set(weighed.map(({ division }) => division));
  if (units.size > MOST) return weighed;
  const passing = [...units].filter((unit) => isInPassing(article, context, unit));
  return passing.length === 0 ? weighed : weighed.filter((w) => !passing.includes(w.division));
}

/** Whether the county is named in one of the later paragraphs only, in an article that names several others. */
export function isInPassing(
  { paragraphs }: Article,
  context: PlaceContext,
  county: Division,
): boolean {
  if (county.level !== 'county') return false;
  // whose it else would be must be known
  const wider = context.homes.some(
    ({ division }) => division !== county && isWithin(county, division),
  );
  if (!wider) return false;
  const names = (m: PlaceMention): boolean => [...m.candidates, ...m.within].includes(county);
  if (paragraphs.filter(isHead).some((p) => mentionsOf(p, context).some(names))) return false;
  const named = new Set<number>();
  const others = new Set<Division>();
  paragraphs.filter(isBody).forEach((paragraph, i) => {
    for (const m of mentionsOf(paragraph, context)) {
      if (names(m)) named.add(i);
      const other = onlyCounty(m);
      if (other && other !== county) others.add(other);
    }
  });
  return named.size === 1 && Math.min(...named) >= LEAD && others.size >= OTHERS;
}
