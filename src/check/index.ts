/** Facts and the text around them → where the arithmetic of the report holds, and where it does not. */
import type { Fact, Page } from '../model.js';
import { groupBy } from '../summary/groupBy.js';
import type { Finding } from './finding.js';
import { articlesOfFacts } from './ofFacts.js';
import { articlesOfPage } from './ofPage.js';
import type { CheckedArticle } from './passage.js';
import { RULE_TABLE } from './rules/index.js';
import { RULES, type RuleName } from './vocabulary.js';

export type { Evidence, Finding, Reason } from './finding.js';
export { FINDING_STATUSES, RULES } from './vocabulary.js';
export type { EvidenceRole, FindingStatus, RuleName } from './vocabulary.js';
export { articlesOfFacts } from './ofFacts.js';
export { articlesOfCheckable, articlesOfPage } from './ofPage.js';
export type { Checkable } from './checkable.js';
export type { CheckedArticle } from './passage.js';

export interface CheckOptions {
  /** The pages that the facts were found on; facts of other files are checked by their sentences alone. */
  readonly pages?: readonly Page[];
  /** The rules that are wanted; all unless said otherwise. */
  readonly rules?: readonly RuleName[];
}

/** What two findings must share to be one: two rules of reading may lead to the same sum. */
function identity({ rule, status, fact, evidence }: Finding): string {
  const places = evidence.map(({ file, start }) => `${file} ${start}`).sort();
  return JSON.stringify([rule, status === 'ok', fact.file, fact.start, places]);
}

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return [...groupBy(findings, identity).values()].flatMap(([first]) => first ?? []);
}

/** Findings in the order in which their figures stand in the articles. */
export function inOrder(
  findings: readonly Finding[],
  articles: readonly CheckedArticle[],
): Finding[] {
  const files = new Map<string, number>();
  for (const { file } of articles) if (!files.has(file)) files.set(file, files.size);
  const place = ({ fact }: Finding): number => files.get(fact.file) ?? files.size;
  return [...findings].sort(
    (a, b) =>
      place(a) - place(b) ||
      a.fact.start - b.fact.start ||
      RULES.indexOf(a.rule) - RULES.indexOf(b.rule),
  );
}

/**
 * Asks the rules about articles.
 * @param rules the rules that are wanted
 * @returns what they found, in the order of the text
 */
export function checkArticles(
  articles: readonly CheckedArticle[],
  rules: readonly RuleName[] = RULES,
): Finding[] {
  const found = rules.flatMap((name) => {
    const rule = RULE_TABLE[name];
    return 'ofAll' in rule ? rule.ofAll(articles) : articles.flatMap(rule.ofArticle);
  });
  return inOrder(withoutRepeats(found), articles);
}

/** Facts by the pages they were found on; those of no page given are read with their own sentences. */
function articlesOf(facts: readonly Fact[], pages: readonly Page[]): CheckedArticle[] {
  const byFile = groupBy(facts, ({ file }) => file);
  const ofPages = pages.flatMap((page) => {
    const own = byFile.get(page.source.file) ?? [];
    byFile.delete(page.source.file);
    return articlesOfPage(page, own);
  });
  return [...ofPages, ...articlesOfFacts([...byFile.values()].flat())];
}

/**
 * Recomputes what a report claims: totals against their parts, changes against what was and what is, shares
 * against what they are shares of, counts against the names listed, figures against their repeats.
 *
 * A finding is a `mismatch` only where the text leaves no doubt what belongs together; where the reading is
 * uncertain it is `unclear` or there is none. Numbers are compared as exact decimals, quotients with what
 * the printed digits leave open.
 * @param facts what `extractFacts` gave, or records of it
 * @returns one finding for each place that could be checked, also those that hold, in the order of the text
 */
export function checkFacts(facts: readonly Fact[], options: CheckOptions = {}): Finding[] {
  const { pages = [], rules = RULES } = options;
  return checkArticles(articlesOf(facts, pages), rules);
}
