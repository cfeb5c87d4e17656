import { lazily } from '../data.js';
import type { Article, Fact, Page, Paragraph } from '../model.js';
import {
  placeArticle,
  placeContext,
  scanOnce,
  type PlaceMention,
  type Whereabouts,
} from '../place/index.js';
import type { Quantity } from '../quantity/index.js';
import { lineAt, lineStarts } from '../text/lines.js';
import { withFullMarks } from '../text/fullMarks.js';
import { sourceSpan } from '../text/mapped.js';
import { asOf } from './asOf.js';
import { withDistrict } from './confidence.js';
import type { Span } from './context.js';
import { draftsOf, type Draft } from './drafts.js';
import { idMaker } from './ids.js';
import type { Item } from './items/index.js';
import { partOf, type PartCandidate } from './parts.js';
import { isPlanList } from './planList.js';
import { bare } from './noun/phrase.js';

export interface FactOptions {
  /** District of figures whose page names none. */
  readonly district?: string;
}

/** A fact and how it came about. */
export interface Explained {
  readonly fact: Fact;
  /** Where the noun was found. */
  readonly itemBy: Item['by'];
  /** The dictionary's term that the noun ends in; empty where it knows none. */
  readonly term: string;
  /** Where the district was read. */
  readonly districtFrom: Whereabouts['from'];
}

/** A number that was left out, and the rule that did it (see NOT_FIGURES). */
export interface LeftOut {
  readonly article: number;
  readonly raw: string;
  readonly rule: string;
  readonly line: number;
  /** UTF-16 offsets into the file's decoded text. */
  readonly start: number;
  readonly end: number;
}

