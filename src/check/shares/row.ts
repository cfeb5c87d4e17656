/**
 * 咨询类33523件，占47.09%；求助类21570件，占30.30%；…: shares in a row are of one whole. Where the others are true of
 * a figure, the one that is not is wrong.
 */
import type { Figure } from '../passage.js';
import { asciiDigits, isEqual, isExact, sumOf } from '../number.js';
import { kindOf } from '../reading.js';
import { groupBy } from '../../summary/groupBy.js';
import { bareWhole, type Stated } from './stated.js';

/** A stated share with the figures that may be its whole. */
export interface Judged {
  readonly stated: Stated;
  /** The figure of which the share is true. */
  readonly fits?: Figure;
  /** The figure that the words for the whole name, and whether they leave no doubt. */
  readonly named?: Figure;
  readonly isCertain?: boolean;
  /** The figures close before the part that may be the whole. */
  readonly near: ReadonlySet<Figure>;
}

/** How far one share of a row may stand from the next part. */
const REACH = 60;

/** No division has more parts. */
const LONGEST_ROW = 50;

/** Whether the share goes on where the row left off, of the same whole. */
function goesOn(row: readonly Judged[], { stated: b, near }: Judged): boolean {
  const a = row.at(-1)?.stated;
  if (!a || a.scene.passage !== b.scene.passage || row.length >= LONGEST_ROW) return false;
  const way = a.scene.passage.text.slice(a.share.end, b.part.at);
  const isClose = way.length <= REACH && !/其中|[！？\n]/u.test(way);
  // 9.2万名社区书记中，大专以上的5.1万名，占54.8%: between the two another whole is named.
  const isNew = [...near].some(({ at }) => at >= a.share.end);
  const whole = bareWhole(b.whole);
  const same = whole === '' || row.findLast(({ stated }) => bareWhole(stated.whole) === whole);
  return isClose && !isNew && Boolean(same) && kindOf(a.part.fact) === kindOf(b.part.fact);
}

/** The shares, each with those in its row, in the order of the text. */
export function rowsOf(told: readonly Judged[]): Judged[][] {
  const rows: Judged[][] = [];
  for (const one of told) {
    const row = rows.at(-1);
    if (row && goesOn(row, one)) row.push(one);
    else rows.push([one]);
  }
  return rows;
}

/** How many digits of the share say something: 3 of 47.1%, 1 of 0.6%. */
function digitsOf({ stated: { share } }: Judged): number {
  if (!isExact(share.fact)) return 0;
  return asciiDigits(share.fact.raw).replace(/\D/gu, '').replace(/^0+/u, '').length;
}

/** A share of so many digits is true of a figure by chance once in hundreds of times. */
const TELLING = 3;

/**
 * The figure that the other shares of the row are true of, or undefined where none is beyond doubt: two of them
 * must be, or one and the figure stands close before, names the kind of the part or is what the parts make.
 */
export function wholeOfRow(one: Judged, row: readonly Judged[]): Figure | undefined {
  if (!one.stated.isItsOwn) return undefined;
  const byWhole = groupBy(
    row.filter((other) => other !== one && other.fits !== undefined),
    ({ fits }) => fits,
  );
  const [most] = [...byWhole.values()].sort((a, b) => b.length - a.length);
  const whole = most?.[0]?.fits;
  if (!most || !whole) return undefined;
  const digits = most.map(digitsOf);
  if (sumOf(digits) < TELLING || Math.max(...digits) < 2) return undefined;
  const isGreater = whole.fact.value >= one.stated.part.fact.value;
  const isNear = row.some(({ near }) => near.has(whole));
  const isSure = most.length > 1 || isNear || isKindOf(one, whole) || makesAll(row, whole);
  return isGreater && isSure ? whole : undefined;
}

/** Whether the parts of the row make the whole. */
function makesAll(row: readonly Judged[], { fact }: Figure): boolean {
  const parts = row.map(({ stated }) => stated.part.fact.value);
  return isEqual(sumOf(parts), fact.value);
}

/** 少数民族党员 are 党员. */
function isKindOf({ stated: { part } }: Judged, { fact }: Figure): boolean {
  const { item } = part.fact;
  return fact.item !== '' && item !== fact.item && item.endsWith(fact.item);
}
