/**
 * Files of any size as pages of bounded size: each piece is read like a page, and what is read in it
 * stands where it stands in the whole file.
 */
import type { Source, SourceKind } from '../model.js';
import { cutOf } from './cuts.js';
import { cutOfHtml, endOfRaw } from './html/cuts.js';
import type { HtmlCut, HtmlLimits } from './html/cuts.js';

/** Where a piece stands in its file. */
export interface Place {
  /** From 0. */
  readonly number: number;
  /** UTF-16 units in front of it. */
  readonly offset: number;
  /** Line ends in front of it. */
  readonly lines: number;
}

export interface Piece {
  readonly source: Source;
  readonly place: Place;
}

/** Some twenty-five pages of a paper; what is read of as much text takes some 50 MB. */
const MOST_CHARACTERS = 100_000;
const MOST_LINES = 10_000;
const HTML_LIMITS: HtmlLimits = { shown: 200_000, tags: 50_000, all: 4_000_000 };
/** A page with large pictures in its mark-up is one page, as long as it can be held. */
const WHOLE_HTML: HtmlLimits = { ...HTML_LIMITS, all: 16_000_000 };

/** How many line ends a text holds: \n, \r\n and a lone \r. */
function lineEndsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count += 1;
  }
  return count;
}

/** An offset at `at` that parts neither a pair of code units nor the two characters of a line's end. */
function wholeAt(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const isPair = before >= 0xd800 && before <= 0xdbff;
  return at > 1 && (isPair || (before === 13 && text.charCodeAt(at) === 10)) ? at - 1 : at;
}

interface Seen {
  readonly text: string;
  readonly isFirst: boolean;
  readonly isAll: boolean;
}

/** Where the piece ends that the text begins with; undefined where more of the text must be seen. */
function cutOfSeen({ text, isFirst, isAll }: Seen, kind: SourceKind): HtmlCut | undefined {
  if (kind !== 'html') {
    if (text.length > MOST_CHARACTERS) return { end: cutOf(text, MOST_CHARACTERS, MOST_LINES) };
    return isAll ? { end: text.length } : undefined;
  }
  const most = isFirst ? WHOLE_HTML : HTML_LIMITS;
  if (!isAll && text.length <= most.all) return undefined;
  return cutOfHtml(text, text.length > most.all ? HTML_LIMITS : most);
}

/** How much of the rest of a script that was cut is to be left out; undefined where its end must be looked for. */
function scriptEnd(text: string, inside: string, isAll: boolean): number {
  const end = endOfRaw(text, inside, 0);
  if (end >= 0) return end;
  return isAll ? text.length : Math.max(0, text.length - inside.length - 2);
}

/** Behind `end` characters of `text`. */
const moved = (place: Place, text: string, end: number, isPiece: boolean): Place => ({
  number: place.number + Number(isPiece),
  offset: place.offset + end,
  lines: place.lines + lineEndsIn(text.slice(0, end)),
});

/** The pieces of a text that comes bit by bit, one after the other; nothing of it is left out. */
export async function* piecesOf(
  { text: first, ...source }: Source,
  more: AsyncIterator<string>,
): AsyncGenerator<Piece> {
  let place: Place = { number: 0, offset: 0, lines: 0 };
  let text = first;
  let inside: string | undefined;
  for (let isAll = false; text !== '' || !isAll;) {
    if (inside !== undefined) {
      const end = wholeAt(text, scriptEnd(text, inside, isAll));
      if (endOfRaw(text, inside, 0) >= 0) inside = undefined;
      place = moved(place, text, end, false);
      text = text.slice(end);
    }
    const seen = { text, isFirst: place.number === 0, isAll };
    const cut = inside === undefined ? cutOfSeen(seen, source.kind) : undefined;
    if (cut === undefined) {
      const next = isAll ? undefined : await more.next();
      if (next === undefined || next.done === true) isAll = true;
      else text += next.value;
      continue;
    }
    const end = wholeAt(text, cut.end);
    if (end > 0) yield { source: { ...source, text: text.slice(0, end) }, place };
    place = moved(place, text, end, true);
    text = text.slice(end);
    ({ inside } = cut);
  }
}

/** What a user reads where a page of HTML was cut. */
export function piecesWarning(kind: SourceKind, pieces: number): string[] {
  if (kind !== 'html' || pieces < 2) return [];
  return [
    `is too long for one page of HTML; read in ${pieces} pieces, the structure of each by itself`,
  ];
}
