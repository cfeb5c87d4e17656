/** How much a line looks like running text, and which lines stand in navigation. */
import type { Line } from './flow.js';
import { isFurniture } from './hints.js';
import type { Node } from './tree.js';
import { noiseAround } from './words.js';

/** Lines `from` up to, not including, `to`. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

const SENTENCE_MARKS = /[，。；：！？、]/g;

function weighLine(line: Line): number {
  const { text } = line.text;
  const own = text.length - line.linked;
  if (own < 8 || line.linked * 2 > text.length || isFurniture(text)) return 0;
  const marks = text.match(SENTENCE_MARKS)?.length ?? 0;
  if (line.isRow && /\d/.test(text)) return own * 0.5;
  if (marks === 0) return own >= 40 ? own * 0.2 : own * 0.02;
  return own >= 40 || /[。！？；]/.test(text) ? own : own * 0.4;
}

const weights = new WeakMap<Line, number>();

/** A line's characters outside links, if it has a sentence's marks; a small part of them if not. */
export function weightOf(line: Line): number {
  const weight = weights.get(line) ?? weighLine(line);
  weights.set(line, weight);
  return weight;
}

/**
 * Tells the lines of a region that stand in navigation, comments and the like. An element that holds
 * more than `share` of the region's running text is no such thing, whatever it calls itself.
 */
export function noiseFilter(
  lines: readonly Line[],
  region: Region,
  share: number,
): (line: Line) => boolean {
  const held = new Map<Node, number>();
  let all = 0;
  for (const line of lines.slice(region.from, region.to)) {
    const weight = weightOf(line);
    const node = noiseAround(line.node);
    all += weight;
    if (node !== null) held.set(node, (held.get(node) ?? 0) + weight);
  }
  return (line) => {
    const node = noiseAround(line.node);
    return node !== null && (held.get(node) ?? 0) <= all * share;
  };
}
