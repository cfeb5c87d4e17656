import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addGram, addHanRuns, hasGram, newGramSet } from '../../src/page/gramSet.js';

const unit = fc.constantFrom('沂', '水', '县', '蒙', '阴', '，', '1', '𠮷', '\ud842');
const text = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''));

function windows(whole: string, length: number): string[] {
  const count = Math.max(0, whole.length - length + 1);
  return Array.from({ length: count }, (_, at) => whole.slice(at, at + length));
}

/** The runs of two and three units that are whole Han characters. */
function runsOf(whole: string): Set<string> {
  const all = [...windows(whole, 2), ...windows(whole, 3)];
  return new Set(all.filter((run) => /^\p{Script=Han}+$/u.test(run)));
}

describe('a set of runs of characters', () => {
  it('holds the runs of Han characters of a text and no other', () => {
    fc.assert(
      fc.property(text, text, (whole, other) => {
        const set = newGramSet();
        addHanRuns(set, whole, whole.length);
        const runs = runsOf(whole);
        expect(set.size).toBe(runs.size);
        for (const run of [...windows(other, 2), ...windows(other, 3)]) {
          expect(hasGram(set, run, 0, run.length)).toBe(runs.has(run));
        }
      }),
    );
  });

  it('grows, and says whether a run is new', () => {
    const set = newGramSet();
    const page = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    for (let at = 0; at + 3 <= page.length; at += 1) expect(addGram(set, page, at, 3)).toBe(true);
    for (let at = 0; at + 3 <= page.length; at += 1) expect(addGram(set, page, at, 3)).toBe(false);
    expect(set.size).toBe(page.length - 2);
    expect(hasGram(set, page, 5, 2)).toBe(false);
  });
});
