import { cohesion, indexOf } from './cohesion.js';
import { breaksOff, fitAcross, type Grams } from './cuts.js';
import type { Draft, Piece } from './drafts.js';

/** How much of what tells articles apart a fragment must share with one to count as its own. */
const COHESION_WEIGHT = 6;
const SIGNED_TWICE = -4;
const SIGNATURE_FOUND = 3;
const OPEN_END = 1;
/** What stands right below a cut goes on with it unless something else fits better by more. */
const ADJACENT = 2;
const RIGHT_BELOW = 0.5;
const IN_ORDER = 1;
/** No page is cut into more; what comes then stays where it stands. */
const MOST_FRAGMENTS = 50;

interface Place {
  /** Index of the piece that breaks off, or the last piece. */
  readonly behind: number;
  readonly fit: number;
}

const END: Place = { behind: Infinity, fit: 0 };

/** How well the piece below a cut goes on with it; a subhead or nothing below does not. */
export function fitBelow(pieces: readonly Piece[], i: number, grams: Grams): number {
  let j = i + 1;
  while (pieces[j]?.role === 'caption') j += 1;
  const next = pieces[j];
  if (next?.role !== 'body') return -OPEN_END;
  return fitAcross(pieces[i]?.text.text ?? '', next.text.text, grams) + ADJACENT;
}

/** Where in an article a fragment goes on best. */
function bestPlace(article: Draft, fragment: Draft, grams: Grams): Place {
  const start = fragment.pieces.find((p) => p.role === 'body')?.text.text ?? '';
  let best: Place = { behind: article.pieces.length - 1, fit: 0 };
  article.pieces.forEach((piece, i) => {
    if (piece.role !== 'body' || !breaksOff(piece.text.text)) return;
    const fit = fitAcross(piece.text.text, start, grams) + OPEN_END;
    if (fit > best.fit && fit > fitBelow(article.pieces, i, grams)) best = { behind: i, fit };
  });
  return best;
}

interface Rated {
  readonly fragment: Draft;
  readonly article: Draft;
  readonly place: Place;
  readonly sum: number;
}

/** Columns run on downwards: a fragment goes on with what stands above it, the first one with the last. */
function orderEvidence(fragment: Draft, article: Draft, drafts: readonly Draft[]): number {
  if (drafts[0] === fragment) return article === drafts.at(-1) ? IN_ORDER : 0;
  return article.at < fragment.at ? IN_ORDER : 0;
}

/** Puts a fragment into its article; its sign-off becomes the article's. */
function insert({ fragment, article, place }: Rated): void {
  const { pieces } = article;
  const at = place.behind + 1;
  if (at >= pieces.length) for (const piece of fragment.pieces) pieces.push(piece);
  else article.pieces = [...pieces.slice(0, at), ...fragment.pieces, ...pieces.slice(at)];
  if (!fragment.signed || article.signed) return;
  if (fragment.names.length > 0) article.names = fragment.names;
  article.signed = true;
}

function better(a: Rated, b: Rated | undefined): boolean {
  return b === undefined || a.sum > b.sum;
}

/** The surest pair of fragment and article first; then the others, which may have less to choose from. */
function placeBySurest(
  fragments: readonly Draft[],
  articles: readonly Draft[],
  rate: (fragment: Draft, article: Draft) => Rated,
): void {
  const open = new Map(fragments.map((f) => [f, articles.map((a) => rate(f, a))]));
  while (open.size > 0) {
    let best: Rated | undefined;
    for (const row of open.values()) for (const r of row) if (better(r, best)) best = r;
    if (best === undefined) return;
    const { fragment, article } = best;
    insert(best);
    open.delete(fragment);
    for (const [f, row] of open)
      open.set(
        f,
        row.map((r) => (r.article === article ? rate(f, article) : r)),
      );
  }
}

/** Puts each fragment without a headline behind the place where its article broke off. */
export function placeFragments(drafts: readonly Draft[], grams: Grams): Draft[] {
  const articles = drafts.filter((d) => d.head !== undefined);
  const fragments = drafts.filter((d) => d.head === undefined);
  if (articles.length === 0) return drafts.slice(0, 1).map((d) => merged(drafts, d));
  if (fragments.length === 0) return articles;
  const index = indexOf(articles, fragments);
  const shares = new Map(fragments.map((f) => [f, cohesion(f, articles, index)]));
  const above = articleAbove(drafts);
  const rate = (fragment: Draft, article: Draft): Rated => {
    const place = bestPlace(article, fragment, grams);
    let sum = place.fit + (shares.get(fragment)?.get(article) ?? 0) * COHESION_WEIGHT;
    if (fragment.signed) sum += article.signed ? SIGNED_TWICE : SIGNATURE_FOUND;
    if (above.get(fragment) === article) sum += RIGHT_BELOW;
    return { fragment, article, place, sum: sum + orderEvidence(fragment, article, drafts) };
  };
  placeBySurest(fragments.slice(0, MOST_FRAGMENTS), articles, rate);
  for (const fragment of fragments.slice(MOST_FRAGMENTS)) {
    const article = above.get(fragment);
    if (article !== undefined) insert({ fragment, article, place: END, sum: 0 });
  }
  return articles;
}

/** The article that each fragment stands below; the first one for what stands above all headlines. */
function articleAbove(drafts: readonly Draft[]): Map<Draft, Draft> {
  const found = new Map<Draft, Draft>();
  let above = drafts.find((d) => d.head !== undefined);
  for (const draft of drafts) {
    if (draft.head !== undefined) above = draft;
    else if (above !== undefined) found.set(draft, above);
  }
  return found;
}

/** A page without any headline is one article. */
function merged(drafts: readonly Draft[], first: Draft): Draft {
  const named = drafts.find((d) => d.names.length > 0);
  return { ...first, pieces: drafts.flatMap((d) => d.pieces), names: named?.names ?? [] };
}
