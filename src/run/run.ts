/** Reads all that a run is given, in its order, in this process or in workers. */
import type { Readable } from 'node:stream';
import type { Problem, Source } from '../read/index.js';
import { causeOf, EMPTY, kindOf, piecesOf, readBytes } from '../read/index.js';
import { piecesWarning, readSource, streamText } from '../read/index.js';
import type { Piece, TextStream } from '../read/index.js';
import { inOrder } from './ordered.js';
import { canStart, startPool } from './pool.js';
import { shifted } from './products.js';
import type { Shift } from './products.js';
import { spool } from './spool.js';
import { WHOLE_BYTES } from './units.js';
import type { Unit } from './units.js';
import type { Executor, Made, Outcome, Work } from './work.js';

/** Standard input, as a path. */
export const STDIN = '-';

/** So much work pays the start of the workers. */
const WORTH_FILES = 100;
const WORTH_BYTES = 300_000;

/** How a command takes files that hold records instead of pages. */
export interface Records {
  /** How the records of a file are read, by its name and its first characters; undefined where it is a page. */
  readonly howToRead: (file: string, start: string) => 'whole' | 'lines' | undefined;
  readonly take: (source: Source) => Promise<Problem | undefined>;
  /** Takes a file of one record a line, however long it is; where this is missing, it is held. */
  readonly takeLines?: (
    file: string,
    open: () => AsyncIterable<string>,
  ) => Promise<Problem | undefined>;
}

export interface Setup {
  readonly work: Work;
  /** Workers at most; 1: no worker, all in this process. */
  readonly jobs: number;
  readonly stdin: Readable;
  readonly records: Records | undefined;
  /** What must be done when the run ends, however it does. */
  readonly atEnd: (cleanUp: () => Promise<void>) => void;
}

async function executorFor(isWorthIt: boolean, { work, jobs, atEnd }: Setup): Promise<Executor> {
  const pool = isWorthIt && jobs > 1 && canStart();
  // Loaded here only where there is no worker to do the reading.
  const executor = pool
    ? startPool(work, jobs)
    : await (await import('./reader.js')).localExecutor(work);
  atEnd(executor.close);
  return executor;
}

/** Whether there is enough to do for workers: what was looked at for that comes first in `units`. */
async function lookAhead(
  units: AsyncIterable<Unit> | Iterable<Unit>,
): Promise<{ readonly isWorthIt: boolean; readonly units: AsyncIterable<Unit> }> {
  const first: Unit[] = [];
  let [files, bytes] = [0, 0];
  const rest =
    Symbol.asyncIterator in units ? units[Symbol.asyncIterator]() : units[Symbol.iterator]();
  while (files < WORTH_FILES && bytes < WORTH_BYTES) {
    const next = await rest.next();
    if (next.done === true) break;
    first.push(next.value);
    if ('alone' in next.value) bytes += next.value.bytes;
    else if ('task' in next.value)
      [files, bytes] = [files + next.value.files, bytes + next.value.bytes];
  }
  async function* all(): AsyncGenerator<Unit> {
    yield* first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
      yield next.value;
  }
  // One portion keeps one worker busy, no more; a large file is many.
  const isMany = first.length > 1 || bytes > WHOLE_BYTES;
  return { isWorthIt: isMany && (files >= WORTH_FILES || bytes >= WORTH_BYTES), units: all() };
}

const failed = ({ file, message }: Problem): Outcome => ({ file, problem: message });

const nothingOf = (file: string, warnings: readonly string[]): Made => ({
  file,
  articles: 0,
  figures: 0,
  warnings,
  items: [],
});

/** What was made of a piece, as a part of its file. */
function partOf(work: Work, made: Made, shift: Shift, isFurther: boolean): Made {
  return { ...made, items: shifted(work.product, made.items, shift), isFurther };
}

async function* inked(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  for await (const piece of pieces) if (piece.source.text.trim() !== '') yield piece;
}

/** Reads a text piece by piece; what stands in the pieces counts as of one file. */
async function* readPieces(
  source: Source,
  more: AsyncIterator<string>,
  executor: Executor,
  { work }: Setup,
): AsyncGenerator<Outcome> {
  const run = async (piece: Piece) => ({ piece, outcomes: await executor.run({ piece }) });
  let [articles, pieces] = [0, 0];
  for await (const { piece, outcomes } of inOrder(
    inked(piecesOf(source, more)),
    executor.width,
    run,
  )) {
    for (const one of outcomes) {
      const shift = { place: piece.place, articles };
      yield 'problem' in one ? one : partOf(work, one, shift, pieces > 0);
      articles += 'problem' in one ? 0 : one.articles;
    }
    pieces += 1;
  }
  if (pieces === 0) yield { file: source.file, problem: EMPTY };
  const warnings = piecesWarning(source.kind, pieces);
  if (warnings.length > 0) yield { ...nothingOf(source.file, warnings), isFurther: true };
}

