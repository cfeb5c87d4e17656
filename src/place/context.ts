/** What a page knows about places before any single figure is asked for. */
import { NO_DAILY } from './beside.js';
import { lazily } from '../data.js';
import { standsHan } from '../lexicon/chars.js';
import type { Article, Page, Paragraph } from '../model.js';
import { isOfBareZone } from './bareZone.js';
import {
  COUNTRY,
  type Division,
  districtOf,
  divisionByCode,
  higherFirst,
  isWithin,
} from './divisions.js';
import { confirm, gather } from './evidence.js';
import { readTable } from './load.js';
import {
  type Home,
  type HomeSource,
  type PlaceContext,
  type PlaceOptions,
  mentionsOf,
} from './known.js';
import { scanPlaces } from './find.js';
import type { PlaceMention } from './mention.js';
import { OWN, ownUnit } from './own.js';
import { opensClause } from './subject.js';
import { heaviest, weigh } from './weight.js';

/** The mentions of a text that the text itself confirms. */
export function findPlaces(text: string): PlaceMention[] {
  return [...confirmAlone(scanPlaces(text))];
}

const PAPER =
  /(?:日报|晚报|晨报|早报|都市报|商报|报业|时报|导报|晚刊|新闻网|新闻|门户网|政府网|在线|融媒体中心|电视台|发布|报(?=\s*(?:第?[\d０-９]|$)))/u;

/** 今日高邮, 掌上镇雄 */
const TODAY = /^(?:今日|微|掌上|云上|魅力|美丽|爱)[\u4e00-\u9fff]{2,3}(?:app|APP|客户端)?$/u;

const LONGEST_PAPER = 24;

/** 三峡日报, 拂晓报: papers whose names don't say where they are at home. */
const papers = lazily(() => {
  const codes = new Map(readTable('papers.tsv').map(([name = '', code = '']) => [name, code]));
  return { codes, pattern: new RegExp([...codes.keys()].join('|'), 'u') };
});

/** The division that a paper's name begins with: 阳泉日报 → 阳泉市. */
export function paperDivision(paper: string): Division | undefined {
  const known = papers();
  const named = known.pattern.exec(paper.slice(0, LONGEST_PAPER))?.[0];
  const home = named === undefined ? undefined : divisionByCode(known.codes.get(named) ?? '');
  if (home) return home;
  for (const m of scanPlaces(paper)) {
    const named = m.kind === 'outside' ? m.within : m.candidates;
    if (m.start > 4) continue;
    // 中山日报 is 中山市's, no county's of that name
    const [first] = [...named].sort(higherFirst);
    if (first && (PAPER.test(paper.slice(m.start)) || TODAY.test(paper))) return districtOf(first);
  }
  return undefined;
}

/** The lowest division that a short text such as an option or a path names without doubt. */
export function namedDivision(text: string): Division | undefined {
  const divisions = findPlaces(text).flatMap((m) =>
    m.candidates.length === 1 ? [...m.candidates] : [],
  );
  return divisions.findLast((d) => !divisions.some((o) => o !== d && isWithin(o, d)));
}

/** The division that a publisher's name names: a paper's, 某县人民政府, 某市经济技术开发区. */
export function publisherDivision(name: string): Division | undefined {
  if (name === '') return undefined;
  const office = scanPlaces(name).find((m) => m.within.length === 1)?.within[0];
  return paperDivision(name) ?? namedDivision(name) ?? (office && districtOf(office));
}

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

/** The mentions that their own text confirms, as `findPlaces` gives them. */
export function confirmAlone(mentions: readonly PlaceMention[]): readonly PlaceMention[] {
  return mentions.length === 0 ? mentions : confirm(mentions, gather([mentions]));
}

/** The county whose short name opens the headline of an article that speaks of 全区, 我县: 荣昌开展…. */
function headlined({ paragraphs }: Article, scanned: Scanned): Division[] {
  const titles = new Set(
    paragraphs.flatMap((p) =>
      p.role === 'body'
        ? scanned(p).flatMap((m) => (OWN.test(m.text) ? [m.text.slice(1)] : []))
        : [],
    ),
  );
  if (titles.size === 0) return [];
  return paragraphs.flatMap((p) => {
    if (p.role !== 'headline') return [];
    const mentions = scanned(p);
    return mentions.flatMap((m, i) => {
      const [only, ...others] = m.candidates;
      const county = only?.level === 'county' && others.length === 0 && m.form === 'short';
      if (!county || !titles.has(only.name.slice(-1))) return [];
      return opensClause(p.text.text, mentions, i) ? [only] : [];
    });
  });
}

