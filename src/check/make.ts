/** Putting findings together. */
import type { Evidence, Finding, Reason } from './finding.js';
import { minus } from './number.js';
import type { Figure, Passage } from './passage.js';
import type { EvidenceRole, FindingStatus, RuleName } from './vocabulary.js';

/** The evidence that a figure is. */
export function evidenceOf(role: EvidenceRole, { fact }: Figure): Evidence {
  const { file, line, start, end, raw } = fact;
  return { role, file, line, start, end, quote: raw };
}

/** The evidence that a stretch of a passage is. */
export function stretch(
  role: EvidenceRole,
  file: string,
  passage: Passage,
  [from, to]: readonly [number, number],
): Evidence {
  return { role, file, ...passage.standsAt(from, to), quote: passage.text.slice(from, to) };
}

/** Powers that Chinese papers count in, greatest first. */
const POWERS = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
] as const;

/** A number without the dust of binary fractions, to at most ten digits. */
export const tidy = (value: number): number => Number(value.toPrecision(10));

/** A number as the figure beside it is written: 30295600 beside 3100万元 as 3029.56万元. */
export function like({ raw, unit }: { raw: string; unit: string }, value: number): string {
  const power = POWERS.find(([sign]) => raw.includes(sign));
  if (!power || Math.abs(value) < power[1] / 100) return `${tidy(value)}${unit}`;
  return `${tidy(value / power[1])}${power[0]}${unit}`;
}

export interface Draft {
  readonly rule: RuleName;
  readonly status: FindingStatus;
  /** The figure that is held against the others. */
  readonly stated: Figure;
  readonly expected?: number;
  readonly reason: Reason;
  readonly others: readonly Evidence[];
}

/** A finding about a stated figure; the difference is taken exactly. */
export function finding({ rule, status, stated, expected, reason, others }: Draft): Finding {
  const { fact } = stated;
  return {
    status,
    rule,
    fact,
    ...(expected === undefined
      ? {}
      : {
          expected: tidy(expected),
          stated: fact.value,
          difference: tidy(minus(fact.value, tidy(expected))),
        }),
    unit: fact.unit,
    reason,
    evidence: [evidenceOf('stated', stated), ...others],
  };
}
