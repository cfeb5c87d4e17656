/** The names of a paragraph that may be places, looked up by what stands in them and where. */
import { lazily } from '../data.js';
import { confirmAlone, type PlaceMention } from '../place/index.js';
import { lastUpTo } from '../place/clause.js';

/** Names in the order of the text; none reaches into the next. */
interface NameList {
  readonly all: readonly PlaceMention[];
  readonly starts: readonly number[];
  readonly texts: ReadonlySet<string>;
  readonly divisions: ReadonlySet<string>;
  /** The names of townships without their first character. */
  readonly pieces: ReadonlySet<string>;
  readonly longest: number;
}

/** All names that may be places, and those of them that the paragraph itself confirms. */
export interface Names {
  readonly raw: () => NameList;
  readonly confirmed: () => NameList;
}

/** The names of a paragraph whose mentions `places` gives; they are asked for only where they are needed. */
export function namesOf(places: () => readonly PlaceMention[]): Names {
  return {
    raw: lazily(() => listOf(places())),
    confirmed: lazily(() => listOf(confirmAlone(places()))),
  };
}

function listOf(all: readonly PlaceMention[]): NameList {
  const townships = all.filter((p) => p.text.length > 2 && p.level === 'township');
  return {
    all,
    starts: all.map(({ start }) => start),
    texts: new Set(all.map(({ text }) => text)),
    divisions: new Set(all.filter((p) => p.candidates.length > 0).map(({ text }) => text)),
    pieces: new Set(townships.map(({ text }) => text.slice(1))),
    longest: all.reduce((length, { text }) => Math.max(length, text.length), 0),
  };
}

/** The name that the characters from `start` up to `end` and at least one behind them stand in. */
export function nameAround(
  { all, starts }: NameList,
  start: number,
  end: number,
): PlaceMention | undefined {
  const name = all[lastUpTo(starts, start)];
  return name !== undefined && name.end > end ? name : undefined;
}

/** How many characters of the text the longest name takes up that it begins with; a single one is none. */
export const nameLength = ({ texts, longest }: NameList, text: string): number =>
  opening(texts, longest, text);

/** The same for the rest of a township's name whose first character was taken for a word of its own. */
export const pieceLength = ({ pieces, longest }: NameList, text: string): number =>
  opening(pieces, longest, text);

function opening(names: ReadonlySet<string>, longest: number, text: string): number {
  let length = Math.min(longest, text.length);
  while (length > 1 && !names.has(text.slice(0, length))) length -= 1;
  return length > 1 ? length : 0;
}
