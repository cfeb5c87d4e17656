import { breaksOff, fitAcross, type Grams } from './cuts.js';
import type { Draft } from './drafts.js';

/** A piece leaves the article that it stands in only for a cut as clear as this … */
const CLEAR = 3;
/** … or, where what stands right above it breaks off as well, as this. */
const BETTER = 2;
const MOST_TAILS = 20;
const MOST_ARTICLES = 100;

/** The last paragraph of an article, where it breaks off and no sign-off stands below it. */
function openTail(article: Draft): string | undefined {
  const last = article.pieces.filter((p) => p.role === 'body').at(-1)?.text.text;
  return last !== undefined && !article.signed && breaksOff(last) ? last : undefined;
}

/** The cut right above piece `i`, if its article breaks off there. */
function cutAbove(article: Draft, i: number): string | undefined {
  let j = i - 1;
  while (article.pieces[j]?.role === 'caption') j -= 1;
  const above = article.pieces[j];
  return above?.role === 'body' && breaksOff(above.text.text) ? above.text.text : undefined;
}

/** What a fragment without a headline begins with. */
function startOf(fragment: Draft | undefined): string | undefined {
  if (fragment === undefined || fragment.head !== undefined) return undefined;
  return fragment.pieces.find((p) => p.role === 'body')?.text.text;
}

/**
 * Index of the first piece of `article` that clearly goes on with the tail and not with its own
 * text. `orphan`: how the fragment below the article begins, if one stands there: two cuts above,
 * two columns below, so the pairs are weighed against each other.
 */
function continuationIn(
  article: Draft,
  tail: string,
  orphan: string | undefined,
  grams: Grams,
): number {
  return article.pieces.findIndex((piece, i) => {
    if (piece.role !== 'body') return false;
    const start = piece.text.text;
    const fit = fitAcross(tail, start, grams);
    const cut = cutAbove(article, i);
    if (cut === undefined) return fit >= CLEAR;
    const stays = fitAcross(cut, start, grams);
    if (orphan === undefined) return fit >= BETTER && fit >= stays + BETTER;
    return fit > 0 && fit + fitAcross(cut, orphan, grams) > stays + fitAcross(tail, orphan, grams);
  });
}

/** From piece `from` on, the column is the other article's, and so is the sign-off below it. */
function moveColumn(from: Draft, at: number, to: Draft): void {
  to.pieces = [...to.pieces, ...from.pieces.slice(at)];
  from.pieces = from.pieces.slice(0, at);
  if (!from.signed) return;
  to.signed = true;
  from.signed = false;
  if (from.names.length > 0) [to.names, from.names] = [from.names, []];
}

/**
 * Columns of two articles that the page has interleaved: where an article breaks off without a
 * sign-off and text under the next headlines clearly goes on with it, the text moves there.
 */
export function untangleColumns(drafts: readonly Draft[], grams: Grams): void {
  const articles = drafts.filter((d) => d.head !== undefined).slice(0, MOST_ARTICLES);
  let tails = 0;
  articles.forEach((article, i) => {
    const tail = openTail(article);
    if (tail === undefined || (tails += 1) > MOST_TAILS) return;
    for (const other of articles.slice(i + 1)) {
      const orphan = startOf(drafts[drafts.indexOf(other) + 1]);
      const at = continuationIn(other, tail, orphan, grams);
      if (at < 0) continue;
      moveColumn(other, at, article);
      return;
    }
  });
}
