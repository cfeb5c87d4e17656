/** 由65.6%提高到96.9%，提高了31个百分点: what was, what is, and by how much it changed. */
import { comparedWith, fromTo, thenAndNow, type Change, type Comparison } from '../changes.js';
import type { Finding } from '../finding.js';
import { evidenceOf, finding, like } from '../make.js';
import { isExact, judgeExact, minus } from '../number.js';
import type { CheckedArticle, Figure } from '../passage.js';
import { scenesOf, type Scene } from '../reading.js';
import { stillToCome } from '../since.js';

/** 排名由35位上升到20位: a rank rises as its number falls. */
function isRank({ passage, period }: Scene, { fact, at }: Figure): boolean {
  const words = passage.text.slice(period.start, at);
  return ['位', '名', '级'].includes(fact.unit) && /排名|排位|位次|名次|位列|位居/u.test(words);
}

/** 由412个增加到320个: the verb says up, the figures go down. */
function directionFinding({ scene, before, after, direction }: Comparison): Finding[] {
  if (isRank(scene, after)) return [];
  if (direction === undefined || ![before.fact, after.fact].every(isExact)) return [];
  const up = after.fact.value > before.fact.value;
  if (after.fact.value === before.fact.value || up === (direction === 'up')) return [];
  return [
    finding({
      rule: 'difference',
      status: 'mismatch',
      stated: after,
      reason: {
        key: direction === 'up' ? 'difference_up' : 'difference_down',
        values: { before: before.fact.raw, after: after.fact.raw },
      },
      others: [evidenceOf('before', before)],
    }),
  ];
}

/** Whether the change counts in the unit of the two figures, or in points of their shares. */
function isAmount({ before }: Comparison, { figure }: Change): boolean {
  const { unit } = figure.fact;
  return unit === before.fact.unit ? unit !== '%' : unit === '百分点' && before.fact.unit === '%';
}

function amountFinding({ before, after }: Comparison, change: Change): Finding {
  const { figure } = change;
  const from = [before.fact, after.fact];
  const expected = Math.abs(minus(after.fact.value, before.fact.value));
  const judged = judgeExact(expected, figure.fact, from);
  const status = judged === 'mismatch' && change.isOther ? 'unclear' : judged;
  const [more, less] = after.fact.value >= before.fact.value ? [after, before] : [before, after];
  const terms = `${more.fact.raw} − ${less.fact.raw} = ${like(figure.fact, expected)}`;
  return finding({
    rule: 'difference',
    status,
    stated: figure,
    expected,
    reason: { key: `difference_${status}`, values: { terms, stated: figure.fact.raw } },
    others: [evidenceOf('before', before), evidenceOf('after', after)],
  });
}

function findingsOf(comparison: Comparison): Finding[] {
  const amounts = comparison.changes.filter((change) => isAmount(comparison, change));
  return [
    ...directionFinding(comparison),
    ...amounts.map((change) => amountFinding(comparison, change)),
  ];
}

/** Every change of the article against the two figures that it leads from and to. */
export function checkDifferences(article: CheckedArticle): Finding[] {
  const within = scenesOf(article.passages).flatMap((scene) => [
    ...fromTo(scene),
    ...thenAndNow(scene),
    ...comparedWith(scene),
  ]);
  return [...within, ...stillToCome(article)].flatMap(findingsOf);
}
