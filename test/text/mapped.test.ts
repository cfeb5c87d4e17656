import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinMapped,
  mapped,
  mappedAt,
  sliceMapped,
  sourceOffset,
  sourceSpan,
  trimMapped,
} from '../../src/text/mapped.js';

describe('text that knows where it stands in its file', () => {
  it('leads each character of joined slices back to the file', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 }),
        (file, cuts) => {
          const whole = mapped(file, 0);
          const joined = joinMapped(
            cuts.map(([a, b]) => sliceMapped(whole, Math.min(a, b), Math.max(a, b))),
          );
          for (let i = 0; i < joined.text.length; i += 1) {
            expect(file.charAt(sourceOffset(joined, i))).toBe(joined.text.charAt(i));
          }
        },
      ),
    );
  });

  it('spans the gap where a figure was cut in two', () => {
    const joined = joinMapped([mapped('债务3029', 10), mapped('.56万元', 50)]);
    expect(sourceSpan(joined, 2, 11)).toEqual([12, 55]);
  });

  it('puts an entity at the one place where it stands', () => {
    const text = joinMapped([mapped('A', 0), mappedAt('·', 1), mapped('B', 7)]);
    expect([0, 1, 2].map((i) => sourceOffset(text, i))).toEqual([0, 1, 7]);
  });

  it('trims ideographic spaces', () => {
    const trimmed = trimMapped(mapped('　　正文　', 4));
    expect(trimmed.text).toBe('正文');
    expect(sourceOffset(trimmed, 0)).toBe(6);
  });
});
