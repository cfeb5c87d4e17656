/** Counties, and the country, that a report on something else names by the way. */
import type { Article } from '../model.js';
import { COUNTRY, type Division, isWithin } from './divisions.js';
import { type PlaceContext, hasMention, isBody, isHead, mentionsOf } from './known.js';
import { onlyCounty, type PlaceMention } from './mention.js';
import { OWN_COUNTY, OWN_UNIT } from './ownWords.js';
import type { Weighed } from './weight.js';

/** What a report is about its first paragraphs name. */
const LEAD = 2;
const OTHERS = 2;

/** An article that speaks of more units is told of them all. */
const MOST = 4;

/** What one mention of the country that is not its clause's subject weighs at most. */
const IN_PASSING = 0.75;

/**
 * 在全国412个法院中居第六, in a text on 全市 that names no city; one 全国 and no more, in a paper of 兰州: not told of the
 * country.
 */
export function isCountryInPassing(
  article: Article,
  context: PlaceContext,
  bodies: readonly Weighed[],
  most: Division,
): boolean {
  if (most !== COUNTRY) return false;
  if (context.homes[0]?.from === 'paper' && bodies.every(({ weight }) => weight <= IN_PASSING))
    return true;
  if (hasMention(article, context, ({ candidates }) => candidates.length > 0)) return false;
  const own = article.paragraphs
    .flatMap((p) => mentionsOf(p, context))
    .filter(({ text }) => OWN_UNIT.test(text));
  return own.length >= bodies.length;
}

/** What an article speaks of, without the counties that it names by the way. */
export function withoutPassing(
  article: Article,
  context: PlaceContext,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  const units = new Set(weighed.map(({ division }) => division));
  if (units.size > MOST) return weighed;
  const passing = [...units].filter(
    (unit) =>
      isInPassing(article, context, unit) || isCountryInPassing(article, context, weighed, unit),
  );
  return passing.length === 0 ? weighed : weighed.filter((w) => !passing.includes(w.division));
}

/** Whether the county is named in one of the later paragraphs only, in an article that names several others. */
export function isInPassing(
  { paragraphs }: Article,
  context: PlaceContext,
  county: Division,
): boolean {
  if (county.level !== 'county') return false;
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
  if (named.size !== 1 || Math.min(...named) < LEAD || others.size < OTHERS) return false;
  // whose it else would be must be known, or be a county of its own: 全县…
  return (
    context.homes.some(({ division }) => division !== county && isWithin(county, division)) ||
    paragraphs
      .slice(0, LEAD)
      .some((p) => mentionsOf(p, context).some((m) => OWN_COUNTY.test(m.text)))
  );
}
