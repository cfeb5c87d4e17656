/** The work that the options of a command ask for. */
import { availableParallelism } from 'node:os';
import { additionsInForce } from '../knowledge.js';
import { whyNoCache } from '../run/cache.js';
import type { CachePlace, Product, Work } from '../run/work.js';
import type { PageOptions } from './options.js';
import type { Confidence } from '../model.js';
import type { Reporter } from './reporter.js';
import { version } from './version.js';

/** Options that say how pages are read. */
export interface ReadingOptions extends PageOptions {
  readonly jobs?: number;
  readonly cache?: string;
  readonly minConfidence?: Confidence;
}

/** Where results are kept; undefined where that is not asked for or not possible, which is said. */
async function cacheFor(
  { cache: folder }: ReadingOptions,
  { note }: Reporter,
): Promise<CachePlace | undefined> {
  if (folder === undefined) return undefined;
  const reason = await whyNoCache(folder);
  if (reason === undefined) return { folder, version: version() };
  note(`--cache ${folder}: cannot be written, nothing is kept: ${reason}`);
  return undefined;
}

/** What is made of each page, as the options have it. */
export async function workFor(
  product: Product,
  options: ReadingOptions,
  reporter: Reporter,
): Promise<Work> {
  return {
    product,
    encoding: options.encoding,
    district: options.district,
    minConfidence: options.minConfidence ?? 'low',
    additions: additionsInForce(),
    form: undefined,
    cache: await cacheFor(options, reporter),
  };
}

/** How many workers may read at once. */
export const jobsFor = ({ jobs }: ReadingOptions): number => jobs ?? availableParallelism();
