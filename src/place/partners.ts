/** 徐州市贾汪区与|太白县开展协作: of two that do something together, the one in the story's own area. */
import { districtOf, isWithin } from './divisions.js';
import { type Frame, type Met, moveTo, resolveAt } from './frame.js';
import { chainOf } from './listed.js';
import type { PlaceMention } from './mention.js';

const WITH = /^[与和同]$/u;
const TOGETHER =
  /^(?:共同|联合|携手)?(?:开展|签订|签署|签约|结成|结对|建立|实施|推进|达成|合作|协作|对口)/u;
const LONGEST_VERB = 8;

/** The frame behind the second of two partners, where it alone lies in the story's own area. */
export function onPartner(
  { reader, frame, text, m }: Met,
  mentions: readonly PlaceMention[],
  i: number,
): Frame | undefined {
  if (m.level !== 'county' && m.level !== 'city') return undefined;
  if (!TOGETHER.test(text.slice(m.end, m.end + LONGEST_VERB))) return undefined;
  const [first, last] = chainOf(mentions, i);
  const other = mentions[first - 1];
  if (i !== last || !other || !WITH.test(text.slice(other.end, mentions[first]?.start)))
    return undefined;
  const home = reader.home.district;
  const [own, theirs] = [resolveAt(reader, frame, m), resolveAt(reader, frame, other)];
  if (!home || !own || !theirs || own === home) return undefined;
  return isWithin(own, home) && !isWithin(theirs, home)
    ? moveTo(reader, districtOf(own), m.start)
    : undefined;
}
