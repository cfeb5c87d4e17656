/** What a page knows about places before any single figure is asked for. */
import { standsHan } from '../lexicon/chars.js';
import type { Page, Paragraph } from '../model.js';
import { COUNTRY, type Division, districtOf, divisionByCode, isWithin } from './divisions.js';
import { confirm, gather } from './evidence.js';
import type { Home, HomeSource, PlaceContext, PlaceOptions } from './known.js';
import { scanPlaces } from './find.js';
import type { PlaceMention } from './mention.js';
import { ownUnit } from './own.js';
import { heaviest, weigh } from './weight.js';

/** The mentions of a text that the text itself confirms. */
export function findPlaces(text: string): PlaceMention[] {
  return [...confirmAlone(scanPlaces(text))];
}

const PAPER =
  /(?:日报|晚报|晨报|早报|都市报|商报|时报|导报|晚刊|新闻网|新闻|融媒体中心|电视台|发布|报(?=\s*(?:第?[\d０-９]|$)))/u;

/** The division that a paper's name begins with: 阳泉日报 → 阳泉市. */
export function paperDivision(paper: string): Division | undefined {
  for (const m of scanPlaces(paper)) {
    const named = m.kind === 'outside' ? m.within : m.candidates;
    if (m.start > 4) continue;
    const [first] = [...named].sort(
      (a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1),
    );
    if (first && PAPER.test(paper.slice(m.start))) return districtOf(first);
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

/** Reads the whole page once: its names, what they confirm of each other, and where the page is at home. */
export function placeContext(
  page: Page,
  options: PlaceOptions = {},
  scanned: Scanned = scanOnce(),
): PlaceContext {
  const paragraphs = page.articles.flatMap((article) => article.paragraphs);
  const evidence = gather(paragraphs.map(scanned));
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

const PAPER_WORDS = '日报|晚报|晨报|都市报|融媒体中心|广播电视台|新闻网|报(?=\\s*第[\\d０-９])';
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

/** The district of more than half of what the page's articles speak of, where several of them do. */
function pageDivision(page: Page, context: PlaceContext): Division | undefined {
  const all = page.articles.map((article) => weigh(article.paragraphs, context));
  const share = heaviest(all.flat(), 0.6);
  if (!share) return undefined;
  const fits = (d: Division): boolean =>
    isWithin(d, share) || (isWithin(share, d) && d !== COUNTRY);
  const speaking = page.articles.filter((_, i) => (all[i] ?? []).length > 0);
  // 我县 in an article that names no place fits the county that the others name
  const holders = page.articles.filter(
    (article, i) =>
      (all[i] ?? []).some((w) => fits(w.division)) || ownUnit(article, context, [share]) === share,
  );
  const most =
    holders.length >= 2 ? holders.length * 2 > speaking.length : holders.length === speaking.length;
  return most ? share : undefined;
}
