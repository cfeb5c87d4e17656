/** A stated share against a quotient. */
import type { Finding } from '../finding.js';
import { evidenceOf, finding, tidy } from '../make.js';
import { judgeQuotient, quotientRange, stepOf } from '../number.js';
import type { Figure } from '../passage.js';
import type { FindingStatus } from '../vocabulary.js';

export interface ShareOf {
  readonly share: Figure;
  readonly part: Figure;
  readonly whole: Figure;
}

/** Part over whole in percent, held against the stated share. */
export function judgeShare({ share, part, whole }: ShareOf): FindingStatus {
  const expected = (part.fact.value / whole.fact.value) * 100;
  const open = quotientRange(part.fact, whole.fact, 100);
  return judgeQuotient(expected, open, share.fact, [part.fact, whole.fact]);
}

/** Rounded to one digit more than the stated figure has, so that a reader sees why. */
export function near(value: number, step: number): number {
  return tidy(Number(value.toFixed(Math.min(20, Math.max(0, 1 - Math.floor(Math.log10(step)))))));
}

/** The finding for part, whole and share; `isCertain`: the text leaves no doubt that they belong together. */
export function shareFinding(of: ShareOf, isCertain: boolean): Finding {
  const { share, part, whole } = of;
  const judged = judgeShare(of);
  const status = judged === 'mismatch' && !isCertain ? 'unclear' : judged;
  const expected = near((part.fact.value / whole.fact.value) * 100, stepOf(share.fact));
  const terms = `${part.fact.raw} ÷ ${whole.fact.raw} = ${expected}%`;
  return finding({
    rule: 'share',
    status,
    stated: share,
    expected,
    reason: { key: `share_${status}`, values: { terms, stated: share.fact.raw } },
    others: [evidenceOf('part', part), evidenceOf('total', whole)],
  });
}
