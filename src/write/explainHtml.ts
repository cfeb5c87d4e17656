import { CATEGORIES } from '../model.js';
import type { Piece } from './explainMarks.js';
import { bothNames, lookOf } from './explainNames.js';
import type {
  FactNote,
  LeftOutNote,
  Note,
  ShownArticle,
  ShownPage,
  ShownParagraph,
} from './explainPage.js';
import { explainStyle } from './explainStyle.js';
import {
  articleLine,
  categoryName,
  countPage,
  detailsOf,
  districtReason,
  factLine,
  findingsOf,
  figureOf,
  itemReason,
  isWrong,
  leftOutLine,
  leftOutReason,
  missingTitle,
} from './explainWords.js';
import type { ExplainWriter } from './explainWriter.js';
import { markup, NOTHING } from './markup.js';
import type { Markup } from './markup.js';

/** Prefix of the anchors of a page: p2-12 is figure 12 of the second page, n-p2-12 its note. */
interface Place {
  readonly page: ShownPage;
  readonly prefix: string;
}

/** Class of a number that does not go with the others, behind another. */
const doubt = (note: Note, page: ShownPage): string => (isWrong(note, page) ? ' wrong' : '');

/** The label is drawn by the style, so that the text stays the page's own: to copy, to search, to read out. */
function factMark(text: string, note: FactNote, { page, prefix }: Place): Markup {
  const { category } = note.about.fact;
  const id = `${prefix}-${note.label}`;
  const label = `${lookOf(category).zh}${note.label}`;
  return markup`<mark class="${category}${doubt(note, page)}" id="${id}" data-label="${label}" title="${factLine(note, page)}"><a href="#n-${id}">${text}</a></mark>`;
}

function leftOutMark(text: string, note: LeftOutNote, { page, prefix }: Place): Markup {
  const id = `${prefix}-${note.label}`;
  return markup`<span class="out${doubt(note, page)}" id="${id}" data-label="${note.label}" title="略去：${leftOutLine(note, page)}"><a href="#n-${id}">${text}</a></span>`;
}

function pieceHtml({ text, mark }: Piece<Note>, place: Place): Markup {
  if (!mark) return markup`${text}`;
  return mark.kind === 'fact' ? factMark(text, mark, place) : leftOutMark(text, mark, place);
}

function paragraphHtml({ role, pieces }: ShownParagraph, place: Place): Markup {
  const inner = pieces.map((piece) => pieceHtml(piece, place));
  if (role === 'headline') return markup`<h2>${inner}</h2>\n`;
  if (role === 'subhead') return markup`<h3>${inner}</h3>\n`;
  return markup`<p class="${role}">${inner}</p>\n`;
}

/** A row of a table of notes: the first cell leads back to the mark. */
function row({ label }: Note, { prefix }: Place, cells: readonly string[]): Markup {
  const id = `${prefix}-${label}`;
  const rest = cells.map((cell) => markup`<td>${cell}</td>`);
  return markup`<tr id="n-${id}"><td><a href="#${id}">${label}</a></td>${rest}</tr>\n`;
}

function factRow(note: FactNote, place: Place): Markup {
  const { category, confidence } = note.about.fact;
  return row(note, place, [
    figureOf(note),
    categoryName(category),
    detailsOf(note, place.page),
    itemReason(note),
    districtReason(note),
    bothNames('confidence', confidence),
  ]);
}

function leftOutRow(note: LeftOutNote, place: Place): Markup {
  return row(note, place, [note.about.raw, leftOutReason(note)]);
}

/** A row for each thing that `check` found at the number; the first cell leads to the mark. */
function doubtRows(note: Note, { page, prefix }: Place): Markup[] {
  const id = `${prefix}-${note.label}`;
  return findingsOf(note, page).map(
    (words) =>
      markup`<tr><td><a href="#${id}">${note.label}</a></td><td>${note.raw}</td><td>${words}</td></tr>\n`,
  );
}

function table(title: string, heads: readonly string[], rows: readonly Markup[]): Markup {
  if (rows.length === 0) return NOTHING;
  const cells = heads.map((head) => markup`<th>${head}</th>`);
  return markup`<h4>${title}</h4>
<table><thead><tr>${cells}</tr></thead><tbody>
${rows}</tbody></table>
`;
}

const CHECK_HEADS = ['号', '原文', '核对'];
const FACT_HEADS = ['号', '数字', '类别', '口径', '统计对象', '区划', '可信度'];
const LEFT_OUT_HEADS = ['号', '原文', '略去的原因'];

function notesHtml({ facts, leftOut }: ShownArticle, place: Place): Markup {
  const figures = facts.map((note) => factRow(note, place));
  const others = leftOut.map((note) => leftOutRow(note, place));
  const doubts = [...facts, ...leftOut].flatMap((note) => doubtRows(note, place));
  return markup`<section class="notes">
${table('不符与舍入', CHECK_HEADS, doubts)}${table('标出的数字', FACT_HEADS, figures)}${table('略去的数字', LEFT_OUT_HEADS, others)}</section>
`;
}

function articleHtml(shown: ShownArticle, place: Place): Markup {
  const title = missingTitle(shown);
  const about = articleLine(shown);
  return markup`<article>
${[
  title === '' ? NOTHING : markup`<h2>${title}</h2>\n`,
  ...shown.head.map((paragraph) => paragraphHtml(paragraph, place)),
  about === '' ? NOTHING : markup`<p class="meta">${about}</p>\n`,
  ...shown.body.map((paragraph) => paragraphHtml(paragraph, place)),
  notesHtml(shown, place),
]}</article>
`;
}

function pageHtml(place: Place): Markup {
  const { page } = place;
  const { facts, leftOut, categories } = countPage(page);
  const list = categories.map(({ category, count }) => `${lookOf(category).zh} ${count}`);
  const kinds = list.length > 0 ? `（${list.join(' · ')}）` : '';
  const articles = page.articles.map((shown) => articleHtml(shown, place));
  return markup`<section class="page">
<p class="file">${page.file}</p>
<p class="meta">标出 ${facts} 个数字${kinds}，略去 ${leftOut} 个</p>
${articles}</section>
`;
}

/** No script and nothing from elsewhere, even if a mistake of ours let one in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

function documentHead(title: string): Markup {
  const legend = CATEGORIES.map(
    (category) =>
      markup`<li><mark class="${category}">${lookOf(category).zh}</mark> <code>${category}</code></li>\n`,
  );
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 报数</title>
<style>${{ html: explainStyle() }}</style>
</head>
<body>
<header>
<h1>标出的数字</h1>
<ul class="legend">
${legend}<li><span class="out">略去的数字</span></li>
</ul>
</header>
`;
}

/** Pages with their figures marked as one HTML document that needs nothing else. */
export function explainHtmlWriter(): ExplainWriter {
  let pages = 0;
  return {
    begin: (title) => documentHead(title).html,
    page: (page) => {
      pages += 1;
      return pageHtml({ page, prefix: `p${pages}` }).html;
    },
    end: () => '</body>\n</html>\n',
  };
}
