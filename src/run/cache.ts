/**
 * What was read before: one file for each page, named by a hash of all that the result depends on. An
 * entry holds its own checksum; one that is damaged is as good as none. Entries are put in place by
 * renaming, so that several runs can share a folder.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Work } from './work.js';

/** The result of a page before any filter. */
export interface Entry {
  readonly articles: number;
  readonly warnings: readonly string[];
  readonly items: readonly unknown[];
}

export interface Cache {
  readonly get: (key: string) => Promise<Entry | undefined>;
  /** Never throws: what cannot be kept is read again another time. */
  readonly put: (key: string, entry: Entry) => Promise<void>;
}

/** To be raised when entries take another form. */
const FORM = 1;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The key of a page: of its content, its path (which names dates and districts) and the settings. */
export function keyOf(
  { product, encoding, district, additions, cache }: Work,
  file: string,
  content: Uint8Array | string,
): string {
  const settings = [FORM, cache?.version, product, encoding, district, additions, file];
  const kind = typeof content === 'string' ? 'text' : 'bytes';
  const about = `${JSON.stringify(settings)}\n${kind}\n`;
  return createHash('sha256').update(about).update(content).digest('hex');
}

function entryOf(text: string): Entry | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== hashOf(body)) return undefined;
  return JSON.parse(body) as Entry;
}

/** A cache in a folder, which is made when the first entry is. */
export function openCache(folder: string): Cache {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  return {
    get: async (key) => {
      const text = await readFile(pathOf(key), 'utf8').catch(() => '');
      return entryOf(text);
    },
    put: async (key, entry) => {
      const path = pathOf(key);
      const body = JSON.stringify(entry);
      const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(temporary, `${hashOf(body)}\n${body}`);
        await rename(temporary, path);
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** Why nothing can be kept in a folder, in a user's words; undefined where all is well. */
export async function whyNoCache(folder: string): Promise<string | undefined> {
  const probe = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
