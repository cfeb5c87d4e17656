import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceKind } from '../../src/model.js';
import { cutOf } from '../../src/read/cuts.js';
import { cutOfHtml } from '../../src/read/html/cuts.js';
import { piecesOf } from '../../src/read/pieces.js';
import type { Piece } from '../../src/read/pieces.js';
import { lineAt, lineStarts } from '../../src/text/lines.js';

/** The pieces of a text that comes in chunks of `size`. */
async function cut(text: string, kind: SourceKind, size = 70_000): Promise<Piece[]> {
  async function* chunks(): AsyncGenerator<string> {
    await Promise.resolve();
    for (let at = size; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const first = text.slice(0, size);
  const source = { file: 'f', kind, text: first, encoding: 'utf-8', warnings: [] };
  const pieces: Piece[] = [];
  for await (const piece of piecesOf(source, chunks())) pieces.push(piece);
  return pieces;
}

const paragraph = '全区划分网格12个，干部群众齐心协力。'.repeat(8);
const article = (n: number): string => `第${n}期织密治理网\n\n${`${paragraph}\n\n`.repeat(12)}`;

describe('a text too long for one page', () => {
  it('is cut above headlines, each piece where it stands in the whole', async () => {
    const text = Array.from({ length: 150 }, (_, i) => article(i)).join('');
    const pieces = await cut(text, 'text');
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.map(({ source }) => source.text).join('')).toBe(text);
    const starts = lineStarts(text);
    for (const { source, place } of pieces) {
      expect(source.text).toMatch(/^第\d+期织密治理网\n/);
      expect(text.startsWith(source.text, place.offset)).toBe(true);
      expect(lineAt(starts, place.offset)).toBe(place.lines + 1);
    }
  });

  it('is one piece where it fits, whatever its chunks', async () => {
    const [only, ...others] = await cut(article(1), 'text', 100);
    expect(others).toEqual([]);
    expect(only?.source.text).toBe(article(1));
  });

  it.each([
    ['one line without an end', '全区划分网格12个，'.repeat(30_000)],
    ['nothing but line ends', '\r\n'.repeat(120_000)],
    ['pairs of code units', '😀'.repeat(120_000)],
    ['carriage returns', '一二三。\r'.repeat(60_000)],
  ])('loses nothing of %s', async (_, text) => {
    const pieces = await cut(text, 'text');
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.map(({ source }) => source.text).join('')).toBe(text);
    for (const { source, place } of pieces) {
      expect(source.text.length).toBeLessThanOrEqual(100_000);
      expect(lineStarts(text.slice(0, place.offset)).length).toBe(place.lines + 1);
      expect(source.text).not.toMatch(/^[\udc00-\udfff]/);
    }
  });

  it('prefers a headline to a paragraph, a paragraph to a line, a line to a sentence', () => {
    const rest = '\n后面的正文。'.repeat(100);
    const body = '正文写了一些字。'.repeat(10);
    const cutAt = (text: string) =>
      text.slice(cutOf(text + rest, text.length - 2, 1000)).split('\n')[0];
    expect(cutAt(`${body}\n${body}\n\n小标题在这里\n\n${body}\n${body.slice(0, 20)}`)).toBe(
      '小标题在这里',
    );
    expect(
      cutAt(`${body}\n${body}\n\n这一段从此开始，${body}\n又一行，${body.slice(0, 45)}`),
    ).toContain('这一段从此开始');
    expect(cutAt(`${body}${body}\n这一行从此开始，${body.slice(0, 45)}`)).toContain(
      '这一行从此开始',
    );
    expect(cutAt(`${body}${body}未完的句子`)).toContain('未完的句子');
  });
});

describe('HTML too long for one tree', () => {
  it('is cut in front of a block, and nothing of it is lost', async () => {
    const text = `<html><body>${`<h2>新闻</h2>${`<p>${paragraph}</p>\n`.repeat(9)}`.repeat(400)}`;
    const pieces = await cut(text, 'html');
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.map(({ source }) => source.text).join('')).toBe(text);
    for (const { source } of pieces.slice(1)) expect(source.text).toMatch(/^<h2>/);
  });

  it('is one page where only its pictures and scripts are large', async () => {
    const picture = `<img src="data:${'A'.repeat(5_000_000)}"><script>${'x'.repeat(900_000)}</script>`;
    const pieces = await cut(`<p>${paragraph}</p>${picture}<p>${paragraph}</p>`, 'html');
    expect(pieces).toHaveLength(1);
  });

  it('skips the rest of a script that no piece can hold', async () => {
    const text = `<p>${paragraph}</p>\r\n<script>${'var x = "12个网格";\n'.repeat(1_200_000)}</script><p>${paragraph}</p>`;
    const pieces = await cut(text, 'html', 1_000_000);
    const behind = pieces.at(-1);
    expect(behind?.source.text).toMatch(/^<\/script><p>/);
    const { offset = 0, lines } = behind?.place ?? {};
    expect(text.startsWith(behind?.source.text ?? '-', offset)).toBe(true);
    expect(lineStarts(text.slice(0, offset)).length).toBe((lines ?? 0) + 1);
    expect(pieces.filter(({ source }) => source.text.startsWith('var')).length).toBe(0);
  });

  it('gives some cut for any text', () => {
    const bits = fc.constantFrom(
      '<p>',
      '<',
      '>',
      '</',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '字',
      '<h1',
      ' ',
      '"',
    );
    fc.assert(
      fc.property(fc.array(bits, { minLength: 1, maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { end } = cutOfHtml(text, { shown: 5, tags: 4, all: 40 });
        expect(end).toBeGreaterThan(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
