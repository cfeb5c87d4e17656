/**
 * baoshu as a library: pages in, facts and summaries out. No function here prints, exits, or reads
 * the clock, the locale or the environment; only `findFiles` and `readBytes` touch a disk.
 *
 * ```ts
 * import { extractFacts, layoutOf, readPage, readSource, summarize } from 'baoshu';
 *
 * const read = readSource('page.txt', bytes);
 * if ('source' in read) {
 *   const facts = extractFacts(readPage(layoutOf(read.source)));
 *   const rows = summarize(facts);
 * }
 * ```
 */

export { extractFacts } from './facts/index.js';
export { readPage } from './page/index.js';
export { parseNumber, parseQuantity } from './quantity/index.js';
export type { ParsedNumber, ParsedQuantity } from './quantity/index.js';
export { findFiles, layoutOf, readBytes, readSource } from './read/index.js';
export type { DecodeOptions, Problem } from './read/index.js';
export { checkFacts, FINDING_STATUSES, RULES } from './check/index.js';
export type {
  CheckOptions,
  Evidence as CheckEvidence,
  EvidenceRole,
  Finding,
  FindingStatus,
  Reason,
  RuleName,
} from './check/index.js';
export { diffSummaries } from './diff/index.js';
export type { Certainty, Change, DiffOptions, Difference, Status } from './diff/index.js';
export { summarize } from './summary/index.js';
export type { Evidence, SummaryOptions, SummaryRow } from './summary/index.js';

export { ASPECTS, BOUNDS, CATEGORIES, CONFIDENCES, ROLES } from './model.js';
export type {
  Article,
  Aspect,
  Block,
  Bound,
  Category,
  Confidence,
  Fact,
  Layout,
  Meta,
  Page,
  Paragraph,
  Part,
  Role,
  Source,
  SourceKind,
} from './model.js';
export type { Mapped } from './text/mapped.js';
