/** Facts in more numbers than fit into memory: sorted portions on disk, read back as one sorted stream. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../model.js';
import { heapOf } from './heap.js';

type Compare = (a: Fact, b: Fact) => number;

/** The fields that a summary needs, in the order in which a line has them. */
const FIELDS = [
  'file',
  'line',
  'start',
  'end',
  'published',
  'paper',
  'district',
  'district_code',
  'city',
  'province',
  'place',
  'category',
  'metric',
  'item',
  'scope',
  'value',
  'value_max',
  'unit',
  'bound',
  'aspect',
  'as_of',
  'part_of',
  'id',
  'sentence',
] as const satisfies readonly (keyof Fact)[];

const UNUSED = { article: 0, title: '', raw: '', confidence: 'low' } as const;

/** A fact with what a summary needs of it; what it does not is empty. */
const lineOf = (fact: Fact): string =>
  `${JSON.stringify(FIELDS.map((field) => fact[field] ?? null))}\n`;

function factIn(line: string): Fact {
  const values = JSON.parse(line) as unknown[];
  const pairs = FIELDS.map((field, i) => [field, values[i]] as const);
  const given = pairs.filter(([field, value]) => field !== 'value_max' || value !== null);
  return { ...UNUSED, ...Object.fromEntries(given) } as unknown as Fact;
}

const WRITTEN_AT_ONCE = 1 << 20;
const READ_AT_ONCE = 1 << 16;

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'wx');
  try {
    let waiting = '';
    for (const line of lines) {
      waiting += line;
      if (waiting.length < WRITTEN_AT_ONCE) continue;
      writeAll(file, waiting);
      waiting = '';
    }
    writeAll(file, waiting);
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

function* linesIn(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(READ_AT_ONCE);
    let begun = Buffer.alloc(0);
    for (;;) {
      const size = readSync(file, chunk);
      if (size === 0) return;
      const bytes = Buffer.concat([begun, chunk.subarray(0, size)]);
      let from = 0;
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
        yield bytes.toString('utf8', from, at);
        from = at + 1;
      }
      begun = Buffer.from(bytes.subarray(from));
    }
  } finally {
    closeSync(file);
  }
}

function* merged(lists: readonly Iterable<Fact>[], compare: Compare): Generator<Fact> {
  const heads = heapOf<{ fact: Fact; at: number; rest: Iterator<Fact> }>(
    (a, b) => compare(a.fact, b.fact) || a.at - b.at,
  );
  lists.forEach((list, at) => {
    const rest = list[Symbol.iterator]();
    const first = rest.next();
    if (first.done !== true) heads.push({ fact: first.value, at, rest });
  });
  for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
    yield head.fact;
    const next = head.rest.next();
    if (next.done !== true) heads.push({ ...head, fact: next.value });
  }
}

/** So many portions are read at once. */
const MOST_RUNS = 64;

/** Sorted portions of facts in a folder. */
export interface Runs {
  /** Puts a portion on disk. */
  readonly add: (facts: readonly Fact[]) => void;
  /** All facts, sorted. */
  readonly all: () => Iterable<Fact>;
}

/** Facts equal in the order come in the order in which they were added. */
export function runsIn(folder: string, compare: Compare): Runs {
  let paths: string[] = [];
  let made = 0;
  const put = (lines: Iterable<string>): string => {
    const path = join(folder, `facts-${(made += 1)}`);
    writeLines(path, lines);
    return path;
  };
  function* factsIn(path: string): Generator<Fact> {
    for (const line of linesIn(path)) yield factIn(line);
  }
  const all = (): Iterable<Fact> => merged(paths.map(factsIn), compare);
  function* linesOf(facts: Iterable<Fact>): Generator<string> {
    for (const fact of facts) yield lineOf(fact);
  }
  return {
    add: (facts) => {
      if (paths.length === MOST_RUNS) paths = [put(linesOf(all()))];
      paths.push(put(linesOf([...facts].sort(compare))));
    },
    all,
  };
}
