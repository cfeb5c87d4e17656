/** Articles made of records: of the sentences that stand in them, as far as they follow each other. */
import type { Fact } from '../model.js';
import { groupBy } from '../summary/groupBy.js';
import {
  makeArticle,
  makePassage,
  type CheckedArticle,
  type Figure,
  type Passage,
} from './passage.js';

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
