/** The closed vocabularies of a finding. */

/** In the order in which the rules are asked, and in which `--stat` lists them. */
export const RULES = [
  'sum',
  'difference',
  'share',
  'enumeration',
  'contradiction',
  'repeat',
  'bound',
  'rate',
] as const;
export type RuleName = (typeof RULES)[number];

/**
 * `ok`: it holds; `rounding`: it holds but for the digits that were rounded away; `mismatch`: it does not
 * hold; `unclear`: it does not hold as written, but the reading is not certain enough to say so.
 */
export const FINDING_STATUSES = ['mismatch', 'rounding', 'unclear', 'ok'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** What a figure is in the sum, the comparison or the list that is checked. */
export const EVIDENCE_ROLES = [
  'stated',
  'total',
  'part',
  'before',
  'after',
  'change',
  'share',
  'count',
  'rate',
  'names',
  'other',
] as const;
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number];
