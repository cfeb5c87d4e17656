/** The articles of a page with the facts that were found on it. */
import type { Article, Fact, Page } from '../model.js';
import { groupBy } from '../summary/groupBy.js';
import { lineAt } from '../text/lines.js';
import { sourceSpan, type Mapped } from '../text/mapped.js';
import { checkableOf, type Checkable } from './checkable.js';
import { makeArticle, makePassage, type CheckedArticle, type Figure } from './passage.js';

/** Index of the first fact that stands at `from` or behind it; the facts are in the order of the file. */
function firstFrom(facts: readonly Fact[], from: number): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The facts that stand in a paragraph, at their offsets in its text. */
function figuresIn({ text, map }: Mapped, facts: readonly Fact[], offset: number): Figure[] {
  const found: Figure[] = [];
  for (let i = 0; i < map.length; i += 2) {
    const [at, from] = [map[i] ?? 0, (map[i + 1] ?? 0) + offset];
    const length = (map[i + 2] ?? text.length) - at;
    for (let f = firstFrom(facts, from); f < facts.length; f += 1) {
      const fact = facts[f];
      if (!fact || fact.start >= from + length) break;
      const place = at + fact.start - from;
      if (text.startsWith(fact.raw, place))
        found.push({ fact, at: place, end: place + fact.raw.length });
    }
  }
  return found.sort((a, b) => a.at - b.at || a.end - b.end);
}

function articleOfPage(
  article: Article,
  facts: readonly Fact[],
  { lines, stands }: Checkable,
): CheckedArticle {
  const own = [...facts].sort((a, b) => a.start - b.start);
  const passages = article.paragraphs.map(({ role, text }) =>
    makePassage(
      role,
      text.text,
      (from, to) => {
        const [start, end] = sourceSpan(text, from, to);
        const line = lineAt(lines, start) + stands.lines;
        return { line, start: start + stands.offset, end: end + stands.offset };
      },
      figuresIn(text, own, stands.offset),
    ),
  );
  return makeArticle(article, passages);
}

/** The articles of a page with the facts that were found on it. */
export function articlesOfPage(page: Page, facts: readonly Fact[]): CheckedArticle[] {
  return articlesOfCheckable(checkableOf(page, facts));
}

/** The same of what was made of a page elsewhere. */
export function articlesOfCheckable(page: Checkable): CheckedArticle[] {
  const byArticle = groupBy(page.facts, ({ article }) => article);
  return page.articles.map((article) =>
    articleOfPage(article, byArticle.get(article.number) ?? [], page),
  );
}
