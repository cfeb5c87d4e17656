import type { Finding } from '../check/index.js';
import { examinePage } from '../facts/index.js';
import type { Examined } from '../facts/index.js';
import type { Confidence, Page } from '../model.js';
import { homeName } from '../place/home.js';
import { placeContext } from '../place/index.js';
import { showPage } from '../write/explainPage.js';
import type { ShownPage } from '../write/explainPage.js';

/** The page with its numbers in their places. `district`: that of articles that name none; `doubtsOf`: what of them does not add up. */
export function shownOf(
  page: Page,
  district: string | undefined,
  minConfidence: Confidence,
  doubtsOf: (examined: Examined) => readonly Finding[] = () => [],
): ShownPage {
  const context = placeContext(page, district === undefined ? {} : { defaultDistrict: district });
  const examined = examinePage(page, district === undefined ? {} : { district });
  return showPage(
    page,
    examined,
    (article) => homeName(article, context),
    minConfidence,
    doubtsOf(examined),
  );
}
