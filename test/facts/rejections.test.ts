import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contextOf } from '../../src/facts/context.js';
import { whyNotFigure } from '../../src/facts/refuse/index.js';
import { findQuantities } from '../../src/quantity/index.js';

/** The rules that leave out the numbers of a sentence. */
function rulesOf(text: string): (string | undefined)[] {
  const quantities = findQuantities(text);
  return quantities.map((_, i) => {
    const ctx = contextOf(text, { start: 0, end: text.length }, quantities, i, []);
    return whyNotFigure(ctx);
  });
}

const cases = parse(readFileSync(new URL('../specs/no-figures.yaml', import.meta.url), 'utf8')) as {
  text: string;
  why?: string;
}[];

describe('the rule that leaves a number out', () => {
  for (const { text, why } of cases.filter((c) => c.why)) {
    it(`${why}: ${text}`, () => {
      expect(rulesOf(text)).toContain(why);
    });
  }
});
