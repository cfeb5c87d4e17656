/** All words that a search for places looks for, compiled once into an index by their first two characters. */
import { byAdditions } from '../knowledge.js';
import { beginnings, longestIn } from '../lexicon/lookup.js';
import { mayBegin } from '../lexicon/trie.js';
import { type Division, COUNTRY, loadDivisions, readTable } from './divisions.js';
import { shortNames } from './names.js';

export interface Term {
  readonly text: string;
  readonly kind:
    | 'division'
    | 'stop'
    | 'anaphor'
    | 'organ'
    | 'zone'
    | 'park'
    | 'settlement'
    | 'body'
    | 'office'
    | 'quote'
    | 'region'
    | 'seat'
    | 'aid';
  /** What terms.tsv says of the term: a zone's usual name, the level that an anaphor (or a division's name that is one, too) refers to … */
  readonly value: string;
  /** Divisions of that name, full names first. */
  readonly divisions: readonly Division[];
  /** The first so many of `divisions` bear it as their full name. */
  readonly full: number;
  /** As a short name also a common word. */
  readonly weak: boolean;
}

/** Lists of words that are looked up beside a name, never searched for. */
const WORD_KINDS = ['weak', 'generic', 'boundary', 'outside', 'feature'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

export interface Lexicon {
  /** The longest term that begins at `at`, if any. */
  readonly match: (text: string, at: number) => Term | undefined;
  /** The index of the next character from `at` on where a term may begin, or the text's length. */
  readonly next: (text: string, at: number) => number;
  /** Whether terms.tsv lists the word from `start` up to `end` under that kind. */
  readonly has: (kind: WordKind, text: string, start: number, end: number) => boolean;
  /** Length of the longest word of that kind that begins at `at` and ends before or at `end`; 0 for none. */
  readonly longest: (kind: WordKind, text: string, at: number, end: number) => number;
}

/** Full and short names of all divisions above townships (those are looked up by their last character). */
function divisionNames(weak: ReadonlySet<string>): Map<string, Term> {
  const { byCode, aliases, own } = loadDivisions();
  const full = new Map<string, Division[]>();
  const short = new Map<string, Division[]>();
  const put = (to: Map<string, Division[]>, text: string, division: Division): void => {
    const list = to.get(text);
    if (!list) to.set(text, [division]);
    else if (!list.includes(division)) list.push(division);
  };
  for (const division of byCode.values()) {
    if (division === COUNTRY || division.level === 'zone') continue;
    put(full, division.name, division);
    // 红星, 友好: words before they were districts, and no longer districts
    if (division.former && (division.level === 'county' || division.name.endsWith('地区')))
      continue;
    for (const text of shortNames(division.name)) put(short, text, division);
  }
  for (const [text, divisions] of aliases) for (const d of divisions) put(full, text, d);
  const terms = new Map<string, Term>();
  for (const text of new Set([...full.keys(), ...short.keys()])) {
    const named = full.get(text) ?? [];
    const others = (short.get(text) ?? []).filter((d) => !named.includes(d));
    const divisions = own.has(text) ? (aliases.get(text) ?? []) : [...named, ...others];
    terms.set(text, {
      text,
      kind: 'division',
      value: '',
      divisions,
      full: Math.min(named.length, divisions.length),
      weak: weak.has(text) && !own.has(text),
    });
  }
  return terms;
}

type Words = Readonly<Record<WordKind, ReadonlySet<string>>>;

function readWords(rows: readonly string[][]): Words {
  const words: Record<WordKind, Set<string>> = {
    weak: new Set(),
    generic: new Set(),
    boundary: new Set(),
    outside: new Set(),
    feature: new Set(),
  };
  for (const [kind, list = ''] of rows) {
    const known = WORD_KINDS.find((k) => k === kind);
    if (known) for (const word of list.split(' ')) words[known].add(word);
  }
  return words;
}

const stop = (text: string): Term => ({
  text,
  kind: 'stop',
  value: '',
  divisions: [],
  full: 0,
  weak: false,
});

function allTerms(rows: readonly string[][], words: Words): Map<string, Term> {
  const terms = divisionNames(words.weak);
  // 天山网 is no 天山区
  for (const [text = ''] of readTable('papers.tsv')) terms.set(text, stop(text));
  for (const [kind = '', list = '', value = ''] of rows) {
    if (WORD_KINDS.some((k) => k === kind)) continue;
    for (const text of list.split(' ')) {
      if (text === '') throw new Error(`terms.tsv: an empty term under ${kind}`);
      const division = terms.get(text);
      // 全州, where no 全州县 can be meant
      if (division && kind === 'anaphor') terms.set(text, { ...division, value });
      if (division && kind !== 'stop') continue;
      const term = { text, kind: kind as Term['kind'], value, divisions: [], full: 0, weak: false };
      terms.set(text, term);
    }
  }
  return terms;
}

function compile(terms: ReadonlyMap<string, Term>, words: Words): Lexicon {
  const list = [...terms.values()];
  const index = beginnings(list.map(({ text }) => text));
  const match = (text: string, at: number): Term | undefined => {
    const found = longestIn(index, text, at, text.length);
    return found < 0 ? undefined : list[found];
  };
  const firsts = new Uint8Array(0x10000);
  for (const { text } of list) {
    const first = text.charCodeAt(0);
    if (text.length === 1) firsts[first] = 2;
    else if (firsts[first] === 0) firsts[first] = 1;
  }
  const next = (text: string, from: number): number => {
    const { length } = text;
    for (let at = from; at < length; at += 1) {
      const first = text.charCodeAt(at);
      const mark = firsts[first];
      if (mark === 0) continue;
      if (mark === 2 || mayBegin(index.trie, first, text.charCodeAt(at + 1))) return at;
    }
    return length;
  };
  return { match, next, ...listedWords(words) };
}

function listedWords(words: Words): Pick<Lexicon, 'has' | 'longest'> {
  const listOf = (kind: WordKind) => {
    const list = [...words[kind]];
    return { list, index: beginnings(list) };
  };
  const lists = {
    weak: listOf('weak'),
    generic: listOf('generic'),
    boundary: listOf('boundary'),
    outside: listOf('outside'),
    feature: listOf('feature'),
  };
  const longest = (kind: WordKind, text: string, at: number, end: number): number => {
    const { list, index } = lists[kind];
    const found = longestIn(index, text, at, Math.min(end, text.length));
    return found < 0 ? 0 : (list[found] ?? '').length;
  };
  const has = (kind: WordKind, text: string, start: number, end: number): boolean =>
    end > start && longest(kind, text, start, end) === end - start;
  return { has, longest };
}

/** The index; the data is read and compiled when this is first called. */
export const lexicon = byAdditions((): Lexicon => {
  const rows = readTable('terms.tsv');
  const words = readWords(rows);
  return compile(allTerms(rows, words), words);
});
