import { examinePage } from '../../src/facts/index.js';
import { NO_META } from '../../src/model.js';
import type { Confidence, Meta, Page, Role } from '../../src/model.js';
import { mapped } from '../../src/text/mapped.js';
import { showPage } from '../../src/write/explainPage.js';
import type { ShownPage } from '../../src/write/explainPage.js';
import type { ExplainWriter } from '../../src/write/explainWriter.js';

export interface Draft {
  readonly file?: string;
  readonly meta?: Partial<Meta>;
  readonly paragraphs: readonly (readonly [role: Role, text: string])[];
}

/** A page of one article. */
export function pageOf({ file = 'page.txt', meta = {}, paragraphs }: Draft): Page {
  let at = 0;
  const placed = paragraphs.map(([role, text]) => {
    const start = at;
    at += text.length + 1;
    return { role, text: mapped(text, start) };
  });
  const text = paragraphs.map(([, t]) => t).join('\n');
  const source = { file, kind: 'text' as const, text, encoding: 'utf-8', warnings: [] };
  return { source, articles: [{ ...NO_META, ...meta, file, number: 1, paragraphs: placed }] };
}

/** The page as `explain` shows it. */
export function shownOf(draft: Draft, district = '', least: Confidence = 'low'): ShownPage {
  const page = pageOf(draft);
  return showPage(page, examinePage(page), () => district, least);
}

/** The whole output of a writer. */
export function written(writer: ExplainWriter, pages: readonly ShownPage[], title = ''): string {
  return writer.begin(title) + pages.map((page) => writer.page(page)).join('') + writer.end();
}
