import { diffSummaries, findDuplicate, STATUSES } from '../diff/index.js';
import type { Difference } from '../diff/index.js';
import { countDifferences } from '../diff/stat.js';
import { DIFFERENCE_STATUSES } from '../diff/vocabulary.js';
import type { Fact, Source } from '../model.js';
import type { Problem } from '../read/index.js';
import type { Records } from '../run/run.js';
import { summarize } from '../summary/index.js';
import type { SummaryRow } from '../summary/row.js';
import type { Row } from '../write/columns.js';
import { diffForReaders, diffRecord } from '../write/diff.js';
import type { Format } from '../write/endings.js';
import { filterRows } from '../summary/filter.js';
import { checkEncoding, readOutcomes, STDIN, unitsFor } from './input.js';
import { EXIT, UsageError } from './io.js';
import type { Io } from './io.js';
import { readingOptions } from './options.js';
import type { DiffCliOptions } from './options.js';
import { formatFor, openOutput } from './output.js';
import { refuseOverwriting } from './overwrite.js';
import { howToRead, takeRecords } from './records.js';
import { nameOf, reporterOf } from './reporter.js';
import type { Reporter } from './reporter.js';
import { workFor } from './work.js';

/** What one side of the diff holds so far. */
interface Side {
  readonly facts: Fact[];
  readonly rows: SummaryRow[];
}

/** Takes a file of records into the side; a key that stands twice in one file is refused. */
function takeInto(side: Side, source: Source): Problem | undefined {
  const taken = takeRecords(source);
  const { file } = source;
  if ('problem' in taken) return { file, message: taken.problem };
  if ('facts' in taken) {
    for (const fact of taken.facts) side.facts.push(fact);
    return undefined;
  }
  const twice = findDuplicate(taken.rows, taken.marksConflicts);
  if (twice) {
    const message = `the same key twice: ${twice.key} (${twice.rows.join(' and ')}); keep one`;
    return { file, message };
  }
  for (const { row } of taken.rows) side.rows.push(row);
  return undefined;
}

const recordsInto = (side: Side): Records => ({
  howToRead,
  take: (source) => Promise.resolve(takeInto(side, source)),
});

/** The figures that a path holds, or undefined where nothing of it could be read. */
async function readSide(
  path: string,
  options: DiffCliOptions,
  io: Io,
  reporter: Reporter,
): Promise<readonly SummaryRow[] | undefined> {
  const side: Side = { facts: [], rows: [] };
  const before = reporter.counts.files;
  const reading = readingOptions(options);
  const work = await workFor('facts', reading, reporter);
  const records = recordsInto(side);
  const units = unitsFor([path], records);
  for await (const { items } of readOutcomes(
    units,
    { work, options: reading, records },
    io,
    reporter,
  )) {
    for (const fact of items as readonly Fact[]) side.facts.push(fact);
  }
  if (reporter.counts.files === before) return undefined;
  const rows = [...side.rows, ...summarize(side.facts)];
  if (rows.length === 0) reporter.note(`${nameOf(path)}: holds no figure`);
  return filterRows(rows, { ...options, districts: options.district });
}

/** Formats that people read. */
const READERS_FORMATS = new Set<Format>(['table', 'markdown']);

function recordsOf(
  all: readonly Difference[],
  { stat, headers }: DiffCliOptions,
  forReaders: boolean,
): Row[] {
  if (stat === true) return countDifferences(all).map((one) => ({ ...one }));
  const shown = all.filter(({ status }) => status !== 'same');
  return forReaders ? diffForReaders(shown, headers) : shown.map((one) => diffRecord(one, headers));
}

/** One line on what was found, for a terminal. */
function tally(differences: readonly Difference[]): string {
  const counted = STATUSES.map((status) => {
    const count = differences.filter((one) => one.status === status).length;
    return `${count} ${status === 'same' ? 'the same' : status}`;
  });
  return counted.join(', ');
}

/** `baoshu diff`: what changed from one summary, or set of pages, to another. */
export async function diff(
  old: string,
  now: string,
  options: DiffCliOptions,
  io: Io,
): Promise<number> {
  if (old === STDIN && now === STDIN) {
    throw new UsageError('standard input cannot be both sides of a diff');
  }
  const reporter = reporterOf(io, options.quiet === true);
  const reading = readingOptions(options);
  checkEncoding(reading);
  refuseOverwriting([old, now], options.output);
  const before = await readSide(old, options, io, reporter);
  const after = await readSide(now, options, io, reporter);
  if (!before || !after) {
    const unread = [...(before ? [] : [old]), ...(after ? [] : [now])].map(nameOf);
    throw new UsageError(`nothing to compare: no figures could be read from ${unread.join(', ')}`);
  }
  const { threshold = 0, only = DIFFERENCE_STATUSES } = options;
  const all = diffSummaries(before, after, { threshold, only: [...only, 'same'] });
  const shown = all.filter(({ status }) => status !== 'same');
  const kind = options.stat === true ? 'stat' : 'diff';
  const output = await openOutput(kind, reading, new Set(), io, reporter);
  const forReaders = READERS_FORMATS.has(formatFor(reading, io));
  await output.write(recordsOf(all, options, forReaders));
  await output.close();
  if (io.stderr.isTTY === true) reporter.note(tally(all));
  if (reporter.counts.skipped > 0) return EXIT.unread;
  return options.exitCode === true && shown.length > 0 ? EXIT.different : EXIT.done;
}
