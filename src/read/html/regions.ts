/** Where on the page the bodies of its articles stand. */
import type { Line } from './flow.js';
import { isEnd, systems } from './hints.js';
import { noiseFilter, weightOf } from './weight.js';
import type { Region } from './weight.js';
import { spanOf } from './tree.js';
import type { Node, Span, Tree } from './tree.js';

/** An element with less than this share of the text around it is not where the article stands. */
const MAIN_SHARE = 0.62;
/** Elements that are a piece of a body, never the whole of it. */
const PIECES = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'blockquote',
  'tr',
  'td',
  'tbody',
  'table',
  'center',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'figure',
  'dd',
  'dt',
  'dl',
]);

/** The weight of each line in the search for the body, given where the headline stands (-1: unknown). */
export function weigh(lines: readonly Line[], headline: number): number[] {
  const noisy = noiseFilter(lines, { from: 0, to: lines.length }, 0.4);
  let ended = false;
  let before = 0;
  return lines.map((line, at) => {
    if (at <= headline) return 0;
    if (before > 30 && isEnd(line.text.text)) ended = true;
    const weight = noisy(line) ? 0 : weightOf(line);
    before += weight;
    return ended ? weight * 0.2 : weight;
  });
}

interface Share {
  weight: number;
  from: number;
  to: number;
}

function grow(share: Share | undefined, other: Share): Share {
  if (share === undefined) return { ...other };
  share.weight += other.weight;
  share.from = Math.min(share.from, other.from);
  share.to = Math.max(share.to, other.to);
  return share;
}

/** What each element holds of the weight, and which lines. */
function sharesOf(
  tree: Tree,
  lines: readonly Line[],
  weights: readonly number[],
): Map<Node, Share> {
  const shares = new Map<Node, Share>();
  lines.forEach(({ node }, at) => {
    shares.set(node, grow(shares.get(node), { weight: weights[at] ?? 0, from: at, to: at + 1 }));
  });
  for (let at = tree.elements.length - 1; at >= 0; at -= 1) {
    const node = tree.elements[at];
    const share = node && shares.get(node);
    if (share && node.parent) shares.set(node.parent, grow(shares.get(node.parent), share));
  }
  return shares;
}

/** The smallest element that holds most of the page's running text. */
export function densestRegion(
  tree: Tree,
  lines: readonly Line[],
  weights: readonly number[],
): Region | undefined {
  const shares = sharesOf(tree, lines, weights);
  let node = tree.root;
  for (;;) {
    const whole = shares.get(node)?.weight ?? 0;
    const next = (node.children ?? []).find(
      (child) => (shares.get(child)?.weight ?? 0) >= whole * MAIN_SHARE && whole > 0,
    );
    if (next === undefined || (next.name !== undefined && isSmall(next))) break;
    node = next;
  }
  const share = shares.get(node);
  return share && share.weight > 0 ? { from: share.from, to: share.to } : undefined;
}

/** A paragraph, or a table of data, is a piece of a body; a cell that holds blocks may be all of it. */
function isSmall(node: Node): boolean {
  if (!PIECES.has(node.name ?? '')) return false;
  if (node.name === 'td' || node.name === 'tr' || node.name === 'tbody' || node.name === 'table') {
    return !(node.children ?? []).some((child) => child.type === 'tag');
  }
  return true;
}

/** Index of the first line that starts at or behind `offset`. */
function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.text.map[1] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function regionOf(lines: readonly Line[], span: Span): Region {
  return { from: lineAt(lines, span.start), to: lineAt(lines, span.end) };
}

const isMark = (node: Node, mark: string): boolean =>
  node.type === 'comment' && (node.data ?? '').trim().toLowerCase() === mark.toLowerCase();

function commentsBelow(root: Node): Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    for (const child of node.children ?? []) {
      if (child.type === 'comment') found.push(child);
      else visit(child);
    }
  };
  visit(root);
  return found;
}

/** Stretches between the pairs of comments that publishing systems put around a body. */
function markedSpans(root: Node): Span[] {
  const spans: Span[] = [];
  const comments = commentsBelow(root);
  for (const { open, close } of systems.marks) {
    let start = -1;
    for (const comment of comments) {
      if (isMark(comment, open) && start < 0) start = spanOf(comment).end;
      else if (isMark(comment, close) && start >= 0) {
        spans.push({ start, end: spanOf(comment).start });
        start = -1;
      }
    }
  }
  return spans;
}

/** Regions without those that stand in another, in order. */
function outermost(regions: readonly Region[]): Region[] {
  const kept: Region[] = [];
  const order = [...regions].sort((a, b) => a.from - b.from || b.to - a.to);
  for (const region of order) {
    const last = kept.at(-1);
    if (last === undefined || region.from >= last.to) kept.push(region);
    else if (region.to > last.to) kept[kept.length - 1] = { from: last.from, to: region.to };
  }
  return kept;
}

/** Bodies that a known publishing system marked, in order; those with hardly any text left out. */
export function knownRegions(tree: Tree, lines: readonly Line[]): Region[] {
  const elements = systems.bodies.flatMap((selector) => tree.select(selector)).map(spanOf);
  const regions = [...markedSpans(tree.root), ...elements].map((span) => regionOf(lines, span));
  return outermost(regions.filter((region) => region.to > region.from));
}
