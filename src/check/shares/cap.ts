/** 满意率达101%: shares that cannot exceed the whole. */
import type { Finding } from '../finding.js';
import { finding } from '../make.js';
import type { CheckedArticle, Figure } from '../passage.js';
import { clauseLead, scenesOf, tailOf, type Scene } from '../reading.js';
import { anyOf, holds } from '../words.js';

const ENDS =
  '(?:的|约|达到?|为|高达|已达|近|超过?|保持在|稳定在|提高到|提升到|提升至|提高至|到|至)*$';

/** Whether the words before the number name a share that ends at 100. */
function isCapped(scene: Scene, share: Figure): boolean {
  const lead = clauseLead(scene, share);
  if (holds(lead, 'uncapped') || holds(tailOf(scene, share), 'uncapped')) return false;
  if (/占[^，。；]{0,16}$/u.test(lead)) return !/任务|目标|计划|预算/u.test(lead);
  return anyOf('capped', '', ENDS).test(lead);
}

/** 下降了120%: nothing falls by more than all of it. */
function fallsBelow(scene: Scene, share: Figure): boolean {
  const lead = clauseLead(scene, share);
  if (!anyOf('down', '', '(?:了|约|近|达|超过?)?$').test(lead)) return false;
  const words = scene.passage.text.slice(scene.period.start, share.end);
  return !holds(words, 'may_go_below_zero');
}

function findingAt(scene: Scene, share: Figure): Finding | undefined {
  const { unit, value, aspect, bound } = share.fact;
  if (unit !== '%' || value <= 100 || bound === 'below' || bound === 'at_most') return undefined;
  const key =
    aspect === 'change'
      ? fallsBelow(scene, share) && 'cap_fall'
      : isCapped(scene, share) && 'cap_share';
  if (key === false) return undefined;
  return finding({
    rule: 'share',
    status: 'mismatch',
    stated: share,
    reason: { key, values: { stated: share.fact.raw } },
    others: [],
  });
}

/** Every share of the article that exceeds what it can be. */
export function caps({ passages }: CheckedArticle): Finding[] {
  return scenesOf(passages).flatMap((scene) =>
    scene.period.figures.flatMap((figure) => findingAt(scene, figure) ?? []),
  );
}
