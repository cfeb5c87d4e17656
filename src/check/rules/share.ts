/** 女党员44名，占党员总数的15%: shares and growth against the figures that they are taken from. */
import type { Finding } from '../finding.js';
import { caps } from '../shares/cap.js';
import { growths } from '../shares/growth.js';
import { hundreds } from '../shares/hundred.js';
import { shares } from '../shares/ofWhole.js';
import { settledRates } from '../shares/settled.js';
import { spreadRates } from '../shares/spread.js';
import type { CheckedArticle } from '../passage.js';

/** Every share and growth rate of the article. */
export function checkShares(article: CheckedArticle): Finding[] {
  return [shares, settledRates, spreadRates, growths, hundreds, caps].flatMap((check) =>
    check(article),
  );
}
