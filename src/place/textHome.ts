/** The home that an article's text gives by what it speaks of most. */
import type { Article } from '../model.js';
import { aroundOwn } from './around.js';
import { isOfBareZone } from './bareZone.js';
import { COUNTRY, type Division, districtOf, isWithin, unitAbove } from './divisions.js';
import { type Home, type PlaceContext, hasMention, isBody, isHead, mentionsOf } from './known.js';
import { type PlaceMention, unitIn } from './mention.js';
import { narrower } from './narrower.js';
import { opensWithOwn, ownRegion, ownSubjects, ownUnit } from './own.js';
import { ANY_OF_OURS, OF_COUNTY, OWN_UNIT } from './ownWords.js';
import { isCountryInPassing, isInPassing } from './passing.js';
import { resolve } from './resolve.js';
import { isPart } from './role.js';
import { commonUnit } from './summed.js';
import { type Weighed, heaviest } from './weight.js';
import { widerUnit } from './wider.js';

/** So much of what a text names makes it that unit's. */
const SHARE = 0.6;

/**
 * The home that the text gives; undefined where it gives none, `none` where it is the story of a zone that is called by
 * its kind alone.
 * @param bodies what the text speaks of
 * @param subject the unit whose story it is by the first name of the text
 */
export function textHome(
  article: Article,
  context: PlaceContext,
  bodies: readonly Weighed[],
  subject: Division | undefined,
): Home | 'none' | undefined {
  const most = heaviest(bodies, SHARE, subject);
  const passing =
    most &&
    (isInPassing(article, context, most) || isCountryInPassing(article, context, bodies, most));
  const body = passing ? undefined : most;
  if (body && isOfBareZone(article, context, bodies, body)) return 'none';
  return (
    (body && pageRather(article, context, body, bodies)) ??
    toldHome(article, context, body, bodies) ??
    homeOfParts(article, context)
  );
}

/** The page's home, where the wider unit that the text names is only by the way. */
function pageRather(
  article: Article,
  context: PlaceContext,
  body: Division,
  bodies: readonly Weighed[],
): Home | undefined {
  const [page] = context.homes;
  // 江苏 in a firm's name, on the page of 高港区
  const wider = page && body !== page.division && isWithin(page.division, body);
  if (wider && bodies.length === 1 && (bodies[0]?.weight ?? 0) < 2) return page;
  // 省记协批复同意县传媒中心…，覆盖全县, in that county's paper
  const paper = context.homes.find(({ from }) => from === 'paper');
  if (
    paper?.division.level === 'county' &&
    body !== paper.division &&
    isWithin(paper.division, body) &&
    hasMention(article, context, (m) => OF_COUNTY.test(m.text))
  )
    return paper;
  // 福建 in a firm's name, where 市总工会 and 市人社局 act
  return wider && page.division.level === 'city' && actsAsCity(article, context) ? page : undefined;
}

const OFTEN = 2;

/** 市总工会…, 市人社局…: whether offices of a city that is not named act time and again. */
function actsAsCity({ paragraphs }: Article, context: PlaceContext): boolean {
  const seats = paragraphs
    .flatMap((p) => mentionsOf(p, context))
    .filter(({ kind, text }) => kind === 'seat' && text.startsWith('市'));
  return seats.length >= OFTEN;
}

/** 市民服务热线受理诉求1655件，其中大冶市573件，阳新县278件: the city that all the parts lie in. */
function homeOfParts(article: Article, context: PlaceContext): Home | undefined {
  const parts = article.paragraphs.filter(isBody).flatMap((paragraph) => {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    return mentions.flatMap((m, i) => {
      const [only, ...others] = m.candidates;
      return only && others.length === 0 && isPart(text, mentions, i) ? [districtOf(only)] : [];
    });
  });
  const unit = new Set(parts).size > 1 ? commonUnit(parts) : undefined;
  return unit && { division: unit, from: 'article' };
}

/** 我市… anywhere, 全市… in the headline. */
const speaksOfOwn = (article: Article, context: PlaceContext): boolean =>
  hasMention(article, context, (m) => ANY_OF_OURS.test(m.text)) ||
  article.paragraphs
    .filter(isHead)
    .some((p) => mentionsOf(p, context).some(({ text }) => OWN_UNIT.test(text)));

/** 大同警方…, 我市立即部署…, in a text on a campaign of the country: the one unit that is named and may be ours. */
function ownAmong(
  article: Article,
  context: PlaceContext,
  bodies: readonly Weighed[],
): Home | undefined {
  const local = heaviest(
    bodies.filter(({ division }) => division !== COUNTRY),
    0.75,
  );
  const title = local?.name.slice(-1) ?? '';
  const ours = ({ text }: PlaceMention): boolean =>
    (ANY_OF_OURS.test(text) || OWN_UNIT.test(text)) && text.endsWith(title);
  return local && hasMention(article, context, ours)
    ? { division: local, from: 'article' }
    : undefined;
}

/** The home that the text gives by what it speaks of most, by 我市 and by the offices that act. */
function toldHome(
  article: Article,
  context: PlaceContext,
  body: Division | undefined,
  bodies: readonly Weighed[],
): Home | undefined {
  const unit =
    ownUnit(article, context, () => aroundOwn(article, context)) ?? ownRegion(article, context);
  if (unit && (!body || body === COUNTRY)) return { division: unit, from: 'page' };
  if (!body) return undefined;
  // 我市…, by the figures of a national bureau: of a city that is not named
  if (body === COUNTRY && speaksOfOwn(article, context)) return ownAmong(article, context, bodies);
  if (body === COUNTRY) return { division: body, from: 'article' };
  // 全市每年…, of which 余姚市 is one case
  const lies = unit && body !== unit && isWithin(body, unit);
  if (lies && (ownSubjects(article, context, unit) > 1 || opensWithOwn(article, context, unit)))
    return { division: unit, from: 'page', inner: body };
  const above = widerUnit(article, context, body) ?? cityThatTells(article, context, body);
  if (above) return { division: above, from: 'article', inner: body };
  return narrower(article, context, { division: body, from: 'article' });
}

/** 记者从市交警总队获悉…, and then 浦东交警…, 长宁交警…: the city whose office tells of several of its districts. */
function cityThatTells(
  article: Article,
  context: PlaceContext,
  body: Division,
): Division | undefined {
  if (body.level !== 'county' || body.name.endsWith('市')) return undefined;
  const city =
    unitAbove(body, 'city') ?? (body.city === '' ? undefined : unitAbove(body, 'province'));
  if (!city || hasMention(article, context, (m) => OF_COUNTY.test(m.text))) return undefined;
  const named = article.paragraphs.filter(isBody).flatMap((p) => mentionsOf(p, context));
  const first = named.find(
    (m) => m.kind === 'seat' || m.candidates.length > 0 || m.within.length > 0,
  );
  if (first?.kind !== 'seat' || !first.text.startsWith('市')) return undefined;
  const counties = named.flatMap(
    (m) => resolve(m.within.length > 0 ? unitIn(m) : m, context, [city]) ?? [],
  );
  const own = counties.filter((d) => d.level === 'county' && isWithin(d, city));
  return new Set(own).size > 1 ? city : undefined;
}
