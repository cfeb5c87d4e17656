/** Text that remembers where each of its characters stands in the file it came from. */
import { spaceTable } from './chars.js';

/**
 * Cleaning and joining rearrange a page; every figure must still lead back to the character it was
 * read from. `map` holds pairs `[at, from, at, from, …]`, ascending in `at`: from `at` on, the
 * characters of `text` stand in the file from `from` on, until the next pair begins.
 * All offsets are UTF-16 units.
 */
export interface Mapped {
  readonly text: string;
  readonly map: readonly number[];
}

export const EMPTY: Mapped = { text: '', map: [] };

/** Text that stands in the file as it is, from offset `from` on. */
export function mapped(text: string, from: number): Mapped {
  return { text, map: text === '' ? [] : [0, from] };
}

/** Text that stands nowhere in the file letter by letter (an entity, say), put at offset `from`. */
export function mappedAt(text: string, from: number): Mapped {
  const map: number[] = [];
  for (let i = 0; i < text.length; i += 1) map.push(i, from);
  return { text, map };
}

/** Index in `map` of the pair that covers offset `at` of the text. */
function pairAt(map: readonly number[], at: number): number {
  let low = 0;
  let high = map.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 2] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low * 2;
}

/** The file's offset of the character at `at`; for an empty text 0. */
export function sourceOffset(m: Mapped, at: number): number {
  if (m.map.length === 0) return 0;
  const pair = pairAt(m.map, at);
  return (m.map[pair + 1] ?? 0) + at - (m.map[pair] ?? 0);
}

/** Where the characters from `start` up to, not including, `end` stand in the file. */
export function sourceSpan(m: Mapped, start: number, end: number): [start: number, end: number] {
  const first = sourceOffset(m, start);
  const last = end > start ? sourceOffset(m, end - 1) + 1 : first;
  return last > first ? [first, last] : [first, first + (end - start)];
}

/** `text` from `start` up to `end`, which stands in the file as it is, without white space at both ends. */
export function mappedTrimmed(text: string, start: number, end: number): Mapped {
  const isSpace = spaceTable();
  let first = start;
  let last = end;
  while (first < last && isSpace[text.charCodeAt(first)] === 1) first += 1;
  while (last > first && isSpace[text.charCodeAt(last - 1)] === 1) last -= 1;
  return last > first ? { text: text.slice(first, last), map: [0, first] } : EMPTY;
}

/** The piece from `start` up to, not including, `end`, like `String.prototype.slice` for positive offsets. */
export function sliceMapped(m: Mapped, start: number, end: number = m.text.length): Mapped {
  if (start === 0 && end === m.text.length) return m;
  const text = m.text.slice(start, end);
  if (text === '') return EMPTY;
  // Most paragraphs stand in the file in one piece.
  if (m.map.length === 2) return { text, map: [0, start + (m.map[1] ?? 0)] };
  const map = [0, sourceOffset(m, start)];
  for (let i = pairAt(m.map, start) + 2; i < m.map.length; i += 2) {
    const at = m.map[i] ?? 0;
    if (at >= start + text.length) break;
    map.push(at - start, m.map[i + 1] ?? 0);
  }
  return { text, map };
}

/** The pieces one after the other. */
export function joinMapped(pieces: readonly Mapped[]): Mapped {
  const map: number[] = [];
  let text = '';
  for (const piece of pieces) {
    for (let i = 0; i < piece.map.length; i += 2) {
      map.push((piece.map[i] ?? 0) + text.length, piece.map[i + 1] ?? 0);
    }
    text += piece.text;
  }
  return { text, map };
}

/** Without white space at both ends (full-width spaces and BOMs count as white space). */
export function trimMapped(m: Mapped): Mapped {
  const isSpace = spaceTable();
  let start = 0;
  let end = m.text.length;
  while (start < end && isSpace[m.text.charCodeAt(start)] === 1) start += 1;
  while (end > start && isSpace[m.text.charCodeAt(end - 1)] === 1) end -= 1;
  return sliceMapped(m, start, end);
}
