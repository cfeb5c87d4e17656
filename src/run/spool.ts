/** Standard input of any size: held while it is small, else put into a temporary file. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Spooled =
  { readonly bytes: Uint8Array } | { readonly path: string; readonly remove: () => Promise<void> };

/** A folder of this run's own for what does not fit into memory; gone when `remove` is called. */
export async function temporaryFolder(): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'baoshu-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** All of a stream: its bytes where they are `most` at most, else a file that holds them. */
export async function spool(stream: Readable, most: number): Promise<Spooled> {
  const parts: Buffer[] = [];
  let size = 0;
  const rest = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array | string>;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    const part = Buffer.from(next.value as Uint8Array);
    parts.push(part);
    size += part.length;
    if (size > most) return spoolToFile(parts, rest);
  }
  return { bytes: Buffer.concat(parts) };
}

async function spoolToFile(
  parts: readonly Buffer[],
  rest: AsyncIterator<Uint8Array | string>,
): Promise<Spooled> {
  const { path: folder, remove } = await temporaryFolder();
  const path = join(folder, 'input');
  async function* all(): AsyncGenerator<Uint8Array | string> {
    yield* parts;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      yield next.value;
    }
  }
  try {
    await pipeline(Readable.from(all()), createWriteStream(path));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}
