/** The rules, each by its name. */
import type { Finding } from '../finding.js';
import type { CheckedArticle } from '../passage.js';
import type { RuleName } from '../vocabulary.js';
import { checkBounds } from './bound.js';
import { checkContradictions } from './contradiction.js';
import { checkDifferences } from './difference.js';
import { checkEnumerations } from './enumeration.js';
import { checkRates } from './rate.js';
import { checkRepeats } from './repeat.js';
import { checkShares } from './share.js';
import { checkSums } from './sum.js';

/** A rule that looks at one article at a time, or at all articles together. */
type Rule =
  | { readonly ofArticle: (article: CheckedArticle) => readonly Finding[] }
  | { readonly ofAll: (articles: readonly CheckedArticle[]) => readonly Finding[] };

/** Every rule; to add one, add its name to RULES, its file here and its words to checkWords.tsv. */
export const RULE_TABLE: Readonly<Record<RuleName, Rule>> = {
  sum: { ofArticle: checkSums },
  difference: { ofArticle: checkDifferences },
  share: { ofArticle: checkShares },
  enumeration: { ofArticle: checkEnumerations },
  contradiction: { ofArticle: checkContradictions },
  repeat: { ofAll: checkRepeats },
  bound: { ofArticle: checkBounds },
  rate: { ofArticle: checkRates },
};
