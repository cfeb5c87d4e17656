import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNouns, segment } from '../../src/lexicon/segment.js';

const cut = (text: string): string[] =>
  segment(text, 0, text.length).map((t) => text.slice(t.start, t.end));

describe('segment', () => {
  it('cuts a clause into its words', () => {
    expect(cut('干部走访群众')).toEqual(['干部', '走访', '群众']);
  });

  it('keeps runs of letters and digits whole', () => {
    expect(cut('C919大型客机')).toEqual(['C919', '大型', '客机']);
  });

  it('takes terms that were added as one word', () => {
    addNouns(['灵活就业服务驿站']);
    expect(cut('新建灵活就业服务驿站')).toContain('灵活就业服务驿站');
  });

  it('covers any text without gap or overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(cut(text).join('')).toBe(text);
      }),
    );
  });
});
