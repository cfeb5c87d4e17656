/** Names that a text confirms by itself, without a page around it. */
import { type Division, isWithin } from './divisions.js';
import { confirm } from './confirm.js';
import { gather } from './evidence.js';
import { scanPlaces } from './find.js';
import type { PlaceMention } from './mention.js';

/** The mentions of a text that the text itself confirms. */
export function findPlaces(text: string): PlaceMention[] {
  return [...confirmAlone(scanPlaces(text))];
}

/** The mentions that their own text confirms, as `findPlaces` gives them. */
export function confirmAlone(mentions: readonly PlaceMention[]): readonly PlaceMention[] {
  return mentions.length === 0 ? mentions : confirm(mentions, gather([mentions]));
}

/** The lowest division that a short text such as an option or a path names without doubt. */
export function namedDivision(text: string): Division | undefined {
  const divisions = findPlaces(text).flatMap((m) =>
    m.candidates.length === 1 ? [...m.candidates] : [],
  );
  return divisions.findLast((d) => !divisions.some((o) => o !== d && isWithin(o, d)));
}
