import { examinePage } from '../facts/index.js';
import type { Confidence, Page } from '../model.js';
import { articleHome } from '../place/home.js';
import { placeContext } from '../place/index.js';
import { showPage } from '../write/explainPage.js';
import type { ShownPage } from '../write/explainPage.js';

/** The page with its numbers in their places. `district`: that of articles that name none. */
export function shownOf(
  page: Page,
  district: string | undefined,
  minConfidence: Confidence,
): ShownPage {
  const context = placeContext(page, district === undefined ? {} : { defaultDistrict: district });
  return showPage(
    page,
    examinePage(page, district === undefined ? {} : { district }),
    (article) => articleHome(article, context)?.division.name ?? '',
    minConfidence,
  );
}
