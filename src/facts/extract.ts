import { addNouns } from '../lexicon/segment.js';
import { lazily } from '../data.js';
import { nounTerms } from '../metrics/match.js';
import type { Article, Aspect, Category, Fact, Page, Paragraph } from '../model.js';
import { sentencesOf } from '../page/sentences.js';
import {
  findPlaces,
  placeArticle,
  placeContext,
  type PlaceMention,
  type Whereabouts,
} from '../place/index.js';
import { findQuantities, type Quantity } from '../quantity/index.js';
import { sourceSpan } from '../text/mapped.js';
import { aspectOf } from './aspects.js';
import { asOf } from './asOf.js';
import { confidenceOf } from './confidence.js';
import { contextOf, type Context, type Earlier } from './context.js';
import { factId } from './ids.js';
import { categoryOf, itemOf, type Item } from './items.js';
import { whyNotFigure } from './notFigures.js';
import { withNounUnit } from './nounUnits.js';
import { partsOf } from './parts.js';
import { bare } from './phrases.js';
import { scopeOf } from './scope.js';
import { unitNameOf } from './unitName.js';

export interface FactOptions {
  /** District of figures whose page names none. */
  readonly district?: string;
}

interface Draft {
  readonly ctx: Context;
  readonly item: Item;
  readonly scope: string;
  readonly category: Category;
  readonly aspect: Aspect;
}

const prepare = lazily(() => {
  addNouns(nounTerms());
  return true;
});

/**
 * Every figure that a page states, in order of reading.
 * @param page what `readPage` gave; offsets of the facts point into `page.source.text`
 */
export function extractFacts(page: Page, options: FactOptions = {}): Fact[] {
  prepare();
  const lines = lineStarts(page.source.text);
  const context = placeContext(
    page,
    options.district === undefined ? {} : { defaultDistrict: options.district },
  );
  const ids = new Map<string, number>();
  return page.articles.flatMap((article) => {
    const whereIs = lazily(() => placeArticle(article, context));
    return article.paragraphs.flatMap((paragraph, i) =>
      factsOfParagraph({ page, article, paragraph, lines, ids, whereIs: (at) => whereIs()(i, at) }),
    );
  });
}

interface Place {
  readonly page: Page;
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly lines: readonly number[];
  readonly ids: Map<string, number>;
  readonly whereIs: (offset: number) => Whereabouts;
}

function factsOfParagraph(place: Place): Fact[] {
  const { text } = place.paragraph.text;
  const quantities = findQuantities(text).map((q) => withNounUnit(text, q));
  if (quantities.length === 0) return [];
  const drafts = draftsOf(text, quantities);
  const facts = drafts.map((draft) => factOf(place, draft));
  const parents = partsOf(
    text,
    facts.map((fact, i) => partCandidate(fact, drafts[i])),
  );
  return facts.map((fact, i) => ({ ...fact, part_of: parents[i] ?? '' }));
}

function partCandidate(fact: Fact, draft: Draft | undefined) {
  const sentence = draft?.ctx.sentence ?? { start: 0, end: 0 };
  return { ...fact, start: draft?.ctx.quantity.start ?? 0, sentence };
}

/** The figures among a paragraph's numbers, each with what it counts. */
function draftsOf(text: string, quantities: readonly Quantity[]): Draft[] {
  const sentences = sentencesOf(text);
  const named = lazily(() => findPlaces(text));
  const drafts: Draft[] = [];
  const earlier: Earlier[] = [];
  let s = 0;
  quantities.forEach((quantity, i) => {
    while (s < sentences.length - 1 && (sentences[s]?.end ?? 0) <= quantity.numberStart) s += 1;
    const sentence = sentences[s] ?? { start: 0, end: text.length };
    const ctx = contextOf(text, sentence, quantities, i, earlier);
    if (!ctx || whyNotFigure(ctx) || isInName(quantity, named)) return;
    const item = itemOf(ctx);
    if (!stands(ctx, item)) return;
    const scope = scopeOf(ctx, item);
    const category = categoryOf(ctx, item);
    const aspect = aspectOf(ctx, category);
    drafts.push({ ctx, item, scope, category, aspect });
    if (quantity.unit?.kind !== 'span')
      earlier.push({ quantity, item: item.item, aspect, sentence });
  });
  return drafts;
}

const DIVISION_LEVELS = new Set<string>(['province', 'city', 'county', 'township']);

/** 三门峡, 九江: the numeral is a part of a place's name. */
function isInName(q: Quantity, places: () => readonly PlaceMention[]): boolean {
  if (q.script !== 'han' || q.unit?.kind === 'share') return false;
  return places().some(
    (p) => p.start <= q.numberStart && p.end > q.numberEnd && DIVISION_LEVELS.has(p.level),
  );
}

/** A number without unit and noun says nothing. */
function stands(ctx: Context, item: Item): boolean {
  return ctx.quantity.unit !== undefined || item.head !== undefined;
}

function factOf(place: Place, { ctx, item, scope, category, aspect }: Draft): Fact {
  const { page, article, paragraph } = place;
  const { quantity, sentence } = ctx;
  const [start, end] = sourceSpan(paragraph.text, quantity.start, quantity.end);
  const raw = ctx.text.slice(quantity.start, quantity.end);
  const said = ctx.text.slice(sentence.start, sentence.end).trim();
  const key = `${said}\n${raw}`;
  const repeat = place.ids.get(key) ?? 0;
  place.ids.set(key, repeat + 1);
  const where = place.whereIs(quantity.start);
  return {
    file: page.source.file,
    article: article.number,
    title: article.title,
    published: article.published,
    district: where.district,
    district_code: where.district_code,
    city: where.city,
    province: where.province,
    place: where.place,
    category,
    metric: item.head?.metric.name ?? bare(item.item),
    item: scope === '' ? item.item : (item.head?.term ?? item.item),
    scope,
    value: quantity.value,
    ...(quantity.max === undefined ? {} : { value_max: quantity.max }),
    unit: unitNameOf(ctx, item),
    bound: quantity.bound,
    aspect,
    as_of: asOf(
      ctx.text.slice(sentence.start, quantity.start),
      ctx.clause.start - sentence.start,
      article.published,
    ),
    part_of: '',
    id: factId(said, raw, repeat),
    raw,
    sentence: said,
    confidence: confidenceOf(ctx, item),
    line: lineAt(place.lines, start),
    start,
    end,
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The line, from 1, that offset `at` stands in. */
function lineAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
