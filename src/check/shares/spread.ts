/**
 * 127个村实现“一肩挑”，较年初新增41个村，比例由65.6%提高到96.9%: two counts and two shares of one whole, which
 * the text does not state. 127 are 96.9 %, so the whole is 131, and 86 of it are 65.6 %.
 */
import { fromTo, type Comparison } from '../changes.js';
import type { Finding } from '../finding.js';
import { evidenceOf, finding } from '../make.js';
import { isExact, meet, minus, rangeOf, stepOf, type Interval } from '../number.js';
import type { CheckedArticle, Figure } from '../passage.js';
import { before, kindOf, leadOf, scenesOf } from '../reading.js';
import type { FindingStatus } from '../vocabulary.js';
import { near } from './quotient.js';

/** 比例, 占比, 覆盖率: what tells that the shares are those of the figure before. */
const PRONOUN = /^，?(?:比例|占比|比重|覆盖率|覆盖面|占有率|实现率|完成率)(?:也|分别|已)?[由从]$/u;

interface Spread {
  readonly comparison: Comparison;
  readonly now: Figure;
  readonly added: Figure;
}

function spreadOf(comparison: Comparison): Spread | undefined {
  const { scene, before: was } = comparison;
  if (was.fact.unit !== '%' || !PRONOUN.test(leadOf(scene, was))) return undefined;
  const [now, added, ...others] = before(scene, was).slice(-2);
  if (!now || !added || others.length > 0 || kindOf(now.fact) !== kindOf(added.fact))
    return undefined;
  const isAdded = added.fact.aspect === 'new' || added.fact.aspect === 'change';
  const fits = now.fact.aspect === 'total' && isAdded && added.fact.value < now.fact.value;
  return fits && /[增加多]/u.test(leadOf(scene, added)) ? { comparison, now, added } : undefined;
}

/** Where the earlier share lies: (now − added) ÷ now × the later share. */
function openRange({ comparison, now, added }: Spread): Interval {
  const [low, high] = rangeOf(comparison.after.fact);
  const rest = minus(now.fact.value, added.fact.value) / now.fact.value;
  return [rest * low, rest * high];
}

function findingOf(spread: Spread): Finding {
  const { comparison, now, added } = spread;
  const { before: was, after } = comparison;
  const expected = (minus(now.fact.value, added.fact.value) / now.fact.value) * after.fact.value;
  const all = [now, added, was, after].every(({ fact }) => isExact(fact));
  const step = stepOf(was.fact);
  const reach: Interval = [was.fact.value - step * 1.5, was.fact.value + step * 1.5];
  const holds = meet(openRange(spread), reach);
  const status: FindingStatus = holds ? 'ok' : all ? 'mismatch' : 'unclear';
  const shown = near(expected, step);
  const terms = `(${now.fact.raw} − ${added.fact.raw}) ÷ ${now.fact.raw} × ${after.fact.raw} = ${shown}%`;
  return finding({
    rule: 'share',
    status,
    stated: was,
    expected: shown,
    reason: { key: `share_${status}`, values: { terms, stated: was.fact.raw } },
    others: [evidenceOf('after', after), evidenceOf('total', now), evidenceOf('change', added)],
  });
}

/** Every pair of shares of the article that stands beside the counts that they are shares of. */
export function spreadRates({ passages }: CheckedArticle): Finding[] {
  return scenesOf(passages)
    .flatMap(fromTo)
    .flatMap((comparison) => spreadOf(comparison) ?? [])
    .map(findingOf);
}
