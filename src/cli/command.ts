import type { Records } from '../run/run.js';
import type { Unit } from '../run/units.js';
import type { Made, Product, Work } from '../run/work.js';
import type { RecordKind, Row } from '../write/columns.js';
import { checkEncoding, pathsOf, readOutcomes, unitsFor } from './input.js';
import { EXIT } from './io.js';
import type { Io } from './io.js';
import type { CommonOptions } from './options.js';
import { openOutput } from './output.js';
import { refuseOverwriting } from './overwrite.js';
import { startProgress } from './progress.js';
import { nameOf, reporterOf } from './reporter.js';
import type { Reporter } from './reporter.js';
import { workFor } from './work.js';
import type { ReadingOptions } from './work.js';

/** What a command does with its pages. */
export interface Job {
  readonly work: Work;
  /** What becomes of a page, or of a piece of a large one. */
  readonly write: (made: Made) => Promise<void>;
  readonly records?: Records | undefined;
  /** Where the pages come from, if not from files. */
  readonly units?: AsyncIterable<Unit>;
  /** Whether `write` writes, and not only `end`; then a terminal has no room for progress. */
  readonly isStreaming: boolean;
  /** Writes what only the end of the run can give. */
  readonly end: () => Promise<void>;
}

/**
 * Reads what `named` names, page by page, and does the job with each; gives the exit status.
 * @param open begins the job, once the arguments are known to be usable
 */
export async function runJob(
  named: readonly string[],
  options: ReadingOptions,
  io: Io,
  open: (reporter: Reporter, given: readonly string[]) => Promise<Job>,
): Promise<number> {
  const reporter = reporterOf(io, options.quiet === true);
  const { counts } = reporter;
  checkEncoding(options);
  const given = await pathsOf(named, options, io);
  refuseOverwriting(given, options.output);
  const job = await open(reporter, given);
  const units = job.units ?? unitsFor(given, job.records);
  const reading = { work: job.work, options, records: job.records };
  const isTaken = job.isStreaming && io.stdout.isTTY === true && options.output === undefined;
  const paths = job.units === undefined ? given : undefined;
  const progress = await startProgress(io, isTaken || options.quiet === true, counts, paths);
  io.atEnd?.(() => Promise.resolve(progress.stop()));
  for await (const made of readOutcomes(units, reading, io, reporter)) await job.write(made);
  progress.stop();
  await job.end();
  if (counts.files + counts.skipped === 0 && job.units === undefined) {
    reporter.note(`no pages (.txt, .md, .html) in ${given.map(nameOf).join(', ')}`);
  }
  reporter.finish();
  return counts.skipped > 0 ? EXIT.unread : EXIT.done;
}

/** What makes a command out of the run that all of them share. */
export interface Recipe {
  readonly product: Product;
  readonly kind: RecordKind;
  readonly without?: ReadonlySet<string>;
  readonly units?: AsyncIterable<Unit>;
}

/** Reads what `paths` name, page by page, and writes the records of each; gives the exit status. */
export function runRecipe(
  { product, kind, without = new Set(), units }: Recipe,
  paths: readonly string[],
  options: CommonOptions & ReadingOptions,
  io: Io,
): Promise<number> {
  return runJob(paths, options, io, async (reporter) => {
    const work = await workFor(product, options, reporter);
    const output = await openOutput(kind, options, without, io, reporter);
    return {
      work: { ...work, form: output.form },
      ...(units === undefined ? {} : { units }),
      isStreaming: output.form !== undefined,
      write: ({ text, items }) =>
        text === undefined ? output.write(items as readonly Row[]) : output.add(text),
      end: output.close,
    };
  });
}
