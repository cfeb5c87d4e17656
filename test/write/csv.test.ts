import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNS } from '../../src/write/columns.js';
import { articleRow, written } from './rows.js';

const WITHOUT_TEXT = new Set(['text']);
const article = { kind: 'article', without: WITHOUT_TEXT } as const;

/** What the reader of a cell sees: the apostrophe that stops a formula is no part of the text. */
const shown = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '');

describe('CSV', () => {
  test('has a header and a line for each record, ended by CRLF', () => {
    const lines = written('csv', [articleRow()], article).split('\r\n');
    expect(lines).toEqual([
      'file,article,title,published,paper,page,byline,district,chars',
      'a.txt,1,新桥镇建成便民服务站,2024-05-06,,03,李明 王芳,新桥区,210',
      '',
    ]);
  });

  test('has its header also where there is no record', () => {
    expect(written('csv', [], article)).toMatch(/^file,article,.*\r\n$/);
  });

  test('quotes commas, quotation marks and line ends', () => {
    const csv = written('csv', [articleRow({ title: '一,"二"\n三' })], article);
    expect(csv).toContain(',"一,""二""\n三",');
  });

  test('begins with a byte order mark only where asked to', () => {
    expect(written('csv', [], { ...article, bom: true }).charCodeAt(0)).toBe(0xfeff);
    expect(written('csv', [], article).charCodeAt(0)).not.toBe(0xfeff);
  });

  test('names the columns in Chinese where asked to', () => {
    const [head] = written('csv', [], { ...article, headers: 'zh' }).split('\r\n');
    expect(head).toBe('文件,篇号,标题,出版日期,报纸,版次,作者,区划,字数');
  });

  test.each(['=1+1', '+86', '-3', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'a text %j cannot run as a formula',
    (title) => {
      const [row] = parse(written('csv', [articleRow({ title })], article), {
        columns: true,
      });
      expect(row).toMatchObject({ title: `'${title}` });
    },
  );

  test('a negative number stays a number', () => {
    expect(written('csv', [articleRow({ chars: -5 })], article)).toMatch(/,-5\r\n$/);
  });

  test('a name of a list that looks like a formula is stopped as well', () => {
    const csv = written('csv', [articleRow({ byline: ['=cmd()', '王芳'] })], article);
    expect(csv).toContain(",'=cmd() 王芳,");
  });

  test('reads back as it was written, whatever the texts hold', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 });
    const awkward = fc.oneof(text, fc.constantFrom('=1', '+', '-2', '@a', '"', '\r\n', ',', "'=1"));
    const field = fc.record({ file: awkward, title: awkward, paper: awkward, district: awkward });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 5 }), (fields) => {
        const csv = written('csv', fields.map(articleRow), article);
        const rows = parse<Record<string, string>>(csv, { columns: true });
        expect(rows).toHaveLength(fields.length);
        fields.forEach((given, i) => {
          for (const [name, value] of Object.entries(given)) {
            const cell = rows[i]?.[name] ?? '';
            expect(cell).not.toMatch(/^[=+\-@\t\r]/);
            expect(cell === value || shown(cell) === value).toBe(true);
          }
        });
      }),
    );
  });
});

test('every column has a name of its own in both languages', () => {
  for (const columns of Object.values(COLUMNS)) {
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    expect(new Set(columns.map(({ zh }) => zh)).size).toBe(columns.length);
  }
});
