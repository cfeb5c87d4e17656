import type { Category, Confidence } from '../model.js';
import type { Whereabouts } from '../place/index.js';
import type { Context } from './context.js';
import type { Item } from './items/index.js';

/** Categories that the unit or the noun settles; what the others count is more often a matter of view. */
const SETTLED: ReadonlySet<Category> = new Set([
  'organizations',
  'grids',
  'people',
  'money',
  'rates',
  'measures',
]);
/** From this length on a term of the dictionary settles the category by itself. */
const TELLING_TERM = 3;

/** Where the district is only what the text speaks of most or what its paper is called after: on pages of other papers two of five were another's. */
const GUESSED: ReadonlySet<Whereabouts['from']> = new Set<Whereabouts['from']>([
  'article',
  'paper',
  'none',
]);

/** The confidence in a figure, given how its district was found: none is high whose it is a guess. */
export function withDistrict(
  confidence: Confidence,
  { from, ambiguous }: Pick<Whereabouts, 'from' | 'ambiguous'>,
): Confidence {
  return confidence === 'high' && (ambiguous === true || GUESSED.has(from)) ? 'medium' : confidence;
}

/**
 * How far a figure can be trusted without a look at its sentence.
 * high: a number in digits (or a share) with its unit, the noun right beside it known to the dictionary
 * and going with the unit, in a category that unit or noun settle; 99 of 100 such facts were
 * right in value, unit, item, category, district and aspect on the annotated pages.
 * low: vague numbers, numbers without unit, figures whose noun had to be guessed.
 * medium: all others.
 */
export function confidenceOf(ctx: Context, item: Item, category: Category): Confidence {
  const { quantity: q } = ctx;
  if (q.vague || !q.unit || item.item === '' || item.by === 'default') return 'low';
  if (q.script === 'han' && q.unit.kind !== 'share') return 'medium';
  if (!item.sure || item.by === 'inherited' || item.by === 'verb') return 'medium';
  const term = item.head?.term.length ?? 0;
  const settled = SETTLED.has(category) ? term > 1 : term >= TELLING_TERM;
  return settled ? 'high' : 'medium';
}
