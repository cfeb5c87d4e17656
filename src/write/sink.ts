import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { open as openFile, realpath, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';

/** Where output goes. `close` returns when all of it is written. */
export interface Sink {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** Whether an error says that the reader of a pipe has gone, as `| head` does. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CLOSED.has(String(error.code));
}

/** A stream, at the speed at which its reader takes it. An error of the stream is thrown by the next call. */
export function streamSink(stream: Writable): Sink {
  let failure: Error | undefined;
  stream.on('error', (error: Error) => {
    failure ??= error;
  });
  return {
    write: async (text) => {
      if (failure) throw failure;
      if (text !== '' && !stream.write(text)) await once(stream, 'drain');
    },
    close: () =>
      new Promise((resolve, reject) => {
        stream.write('', (error) => {
          const cause = failure ?? error;
          if (cause) reject(cause);
          else resolve();
        });
      }),
  };
}

/** Why a file cannot be written, before any work is done, or undefined. */
export async function whyNotWritable(file: string): Promise<string | undefined> {
  const target = await stat(file).catch(() => undefined);
  if (target?.isDirectory()) return 'it is a folder';
  const folder = await stat(dirname(file)).catch(() => undefined);
  return folder?.isDirectory() ? undefined : `there is no folder ${dirname(file)}`;
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'no space is left for this user',
  EFBIG: 'the file would be larger than this system allows',
  EROFS: 'the disk is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'the disk failed',
};

/** Why something could not be written, in a user's words. */
export function whyNotWritten(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return CAUSES[code] ?? (error instanceof Error ? error.message : String(error));
}

/** A file's sink that can be given up: what was written so far goes, what stood there stays. */
export interface FileSink extends Sink {
  readonly discard: () => Promise<void>;
}

/** Where a new file comes to stand: through a link, and with the mode of the one that stood there. */
interface Target {
  readonly path: string;
  readonly mode: number | undefined;
  /** A device or a named pipe cannot be replaced. */
  readonly isSpecial: boolean;
}

async function targetOf(file: string): Promise<Target> {
  const there = await stat(file).catch(() => undefined);
  const path = await realpath(file).catch(() => file);
  return { path, mode: there?.mode, isSpecial: there !== undefined && !there.isFile() };
}

async function put(temporary: string, { path, mode }: Target, handle: FileHandle): Promise<void> {
  if (mode !== undefined) await handle.chmod(mode & 0o7777);
  await handle.sync();
  await handle.close();
  await rename(temporary, path);
}

/**
 * A file that takes its place when `close` is called, whole or not at all: until then it stands beside
 * it under another name, and if anything fails, what stood there stays. A device or a named pipe is
 * written to as it is.
 */
export function fileSink(file: string): FileSink {
  let opened: Promise<{ handle: FileHandle; temporary: string; target: Target }> | undefined;
  const open = async () => {
    const target = await targetOf(file);
    const random = randomBytes(6).toString('hex');
    const temporary = target.isSpecial ? target.path : `${target.path}.${random}.tmp`;
    return { handle: await openFile(temporary, target.isSpecial ? 'w' : 'wx'), temporary, target };
  };
  const discard = async (): Promise<void> => {
    const there = await opened?.catch(() => undefined);
    opened = undefined;
    if (there === undefined) return;
    await there.handle.close().catch(() => undefined);
    if (!there.target.isSpecial) await rm(there.temporary, { force: true });
  };
  return {
    write: async (text) => {
      opened ??= open();
      const { handle } = await opened;
      if (text !== '') await handle.appendFile(text);
    },
    close: async () => {
      opened ??= open();
      const { handle, temporary, target } = await opened;
      if (target.isSpecial) await handle.close();
      else await put(temporary, target, handle);
      opened = undefined;
    },
    discard,
  };
}
