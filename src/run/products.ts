/** The makers of each product, loaded when they are needed. */
import { CONFIDENCES } from '../model.js';
import type { Confidence, Fact, Page } from '../model.js';
import type { Checkable } from '../check/checkable.js';
import { idInPiece } from '../facts/ids.js';
import type { Place } from '../read/index.js';
import type { Row } from '../write/columns.js';
import type { ShownPage } from '../write/explainPage.js';
import type { Product, Work } from './work.js';

type Settings = Pick<Work, 'district' | 'minConfidence'>;
export type Maker = (page: Page, settings: Settings) => readonly unknown[];

const districtOption = ({ district }: Settings) => (district === undefined ? {} : { district });

async function loadFacts(): Promise<Maker> {
  const { extractFacts } = await import('../facts/index.js');
  // Articles may stand interleaved; a reader follows the file.
  return (page, settings) =>
    extractFacts(page, districtOption(settings)).sort((a, b) => a.start - b.start || a.end - b.end);
}

async function loadArticles(): Promise<Maker> {
  const { articleRows } = await import('./articleRows.js');
  return (page, { district }) => articleRows(page, district);
}

async function loadShown(): Promise<Maker> {
  const { shownOf } = await import('./shown.js');
  return (page, { district, minConfidence }) => [shownOf(page, district, minConfidence)];
}

async function loadDoubted(): Promise<Maker> {
  const { shownWithDoubts } = await import('./doubted.js');
  return (page, { district, minConfidence }) => [shownWithDoubts(page, district, minConfidence)];
}

async function loadCheckable(): Promise<Maker> {
  const makeFacts = await loadFacts();
  const { checkableOf } = await import('../check/checkable.js');
  return (page, settings) => [checkableOf(page, makeFacts(page, settings) as readonly Fact[])];
}

async function loadUnknown(): Promise<Maker> {
  const { examinePage, factsWithoutMetric } = await import('../facts/index.js');
  return (page, settings) => factsWithoutMetric(examinePage(page, districtOption(settings)));
}

/** How each product is made of a page. */
export const MAKERS: Readonly<Record<Product, () => Promise<Maker>>> = {
  facts: loadFacts,
  articles: loadArticles,
  shown: loadShown,
  doubted: loadDoubted,
  checkable: loadCheckable,
  unknown: loadUnknown,
};

/** The facts that are at least as certain as asked for. */
export function atLeast(facts: readonly Fact[], level: Confidence): readonly Fact[] {
  const least = CONFIDENCES.indexOf(level);
  return facts.filter(({ confidence }) => CONFIDENCES.indexOf(confidence) <= least);
}

/** How many figures the items of a product tell. */
export function figuresIn(product: Product, items: readonly unknown[]): number {
  if (product === 'facts') return items.length;
  if (product === 'articles' || product === 'unknown') return 0;
  if (product === 'checkable')
    return (items as readonly Checkable[]).reduce((sum, { facts }) => sum + facts.length, 0);
  const pages = items as readonly ShownPage[];
  return pages.reduce(
    (sum, page) => sum + page.articles.reduce((all, { facts }) => all + facts.length, 0),
    0,
  );
}

/** Where the items of a piece stand in the whole file. */
export interface Shift {
  readonly place: Place;
  /** How many articles the pieces before have. */
  readonly articles: number;
}

/** An id that no other piece of the file has, and that is the same in every run. */
const idIn = (id: string, piece: number): string =>
  piece === 0 || id === '' ? id : idInPiece(id, piece);

function shiftFact(fact: Fact, { place, articles }: Shift): Fact {
  return {
    ...fact,
    article: fact.article + articles,
    part_of: idIn(fact.part_of, place.number),
    id: idIn(fact.id, place.number),
    line: fact.line + place.lines,
    start: fact.start + place.offset,
    end: fact.end + place.offset,
  };
}

const shiftRow = (row: Row, { articles }: Shift): Row => ({
  ...row,
  article: Number(row.article) + articles,
});

function shiftPage(page: ShownPage, { articles }: Shift): ShownPage {
  const moved = page.articles.map((shown) => ({
    ...shown,
    article: { ...shown.article, number: shown.article.number + articles },
  }));
  return { ...page, articles: moved };
}

function shiftCheckable(page: Checkable, shift: Shift): Checkable {
  const { offset, lines } = shift.place;
  return {
    ...page,
    facts: page.facts.map((fact) => shiftFact(fact, shift)),
    articles: page.articles.map((one) => ({ ...one, number: one.number + shift.articles })),
    stands: { offset, lines },
  };
}

/** The items of a piece as those of the whole file. */
export function shifted(
  product: Product,
  items: readonly unknown[],
  shift: Shift,
): readonly unknown[] {
  if (product === 'facts' || product === 'unknown')
    return (items as readonly Fact[]).map((one) => shiftFact(one, shift));
  if (product === 'checkable')
    return (items as readonly Checkable[]).map((one) => shiftCheckable(one, shift));
  if (product === 'articles') return (items as readonly Row[]).map((one) => shiftRow(one, shift));
  return (items as readonly ShownPage[]).map((one) => shiftPage(one, shift));
}
