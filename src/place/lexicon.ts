/** All words that a search for places looks for, compiled once into an index by their first two characters. */
import { byAdditions } from '../knowledge.js';
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
    | 'seat';
  /** What terms.tsv says of the term: a zone's usual name, the level that an anaphor refers to … */
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
  /** Whether terms.tsv lists that word under that kind. */
  readonly has: (kind: WordKind, word: string) => boolean;
}

const BITS = 1 << 18;
const hash = (first: number, second: number): number => (first * 31 + second * 7919) & (BITS - 1);

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
    if (division.former && division.level === 'county') continue;
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

function allTerms(rows: readonly string[][], words: Words): Map<string, Term> {
  const terms = divisionNames(words.weak);
  for (const [kind = '', list = '', value = ''] of rows) {
    if (WORD_KINDS.some((k) => k === kind)) continue;
    for (const text of list.split(' ')) {
      if (text === '') throw new Error(`terms.tsv: an empty term under ${kind}`);
      if (terms.has(text) && kind !== 'stop') continue;
      const term = { text, kind: kind as Term['kind'], value, divisions: [], full: 0, weak: false };
      terms.set(text, term);
    }
  }
  return terms;
}

function compile(terms: ReadonlyMap<string, Term>, words: Words): Lexicon {
  const pairs = new Uint8Array(BITS);
  const singles = new Map<number, Term>();
  const firsts = new Uint8Array(0x10000);
  const buckets = new Map<number, Term[]>();
  for (const term of terms.values()) {
    const first = term.text.charCodeAt(0);
    if (term.text.length === 1) {
      singles.set(first, term);
      firsts[first] = 2;
      continue;
    }
    const second = term.text.charCodeAt(1);
    if (firsts[first] === 0) firsts[first] = 1;
    pairs[hash(first, second)] = 1;
    const key = first * 0x10000 + second;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(term);
    else buckets.set(key, [term]);
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.text.length - a.text.length);
  const match = (text: string, at: number): Term | undefined => {
    const first = text.charCodeAt(at);
    const bucket = buckets.get(first * 0x10000 + text.charCodeAt(at + 1));
    return bucket?.find((term) => text.startsWith(term.text, at)) ?? singles.get(first);
  };
  const next = (text: string, from: number): number => {
    const { length } = text;
    for (let at = from; at < length; at += 1) {
      const first = text.charCodeAt(at);
      const mark = firsts[first];
      if (mark === 0) continue;
      if (mark === 2 || pairs[hash(first, text.charCodeAt(at + 1))] === 1) return at;
    }
    return length;
  };
  return { match, next, has: (kind, word) => words[kind].has(word) };
}

/** The index; the data is read and compiled when this is first called. */
export const lexicon = byAdditions((): Lexicon => {
  const rows = readTable('terms.tsv');
  const words = readWords(rows);
  return compile(allTerms(rows, words), words);
});
