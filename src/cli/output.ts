import { Chalk } from 'chalk';
import type { RecordKind, Row } from '../write/columns.js';
import { ENDINGS, formatOfFile } from '../write/endings.js';
import type { Format } from '../write/endings.js';
import { WRITERS } from '../write/formats.js';
import { fileSink, streamSink, whyNotWritable } from '../write/sink.js';
import type { Sink } from '../write/sink.js';
import { PLAIN, WRITER_DEFAULTS } from '../write/writer.js';
import type { Paint, WriterOptions } from '../write/writer.js';
import { UsageError } from './io.js';
import type { Io } from './io.js';
import type { CommonOptions } from './options.js';
import type { Reporter } from './reporter.js';

/** Where a command's records go. */
export interface Output {
  readonly write: (rows: readonly Row[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

function formatFor({ format, output }: CommonOptions, { stdout }: Io): Format {
  if (format) return format;
  if (output === undefined) return stdout.isTTY === true ? 'table' : 'csv';
  const byEnding = formatOfFile(output);
  if (byEnding) return byEnding;
  const choices = Object.keys(ENDINGS).join(', ');
  throw new UsageError(`-o ${output}: unknown ending; choose one of ${choices}, or give --format`);
}

/** Colours: none where the flag, NO_COLOR or the lack of a terminal says so, the flag before the others. */
function paintFor({ color, output }: CommonOptions, { stdout, env }: Io): Paint {
  const wanted = color && !env.NO_COLOR && stdout.isTTY === true && output === undefined;
  if (!wanted) return PLAIN;
  const chalk = new Chalk({ level: 1 });
  return { head: chalk.dim, heading: chalk.bold, alert: chalk.yellow };
}

function sayIgnored(options: CommonOptions, format: Format, { note }: Reporter): void {
  if (options.bom && format !== 'csv') note(`--bom is ignored: the format is ${format}, not csv`);
  if (options.jobs !== undefined && options.jobs > 1) {
    note(`--jobs ${options.jobs} is ignored: this version reads with one worker`);
  }
}

async function openFile(file: string): Promise<Sink> {
  const reason = await whyNotWritable(file);
  if (reason) throw new UsageError(`-o ${file}: cannot be written: ${reason}`);
  const sink = fileSink(file);
  return {
    write: sink.write,
    close: async () => {
      try {
        await sink.close();
      } catch (error) {
        const cause = error instanceof Error ? error.message : String(error);
        throw new UsageError(`-o ${file}: cannot be written: ${cause}`);
      }
    },
  };
}

/**
 * Opens the output that the options ask for and writes what stands before the first record.
 * Throws a UsageError where no format or no file can be told from them.
 */
export async function openOutput(
  kind: RecordKind,
  options: CommonOptions,
  without: ReadonlySet<string>,
  io: Io,
  reporter: Reporter,
): Promise<Output> {
  const format = formatFor(options, io);
  sayIgnored(options, format, reporter);
  const settings: WriterOptions = {
    ...WRITER_DEFAULTS,
    kind,
    headers: options.headers,
    bom: options.bom === true,
    width: (options.output === undefined && io.stdout.columns) || WRITER_DEFAULTS.width,
    paint: paintFor(options, io),
    without,
  };
  const writer = WRITERS[format](settings);
  const sink =
    options.output === undefined ? streamSink(io.stdout) : await openFile(options.output);
  await sink.write(writer.begin());
  return {
    write: (rows) => sink.write(writer.rows(rows)),
    close: async () => {
      await sink.write(writer.end());
      await sink.close();
    },
  };
}
