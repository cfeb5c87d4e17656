/** Totals and their parts: 共4804条。其中，…533条，…1612条. */
import type { Span } from './context.js';

export interface PartCandidate {
  readonly id: string;
  readonly start: number;
  readonly sentence: Span;
  readonly unit: string;
  readonly metric: string;
  readonly aspect: string;
  readonly value: number;
}

/** How far back a total is looked for. */
const MOST_PARTS = 40;
const OPENERS = ['其中', '包括', '分别为', '分别是', '分别有'];

/**
 * For each candidate, in order of reading, the id of the total that it is a part of, or empty. A total is
 * the last figure of the same unit and metric before a word that opens its parts; the reach of that word
 * ends with its sentence.
 */
export function partsOf(text: string, candidates: readonly PartCandidate[]): string[] {
  return candidates.map((part, i) => {
    const opened = openedAt(text, part);
    if (opened === undefined) return '';
    const total = candidates
      .slice(Math.max(0, i - MOST_PARTS), i)
      .findLast((c) => c.start < opened && c.unit === part.unit && c.metric === part.metric);
    const near = total && opened - total.start < 80;
    return near && total.value >= part.value && total.aspect === part.aspect ? total.id : '';
  });
}

/** Where the nearest opener before the part stands in its sentence. */
function openedAt(text: string, part: PartCandidate): number | undefined {
  let at = -1;
  for (const opener of OPENERS) {
    const found = text.slice(part.sentence.start, part.start).lastIndexOf(opener);
    if (found >= 0) at = Math.max(at, part.sentence.start + found);
  }
  return at >= part.sentence.start ? at : undefined;
}
