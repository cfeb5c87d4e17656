/** Signed pages say how many articles they have. */
import type { Line } from './lines.js';
import { closesArticle, type Run, type RunRole, type Surroundings } from './runs.js';

/** Less than this says nothing. */
const SOME = 1;

/** Titles that only weaker signs speak for. */
export interface Doubtful {
  readonly run: number;
  readonly evidence: number;
}

/**
 * How many articles say who wrote them: in a sign-off below the text, or between headline and text
 * where no sign-off follows before the next such line.
 */
export function signatures(
  lines: readonly Line[],
  runs: readonly Run[],
  around: readonly Surroundings[],
): number {
  const opened = new Set(
    runs.filter((_, i) => around[i]?.opened || around[i]?.dateline).map((r) => r.from),
  );
  let count = 0;
  let waiting = false;
  lines.forEach((line, i) => {
    if (opened.has(i)) {
      if (waiting) count += 1;
      waiting = true;
    } else if (closesArticle(line)) {
      count += 1;
      waiting = false;
    }
  });
  return count + (waiting ? 1 : 0);
}

/**
 * A page of signed articles has as many headlines as signatures: where headlines are missing, the
 * titles with the best evidence are taken for some.
 */
export function promote(
  roles: readonly RunRole[],
  doubtful: readonly Doubtful[],
  signed: number,
): RunRole[] {
  const missing = signed - roles.filter((r) => r === 'head').length;
  const best = doubtful
    .filter((d) => d.evidence >= SOME)
    .sort((a, b) => b.evidence - a.evidence || a.run - b.run)
    .slice(0, Math.max(0, missing));
  const promoted = new Set(best.map((d) => d.run));
  return roles.map((role, i) => (promoted.has(i) ? 'head' : role));
}
