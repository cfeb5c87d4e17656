/** Totals and their parts: 共4804条。其中，…533条，…1612条. */
import { charSet, stands } from '../lexicon/chars.js';
import { beginnings, firstIn } from '../lexicon/lookup.js';
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
const OPENINGS = beginnings(OPENERS);
const FIRSTS = charSet(OPENERS.map((word) => word.charAt(0)).join(''));

/**
 * The id of the total that a figure is a part of, or empty. A total is the last figure of the same unit and
 * metric before a word that opens its parts; the reach of that word ends with its sentence.
 * @param earlier the figures of the paragraph before it, in order of reading
 */
export function partOf(
  text: string,
  part: PartCandidate,
  earlier: readonly PartCandidate[],
): string {
  const opened = earlier.length === 0 ? undefined : openedAt(text, part);
  if (opened === undefined) return '';
  const first = Math.max(0, earlier.length - MOST_PARTS);
  const total = earlier.findLast(
    (c, i) => i >= first && c.start < opened && c.unit === part.unit && c.metric === part.metric,
  );
  const near = total && opened - total.start < 80;
  return near && total.value >= part.value && total.aspect === part.aspect ? total.id : '';
}

/** Where the nearest opener before the part stands in its sentence. */
function openedAt(text: string, { start, sentence }: PartCandidate): number | undefined {
  for (let at = start - 2; at >= sentence.start; at -= 1) {
    if (stands(FIRSTS, text, at) && firstIn(OPENINGS, text, at, start) >= 0) return at;
  }
  return undefined;
}
