/** The facts of a summary: in memory while they are few, else on disk; the rows are the same. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Fact } from '../model.js';
import { draftsOf, keyOf } from '../summary/drafts.js';
import type { Draft } from '../summary/drafts.js';
import { familyOf, NONE, rowsInOrder } from '../summary/family.js';
import { summarize, thingsIn } from '../summary/index.js';
import type { SummaryOptions } from '../summary/index.js';
import { summarizeByIssue } from '../summary/by.js';
import type { DatedRow } from '../summary/by.js';
import { issueKey, issueOf } from '../summary/issue.js';
import type { IssuePart } from '../summary/issue.js';
import { byCodeUnit, compareFacts, compareThings } from '../summary/order.js';
import { runsIn } from './runs.js';
import type { Runs } from './runs.js';

/** Facts take about twice their text; beyond so many characters they go to disk. */
const MOST_HELD = 6_000_000;
/** What a fact takes beside its sentence. */
const OF_A_FACT = 300;

export interface FactStore {
  readonly add: (fact: Fact) => Promise<void>;
  /** The rows of a summary of all facts, in the order of a summary; each day's by themselves where asked for. */
  readonly rows: () => Iterable<DatedRow>;
}

export interface StoreOptions extends SummaryOptions {
  /** Whether what two days tell stays two rows. */
  readonly apart: readonly IssuePart[];
  /** Characters of facts that are held in memory. */
  readonly mostHeld?: number;
}

interface Disk {
  readonly path: string;
  readonly runs: Runs;
}

/** A growing list of whole numbers. */
function numbers() {
  let all = new Float64Array(1024);
  let count = 0;
  return {
    push: (one: number) => {
      if (count === all.length) {
        const larger = new Float64Array(count * 2);
        larger.set(all);
        all = larger;
      }
      all[count] = one;
      count += 1;
    },
    list: () => all.subarray(0, count),
  };
}

/** A key as a number; two of millions are the same by a chance of one in some ten thousand. */
const numberOf = (key: string): number => {
  const bytes = hash('sha1', key, 'buffer');
  return bytes.readUInt32LE(0) * 2 ** 21 + (bytes.readUInt32LE(4) >>> 11);
};

function indexIn(sorted: Float64Array, wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted ? low : NONE;
}

/** Drafts on disk, by their numbers. */
function draftsIn(path: string) {
  const file = openSync(path, 'wx+');
  const ends = numbers();
  let size = 0;
  return {
    put: (draft: Draft): void => {
      const bytes = Buffer.from(JSON.stringify(draft));
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      size += bytes.length;
      ends.push(size);
    },
    get: (number: number): Draft => {
      const [from, to] = [number === 0 ? 0 : (ends.list()[number - 1] ?? 0), ends.list()[number]];
      const bytes = Buffer.alloc((to ?? 0) - from);
      readSync(file, bytes, 0, bytes.length, from);
      return JSON.parse(bytes.toString('utf8')) as Draft;
    },
    count: () => ends.list().length,
    close: (): void => {
      closeSync(file);
    },
  };
}

/** The totals that are asked for, and which rows they became. */
function totalsWanted(parts: Float64Array) {
  const sorted = Float64Array.from(parts).sort();
  const rows = new Int32Array(sorted.length).fill(NONE);
  return {
    note: (key: string, row: number): void => {
      const at = indexIn(sorted, numberOf(key));
      if (at !== NONE) rows[at] = row;
    },
    rowOf: (key: number): number => rows[indexIn(sorted, key)] ?? NONE,
  };
}

type Compare = (a: Fact, b: Fact) => number;

/** The order of the facts within each issue. */
const inIssues = (apart: readonly IssuePart[], compare: Compare): Compare =>
  apart.length === 0
    ? compare
    : (a, b) => byCodeUnit(issueKey(a, apart), issueKey(b, apart)) || compare(a, b);

function ofIssue(draft: Draft, [first]: readonly Fact[], apart: readonly IssuePart[]): Draft {
  const row: DatedRow = { ...issueOf(first, apart), ...draft.row };
  return { ...draft, row };
}

function* rowsOnDisk(
  { path: folder, runs }: Disk,
  parts: Float64Array,
  apart: readonly IssuePart[],
): Generator<DatedRow> {
  const drafts = draftsIn(join(folder, 'rows'));
  try {
    const totals = totalsWanted(parts);
    const partOf = numbers();
    let next = 0;
    for (const group of thingsIn(runs.all(), inIssues(apart, compareThings))) {
      for (const { draft, facts } of draftsOf(group)) {
        const issue = issueKey(group[0], apart);
        for (const { file, id } of facts) totals.note(issue + keyOf(file, id), next);
        partOf.push(draft.partOf === '' ? NONE : numberOf(issue + draft.partOf));
        drafts.put(ofIssue(draft, group, apart));
        next += 1;
      }
    }
    const wanted = partOf.list().map((key) => (key === NONE ? NONE : totals.rowOf(key)));
    const { totalOf, partsOf } = familyOf(wanted);
    yield* rowsInOrder(drafts.count(), totalOf, partsOf, drafts.get);
  } finally {
    drafts.close();
  }
}

/**
 * A store of facts.
 * @param folder makes a temporary folder when one is needed
 */
export function factStore(folder: () => Promise<string>, options: StoreOptions): FactStore {
  const { places = true, parts: withParts = true, apart, mostHeld = MOST_HELD } = options;
  const compare = inIssues(apart, compareFacts);
  let held: Fact[] = [];
  let size = 0;
  let disk: Disk | undefined;
  const parts = numbers();
  function empty({ runs }: Disk): void {
    runs.add(held);
    held = [];
    size = 0;
  }
  async function openDisk(): Promise<Disk> {
    const path = await folder();
    return { path, runs: runsIn(path, compare) };
  }
  return {
    add: async (fact) => {
      if (!places && fact.place !== '') return;
      held.push(fact);
      size += fact.sentence.length + OF_A_FACT;
      if (fact.part_of !== '')
        parts.push(numberOf(issueKey(fact, apart) + keyOf(fact.file, fact.part_of)));
      if (size > mostHeld) empty((disk ??= await openDisk()));
    },
    rows: () => {
      if (disk === undefined) {
        return apart.length > 0 ? summarizeByIssue(held, apart, options) : summarize(held, options);
      }
      empty(disk);
      const rows = rowsOnDisk(disk, parts.list(), apart);
      return withParts ? rows : wholes(rows);
    },
  };
}

function* wholes(rows: Iterable<DatedRow>): Generator<DatedRow> {
  for (const row of rows) if (row.part_of === '') yield row;
}
