/** Articles as the rules see them: paragraphs with their figures in place, cut into periods. */
import type { Article, Fact, Page, Role } from '../model.js';
import { groupBy } from '../summary/groupBy.js';
import { lineAt, lineStarts } from '../text/lines.js';
import { sourceSpan, type Mapped } from '../text/mapped.js';

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

export function makePassage(
  role: Role,
  text: string,
  standsAt: (from: number, to: number) => Stretch,
  figures: readonly Figure[],
): Passage {
  const wide = widened(text);
  return { role, text: wide, standsAt, periods: periodsOf(wide, figures) };
}

type About = Pick<CheckedArticle, 'file' | 'number' | 'title' | 'published'>;

function makeArticle(about: About, passages: readonly Passage[]): CheckedArticle {
  const { file, number, title, published } = about;
  const figures = passages.flatMap(({ periods }) => periods.flatMap((period) => period.figures));
  return { file, number, title, published, passages, figures };
}

/** Index of the first fact that stands at `from` or behind it; the facts are in the order of the file. */
function firstFrom(facts: readonly Fact[], from: number): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The facts that stand in a paragraph, at their offsets in its text. */
function figuresIn({ text, map }: Mapped, facts: readonly Fact[]): Figure[] {
  const found: Figure[] = [];
  for (let i = 0; i < map.length; i += 2) {
    const [at, from] = [map[i] ?? 0, map[i + 1] ?? 0];
    const length = (map[i + 2] ?? text.length) - at;
    for (let f = firstFrom(facts, from); f < facts.length; f += 1) {
      const fact = facts[f];
      if (!fact || fact.start >= from + length) break;
      const place = at + fact.start - from;
      if (text.startsWith(fact.raw, place))
        found.push({ fact, at: place, end: place + fact.raw.length });
    }
  }
  return found.sort((a, b) => a.at - b.at || a.end - b.end);
}

function articleOfPage(
  article: Article,
  facts: readonly Fact[],
  lines: readonly number[],
): CheckedArticle {
  const own = [...facts].sort((a, b) => a.start - b.start);
  const passages = article.paragraphs.map(({ role, text }) =>
    makePassage(
      role,
      text.text,
      (from, to) => {
        const [start, end] = sourceSpan(text, from, to);
        return { line: lineAt(lines, start), start, end };
      },
      figuresIn(text, own),
    ),
  );
  return makeArticle(article, passages);
}

/** The articles of a page with the facts that were found on it. */
export function articlesOfPage(page: Page, facts: readonly Fact[]): CheckedArticle[] {
  const lines = lineStarts(page.source.text);
  const byArticle = groupBy(facts, ({ article }) => article);
  return page.articles.map((article) =>
    articleOfPage(article, byArticle.get(article.number) ?? [], lines),
  );
}

/** Sentences of records that stand one behind the other in the file, as one text. */
interface Joined {
  text: string;
  readonly from: number;
  readonly figures: Figure[];
  title: boolean;
}

/** Where the figure stands in its sentence: behind the one before it, if that has the same sentence. */
function placeInSentence(fact: Fact, after: number): number {
  const at = fact.sentence.indexOf(fact.raw, after);
  return at >= 0 ? at : Math.max(0, fact.sentence.indexOf(fact.raw));
}

function joinSentences(facts: readonly Fact[]): Joined[] {
  const all: Joined[] = [];
  let base = 0;
  let sentence: string | undefined;
  for (const fact of facts) {
    let last = all.at(-1);
    const same = last !== undefined && sentence === fact.sentence;
    const after = same && last ? (last.figures.at(-1)?.end ?? 0) - base : 0;
    const at = placeInSentence(fact, after);
    if (!same || !last) {
      const from = fact.start - at;
      const follows = last && Math.abs(last.from + last.text.length - from) <= 2;
      if (last && follows && !last.title) {
        base = last.text.length;
        last.text += fact.sentence;
      } else {
        base = 0;
        last = { text: fact.sentence, from, figures: [], title: fact.sentence === fact.title };
        all.push(last);
      }
      sentence = fact.sentence;
    }
    last.figures.push({ fact, at: base + at, end: base + at + fact.raw.length });
  }
  return all;
}

/** Where a stretch stands as far as the figures around it tell. */
function standsNear(from: number, figures: readonly Figure[]): Passage['standsAt'] {
  return (a, b) => {
    const near = figures.findLast(({ at }) => at <= b) ?? figures[0];
    return { line: near?.fact.line ?? 0, start: from + a, end: from + b };
  };
}

/** The articles that records tell of, made of the sentences that stand in them. */
export function articlesOfFacts(facts: readonly Fact[]): CheckedArticle[] {
  const byArticle = groupBy(facts, ({ file, article }) => JSON.stringify([file, article]));
  return [...byArticle.values()].map((own) => {
    const sorted = [...own].sort((a, b) => a.start - b.start);
    const passages = joinSentences(sorted).map(({ text, from, figures, title }) =>
      makePassage(title ? 'headline' : 'body', text, standsNear(from, figures), figures),
    );
    const { file = '', article = 0, title = '', published = '' } = sorted[0] ?? {};
    return makeArticle({ file, number: article, title, published }, passages);
  });
}
