import { runRecipe } from './command.js';
import type { Io } from './io.js';
import type { ArticleOptions } from './options.js';

/** `baoshu articles`: one record an article. */
export function articles(
  paths: readonly string[],
  options: ArticleOptions,
  io: Io,
): Promise<number> {
  const without = new Set(options.full ? [] : ['text']);
  return runRecipe({ product: 'articles', kind: 'article', without }, paths, options, io);
}
