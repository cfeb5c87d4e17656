/** What sets the pages of one issue of a paper apart from those of others. */
import type { Fact } from '../model.js';

export const ISSUE_PARTS = ['date', 'paper'] as const;
export type IssuePart = (typeof ISSUE_PARTS)[number];

/** The day on which the pages of a row appeared, and their paper; only where rows are kept apart by it. */
export type Issue = Partial<Readonly<Record<IssuePart, string>>>;

const valueOf = ({ published, paper }: Fact, part: IssuePart): string =>
  part === 'date' ? published : paper;

/** The parts of the issue that a fact is from. */
export function issueOf(fact: Fact | undefined, parts: readonly IssuePart[]): Issue {
  if (!fact) return {};
  return Object.fromEntries(parts.map((part) => [part, valueOf(fact, part)]));
}

/** The same as one text, by which facts are sorted and put together. */
export function issueKey(fact: Fact | undefined, parts: readonly IssuePart[]): string {
  if (!fact) return '';
  return parts.map((part) => valueOf(fact, part)).join('\n');
}
