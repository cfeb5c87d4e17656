/** Two figures for one thing: in headline and body, of one whole, by one name. */
import type { Finding } from '../finding.js';
import { againstHeadline } from '../twice/headline.js';
import { oneName } from '../twice/name.js';
import { ofOneWhole } from '../twice/whole.js';
import type { CheckedArticle } from '../passage.js';

/** Every pair of figures of the article that cannot both be true of one thing. */
export function checkContradictions(article: CheckedArticle): Finding[] {
  return [...againstHeadline(article), ...ofOneWhole(article), ...oneName(article)];
}
