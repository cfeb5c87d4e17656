/** From what, to what, by how much: the figures of a comparison. */
import type { Figure } from './passage.js';
import { behind, between, clauseLead, kindOf, leadOf, type Scene } from './reading.js';
import { anyOf, holds } from './words.js';

export type Direction = 'up' | 'down' | undefined;

/** A change that the text tells from one figure to another. */
export interface Comparison {
  readonly scene: Scene;
  readonly before: Figure;
  readonly after: Figure;
  /** By the verb that stands between the two; undefined where none does. */
  readonly direction: Direction;
  /** By how much, as stated: an amount, points, a share or times. */
  readonly changes: readonly Change[];
}

export interface Change {
  readonly figure: Figure;
  /** The words say what it is compared with, so that it may be another change than this one. */
  readonly isOther: boolean;
  readonly direction: Direction;
}

/** Which way the words say that it went: the verb nearest to the end. */
export function directionOf(words: string): Direction {
  const lastOf = (list: string): number =>
    Math.max(
      ...[...words.matchAll(new RegExp(anyOf(list), 'gu'))].map((m) => m.index + m[0].length),
      -1,
    );
  const [up, down] = [lastOf('up'), lastOf('down')];
  if (up === down) return undefined;
  return up > down ? 'up' : 'down';
}

/** 由65.6%提高|到96.9% */
const REACHED =
  /(?:到了?|至|为|成|达)(?:了|目前的?|现在的?|如今的?|今年的?|\d{4}年底?的?|约|近)?$/u;
const FROM = /[由从][^，。；由从]{0,24}$/u;
const FARTHEST = 40;

/** What may follow a comparison within its period. */
function changesBehind(
  scene: Scene,
  after: Figure,
  units: readonly string[],
  isBase = false,
): Change[] {
  const found: Change[] = [];
  let last = after;
  for (const figure of behind(scene, after)) {
    const way = between(scene, last, figure);
    if (way.length > 16 || /[。；]/u.test(way)) break;
    if (figure.fact.aspect !== 'change' && !(isBase && last === after)) break;
    const words = leadOf(scene, figure);
    // A change with a noun of its own is the change of another thing.
    const verb = '(?:了|约|近|达|超过|幅度为?)*$';
    const own = words
      .replace(anyOf('up', '', verb), '')
      .replace(anyOf('down', '', verb), '')
      .replace(/^相比/u, '');
    const isOther = (holds(way, 'compared') && !isBase) || own.length > 4;
    if (units.includes(figure.fact.unit))
      found.push({ figure, isOther, direction: directionOf(words) });
    last = figure;
  }
  return found;
}

/** 去年亏损2亿元，今年盈利1亿元: a loss is written without its sign. */
function isOverZero({ passage, period }: Scene, { at }: Figure): boolean {
  return passage.text.slice(period.start, at).includes('亏');
}

/** 由65.6%提高到96.9%，提高了31个百分点: the way from one figure to the next. */
export function fromTo(scene: Scene): Comparison[] {
  const { figures } = scene.period;
  return figures.flatMap((one, i) => {
    const next = figures[i + 1];
    if (!next || kindOf(one.fact) !== kindOf(next.fact)) return [];
    const way = between(scene, one, next);
    const lead = FROM.exec(clauseLead(scene, one))?.[0];
    if (lead === undefined || way.length > FARTHEST || !REACHED.test(way)) return [];
    const direction = directionOf(way);
    if (direction === undefined || isOverZero(scene, next)) return [];
    return [comparison(scene, one, next, direction)];
  });
}

export function comparison(
  scene: Scene,
  one: Figure,
  other: Figure,
  direction: Direction,
): Comparison {
  return {
    scene,
    before: one,
    after: other,
    direction,
    changes: changesBehind(scene, other, unitsOf(one)),
  };
}

/** 4.23亿元，较上年的|3.85亿元|增加|0.38亿元; 5.2万人，与上次普查的|4.9万人|相比，增加|0.3万人 */
const COMPARED = /(?:[较比][^，。；]{0,10}?|与[^，。；]{0,24}?)的?$/u;
/** What may stand between the earlier figure and the change. */
const SINCE_THEN = /^相比，?[^，。；]{0,10}$/u;

/** 与上次普查的4.9万人|相比: behind such a figure a change is told of it. */
export function isBaseOf(scene: Scene, earlier: Figure, change: Figure): boolean {
  return SINCE_THEN.test(between(scene, earlier, change));
}

/** The earlier figure stands between the later one and the change. */
export function comparedWith(scene: Scene): Comparison[] {
  const { figures } = scene.period;
  return figures.flatMap((after, i) => {
    const [then, change] = [figures[i + 1], figures[i + 2]];
    if (!then || !change || after.fact.unit !== then.fact.unit) return [];
    const [way, second] = [between(scene, after, then), between(scene, then, change)];
    const first = way.replace(/（[^（）]{0,60}）/u, '');
    const isBase = COMPARED.test(first) && directionOf(first) === undefined;
    const isWith = isBaseOf(scene, then, change);
    if (/与[^，。；]*$/u.test(first) !== isWith) return [];
    const fits = isBase && first.length <= (isWith ? 28 : 16) && (isWith || second.length <= 8);
    const direction = directionOf(second);
    if (!fits || direction === undefined || /[。；]/u.test(first + second)) return [];
    const told = changesBehind(scene, then, unitsOf(after), true);
    return [{ scene, before: then, after, direction, changes: told }];
  });
}

const unitsOf = ({ fact }: Figure): string[] =>
  fact.unit === '%' ? ['百分点', '%'] : [fact.unit, '%', '倍'];

const OWN_EARLIER = /(?:去年|上年|前年|\d{4}年|年初|此前|原来|以前|过去)[^，。；]{0,20}$/u;
const OWN_NOW =
  /(?:今年|目前|如今|现在|现已|现有|\d{4}年|达到|达|增至|升至|降至|已有)[^，。；]{0,20}$/u;

/** 去年120件，今年150件，增加30件: two years side by side, told of one thing. */
export function thenAndNow(scene: Scene): Comparison[] {
  const { figures } = scene.period;
  return figures.flatMap((one, i) => {
    const next = figures[i + 1];
    if (!next || one.fact.unit !== next.fact.unit || one.fact.metric !== next.fact.metric)
      return [];
    const [then, now] = [clauseLead(scene, one), clauseLead(scene, next)];
    const way = between(scene, one, next);
    const years = yearOf(then) !== yearOf(now) || yearOf(now) === undefined;
    const fits = OWN_EARLIER.test(then) && !holds(then, 'compared') && OWN_NOW.test(now) && years;
    if (!fits || way.length > 24 || !way.startsWith('，') || next.fact.aspect === 'change')
      return [];
    const ownNoun = now.replace(OWN_NOW, '').length > 8 || isOverZero(scene, next);
    return ownNoun ? [] : [comparison(scene, one, next, undefined)];
  });
}

const yearOf = (words: string): string | undefined => /\d{4}(?=年)/u.exec(words)?.[0];
