import type { Article, Page } from '../model.js';
import { homeName } from '../place/home.js';
import { placeContext } from '../place/index.js';
import type { Row } from '../write/columns.js';

const WHITE_SPACE = /\s/g;

/** The cleaned body of an article, a paragraph a line: all but its headlines. */
function bodyOf(article: Article): string {
  return article.paragraphs
    .filter(({ role }) => role !== 'headline')
    .map(({ text }) => text.text)
    .join('\n');
}

function toRow(article: Article, district: string): Row {
  const { file, number, title, published, paper, page, byline } = article;
  const text = bodyOf(article);
  const chars = [...text.replace(WHITE_SPACE, '')].length;
  return { file, article: number, title, published, paper, page, byline, district, chars, text };
}

/** The records of a page's articles. `district`: that of articles that name none. */
export function articleRows(page: Page, district: string | undefined): Row[] {
  const context = placeContext(page, district === undefined ? {} : { defaultDistrict: district });
  return page.articles.map((article) => toRow(article, homeName(article, context)));
}
