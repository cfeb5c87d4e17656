/** Totals that stand behind their parts: 党员35名、群众20名，共55人. */
import { isSameThing, isShare, kindOf, leadOf, type Scene } from '../reading.js';
import type { Figure, Passage } from '../passage.js';
import { sumOf } from '../number.js';
import { anyOf, holds } from '../words.js';
import { isListJoint, isNextInList, mayOverlap, type Division } from './division.js';

/** 共|55人, 合计达|3.2亿元 */
function closes(scene: Scene, figure: Figure): boolean {
  const lead = leadOf(scene, figure);
  const { item } = figure.fact;
  const bare = item !== '' && lead.endsWith(item) ? lead.slice(0, -item.length) : lead;
  return anyOf('sum_of', '', '(?:有|为|达|约|达到)?$').test(bare);
}

/** The figures in front of the total that are one list with it, the first first. */
function runBefore(scene: Scene, total: Figure): Figure[] {
  const kind = kindOf(total.fact);
  const run: Figure[] = [];
  for (const figure of [...scene.period.figures].reverse()) {
    if (figure.end > total.at) continue;
    if (kindOf(figure.fact) !== kind) continue;
    const { aspect } = figure.fact;
    if (aspect === 'change' || aspect === 'before' || isShare(figure.fact)) break;
    const next = run[0];
    if (next && !isListJoint(scene, figure, next)) break;
    if (closes(scene, figure) || holds(leadOf(scene, figure), 'per_one')) break;
    run.unshift(figure);
  }
  return run;
}

/** The end of the run that makes the total and cuts no list, else all of it. */
function fitting(scene: Scene, run: readonly Figure[], total: Figure): readonly Figure[] {
  for (let from = 0; from < run.length - 1; from += 1) {
    const [before, first] = [run[from - 1], run[from]];
    if (before && first && isNextInList(scene, before, first)) continue;
    const some = run.slice(from);
    if (sumOf(some.map(({ fact }) => fact.value)) === total.fact.value) return some;
  }
  return run;
}

/** Between the last part and the word for the sum nothing new may be said: 、…，共. */
const PLAIN_WAY = /^[^，。；]{0,10}[，；、]?(?:[^，。；]{0,2})$/u;

function isCertain(scene: Scene, run: readonly Figure[], total: Figure): boolean {
  const last = run.at(-1);
  if (!last || scene.period.figures.findLast((f) => f.end <= total.at) !== last) return false;
  const way = scene.passage.text.slice(last.end, total.at - leadOf(scene, total).length);
  const all = scene.passage.text.slice(run[0]?.at ?? 0, total.at);
  if (!PLAIN_WAY.test(way) || holds(all, 'rest') || all.includes('其中')) return false;
  const between = scene.period.figures.filter((f) => f.at >= (run[0]?.at ?? 0) && f.at < total.at);
  return between.length === run.length && run.every(({ fact }) => fact.value <= total.fact.value);
}

function divisionOf(scene: Scene, total: Figure): Division | undefined {
  if (!closes(scene, total)) return undefined;
  const run = runBefore(scene, total);
  const parts = fitting(scene, run, total);
  if (parts.length < 2) return undefined;
  const fits = parts.length < run.length;
  const certain = isCertain(scene, parts, total) && belongs(scene, total, parts);
  if (!fits && !certain && sumOf(parts.map(({ fact }) => fact.value)) !== total.fact.value)
    return undefined;
  const overlap = mayOverlap(scene, parts);
  return { total, parts, isComplete: certain, mayOverlap: overlap, isOnlyTotal: false };
}

/** Whether the total has no noun of its own, or that of its parts. */
function belongs(scene: Scene, total: Figure, parts: readonly Figure[]): boolean {
  const { fact } = total;
  const isNamed = fact.item !== '' && leadOf(scene, total).endsWith(fact.item);
  if (isNamed) return parts.every((part) => isSameThing(part.fact, fact));
  return fact.category === 'people' || parts.some((part) => isSameThing(part.fact, fact));
}

/** The totals of a passage that stand behind their parts. */
export function closings(passage: Passage): Division[] {
  return passage.periods.flatMap((period) => {
    const scene = { passage, period };
    return period.figures.flatMap((figure) => divisionOf(scene, figure) ?? []);
  });
}
