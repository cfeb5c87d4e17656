/**
 * Which numbers are no statistics. Each rule has a name, so that a user can ask why a number was left out.
 */
import type { Context } from '../context.js';
import { DATES } from './dates.js';
import { IDIOMS } from './idioms.js';
import { NAMES } from './names.js';
import { NO_UNIT } from './noUnit.js';
import type { Rule } from './rule.js';
import { STRUCTURES } from './structure.js';

/** In the order in which they are asked. */
export const NOT_FIGURES: readonly Rule[] = [
  ...DATES,
  ...NAMES,
  ...IDIOMS,
  ...STRUCTURES,
  ...NO_UNIT,
];

/** The name of the rule by which the number is no figure, or undefined where it is one. */
export function whyNotFigure(ctx: Context): string | undefined {
  return NOT_FIGURES.find((rule) => rule.applies(ctx))?.name;
}
