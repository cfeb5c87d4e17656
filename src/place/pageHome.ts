/** The home of an article that says nothing of it. */
import type { Article } from '../model.js';
import { COUNTRY, type Division, unitAbove } from './divisions.js';
import { hintedHome } from './hints.js';
import { type Home, type PlaceContext, hasMention, isBody, mentionsOf } from './known.js';
import type { PlaceMention } from './mention.js';
import { cityInTitles, ownByName, ownByTitle } from './own.js';
import { OF_OWN, OURS } from './ownWords.js';
import { roleOf } from './role.js';
import { sentFrom } from './sender.js';
import { opensClause } from './subject.js';
import { countyOfTownships } from './townships.js';
import { heaviest, weigh } from './weight.js';

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
export function homeOfPage(article: Article, context: PlaceContext): Home | undefined {
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
