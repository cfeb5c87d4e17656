import { joinMapped, type Mapped, sliceMapped } from '../text/mapped.js';
import { breaksOff, fitAcross, type Grams, isRow, overlapAt } from './cuts.js';
import type { Piece } from './drafts.js';

/** A cut as clear as this is closed even across a subhead. */
const CLEAR = 3;
/** A cut that fits worse stays open. */
const HARDLY = -2;

/** What the second half of a cut paragraph adds: characters that the cut doubled go. */
function secondHalf(tail: string, start: Mapped): Mapped {
  return sliceMapped(start, overlapAt(tail, start.text));
}

/** Index of the piece that goes on with what piece `i` breaks off, or -1. */
function continuationOf(
  pieces: readonly Piece[],
  i: number,
  taken: ReadonlySet<number>,
  grams: Grams,
): number {
  const tail = pieces[i]?.text.text ?? '';
  let across = false;
  for (let j = i + 1; j < pieces.length; j += 1) {
    const piece = pieces[j];
    if (piece === undefined) break;
    if (piece.role === 'subhead') across = true;
    if (piece.role !== 'body' || taken.has(j) || isRow(piece.text.text)) continue;
    const fit = fitAcross(tail, piece.text.text, grams);
    return fit >= (across ? CLEAR : HARDLY) ? j : -1;
  }
  return -1;
}

/** Joins the paragraphs of one article that a column break, a caption or a picture has cut. */
export function joinPieces(pieces: readonly Piece[], grams: Grams): Piece[] {
  const out: Piece[] = [];
  const taken = new Set<number>();
  pieces.forEach((piece, first) => {
    if (taken.has(first)) return;
    const halves: Mapped[] = [piece.text];
    let last = piece.text.text;
    let i = first;
    while (piece.role === 'body' && breaksOff(last)) {
      i = continuationOf(pieces, i, taken, grams);
      const next = pieces[i];
      if (next === undefined) break;
      taken.add(i);
      halves.push(secondHalf(last, next.text));
      last = next.text.text;
    }
    out.push({ role: piece.role, text: halves.length > 1 ? joinMapped(halves) : piece.text });
  });
  return out;
}
