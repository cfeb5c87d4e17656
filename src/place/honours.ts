/** The county of a body that tells which honours it was given: those of the county are its own county's. */
import type { Article } from '../model.js';
import { anchored } from '../text/anchored.js';
import { type Division, isWithin } from './divisions.js';
import { type Home, type PlaceContext, isBody, mentionsOf } from './known.js';
import { onlyCounty } from './mention.js';

const GIVEN = /(?:荣获|获得|获评|被评为|被授予|被命名为|荣膺|获)[^。！？]{0,80}$/u;
const LONGEST = 100;
/** 东丽区|文明社区, 平定县|先进集体 */
const isHonour = anchored(
  /^(?:级|县级|区级)?[\u4e00-\u9fff]{0,6}?(?:文明|先进|优秀|示范|十佳|十强|最美|模范|标兵|五星|星级|红旗|“)/u,
  12,
);

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
      const given = GIVEN.test(text.slice(Math.max(0, m.start - LONGEST), m.start));
      // a county that is spoken of otherwise, too, is no sign
      if (!given || !isHonour(text, m.end)) return undefined;
      counties.add(county);
    }
  }
  const [county, ...others] = counties;
  if (!county || others.length > 0) return undefined;
  return !home || isWithin(county, home.division) ? county : undefined;
}
