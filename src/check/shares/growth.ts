/** 由320个增加到412个，增长28.8%: growth against the figures that it leads from and to. */
import {
  comparedWith,
  fromTo,
  isBaseOf,
  thenAndNow,
  type Change,
  type Comparison,
} from '../changes.js';
import type { Finding } from '../finding.js';
import { evidenceOf, finding } from '../make.js';
import {
  isExact,
  judgeQuotient,
  minus,
  quotientRange,
  rangeOf,
  stepOf,
  type Interval,
} from '../number.js';
import type { CheckedArticle, Figure } from '../passage.js';
import { behind, between, kindOf, leadOf, scenesOf, type Scene } from '../reading.js';
import { stillToCome } from '../since.js';
import type { FindingStatus } from '../vocabulary.js';
import { holds } from '../words.js';
import { near } from './quotient.js';

interface Growth {
  readonly scene: Scene;
  readonly rate: Figure;
  /** The growth as a number of times: (after − before) ÷ before. */
  readonly value: number;
  readonly open: Interval;
  readonly terms: string;
  readonly from: readonly Figure[];
  readonly isCertain: boolean;
}

/** A growth in percent or in times, told behind a comparison. */
const isGrowth = ({ figure }: Change): boolean => ['%', '倍'].includes(figure.fact.unit);

function growthOf({ scene, before, after }: Comparison, change: Change): Growth {
  const [a, b] = [before.fact, after.fact];
  const [lowA, highA] = rangeOf(a);
  const [lowB, highB] = rangeOf(b);
  const ends = [lowB / highA - 1, highB / lowA - 1].map(Math.abs).sort((x, y) => x - y);
  const times = change.figure.fact.unit === '倍' ? 1 : 100;
  const value = Math.abs(minus(b.value, a.value) / a.value) * times;
  return {
    scene,
    rate: change.figure,
    value,
    open: [(ends[0] ?? 0) * times, (ends[1] ?? 0) * times],
    terms: `(${b.raw} − ${a.raw}) ÷ ${a.raw}`,
    from: [before, after],
    isCertain: !change.isOther,
  };
}

/** 5300人，同比增加800人，增长17.8%: the earlier figure is what is left without the change. */
function fromAmount(scene: Scene): Growth[] {
  return scene.period.figures.flatMap((after) => {
    const [change, rate] = behind(scene, after);
    if (!change || !rate || rate.fact.unit !== '%' || rate.fact.aspect !== 'change') return [];
    if (kindOf(change.fact) !== kindOf(after.fact) || isShareLike(after)) return [];
    if (change.fact.aspect !== 'change' && change.fact.aspect !== 'new') return [];
    const [first, second] = [between(scene, after, change), between(scene, change, rate)];
    const near =
      first.length <= 16 && /^，(?:增长|增幅|同比增长|增长率|降幅|下降)[^，]{0,3}$/u.test(second);
    if (!near || !/[较比增减]/u.test(first) || /[。；]|分别/u.test(first)) return [];
    return growthFromAmount(scene, after, change, rate);
  });
}

const isShareLike = ({ fact }: Figure): boolean => fact.unit === '%' || fact.unit === '百分点';

function growthFromAmount(scene: Scene, after: Figure, change: Figure, rate: Figure): Growth[] {
  if (isBaseOf(scene, after, change)) return [growthOfBase(scene, after, change, rate)];
  const sign = /[减降少]/u.test(leadOf(scene, change)) ? 1 : -1;
  const base = after.fact.value + sign * change.fact.value;
  if (base <= 0) return [];
  const [low, high] = rangeOf(change.fact);
  const slack = rangeOf(after.fact)[1] - after.fact.value;
  const operator = sign < 0 ? '−' : '+';
  return [
    {
      scene,
      rate,
      value: (change.fact.value / base) * 100,
      open: [
        (low / (base + slack + high - change.fact.value)) * 100,
        (high / Math.max(1e-9, base - slack - high + change.fact.value)) * 100,
      ],
      terms: `${change.fact.raw} ÷ (${after.fact.raw} ${operator} ${change.fact.raw})`,
      from: [after, change],
      isCertain: !holds(between(scene, change, rate), 'compared'),
    },
  ];
}

/** 与上次普查的4.9万人相比，增加0.3万人，增长6.1%: the figure is the earlier one. */
function growthOfBase(scene: Scene, base: Figure, change: Figure, rate: Figure): Growth {
  return {
    scene,
    rate,
    value: (change.fact.value / base.fact.value) * 100,
    open: quotientRange(change.fact, base.fact, 100),
    terms: `${change.fact.raw} ÷ ${base.fact.raw}`,
    from: [base, change],
    isCertain: true,
  };
}

function judge({ rate, value, open, from, scene, isCertain }: Growth): FindingStatus {
  const facts = from.map(({ fact }) => fact);
  const judged = judgeQuotient(value, open, rate.fact, facts);
  if (judged !== 'mismatch') return judged;
  const words = scene.passage.text.slice(scene.period.start, rate.at);
  // 增长 is often meant at constant prices, and 增长1.2倍 often written for 为1.2倍.
  const isReal = holds(words, 'real_growth') || rate.fact.unit === '倍';
  return isCertain && !isReal ? 'mismatch' : 'unclear';
}

function findingOf(growth: Growth): Finding {
  const { rate, value, terms, from } = growth;
  const status = judge(growth);
  const expected = near(value, stepOf(rate.fact));
  const unit = rate.fact.unit;
  return finding({
    rule: 'share',
    status,
    stated: rate,
    expected,
    reason: {
      key: `growth_${status}`,
      values: { terms: `${terms} = ${expected}${unit}`, stated: rate.fact.raw },
    },
    others: from.map((figure) => evidenceOf('other', figure)),
  });
}

/** Every growth rate of the article that stands beside the two figures it leads from and to. */
export function growths(article: CheckedArticle): Finding[] {
  const scenes = scenesOf(article.passages);
  const compared = [
    ...scenes.flatMap((s) => [...fromTo(s), ...thenAndNow(s), ...comparedWith(s)]),
    ...stillToCome(article),
  ];
  const told = compared
    .filter(({ before }) => before.fact.unit !== '%' && before.fact.value > 0)
    .flatMap((one) => one.changes.filter(isGrowth).map((change) => growthOf(one, change)));
  const known = new Set(told.map(({ rate }) => rate));
  return [...told, ...scenes.flatMap(fromAmount).filter(({ rate }) => !known.has(rate))]
    .filter(({ from }) => from.every(({ fact }) => isExact(fact) || fact.value > 0))
    .map(findingOf);
}
