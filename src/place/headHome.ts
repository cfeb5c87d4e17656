/** The home that a headline gives. */
import type { Article } from '../model.js';
import { anaphoric } from './anaphor.js';
import { COUNTRY, type Division, isWithin } from './divisions.js';
import { type Home, type PlaceContext, hasMention, isBody, isHead, mentionsOf } from './known.js';
import { onlyCounty, type PlaceMention } from './mention.js';
import { narrower } from './narrower.js';
import { shortName } from './names.js';
import { ownHead } from './own.js';
import { OF_COUNTY, WIDE_UNIT } from './ownWords.js';
import { roleOf } from './role.js';
import { opensClause } from './subject.js';
import { type Weighed, heaviest, weigh } from './weight.js';
import { widerUnit } from './wider.js';

/** So much of what a headline or a text names makes it that unit's. */
const SHARE = 0.6;

/**
 * The home that the article's headline gives: its own unit, or one in it that the text is about; undefined where it
 * names none.
 * @param bodies what the text speaks of
 * @param subject the unit whose story it is by the first name of the text
 */
export function headHome(
  article: Article,
  context: PlaceContext,
  bodies: readonly Weighed[],
  subject: Division | undefined,
): Home | undefined {
  const headline = headUnit(article, context);
  if (headline) {
    const ours = ownHead(article, context, headline);
    if (ours) return { division: ours, from: 'headline' };
    const inner = innerUnit(bodies, subject);
    const one =
      inner &&
      !isOneOfMany(article, context, inner, headline) &&
      !tellsOfAll(article, context, headline);
    return titledHome(article, context, headline, one ? inner : undefined);
  }
  const aided = aidedProvince(article, context);
  return aided && { division: aided, from: 'headline' };
}

/** The unit that the headline names, or that most of its names lie in. */
function headUnit(article: Article, context: PlaceContext): Division | undefined {
  const heads = weigh(article.paragraphs.filter(isHead), context).filter((w) => !w.organ);
  const units = heads.filter((w) => w.division !== COUNTRY);
  return (
    countedHead(article, context) ??
    ownHeadOf(heads, context) ??
    heaviest(units, SHARE) ??
    heaviest(heads, SHARE)
  );
}

/** 南京企业资助商南贫困学生, in a paper of 商洛: of the headline's units the one that lies in the paper's own. */
function ownHeadOf(heads: readonly Weighed[], { homes }: PlaceContext): Division | undefined {
  const paper = homes.find(({ from }) => from === 'paper')?.division;
  const units = new Set(heads.map(({ division }) => division).filter((d) => d !== COUNTRY));
  if (!paper || units.size < 2) return undefined;
  const [own, ...others] = [...units].filter((d) => isWithin(d, paper));
  return own && others.length === 0 && ![...units].some((d) => isWithin(paper, d))
    ? own
    : undefined;
}

const PARTS_COUNTED =
  /^[\d二两三四五六七八九十]{1,3}个?(?:区县|县区|县市区|县|区|市|镇|乡|街道|社区|村)/u;

/** 重庆|5区县遭遇暴雨 丰都县城内涝: the unit of which a headline counts parts. */
function countedHead({ paragraphs }: Article, context: PlaceContext): Division | undefined {
  for (const paragraph of paragraphs.filter(isHead)) {
    const { text } = paragraph.text;
    for (const m of mentionsOf(paragraph, context)) {
      const [unit, ...others] = m.candidates;
      if (unit && others.length === 0 && PARTS_COUNTED.test(text.slice(m.end, m.end + 8)))
        return unit;
    }
  }
  return undefined;
}

/** 援疆路上绽繁花: told of 新疆, whatever counties the helpers went to. */
function aidedProvince({ paragraphs }: Article, context: PlaceContext): Division | undefined {
  const heads = paragraphs.filter(isHead).flatMap((p) => mentionsOf(p, context));
  return heads.find(({ kind }) => kind === 'aid')?.candidates[0];
}

/** The unit that nearly all of the text is about; one that is named but once is a case. */
function innerUnit(
  bodies: readonly Weighed[],
  subject: Division | undefined,
): Division | undefined {
  const inner = heaviest(bodies, 0.75, subject);
  const named = inner ? bodies.filter(({ division }) => isWithin(division, inner)).length : 0;
  return named > 1 ? inner : undefined;
}

/** So many others beside a county make it one example of them. */
const MANY = 4;

/** 强降雨导致潼南、合川、大足…8个区县受灾: one of many in the headline's unit that the text names. */
function isOneOfMany(
  article: Article,
  context: PlaceContext,
  inner: Division,
  headline: Division,
): boolean {
  const others = new Set<Division>();
  for (const paragraph of article.paragraphs.filter(isBody)) {
    for (const m of mentionsOf(paragraph, context)) {
      const county = onlyCounty(m);
      if (county && !isWithin(county, inner) && isWithin(county, headline)) others.add(county);
    }
  }
  return others.size >= MANY;
}

/** 上半年，全州投入…: whether clauses of the text have all of the headline's unit for their subject. */
function tellsOfAll({ paragraphs }: Article, context: PlaceContext, headline: Division): boolean {
  return paragraphs.filter(isBody).some((paragraph) => {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    const isAll = (m: PlaceMention, i: number): boolean =>
      WIDE_UNIT.test(m.text) &&
      anaphoric(m.kind, [headline]) === headline &&
      roleOf(text, mentions, i) === 'move' &&
      opensClause(text, mentions, i);
    return mentions.some(isAll);
  });
}

/** 东山经济技术开发区…, under a headline that says 东山: the zone called after a county, where nothing tells of all of it. */
const isOwnZone = (
  article: Article,
  context: PlaceContext,
  { level, name, city }: Division,
  county: Division,
): boolean =>
  level === 'zone' &&
  county.level === 'county' &&
  city === county.city &&
  name.startsWith(shortName(county.name)) &&
  !hasMention(
    article,
    context,
    ({ text }) => OF_COUNTY.test(text) && text.endsWith(county.name.slice(-1)),
  );

/** The home that the headline gives, or a unit in it or above it that the text is about. */
function titledHome(
  article: Article,
  context: PlaceContext,
  headline: Division,
  inner: Division | undefined,
): Home {
  const isBelow =
    inner && (isWithin(inner, headline) || isOwnZone(article, context, inner, headline));
  const lower = isBelow && headline !== COUNTRY && inner !== headline;
  const division = lower ? inner : headline;
  const wider = widerUnit(article, context, division);
  if (wider) return { division: wider, from: 'article', inner: division };
  const titled = lower ? headline : undefined;
  return narrower(article, context, { division, from: 'headline', titled });
}
