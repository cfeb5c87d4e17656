import type { Paragraph } from '../model.js';

/** A number of an article that wants a mark: `start` is its offset in the file, `raw` its text. */
export interface Markable {
  readonly start: number;
  readonly raw: string;
}

/** A stretch of a paragraph; `mark` is the number that stands there. */
export interface Piece<T> {
  readonly text: string;
  readonly mark?: T;
}

interface Placed<T> {
  readonly at: number;
  readonly end: number;
  readonly mark: T;
}

function byStart<T extends Markable>(marks: readonly T[]): Map<number, T[]> {
  const waiting = new Map<number, T[]>();
  for (const mark of marks) {
    const same = waiting.get(mark.start);
    if (same) same.push(mark);
    else waiting.set(mark.start, [mark]);
  }
  return waiting;
}

/**
 * Where the waiting numbers stand in a paragraph; what is found waits no longer. A number that the
 * page cuts in two is whole here, so it is known by the file's offset of its first character and by
 * its text, not by where it ends in the file.
 */
function findIn<T extends Markable>({ text }: Paragraph, waiting: Map<number, T[]>): Placed<T>[] {
  const placed: Placed<T>[] = [];
  let pair = 0;
  for (let at = 0; at < text.text.length; at += 1) {
    while (pair + 2 < text.map.length && (text.map[pair + 2] ?? 0) <= at) pair += 2;
    const from = (text.map[pair + 1] ?? 0) + at - (text.map[pair] ?? 0);
    const here = waiting.get(from);
    const found = here?.findIndex(({ raw }) => text.text.startsWith(raw, at)) ?? -1;
    if (!here || found < 0) continue;
    const [mark] = here.splice(found, 1);
    if (mark) placed.push({ at, end: at + mark.raw.length, mark });
  }
  return placed;
}

/** The paragraph's text cut at its marks; of two that overlap the second begins where the first ends. */
function cut<T>(text: string, placed: readonly Placed<T>[]): Piece<T>[] {
  const pieces: Piece<T>[] = [];
  let done = 0;
  for (const { at, end, mark } of placed) {
    if (at > done) pieces.push({ text: text.slice(done, at) });
    pieces.push({ text: text.slice(Math.max(at, done), Math.max(end, done)), mark });
    done = Math.max(end, done);
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/**
 * The paragraphs of an article, each cut into pieces at the numbers that stand in it.
 * @returns the pieces of each paragraph, which joined are its text, and what was found in none
 */
export function placeMarks<T extends Markable>(
  paragraphs: readonly Paragraph[],
  marks: readonly T[],
): { readonly pieces: readonly (readonly Piece<T>[])[]; readonly lost: readonly T[] } {
  const waiting = byStart(marks);
  const pieces = paragraphs.map((p) => cut(p.text.text, findIn(p, waiting)));
  return { pieces, lost: [...waiting.values()].flat() };
}
