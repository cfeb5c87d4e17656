import { checkFacts } from '../../src/check/index.js';
import type { Finding, RuleName } from '../../src/check/index.js';
import { extractFacts } from '../../src/facts/index.js';
import { NO_META } from '../../src/model.js';
import type { Page, Role } from '../../src/model.js';
import { mapped } from '../../src/text/mapped.js';

export interface Draft {
  readonly title?: string;
  /** A paragraph a line. */
  readonly text: string;
  readonly file?: string;
}

/** A page of one article. */
export function pageOf({ title = '', text, file = 'page.txt' }: Draft): Page {
  const lines: [Role, string][] = text.split('\n').map((line) => ['body', line]);
  if (title !== '') lines.unshift(['headline', title]);
  let at = 0;
  const paragraphs = lines.map(([role, line]) => {
    const start = at;
    at += line.length + 1;
    return { role, text: mapped(line, start) };
  });
  const all = lines.map(([, line]) => line).join('\n');
  const source = { file, kind: 'text' as const, text: all, encoding: 'utf-8', warnings: [] };
  return { source, articles: [{ ...NO_META, title, file, number: 1, paragraphs }] };
}

/** What the rules find in an article. */
export function findingsOf(draft: Draft, rules?: readonly RuleName[]): Finding[] {
  const page = pageOf(draft);
  return checkFacts(extractFacts(page), { pages: [page], ...(rules ? { rules } : {}) });
}
