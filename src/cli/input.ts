import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Page, Source } from '../model.js';
import { readPage } from '../page/index.js';
import { findFiles, layoutOf, readBytes, readSource } from '../read/index.js';
import type { Problem } from '../read/index.js';
import { UsageError } from './io.js';
import type { Io } from './io.js';
import type { PageOptions } from './options.js';
import { nameOf } from './reporter.js';
import type { Reporter } from './reporter.js';

export const STDIN = '-';

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** The paths in a list, one a line, or as `find -print0` ends them. */
function pathsIn(list: string): string[] {
  return list.split(list.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '');
}

async function readList(file: string, { stdin }: Io): Promise<string[]> {
  if (file === STDIN) return pathsIn(Buffer.from(await bytesOf(stdin)).toString('utf8'));
  try {
    return pathsIn(await readFile(file, 'utf8'));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--files-from ${file}: ${cause}`);
  }
}

/** The paths that the arguments name. Throws a UsageError where standard input is asked for twice. */
export async function pathsOf(
  given: readonly string[],
  { filesFrom }: PageOptions,
  io: Io,
): Promise<readonly string[]> {
  if (filesFrom === undefined) return given.length > 0 ? given : [STDIN];
  const paths = [...given, ...(await readList(filesFrom, io))];
  if (filesFrom === STDIN && paths.includes(STDIN)) {
    throw new UsageError('standard input cannot be both a page (-) and the list of --files-from');
  }
  return paths;
}

/** Throws a UsageError where no decoder is known by the name that the options give. */
export function checkEncoding({ encoding }: PageOptions): void {
  if (encoding === undefined) return;
  const probe = readSource('', Buffer.from('a'), { encoding });
  if ('problem' in probe) throw new UsageError(`--encoding: ${probe.problem}`);
}

/** Takes a file that holds records instead of a page: true; false where it is a page. */
export type TakeRecords = (source: Source) => boolean | Problem;

async function readOne(file: string, { encoding }: PageOptions, io: Io): Promise<Source | Problem> {
  const bytes = file === STDIN ? await bytesOf(io.stdin) : await readBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const result = readSource(file, bytes, encoding === undefined ? {} : { encoding });
  if ('problem' in result) return { file, message: result.problem };
  return result.source;
}

/** The page of a source; what stands in it as records goes to `take`, and it is no page. */
function pageOf(source: Source, take: TakeRecords): Page | Problem | undefined {
  const taken = take(source);
  if (taken === true) return undefined;
  return taken === false ? readPage(layoutOf(source)) : taken;
}

/**
 * The pages that the arguments name, one after the other, by path. What cannot be read is reported
 * and left out; a fault of ours on one page must not cost a user the others.
 */
export async function* readPages(
  paths: readonly string[],
  options: PageOptions,
  io: Io,
  { counts, note, problem }: Reporter,
  take: TakeRecords = () => false,
): AsyncGenerator<Page> {
  for (const file of findFiles(paths, problem)) {
    const source = await readOne(file, options, io);
    const page = 'message' in source ? source : pageOf(source, take);
    if (page && 'message' in page) {
      problem(page);
      continue;
    }
    counts.files += 1;
    counts.articles += page?.articles.length ?? 0;
    if ('warnings' in source) for (const one of source.warnings) note(`${nameOf(file)}: ${one}`);
    if (page) yield page;
  }
}
