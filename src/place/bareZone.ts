/** Articles on a zone that is called by its kind alone (高新区, 开发区), where nothing says in which city it lies. */
import type { Article } from '../model.js';
import { COUNTRY, type Division, isWithin } from './divisions.js';
import { type PlaceContext, mentionsOf } from './known.js';
import { resolve } from './resolve.js';
import { roleOf } from './role.js';
import { opensClause } from './subject.js';
import type { Weighed } from './weight.js';

/** How often a bare zone must be the subject before the article is taken for its story. */
const TWICE = 2;
/** What `weigh` gives the subject of a clause. */
const SUBJECT = 2;

interface Counted {
  readonly name: string;
  readonly count: number;
}

const NONE: Counted = { name: '', count: 0 };

/** The bare zone that most clauses of the article have for their subject, and how many do; a headline counts twice. */
function bareZones(article: Article, context: PlaceContext): Counted {
  const homes = context.homes.map(({ division }) => division);
  const counts = new Map<string, number>();
  for (const paragraph of article.paragraphs) {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    mentions.forEach((m, i) => {
      if (m.level !== 'zone' || m.candidates.length > 0 || resolve(m, context, homes)) return;
      if (roleOf(text, mentions, i) !== 'move' || !opensClause(text, mentions, i)) return;
      const weight = paragraph.role === 'headline' || paragraph.role === 'deck' ? 2 : 1;
      counts.set(m.text, (counts.get(m.text) ?? 0) + weight);
    });
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= TWICE ? { name: most[0], count: most[1] } : NONE;
}

/** The name of the zone whose story the article is, where nothing says in which city it lies; or empty. */
export const bareZone = (article: Article, context: PlaceContext): string =>
  bareZones(article, context).name;

/** Whether an article speaks more of such a zone than of the division, or than of any. */
export function isOfBareZone(
  article: Article,
  context: PlaceContext,
  bodies: readonly Weighed[],
  division = COUNTRY,
): boolean {
  const { count } = bareZones(article, context);
  if (count === 0) return false;
  const lies = (d: Division): boolean => isWithin(d, division);
  const weight = bodies.reduce((sum, w) => sum + (lies(w.division) ? w.weight : 0), 0);
  return SUBJECT * count > weight;
}
