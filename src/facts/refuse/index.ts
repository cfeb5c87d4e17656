/**
 * Which numbers are no statistics. Each rule has a name, so that a user can ask why a number was left out.
 */
import type { Context } from '../context.js';
import { DATES, date, ordinal, rank } from './dates.js';
import { bareDigits, barePower, IDIOMS, indefiniteOne } from './idioms.js';
import { code, NAMES, numbered } from './names.js';
import { NO_UNIT } from './noUnit.js';
import type { Numbered, Rule } from './rule.js';
import { STRUCTURES } from './structure.js';

/** In the order in which they are asked. */
export const NOT_FIGURES: readonly Rule[] = [
  ...DATES,
  ...NAMES,
  ...IDIOMS,
  ...STRUCTURES,
  ...NO_UNIT,
];

/**
 * Whether the number is no figure by one of the rules that look at little more than the number itself:
 * the cheap ones, asked first where nobody asks which rule it is.
 */
export function isPlainlyNone(number: Numbered): boolean {
  return PLAIN.some((applies) => applies(number));
}

const PLAIN = [indefiniteOne, date, ordinal, rank, barePower, bareDigits, code, numbered];

/** The name of the rule by which the number is no figure, or undefined where it is one. */
export function whyNotFigure(ctx: Context): string | undefined {
  return NOT_FIGURES.find((rule) => rule.applies(ctx))?.name;
}
