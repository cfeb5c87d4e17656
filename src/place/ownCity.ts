/** The city that an article without a headline's name speaks of as 全市 and 我市. */
import type { Article } from '../model.js';
import { commonUnit } from './summed.js';
import { type Division, unitAbove } from './divisions.js';
import { type Home, type PlaceContext, hasMention, isBody, mentionsOf } from './known.js';
import { onlyCounty, type PlaceMention } from './mention.js';
import { OWN_COUNTY, THE_CITY } from './ownWords.js';

/** 各县（市、区）, 各县区: what a city has, and no city that is itself a county. */
const HAS_COUNTIES = /县/u;
/** 全省|各县（市、区） */
const OF_OTHERS = /[省国][^，。；]{0,2}$/u;

const hasEachCounty = ({ paragraphs }: Article, context: PlaceContext): boolean =>
  paragraphs.some((paragraph) => {
    const { text } = paragraph.text;
    const isOwn = ({ kind, text: name, start }: PlaceMention): boolean =>
      kind === 'everywhere' &&
      HAS_COUNTIES.test(name) &&
      !OF_OTHERS.test(text.slice(Math.max(0, start - 4), start));
    return mentionsOf(paragraph, context).some(isOwn);
  });
/** So many counties of one city are its own. */
const ENOUGH = 3;

function countiesNamed({ paragraphs }: Article, context: PlaceContext): Division[] {
  const found = new Set<Division>();
  for (const paragraph of paragraphs.filter(isBody))
    for (const m of mentionsOf(paragraph, context)) {
      const county = onlyCounty(m);
      if (county) found.add(county);
    }
  return [...found];
}

/** In the same city. */
const isNear = (a: Division, b: Division): boolean => unitAbove(a, 'city') === unitAbove(b, 'city');

/**
 * The city around the county-level city that the text names, where 全市 has 各县（市、区）; and the city that all the
 * counties of the text lie in, where nothing but the province is known.
 * @param home where the article is at home by all other signs
 */
export function cityAround(
  article: Article,
  context: PlaceContext,
  home: Home | undefined,
): Division | undefined {
  if (home?.from === 'headline' || !hasMention(article, context, (m) => THE_CITY.test(m.text)))
    return undefined;
  const known = home?.division;
  if (known?.level === 'county' && known.name.endsWith('市'))
    return hasEachCounty(article, context) ? unitAbove(known, 'city') : undefined;
  // 新县103毫米, in a row of towns: 荔城区、涵江区、秀屿区 lie elsewhere
  const apart = home?.from === 'page' && known?.level !== 'country';
  if (known && known.level !== 'province' && !apart) return undefined;
  // 全县…，位居全市第四，在郧阳区、茅箭区之后: of one of them that is not named
  if (!known && hasMention(article, context, (m) => OWN_COUNTY.test(m.text))) return undefined;
  const counties = countiesNamed(article, context);
  const others = apart ? counties.filter((d) => !known || !isNear(d, known)) : counties;
  const unit = others.length >= ENOUGH ? commonUnit(others) : undefined;
  return unit?.level === 'city' ? unit : undefined;
}
