/** The commands with their arguments and options; each loads its work when it is called. */
import { Argument } from 'commander';
import type { Command } from 'commander';
import type { ConfigOptions } from './config.js';
import type { Io } from './io.js';
import { afterHelp } from './lang.js';
import {
  addCommonOptions,
  addCheckOptions,
  addConfidence,
  addDiffOptions,
  addDistrictOptions,
  addExplainOptions,
  addMetricOptions,
  addNdjsonIn,
  addSummaryOptions,
  SCHEMA_KINDS,
  SHELLS,
} from './options.js';
import type {
  ArticleOptions,
  CheckCliOptions,
  DistrictOptions,
  DiffCliOptions,
  ExplainOptions,
  ExtractOptions,
  MetricOptions,
  PageOptions,
  SchemaKind,
  Shell,
  SummaryOptions,
} from './options.js';

/** Sets the exit status of the run. */
export type Finish = (status: number) => void;

const PATHS = 'files, folders (read recursively), globs, or - for standard input';
const SIDE = 'a summary (CSV, YAML, JSON), a page, a folder of pages, or - for standard input';

/** The options by which a command takes the district of pages that name none. */
const HOME_OPTIONS = { district: 'district', 'default-district': 'defaultDistrict' } as const;

/** Runs a command with the user's configuration in force, and the default district that it or the arguments name. */
async function configured<O extends ConfigOptions>(
  options: O,
  flag: keyof typeof HOME_OPTIONS,
  io: Io,
  work: (options: O) => Promise<number>,
): Promise<number> {
  const { withConfig } = await import('./config.js');
  const key = HOME_OPTIONS[flag];
  const given = (options as Readonly<Record<string, unknown>>)[key];
  const name = typeof given === 'string' ? given : undefined;
  return withConfig(options, { flag, name }, io, (district) =>
    work(district === undefined ? options : { ...options, [key]: district }),
  );
}

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
      finish(await configured(options, 'district', io, (known) => extract(paths, known, io)));
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
    finish(await configured(options, 'default-district', io, (known) => summary(paths, known, io)));
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
    finish(await configured(options, 'default-district', io, (known) => diff(old, now, known, io)));
  });
}

function addCheck(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('check')
    .description('whether the arithmetic holds: sums, changes, shares, lists, repeats')
    .argument('[path...]', PATHS)
    .addHelpText(
      'after',
      afterHelp(
        'Also takes the facts that extract wrote; then each is read with its own sentence only.',
        'Exit status: 0 done; with --exit-code 1 where something does not add up; 2 trouble; 3 unread input.',
        'Example: baoshu check page.html --all',
      ),
    );
  addCheckOptions(command).action(async (paths: string[]) => {
    // The program has --lang too, and takes it from wherever it stands.
    const options = command.optsWithGlobals<CheckCliOptions>();
    requireInput(command, paths, options, io);
    const { check } = await import('./check.js');
    finish(await configured(options, 'default-district', io, (known) => check(paths, known, io)));
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
      finish(await configured(options, 'district', io, (known) => articles(paths, known, io)));
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
      finish(await configured(options, 'district', io, (known) => explain(paths, known, io)));
    },
  );
}

function addMetrics(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('metrics')
    .description('the metrics that are known, with their terms; or the nouns that none knows')
    .argument('[text...]', 'only metrics with this in their name or terms; with --unknown: paths')
    .addHelpText('after', afterHelp('Example: baoshu metrics --unknown pages/ -o unknown.csv'));
  addMetricOptions(command).action(async (given: string[], options: MetricOptions) => {
    if (options.unknown === true) requireInput(command, given, options, io);
    const { metrics } = await import('./metrics.js');
    finish(await configured(options, 'district', io, (known) => metrics(given, known, io)));
  });
}

function addDistricts(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('districts')
    .description('the divisions of China that are known, or those of a name')
    .argument('[name]', 'a name, a short form or a code')
    .addHelpText('after', afterHelp('Example: baoshu districts 阳泉 --below'));
  addDistrictOptions(command).action(async (name: string | undefined, options: DistrictOptions) => {
    const { districts } = await import('./districts.js');
    finish(await configured(options, 'district', io, (known) => districts(name, known, io)));
  });
}

function addSchema(program: Command, io: Io, finish: Finish): void {
  program
    .command('schema')
    .description('the JSON Schema of a record, or of the configuration')
    .addArgument(new Argument('<record>', 'which record, or config').choices(SCHEMA_KINDS))
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
  addCheck,
  addArticles,
  addExplain,
  addMetrics,
  addDistricts,
  addSchema,
  addCompletion,
];
