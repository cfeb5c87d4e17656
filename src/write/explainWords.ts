import { CATEGORIES } from '../model.js';
import type { Category, Fact } from '../model.js';
import { tableCell } from './cells.js';
import { COLUMNS } from './columns.js';
import { bothNames, lookOf, named } from './explainNames.js';
import type { NameGroup } from './explainNames.js';
import { checkWord, explanationOf } from './check.js';
import type { FactNote, LeftOutNote, Note, ShownArticle, ShownPage } from './explainPage.js';

function cell(fact: Fact, name: string): string {
  const column = COLUMNS.fact.find((c) => c.name === name);
  return column ? tableCell({ ...fact }, column, 'fact') : '';
}

/** What a figure says, in short: 居民 34000户. */
export function figureOf({ about: { fact } }: FactNote): string {
  return `${cell(fact, 'metric')} ${cell(fact, 'value')}`.trim();
}

type Naming = (group: NameGroup, name: string) => string;

/** In a line the Chinese name is enough where the reader knows the vocabulary. */
const zhName: Naming = (group, name) => named(group, name)?.zh ?? name;

/** Aspect, bound, date and total of a figure, as far as they are not the usual ones. */
export function detailsOf(
  { about: { fact } }: FactNote,
  { labels }: ShownPage,
  naming: Naming = bothNames,
): string {
  const details: string[] = [];
  if (fact.aspect !== 'total') details.push(naming('aspect', fact.aspect));
  if (fact.bound !== 'exact') details.push(naming('bound', fact.bound));
  if (fact.as_of !== '' && fact.as_of !== fact.published) details.push(`截至 ${fact.as_of}`);
  const total = labels.get(fact.part_of);
  if (total !== undefined) details.push(`属于[${total}]`);
  return details.join('，');
}

/** Where the noun was found and which entry of the dictionary it is: 名词在后 behind，词条“网格员”. */
export function itemReason({ about: { fact, itemBy, term } }: FactNote): string {
  const by = bothNames('item', itemBy);
  if (term === '') return `${by}，词典没有`;
  return `${by}，词条“${term}”${term === fact.metric ? '' : `→${fact.metric}`}`;
}

/** Whose the figure is, and where that was read: 夏县·东风社区（据标题 headline）. */
export function districtReason({ about: { fact, districtFrom } }: FactNote): string {
  const whose = [fact.district, fact.place].filter(Boolean).join('·') || '区划不明';
  return `${whose}（${bothNames('district', districtFrom)}）`;
}

export function categoryName(category: Category): string {
  return `${lookOf(category).zh} ${category}`;
}

/** What `check` found at a number, in Chinese as all of this page: 核对 合计 不符：…. */
export function findingsOf(note: Note, { findings }: ShownPage): string[] {
  return (findings.get(note.start) ?? []).map((finding) => {
    const { rule, status } = finding;
    const name = `${checkWord(rule, 'zh')}${checkWord(status, 'zh')}`;
    return `核对${name}：${explanationOf(finding, 'zh')}`;
  });
}

/** Whether the number does not go with the others. */
export function isWrong(note: Note, { findings }: ShownPage): boolean {
  return (findings.get(note.start) ?? []).some(({ status }) => status === 'mismatch');
}

/** How a figure came about, in one line. */
export function factLine(note: FactNote, page: ShownPage): string {
  const { category, confidence } = note.about.fact;
  return [
    figureOf(note),
    lookOf(category).zh,
    detailsOf(note, page, zhName),
    itemReason(note),
    districtReason(note),
    `可信度${zhName('confidence', confidence)}`,
    ...findingsOf(note, page),
  ]
    .filter(Boolean)
    .join('；');
}

/** Why a number was left out: 序数 ordinal：表示第几，不是多少. */
export function leftOutReason({ about: { rule } }: LeftOutNote): string {
  const why = named('rule', rule)?.why ?? '';
  return bothNames('rule', rule) + (why && `：${why}`);
}

/** The same with what `check` found there. */
export function leftOutLine(note: LeftOutNote, page: ShownPage): string {
  return [leftOutReason(note), ...findingsOf(note, page)].join('；');
}

/** What is known of an article but its text: date, page, byline, district. */
export function articleLine({ article, district }: ShownArticle): string {
  const { published, paper, page, pageName, byline } = article;
  const where = [paper, page, pageName].filter(Boolean).join(' ');
  return [published, where, byline.join(' '), district].filter(Boolean).join(' · ');
}

/** The headline where none of the paragraphs has it, else empty. */
export function missingTitle({ article }: ShownArticle): string {
  return article.paragraphs.some(({ role }) => role === 'headline') ? '' : article.title;
}

export interface PageCount {
  readonly facts: number;
  readonly leftOut: number;
  /** The categories that the page has, in the order of the model. */
  readonly categories: readonly { readonly category: Category; readonly count: number }[];
}

export function countPage({ articles }: ShownPage): PageCount {
  const counts = new Map<Category, number>();
  let facts = 0;
  let leftOut = 0;
  for (const article of articles) {
    facts += article.facts.length;
    leftOut += article.leftOut.length;
    for (const { about } of article.facts) {
      const { category } = about.fact;
      counts.set(category, (counts.get(category) ?? 0) + 1);
    }
  }
  const present = CATEGORIES.filter((category) => counts.has(category));
  return {
    facts,
    leftOut,
    categories: present.map((category) => ({ category, count: counts.get(category) ?? 0 })),
  };
}
