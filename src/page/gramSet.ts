/** Sets of short runs of characters. */
import { hanTable, isHanRun, isSurrogate } from '../text/chars.js';

/**
 * A set of runs of two and three characters. Kept as numbers in flat tables with open addressing:
 * a paragraph has hundreds of such runs, and a string for each of them would cost more than all
 * other reading of the page.
 */
export interface GramSet {
  /** The first two characters of each run in one number; 0 for a free slot. */
  pairs: Int32Array;
  /** The third one, 0 for a run of two. */
  thirds: Uint16Array;
  size: number;
}

/** Most sets stay empty; then they should cost nothing. */
const FEWEST_SLOTS = 16;
const GROWTH = 4;
const PAIR_FACTOR = 0x9e3779b1;
const THIRD_FACTOR = 0x85ebca6b;
/** The hash's upper bits are the mixed ones. */
const MIX = 15;
const UNIT_BITS = 16;

/** Least number of slots, a power of two, in which so many runs stand without a move. */
function slotsFor(runs: number): number {
  let slots = FEWEST_SLOTS;
  while (slots < runs * 2) slots *= 2;
  return slots;
}

/** An empty set with room for so many runs; it grows where more come. */
export function newGramSet(runs = 0): GramSet {
  const slots = slotsFor(runs);
  return { pairs: new Int32Array(slots), thirds: new Uint16Array(slots), size: 0 };
}

/** Slot of a run, or the free one where it belongs. */
function slotOf({ pairs, thirds }: GramSet, pair: number, third: number): number {
  const hash = Math.imul(pair, PAIR_FACTOR) ^ Math.imul(third, THIRD_FACTOR);
  const mask = pairs.length - 1;
  let slot = (hash ^ (hash >>> MIX)) & mask;
  while (pairs[slot] !== 0 && (pairs[slot] !== pair || thirds[slot] !== third)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

function grow(set: GramSet): void {
  const { pairs, thirds } = set;
  const larger = newGramSet((pairs.length / 2) * GROWTH);
  for (let i = 0; i < pairs.length; i += 1) {
    if (pairs[i] !== 0) put(larger, pairs[i] ?? 0, thirds[i] ?? 0);
  }
  [set.pairs, set.thirds] = [larger.pairs, larger.thirds];
}

function put(set: GramSet, pair: number, third: number): boolean {
  if (set.size * 2 >= set.pairs.length) grow(set);
  const slot = slotOf(set, pair, third);
  if (set.pairs[slot] !== 0) return false;
  set.pairs[slot] = pair;
  set.thirds[slot] = third;
  set.size += 1;
  return true;
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << UNIT_BITS) | text.charCodeAt(at + 1);
}

/** Adds the run of `length` (2 or 3) characters at `at`; false if it was there. */
export function addGram(set: GramSet, text: string, at: number, length: number): boolean {
  return put(set, pairAt(text, at), length > 2 ? text.charCodeAt(at + 2) : 0);
}

/** Whether the set holds the run of `length` characters at `at`. */
export function hasGram(set: GramSet, text: string, at: number, length: number): boolean {
  const third = length > 2 ? text.charCodeAt(at + 2) : 0;
  return set.pairs[slotOf(set, pairAt(text, at), third)] !== 0;
}

/** Adds the runs of two and three whole Han characters in the first `end` code units of a text. */
export function addHanRuns(set: GramSet, text: string, end: number): void {
  const isHan = hanTable();
  let before = 0;
  let last = 0;
  for (let i = 0; i < end; i += 1) {
    const code = text.charCodeAt(i);
    // Two units for one character are rare; what stands in the set already does no harm.
    if (isSurrogate(code)) return addLongRuns(set, text, end);
    const here = isHan[code] === 1 ? code : 0;
    if (last !== 0 && here !== 0) {
      put(set, (last << UNIT_BITS) | here, 0);
      if (before !== 0) put(set, (before << UNIT_BITS) | last, here);
    }
    before = last;
    last = here;
  }
}

/** The same for a text with characters of two code units. */
function addLongRuns(set: GramSet, text: string, end: number): void {
  for (const length of [2, 3]) {
    for (let at = 0; at + length <= end; at += 1) {
      if (isHanRun(text, at, length)) addGram(set, text, at, length);
    }
  }
}
