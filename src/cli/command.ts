import type { Page } from '../model.js';
import type { RecordKind, Row } from '../write/columns.js';
import { checkEncoding, pathsOf, readPages } from './input.js';
import type { TakeRecords } from './input.js';
import { EXIT } from './io.js';
import type { Io } from './io.js';
import type { CommonOptions, PageOptions } from './options.js';
import { openOutput } from './output.js';
import { nameOf, reporterOf } from './reporter.js';
import type { Counts, Reporter } from './reporter.js';

/** What makes a command out of the run that all of them share. */
export interface Recipe {
  readonly kind: RecordKind;
  readonly without?: ReadonlySet<string>;
  /** The records of one page, written as soon as the page is done. */
  readonly ofPage: (page: Page, counts: Counts) => readonly Row[];
  /** Takes files that hold records instead of pages. */
  readonly take?: TakeRecords;
  /** The records that only the end of the run can give. */
  readonly atEnd?: () => readonly Row[];
}

/** What a command does with its pages. */
export interface Job<T> {
  /** What becomes of one page. Whatever this throws is told like a page that cannot be read, and costs this page alone. */
  readonly make: (page: Page, counts: Counts) => T;
  readonly write: (made: T) => Promise<void>;
  readonly take?: TakeRecords | undefined;
  /** Writes what only the end of the run can give. */
  readonly end: () => Promise<void>;
}

function makeOf<T>(page: Page, job: Job<T>, counts: Counts): { made: T } | { problem: string } {
  try {
    return { made: job.make(page, counts) };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { problem: `internal error, please report it with the page: ${cause}` };
  }
}

/**
 * Reads what `paths` name, page by page, and does the job with each; gives the exit status.
 * @param open begins the job, once the arguments are known to be usable
 */
export async function runJob<T>(
  paths: readonly string[],
  options: PageOptions,
  io: Io,
  open: (reporter: Reporter, given: readonly string[]) => Promise<Job<T>>,
): Promise<number> {
  const reporter = reporterOf(io, options.quiet === true);
  const { counts, problem } = reporter;
  checkEncoding(options);
  const given = await pathsOf(paths, options, io);
  const job = await open(reporter, given);
  for await (const page of readPages(given, options, io, reporter, job.take)) {
    const result = makeOf(page, job, counts);
    if ('problem' in result) problem({ file: page.source.file, message: result.problem });
    else await job.write(result.made);
  }
  await job.end();
  if (counts.files + counts.skipped === 0) {
    reporter.note(`no pages (.txt, .md, .html) in ${given.map(nameOf).join(', ')}`);
  }
  reporter.finish();
  return counts.skipped > 0 ? EXIT.unread : EXIT.done;
}

/** Reads what `paths` name, page by page, and writes the recipe's records; gives the exit status. */
export function runRecipe(
  recipe: Recipe,
  paths: readonly string[],
  options: CommonOptions,
  io: Io,
): Promise<number> {
  return runJob(paths, options, io, async (reporter) => {
    const without = recipe.without ?? new Set<string>();
    const output = await openOutput(recipe.kind, options, without, io, reporter);
    return {
      make: recipe.ofPage,
      take: recipe.take,
      write: output.write,
      end: async () => {
        await output.write(recipe.atEnd?.() ?? []);
        await output.close();
      },
    };
  });
}
