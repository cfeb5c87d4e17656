import type { Io } from './io.js';

/** What is counted in a run, in the order in which the last line tells it. */
export interface Counts {
  files: number;
  articles: number;
  facts: number;
  skipped: number;
}

/** Says on standard error what a user must know, one line each, and keeps the count. */
export interface Reporter {
  readonly counts: Counts;
  /** An input that could not be read. */
  readonly problem: (problem: { readonly file: string; readonly message: string }) => void;
  /** Something about an input, or an option, that a user should know. */
  readonly note: (text: string) => void;
  readonly finish: () => void;
}

/** On one line, whatever a file name holds. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** How messages name a path. */
export const nameOf = (file: string): string => (file === '-' ? 'standard input' : file);

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function countLine({ files, articles, facts, skipped }: Counts): string {
  const read = [plural(files, 'file'), plural(articles, 'article')];
  if (facts > 0) read.push(plural(facts, 'fact'));
  return `read ${read.join(', ')}; skipped ${skipped}`;
}

/** A reporter on standard error. `quiet` leaves only the problems. */
export function reporterOf({ stderr, wording = (text) => text }: Io, quiet: boolean): Reporter {
  const counts: Counts = { files: 0, articles: 0, facts: 0, skipped: 0 };
  const say = (text: string): void => {
    stderr.write(`baoshu: ${wording(oneLine(text))}\n`);
  };
  const note = (text: string): void => {
    if (!quiet) say(text);
  };
  return {
    counts,
    note,
    problem: ({ file, message }) => {
      counts.skipped += 1;
      say(`${nameOf(file)}: ${message}`);
    },
    finish: () => {
      const several = counts.files + counts.skipped > 1;
      if (several && (stderr.isTTY === true || counts.skipped > 0)) note(countLine(counts));
    },
  };
}