/** Reads the whole page once: its names, what they confirm of each other, and where the page is at home. */
export function placeContext(
  page: Page,
  options: PlaceOptions = {},
  scanned: Scanned = scanOnce(),
): PlaceContext {
  const paragraphs = page.articles.flatMap((article) => article.paragraphs);
  const told = page.articles.flatMap((article) => headlined(article, scanned));
  const evidence = gather(paragraphs.map(scanned), told);
  const mentions = new Map<Paragraph, readonly PlaceMention[]>();
  for (const paragraph of paragraphs) {
    const found = scanned(paragraph);
    mentions.set(paragraph, found.length === 0 ? found : confirm(found, evidence));
  }
  const anchors: Home[] = [];
  const put = (division: Division | undefined, from: HomeSource): void => {
    if (division) anchors.push({ division, from });
  };
  const paper = page.articles.map((a) => paperDivision(a.paper)).find((d) => d !== undefined);
  put(paper ?? paperInText(page), 'paper');
  put(namedDivision(page.source.file.replace(/[/\\_.-]/g, ' ')), 'path');
  const { defaultDistrict: home } = options;
  if (home !== undefined) put(divisionByCode(home) ?? namedDivision(home), 'option');
  const known: PlaceContext = { evidence, mentions, homes: anchors };
  const dominant = pageDivision(page, known);
  return dominant ? { ...known, homes: [{ division: dominant, from: 'page' }, ...anchors] } : known;
}

const PAPER_WORDS = `日报(?!${NO_DAILY})|晚报|晨报|都市报|融媒体中心|广播电视台|新闻网|报(?=\\s*第[\\d０-９]|\\s*\\n\\s*(?:19|20)\\d\\d年)`;
const PAPER_WORD = new RegExp(PAPER_WORDS, 'gu');
/** The words are few: they are looked for first, and the name in front of one by the whole pattern. */
const MASTHEAD = new RegExp(`[\\u4e00-\\u9fff]{2,4}(?:${PAPER_WORDS})`, 'uy');
const LONGEST_NAME = 4;

/** Where names of papers begin in a text, ascending. */
function* mastheads(text: string): Iterable<number> {
  let from = 0;
  PAPER_WORD.lastIndex = 0;
  for (let found = PAPER_WORD.exec(text); found; found = PAPER_WORD.exec(text)) {
    let start = found.index;
    const first = Math.max(from, found.index - LONGEST_NAME);
    while (start > first && standsHan(text, start - 1)) start -= 1;
    MASTHEAD.lastIndex = start;
    const next = MASTHEAD.test(text) ? MASTHEAD.lastIndex : 0;
    if (next > 0) from = next;
    PAPER_WORD.lastIndex = Math.max(found.index + 1, next);
    if (next > 0) yield start;
  }
}

/** 阳泉日报精彩高新04 in a line of the page's furniture; 人民日报 names no place. */
function paperInText(page: Page): Division | undefined {
  const { text } = page.source;
  for (const start of mastheads(text)) {
    const paper = paperDivision(text.slice(start, start + 12));
    if (paper) return paper;
  }
  return undefined;
}

const SETTLEMENTS = new Set(['village', 'township']);

/** 该村, 全镇: a village or town that another article of the page names. */
function refersBack(article: Article, context: PlaceContext): boolean {
  return article.paragraphs.some((p) =>
    mentionsOf(p, context).some(
      (m) => m.level === 'anaphor' && SETTLEMENTS.has(m.kind) && m.text.length > 1,
    ),
  );
}

/** The district of more than half of what the page's articles speak of, where several of them do. */
function pageDivision(page: Page, context: PlaceContext): Division | undefined {
  const all = page.articles.map((article) => {
    const weighed = weigh(article.paragraphs, context);
    return isOfBareZone(article, context, weighed) ? [] : weighed;
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
      ownUnit(article, context, [share]) === share ||
      ((all[i] ?? []).length === 0 && refersBack(article, context)),
  );
  // of two articles one alone says nothing of the other
  const most = holders.length >= Math.min(2, page.articles.length);
  return most && holders.length * 2 > speaking.length ? share : undefined;
}
