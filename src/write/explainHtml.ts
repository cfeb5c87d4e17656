import { CATEGORIES } from '../model.js';
import type { Piece } from './explainMarks.js';
import { bothNames, lookOf } from './explainNames.js';
import type { FactNote, LeftOutNote, Note, ShownArticle, ShownPage, ShownParagraph } from './explainPage.js';
import { explainStyle } from './explainStyle.js';
import {
  articleLine,
  categoryName,
  countPage,
  detailsOf,
  districtReason,
  factLine,
  figureOf,
  itemReason,
  leftOutReason,
  missingTitle,
} from './explainWords.js';
import type { ExplainWriter } from './explainWriter.js';
import { printable } from './printable.js';

/** HTML that is safe to put into a document: made by `html` alone. */
interface Html {
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return printable(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

type Value = string | number | Html | readonly Html[];

function inserted(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escape(`${value}`);
  if ('html' in value) return value.html;
  return value.map((part) => part.html).join('');
}

/** A template whose values are escaped, all but those that `html` made: nothing of a page gets in raw. */
function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const text = strings.map((part, i) => {
    const value = values[i];
    return value === undefined ? part : part + inserted(value);
  });
  return { html: text.join('') };
}

const NOTHING: Html = { html: '' };

/** Prefix of the anchors of a page: p2-12 is figure 12 of the second page, n-p2-12 its note. */
interface Place {
  readonly page: ShownPage;
  readonly prefix: string;
}

function factMark(text: string, note: FactNote, { page, prefix }: Place): Html {
  const { category } = note.about.fact;
  const id = `${prefix}-${note.label}`;
  const label = `${lookOf(category).zh}${note.label}`;
  return html`<mark class="${category}" id="${id}" title="${factLine(note, page)}">${text}<sup><a href="#n-${id}">${label}</a></sup></mark>`;
}

function leftOutMark(text: string, note: LeftOutNote, { prefix }: Place): Html {
  const id = `${prefix}-${note.label}`;
  return html`<span class="out" id="${id}" title="略去：${leftOutReason(note)}">${text}<sup><a href="#n-${id}">${note.label}</a></sup></span>`;
}

function pieceHtml({ text, mark }: Piece<Note>, place: Place): Html {
  if (!mark) return html`${text}`;
  return mark.kind === 'fact' ? factMark(text, mark, place) : leftOutMark(text, mark, place);
}

function paragraphHtml({ role, pieces }: ShownParagraph, place: Place): Html {
  const inner = pieces.map((piece) => pieceHtml(piece, place));
  if (role === 'headline') return html`<h2>${inner}</h2>\n`;
  if (role === 'subhead') return html`<h3>${inner}</h3>\n`;
  return html`<p class="${role}">${inner}</p>\n`;
}

function factRow(note: FactNote, { page, prefix }: Place): Html {
  const { fact } = note.about;
  const id = `${prefix}-${note.label}`;
  return html`<tr id="n-${id}"><td><a href="#${id}">${note.label}</a></td><td>${figureOf(note)}</td><td>${categoryName(fact.category)}</td><td>${detailsOf(note, page)}</td><td>${itemReason(note)}</td><td>${districtReason(note)}</td><td>${bothNames('confidence', fact.confidence)}</td></tr>\n`;
}

function leftOutRow(note: LeftOutNote, { prefix }: Place): Html {
  const id = `${prefix}-${note.label}`;
  return html`<tr id="n-${id}"><td><a href="#${id}">${note.label}</a></td><td>${note.about.raw}</td><td>${leftOutReason(note)}</td></tr>\n`;
}

function table(title: string, heads: readonly string[], rows: readonly Html[]): Html {
  if (rows.length === 0) return NOTHING;
  const cells = heads.map((head) => html`<th>${head}</th>`);
  return html`<h4>${title}</h4>\n<table><thead><tr>${cells}</tr></thead><tbody>\n${rows}</tbody></table>\n`;
}

const FACT_HEADS = ['号', '数字', '类别', '口径', '统计对象', '区划', '可信度'];
const LEFT_OUT_HEADS = ['号', '原文', '略去的原因'];

function notesHtml({ facts, leftOut }: ShownArticle, place: Place): Html {
  const figures = facts.map((note) => factRow(note, place));
  const others = leftOut.map((note) => leftOutRow(note, place));
  return html`<section class="notes">\n${table('标出的数字', FACT_HEADS, figures)}${table('略去的数字', LEFT_OUT_HEADS, others)}</section>\n`;
}

function articleHtml(shown: ShownArticle, place: Place): Html {
  const title = missingTitle(shown);
  const about = articleLine(shown);
  return html`<article>\n${[
    title === '' ? NOTHING : html`<h2>${title}</h2>\n`,
    ...shown.head.map((paragraph) => paragraphHtml(paragraph, place)),
    about === '' ? NOTHING : html`<p class="meta">${about}</p>\n`,
    ...shown.body.map((paragraph) => paragraphHtml(paragraph, place)),
    notesHtml(shown, place),
  ]}</article>\n`;
}

function pageHtml(place: Place): Html {
  const { page } = place;
  const { facts, leftOut, categories } = countPage(page);
  const kinds = categories.map(({ category, count }) => `${lookOf(category).zh} ${count}`);
  const articles = page.articles.map((shown) => articleHtml(shown, place));
  return html`<main>\n<p class="file">${page.file}</p>\n<p class="count">标出 ${facts} 个数字${kinds.length > 0 ? `（${kinds.join(' · ')}）` : ''}，略去 ${leftOut} 个</p>\n${articles}</main>\n`;
}

/** No script and nothing from elsewhere, even if a mistake of ours let one in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

function documentHead(title: string): Html {
  const legend = CATEGORIES.map(
    (category) => html`<li><mark class="${category}">${lookOf(category).zh}</mark> <code>${category}</code></li>\n`,
  );
  return html`<!doctype html>
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
