/** How far a run has come, on a terminal: a line that is drawn again and again, gone when the run ends. */
import type { ReadStream, WriteStream } from 'node:tty';
import { eachFile } from '../read/index.js';
import type { Io } from './io.js';
import type { Counts } from './reporter.js';

/** Runs shorter than this show nothing. */
const PATIENCE = 500;
const EVERY = 200;
/** Files are counted so many at a time, so that the work goes on between. */
const AT_ONCE = 500;

export interface Progress {
  readonly stop: () => void;
}

const SILENT: Progress = { stop: () => undefined };

/** Whether somebody sits in front of standard error; programs that build and test others do not count. */
function isWatched({ stderr, env }: Io, isQuiet: boolean): boolean {
  // A terminal that does not know its width cannot be drawn on.
  const canBeRedrawn = 'cursorTo' in stderr && (stderr.columns ?? 0) > 0;
  return !isQuiet && stderr.isTTY === true && canBeRedrawn && !env.CI && env.TERM !== 'dumb';
}

/** Counts the files of the run, while it goes on. */
function counting(paths: readonly string[]): {
  readonly total: () => number | undefined;
  readonly stop: () => void;
} {
  let count = 0;
  let isDone = false;
  let next: NodeJS.Immediate | undefined;
  const files = eachFile(paths, () => undefined)[Symbol.iterator]();
  const step = (): void => {
    for (let i = 0; i < AT_ONCE; i += 1) {
      if (files.next().done === true) {
        isDone = true;
        return;
      }
      count += 1;
    }
    next = setImmediate(step);
  };
  next = setImmediate(step);
  return {
    total: () => (isDone ? count : undefined),
    stop: () => {
      clearImmediate(next);
    },
  };
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** 1,200 of 40,000 files, 310 a second, 5,210 facts, 2 min 5 s left */
export function progressText(counts: Counts, total: number | undefined, seconds: number): string {
  const done = counts.files + counts.skipped;
  const speed = seconds > 0 ? done / seconds : 0;
  const parts = [
    total === undefined ? `${done} files` : `${done} of ${total} files`,
    `${speed < 10 ? speed.toFixed(1) : Math.round(speed)} a second`,
    `${counts.facts} facts`,
  ];
  if (total !== undefined && speed > 0) parts.push(`${duration((total - done) / speed)} left`);
  return parts.join(', ');
}

/**
 * Shows the progress of a run on standard error where somebody watches it.
 * @param paths what is read, for the count; undefined where it cannot be known
 */
export async function startProgress(
  io: Io,
  isQuiet: boolean,
  counts: Counts,
  paths: readonly string[] | undefined,
): Promise<Progress> {
  if (!isWatched(io, isQuiet)) return SILENT;
  const { default: ora } = await import('ora');
  const { wording = (text: string) => text } = io;
  const stream = io.stderr as WriteStream & ReadStream;
  const spinner = ora({ stream, discardStdin: false, hideCursor: true });
  const files = paths && counting(paths);
  const began = performance.now();
  const draw = (): void => {
    const seconds = (performance.now() - began) / 1000;
    if (seconds * 1000 < PATIENCE) return;
    spinner.text = wording(progressText(counts, files?.total(), seconds));
    if (!spinner.isSpinning) spinner.start();
  };
  const timer = setInterval(draw, EVERY);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      files?.stop();
      spinner.stop();
    },
  };
}
