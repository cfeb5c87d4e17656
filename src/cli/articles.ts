import type { Article, Page } from '../model.js';
import { articleHome } from '../place/home.js';
import { placeContext } from '../place/index.js';
import type { Row } from '../write/columns.js';
import { runRecipe } from './command.js';
import type { Io } from './io.js';
import type { ArticleOptions } from './options.js';

const WHITE_SPACE = /\s/g;

/** The cleaned body of an article, a paragraph a line: all but its headlines. */
function bodyOf(article: Article): string {
  return article.paragraphs
    .filter(({ role }) => role !== 'headline')
    .map(({ text }) => text.text)
    .join('\n');
}

/** The record of an article. */
function toRow(article: Article, district: string): Row {
  const { file, number, title, published, paper, page, byline } = article;
  const text = bodyOf(article);
  const chars = [...text.replace(WHITE_SPACE, '')].length;
  return { file, article: number, title, published, paper, page, byline, district, chars, text };
}

/** `baoshu articles`: one record an article. */
export function articles(
  paths: readonly string[],
  options: ArticleOptions,
  io: Io,
): Promise<number> {
  const place = options.district === undefined ? {} : { defaultDistrict: options.district };
  const ofPage = (page: Page): Row[] => {
    const context = placeContext(page, place);
    return page.articles.map((article) =>
      toRow(article, articleHome(article, context)?.division.name ?? ''),
    );
  };
  const without = new Set(options.full ? [] : ['text']);
  return runRecipe({ kind: 'article', without, ofPage }, paths, options, io);
}
