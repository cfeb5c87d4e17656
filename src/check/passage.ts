/** Articles as the rules see them: paragraphs with their figures in place, cut into periods. */
import type { Fact, Role } from '../model.js';

/** A figure with its place in its paragraph. */
export interface Figure {
  readonly fact: Fact;
  /** Offsets in the text of the passage. */
  readonly at: number;
  readonly end: number;
}

/** From one full stop to the next; semicolons do not end it, since the parts of a total stand between them. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly figures: readonly Figure[];
}

/** A paragraph, or the sentences that records tell of it. */
export interface Passage {
  readonly role: Role;
  /** With commas, colons and brackets in their full-width forms; every character at its old offset. */
  readonly text: string;
  /** Where a stretch of the text stands in the file: its line from 1, and UTF-16 offsets. */
  readonly standsAt: (from: number, to: number) => Stretch;
  readonly periods: readonly Period[];
}

export interface Stretch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What is checked by itself. */
export interface CheckedArticle {
  readonly file: string;
  readonly number: number;
  readonly title: string;
  readonly published: string;
  readonly passages: readonly Passage[];
  /** Every figure, in the order of the passages. */
  readonly figures: readonly Figure[];
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
};

/** Papers mix both widths of punctuation; between digits a comma or a colon belongs to the number. */
function widened(text: string): string {
  return text.replace(/(?<!\d)[,:]|[,:](?!\d)|[;()!?]/gu, (mark) => WIDE[mark] ?? mark);
}

/** The period that an offset of the text lies in. */
export function periodAt({ periods }: Passage, at: number): Period | undefined {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return periods[low];
}

/** No reader keeps more in mind than this; a longer period is cut at a mark, so that all work on one is bounded. */
const LONGEST_PERIOD = 1000;

/** Offsets where the periods of the text end, in order. */
function periodEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  const cutUpTo = (end: number): void => {
    while (end - start > LONGEST_PERIOD) {
      const piece = text.slice(start, start + LONGEST_PERIOD);
      const mark = Math.max(piece.lastIndexOf('；'), piece.lastIndexOf('，'));
      start += mark > 0 ? mark + 1 : LONGEST_PERIOD;
      ends.push(start);
    }
    if (end > start) ends.push(end);
    start = end;
  };
  for (const stop of text.matchAll(/[。！？\n]+[”’」』）】]*/gu))
    cutUpTo(stop.index + stop[0].length);
  cutUpTo(text.length);
  return ends;
}

function periodsOf(text: string, figures: readonly Figure[]): Period[] {
  const periods: Period[] = [];
  let next = 0;
  let start = 0;
  for (const end of periodEnds(text)) {
    const inside: Figure[] = [];
    for (let f = figures[next]; f && f.at < end; f = figures[next]) {
      inside.push(f);
      next += 1;
    }
    periods.push({ start, end, figures: inside });
    start = end;
  }
  return periods;
}

/** 60岁|及以上人口, 0-14岁|人口: ages that name a part of the people, and count nothing. */
function isAgeLimit(text: string, { fact, end }: Figure): boolean {
  if (fact.unit !== '岁' && fact.unit !== '周岁') return false;
  return (
    fact.value_max !== undefined ||
    /^(?:（含）)?(?:及|或|\s)*以[上下]/u.test(text.slice(end, end + 8))
  );
}

export function makePassage(
  role: Role,
  text: string,
  standsAt: (from: number, to: number) => Stretch,
  figures: readonly Figure[],
): Passage {
  const wide = widened(text);
  const counted = figures.filter((figure) => !isAgeLimit(wide, figure));
  return { role, text: wide, standsAt, periods: periodsOf(wide, counted) };
}

type About = Pick<CheckedArticle, 'file' | 'number' | 'title' | 'published'>;

/** The article with all its figures. */
export function makeArticle(about: About, passages: readonly Passage[]): CheckedArticle {
  const { file, number, title, published } = about;
  const figures = passages.flatMap(({ periods }) => periods.flatMap((period) => period.figures));
  return { file, number, title, published, passages, figures };
}