export interface Examined {
  readonly facts: readonly Explained[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Every figure that a page states, in order of reading.
 * @param page what `readPage` gave; offsets of the facts point into `page.source.text`
 */
export function extractFacts(page: Page, options: FactOptions = {}): Fact[] {
  return examine(page, options, false).facts.map(({ fact }) => fact);
}

/** Like `extractFacts`, with the reasons: for each fact how it came about, for each other number why it is none. */
export function examinePage(page: Page, options: FactOptions = {}): Examined {
  return examine(page, options, true);
}

/** Tells whether the text has a word; searches it once for each word. */
function finderIn(text: string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const has = known.get(word) ?? text.includes(word);
    known.set(word, has);
    return has;
  };
}

/** @param why whether numbers that are no figures are told, too */
function examine(shown: Page, { district }: FactOptions, why: boolean): Examined {
  const page = punctuated(shown);
  const scanned = scanOnce();
  const given = district === undefined ? {} : { defaultDistrict: district };
  // a page without figures is not searched for places
  const context = lazily(() => placeContext(page, given, scanned));
  const lines = lazily(() => lineStarts(page.source.text));
  const isSpeltOut = finderIn(page.source.text);
  const idOf = idMaker();
  const facts: Explained[] = [];
  const leftOut: LeftOut[] = [];
  for (const article of page.articles) {
    const whereIs = lazily(() => placeArticle(article, context()));
    const planned = isPlanList(article);
    let above: readonly Draft[] = [];
    article.paragraphs.forEach((paragraph, i) => {
      const site = {
        page,
        article,
        paragraph,
        shown: shownText(shown, article, i),
        lines,
        idOf,
        sentenceOf: sentencesIn(shownText(shown, article, i)),
        whereIs: (at: number) => whereIs()(i, at),
      };
      const places = (): readonly PlaceMention[] => scanned(paragraph);
      const { figures, refused } = draftsOf(paragraph.text.text, {
        places,
        isSpeltOut,
        above,
        planned,
        why,
      });
      above = figures;
      for (const one of explain(site, figures)) facts.push(one);
      for (const { quantity, rule } of refused) {
        leftOut.push({ ...standsAt(site, quantity), rule });
      }
    });
  }
  return { facts, leftOut };
}

/** The page with the marks of its paragraphs in full width: what all the rules look at. Offsets stay. */
function punctuated(page: Page): Page {
  const articles = page.articles.map((article) => {
    const paragraphs = article.paragraphs.map(({ role, text: { text, map } }) => ({
      role,
      text: { text: withFullMarks(text), map },
    }));
    return { ...article, paragraphs };
  });
  return { ...page, articles };
}

const shownText = (shown: Page, { number }: Article, i: number): string =>
  shown.articles[number - 1]?.paragraphs[i]?.text.text ?? '';

/** Cuts sentences out of a text: the figures of one come one after the other and share its string. */
function sentencesIn(text: string): (span: Span) => string {
  let last: { readonly span: Span; readonly sentence: string } | undefined;
  return (span) => {
    if (last?.span !== span) last = { span, sentence: text.slice(span.start, span.end).trim() };
    return last.sentence;
  };
}

/** A paragraph where it stands. */
interface Site {
  readonly page: Page;
  readonly article: Article;
  readonly paragraph: Paragraph;
  /** The paragraph's text with the marks that the page has. */
  readonly shown: string;
  readonly lines: () => readonly number[];
  readonly idOf: ReturnType<typeof idMaker>;
  readonly sentenceOf: (span: Span) => string;
  readonly whereIs: (offset: number) => Whereabouts;
}

function standsAt({ article, paragraph, shown, lines }: Site, { start: from, end: to }: Quantity) {
  const [start, end] = sourceSpan(paragraph.text, from, to);
  const raw = shown.slice(from, to);
  return { article: article.number, raw, line: lineAt(lines(), start), start, end };
}

function explain(site: Site, drafts: readonly Draft[]): Explained[] {
  const candidates: PartCandidate[] = [];
  return drafts.map((draft) => {
    const { item } = draft;
    const where = site.whereIs(draft.quantity.start);
    const fact = factOf(site, draft, where, candidates);
    return { fact, itemBy: item.by, term: item.head?.term ?? '', districtFrom: where.from };
  });
}

const MARKS = /[，：；？！（）]/u;

/** The noun with the marks that the page has. */
function asShown({ paragraph, shown }: Site, { sentence }: Draft, noun: string): string {
  if (!MARKS.test(noun)) return noun;
  const at = paragraph.text.text.slice(sentence.start, sentence.end).indexOf(noun);
  const from = sentence.start + at;
  return at < 0 ? noun : shown.slice(from, from + noun.length);
}

/** @param earlier the figures of the paragraph before this one, which joins them */
function factOf(site: Site, draft: Draft, where: Whereabouts, earlier: PartCandidate[]): Fact {
  const { quantity, item, scope, category, aspect, unit } = draft;
  const { article, raw, line, start, end } = standsAt(site, quantity);
  const { title, published, paper } = site.article;
  const { text } = site.paragraph.text;
  const named = item.head?.term ?? item.item;
  const sentence = site.sentenceOf(draft.sentence);
  const lead = text.slice(draft.sentence.start, quantity.start);
  const id = site.idOf(sentence, raw);
  const metric = item.head?.metric.name ?? bare(item.item);
  const candidate = {
    id,
    start: quantity.start,
    sentence: draft.sentence,
    unit,
    metric,
    aspect,
    value: quantity.value,
  };
  const total = partOf(text, candidate, earlier);
  earlier.push(candidate);
  return {
    file: site.page.source.file,
    article,
    title,
    published,
    paper,
    district: where.district,
    district_code: where.district_code,
    city: where.city,
    province: where.province,
    place: where.place,
    category,
    metric,
    item: asShown(site, draft, scope === '' || item.by !== 'before' ? item.item : named),
    scope,
    value: quantity.value,
    value_max: quantity.max,
    unit,
    bound: quantity.bound,
    aspect,
    as_of: asOf(lead, draft.clause - draft.sentence.start, published),
    part_of: total,
    id,
    raw,
    sentence,
    confidence: withDistrict(draft.confidence, where),
    line,
    start,
    end,
  };
}
