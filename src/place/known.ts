/** What is known of a page's places, and how to ask it. */
import type { Paragraph } from '../model.js';
import type { Division } from './divisions.js';
import { type Evidence, confirm } from './evidence.js';
import { type PlaceMention, scanPlaces } from './find.js';

export type HomeSource = 'headline' | 'article' | 'page' | 'paper' | 'path' | 'option';

export interface Home {
  readonly division: Division;
  readonly from: HomeSource;
}

export interface PlaceContext {
  readonly evidence: Evidence;
  /** Confirmed mentions of each paragraph. */
  readonly mentions: ReadonlyMap<Paragraph, readonly PlaceMention[]>;
  /** Where the page as a whole is at home, the strongest source first. */
  readonly homes: readonly Home[];
}

export interface PlaceOptions {
  /** Name of the district for pages that name none (`--district`). */
  readonly defaultDistrict?: string;
}

/** The zone that the page names with its city, where it names no other of its kind as often. */
export function onlyZone(evidence: Evidence, kind?: string): Division | undefined {
  const kinds = kind === undefined ? [...evidence.zones.values()] : [evidence.zones.get(kind)];
  const ranked = kinds.flatMap((zones) => (zones ? [...zones] : [])).sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (!best || (second && second[1] === best[1])) return undefined;
  return best[0];
}

/** The paragraph's mentions, from the context where it knows them. */
export function mentionsOf(paragraph: Paragraph, context: PlaceContext): readonly PlaceMention[] {
  return (
    context.mentions.get(paragraph) ?? confirm(scanPlaces(paragraph.text.text), context.evidence)
  );
}
