/** What holds for any input. `npm run bench:fuzz` runs the same for longer, from another seed each time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  extractFacts,
  layoutOf,
  parseNumber,
  readPage,
  readSource,
  summarize,
} from '../src/index.js';
import type { Fact } from '../src/index.js';
import { segment } from '../src/lexicon/segment.js';
import { sentencesOf } from '../src/page/index.js';
import { decode } from '../src/read/decode.js';
import { readRecords } from '../src/summary/records.js';
import { factOf } from '../src/summary/fields.js';
import { WRITERS } from '../src/write/formats.js';
import { WRITER_DEFAULTS } from '../src/write/writer.js';
import { fact } from './summary/facts.js';

const numRuns = Number(process.env.FUZZ_RUNS ?? 100);
const seed = process.env.FUZZ_SEED === undefined ? {} : { seed: Number(process.env.FUZZ_SEED) };
const timeout = 60_000 + numRuns * 200;
const runs = { numRuns, ...seed };

const han =
  '全区划分网格员名个条万亿千百十一二三两约近余多超第年月日元，。；：、！？“”（）《》…—％%１２３0123456789.,-/ \n\r\t　';
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...han), maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const tags = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="article">',
  '</div>',
  '<h1>',
  '</h1>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<table><tr><td>',
  '</td></tr>',
  '<a href="x">',
  '</a>',
  '<br',
  '>',
  '<',
  '&nbsp;',
  '&#x4e00;',
  '&',
  '<title>',
  '<meta charset=gbk>',
  '<textarea>',
  '<svg>',
  '全区划分网格12个。',
  '<p style="display:none">',
  '\0',
  '\ud800',
);
const mode = (name: string, text: string) => readSource(name, Buffer.from(text));

function factsOf(
  name: string,
  text: string,
): { readonly text: string; readonly facts: readonly Fact[] } {
  const read = mode(name, text);
  if (!('source' in read)) return { text: '', facts: [] };
  const page = readPage(layoutOf(read.source));
  return { text: read.source.text, facts: extractFacts(page) };
}

function standWhereTheySay({ text, facts }: ReturnType<typeof factsOf>): void {
  for (const { start, end, raw, value } of facts) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    // &#x4e00;%: the mark-up writes a character as a reference
    expect([raw.charAt(0), '&']).toContain(text.charAt(start));
    expect(Number.isFinite(value)).toBe(true);
  }
}

describe('decoding', { timeout }, () => {
  test('any bytes are a text or a problem', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ min: 0x80, maxLength: 99 }),
    );
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom(undefined, 'gb18030', 'utf-16le', 'no such'),
        (b, encoding) => {
          const result = decode(b, encoding === undefined ? {} : { encoding });
          if ('problem' in result) expect(result.problem).toMatch(/^[^\n]+$/);
          else expect(result.text.trim()).not.toBe('');
        },
      ),
      runs,
    );
  });

  test('a Chinese text comes back from UTF-8 and UTF-16, with its mark or without', () => {
    const chinese = fc.string({
      unit: fc.constantFrom(...'全区划分了网格的人民在中国和是不'),
      minLength: 12,
      maxLength: 80,
    });
    fc.assert(
      fc.property(
        chinese,
        fc.constantFrom(['', 'utf8'], ['\ufeff', 'utf8'], ['\ufeff', 'utf16le']),
        (text, [mark, encoding]) => {
          const bytes = Buffer.from(`${mark}${text}`, encoding as BufferEncoding);
          expect(decode(bytes)).toMatchObject({ text });
        },
      ),
      runs,
    );
  });
});

describe('pages', { timeout }, () => {
  test.each(['f.txt', 'f.md', 'f.html'])('of any text: figures stand where %s says', (name) => {
    fc.assert(
      fc.property(texts, (text) => {
        standWhereTheySay(factsOf(name, text));
      }),
      runs,
    );
  });

  test('of any mark-up: figures stand where they say', () => {
    const pages = fc.array(fc.oneof(tags, texts), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(pages, (text) => {
        standWhereTheySay(factsOf('f.html', text));
      }),
      runs,
    );
  });
});

describe('segmentation', { timeout }, () => {
  test('words and sentences are pieces of the text, one after the other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { start, end } of segment(text, 0, text.length)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        let last = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          last = end;
        }
      }),
      runs,
    );
  });
});

describe('numbers', { timeout }, () => {
  test('any text is a number or none, never NaN', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseNumber(text);
        if (parsed !== undefined) expect(JSON.stringify(parsed)).not.toMatch(/null|NaN/);
      }),
      runs,
    );
  });
});

describe('facts as data', { timeout }, () => {
  const free = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom(...'"\',;\n\r\t=+-@#:&*![]{}|>%`\\ 一0~yesno'),
      maxLength: 12,
    }),
  );
  const facts = fc.array(
    fc
      .record({
        title: free,
        sentence: free,
        item: free,
        scope: free,
        place: free,
        raw: free,
        value: fc.double({ noNaN: true, noDefaultInfinity: true }),
        file: free,
      })
      .map((fields) => fact({ ...fields, metric: '网格' })),
    { minLength: 1, maxLength: 4 },
  );
  test.each(['csv', 'yaml', 'json', 'ndjson'] as const)(
    'come back from %s as they were',
    (format) => {
      fc.assert(
        fc.property(facts, fc.constantFrom('en', 'zh'), (all, headers) => {
          const writer = WRITERS[format]({ ...WRITER_DEFAULTS, kind: 'fact', headers });
          const text = writer.begin() + writer.rows(all.map((one) => ({ ...one }))) + writer.end();
          const result = readRecords(text, format);
          if ('problem' in result) throw new Error(result.problem);
          const zero = (one: Fact): Fact => ({ ...one, value: one.value + 0 });
          expect(result.records.map(factOf).map(zero)).toEqual(all.map(zero));
        }),
        runs,
      );
    },
  );

  test('any text is records or a problem', () => {
    fc.assert(
      fc.property(
        fc.oneof(free, texts, fc.json()),
        fc.constantFrom('csv', 'yaml', 'json', 'ndjson'),
        (text, format) => {
          const result = readRecords(text, format);
          if ('problem' in result) expect(result.problem).not.toBe('');
        },
      ),
      runs,
    );
  });

  test('a summary counts every fact once', () => {
    fc.assert(
      fc.property(facts, (all) => {
        expect(summarize(all).reduce((sum, { mentions }) => sum + mentions, 0)).toBe(all.length);
      }),
      runs,
    );
  });
});
