/** What a page knows about places before any single figure is asked for. */
import type { Article, Page, Paragraph } from '../model.js';
import { isOfBareZone } from './bareZone.js';
import { namedDivision } from './confirmed.js';
import { COUNTRY, type Division, divisionByCode, isWithin } from './divisions.js';
import { confirm } from './confirm.js';
import { gather } from './evidence.js';
import {
  type Home,
  type HomeSource,
  type PlaceContext,
  type PlaceOptions,
  mentionsOf,
} from './known.js';
import { scanPlaces } from './find.js';
import { withoutFirms } from './firms.js';
import { onlyCounty, type PlaceMention } from './mention.js';
import { ownUnit } from './own.js';
import { OWN } from './ownWords.js';
import { withoutPassing } from './passing.js';
import { ownerDivision, paperOfPage } from './paper.js';
import { opensClause } from './subject.js';
import { heaviest, weigh } from './weight.js';

/** All names of a paragraph that may be places; each paragraph is searched once. */
export type Scanned = (paragraph: Paragraph) => readonly PlaceMention[];

export function scanOnce(): Scanned {
  const found = new Map<Paragraph, readonly PlaceMention[]>();
  return (paragraph) => {
    let mentions = found.get(paragraph);
    if (!mentions) {
      mentions = scanPlaces(paragraph.text.text);
      found.set(paragraph, mentions);
    }
    return mentions;
  };
}

/**
 * The county whose short name opens the headline of an article that speaks of 全区, 我县: 荣昌开展…; in a paper of its
 * province the one that opens a clause of the text: 今年一季度，萧山….
 */
function ofOwnTitle(
  { paragraphs }: Article,
  scanned: Scanned,
  paper: Division | undefined,
): Division[] {
  const titles = new Set(
    paragraphs.flatMap((p) =>
      p.role === 'body'
        ? scanned(p).flatMap((m) =>
            m.level === 'anaphor' && OWN.test(m.text) ? [m.text.slice(1)] : [],
          )
        : [],
    ),
  );
  if (titles.size === 0) return [];
  return paragraphs.flatMap((p) => {
    const head = p.role === 'headline';
    if (!head && !paper) return [];
    const mentions = scanned(p);
    return mentions.flatMap((m, i) => {
      const county = m.form === 'short' ? onlyCounty(m) : undefined;
      if (!county || !titles.has(county.name.slice(-1))) return [];
      if (!head && !(paper && isWithin(county, paper))) return [];
      return opensClause(p.text.text, mentions, i) ? [county] : [];
    });
  });
}

/** Most paths are written in Latin letters and name no place. */
const HAN = /[\u4e00-\u9fff]/u;

/** Reads the whole page once: its names, what they confirm of each other, and where the page is at home. */
export function placeContext(
  page: Page,
  options: PlaceOptions = {},
  scanned: Scanned = scanOnce(),
): PlaceContext {
  const paragraphs = page.articles.flatMap((article) => article.paragraphs);
  const paper = paperOfPage(page);
  const told = page.articles.flatMap((article) => ofOwnTitle(article, scanned, paper));
  const evidence = gather(paragraphs.map(scanned), told, paper);
  const mentions = new Map<Paragraph, readonly PlaceMention[]>();
  for (const paragraph of paragraphs) {
    const found = scanned(paragraph);
    mentions.set(paragraph, found.length === 0 ? found : confirm(found, evidence));
  }
  const headlines = page.articles.flatMap((article) => withoutFirms(article, mentions));
  for (const [headline, left] of headlines) mentions.set(headline, left);
  const anchors: Home[] = [];
  const put = (division: Division | undefined, from: HomeSource): void => {
    if (division) anchors.push({ division, from });
  };
  put(paper, 'paper');
  const path = page.source.file.replace(/[/\\_.-]/g, ' ');
  if (HAN.test(path)) put(namedDivision(path), 'path');
  const { defaultDistrict: home } = options;
  if (home !== undefined) put(divisionByCode(home) ?? namedDivision(home), 'option');
  // whose site it is, the last thing to go by
  if (!paper) put(ownerDivision(page), 'paper');
  const known: PlaceContext = { evidence, mentions, homes: anchors };
  const dominant = pageDivision(page, known);
  return dominant ? { ...known, homes: [{ division: dominant, from: 'page' }, ...anchors] } : known;
}

const SETTLEMENTS = new Set(['village', 'township']);

/** 该村, 全镇: a village or town that another article of the page names, where this one names none. */
function refersBack(article: Article, context: PlaceContext): boolean {
  const all = article.paragraphs.flatMap((p) => mentionsOf(p, context));
  if (all.some(({ level }) => SETTLEMENTS.has(level))) return false;
  return all.some((m) => m.level === 'anaphor' && SETTLEMENTS.has(m.kind) && m.text.length > 1);
}

/** The district of more than half of what the page's articles speak of, where several of them do. */
function pageDivision(page: Page, context: PlaceContext): Division | undefined {
  const all = page.articles.map((article) => {
    const weighed = weigh(article.paragraphs, context);
    if (isOfBareZone(article, context, weighed)) return [];
    return withoutPassing(article, context, weighed);
  });
  const share = heaviest(all.flat(), 0.6);
  // a township alone may be any of its name
  if (!share || !all.flat().some(({ weight }) => weight >= 1)) return undefined;
  const fits = (d: Division): boolean =>
    isWithin(d, share) || (isWithin(share, d) && d !== COUNTRY);
  const speaking = page.articles.filter((_, i) => (all[i] ?? []).length > 0);
  // 我县, 该村 in an article that names no place fit the county that the others name
  const holders = page.articles.filter(
    (article, i) =>
      (all[i] ?? []).some((w) => fits(w.division)) ||
      ownUnit(article, context, () => [share]) === share ||
      ((all[i] ?? []).length === 0 && refersBack(article, context)),
  );
  // of two articles one alone says nothing of the other
  const most = holders.length >= Math.min(2, page.articles.length);
  return most && holders.length * 2 > speaking.length ? share : undefined;
}
