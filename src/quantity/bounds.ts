import { lazily, oneOf, readTsv } from '../data.js';
import { beginnings, endings, longestIn, type Lookup } from '../lexicon/lookup.js';
import { BOUNDS, type Bound } from '../model.js';

const SIDES = ['before', 'between', 'after'] as const;
type Side = (typeof SIDES)[number];

interface BoundWord {
  readonly form: string;
  readonly bound: Bound;
  readonly notAfter: string;
  readonly counted: string;
  readonly notIn: readonly string[];
}

export interface BoundMatch {
  readonly bound: Bound;
  readonly start: number;
  readonly end: number;
}

function readWords(): Record<Side, BoundWord[]> {
  const table: Record<Side, BoundWord[]> = { before: [], between: [], after: [] };
  const columns = ['form', 'side', 'bound', 'not_after', 'counted', 'not_in'];
  for (const { line, cells } of readTsv(new URL('./bounds.tsv', import.meta.url), columns)) {
    const at = { file: 'bounds.tsv', line };
    table[oneOf(cells[1], SIDES, at)].push({
      form: cells[0] ?? '',
      bound: oneOf(cells[2], BOUNDS, at),
      notAfter: cells[3] ?? '',
      counted: cells[4] ?? '',
      notIn: (cells[5] ?? '').split(' ').filter((word) => word !== ''),
    });
  }
  return table;
}

interface BoundList {
  readonly words: readonly BoundWord[];
  readonly lookup: Lookup;
}

const lists = lazily((): Record<Side, BoundList> => {
  const table = readWords();
  const listOf = (side: Side): BoundList => {
    const forms = table[side].map(({ form }) => form);
    return { words: table[side], lookup: side === 'before' ? endings(forms) : beginnings(forms) };
  };
  return { before: listOf('before'), between: listOf('between'), after: listOf('after') };
});

/** Whether the word in front of which the text stands at `start` is the end of another one: 节|约; but 6条|约2160米. */
function endsOther(text: string, start: number, bound: BoundWord): boolean {
  const { form, notAfter, counted, notIn } = bound;
  const end = start + form.length;
  if (notIn.some((word) => text.startsWith(word, end - word.length))) return true;
  const last = text.charAt(start - 1);
  if (!notAfter.includes(last)) return false;
  return !counted.includes(last) || !/\d/.test(text.charAt(start - 2));
}

/** The bound word that ends right before `at`; one space between is allowed. */
export function boundBefore(text: string, at: number): BoundMatch | undefined {
  const end = text[at - 1] === ' ' ? at - 1 : at;
  const { words, lookup } = lists().before;
  const found = longestIn(lookup, text, 0, end);
  const known = found < 0 ? undefined : words[found];
  if (!known) return undefined;
  const start = end - known.form.length;
  if (start > 0 && endsOther(text, start, known)) return undefined;
  return { bound: known.bound, start, end };
}

/** 多, 余, 来 between a number and its unit, or right behind the unit (两年多). */
export function boundBetween(text: string, at: number): BoundMatch | undefined {
  return boundAt(lists().between, text, at);
}

/** 左右, 以上, 以内 behind the unit. */
export function boundAfter(text: string, at: number): BoundMatch | undefined {
  return boundAt(lists().after, text, at);
}

function boundAt({ words, lookup }: BoundList, text: string, at: number): BoundMatch | undefined {
  const found = longestIn(lookup, text, at, text.length);
  const known = found < 0 ? undefined : words[found];
  return known && { bound: known.bound, start: at, end: at + known.form.length };
}
