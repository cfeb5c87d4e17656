import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFacts, layoutOf, readPage, readSource } from '../src/index.js';

const folder = new URL('../fixtures/', import.meta.url);
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:txt|md|html)$/.test(name))
  .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));

/** Reads a page all the way; undefined where the bytes are no text. */
function factsOf(name: string, bytes: Uint8Array) {
  const read = readSource(name, bytes, {});
  if (!('source' in read)) return undefined;
  const page = readPage(layoutOf(read.source));
  return { text: read.source.text, facts: extractFacts(page) };
}

/** Cuts a piece out, flips bytes, doubles a stretch: what happens to files. */
const damage = fc.record({
  page: fc.constantFrom(...pages),
  cut: fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
    maxLength: 12,
  }),
  twice: fc.boolean(),
});

describe('mutilated pages', () => {
  it('never stop a run, and every figure still stands where it says', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(damage, ({ page, cut, flips, twice }) => {
        const size = page.bytes.length;
        const [from, to] = [Math.min(...cut), Math.max(...cut)].map((x) => Math.floor(x * size));
        const piece = Buffer.from(page.bytes.subarray(from, to));
        for (const [at, byte] of flips)
          if (piece.length > 0) piece[Math.floor(at * (piece.length - 1))] = byte;
        const read = factsOf(page.name, twice ? Buffer.concat([piece, piece]) : piece);
        for (const { start, end, raw } of read?.facts ?? []) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(read?.text.length ?? 0);
          expect(read?.text.charAt(start)).toBe(raw.charAt(0));
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['tags nested ten thousand deep', 'deep.html', `${'<div>'.repeat(10_000)}新增网格12个。`],
    ['a line without end', 'long.txt', '全区有网格12个，'.repeat(50_000)],
    ['nothing but digits', 'digits.txt', '1234567890'.repeat(100_000)],
    ['nothing but openers', 'open.txt', '“（《【'.repeat(100_000)],
    ['nothing but Han numerals', 'han.txt', '一二三四五六七八九十百千万亿'.repeat(20_000)],
    ['clauses without a stop', 'clauses.txt', '其中将由从较比占增长到'.repeat(30_000)],
  ])('takes %s in its stride', { timeout: 60_000 }, (_what, name, text) => {
    expect(factsOf(name, Buffer.from(text))).toBeDefined();
  });
});
