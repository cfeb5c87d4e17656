import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { eachFile, readSource } from '../read/index.js';
import { keepSmall } from '../run/memory.js';
import { readAll, STDIN } from '../run/run.js';
import type { Records } from '../run/run.js';
import { unitsOf } from '../run/units.js';
import type { Unit } from '../run/units.js';
import type { Made, Outcome, Work } from '../run/work.js';
import { Interrupted, UsageError, whyUnread } from './io.js';
import type { Io } from './io.js';
import type { PageOptions } from './options.js';
import { nameOf } from './reporter.js';
import type { Reporter } from './reporter.js';
import { jobsFor } from './work.js';
import type { ReadingOptions } from './work.js';

export { STDIN } from '../run/run.js';

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** The paths in a list, one a line, or as `find -print0` ends them. */
function pathsIn(list: string): string[] {
  return list.split(list.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '');
}

async function readList(file: string, { stdin }: Io): Promise<string[]> {
  if (file === STDIN) return pathsIn(Buffer.from(await bytesOf(stdin)).toString('utf8'));
  try {
    return pathsIn(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--files-from ${file}: ${whyUnread(error)}`);
  }
}

/** The paths that the arguments name. Throws a UsageError where standard input is asked for twice. */
export async function pathsOf(
  given: readonly string[],
  { filesFrom }: PageOptions,
  io: Io,
): Promise<readonly string[]> {
  if (filesFrom === undefined) return given.length > 0 ? given : [STDIN];
  const paths = [...given, ...(await readList(filesFrom, io))];
  if (filesFrom === STDIN && paths.includes(STDIN)) {
    throw new UsageError('standard input cannot be both a page (-) and the list of --files-from');
  }
  return paths;
}

/** Throws a UsageError where no decoder is known by the name that the options give. */
export function checkEncoding({ encoding }: PageOptions): void {
  if (encoding === undefined) return;
  const probe = readSource('', Buffer.from('a'), { encoding });
  if ('problem' in probe) throw new UsageError(`--encoding: ${probe.problem}`);
}

/** What is read, and how. */
export interface Reading {
  readonly work: Work;
  readonly options: ReadingOptions;
  readonly records?: Records | undefined;
}

/** The portions in which the files of these paths are read. */
export function unitsFor(paths: readonly string[], records: Records | undefined): Iterable<Unit> {
  const isAlone = (file: string): boolean =>
    file === STDIN || records?.howToRead(file, '') !== undefined;
  return unitsOf((report) => eachFile(paths, report), isAlone);
}

function interrupted({ files, skipped }: Reporter['counts'], signal: AbortSignal): Interrupted {
  const done = files + skipped;
  const message = `interrupted; ${done} ${done === 1 ? 'file was' : 'files were'} done`;
  return new Interrupted(message, Number(signal.reason));
}

/**
 * The same values, until the run is told to end: then it throws, whatever is under way. (Not by a
 * race with one promise, which would hold every value until the end.)
 */
async function* untilEnded<T>(
  values: AsyncIterable<T>,
  { signal }: Io,
  counts: Reporter['counts'],
): AsyncGenerator<T> {
  let stop: (reason: Error) => void = () => undefined;
  signal?.addEventListener('abort', () => {
    stop(interrupted(counts, signal));
  });
  const rest = values[Symbol.asyncIterator]();
  for (;;) {
    if (signal?.aborted === true) throw interrupted(counts, signal);
    const next = await new Promise<IteratorResult<T>>((resolve, reject) => {
      stop = reject;
      rest.next().then(resolve, reject);
    });
    if (next.done === true) return;
    yield next.value;
  }
}

/**
 * What was made of all that the units name, in their order. What cannot be read is reported and left
 * out; a fault of ours on one page must not cost a user the others.
 */
export async function* readOutcomes(
  units: AsyncIterable<Unit> | Iterable<Unit>,
  { work, options, records }: Reading,
  io: Io,
  reporter: Reporter,
): AsyncGenerator<Made> {
  keepSmall();
  const { counts, note, problem } = reporter;
  const atEnd = io.atEnd ?? (() => undefined);
  const setup = { work, jobs: jobsFor(options), stdin: io.stdin, records, atEnd };
  let said = { file: '', warnings: new Set<string>() };
  const outcomes: AsyncIterable<Outcome> = readAll(units, setup);
  for await (const one of untilEnded(outcomes, io, counts)) {
    if ('problem' in one) {
      problem({ file: one.file, message: one.problem });
      continue;
    }
    counts.files += one.isFurther === true ? 0 : 1;
    counts.articles += one.articles;
    counts.facts += one.figures;
    if (said.file !== one.file) said = { file: one.file, warnings: new Set() };
    for (const warning of one.warnings) {
      if (!said.warnings.has(warning)) note(`${nameOf(one.file)}: ${warning}`);
      said.warnings.add(warning);
    }
    yield one;
  }
}
