/** 排查213件，化解201件，化解率94.4%: the rate of what was settled. */
import type { Finding } from '../finding.js';
import type { CheckedArticle, Figure } from '../passage.js';
import {
  before,
  between,
  clauseLead,
  inMind,
  isAside,
  kindOf,
  leadOf,
  scenesOf,
  type Scene,
  type Told,
} from '../reading.js';
import { anyOf, holds } from '../words.js';
import { shareFinding } from './quotient.js';

const RATE = /^([^，。；：的]{0,8})率(?:约|达到?|为|高达|已达|近|超过?)*$/u;
const REACH = 40;
/** Between what was found and what was settled its parts may be told. */
const FARTHEST = 120;

/** 办结率 of figures that were 办结: the rate's own verb, or any for settling. */
function isOfVerb(rate: string, words: string): boolean {
  const stem = rate.slice(-2);
  return words.includes(stem) || (words.includes(rate.slice(-1)) && holds(words, 'settled'));
}

function findingAt(scene: Scene, share: Figure): Finding | undefined {
  if (share.fact.unit !== '%' || share.fact.aspect !== 'total') return undefined;
  const words = leadOf(scene, share).replace(/^[，、（\s]+/u, '');
  const rate = RATE.exec(words)?.[1];
  if (rate === undefined || !anyOf('settled', '', '$').test(rate) || holds(rate, 'not_rate'))
    return undefined;
  const part = before(scene, share).at(-1);
  if (!part || between(scene, part, share).length > REACH) return undefined;
  const whole = wholeOf(scene, part);
  const settled = clauseLead(scene, part);
  if (!whole || !isOfVerb(rate, settled)) return undefined;
  // 4939件（含旧存256件）: what is said to be within the whole is no other.
  const way = scene.passage.text.slice(whole.figure.end, part.at).replace(/^（含[^（）]*）/u, '');
  const isCertain =
    isFound(whole) && settled.includes(rate.slice(-2)) && !holds(way + settled, 'not_of_found');
  return shareFinding({ share, part, whole: whole.figure }, isCertain);
}

/** 排查隐患650处，矛盾纠纷|220件: a bare noun goes on with the verb of the clause before. */
function isFound({ scene, figure }: Told): boolean {
  const lead = clauseLead(scene, figure);
  if (holds(lead, 'found')) return true;
  const [previous] = before(scene, figure).slice(-1);
  const joined = previous !== undefined && between(scene, previous, figure) === `，${lead}`;
  return joined && lead === figure.fact.item && holds(clauseLead(scene, previous), 'found');
}

/** What was found, of which the part was settled: the nearest such figure that is no part itself. */
function wholeOf(scene: Scene, part: Figure): Told | undefined {
  return inMind(scene, part).findLast(
    ({ scene: there, figure: { fact, ...place } }) =>
      kindOf(fact) === kindOf(part.fact) &&
      fact.aspect !== 'resolved' &&
      fact.aspect !== 'change' &&
      fact.part_of === '' &&
      fact.value >= part.fact.value &&
      !isAside(there, { fact, ...place }) &&
      part.at - place.end <= FARTHEST,
  );
}

/** Every 化解率, 办结率 and 整改率 of the article whose figures stand before it. */
export function settledRates({ passages }: CheckedArticle): Finding[] {
  return scenesOf(passages).flatMap((scene) =>
    scene.period.figures.flatMap((figure) => findingAt(scene, figure) ?? []),
  );
}
