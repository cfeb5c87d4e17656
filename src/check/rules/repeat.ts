/** 3029.56万元 … 3029.56元: one figure told twice, the second time with another bound, unit or power. */
import type { Finding } from '../finding.js';
import { evidenceOf, finding } from '../make.js';
import { isEqual } from '../number.js';
import type { CheckedArticle, Figure } from '../passage.js';
import type { Fact } from '../../model.js';
import { groupBy } from '../../summary/groupBy.js';
import type { FindingStatus } from '../vocabulary.js';
import { wordsOf } from '../words.js';

/** The digits of a number without its zeros: 302956 of 30295600. Equal ones in equal order are no chance. */
function digitsOf(value: number): string {
  return `${Math.abs(value)}`
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
}

/** From this many digits on two equal numbers are one. */
const TELLING_DIGITS = 3;

/** Where and of what a figure is told; its number and unit come after. */
function subjectOf({ district, place, item, scope, aspect }: Fact): string {
  return JSON.stringify([district, place, item, scope, aspect]);
}

interface Verdict {
  readonly status: FindingStatus;
  readonly key: string;
}

/** Of less than this a report tells many. */
const LEAST = 100;

const LESS: ReadonlySet<string> = new Set(['nearly', 'below', 'at_most']);
const MORE: ReadonlySet<string> = new Set(['over', 'at_least']);

/** The same number as 超500 and as 近500 cannot be; as 500 and 约500 it was rounded once. */
function byBound(a: Fact, b: Fact): Verdict | undefined {
  if (a.bound === b.bound || a.value < LEAST) return undefined;
  if (a.value_max !== undefined || b.value_max !== undefined) return undefined;
  const opposite = (x: Fact, y: Fact): boolean => LESS.has(x.bound) && MORE.has(y.bound);
  if (opposite(a, b) || opposite(b, a)) return { status: 'mismatch', key: 'repeat_opposite' };
  return { status: 'rounding', key: 'repeat_bound' };
}

/** A power of ten that a slip of the pen takes away or adds: one zero, or 万. */
const SLIPS: readonly number[] = [10, 1e4];

function byPower(a: Fact, b: Fact): Verdict | undefined {
  const ratio = Math.max(a.value, b.value) / Math.min(a.value, b.value);
  const slip = SLIPS.find((power) => Math.abs(ratio / power - 1) < 1e-9);
  if (slip === undefined) return undefined;
  return { status: 'mismatch', key: slip === 10 ? 'repeat_ten' : 'repeat_wan' };
}

/** 户 and 人, 亩 and 公顷: the same number counts another thing. Classifiers of one count do not. */
function byUnit(a: Fact, b: Fact): Verdict | undefined {
  const plain = wordsOf('classifiers');
  const isVariant = plain.includes(a.unit) && plain.includes(b.unit);
  return isVariant ? undefined : { status: 'mismatch', key: 'repeat_unit' };
}

function verdictOf(a: Fact, b: Fact): Verdict | undefined {
  const isTelling = digitsOf(a.value).length >= TELLING_DIGITS;
  if (a.unit === b.unit) {
    if (isEqual(a.value, b.value)) return byBound(a, b);
    return isTelling ? byPower(a, b) : undefined;
  }
  return isTelling && isEqual(a.value, b.value) ? byUnit(a, b) : undefined;
}

function findingOf(first: Figure, second: Figure): Finding | undefined {
  const verdict = verdictOf(first.fact, second.fact);
  if (!verdict) return undefined;
  const { raw, value, unit } = first.fact;
  return finding({
    rule: 'repeat',
    status: verdict.status,
    stated: second,
    ...(unit === second.fact.unit ? { expected: value } : {}),
    reason: { key: verdict.key, values: { stated: second.fact.raw, other: raw } },
    others: [evidenceOf('other', first)],
  });
}

/** In more forms than this no figure is told. */
const MOST_FORMS = 20;

/** Each figure of a group against the first that it differs from; all share subject and digits. */
function repeatsIn(group: readonly Figure[]): Finding[] {
  const seen: Figure[] = [];
  const found: Finding[] = [];
  for (const figure of group) {
    const { unit, value, bound, value_max: top, as_of: date } = figure.fact;
    const isKnown = seen.some(
      ({ fact }) =>
        fact.unit === unit &&
        fact.value === value &&
        fact.bound === bound &&
        fact.value_max === top,
    );
    if (isKnown) continue;
    for (const first of seen) {
      if (first.fact.as_of !== date) continue;
      const one = findingOf(first, figure);
      if (one) {
        found.push(one);
        break;
      }
    }
    if (seen.length < MOST_FORMS) seen.push(figure);
  }
  return found;
}

/** Every figure that the articles tell twice, and not alike. */
export function checkRepeats(articles: readonly CheckedArticle[]): Finding[] {
  const figures = articles.flatMap((article) => article.figures);
  const telling = figures.filter(({ fact }) => fact.item !== '' && fact.value !== 0);
  const groups = groupBy(telling, ({ fact }) => `${subjectOf(fact)} ${digitsOf(fact.value)}`);
  return [...groups.values()].flatMap((group) => (group.length > 1 ? repeatsIn(group) : []));
}
