/** The commands with their arguments and options; each loads its work when it is called. */
import { Argument } from 'commander';
import type { Command } from 'commander';
import type { Io } from './io.js';
import { afterHelp } from './lang.js';
import {
  addCommonOptions,
  addConfidence,
  addDiffOptions,
  addExplainOptions,
  addNdjsonIn,
  addSummaryOptions,
  SCHEMA_KINDS,
  SHELLS,
} from './options.js';
import type {
  ArticleOptions,
  DiffCliOptions,
  ExplainOptions,
  ExtractOptions,
  PageOptions,
  SchemaKind,
  Shell,
  SummaryOptions,
} from './options.js';

/** Sets the exit status of the run. */
export type Finish = (status: number) => void;

const PATHS = 'files, folders (read recursively), globs, or - for standard input';
const SIDE = 'a summary (CSV, YAML, JSON), a page, a folder of pages, or - for standard input';

function addExtract(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('extract')
    .description('every figure that the pages state, one record each')
    .argument('[path...]', PATHS)
    .addHelpText('after', afterHelp('Example: baoshu extract pages/ --format ndjson'));
  addNdjsonIn(addConfidence(addCommonOptions(command))).action(
    async (paths: string[], options: ExtractOptions) => {
      requireInput(command, paths, options, io);
      const { extract } = await import('./extract.js');
      finish(await extract(paths, options, io));
    },
  );
}

function addSummary(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('summary')
    .description('the figures per district: repeats joined, contradictions marked')
    .argument('[path...]', PATHS)
    .addHelpText(
      'after',
      afterHelp('Example: baoshu summary pages/ -o figures.csv --bom --headers zh'),
    );
  addSummaryOptions(command).action(async (paths: string[], options: SummaryOptions) => {
    requireInput(command, paths, options, io);
    const { summary } = await import('./summary.js');
    finish(await summary(paths, options, io));
  });
}

function addDiff(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('diff')
    .description('what changed between two issues: figures changed, added, no longer told')
    .argument('<old>', SIDE)
    .argument('<new>', SIDE)
    .addHelpText(
      'after',
      afterHelp(
        'Exit status: 0 done; with --exit-code 1 where there are differences; 2 trouble.',
        'Example: baoshu diff 2023.csv 2024.csv --threshold 5% --format markdown',
      ),
    );
  addDiffOptions(command).action(async (old: string, now: string, options: DiffCliOptions) => {
    const { diff } = await import('./diff.js');
    finish(await diff(old, now, options, io));
  });
}

function addArticles(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('articles')
    .description('which articles the pages hold: number, headline, date, byline, district, size')
    .argument('[path...]', PATHS)
    .addHelpText('after', afterHelp('Example: baoshu articles page.html --full --format json'));
  addCommonOptions(command)
    .option('--full', 'with the cleaned text of each article')
    .action(async (paths: string[], options: ArticleOptions) => {
      requireInput(command, paths, options, io);
      const { articles } = await import('./articles.js');
      finish(await articles(paths, options, io));
    });
}

function addExplain(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('explain')
    .description('the pages with every figure marked in its place, and why')
    .argument('[path...]', PATHS)
    .addHelpText('after', afterHelp('Example: baoshu explain page.html -o marked.html'));
  addConfidence(addExplainOptions(command)).action(
    async (paths: string[], options: ExplainOptions) => {
      requireInput(command, paths, options, io);
      const { explain } = await import('./explain.js');
      finish(await explain(paths, options, io));
    },
  );
}

function addSchema(program: Command, io: Io, finish: Finish): void {
  program
    .command('schema')
    .description('the JSON Schema of a record')
    .addArgument(new Argument('<record>', 'which record').choices(SCHEMA_KINDS))
    .addHelpText('after', afterHelp('Example: baoshu schema fact > fact.schema.json'))
    .action(async (kind: SchemaKind) => {
      const { schema } = await import('./schema.js');
      finish(await schema(kind, io));
    });
}

function addCompletion(program: Command, io: Io, finish: Finish): void {
  program
    .command('completion')
    .description('a script by which a shell completes commands and options')
    .addArgument(new Argument('<shell>', 'for which shell').choices(SHELLS))
    .addHelpText('after', afterHelp('Example: eval "$(baoshu completion bash)"'))
    .action(async (shell: Shell) => {
      const { completion } = await import('./completion.js');
      finish(await completion(shell, program, io));
    });
}

/** Without a path, pages come from a pipe; from a terminal they never would. */
function requireInput(
  command: Command,
  paths: readonly string[],
  { filesFrom }: Pick<PageOptions, 'filesFrom'>,
  { stdin }: Io,
): void {
  if (paths.length > 0 || filesFrom !== undefined || stdin.isTTY !== true) return;
  command.help({ error: true });
}

/** In the order in which the help lists them. */
export const COMMANDS = [
  addExtract,
  addSummary,
  addDiff,
  addArticles,
  addExplain,
  addSchema,
  addCompletion,
];
