import type { Finding } from '../check/index.js';
import type { Examined, Explained, LeftOut } from '../facts/index.js';
import { CONFIDENCES } from '../model.js';
import type { Article, Confidence, Page, Role } from '../model.js';
import { groupBy } from '../summary/groupBy.js';
import { placeMarks } from './explainMarks.js';
import type { Markable, Piece } from './explainMarks.js';

/** A number of the page as `explain` shows it. `label` names it on its page: 12 a figure, x3 one left out. */
export type Note =
  | (Markable & { readonly kind: 'fact'; readonly label: string; readonly about: Explained })
  | (Markable & { readonly kind: 'leftOut'; readonly label: string; readonly about: LeftOut });

export type FactNote = Extract<Note, { kind: 'fact' }>;
export type LeftOutNote = Extract<Note, { kind: 'leftOut' }>;

export interface ShownParagraph {
  readonly role: Role;
  readonly pieces: readonly Piece<Note>[];
}

export interface ShownArticle {
  readonly article: Article;
  readonly district: string;
  /** Headline and what stands with it. */
  readonly head: readonly ShownParagraph[];
  readonly body: readonly ShownParagraph[];
  readonly facts: readonly FactNote[];
  readonly leftOut: readonly LeftOutNote[];
}

/** A page with every number marked in its place, for any form of output. */
export interface ShownPage {
  readonly file: string;
  readonly articles: readonly ShownArticle[];
  /** Labels of the figures by their `id`. */
  readonly labels: ReadonlyMap<string, string>;
  /** What `check` found at a place, by the offset of its number in the file. */
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
}

type Unlabelled = Markable &
  ({ readonly kind: 'fact'; about: Explained } | { readonly kind: 'leftOut'; about: LeftOut });

/** The numbers by their article; figures below the confidence asked for are left out by that. */
function numbersByArticle(
  { facts, leftOut }: Examined,
  least: Confidence,
): ReadonlyMap<number, readonly Unlabelled[]> {
  const all = new Map<number, Unlabelled[]>();
  const put = (article: number, number: Unlabelled): void => {
    const same = all.get(article);
    if (same) same.push(number);
    else all.set(article, [number]);
  };
  for (const about of facts) {
    const { article, start, end, raw, line, confidence } = about.fact;
    if (CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(least)) {
      put(article, { kind: 'fact', start, raw, about });
    } else {
      const refused = { article, raw, rule: 'confidence', line, start, end };
      put(article, { kind: 'leftOut', start, raw, about: refused });
    }
  }
  for (const about of leftOut) {
    put(about.article, { kind: 'leftOut', start: about.start, raw: about.raw, about });
  }
  return all;
}

/** Gives labels in the order of reading. */
function labeller(): (number: Unlabelled) => Note {
  let facts = 0;
  let leftOut = 0;
  return (number) => {
    if (number.kind === 'fact') return { ...number, label: `${(facts += 1)}` };
    return { ...number, label: `x${(leftOut += 1)}` };
  };
}

const HEAD_ROLES: ReadonlySet<Role> = new Set<Role>(['headline', 'deck', 'teaser']);

function showArticle(
  article: Article,
  district: string,
  numbers: readonly Unlabelled[],
  label: (number: Unlabelled) => Note,
): ShownArticle {
  const { pieces, lost } = placeMarks(article.paragraphs, numbers);
  const notes: Note[] = [];
  const noted = (number: Unlabelled): Note => {
    const note = label(number);
    notes.push(note);
    return note;
  };
  const shown = article.paragraphs.map(({ role }, i) => ({
    role,
    pieces: (pieces[i] ?? []).map(({ text, mark }) =>
      mark === undefined ? { text } : { text, mark: noted(mark) },
    ),
  }));
  lost.forEach(noted);
  const firstOfBody = shown.findIndex(({ role }) => !HEAD_ROLES.has(role));
  const split = firstOfBody < 0 ? shown.length : firstOfBody;
  return {
    article,
    district,
    head: shown.slice(0, split),
    body: shown.slice(split),
    facts: notes.filter((note) => note.kind === 'fact'),
    leftOut: notes.filter((note) => note.kind === 'leftOut'),
  };
}

/**
 * Puts what is known of a page's numbers into its text.
 * @param districtOf the district that an article is about, or empty
 * @param least figures below this confidence count as left out, by the rule `confidence`
 * @param findings what `check` found on the page, as far as it is to be shown
 */
export function showPage(
  page: Page,
  examined: Examined,
  districtOf: (article: Article) => string,
  least: Confidence = 'low',
  findings: readonly Finding[] = [],
): ShownPage {
  const numbers = numbersByArticle(examined, least);
  const label = labeller();
  const articles = page.articles.map((article) =>
    showArticle(article, districtOf(article), numbers.get(article.number) ?? [], label),
  );
  const facts = articles.flatMap((article) => article.facts);
  const labels = new Map(facts.map((note) => [note.about.fact.id, note.label]));
  const byPlace = groupBy(findings, ({ fact }) => fact.start);
  return { file: page.source.file, articles, labels, findings: byPlace };
}
