/** What the text around a figure says, in the terms that the rules share. */
import type { Fact } from '../model.js';
import { periodAt } from './passage.js';
import type { Figure, Passage, Period } from './passage.js';
import { wordsOf } from './words.js';

/** A figure with all that stands around it. */
export interface Scene {
  readonly passage: Passage;
  readonly period: Period;
}

const MARK = /[，。；：！？\n]/u;

/** Offset behind the last clause mark before `at`, within the period. */
export function clauseStart({ passage, period }: Scene, at: number): number {
  let start = at;
  while (start > period.start && !MARK.test(passage.text.charAt(start - 1))) start -= 1;
  return start;
}

/** Offset of the first clause mark at or behind `at`, within the period. */
export function clauseEnd({ passage, period }: Scene, at: number): number {
  let end = at;
  while (end < period.end && !MARK.test(passage.text.charAt(end))) end += 1;
  return end;
}

/** The words of the clause in front of a figure, from the figure before it on. */
export function leadOf(scene: Scene, figure: Figure): string {
  const previous = scene.period.figures.findLast((f) => f.end <= figure.at);
  const start = Math.max(clauseStart(scene, figure.at), previous?.end ?? 0);
  return scene.passage.text.slice(start, figure.at);
}

/** All words of the clause in front of a figure. */
export function clauseLead(scene: Scene, figure: Figure): string {
  return scene.passage.text.slice(clauseStart(scene, figure.at), figure.at);
}

/** The words of the clause behind a figure, up to the next figure. */
export function tailOf(scene: Scene, figure: Figure): string {
  const next = scene.period.figures.find((f) => f.at >= figure.end);
  const end = Math.min(clauseEnd(scene, figure.end), next?.at ?? scene.period.end);
  return scene.passage.text.slice(figure.end, end);
}

/** The text from the end of one figure to the beginning of another. */
export const between = ({ passage }: Scene, a: Figure, b: Figure): string =>
  passage.text.slice(a.end, b.at);

/** The figures of the period that follow `figure`. */
export const behind = ({ period }: Scene, figure: Figure): readonly Figure[] =>
  period.figures.filter((f) => f.at >= figure.end);

/** The figures of the period before `figure`. */
export const before = ({ period }: Scene, figure: Figure): readonly Figure[] =>
  period.figures.filter((f) => f.end <= figure.at);

/** A figure with the scene that it stands in. */
export interface Told {
  readonly scene: Scene;
  readonly figure: Figure;
}

/** 1803件（旧存|240件|）: what stands in brackets is told of what stands before them. */
export function isAside({ passage, period }: Scene, { at }: Figure): boolean {
  const lead = passage.text.slice(period.start, at);
  return lead.lastIndexOf('（') > lead.lastIndexOf('）');
}

/** The figures before `figure` that a reader still has in mind: those of its period and of the one before. */
export function inMind(scene: Scene, figure: Figure): readonly Told[] {
  const { passage, period } = scene;
  const last = period.start > 0 ? periodAt(passage, period.start - 1) : undefined;
  const earlier = last ? { passage, period: last } : undefined;
  return [
    ...(earlier?.period.figures ?? []).map((one) => ({ scene: earlier as Scene, figure: one })),
    ...before(scene, figure).map((one) => ({ scene, figure: one })),
  ];
}

/** What a unit counts: 名, 位 and 人 all count people, so that figures in them can be added. */
export function kindOf({ unit, category }: Fact): string {
  if (category === 'people' && wordsOf('people_units').includes(unit)) return '人';
  if (category === 'problems' && wordsOf('case_units').includes(unit)) return '件';
  return unit;
}

export const isShare = ({ unit }: Fact): boolean => unit === '%';

/** Whether two figures may count one thing: equal metrics, or one name that ends in the other. */
export function isSameThing(a: Fact, b: Fact): boolean {
  if (a.metric === b.metric) return true;
  return a.item !== '' && b.item !== '' && (a.item.endsWith(b.item) || b.item.endsWith(a.item));
}

export const isSamePlace = (a: Fact, b: Fact): boolean =>
  a.district === b.district && a.place === b.place;

/** Every period of an article with its passage, in order. */
export function scenesOf(passages: readonly Passage[]): Scene[] {
  return passages.flatMap((passage) => passage.periods.map((period) => ({ passage, period })));
}
