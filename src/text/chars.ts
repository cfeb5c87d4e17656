/**
 * Classes of characters as tables by code unit. A pass over a text that looks each character up
 * costs about a nanosecond a character; a regular expression costs tens of them before it has read
 * the first one.
 */
import { lazily } from '../data.js';

/** Number of code units. */
export const UNITS = 0x1_0000;
const CHUNK = 0x1000;

/** All code units in their order, for asking a pattern about all of them at once. */
const allUnits = lazily((): string => {
  let units = '';
  for (let from = 0; from < UNITS; from += CHUNK) {
    units += String.fromCharCode(...Array.from({ length: CHUNK }, (_, i) => from + i));
  }
  return units;
});

/**
 * Adds `bits` to the table's entries of the characters that a pattern matches, one by one or in runs.
 * @param pattern global; characters beyond the basic plane, which take two units, are not marked
 */
export function markMatches(
  table: Uint8Array | Uint16Array | Uint32Array,
  pattern: RegExp,
  bits: number,
): void {
  for (const { index, 0: run } of allUnits().matchAll(pattern)) {
    for (let code = index; code < index + run.length; code += 1) {
      table[code] = (table[code] ?? 0) | bits;
    }
  }
}

/** A table with 1 for each character that a pattern matches. */
export function tableOf(pattern: RegExp): Uint8Array {
  const table = new Uint8Array(UNITS);
  markMatches(table, pattern, 1);
  return table;
}

/** 1 for each character of white space; full-width spaces and byte order marks count. */
export const spaceTable = lazily(() => tableOf(/\s+/gu));

/** 1 for each Han character of the basic plane. */
export const hanTable = lazily(() => tableOf(/\p{Script=Han}+/gu));

const HAN = /^\p{Script=Han}/u;
const SURROGATE = 0xd800;
const SURROGATE_END = 0xe000;

/** Whether a code unit is one half of a character beyond the basic plane. */
export function isSurrogate(code: number): boolean {
  return code >= SURROGATE && code < SURROGATE_END;
}

/** Length in code units of the Han character that begins at `at`; 0 if none does. */
export function hanLengthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!isSurrogate(code)) return hanTable()[code] ?? 0;
  return HAN.test(text.slice(at, at + 2)) ? 2 : 0;
}

/** Whether the `length` code units from `at` on are whole Han characters. */
export function isHanRun(text: string, at: number, length: number): boolean {
  const isHan = hanTable();
  const end = at + length;
  let i = at;
  while (i < end && isHan[text.charCodeAt(i)] === 1) i += 1;
  // Nearly all characters take one unit; only where one does not, each is looked at by itself.
  while (i < end) {
    const units = hanLengthAt(text, i);
    if (units === 0) return false;
    i += units;
  }
  return i === end;
}
