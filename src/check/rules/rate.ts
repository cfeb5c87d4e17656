/** 发放补贴120万元，惠及农户600户，户均2000元: totals against what each one gets. */
import type { Finding } from '../finding.js';
import { evidenceOf, finding } from '../make.js';
import {
  isCount,
  isExact,
  judgeQuotient,
  meet,
  quotientRange,
  rangeOf,
  stepOf,
} from '../number.js';
import type { CheckedArticle, Figure } from '../passage.js';
import { before, between, isSamePlace, kindOf, leadOf, scenesOf, type Scene } from '../reading.js';
import { near } from '../shares/quotient.js';
import type { FindingStatus } from '../vocabulary.js';
import { wordsOf } from '../words.js';

/** What is counted by the words for each one: 户均 by 户, 日均 by 天. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  户: ['户'],
  人: ['人', '名', '位'],
  名: ['人', '名'],
  位: ['人', '位'],
  日: ['天', '日'],
  天: ['天', '日'],
  月: ['个月', '月'],
  年: ['年'],
  亩: ['亩'],
  村: ['个', '村'],
  店: ['家', '个'],
  次: ['次'],
  场: ['场'],
  车: ['辆'],
};

interface PerOne {
  readonly unit: string;
  /** What each one gets, where the text names it: 户均|增收. */
  readonly noun: string;
}

function perOne(scene: Scene, figure: Figure): PerOne | undefined {
  const lead = leadOf(scene, figure);
  const found = wordsOf('per_one')
    .map((word) => ({ word, at: lead.lastIndexOf(word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at || b.word.length - a.word.length)[0];
  if (!found) return undefined;
  const noun = lead
    .slice(found.at + found.word.length)
    .replace(/(?:约|达到?|为|有|近|超过?)+$/u, '');
  const unit = [...found.word.replace(/平均|均|每/gu, '')][0];
  return unit === undefined || noun.length > 8 ? undefined : { unit, noun };
}

const REACH = 60;

interface Rate {
  readonly rate: Figure;
  readonly total: Figure;
  readonly count: Figure;
  readonly isCertain: boolean;
}

function isCountOf({ fact }: Figure, unit: string): boolean {
  const units = COUNTED[unit] ?? [];
  if (unit === '村') return fact.metric.endsWith('村') || fact.unit === '村';
  return units.includes(fact.unit);
}

/** Total, count and what each one gets, where they stand together. */
function rateAt(scene: Scene, rate: Figure): Rate | undefined {
  const each = perOne(scene, rate);
  if (!each) return undefined;
  const nearby = before(scene, rate).filter(
    (f) => between(scene, f, rate).length <= REACH && f.fact.aspect !== 'change',
  );
  const counts = nearby.filter((f) => isCountOf(f, each.unit));
  const totals = nearby.filter(
    (f) => kindOf(f.fact) === kindOf(rate.fact) && f.fact.value > rate.fact.value,
  );
  const [count, total] = [counts.at(-1), totals.at(-1)];
  if (!count || !total || count === total || count.fact.value < 2) return undefined;
  const isAlone = counts.length === 1 && totals.length === 1 && nearby.length === 2;
  const isSame =
    each.noun === '' || each.noun === total.fact.item || leadOf(scene, total).includes(each.noun);
  return { rate, total, count, isCertain: isAlone && isSame && each.unit !== '年' };
}

function statusOf({ rate, total, count, isCertain }: Rate): FindingStatus | undefined {
  const expected = total.fact.value / count.fact.value;
  const open = quotientRange(total.fact, count.fact);
  const judged = judgeQuotient(expected, open, rate.fact, [total.fact, count.fact]);
  if (judged !== 'mismatch') return judged === 'unclear' && !isCertain ? undefined : judged;
  // Payments per head are told in round numbers.
  const isRound = Math.abs(rate.fact.value / expected - 1) < 0.02;
  if (isRound) return 'rounding';
  return isCertain ? 'mismatch' : undefined;
}

function findingOf(found: Rate): Finding | undefined {
  const status = statusOf(found);
  if (status === undefined) return undefined;
  const { rate, total, count } = found;
  const expected = near(total.fact.value / count.fact.value, stepOf(rate.fact));
  const terms = `${total.fact.raw} ÷ ${count.fact.raw} = ${expected}${rate.fact.unit}`;
  return finding({
    rule: 'rate',
    status,
    stated: rate,
    expected,
    reason: { key: `rate_${status}`, values: { terms, stated: rate.fact.raw } },
    others: [evidenceOf('total', total), evidenceOf('count', count)],
  });
}

/** An article tells no more of single ones. */
const MOST_INSIDE = 50;

/** 微网格里有|近50户: one of the things that are counted elsewhere. */
const WITHIN = /[里内](?:现|共|就|还|一共)?有$/u;
/** How far one unit may be from the average before a reader wonders. */
const USUAL = 2;

/** 有3646户，划分73个微网格。…我的微网格里有近50户: one unit against the average of all. */
function oneOfMany({ passages, figures }: CheckedArticle): Finding[] {
  const inside = scenesOf(passages).flatMap((scene) =>
    scene.period.figures.filter((f) => f.fact.scope !== '' && WITHIN.test(leadOf(scene, f))),
  );
  return inside.slice(0, MOST_INSIDE).flatMap((rate) => {
    const others = figures.filter((f) => f !== rate && isSamePlace(f.fact, rate.fact));
    const count = others
      .filter(
        ({ fact }) => isCount(fact) && fact.item !== '' && rate.fact.scope.endsWith(fact.item),
      )
      .sort((a, b) => b.fact.item.length - a.fact.item.length)[0];
    const totals = others.filter(({ fact }) => fact.unit === rate.fact.unit && fact.scope === '');
    const total = totals.find(({ fact }) => fact.value > rate.fact.value);
    if (!count || !total || count.fact.value < 2) return [];
    return [averageFinding(rate, total, count)];
  });
}

function averageFinding(rate: Figure, total: Figure, count: Figure): Finding {
  const average = total.fact.value / count.fact.value;
  const [low, high] = rangeOf(rate.fact);
  const fits = meet([average / USUAL, average * USUAL], [low, high]);
  const expected = near(average, stepOf(rate.fact));
  const terms = `${total.fact.raw} ÷ ${count.fact.raw} = ${expected}${rate.fact.unit}`;
  const status = fits ? 'ok' : 'unclear';
  return finding({
    rule: 'rate',
    status,
    stated: rate,
    ...(isExact(rate.fact) ? { expected } : {}),
    reason: { key: `average_${status}`, values: { terms, stated: rate.fact.raw } },
    others: [evidenceOf('total', total), evidenceOf('count', count)],
  });
}

/** Every figure per head, per household or per day of the article against its total. */
export function checkRates(article: CheckedArticle): Finding[] {
  const each = scenesOf(article.passages).flatMap((scene) =>
    scene.period.figures.flatMap((figure) => {
      const found = rateAt(scene, figure);
      return (found && findingOf(found)) ?? [];
    }),
  );
  return [...each, ...oneOfMany(article)];
}
