import { once } from 'node:events';
import { stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import writeFileAtomic from 'write-file-atomic';

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

/**
 * A file that is written when `close` is called, whole or not at all: until then, and if that fails,
 * what stood there stays. A device or a named pipe cannot be replaced and is written to.
 */
export function fileSink(file: string): Sink {
  const pieces: string[] = [];
  return {
    write: (text) => {
      pieces.push(text);
      return Promise.resolve();
    },
    close: async () => {
      const target = await stat(file).catch(() => undefined);
      const text = pieces.join('');
      if (target && !target.isFile()) await writeFile(file, text);
      else await writeFileAtomic(file, text);
    },
  };
}
