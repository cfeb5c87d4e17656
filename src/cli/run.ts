import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { EXIT, UsageError } from './io.js';
import type { Io } from './io.js';
import { addCommonOptions, addConfidence } from './options.js';
import type { ArticleOptions, CommonOptions, FactOptions, SummaryOptions } from './options.js';

/** Sets the exit status of the run. */
type Finish = (status: number) => void;

const PATHS = 'files, folders (read recursively), globs, or - for standard input';

function version(): string {
  const about = createRequire(import.meta.url)('baoshu/package.json') as { version: string };
  return about.version;
}

function addExtract(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('extract')
    .description('every figure that the pages state, one record each')
    .argument('[path...]', PATHS)
    .addHelpText('after', '\nExample: baoshu extract pages/ --format ndjson');
  addConfidence(addCommonOptions(command)).action(async (paths: string[], options: FactOptions) => {
    requireInput(command, paths, options, io);
    const { extract } = await import('./extract.js');
    finish(await extract(paths, options, io));
  });
}

function addSummary(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('summary')
    .description('the figures per district: repeats joined, contradictions marked')
    .argument('[path...]', PATHS)
    .addHelpText('after', '\nExample: baoshu summary pages/ -o figures.csv --bom --headers zh');
  addConfidence(addCommonOptions(command))
    .option('--no-places', 'leave out figures of places below the districts')
    .option('--no-parts', 'leave out the parts of totals')
    .action(async (paths: string[], options: SummaryOptions) => {
      requireInput(command, paths, options, io);
      const { summary } = await import('./summary.js');
      finish(await summary(paths, options, io));
    });
}

function addArticles(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('articles')
    .description('which articles the pages hold: number, headline, date, byline, district, size')
    .argument('[path...]', PATHS)
    .addHelpText('after', '\nExample: baoshu articles page.html --full --format json');
  addCommonOptions(command)
    .option('--full', 'with the cleaned text of each article')
    .action(async (paths: string[], options: ArticleOptions) => {
      requireInput(command, paths, options, io);
      const { articles } = await import('./articles.js');
      finish(await articles(paths, options, io));
    });
}

/** Without a path, pages come from a pipe; from a terminal they never would. */
function requireInput(
  command: Command,
  paths: readonly string[],
  { filesFrom }: CommonOptions,
  { stdin }: Io,
): void {
  if (paths.length > 0 || filesFrom !== undefined || stdin.isTTY !== true) return;
  command.help({ error: true });
}

/** What commander says in several lines, in one. */
function oneLine(message: string): string {
  const text = message.replace(/^error: /, '').trim();
  return text.replace(/\s*\n\s*/g, ' ');
}

/** The arguments and options of all commands; running one hands its exit status to `finish`. */
function buildProgram(io: Io, finish: Finish): Command {
  const program = new Command('baoshu')
    .description('Compiles the statistics that saved Chinese newspaper pages report.')
    .version(version(), '-V, --version', 'the version of this program')
    .helpOption('-h, --help', 'help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (message, write) => write(`baoshu: ${oneLine(message)}\n`),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError("Try 'baoshu --help', or --help behind a command.")
    .addHelpText(
      'after',
      '\nExit status: 0 done; 2 unusable arguments; 3 some input could not be read, the rest was done.' +
        '\nExample: baoshu summary pages/ --format csv > figures.csv',
    );
  for (const add of [addExtract, addSummary, addArticles]) add(program, io, finish);
  return program;
}

/** The exit status for what ended a run early; anything that is not a user's matter is thrown on. */
async function statusOf(error: unknown, io: Io): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) {
    io.stderr.write(`baoshu: ${oneLine(error.message)}\nTry 'baoshu --help'.\n`);
    return EXIT.usage;
  }
  const { isClosedPipe } = await import('../write/sink.js');
  if (isClosedPipe(error)) return EXIT.done;
  throw error;
}

/**
 * Runs the program.
 * @param argv the arguments, without the names of the interpreter and the script
 * @param io the streams and the environment to work with
 * @returns the exit status; the process is left running
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let status: number = EXIT.done;
  const program = buildProgram(io, (given) => {
    status = given;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    return statusOf(error, io);
  }
}
