import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOfSpeech, segment, segmenterOf } from '../../src/lexicon/segment.js';
import { generalWords, withTerms } from '../../src/lexicon/words.js';

const cut = (text: string): string[] =>
  segment(text, 0, text.length).map((t) => text.slice(t.start, t.end));

describe('segment', () => {
  it('cuts a clause into its words', () => {
    expect(cut('干部走访群众')).toEqual(['干部', '走访', '群众']);
  });

  it('keeps runs of letters and digits whole', () => {
    expect(cut('C919大型客机')).toEqual(['C919', '大型', '客机']);
  });

  it('takes the terms of a field as one word each, and leaves the general dictionary alone', () => {
    const field = segmenterOf(
      withTerms(generalWords(), {
        things: ['灵活就业服务驿站', '包裹'],
        others: ['走访'],
        places: ['日照'],
      }),
    );
    const text = '新建灵活就业服务驿站';
    const words = field.segment(text, 0, text.length).map((t) => text.slice(t.start, t.end));
    expect(words).toContain('灵活就业服务驿站');
    expect(cut(text)).not.toContain('灵活就业服务驿站');
    expect(['包裹', '走访', '日照'].map(field.partOfSpeech)).toEqual(['n', 'vn', 'ns']);
    expect(partOfSpeech('走访')).toBe('v');
  });

  it('covers any text without gap or overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(cut(text).join('')).toBe(text);
      }),
    );
  });
});
