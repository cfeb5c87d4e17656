/** 龙口、牟平的采购额分别为3亿元和2亿元: as many places as figures, one for each. */
import { lastUpTo } from './clause.js';
import { districtOf } from './divisions.js';
import { isPlace } from './below.js';
import {
  type Frame,
  type Reader,
  divisionsOf,
  moveTo,
  placedAt,
  resolveAt,
  wholeAt,
} from './frame.js';
import type { PlaceMention } from './mention.js';
import { isUnit, placesUpTo } from './listed.js';
import { roleOf } from './role.js';
import { type Step, stepTo } from './scenes.js';

const WORD = '分别';
/** More are not looked for in one paragraph. */
const MOST = 40;
const SENTENCE_END = /[。；！？;!?\n]/u;
const DIGIT = /[\d０-９]/u;
/** What stands between the last of the places and 分别. */
const LONGEST_SUBJECT = 30;
/** 分别为约3.2亿元: how far the first figure may stand from 分别. */
const LONGEST_LEAD = 14;
const NUMBER = /[\d０-９]+(?:[.,．][\d０-９]+)*/gu;
/** 亿元、 亿元和约: what parts two figures of one row. */
const BETWEEN =
  /^[^\d、，,和及与。；]{0,8}(?:(?:、|和|及|以及|与)[^\d、，,。；]{0,3}|[，,][约近超]?)$/u;

/** 2821起，共计|9090起: no figure of the row. */
const SUMS_UP = /(?:共计?|合计|总计|累计|[占比])$/u;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The figures in a row behind 分别, each from the end of the one before. */
function figuresBehind(text: string, from: number, end: number): Span[] {
  const spans: Span[] = [];
  const stretch = text.slice(from, end);
  let last = 0;
  for (const found of stretch.matchAll(NUMBER)) {
    const between = stretch.slice(last, found.index);
    const fits = spans.length === 0 ? between.length <= LONGEST_LEAD : BETWEEN.test(between);
    if (!fits || SUMS_UP.test(between)) break;
    const start = spans.length === 0 ? from : from + last;
    last = found.index + found[0].length;
    spans.push({ start, end: from + last });
  }
  return spans;
}

/** The steps to each place's own figure and back, for the 分别 at that offset. */
function stepsOf(
  reader: Reader,
  text: string,
  mentions: readonly PlaceMention[],
  frame: Frame,
  at: number,
): Step[] {
  const places = placesUpTo(
    text,
    mentions,
    mentions.findLastIndex((m) => m.end <= at),
  );
  const [first = 0] = places;
  const lastEnd = mentions[places.at(-1) ?? 0]?.end ?? 0;
  if (places.length < 2 || at - lastEnd > LONGEST_SUBJECT) return [];
  if (SENTENCE_END.test(text.slice(mentions[first]?.start, at))) return [];
  const rest = text.slice(at).search(SENTENCE_END);
  const sentenceEnd = rest < 0 ? text.length : at + rest;
  const figures = figuresBehind(text, at + WORD.length, sentenceEnd);
  const names = places.flatMap((at) => mentions[at] ?? []);
  const divisions = divisionsOf(reader, frame, names);
  if (figures.length !== places.length || divisions.length !== places.length) return [];
  const rows = [figures, ...rowsBehind(text, mentions, figures, sentenceEnd)];
  return rows.flatMap((row) => [
    ...row.map(({ start }, i): Step => {
      const division = divisions[i];
      return stepTo(start, division ? moveTo(reader, division, start) : frame);
    }),
    stepTo(row.at(-1)?.end ?? at, frame),
  ]);
}

/** 亿元，|占全市的|32.8%、31.9%: what leads to the next row. */
const NEXT_ROW = /^[^\d，。；]{0,8}，(?:[^\d，。；]{1,16}(?=\d))/u;
const LONGEST_NEXT = 28;
/** No sentence tells more of each place. */
const MOST_ROWS = 4;

/** The rows of as many figures in the clauses behind a row, one for each place again, up to the next place that is told of. */
function* rowsBehind(
  text: string,
  mentions: readonly PlaceMention[],
  row: readonly Span[],
  sentenceEnd: number,
): Iterable<Span[]> {
  let end = row.at(-1)?.end ?? sentenceEnd;
  for (let i = 0; i < MOST_ROWS; i += 1) {
    const lead = NEXT_ROW.exec(text.slice(end, Math.min(end + LONGEST_NEXT, sentenceEnd)))?.[0];
    if (lead === undefined) return;
    const from = end + lead.length;
    const told = mentions.some(
      ({ start }, i) => start >= end && start < from && roleOf(text, mentions, i) !== 'aside',
    );
    const next = told ? [] : figuresBehind(text, from, sentenceEnd);
    if (next.length !== row.length) return;
    yield next;
    end = next.at(-1)?.end ?? sentenceEnd;
  }
}

const AVERAGE = /^(?:的?平均(?:水平|值|数)?|水平)/u;

/** 全省|平均水平（4.6%）: how long that is. */
const averageAt = (text: string, at: number): number =>
  AVERAGE.exec(text.slice(at, at + 6))?.[0].length ?? 0;

/** 胶州市（36件）、平度市（42件）, 高于全国（2.5%）: the steps to what stands in brackets behind each place of a list, and back. */
export function withBracketed(
  reader: Reader,
  text: string,
  mentions: readonly PlaceMention[],
  brackets: readonly (readonly [start: number, end: number])[],
  steps: readonly Step[],
): Step[] {
  const own = brackets.filter(([start]) => DIGIT.test(text.charAt(start + 1)));
  if (own.length === 0) return [...steps];
  const ending = new Map(mentions.map((m, i) => [m.end + averageAt(text, m.end), i]));
  const all = [...steps];
  const offsets = steps.map((step) => step.at);
  for (const [start, end] of own) {
    const i = ending.get(start) ?? -1;
    const m = mentions[i];
    if (!m || (isUnit(m) && roleOf(text, mentions, i) !== 'list')) continue;
    const frame = steps[lastUpTo(offsets, start)]?.frame ?? reader.home;
    if (isPlace(m)) {
      all.push(stepTo(start, placedAt(frame, m.text, start)), stepTo(end, frame));
      continue;
    }
    const division = wholeAt(reader, frame, m) ?? resolveAt(reader, frame, m);
    if (!division) continue;
    all.push(stepTo(start, moveTo(reader, districtOf(division), start)), stepTo(end, frame));
  }
  return all.length === steps.length ? all : all.sort((a, b) => a.at - b.at);
}

/** The steps with those that 分别 makes between a row of places and a row of figures. */
export function withRespective(
  reader: Reader,
  text: string,
  mentions: readonly PlaceMention[],
  steps: readonly Step[],
): Step[] {
  const all = [...steps];
  const offsets = steps.map((step) => step.at);
  let at = text.indexOf(WORD);
  for (let i = 0; at >= 0 && i < MOST && mentions.length > 1; i += 1) {
    const frame = steps[lastUpTo(offsets, at)]?.frame ?? reader.home;
    all.push(...stepsOf(reader, text, mentions, frame, at));
    at = text.indexOf(WORD, at + WORD.length);
  }
  return all.length === steps.length ? all : all.sort((a, b) => a.at - b.at);
}
