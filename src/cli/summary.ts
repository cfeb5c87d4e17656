import type { Fact } from '../model.js';
import { summarize } from '../summary/index.js';
import { runRecipe } from './command.js';
import { factsOf } from './extract.js';
import type { Io } from './io.js';
import type { SummaryOptions } from './options.js';

/** `baoshu summary`: figures per district, over all pages. */
export function summary(
  paths: readonly string[],
  options: SummaryOptions,
  io: Io,
): Promise<number> {
  const facts: Fact[] = [];
  return runRecipe(
    {
      kind: 'summary',
      ofPage: (page, counts) => {
        for (const fact of factsOf(page, options, counts)) facts.push(fact);
        return [];
      },
      atEnd: () => summarize(facts, options).map((row) => ({ ...row })),
    },
    paths,
    options,
    io,
  );
}
