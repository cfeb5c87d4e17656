/** 排查213件，化解231件: parts greater than their whole, more resolved than found, more new than there are. */
import type { Finding } from '../finding.js';
import { evidenceOf, finding } from '../make.js';
import { isExact, rangeOf } from '../number.js';
import type { CheckedArticle, Figure } from '../passage.js';
import {
  between,
  clauseLead,
  inMind,
  isSamePlace,
  isSameThing,
  isShare,
  kindOf,
  leadOf,
  scenesOf,
  type Scene,
  type Told,
} from '../reading.js';
import { openings } from '../sums/opening.js';
import type { FindingStatus } from '../vocabulary.js';
import { holds } from '../words.js';

type Kind = 'part' | 'settled' | 'pending' | 'new';

interface Pair {
  readonly kind: Kind;
  readonly less: Figure;
  readonly more: Figure;
  readonly isCertain: boolean;
}

function statusOf({ less, more, isCertain }: Pair): FindingStatus {
  if (rangeOf(less.fact)[0] <= rangeOf(more.fact)[1]) return 'ok';
  const exact = isExact(less.fact) && isExact(more.fact);
  return isCertain && exact ? 'mismatch' : 'unclear';
}

function findingOf(pair: Pair): Finding {
  const { kind, less, more } = pair;
  const status = statusOf(pair);
  return finding({
    rule: 'bound',
    status,
    stated: less,
    reason: {
      key: `bound_${kind}_${status === 'ok' ? 'ok' : 'more'}`,
      values: { less: less.fact.raw, more: more.fact.raw },
    },
    others: [evidenceOf('total', more)],
  });
}

/** 其中 names a part: no part is more than the total. */
function partPairs({ passages }: CheckedArticle): Pair[] {
  return passages
    .flatMap(openings)
    .flatMap(({ total, parts }) =>
      parts
        .filter(({ fact }) => isSameThing(fact, total.fact))
        .map((part) => ({ kind: 'part' as const, less: part, more: total, isCertain: true })),
    );
}

/** What stands further off than this is told of something else. */
const REACH = 120;

const CLOSED = /^[^（]*）/u;

/** 受理1803件（旧存240件），结案894件: what stands in brackets is told of the figure in front of them. */
const isRemark = ({ passage }: Scene, { scene, figure }: Told, behind: Figure): boolean =>
  scene.passage === passage && CLOSED.test(passage.text.slice(figure.end, behind.at));

/** The nearest figure before that counts the same thing and that the other must not exceed. */
function wholeBefore(
  scene: Scene,
  figure: Figure,
  wanted: (one: Told) => boolean,
): Told | undefined {
  return inMind(scene, figure).findLast((one) => {
    const { fact, end } = one.figure;
    return (
      kindOf(fact) === kindOf(figure.fact) &&
      isSameThing(fact, figure.fact) &&
      isSamePlace(fact, figure.fact) &&
      (fact.part_of === '' || figure.fact.part_of !== '') &&
      !isShare(fact) &&
      !isRemark(scene, one, figure) &&
      figure.at - end <= REACH &&
      wanted(one)
    );
  });
}

/** 审结325件（含上年旧存案件）: how far behind the figure the words for it may stand. */
const BEHIND = 12;

/** Whether both figures are told of one stretch of time. */
function isOneTime({ passage }: Scene, a: Figure, b: Figure): boolean {
  const words = passage.text.slice(a.end, b.end + BEHIND);
  return a.fact.as_of === b.fact.as_of && !holds(words, 'not_of_found');
}

/** 排查矛盾纠纷213件，化解201件; 需清理合同78份，已清理合同52份 */
function settledPairs(scene: Scene): Pair[] {
  return scene.period.figures.flatMap((figure) => {
    if (figure.fact.aspect !== 'resolved' || isShare(figure.fact)) return [];
    const whole = wholeBefore(scene, figure, ({ figure: { fact } }) => fact.aspect !== 'resolved');
    if (!whole || !['total', 'pending', 'new'].includes(whole.figure.fact.aspect)) return [];
    const isPending = whole.figure.fact.aspect === 'pending';
    const found = isPending || holds(clauseLead(whole.scene, whole.figure), 'found');
    const settled = holds(clauseLead(scene, figure), 'settled');
    const isCertain = found && settled && isOneTime(scene, whole.figure, figure);
    return [{ kind: 'settled' as const, less: figure, more: whole.figure, isCertain }];
  });
}

/** 累计摸底合同367份，需清理合同78份 */
function pendingPairs(scene: Scene): Pair[] {
  return scene.period.figures.flatMap((figure) => {
    if (figure.fact.aspect !== 'pending' || isShare(figure.fact)) return [];
    const whole = wholeBefore(scene, figure, ({ figure: { fact } }) => fact.aspect === 'total');
    if (!whole || !holds(clauseLead(whole.scene, whole.figure), 'found')) return [];
    const isCertain = isOneTime(scene, whole.figure, figure) && figure.fact.category === 'problems';
    return [{ kind: 'pending' as const, less: figure, more: whole.figure, isCertain }];
  });
}

const THERE_ARE = /(?:共有|现有|达到?|总数|拥有|已有|实现|共)[^，。；]{0,20}$/u;

/** 较上年的|320个: what something is compared with, not what there is. */
const COMPARED_WITH = /[较比][^，。；]*$/u;

/** 127个村实现“一肩挑”，较年初新增41个村 */
function newPairs(scene: Scene): Pair[] {
  return scene.period.figures.flatMap((figure) => {
    const isMore = figure.fact.aspect === 'new' || figure.fact.aspect === 'change';
    if (!isMore || isShare(figure.fact) || figure.fact.unit === '百分点') return [];
    if (/[减降缩]/u.test(leadOf(scene, figure))) return [];
    const whole = wholeBefore(
      scene,
      figure,
      (one) =>
        one.figure.fact.aspect === 'total' &&
        one.scene.period === scene.period &&
        !COMPARED_WITH.test(clauseLead(one.scene, one.figure)),
    )?.figure;
    if (!whole || between(scene, whole, figure).length > 30) return [];
    // 党委10个、支部30个，分别增加2个、5个: each change is of another figure than the nearest.
    if (scene.passage.text.slice(whole.end, figure.at).includes('分别')) return [];
    const stands =
      THERE_ARE.test(clauseLead(scene, whole)) || /[较比]|其中/u.test(leadOf(scene, figure));
    const same = whole.fact.item === figure.fact.item || figure.fact.item === '';
    const isCertain = stands && same && figure.fact.category !== 'money';
    return [{ kind: 'new' as const, less: figure, more: whole, isCertain }];
  });
}

/** Every part, settled or new figure of the article against the one that it cannot exceed. */
export function checkBounds(article: CheckedArticle): Finding[] {
  const pairs = scenesOf(article.passages).flatMap((scene) => [
    ...settledPairs(scene),
    ...pendingPairs(scene),
    ...newPairs(scene),
  ]);
  return [...partPairs(article), ...pairs].map(findingOf);
}
