/** Where an article is at home: the district that its figures belong to unless a sentence says otherwise. */
import type { Article } from '../model.js';
import { anaphoric } from './anaphor.js';
import { aroundOwn } from './around.js';
import { type Home, type PlaceContext, hasMention, isBody, isHead, mentionsOf } from './known.js';
import { COUNTRY, type Division, districtOf, isWithin, unitAbove } from './divisions.js';
import { onlyCounty, type PlaceMention, unitIn } from './mention.js';
import { ANY_OF_OURS, OF_COUNTY, OF_OWN, OURS, OWN_UNIT } from './ownWords.js';
import { isCountryInPassing, isInPassing } from './passing.js';
import { isPart, roleOf } from './role.js';
import { soManyEnd } from './examples.js';
import { sentFrom, signedPaper } from './sender.js';
import { cityAround } from './ownCity.js';
import { opensClause } from './subject.js';
import { isOfBareZone } from './bareZone.js';
import { isPlace } from './below.js';
import {
  cityInTitles,
  opensWithOwn,
  ownByName,
  ownByTitle,
  ownHead,
  ownRegion,
  ownSubjects,
  ownUnit,
} from './own.js';
import { countyOfHonours } from './honours.js';
import { resolve } from './resolve.js';
import { hintedHome } from './hints.js';
import { commonUnit } from './summed.js';
import { countyOfTownships } from './townships.js';
import { type Weighed, heaviest, weigh } from './weight.js';
import { widerUnit } from './wider.js';

/** The unit that the text names first, unless the story is that of a place in it. */
function storyOf(topic: string, bodies: readonly Weighed[]): Division | undefined {
  const first = bodies[0]?.division;
  if (!first || first === COUNTRY) return undefined;
  return topic === '' || topic.startsWith(first.name) || /^[省市县区]/u.test(topic)
    ? first
    : undefined;
}

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

/** What does not come from the article itself. */
const OF_PAGE: ReadonlySet<Home['from']> = new Set(['page', 'paper', 'path']);

const OUR_DISTRICT = /^[我本][区县旗]$/u;

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
  if (!own || hasMention(article, context, ({ text }) => OWN_OF_CITY.test(text))) return false;
  // 淄博某某文化园: once it may be the name of a project
  const named = article.paragraphs
    .flatMap((p) => mentionsOf(p, context))
    .filter(({ candidates }) => candidates.includes(division));
  return named.length < OFTEN;
}

const OWN_OF_CITY = /^[我全]市$/u;

/** The same, before 全市 is asked which city it means. */
function homeBySigns(article: Article, context: PlaceContext, topic: string): Home | undefined {
  const own = signedPaper(article, context);
  const known = context.homes[0];
  const local: PlaceContext =
    own && !(known && isWithin(known.division, own))
      ? { ...context, homes: [{ division: own, from: 'paper' }, ...context.homes] }
      : context;
  const heads = weigh(article.paragraphs.filter(isHead), local).filter((w) => !w.organ);
  const bodies = weigh(article.paragraphs.filter(isBody), local);
  const subject = storyOf(topic, bodies);
  const headline =
    countedHead(article, local) ??
    ownHeadOf(heads, local) ??
    heaviest(
      heads.filter((w) => w.division !== COUNTRY),
      0.6,
    ) ??
    heaviest(heads, 0.6);
  const ours = headline && ownHead(article, local, headline);
  if (ours) return { division: ours, from: 'headline' };
  if (headline) {
    const inner = innerUnit(bodies, subject);
    const one =
      inner &&
      !isOneOfMany(article, local, inner, headline) &&
      !tellsOfAll(article, local, headline);
    return titledHome(article, local, headline, one ? inner : undefined);
  }
  const aided = aidedProvince(article, context);
  if (aided) return { division: aided, from: 'headline' };
  const most = heaviest(bodies, 0.6, subject);
  const [page] = local.homes;
  const passing =
    most && (isInPassing(article, local, most) || isCountryInPassing(article, local, bodies, most));
  const body = passing ? undefined : most;
  if (body && isOfBareZone(article, local, bodies, body)) return undefined;
  // 江苏 in a firm's name, on the page of 高港区
  const wider = page && body && body !== page.division && isWithin(page.division, body);
  if (wider && bodies.length === 1 && (bodies[0]?.weight ?? 0) < 2) return page;
  // 省记协批复同意县传媒中心…，覆盖全县, in that county's paper
  const paper = local.homes.find(({ from }) => from === 'paper');
  if (
    paper?.division.level === 'county' &&
    body &&
    body !== paper.division &&
    isWithin(paper.division, body) &&
    hasMention(article, context, (m) => OF_COUNTY.test(m.text))
  )
    return paper;
  // 福建 in a firm's name, where 市总工会 and 市人社局 act
  if (wider && page.division.level === 'city' && actsAsCity(article, context)) return page;
  return (
    toldHome(article, local, body, bodies) ??
    homeOfParts(article, local) ??
    homeOfPage(article, local)
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

const OFTEN = 2;

/** 市总工会…, 市人社局…: whether offices of a city that is not named act time and again. */
function actsAsCity({ paragraphs }: Article, context: PlaceContext): boolean {
  const seats = paragraphs
    .flatMap((p) => mentionsOf(p, context))
    .filter(({ kind, text }) => kind === 'seat' && text.startsWith('市'));
  return seats.length >= OFTEN;
}

/** 援疆路上绽繁花: told of 新疆, whatever counties the helpers went to. */
function aidedProvince({ paragraphs }: Article, context: PlaceContext): Division | undefined {
  const heads = paragraphs.filter(isHead).flatMap((p) => mentionsOf(p, context));
  return heads.find(({ kind }) => kind === 'aid')?.candidates[0];
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
      ALL_OF_UNIT.test(m.text) &&
      anaphoric(m.kind, [headline]) === headline &&
      roleOf(text, mentions, i) === 'move' &&
      opensClause(text, mentions, i);
    return mentions.some(isAll);
  });
}

