/** Articles as the rules see them: paragraphs with their figures in place, cut into periods. */
import type { Article, Fact, Page, Role } from '../model.js';
import { sourceOffset, type Mapped } from '../text/mapped.js';

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
  /** Offset in the file of a character of the text. */
  readonly sourceOf: (at: number) => number;
  readonly periods: readonly Period[];
}

/** What is checked by itself. */
export interface CheckedArticle {
  readonly file: string;
  readonly number: number;
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

function periodsOf(text: string, figures: readonly Figure[]): Period[] {
  const periods: Period[] = [];
  let next = 0;
  const close = (start: number, end: number): void => {
    const inside: Figure[] = [];
    for (let f = figures[next]; f && f.at < end; f = figures[next]) {
      inside.push(f);
      next += 1;
    }
    if (end > start) periods.push({ start, end, figures: inside });
  };
  let start = 0;
  for (const stop of text.matchAll(/[。！？\n]+[”’」』）】]*/gu)) {
    const end = stop.index + stop[0].length;
    close(start, end);
    start = end;
  }
  close(start, text.length);
  return periods;
}

export function makePassage(
  role: Role,
  text: string,
  sourceOf: (at: number) => number,
  figures: readonly Figure[],
): Passage {
  const wide = widened(text);
  return { role, text: wide, sourceOf, periods: periodsOf(wide, figures) };
}

function makeArticle(file: string, number: number, passages: readonly Passage[]): CheckedArticle {
  const figures = passages.flatMap(({ periods }) => periods.flatMap((period) => period.figures));
  return { file, number, passages, figures };
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

function articleOfPage(article: Article, facts: readonly Fact[]): CheckedArticle {
  const own = facts
    .filter((fact) => fact.article === article.number)
    .sort((a, b) => a.start - b.start);
  const passages = article.paragraphs.map(({ role, text }) =>
    makePassage(role, text.text, (at) => sourceOffset(text, at), figuresIn(text, own)),
  );
  return makeArticle(article.file, article.number, passages);
}

/** The articles of a page with the facts that were found on it. */
export function articlesOfPage(page: Page, facts: readonly Fact[]): CheckedArticle[] {
  return page.articles.map((article) => articleOfPage(article, facts));
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

/** The articles that records tell of, made of the sentences that stand in them. */
export function articlesOfFacts(facts: readonly Fact[]): CheckedArticle[] {
  const byArticle = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.file, fact.article]);
    const same = byArticle.get(key);
    if (same) same.push(fact);
    else byArticle.set(key, [fact]);
  }
  return [...byArticle.values()].map((own) => {
    const sorted = [...own].sort((a, b) => a.start - b.start);
    const passages = joinSentences(sorted).map(({ text, from, figures, title }) =>
      makePassage(title ? 'headline' : 'body', text, (at) => from + at, figures),
    );
    return makeArticle(sorted[0]?.file ?? '', sorted[0]?.article ?? 0, passages);
  });
}
