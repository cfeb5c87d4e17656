import { extractFacts } from '../../src/facts/index.js';
import { NO_META, type Fact, type Page } from '../../src/model.js';
import { mapped } from '../../src/text/mapped.js';

/** A page of one article with the given paragraphs, one a line. */
export function pageOf(paragraphs: readonly string[], meta: Partial<typeof NO_META> = {}): Page {
  const text = paragraphs.join('\n');
  let at = 0;
  const placed = paragraphs.map((p) => {
    const start = at;
    at += p.length + 1;
    return { role: 'body' as const, text: mapped(p, start) };
  });
  const source = { file: 'page.txt', kind: 'text' as const, text, encoding: 'utf-8', warnings: [] };
  const article = { ...NO_META, ...meta, file: 'page.txt', number: 1, paragraphs: placed };
  return { source, articles: [article] };
}

export function factsOf(...paragraphs: string[]): Fact[] {
  return extractFacts(pageOf(paragraphs));
}