const ALL_OF_UNIT = /^[全我][省市州盟]$/u;

/** The page's own zone for the city that it lies in. */
function narrower(article: Article, context: PlaceContext, home: Home): Home {
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

const OUR_CITY = /^[我本]市$/u;

/** The home that the headline gives, or a unit in it or above it that the text is about. */
function titledHome(
  article: Article,
  context: PlaceContext,
  headline: Division,
  inner: Division | undefined,
): Home {
  const lower = inner && headline !== COUNTRY && inner !== headline && isWithin(inner, headline);
  const division = lower ? inner : headline;
  const wider = widerUnit(article, context, division);
  if (wider) return { division: wider, from: 'article', inner: division };
  const titled = lower ? headline : undefined;
  return narrower(article, context, { division, from: 'headline', titled });
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

/** 省消防救援总队曝光…, in the paper of a city: the first that acts is an office of the province, and none is named. */
function tellsOfProvince(article: Article, context: PlaceContext): Division | undefined {
  const [page] = context.homes;
  const ofOwn = (m: PlaceMention): boolean => OF_OWN.test(m.text);
  if (page?.from !== 'paper' || hasMention(article, context, ofOwn)) return undefined;
  for (const paragraph of article.paragraphs.filter(isBody)) {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    const i = mentions.findIndex((_, at) => roleOf(text, mentions, at) !== 'aside');
    const m = mentions[i];
    if (!m) continue;
    const acts = m.kind === 'seat' && m.text.startsWith('省') && opensClause(text, mentions, i);
    return acts ? unitAbove(page.division, 'province') : undefined;
  }
  return undefined;
}

/** The home of an article that says nothing of it: where it was sent from, the page's, that of the firms in it. */
function homeOfPage(article: Article, context: PlaceContext): Home | undefined {
  const province = tellsOfProvince(article, context);
  if (province) return { division: province, from: 'page' };
  const sent = sentFrom(article, context);
  if (sent) return { division: sent, from: 'article' };
  const [page] = context.homes;
  if (page && !speaksElsewhere(article, context, page.division)) return page;
  const own = page ? undefined : ownByName(article, context);
  if (own) return { division: own, from: 'article' };
  const firm = heaviest(weigh(article.paragraphs, context, true), 0.6);
  if (!firm || firm === COUNTRY) {
    const county =
      countyOfTownships(article, context) ??
      ownByTitle(article, context) ??
      cityInTitles(article, context) ??
      (page ? undefined : hintedHome(article, context));
    return county && { division: county, from: 'article' };
  }
  // 中原磨具产业园: a county's short name in a firm's may be any word
  const guessed = firm.level === 'county' && !context.evidence.full.has(firm.code);
  return guessed ? undefined : { division: firm, from: 'article' };
}

/** Of an article on other places a page of national news says nothing, of one on 我市 a province's page. */
function speaksElsewhere(article: Article, context: PlaceContext, page: Division): boolean {
  if (page.level === 'province') return namesOwn(article, context);
  if (page !== COUNTRY) return false;
  const isUnit = (m: PlaceMention): boolean => m.candidates.length > 0 || OURS.test(m.text);
  if (hasMention(article, context, isUnit)) return true;
  // a race, a farm: national news speaks of the country
  const national = article.paragraphs.some(({ text }) => NATIONAL.test(text.text));
  return !national && !hasMention(article, context, (m) => m.level === 'country');
}

const NATIONAL = /国家(?!级)|中国/u;

const namesOwn = (article: Article, context: PlaceContext): boolean =>
  hasMention(article, context, (m) => OURS.test(m.text));

/** The place that the headline names, or that opens a sentence in half of the paragraphs. */
export function articlePlace(article: Article, context: PlaceContext): string {
  const counts = new Map<string, number>();
  let bodies = 0;
  let township = '';
  for (const paragraph of article.paragraphs) {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    if (paragraph.role === 'subhead') continue;
    if (paragraph.role === 'body') bodies += 1;
    const seen = new Set<string>();
    mentions.forEach((m, i) => {
      // 全镇…: the township named last is spoken of again
      if (m.level === 'anaphor' && m.kind === 'township' && township !== '') seen.add(township);
      if (m.level === 'township') township = m.text;
      if (!isPlace(m)) return;
      const role = roleOf(text, mentions, i);
      if ((role !== 'move' && role !== 'define') || soManyEnd(text, mentions, i) >= 0) return;
      if (isHead(paragraph) || opensClause(text, mentions, i)) seen.add(m.text);
    });
    for (const name of seen)
      counts.set(name, (counts.get(name) ?? 0) + (isHead(paragraph) ? 2 : 1));
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < 2) return '';
  // half of the paragraphs, or a third where no other place comes near
  const share = best[1] >= 3 && best[1] >= 2 * (second?.[1] ?? 0) ? 3 : 2;
  return best[1] * share >= bodies ? best[0] : '';
}
