import type { Bound } from '../model.js';
import { readAmount } from './amount.js';
import { toNumber } from './decimal.js';
import { readQuantity } from './scan.js';

/** What a number expression says. */
export interface ParsedNumber {
  readonly value: number;
  /** The upper end of a range (30~50, 三四百). */
  readonly value_max?: number;
  /** Present for what is written as a share: 百分之三十, 30%, 三成, 八折. */
  readonly unit?: '%';
}

/** A number with its unit, in canonical units: 3029.56万元 is 30295600 元. */
export interface ParsedQuantity {
  readonly value: number;
  readonly value_max?: number;
  readonly unit: string;
  readonly bound: Bound;
}

/**
 * Reads a text that is one number expression from end to end, white space around it aside.
 * A plain fraction stays a number (三分之一 → 0.333…); a share counts in % (三成 → 30, unit %).
 * Total: any other text gives undefined, never an exception. Linear in the length of the text.
 */
export function parseNumber(text: string): ParsedNumber | undefined {
  const input = text.trim();
  if (input === '半') return { value: 0.5 };
  const amount = readAmount(input, 0);
  if (amount?.end === input.length && amount.share === 'fraction') {
    return { value: toNumber(amount.value) };
  }
  const at = input.startsWith('打') ? 1 : 0;
  const start = numberStart(input, at);
  const quantity = start === undefined ? undefined : readQuantity(input, start, at);
  if (quantity?.start !== at || quantity.end !== input.length) return undefined;
  const { value, max, unit, unitText } = quantity;
  if (unit === undefined) return { value, ...rangeEnd(max) };
  if (unitText === '折') {
    const scale = value < 10 ? 10 : 1;
    return { value: value * scale, ...rangeEnd(max && max * scale), unit: '%' };
  }
  if (unit.name !== '%') return halfOfNothing(quantity);
  return { value, ...rangeEnd(max), unit: '%' };
}

/** A bound word may stand before the number, so the number is looked for a few characters in. */
function numberStart(text: string, at: number): number | undefined {
  for (let i = at; i < Math.min(text.length, at + 5); i += 1) if (readAmount(text, i)) return i;
  return undefined;
}

/** 一个半 is a number, one and a half; with any other unit it is a quantity. */
function halfOfNothing(q: { value: number; unitText: string }): ParsedNumber | undefined {
  return q.unitText === '个' && !Number.isInteger(q.value) ? { value: q.value } : undefined;
}

function rangeEnd(max: number | undefined): { value_max?: number } {
  return max === undefined ? {} : { value_max: max };
}

/**
 * Reads a text that is one quantity from end to end: number, unit, bound words.
 * @returns value and upper end in the canonical unit, the unit's canonical name (empty without a unit)
 * and the bound; undefined for any other text, never an exception.
 */
export function parseQuantity(text: string): ParsedQuantity | undefined {
  const input = text.trim();
  const start = numberStart(input, 0);
  const quantity = start === undefined ? undefined : readQuantity(input, start, 0);
  if (quantity?.start !== 0 || quantity.end !== input.length) return undefined;
  const { value, max, unit, bound } = quantity;
  return { value, ...rangeEnd(max), unit: unit?.name ?? '', bound };
}
