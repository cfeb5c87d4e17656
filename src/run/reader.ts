/** Reads pages: files and texts in, outcomes out. The same in this process and in a worker. */
import { setImmediate } from 'node:timers/promises';
import { withAdditions } from '../knowledge.js';
import type { Fact, Source } from '../model.js';
import { readPage } from '../page/index.js';
import {
  EMPTY,
  layoutOf,
  piecesOf,
  piecesWarning,
  readBytes,
  readSource,
  sourceOfText,
} from '../read/index.js';
import type { Piece } from '../read/index.js';
import type { Row } from '../write/columns.js';
import { WRITERS } from '../write/formats.js';
import { PLAIN } from '../write/writer.js';
import { keyOf, openCache } from './cache.js';
import type { Entry } from './cache.js';
import { atLeast, figuresIn, MAKERS, shifted } from './products.js';
import type { Executor, Given, Made, Outcome, Task, Work } from './work.js';

const internal = (error: unknown): string => {
  const cause = error instanceof Error ? error.message : String(error);
  return `internal error, please report it with the page: ${cause}`;
};

/** A text that is all there. */
async function* nothingMore(): AsyncGenerator<string> {
  await Promise.resolve();
  yield* [];
}

type Reading = Entry | { readonly problem: string };

const emptyEntry: Entry = { articles: 0, warnings: [], items: [] };

/** Pages as the work wants them. */
export async function openReader(work: Work) {
  const make = await MAKERS[work.product]();
  const cache = work.cache && openCache(work.cache.folder);
  const writer = work.form && WRITERS[work.form.format]({ ...work.form.options, paint: PLAIN });

  function entryOf(source: Source): Entry {
    return withAdditions(work.additions, () => {
      const page = readPage(layoutOf(source));
      // the confidence asked for is no part of what is kept
      const items = make(page, work);
      return { articles: page.articles.length, warnings: page.source.warnings, items };
    });
  }

  /** The pieces of a page as one. */
  async function entryOfPieces(source: Source): Promise<Entry> {
    let entry: Entry = { ...emptyEntry, warnings: source.warnings };
    let pieces = 0;
    for await (const { source: part, place } of piecesOf(source, nothingMore())) {
      const { articles, warnings, items } = entryOf(part);
      const moved = shifted(work.product, items, { place, articles: entry.articles });
      entry = {
        articles: entry.articles + articles,
        warnings: [...new Set([...entry.warnings, ...warnings])],
        items: entry.items.concat(moved),
      };
      pieces += 1;
    }
    const warnings = [...entry.warnings, ...piecesWarning(source.kind, pieces)];
    return { ...entry, warnings };
  }

  /** What the filters leave, in the form asked for. */
  function madeOf(file: string, { articles, warnings, items }: Entry, inForm: boolean): Made {
    const { product, minConfidence } = work;
    const kept = product === 'facts' ? atLeast(items as readonly Fact[], minConfidence) : items;
    const made = { file, articles, warnings, figures: figuresIn(product, kept) };
    const form = inForm ? writer?.inPieces : undefined;
    if (form) return { ...made, items: [], text: form.piece(kept as readonly Row[]) };
    return { ...made, items: kept };
  }

  async function remembered(
    file: string,
    content: Uint8Array | string,
    read: () => Reading | Promise<Reading>,
    inForm: boolean,
  ): Promise<Outcome> {
    try {
      const key = cache && keyOf(work, file, content);
      const known = key === undefined ? undefined : await cache?.get(key);
      const entry = known ?? (await read());
      if ('problem' in entry) return { file, problem: entry.problem };
      if (key !== undefined && known === undefined) await cache?.put(key, entry);
      return madeOf(file, entry, inForm);
    } catch (error) {
      return { file, problem: internal(error) };
    }
  }

  async function readFile(file: string): Promise<Outcome> {
    const bytes = await readBytes(file);
    if (!(bytes instanceof Uint8Array)) return { file, problem: bytes.message };
    return readGivenBytes(file, bytes);
  }

  function readGivenBytes(file: string, bytes: Uint8Array): Promise<Outcome> {
    const options = work.encoding === undefined ? {} : { encoding: work.encoding };
    const read = (): Reading | Promise<Reading> => {
      const result = readSource(file, bytes, options);
      return 'problem' in result ? result : entryOfPieces(result.source);
    };
    return remembered(file, bytes, read, true);
  }

  function readText({ file, text }: Given): Promise<Outcome> {
    if (text.trim() === '') return Promise.resolve({ file, problem: EMPTY });
    return remembered(file, text, () => entryOfPieces(sourceOfText(file, text)), true);
  }

  /** A piece of a larger file, as if it were all of it. */
  const readPiece = ({ source }: Piece): Promise<Outcome> =>
    remembered(source.file, source.text, () => entryOf(source), false);

  return { readFile, readText, readPiece };
}

/** Reads in this process, one page after the other. */
export async function localExecutor(work: Work): Promise<Executor> {
  const { readFile, readText, readPiece } = await openReader(work);
  const run = async (task: Task): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    const put = async (outcome: Promise<Outcome>): Promise<void> => {
      outcomes.push(await outcome);
      // Signals, timers and output get their turn after each page.
      await setImmediate();
    };
    if ('files' in task) for (const file of task.files) await put(readFile(file));
    else if ('texts' in task) for (const one of task.texts) await put(readText(one));
    else await put(readPiece(task.piece));
    return outcomes;
  };
  return { width: 1, run, close: () => Promise.resolve() };
}
