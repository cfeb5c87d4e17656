/** 共4804条。其中，…533条，…1612条，…2659条: totals against their parts. */
import type { Finding } from '../finding.js';
import { evidenceOf, finding, like } from '../make.js';
import { isExact, judgeExact, sumOf } from '../number.js';
import type { CheckedArticle, Figure } from '../passage.js';
import { closings } from '../sums/closing.js';
import { openings } from '../sums/opening.js';
import type { Division } from '../sums/division.js';
import type { FindingStatus } from '../vocabulary.js';

/** How sum and total stand to each other, as far as the parts are known to be all there are. */
function statusOf({ total, parts, isComplete, mayOverlap }: Division, sum: number): FindingStatus {
  const facts = parts.map(({ fact }) => fact);
  const judged = judgeExact(sum, total.fact, facts);
  if (judged === 'ok' || isComplete) return judged;
  if (sum < total.fact.value) return 'ok';
  if (judged === 'rounding') return judged;
  return mayOverlap || parts.length < 2 ? 'unclear' : 'mismatch';
}

/** 31.5万元 + 8万元 = 39.5万元 */
function termsOf(total: Figure, parts: readonly Figure[], sum: number): string {
  const terms = parts.map(({ fact }) => fact.raw).join(' + ');
  return `${terms} = ${like(total.fact, sum)}`;
}

function findingOf(division: Division): Finding | undefined {
  const { total, parts, isComplete } = division;
  const sum = sumOf(parts.map(({ fact }) => fact.value));
  const status = statusOf(division, sum);
  const isOpen = !isComplete && sum < total.fact.value && status === 'ok';
  // A single part says nothing about a sum; `bound` holds it against its total.
  if (parts.length < 2) return undefined;
  const certain = [total, ...parts].every(({ fact }) => isExact(fact));
  const key = isOpen && certain ? 'sum_open' : `sum_${status}`;
  return finding({
    rule: 'sum',
    status,
    stated: total,
    ...(isOpen ? {} : { expected: sum }),
    reason: { key, values: { terms: termsOf(total, parts, sum), stated: total.fact.raw } },
    others: parts.map((part) => evidenceOf('part', part)),
  });
}

/** Every total of the article against its parts. */
export function checkSums({ passages }: CheckedArticle): Finding[] {
  return passages
    .flatMap((passage) => [...openings(passage), ...closings(passage)])
    .flatMap((division) => findingOf(division) ?? []);
}
