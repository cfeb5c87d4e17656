import { Chalk } from 'chalk';
import type { Column, RecordKind, Row } from '../write/columns.js';
import { ENDINGS, formatOfFile } from '../write/endings.js';
import type { Format } from '../write/endings.js';
import { WRITERS } from '../write/formats.js';
import {
  fileSink,
  isClosedPipe,
  streamSink,
  whyNotWritable,
  whyNotWritten,
} from '../write/sink.js';
import type { Sink } from '../write/sink.js';
import { PLAIN, WRITER_DEFAULTS } from '../write/writer.js';
import type { Paint, WriterOptions } from '../write/writer.js';
import { UsageError } from './io.js';
import type { Io, Terminal } from './io.js';
import type { Form } from '../run/work.js';
import type { CommonOptions, PageOptions } from './options.js';
import type { Reporter } from './reporter.js';

/** Where a command's records go. */
export interface Output {
  readonly write: (rows: readonly Row[]) => Promise<void>;
  /** Takes rows that were put into the form elsewhere. */
  readonly add: (piece: string) => Promise<void>;
  /** How rows are put into text elsewhere; undefined where the format must see them all. */
  readonly form: Form | undefined;
  readonly close: () => Promise<void>;
}

/**
 * The format that the ending of the file names; `known` are the endings to choose from.
 * Throws a UsageError where it names none.
 */
export function formatByEnding<F>(
  file: string,
  formatOf: (file: string) => F | undefined,
  known: readonly string[],
): F {
  const format = formatOf(file);
  if (format !== undefined) return format;
  const choices = known.join(', ');
  throw new UsageError(`-o ${file}: unknown ending; choose one of ${choices}, or give --format`);
}

/** The format that the options ask for. Throws a UsageError where the file's ending names none. */
export function formatFor({ format, output }: CommonOptions, { stdout }: Io): Format {
  if (format) return format;
  if (output === undefined) return stdout.isTTY === true ? 'table' : 'csv';
  return formatByEnding(output, formatOfFile, Object.keys(ENDINGS));
}

/** Whether to use colours: not where the flag, NO_COLOR or the lack of a terminal says so, the flag before the others. */
export function wantsColor({ color, output }: PageOptions, { stdout, env }: Io): boolean {
  return color && !env.NO_COLOR && stdout.isTTY === true && output === undefined;
}

function paintFor(options: CommonOptions, io: Io): Paint {
  if (!wantsColor(options, io)) return PLAIN;
  const chalk = new Chalk({ level: 1 });
  const status = {
    changed: chalk.yellow,
    added: chalk.green,
    perhaps: chalk.cyan,
    removed: chalk.red,
    mismatch: chalk.red,
    rounding: chalk.yellow,
    unclear: chalk.cyan,
    ok: chalk.green,
  };
  return { head: chalk.dim, heading: chalk.bold, alert: chalk.yellow, status };
}

function sayIgnored(options: CommonOptions, format: Format, { note }: Reporter): void {
  if (options.bom && format !== 'csv') note(`--bom is ignored: the format is ${format}, not csv`);
}

/** Does what may fail; its failure is the user's matter, told with the name of the output. */
async function telling(name: string, action: Promise<void>): Promise<void> {
  try {
    await action;
  } catch (error) {
    if (isClosedPipe(error)) throw error;
    throw new UsageError(`${name}: cannot be written: ${whyNotWritten(error)}`);
  }
}

async function openFile(file: string, { atEnd }: Pick<Io, 'atEnd'>): Promise<Sink> {
  const reason = await whyNotWritable(file);
  if (reason) throw new UsageError(`-o ${file}: cannot be written: ${reason}`);
  const sink = fileSink(file);
  atEnd?.(sink.discard);
  return {
    write: (text) => telling(`-o ${file}`, sink.write(text)),
    close: () => telling(`-o ${file}`, sink.close()),
  };
}

function openStream(stream: Terminal): Sink {
  const sink = streamSink(stream);
  return {
    write: (text) => telling('standard output', sink.write(text)),
    close: () => telling('standard output', sink.close()),
  };
}

/** Where the Table Schema of the CSV goes, beside it, or undefined. Throws a UsageError where there is no such CSV. */
function descriptorFile({ descriptor, output }: CommonOptions, format: Format): string | undefined {
  if (descriptor !== true) return undefined;
  if (output !== undefined && format === 'csv')
    return output.replace(/(?:\.csv)?$/i, '.schema.json');
  throw new UsageError('--descriptor describes a CSV file: give -o FILE.csv');
}

async function writeDescriptor(file: string, settings: WriterOptions, io: Io): Promise<void> {
  const { tableSchema } = await import('../write/schema.js');
  const sink = await openFile(file, io);
  await sink.write(`${JSON.stringify(tableSchema(settings), null, 2)}\n`);
  await sink.close();
}

/** Standard output, or the file that the options name. Throws a UsageError where that cannot be written. */
export function openSink({ output }: PageOptions, io: Io): Promise<Sink> {
  return output === undefined ? Promise.resolve(openStream(io.stdout)) : openFile(output, io);
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
  columns?: readonly Column[],
): Promise<Output> {
  const format = formatFor(options, io);
  const descriptor = descriptorFile(options, format);
  sayIgnored(options, format, reporter);
  const settings: WriterOptions = {
    ...WRITER_DEFAULTS,
    kind,
    headers: options.headers,
    bom: options.bom === true,
    width: (options.output === undefined && io.stdout.columns) || WRITER_DEFAULTS.width,
    paint: paintFor(options, io),
    without,
    columns,
  };
  const writer = WRITERS[format](settings);
  const sink = await openSink(options, io);
  await sink.write(writer.begin());
  const { paint, ...plain } = settings;
  void paint;
  return {
    write: (rows) => sink.write(writer.rows(rows)),
    add: (piece) => sink.write(writer.inPieces?.add(piece) ?? piece),
    form: writer.inPieces && { format, options: plain },
    close: async () => {
      await sink.write(writer.end());
      await sink.close();
      if (descriptor !== undefined) await writeDescriptor(descriptor, settings, io);
    },
  };
}
