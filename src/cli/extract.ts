import { extractFacts } from '../facts/index.js';
import { CONFIDENCES } from '../model.js';
import type { Confidence, Fact, Page } from '../model.js';
import type { Row } from '../write/columns.js';
import { runRecipe } from './command.js';
import type { Io } from './io.js';
import type { FactOptions } from './options.js';
import type { Counts } from './reporter.js';

/** The facts that are at least as certain as asked for. */
export function atLeast(facts: readonly Fact[], level: Confidence): Fact[] {
  const least = CONFIDENCES.indexOf(level);
  return facts.filter(({ confidence }) => CONFIDENCES.indexOf(confidence) <= least);
}

/** The facts of a page that the options let through, in the order in which the file has them. */
export function factsOf(page: Page, options: FactOptions, counts: Counts): Fact[] {
  const { district, minConfidence } = options;
  const facts = extractFacts(page, district === undefined ? {} : { district });
  const kept = atLeast(facts, minConfidence);
  counts.facts += kept.length;
  // Articles may stand interleaved; a reader follows the file.
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** `baoshu extract`: one record a fact, page by page. */
export function extract(paths: readonly string[], options: FactOptions, io: Io): Promise<number> {
  return runRecipe(
    {
      kind: 'fact',
      ofPage: (page, counts) => factsOf(page, options, counts) as (Fact & Row)[],
    },
    paths,
    options,
    io,
  );
}
