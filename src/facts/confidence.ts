import type { Confidence } from '../model.js';
import type { Context } from './context.js';
import type { Item } from './items.js';

/**
 * How far a figure can be trusted without a look at its sentence.
 * high: digits with a unit, and a noun that the dictionary knows and the classifier goes with, or a
 * share or a sum whose subject stands in its clause. low: vague numbers, numbers without unit, figures
 * whose noun had to be guessed. medium: all others.
 */
export function confidenceOf(ctx: Context, item: Item): Confidence {
  const { quantity: q } = ctx;
  if (q.vague || !q.unit || item.item === '' || item.by === 'default') return 'low';
  if (q.script === 'han' && q.unit.kind !== 'share') return 'medium';
  return item.sure && item.by !== 'inherited' ? 'high' : 'medium';
}
