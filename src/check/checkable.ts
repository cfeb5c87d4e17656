/** What the rules need of a page, as plain data: so it can be made in a worker and kept. */
import type { Article, Fact, Page } from '../model.js';
import { lineStarts } from '../text/lines.js';

export interface Checkable {
  readonly articles: readonly Article[];
  readonly facts: readonly Fact[];
  /** Offsets at which the lines of the text begin that the articles lead back to. */
  readonly lines: readonly number[];
  /** Where that text begins in its file: a piece of a large one does so further on. */
  readonly stands: { readonly offset: number; readonly lines: number };
}

/** The page with the facts that were found on it. */
export function checkableOf(page: Page, facts: readonly Fact[]): Checkable {
  const { articles, source } = page;
  return { articles, facts, lines: lineStarts(source.text), stands: { offset: 0, lines: 0 } };
}
