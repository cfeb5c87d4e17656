/** The county of a body that tells which honours it was given: those of the county are its own county's. */
import type { Article } from '../model.js';
import { type Division, isWithin } from './divisions.js';
import { givesHonour } from './honour.js';
import { type Home, type PlaceContext, isBody, mentionsOf } from './known.js';
import { onlyCounty } from './mention.js';

/**
 * 先后获得全国科普示范社区、天津市社区党建示范点、东丽区文明社区等荣誉: the one county whose honours an article tells of.
 * @param home where the article is at home by its page or paper; the county must lie in it
 */
export function countyOfHonours(
  { paragraphs }: Article,
  context: PlaceContext,
  home: Home | undefined,
): Division | undefined {
  const counties = new Set<Division>();
  for (const paragraph of paragraphs.filter(isBody)) {
    const { text } = paragraph.text;
    for (const m of mentionsOf(paragraph, context)) {
      const county = onlyCounty(m);
      if (!county) continue;
      // a county that is spoken of otherwise, too, is no sign
      if (!givesHonour(text, m.start, m.end)) return undefined;
      counties.add(county);
    }
  }
  const [county, ...others] = counties;
  if (!county || others.length > 0) return undefined;
  return !home || isWithin(county, home.division) ? county : undefined;
}
