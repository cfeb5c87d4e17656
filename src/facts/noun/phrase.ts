/** A noun phrase beside a number, and whether it can be what the number counts. */
import { lazily, oneOf, readTsv } from '../../data.js';
import { charSet, stands, type CharSet } from '../../lexicon/chars.js';
import { headOf, type Head } from '../../metrics/match.js';
import { CATEGORIES, type Category } from '../../model.js';
import type { Unit } from '../../quantity/index.js';
import type { Context } from '../context.js';

export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The known term that it ends in. */
  readonly head: Head | undefined;
  /** Whether the classifier goes with the head. */
  readonly fits: boolean;
  /** Begins with a verb: 5000多家招聘单位, but also 13个乡镇停电. */
  readonly verbFirst: boolean;
}

interface Classifier {
  readonly categories: readonly Category[];
  readonly tells: boolean;
  readonly heads: CharSet;
}

const classifiers = lazily((): ReadonlyMap<string, Classifier> => {
  const file = 'classifiers.tsv';
  const columns = ['unit', 'tells', 'categories', 'heads'];
  const rows = readTsv(new URL(`../${file}`, import.meta.url), columns);
  return new Map(
    rows.map(({ line, cells }) => {
      const names = (cells[2] ?? '').split(' ');
      const categories = names.map((name) => oneOf(name, CATEGORIES, { file, line }));
      const heads = charSet(cells[3] ?? '');
      return [cells[0] ?? '', { categories, tells: cells[1] === 'yes', heads }];
    }),
  );
});

const NEVER_COUNTED: ReadonlySet<Category> = new Set(['money', 'rates', 'measures', 'durations']);

/** Whether what `head` names can be counted or measured with `unit`. */
export function fits(unit: Unit | undefined, head: Head | undefined): boolean {
  if (!head) return false;
  const { category } = head.metric;
  if (unit?.kind === 'money') return category === 'money';
  if (unit?.kind === 'measure') return category !== 'money' && category !== 'rates';
  // 床位80张: the dictionary tells how it is counted
  if (unit && head.metric.units.includes(unit.name)) return true;
  const classifier = classifiers().get(unit?.name ?? '');
  return classifier ? classifier.categories.includes(category) : !NEVER_COUNTED.has(category);
}

/** Whether it is known that the classifier doesn't go with the head: 12家 are no documents. */
export function clashes(unit: Unit, head: Head | undefined): boolean {
  if (!head || !classifiers().has(unit.name)) return false;
  // 4台手术, 一台晚会
  const staged = unit.name === '台' && head.metric.category === 'activities';
  return !staged && !fits(unit, head);
}

/** Whether the classifier tells so much that a verb right behind it is a part of the name. */
export function tells(unit: Unit | undefined): boolean {
  return classifiers().get(unit?.name ?? '')?.tells === true;
}

export function phrase(ctx: Context, from: number, end: number, verbFirst: boolean): Phrase {
  const { unit } = ctx.quantity;
  const start = behindFirm(ctx.text, behindNumbering(ctx.text, from, end), end);
  const text = ctx.text.slice(start, end).trim();
  const head = countedHead(bare(text));
  return {
    start,
    end,
    text,
    head,
    fits: fits(unit, head) || isNamedFor(unit, head, text),
    verbFirst,
  };
}

/** 7000台采棉机: a word that the dictionary lacks names by its last character what the classifier counts. */
function isNamedFor(unit: Unit | undefined, head: Head | undefined, text: string): boolean {
  if (head || text.length < 2) return false;
  const heads = classifiers().get(unit?.name ?? '')?.heads;
  return heads !== undefined && stands(heads, text, text.length - 1);
}

const FIRM = /^.*(?:有限(?:责任)?公司|股份公司|集团公司|专业合作社)(?=..)/u;

/** 某某有限公司|流转土地: where a phrase begins that a firm's name runs into. */
function behindFirm(text: string, from: number, end: number): number {
  // most phrases are shorter than what firms are called
  if (end - from < LEAST_FIRM) return from;
  return from + (FIRM.exec(text.slice(from, end))?.[0].length ?? 0);
}

/** 股份公司 and a noun of two characters. */
const LEAST_FIRM = 6;

const LISTING = '上市';
const OF_COUNT = charSet('数量目');
const COUNT = /(?:总数量?|[件起宗例]数|数量|数目|个数|总量|存量|保有量|总?户数|数)$/u;
const UNCOUNTED: ReadonlySet<Category> = new Set([...NEVER_COUNTED, 'other']);

/** 签署国|总数, 市场主体|存量: what is counted stands before the word for the count. */
export function countedHead(text: string): Head | undefined {
  // 春鲍|上市: no 市
  if (text.length > LISTING.length && text.endsWith(LISTING))
    return countedHead(text.slice(0, -LISTING.length));
  const head = headOf(text);
  if (!stands(OF_COUNT, text, text.length - 1)) return head;
  const count = COUNT.exec(text)?.[0].length ?? 0;
  if (count === 0 || (head && head.term.length > count)) return head;
  const counted = headOf(text.slice(0, -count));
  return counted && !(head && UNCOUNTED.has(counted.metric.category)) ? counted : head;
}

const NUMBERING = charSet('.． 　■●◆▲★○◇□△•');

/** 3. 党支部: where the noun begins behind what numbers it in a list. */
export function behindNumbering(text: string, from: number, end: number): number {
  let start = from;
  while (start < end && stands(NUMBERING, text, start)) start += 1;
  return start;
}

const QUOTING = charSet('“”‘’《》（(');

/** Without brackets and quotation marks: what the dictionary is asked for. */
export function bare(text: string): string {
  let i = 0;
  while (i < text.length && !stands(QUOTING, text, i)) i += 1;
  if (i === text.length) return text;
  return text.replace(/[“”‘’《》]|[（(][^（）()]*[）)]/g, '');
}
