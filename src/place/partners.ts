/** 徐州市贾汪区与|太白县开展协作: of two that do something together, the one in the story's own area. */
import { districtOf, isWithin } from './divisions.js';
import { type Frame, type Met, moveTo, resolveAt } from './frame.js';
import { chainOf, isPartner } from './listed.js';
import type { PlaceMention } from './mention.js';

/** The frame behind the second of two partners, where it alone lies in the story's own area. */
export function onPartner(
  { reader, frame, text, m }: Met,
  mentions: readonly PlaceMention[],
  i: number,
): Frame | undefined {
  if (m.level !== 'county' && m.level !== 'city') return undefined;
  const [first, last] = chainOf(mentions, i);
  const other = mentions[first - 1];
  if (!other || i !== last) return undefined;
  const between = text.slice(other.end, mentions[first]?.start);
  if (between.length !== 1 || !isPartner(text, between, m.end)) return undefined;
  const home = reader.home.district;
  const [own, theirs] = [resolveAt(reader, frame, m), resolveAt(reader, frame, other)];
  if (!home || !own || !theirs || own === home) return undefined;
  return isWithin(own, home) && !isWithin(theirs, home)
    ? moveTo(reader, districtOf(own), m.start)
    : undefined;
}
