import { runRecipe } from './command.js';
import { STDIN } from './input.js';
import { UsageError, type Io } from './io.js';
import type { ExtractOptions } from './options.js';

/** `baoshu extract`: one record a fact, page by page. */
export async function extract(
  paths: readonly string[],
  options: ExtractOptions,
  io: Io,
): Promise<number> {
  const recipe = { product: 'facts', kind: 'fact' } as const;
  if (options.ndjsonIn !== true) return runRecipe(recipe, paths, options, io);
  if (paths.some((path) => path !== STDIN))
    throw new UsageError('--ndjson-in reads standard input and no paths; leave them out');
  const { unitsOfLines } = await import('./ndjson.js');
  const settings: ExtractOptions =
    options.output === undefined ? { format: 'ndjson', ...options } : options;
  return runRecipe({ ...recipe, units: unitsOfLines(io.stdin) }, paths, settings, io);
}
