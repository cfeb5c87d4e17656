import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../src/model.js';
import { joinMapped, mapped, mappedAt, sliceMapped, sourceOffset } from '../../src/text/mapped.js';
import type { Mapped } from '../../src/text/mapped.js';
import { placeMarks } from '../../src/write/explainMarks.js';

const body = (text: Mapped): Paragraph => ({ role: 'body', text });

/** The pieces as a reader sees them: marks in brackets. */
function seen(paragraphs: readonly Paragraph[], marks: { start: number; raw: string }[]): string[] {
  return placeMarks(paragraphs, marks).pieces.map((pieces) =>
    pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join(''),
  );
}

describe('marks in a paragraph', () => {
  test('stand where the figure stands', () => {
    const paragraphs = [body(mapped('划分9个网格', 0)), body(mapped('配备27人。', 7))];
    const marks = [
      { start: 9, raw: '27人' },
      { start: 2, raw: '9个' },
    ];
    expect(seen(paragraphs, marks)).toEqual(['划分[9个]网格', '配备[27人]。']);
  });

  test('cover a figure that the page cuts in two', () => {
    const joined = joinMapped([mapped('债务3029', 10), mapped('.56万元。', 50)]);
    expect(seen([body(joined)], [{ start: 12, raw: '3029.56万元' }])).toEqual([
      '债务[3029.56万元]。',
    ]);
  });

  test('cover a figure whose second half stands further up in the file', () => {
    const joined = joinMapped([mapped('种苗木1', 90), mapped('2万株', 20)]);
    expect(seen([body(joined)], [{ start: 93, raw: '12万株' }])).toEqual(['种苗木[12万株]']);
  });

  test('cover a figure that holds an entity', () => {
    const joined = joinMapped([mapped('达1', 0), mappedAt('%', 2), mapped('，', 7)]);
    expect(seen([body(joined)], [{ start: 1, raw: '1%' }])).toEqual(['达[1%]，']);
  });

  test('stand apart where figures touch at the beginning and at the end', () => {
    const text = '3646户10938人';
    const marks = [
      { start: 0, raw: '3646户' },
      { start: 5, raw: '10938人' },
    ];
    expect(seen([body(mapped(text, 0))], marks)).toEqual(['[3646户][10938人]']);
  });

  test('never repeat text, even if two overlap', () => {
    const marks = [
      { start: 1, raw: '30至50' },
      { start: 4, raw: '50户' },
    ];
    expect(seen([body(mapped('约30至50户', 0))], marks)).toEqual(['约[30至50][户]']);
  });

  test('tell two paragraphs apart that lie around each other in the file', () => {
    // A figure cut in two, and another paragraph's figure in the gap.
    const outer = joinMapped([mapped('甲1', 0), mapped('2个', 9)]);
    const inner = mapped('乙34个', 4);
    const marks = [
      { start: 1, raw: '12个' },
      { start: 5, raw: '34个' },
    ];
    expect(seen([body(outer), body(inner)], marks)).toEqual(['甲[12个]', '乙[34个]']);
  });

  test('are given back where no paragraph has them', () => {
    const mark = { start: 40, raw: '9个' };
    expect(placeMarks([body(mapped('划分9个网格', 0))], [mark])).toEqual({
      pieces: [[{ text: '划分9个网格' }]],
      lost: [mark],
    });
  });

  test('are all found, and the text stays whole, however a page is cut and joined', () => {
    const slices = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })), {
      minLength: 1,
      maxLength: 6,
    });
    const figures = fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 5 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(slices, figures, (cuts, wanted) => {
        const file = Array.from({ length: 80 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(
          '',
        );
        const whole = mapped(file, 0);
        // Each piece of the file once: a character has one place on a page.
        let at = 0;
        const ranges = cuts.flatMap(([skip, length]) => {
          const from = at + (skip % 8);
          at = from + length;
          return at <= file.length ? [sliceMapped(whole, from, at)] : [];
        });
        const text = joinMapped(ranges.toReversed());
        let end = 0;
        const marks = wanted
          .toSorted((a, b) => a[0] - b[0])
          .flatMap(([start, length]) => {
            if (start < end || start + length > text.text.length) return [];
            end = start + length;
            return [{ start: sourceOffset(text, start), raw: text.text.slice(start, end) }];
          });
        const { pieces, lost } = placeMarks([body(text)], marks);
        expect(lost).toEqual([]);
        expect(pieces[0]?.map((piece) => piece.text).join('')).toBe(text.text);
        const marked = pieces[0]?.flatMap(({ text: shown, mark }) => (mark ? [[shown, mark]] : []));
        expect(marked).toEqual(marks.map((mark) => [mark.raw, mark]));
      }),
    );
  });
});
