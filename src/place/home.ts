/** Where an article is at home: the district that its figures belong to unless a sentence says otherwise. */
import type { Article, Paragraph } from '../model.js';
import { paperDivision, publisherDivision } from './context.js';
import { type Home, type PlaceContext, mentionsOf } from './known.js';
import { COUNTRY, type Division, districtOf, isWithin, unitAbove } from './divisions.js';
import type { PlaceMention } from './mention.js';
import { isPart, roleOf } from './role.js';
import { opensClause } from './subject.js';
import { isOfBareZone } from './bareZone.js';
import { isPlace } from './below.js';
import { OURS, ownSubjects, ownUnit } from './own.js';
import { commonUnit } from './summed.js';
import { type Weighed, heaviest, weigh } from './weight.js';
import { widerUnit } from './wider.js';

const isHead = (p: Paragraph): boolean => p.role === 'headline' || p.role === 'deck';
const isBody = (p: Paragraph): boolean => p.role === 'body' || p.role === 'caption';

/** （日照报业全媒体记者 某某） */
const REPORTED_BY =
  /[（(]\s*([\u4e00-\u9fff]{2,4}(?:报业|日报|晚报|融媒)[\u4e00-\u9fff]{0,8})记者/u;
/** 三峡日报|讯（记者…） */
const SENT_BY =
  /^\s*([\u4e00-\u9fff]{2,8}(?:报|门户网站?|新闻网|政府网|在线|发布))(?:社?讯|记者|消息)/u;

/** The paper that the article's last lines name: （长寿日报）, （来源：大众日报）. */
function signedPaper(article: Article, context: PlaceContext): Division | undefined {
  for (const paragraph of article.paragraphs) {
    const { text } = paragraph.text;
    for (const m of mentionsOf(paragraph, context)) {
      const reporter = m.kind === 'outside' && /^(?:讯|记者)/u.test(text.slice(m.end, m.end + 2));
      const paper = reporter ? paperDivision(m.text) : undefined;
      if (paper) return paper;
    }
  }
  for (const { text } of article.paragraphs.filter(isBody).slice(0, 2)) {
    const sent = SENT_BY.exec(text.text.slice(0, 24))?.[1];
    const paper = sent === undefined ? undefined : paperDivision(sent);
    if (paper) return paper;
  }
  const last = article.paragraphs.at(-1)?.text.text.slice(-24) ?? '';
  const reporter = REPORTED_BY.exec(last)?.[1];
  const at = last.search(/[（(《]/u);
  return (
    publisherDivision(article.paper) ??
    (reporter === undefined ? undefined : paperDivision(reporter)) ??
    (at < 0 ? undefined : signedBy(last.slice(at + 1)))
  );
}

/** 长寿日报）, 来源：建邺区人民政府网站） */
function signedBy(text: string): Division | undefined {
  const source = /^来源[：:]([^）)》]{2,20})/u.exec(text)?.[1];
  return source === undefined ? paperDivision(text) : publisherDivision(source);
}

/** 本报西安讯: where the report comes from, the last thing to go by; news agencies write from capitals. */
function sentFrom(article: Article, context: PlaceContext): Division | undefined {
  for (const paragraph of article.paragraphs.filter(isBody).slice(0, 2)) {
    const { text } = paragraph.text;
    for (const m of mentionsOf(paragraph, context)) {
      const own = /本报$/u.test(text.slice(0, m.start)) && text.charAt(m.end) === '讯';
      if (own && m.candidates.length === 1) return m.candidates[0];
    }
  }
  return undefined;
}

/** The unit that the text names first, unless the story is that of a place in it. */
function storyOf(topic: string, bodies: readonly Weighed[]): Division | undefined {
  const first = bodies[0]?.division;
  if (!first || first === COUNTRY) return undefined;
  return topic === '' || topic.startsWith(first.name) || /^[省市县区]/u.test(topic)
    ? first
    : undefined;
}

/** 我市 in a paper of 宁波 is 宁波市, whatever county of it the page speaks of. */
function ownersFirst(homes: readonly Home[]): Division[] {
  const [papers, others] = [
    homes.filter(({ from }) => from === 'paper'),
    homes.filter(({ from }) => from !== 'paper'),
  ];
  return [...papers, ...others].map(({ division }) => division);
}

/** What 我省 may be: a paper's own division, the one that all places of the article lie in, the page's. */
function aroundOwn(article: Article, context: PlaceContext): Division[] {
  const owners = ownersFirst(context.homes);
  const city = cityOf(article, context);
  if (city && !context.homes.some(({ from }) => from === 'paper')) owners.unshift(city);
  const area = areaOf(article, context);
  if (!area || context.homes.some(({ from }) => from === 'paper')) return owners;
  return [area, ...owners];
}

/** The city that all counties of the article lie in, where it names three and more. */
function cityOf(article: Article, context: PlaceContext): Division | undefined {
  const counties = article.paragraphs
    .flatMap((p) => mentionsOf(p, context))
    .flatMap((m) => (m.level === 'county' && m.candidates.length === 1 ? m.candidates : []));
  const cities = new Set(counties.map((d) => unitAbove(d, 'city')));
  const [only] = cities;
  // 都匀…; 黔南州…, 全州…
  const isNamed = (m: PlaceMention): boolean => m.candidates.some((d) => d === only);
  const enough = new Set(counties).size >= FEW || names(article, context, isNamed);
  return only && enough && cities.size === 1 ? only : undefined;
}

/** The province that all counties and cities of the article lie in, where it names three and more. */
function areaOf(article: Article, context: PlaceContext): Division | undefined {
  const named = article.paragraphs
    .flatMap((p) => mentionsOf(p, context))
    .flatMap((m) => (m.level === 'county' || m.level === 'city' ? m.candidates.slice(0, 1) : []));
  const provinces = new Set(named.map((d) => unitAbove(d, 'province')));
  const [only] = provinces;
  return named.length >= FEW && provinces.size === 1 ? only : undefined;
}

const FEW = 3;

/**
 * The district of an article, the strongest source first: its headline, what it speaks of most, the page.
 * @param topic the place below it, as `articlePlace` gives it
 */
export function articleHome(
  article: Article,
  context: PlaceContext,
  topic = articlePlace(article, context),
): Home | undefined {
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
    heaviest(
      heads.filter((w) => w.division !== COUNTRY),
      0.6,
    ) ?? heaviest(heads, 0.6);
  if (headline) return titledHome(article, local, headline, innerUnit(bodies, subject));
  const aided = aidedProvince(article, context);
  if (aided) return { division: aided, from: 'headline' };
  const body = heaviest(bodies, 0.6, subject);
  if (body && isOfBareZone(article, local, bodies, body)) return undefined;
  const [page] = local.homes;
  // 江苏 in a firm's name, on the page of 高港区
  const passing = page && body && body !== page.division && isWithin(page.division, body);
  if (passing && bodies.length === 1 && (bodies[0]?.weight ?? 0) < 2) return page;
  return (
    toldHome(article, local, body) ?? homeOfParts(article, local) ?? homeOfPage(article, local)
  );
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

/** The page's own zone for the city that it lies in. */
function narrower({ homes: [page] }: PlaceContext, home: Home): Home {
  const lies = page?.division.level === 'zone' && isWithin(page.division, home.division);
  return lies && home.division.level === 'city' ? page : home;
}

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
  return narrower(context, { division, from: 'headline', titled });
}

/** The home that the text gives by what it speaks of most, by 我市 and by the offices that act. */
function toldHome(
  article: Article,
  context: PlaceContext,
  body: Division | undefined,
): Home | undefined {
  const unit = ownUnit(article, context, aroundOwn(article, context));
  if (unit && (!body || body === COUNTRY)) return { division: unit, from: 'page' };
  if (!body) return undefined;
  // 我市…, by the figures of a national bureau: of a city that is not named
  if (body === COUNTRY && namesOwn(article, context)) return undefined;
  if (body === COUNTRY) return { division: body, from: 'article' };
  // 全市每年…, of which 余姚市 is one case
  const lies = unit && body !== unit && isWithin(body, unit);
  if (lies && ownSubjects(article, context, unit) > 1)
    return { division: unit, from: 'page', inner: body };
  const above = widerUnit(article, context, body);
  if (above) return { division: above, from: 'article', inner: body };
  return narrower(context, { division: body, from: 'article' });
}

/** The home of an article that says nothing of it: where it was sent from, the page's, that of the firms in it. */
function homeOfPage(article: Article, context: PlaceContext): Home | undefined {
  const sent = sentFrom(article, context);
  if (sent) return { division: sent, from: 'article' };
  const [page] = context.homes;
  if (page && !speaksElsewhere(article, context, page.division)) return page;
  const firm = heaviest(weigh(article.paragraphs, context, true), 0.6);
  if (!firm || firm === COUNTRY) return homeOfTownship(article, context);
  // 中原磨具产业园: a county's short name in a firm's may be any word
  const guessed = firm.level === 'county' && !context.evidence.full.has(firm.code);
  return guessed ? undefined : { division: firm, from: 'article' };
}

/** 斜土街道: a township whose name no other one bears, where nothing else says in which county the article is at home. */
function homeOfTownship(article: Article, context: PlaceContext): Home | undefined {
  const townships = article.paragraphs.flatMap((paragraph) => {
    const mentions = mentionsOf(paragraph, context);
    const { text } = paragraph.text;
    return mentions.filter(
      ({ level }, i) => level === 'township' && roleOf(text, mentions, i) !== 'aside',
    );
  });
  const counties = new Set(
    townships.flatMap(({ candidates: [only, ...others] }) =>
      only && others.length === 0 ? [districtOf(only)] : [],
    ),
  );
  const [county, ...more] = counties;
  const alone =
    more.length === 0 &&
    weigh(article.paragraphs, context).every(({ division }) => division === county);
  return county && alone ? { division: county, from: 'article' } : undefined;
}

/** Of an article on other places a page of national news says nothing, of one on 我市 a province's page. */
function speaksElsewhere(article: Article, context: PlaceContext, page: Division): boolean {
  if (page.level === 'province') return namesOwn(article, context);
  if (page !== COUNTRY) return false;
  const isUnit = (m: PlaceMention): boolean => m.candidates.length > 0 || OURS.test(m.text);
  if (names(article, context, isUnit)) return true;
  // a race, a farm: national news speaks of the country
  const national = article.paragraphs.some(({ text }) => NATIONAL.test(text.text));
  return !national && !names(article, context, (m) => m.level === 'country');
}

const NATIONAL = /国家(?!级)|中国/u;

/** Whether a name in the article is of that kind. */
const names = (
  article: Article,
  context: PlaceContext,
  fits: (m: PlaceMention) => boolean,
): boolean => article.paragraphs.some((p) => mentionsOf(p, context).some(fits));

const namesOwn = (article: Article, context: PlaceContext): boolean =>
  names(article, context, (m) => OURS.test(m.text));

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
      if (role !== 'move' && role !== 'define') return;
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
