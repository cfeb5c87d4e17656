/** Pages put together from lines, for tests of whose a figure is. */
import { type Article, NO_META, type Page, type Role } from '../../src/model.js';
import {
  type PlaceOptions,
  type Whereabouts,
  placeArticle,
  placeContext,
} from '../../src/place/index.js';
import { mapped } from '../../src/text/mapped.js';

export interface Written {
  readonly headline?: string;
  readonly body: readonly string[];
  readonly paper?: string;
  readonly pageName?: string;
}

/** `# 浙江` is a subhead. */
function lineOf(line: string): [Role, string] {
  return line.startsWith('# ') ? ['subhead', line.slice(2)] : ['body', line];
}

function articleOf(written: Written, number: number): Article {
  const lines = written.body.map(lineOf);
  if (written.headline !== undefined) lines.unshift(['headline', written.headline]);
  return {
    ...NO_META,
    title: written.headline ?? '',
    paper: written.paper ?? '',
    pageName: written.pageName ?? '',
    file: 'page.txt',
    number,
    paragraphs: lines.map(([role, line]) => ({ role, text: mapped(line, 0) })),
  };
}

export function pageOf(articles: readonly Written[], file = 'page.txt'): Page {
  const text = articles.flatMap((a) => [a.headline ?? '', ...a.body]).join('\n');
  const source = { file, kind: 'text', text, encoding: 'utf-8', warnings: [] } as const;
  return { source, articles: articles.map((a, i) => articleOf(a, i + 1)) };
}

/** Whose the figure is, in the first article (or the one with that index) of the page. */
export function whose(
  articles: readonly Written[],
  figure: string,
  {
    file = 'page.txt',
    index = 0,
    ...options
  }: PlaceOptions & { file?: string; index?: number } = {},
): Whereabouts {
  const page = pageOf(articles, file);
  const article = page.articles[index];
  if (!article) throw new Error(`no article ${String(index)}`);
  const number = article.paragraphs.findIndex((p) => p.text.text.includes(figure));
  const text = article.paragraphs[number]?.text.text;
  if (text === undefined) throw new Error(`${figure} is not in the article`);
  return placeArticle(article, placeContext(page, options))(number, text.indexOf(figure));
}

/** Short for the usual case: `district` and, where there is one, `/place`. */
export function at(body: string | readonly string[], figure: string, headline?: string): string {
  const lines = typeof body === 'string' ? [body] : body;
  const written = headline === undefined ? { body: lines } : { headline, body: lines };
  const { district, place } = whose([written], figure);
  return place === '' ? district : `${district}/${place}`;
}
