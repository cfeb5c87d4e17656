import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Source, SourceKind } from '../../src/model.js';
import { sourceOffset } from '../../src/text/mapped.js';
import { textLayout } from '../../src/read/text.js';

const sourceOf = (text: string, kind: SourceKind = 'text'): Source => ({
  file: 'x',
  kind,
  text,
  encoding: 'utf-8',
  warnings: [],
});

const blocksOf = (text: string, kind?: SourceKind): readonly Block[] =>
  textLayout(sourceOf(text, kind)).parts[0]?.blocks ?? [];

const shown = (blocks: readonly Block[]): string[] =>
  blocks.map(({ kind, level, text }) => `${kind}${level === 0 ? '' : level} ${text.text}`);

describe('plain text', () => {
  it('is a block a line, trimmed, with the empty lines above counted', () => {
    const blocks = blocksOf('　　本报讯　\r\n\r\n \r第二行\n末行');
    expect(blocks.map(({ text, gap }) => [text.text, gap])).toEqual([
      ['本报讯', 0],
      ['第二行', 2],
      ['末行', 0],
    ]);
  });

  it('keeps the place of each character', () => {
    const source = 'ab\r\n　　全县网格员300名\r末';
    for (const { text } of blocksOf(source)) {
      [...text.text].forEach((character, at) => {
        expect(source[sourceOffset(text, at)]).toBe(character);
      });
    }
  });

  it('loses no character but white space, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('全', '3', ' ', '　', '\r', '\n', 'a') }),
        (s) => {
          const kept = blocksOf(s).map(({ text }) => text.text.replace(/\s/g, ''));
          expect(kept.join('')).toBe(s.replace(/\s/g, ''));
        },
      ),
    );
  });
});

describe('Markdown', () => {
  it('gives headings their level and takes the marks out', () => {
    const source = [
      '# 武乡县：**六百名**网格员 #',
      '大字标题',
      '===',
      '',
      '- 新建[驿站](http://a.cn/x)`12`个',
      '> 群众说：“好。”',
      '![图为现场。](a.jpg)',
      '3*5和4*6\\*都不动',
    ].join('\n');
    expect(shown(blocksOf(source, 'markdown'))).toEqual([
      'heading1 武乡县：六百名网格员',
      'heading1 大字标题',
      'line 新建驿站12个',
      'line 群众说：“好。”',
      'caption 图为现场。',
      'line 3*5和4*6*都不动',
    ]);
  });

  it('reads a table row by row', () => {
    const source = '| 街道 | 户数 |\n|---|--:|\n| 城关街道 | 1420 |';
    expect(shown(blocksOf(source, 'markdown'))).toEqual(['line 街道 户数', 'line 城关街道 1420']);
  });

  it('takes what the front matter says of the article', () => {
    const source = '---\ntitle: 访村记\ndate: 2024-03-02\nauthor: 王芳、李强\n---\n正文。';
    const [part] = textLayout(sourceOf(source, 'markdown')).parts;
    expect(part?.meta).toMatchObject({
      title: '访村记',
      published: '2024-03-02',
      byline: ['王芳', '李强'],
    });
    expect(part?.blocks.map(({ text }) => text.text)).toEqual(['正文。']);
  });

  it('keeps the place of each character', () => {
    const source = '## 全县**网格员**[300](x)名';
    for (const { text } of blocksOf(source, 'markdown')) {
      expect(text.text).toBe('全县网格员300名');
      [...text.text].forEach((character, at) => {
        expect(source[sourceOffset(text, at)]).toBe(character);
      });
    }
  });
});

describe('a text that is no page', () => {
  it('is read in large pieces behind its first 50,000 lines, and says so', () => {
    const { source, parts } = textLayout(sourceOf('全县有9个镇\n'.repeat(60_000)));
    const blocks = parts[0]?.blocks ?? [];
    expect(blocks.length).toBeLessThan(50_100);
    expect(blocks.slice(50_000).every((b) => b.text.text.length < 10_100)).toBe(true);
    const kept = blocks.map((b) => b.text.text).join('\n');
    expect(kept).toBe('全县有9个镇\n'.repeat(60_000).trim());
    for (const { text } of blocks.slice(49_990)) {
      const at = sourceOffset(text, 0);
      expect(source.text.slice(at, at + text.text.length)).toBe(text.text);
    }
    expect(source.warnings).toHaveLength(1);
    expect(source.warnings[0]).toContain('50000 lines');
  });

  it('is read up to the end of a sentence where it is too long, and says so', () => {
    const sentence = '全县有12345个网格。';
    const { source, parts } = textLayout(sourceOf(sentence.repeat(300_000)));
    const text = parts[0]?.blocks[0]?.text.text ?? '';
    expect(text.length).toBeGreaterThan(799_900);
    expect(text.length % sentence.length).toBe(0);
    expect(source.warnings).toEqual([expect.stringContaining('left out')]);
  });

  it('has no warning where it is one', () => {
    expect(textLayout(sourceOf('全县有9个镇\n'.repeat(1000))).source.warnings).toEqual([]);
  });
});
