import { CATEGORIES } from '../model.js';
import { lookOf } from './explainNames.js';

/** A figure's colour comes with its underline and its label, so that print without backgrounds and eyes without colours have them too. */
const BASE = `
:root { color-scheme: light; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff;
  font: 1.0625rem/1.9 "Songti SC", "Noto Serif CJK SC", SimSun, serif; }
header, .notes, .meta, .file, [data-label]::after { font-family: "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif; }
header h1 { font-size: 1.25rem; margin: 0; }
.legend { list-style: none; margin: .5rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem .75rem; font-size: .875rem; }
.file { font-size: .9375rem; overflow-wrap: anywhere; border-top: 2px solid #1a1a1a; margin: 2.5rem 0 0; padding-top: .5rem; }
article { margin: 0 0 2.5rem; }
article h2 { font-size: 1.375rem; line-height: 1.6; margin: 1.5rem 0 0; }
article h3 { font-size: 1.0625rem; margin: 1rem 0 0; }
p { margin: .5rem 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.body { text-indent: 2em; }
.deck, .teaser, .meta { margin: 0; color: #4a4a4a; }
.caption { color: #4a4a4a; font-size: .9375rem; border-left: 3px solid #d0d0d0; padding-left: .75em; }
.meta { font-size: .875rem; color: #4a4a4a; }
mark { --ink: #5c5c5c; color: inherit; border-bottom: 2px solid var(--ink); padding: 0 .1em; text-indent: 0;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark a, .out a { color: inherit; text-decoration: none; }
/* U+2060: the label stays with its figure at the end of a line. */
[data-label]::after { content: "\\2060" attr(data-label); font-size: .625em; line-height: 1; margin: 0 .15em 0 .2em;
  vertical-align: super; white-space: nowrap; color: var(--ink); }
.out { --ink: #6b6b6b; border-bottom: 1px dotted #767676; }
.wrong { text-decoration: underline wavy #b00020; text-underline-offset: .3em; }
.notes { font-size: .8125rem; line-height: 1.5; margin-top: 1rem; }
.notes h4 { font-size: .875rem; margin: 1rem 0 .25rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .2rem .5rem .2rem 0; border-top: 1px solid #d0d0d0; overflow-wrap: anywhere; }
th { font-weight: 600; border-top: 0; white-space: nowrap; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
td:first-child { white-space: nowrap; }
td a { color: inherit; }
:target { outline: 2px solid #1a1a1a; outline-offset: 2px; }
code { font: inherit; font-size: .9em; color: #595959; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  article h2, article h3, .file { break-after: avoid; }
  :target { outline: 0; }
}
`;

/** The style of the HTML file, with a class for each category. */
export function explainStyle(): string {
  const categories = CATEGORIES.map((category) => {
    const { html } = lookOf(category);
    return `mark.${category} { --ink: ${html}; background: ${html}1a; }`;
  });
  return `${BASE}${categories.join('\n')}\n`;
}
