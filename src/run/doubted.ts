import { checkFacts } from '../check/index.js';
import type { Finding } from '../check/index.js';
import type { Examined } from '../facts/index.js';
import type { Confidence, Page } from '../model.js';
import type { ShownPage } from '../write/explainPage.js';
import { atLeast } from './products.js';
import { shownOf } from './shown.js';

/** What does not hold on the page, or holds but for rounding. */
function doubtsOn(page: Page, { facts }: Examined, least: Confidence): Finding[] {
  const told = atLeast(
    facts.map(({ fact }) => fact),
    least,
  );
  return checkFacts(told, { pages: [page] }).filter(
    ({ status }) => status === 'mismatch' || status === 'rounding',
  );
}

/** The page with its numbers in their places, and what does not add up. */
export function shownWithDoubts(
  page: Page,
  district: string | undefined,
  minConfidence: Confidence,
): ShownPage {
  return shownOf(page, district, minConfidence, (examined) =>
    doubtsOn(page, examined, minConfidence),
  );
}
