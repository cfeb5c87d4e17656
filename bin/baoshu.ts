#!/usr/bin/env node
/** Exit status where a signal ends the run: 128 and the number of the signal, as shells have it. */
const STATUS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const argv = process.argv.slice(2);

/** Runs the program until it is done, or until a signal ends it; a second one ends it at once. */
async function start(): Promise<void> {
  const end = new AbortController();
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      end.abort(STATUS[signal]);
    });
  }
  // Readers may go, of help too; what becomes of records is told by whoever writes them.
  process.stderr.on('error', () => {});
  process.stdout.on('error', () => {});
  const { run } = await import('../src/cli/run.js');
  const { stdin, stdout, stderr, env } = process;
  process.exitCode = await run(argv, { stdin, stdout, stderr, env, signal: end.signal });
  // Whatever was under way is given up.
  if (end.signal.aborted) process.exit();
}

// The version is asked for by scripts, often: no need to load more for it.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  const { version } = await import('../src/cli/version.js');
  process.stdout.on('error', () => {});
  process.stdout.write(`${version()}\n`);
} else await start();
