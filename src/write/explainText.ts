import type { Category, Role } from '../model.js';
import type { Piece } from './explainMarks.js';
import { lookOf } from './explainNames.js';
import type { Note, ShownArticle, ShownPage, ShownParagraph } from './explainPage.js';
import {
  articleLine,
  countPage,
  factLine,
  isWrong,
  leftOutLine,
  missingTitle,
} from './explainWords.js';
import type { ExplainWriter } from './explainWriter.js';
import { printable } from './printable.js';

/** Colours for a terminal; each takes and gives back text. */
export interface ExplainPaint {
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly category: (category: Category, text: string) => string;
}

const unpainted = (text: string): string => text;

export const NO_EXPLAIN_PAINT: ExplainPaint = {
  heading: unpainted,
  faint: unpainted,
  category: (_, text) => text,
};

export interface ExplainTextOptions {
  /** One line for each number that says how it came about, or why it was left out. */
  readonly why: boolean;
  readonly paint: ExplainPaint;
}

/** [3:2715处], [3!:2715处] where it does not go with the others; a number left out is marked only where its reason is told. */
function pieceText(
  { text, mark }: Piece<Note>,
  page: ShownPage,
  options: ExplainTextOptions,
): string {
  const { paint, why } = options;
  const shown = printable(text);
  if (!mark) return shown;
  const marked = `[${mark.label}${isWrong(mark, page) ? '!' : ''}:${shown}]`;
  if (mark.kind === 'fact') return paint.category(mark.about.fact.category, marked);
  return why ? paint.faint(marked) : shown;
}

const HEADINGS: ReadonlySet<Role> = new Set<Role>(['headline', 'subhead']);

function paragraphText(
  { role, pieces }: ShownParagraph,
  page: ShownPage,
  options: ExplainTextOptions,
): string {
  const { paint } = options;
  // Piece by piece: a colour that ends within a heading must not end the heading's.
  return pieces
    .map((piece) => {
      const text = pieceText(piece, page, options);
      if (piece.mark) return text;
      if (HEADINGS.has(role)) return paint.heading(text);
      return role === 'body' ? text : paint.faint(text);
    })
    .join('');
}

function whyLines(shown: ShownArticle, page: ShownPage, { paint }: ExplainTextOptions): string {
  const facts = shown.facts.map((note) => {
    const label = paint.category(note.about.fact.category, `[${note.label}]`);
    return `${label} ${printable(factLine(note, page))}`;
  });
  const leftOut = shown.leftOut.map((note) =>
    paint.faint(printable(`[${note.label}] ${note.raw}；${leftOutLine(note, page)}`)),
  );
  return [...facts, ...leftOut].join('\n');
}

function articleText(shown: ShownArticle, page: ShownPage, options: ExplainTextOptions): string {
  const { paint, why } = options;
  const title = printable(missingTitle(shown));
  const about = printable(articleLine(shown));
  const isOnly = page.articles.length === 1;
  const head = [
    isOnly ? '' : paint.faint(`── 第 ${shown.article.number} 篇 ──`),
    title && paint.heading(title),
    ...shown.head.map((paragraph) => paragraphText(paragraph, page, options)),
    about && paint.faint(about),
  ];
  const blocks = [
    head.filter(Boolean).join('\n'),
    ...shown.body.map((paragraph) => paragraphText(paragraph, page, options)),
    why ? whyLines(shown, page, options) : '',
  ];
  return blocks.filter(Boolean).join('\n\n');
}

/** fixtures/a.txt：标出 9 个（网格 2 · 人员 7），略去 5 个 */
function headOf(page: ShownPage, { paint }: ExplainTextOptions): string {
  const { facts, leftOut, categories } = countPage(page);
  const legend = categories.map(({ category, count }) =>
    paint.category(category, `${lookOf(category).zh} ${count}`),
  );
  const kinds = legend.length > 0 ? `（${legend.join(' · ')}）` : '';
  return `${printable(page.file)}：标出 ${facts} 个数字${kinds}，略去 ${leftOut} 个`;
}

/** Pages with their figures marked, for a terminal or a plain text file. */
export function explainTextWriter(options: ExplainTextOptions): ExplainWriter {
  let isFirst = true;
  return {
    begin: () => '',
    page: (page) => {
      const gap = isFirst ? '' : '\n\n';
      isFirst = false;
      const articles = page.articles.map((shown) => articleText(shown, page, options));
      return `${gap}${[headOf(page, options), ...articles].join('\n\n')}\n`;
    },
    end: () => '',
  };
}
