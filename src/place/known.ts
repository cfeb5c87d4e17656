/** What is known of a page's places, and how to ask it. */
import type { Article, Paragraph } from '../model.js';
import type { Division } from './divisions.js';
import { confirm } from './confirm.js';
import type { Evidence } from './evidence.js';
import { scanPlaces } from './find.js';
import type { PlaceMention } from './mention.js';

export type HomeSource = 'headline' | 'article' | 'page' | 'paper' | 'path' | 'option';

export interface Home {
  readonly division: Division;
  readonly from: HomeSource;
  /** The wider unit that the headline names of whose figures it speaks. */
  readonly titled?: Division | undefined;
  /** The unit in it that the headline names as an example. */
  readonly inner?: Division;
}

export interface PlaceContext {
  readonly evidence: Evidence;
  /** Confirmed mentions of each paragraph of the page. */
  readonly mentions: ReadonlyMap<Paragraph, readonly PlaceMention[]>;
  /** Where the page as a whole is at home, the strongest source first. */
  readonly homes: readonly Home[];
}

export interface PlaceOptions {
  /** Name or code of the district for pages that name none (`--district`). */
  readonly defaultDistrict?: string;
}

/** The paragraph's mentions, from the context where it knows them. */
export function mentionsOf(paragraph: Paragraph, context: PlaceContext): readonly PlaceMention[] {
  return (
    context.mentions.get(paragraph) ?? confirm(scanPlaces(paragraph.text.text), context.evidence)
  );
}

export const isHead = (p: Paragraph): boolean => p.role === 'headline' || p.role === 'deck';
export const isBody = (p: Paragraph): boolean => p.role === 'body' || p.role === 'caption';

/** Whether a name in the article is of that kind. */
export const hasMention = (
  article: Article,
  context: PlaceContext,
  fits: (m: PlaceMention) => boolean,
): boolean => article.paragraphs.some((p) => mentionsOf(p, context).some(fits));
