import type { Page } from '../model.js';
import type { RecordKind, Row } from '../write/columns.js';
import { checkEncoding, pathsOf, readPages } from './input.js';
import { EXIT } from './io.js';
import type { Io } from './io.js';
import type { CommonOptions } from './options.js';
import { openOutput } from './output.js';
import { nameOf, reporterOf } from './reporter.js';
import type { Counts } from './reporter.js';

/** What makes a command out of the run that all of them share. */
export interface Recipe {
  readonly kind: RecordKind;
  readonly without?: ReadonlySet<string>;
  /** The records of one page, written as soon as the page is done. */
  readonly ofPage: (page: Page, counts: Counts) => readonly Row[];
  /** The records that only the end of the run can give. */
  readonly atEnd?: () => readonly Row[];
}

/** The records of a page; a fault of ours on one page is told like a page that cannot be read. */
function recordsOf(page: Page, recipe: Recipe, counts: Counts): readonly Row[] | string {
  try {
    return recipe.ofPage(page, counts);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return `internal error, please report it with the page: ${cause}`;
  }
}

/** Reads what `paths` name, page by page, and writes the recipe's records; gives the exit status. */
export async function runRecipe(
  recipe: Recipe,
  paths: readonly string[],
  options: CommonOptions,
  io: Io,
): Promise<number> {
  const reporter = reporterOf(io, options.quiet === true);
  const { counts, problem } = reporter;
  checkEncoding(options);
  const given = await pathsOf(paths, options, io);
  const without = recipe.without ?? new Set<string>();
  const output = await openOutput(recipe.kind, options, without, io, reporter);
  for await (const page of readPages(given, options, io, reporter)) {
    const rows = recordsOf(page, recipe, counts);
    if (typeof rows === 'string') problem({ file: page.source.file, message: rows });
    else await output.write(rows);
  }
  await output.write(recipe.atEnd?.() ?? []);
  await output.close();
  if (counts.files + counts.skipped === 0) {
    reporter.note(`no pages (.txt, .md, .html) in ${given.map(nameOf).join(', ')}`);
  }
  reporter.finish();
  return counts.skipped > 0 ? EXIT.unread : EXIT.done;
}
