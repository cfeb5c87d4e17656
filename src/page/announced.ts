import { type Line, lineAs } from './lines.js';
import { headlineKey, visibleLength } from './plain.js';

const NAVIGATION = new Set<Line['kind']>(['navigation', 'pageName', 'imprint']);
const CONTENT = new Set<Line['kind']>(['body', 'signoff', 'dateline']);
/** Only digital editions of a paper list the headlines of a page. */
const EDITION = /版面|[上下]一?版|标题导航|本版|標題導航/u;
const SHORTEST_HEADLINE = 4;
/** A teaser that has less in common with a headline leads elsewhere. */
const LEAST_LIKENESS = 0.2;
/** No page has so many teasers and headlines. */
const MOST_PAIRS = 10_000;

export function isEdition(lines: readonly Line[]): boolean {
  return lines.some(
    (l) => l.kind === 'pageName' || (l.kind === 'navigation' && EDITION.test(l.plain)),
  );
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Runs of lines without any text of an article between them. */
function stretchesOf(lines: readonly Line[]): Stretch[] {
  const out: Stretch[] = [];
  let from = 0;
  lines.forEach((line, i) => {
    if (!CONTENT.has(line.kind)) return;
    if (i > from) out.push({ from, to: i });
    from = i + 1;
  });
  if (lines.length > from) out.push({ from, to: lines.length });
  return out;
}

/** Index of the first title that stands for the article below the stretch; before it titles only announce. */
function ownTitlesFrom(lines: readonly Line[], { from, to }: Stretch): number {
  if (to === lines.length) return to;
  const titles: number[] = [];
  let lastBar = -1;
  for (let i = from; i < to; i += 1) {
    const kind = lines[i]?.kind;
    if (kind === 'title') titles.push(i);
    else if (kind !== undefined && NAVIGATION.has(kind)) lastBar = i;
  }
  const behind = titles.find((i) => i > lastBar);
  if (behind === undefined) {
    // The bar stands between headline and body: the titles right above it are the article's own.
    let first = titles.at(-1) ?? to;
    while (lines[first - 1]?.kind === 'title' && first - 1 >= from) first -= 1;
    return first;
  }
  return (
    repeatedFrom(
      lines,
      titles.filter((i) => i >= behind),
    ) ?? behind
  );
}

/** A list of headlines may run straight into the headline of the article: where a title comes again. */
function repeatedFrom(lines: readonly Line[], titles: readonly number[]): number | undefined {
  const seen = new Set<string>();
  return titles.find((i) => {
    const key = headlineKey(lines[i]?.plain ?? '');
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}

/** Titles in the navigation of a digital edition announce articles: they become `announced`. */
export function markAnnounced(lines: readonly Line[]): Line[] {
  if (!isEdition(lines)) return [...lines];
  const out = [...lines];
  for (const stretch of stretchesOf(lines)) {
    const bars = lines.slice(stretch.from, stretch.to).findIndex((l) => NAVIGATION.has(l.kind));
    if (bars < 0) continue;
    const own = ownTitlesFrom(lines, stretch);
    for (let i = stretch.from + bars; i < own; i += 1) {
      const line = lines[i];
      if (line?.kind === 'title' && visibleLength(line.plain) >= SHORTEST_HEADLINE) {
        out[i] = lineAs(line, 'announced');
      }
    }
  }
  return out;
}

/** Share of the shorter text's character pairs that the other one has too. */
export function likeness(a: string, b: string): number {
  const pairs = (s: string): Set<string> => {
    const key = headlineKey(s);
    return new Set(
      Array.from({ length: Math.max(0, key.length - 1) }, (_, i) => key.slice(i, i + 2)),
    );
  };
  const [p, q] = [pairs(a), pairs(b)];
  const shared = [...p].filter((x) => q.has(x)).length;
  return shared / Math.max(1, Math.min(p.size, q.size));
}

/**
 * Which teaser belongs to which headline: index of the headline for each teaser, -1 for none.
 * One teaser for each headline (an empty one counts) stand in the same order, else the words decide.
 */
export function assignTeasers(teasers: readonly Line[], headlines: readonly string[]): number[] {
  if (teasers.length === headlines.length) return teasers.map((_, i) => i);
  if (teasers.length * headlines.length > MOST_PAIRS) return teasers.map(() => -1);
  const free = new Set(headlines.keys());
  return teasers.map((teaser) => {
    if (teaser.plain === '') return -1;
    const best = [...free]
      .map((i) => ({ i, fit: likeness(teaser.plain, headlines[i] ?? '') }))
      .sort((a, b) => b.fit - a.fit || a.i - b.i)[0];
    if (best === undefined || best.fit < LEAST_LIKENESS) return -1;
    free.delete(best.i);
    return best.i;
  });
}
