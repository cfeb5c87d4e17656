import type { Fact } from '../model.js';
import type { EvidenceRole, FindingStatus, RuleName } from './vocabulary.js';

/** A piece of the text that a finding rests on. */
export interface Evidence {
  readonly role: EvidenceRole;
  readonly file: string;
  /** From 1; 0 where only the sentence is known. */
  readonly line: number;
  /** UTF-16 offsets into the decoded text of the file. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Why a finding is what it is: the key of a sentence in words.tsv and what is filled into it. */
export interface Reason {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What one rule found at one place of one article. */
export interface Finding {
  readonly status: FindingStatus;
  readonly rule: RuleName;
  /** The figure that is held against the others; whose it is, is whose finding it is. */
  readonly fact: Fact;
  /** What the figure should be by the others; none where only an order or a name is checked. */
  readonly expected?: number;
  readonly stated?: number;
  /** Stated less expected. */
  readonly difference?: number;
  /** Unit of the three numbers; of a list, that in which its names are counted. */
  readonly unit: string;
  readonly reason: Reason;
  /** The figure itself first. */
  readonly evidence: readonly Evidence[];
}
