/** 全区共有党员1870名 … 全区共有党员1780名: two totals of one thing at one place and time. */
import type { Finding } from '../finding.js';
import { evidenceOf, finding } from '../make.js';
import { isExact, isEqual } from '../number.js';
import type { CheckedArticle, Figure } from '../passage.js';
import { clauseLead, leadOf, scenesOf, tailOf } from '../reading.js';
import { anyOf } from '../words.js';
import { groupBy } from '../../summary/groupBy.js';

interface Total {
  readonly figure: Figure;
  readonly period: number;
  /** The words between 全区 and the number, and behind the number: two totals of one thing share them. */
  readonly words: string;
}

/** Words that only link a name to its number. */
const LINKS = /共有?|现有|现|总数|总计|共计|已|达到?|为|有|目前|的|约/gu;

function totalsOf({ passages }: CheckedArticle): Total[] {
  return scenesOf(passages).flatMap((scene, period) =>
    scene.period.figures.flatMap((figure) => {
      const { aspect, part_of, category } = figure.fact;
      if (aspect !== 'total' || part_of !== '' || category === 'rates') return [];
      const lead = clauseLead(scene, figure);
      const whole = anyOf('whole_district').exec(lead);
      if (!whole || leadOf(scene, figure).length < lead.length - whole.index) return [];
      const words = lead.slice(whole.index).replace(LINKS, '') + tailOf(scene, figure).slice(0, 12);
      return [{ figure, period, words }];
    }),
  );
}

function keyOf({ figure, words }: Total): string {
  const { district, place, item, unit, as_of, scope } = figure.fact;
  return JSON.stringify([district, place, item, unit, as_of, scope, words]);
}

/** Totals of the article that are told of the same whole in the same words, and differ. */
export function ofOneWhole(article: CheckedArticle): Finding[] {
  return [...groupBy(totalsOf(article), keyOf).values()].flatMap(([first, ...rest]) =>
    rest.flatMap((total) => {
      if (!first || total.period === first.period) return [];
      const [a, b] = [first.figure.fact, total.figure.fact];
      if (isEqual(a.value, b.value)) return [];
      const status = isExact(a) && isExact(b) ? ('mismatch' as const) : ('unclear' as const);
      return [
        finding({
          rule: 'contradiction',
          status,
          stated: total.figure,
          expected: a.value,
          reason: { key: `whole_${status}`, values: { stated: b.raw, other: a.raw } },
          others: [evidenceOf('other', first.figure)],
        }),
      ];
    }),
  );
}
