import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands.js';
import type { Finish } from './commands.js';
import { ConfigError, EXIT, Interrupted, UsageError } from './io.js';
import type { CleanUp, Io } from './io.js';
import { addLanguage, afterHelp, languageOf, speakChinese } from './lang.js';
import type { Language } from './lang.js';
import { messageInChinese } from './messages.js';
import { version } from './version.js';

/** What commander says in several lines, in one. */
function oneLine(message: string): string {
  const text = message.replace(/^error: /, '').trim();
  return text.replace(/\s*\n\s*/g, ' ');
}

/** The arguments and options of all commands; running one hands its exit status to `finish`. */
function buildProgram(io: Io, language: Language, finish: Finish): Command {
  const { wording = (text) => text } = io;
  const program = new Command('baoshu')
    .description('Compiles the statistics that saved Chinese newspaper pages report.')
    .version(version(), '-V, --version', 'the version of this program')
    .helpOption('-h, --help', 'help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (message, write) => write(`baoshu: ${wording(oneLine(message))}\n`),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError(wording("Try 'baoshu --help', or --help behind a command."))
    .addHelpText(
      'after',
      afterHelp(
        'Exit status: 0 done; 2 unusable arguments; 3 some input could not be read, the rest was done.',
        'Example: baoshu summary pages/ --format csv > figures.csv',
      ),
    );
  for (const add of COMMANDS) add(program, io, finish);
  for (const command of [program, ...program.commands]) addLanguage(command);
  if (language === 'zh') speakChinese(program);
  return program;
}

/** The exit status for what ended a run early; anything that is not a user's matter is thrown on. */
async function statusOf(error: unknown, io: Io): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) {
    const { wording = (text) => text } = io;
    const told = error instanceof ConfigError ? error.problems : [error.message];
    const lines = told.map((line) => `baoshu: ${wording(oneLine(line))}`);
    if (!(error instanceof ConfigError)) lines.push(wording("Try 'baoshu --help'."));
    io.stderr.write(`${lines.join('\n')}\n`);
    return EXIT.usage;
  }
  if (error instanceof Interrupted) {
    const { wording = (text) => text } = io;
    io.stderr.write(`baoshu: ${wording(error.message)}\n`);
    return error.status;
  }
  const { isClosedPipe } = await import('../write/sink.js');
  if (isClosedPipe(error)) return EXIT.done;
  throw error;
}

/** The same surroundings, with messages in the language of the run, and a place for what its end needs. */
function ioOfRun(
  { stdin, stdout, stderr, env, signal }: Io,
  language: Language,
  cleanUps: CleanUp[],
): Io {
  const atEnd = (cleanUp: CleanUp): void => void cleanUps.push(cleanUp);
  const io = { stdin, stdout, stderr, env, atEnd, ...(signal ? { signal } : {}) };
  return language === 'zh' ? { ...io, wording: (text) => messageInChinese(text) } : io;
}

/**
 * Runs the program.
 * @param argv the arguments, without the names of the interpreter and the script
 * @param surroundings the streams and the environment to work with
 * @returns the exit status; the process is left running
 */
export async function run(argv: readonly string[], surroundings: Io): Promise<number> {
  let status: number = EXIT.done;
  const language = languageOf(argv, surroundings);
  const cleanUps: CleanUp[] = [];
  const io = ioOfRun(surroundings, language, cleanUps);
  const program = buildProgram(io, language, (given) => {
    status = given;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    return await statusOf(error, io);
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
}
