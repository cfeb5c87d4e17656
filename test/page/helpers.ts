import { readFileSync } from 'node:fs';
import {
  type Article,
  type Block,
  type Layout,
  NO_META,
  type Page,
  type Part,
} from '../../src/model.js';
import { readPage } from '../../src/page/index.js';
import { mapped, sourceOffset, trimMapped } from '../../src/text/mapped.js';

/** The layout of a plain text: each line that is not empty is a block. */
export function layoutOfText(
  text: string,
  file = 'page.txt',
  meta: Part['meta'] = NO_META,
): Layout {
  const blocks: Block[] = [];
  let from = 0;
  let gap = 0;
  for (const line of text.split('\n')) {
    const kept = trimMapped(mapped(line, from));
    if (kept.text === '') gap += 1;
    else {
      blocks.push({ kind: 'line', level: 0, text: kept, gap });
      gap = 0;
    }
    from += line.length + 1;
  }
  const source = { file, kind: 'text' as const, text, encoding: 'utf-8', warnings: [] };
  return { source, parts: [{ meta, blocks }] };
}

export function pageOf(text: string, file?: string): Page {
  return readPage(layoutOfText(text, file));
}

export function fixture(name: string, encoding = 'utf-8'): Page {
  const bytes = readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
  return pageOf(new TextDecoder(encoding).decode(bytes), name);
}

export function titles(page: Page): string[] {
  return page.articles.map((a) => a.title);
}

/** The texts of an article's paragraphs in one of the roles. */
export function texts(article: Article | undefined, role: string): string[] {
  return article?.paragraphs.filter((p) => p.role === role).map((p) => p.text.text) ?? [];
}

/** Offsets of the file that the paragraphs of a page lead back to, each with its character. */
export function placesOf(page: Page): { at: number; character: string }[] {
  return page.articles.flatMap((a) =>
    a.paragraphs.flatMap(({ text }) =>
      [...text.text.split('').keys()].map((i) => ({
        at: sourceOffset(text, i),
        character: text.text.charAt(i),
      })),
    ),
  );
}