const encodingOption = ({ encoding }: Work) => (encoding === undefined ? {} : { encoding });

async function* nothingMore(): AsyncGenerator<string> {
  await Promise.resolve();
  yield* [];
}

/** Reads a file whose bytes are all there. */
async function* readHeld(
  file: string,
  bytes: Uint8Array,
  executor: Executor,
  setup: Setup,
): AsyncGenerator<Outcome> {
  const result = readSource(file, bytes, encodingOption(setup.work));
  if ('problem' in result) {
    yield { file, problem: result.problem };
    return;
  }
  const { source } = result;
  if (setup.records?.howToRead(file, source.text) === undefined) {
    yield* readPieces(source, nothingMore(), executor, setup);
    return;
  }
  const problem = await setup.records.take(source);
  yield problem === undefined ? nothingOf(file, source.warnings) : failed(problem);
}

/** Reads a file that is too large to be held. */
async function* readStreamed(
  file: string,
  path: string,
  executor: Executor,
  setup: Setup,
): AsyncGenerator<Outcome> {
  const open = () => streamText(path, encodingOption(setup.work));
  const stream = await open();
  if ('problem' in stream) {
    yield { file, problem: stream.problem };
    return;
  }
  const first: IteratorResult<string, undefined> = await stream.text.next();
  const start = first.value ?? '';
  const how = setup.records?.howToRead(file, start);
  if (how === 'lines' && setup.records?.takeLines) yield await takeLines(file, path, stream, setup);
  else if (how !== undefined) yield* readHeldFile(file, path, executor, setup);
  else {
    const { encoding } = stream;
    const source = { file, kind: kindOf(file, start), text: start, encoding, warnings: [] };
    yield* readPieces(source, stream.text, executor, setup);
    const warnings = stream.warnings();
    if (warnings.length > 0) yield { ...nothingOf(file, warnings), isFurther: true };
  }
}

async function* readHeldFile(
  file: string,
  path: string,
  executor: Executor,
  setup: Setup,
): AsyncGenerator<Outcome> {
  const bytes = await readBytes(path);
  if (bytes instanceof Uint8Array) yield* readHeld(file, bytes, executor, setup);
  else yield { file, problem: bytes.message };
}

async function takeLines(
  file: string,
  path: string,
  { encoding }: TextStream,
  { records }: Setup,
): Promise<Outcome> {
  async function* again(): AsyncGenerator<string> {
    const stream = await streamText(path, { encoding });
    if ('text' in stream) yield* stream.text;
  }
  const problem = await records?.takeLines?.(file, again);
  return problem === undefined ? nothingOf(file, []) : failed(problem);
}

/** Reads what the main thread takes apart: standard input, records, large files. */
async function* readAlone(
  file: string,
  bytes: number,
  executor: Executor,
  setup: Setup,
): AsyncGenerator<Outcome> {
  try {
    if (file !== STDIN) {
      const read = bytes > WHOLE_BYTES ? readStreamed : readHeldFile;
      yield* read(file, file, executor, setup);
      return;
    }
    const spooled = await spool(setup.stdin, WHOLE_BYTES);
    if ('bytes' in spooled) yield* readHeld(file, spooled.bytes, executor, setup);
    else {
      setup.atEnd(spooled.remove);
      yield* readStreamed(file, spooled.path, await executorFor(true, setup), setup);
    }
  } catch (error) {
    yield { file, problem: causeOf(error) };
  }
}

/**
 * Reads all that the units name: an outcome for each page, in the order of the units, whatever the
 * number of workers. Never more than a few portions are under way, and results wait for their reader.
 */
export async function* readAll(
  given: AsyncIterable<Unit> | Iterable<Unit>,
  setup: Setup,
): AsyncGenerator<Outcome> {
  const { isWorthIt, units } = await lookAhead(given);
  const executor = await executorFor(isWorthIt, setup);
  const run = async (unit: Unit) =>
    'task' in unit ? { outcomes: await executor.run(unit.task) } : unit;
  for await (const done of inOrder(units, executor.width, run)) {
    if ('outcomes' in done) yield* done.outcomes;
    else if ('failed' in done) yield failed(done.failed);
    else yield* readAlone(done.alone, done.bytes, executor, setup);
  }
}
