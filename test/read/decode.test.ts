import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';

const NEWS = '今年以来，泾县新建村级党组织活动场所16个，培训网格员320人次，群众满意度达到97.5%。';
const TRADITIONAL =
  '今年以來，全縣新建活動中心十六個，培訓志願者三百二十人次，市民對服務表示滿意。';

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** Bytes of GB18030 or Big5, by turning Node's decoder around. */
function encode(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
    }
  }
  const bytes = [...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : bytesOf.get(c)));
  return Uint8Array.from(bytes.map((byte) => byte ?? 63));
}

const read = (bytes: Uint8Array, encoding?: string): { text?: string; encoding?: string } => {
  const decoded = decode(bytes, encoding === undefined ? {} : { encoding });
  return 'problem' in decoded ? {} : { text: decoded.text, encoding: decoded.encoding };
};

const problemOf = (bytes: Uint8Array, encoding?: string): string => {
  const decoded = decode(bytes, encoding === undefined ? {} : { encoding });
  return 'problem' in decoded ? decoded.problem : '';
};

describe('the encoding of a page', () => {
  it('is UTF-8 with and without a byte order mark, which is not in the text', () => {
    const plain = Buffer.from(NEWS);
    expect(read(plain)).toEqual({ text: NEWS, encoding: 'utf-8' });
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]);
    expect(read(marked)).toEqual({ text: NEWS, encoding: 'utf-8' });
  });

  it('is UTF-16 of both orders, with and without a mark', () => {
    for (const mark of [true, false]) {
      expect(read(utf16(NEWS, 'le', mark))).toEqual({ text: NEWS, encoding: 'utf-16le' });
      expect(read(utf16(NEWS, 'be', mark))).toEqual({ text: NEWS, encoding: 'utf-16be' });
    }
  });

  it('is GB18030 or Big5 by the look of the bytes alone', () => {
    expect(read(encode(NEWS, 'gb18030'))).toEqual({ text: NEWS, encoding: 'gb18030' });
    expect(read(encode(TRADITIONAL, 'big5'))).toEqual({ text: TRADITIONAL, encoding: 'big5' });
  });

  it('is GB18030 where a page declares gb2312', () => {
    const page = `<meta charset="gb2312"><p>镕基路3号</p><p>${NEWS}</p>`;
    expect(read(encode(page, 'gb18030'))).toEqual({ text: page, encoding: 'gb18030' });
  });

  it('is what the bytes say where the page declares another', () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=GB2312"><p>${NEWS}</p>`;
    expect(read(Buffer.from(page)).encoding).toBe('utf-8');
    const other = page.replace('GB2312', 'utf-8');
    expect(read(encode(other, 'gb18030'))).toEqual({ text: other, encoding: 'gb18030' });
  });

  it('is what the user says, whatever the bytes', () => {
    expect(read(Buffer.from(NEWS), 'GBK').encoding).toBe('gb18030');
    expect(problemOf(Buffer.from(NEWS), 'klingon')).toContain('unknown encoding "klingon"');
  });
});

describe('damaged pages', () => {
  it('are read, and one warning counts what is lost', () => {
    const bytes = Buffer.from(NEWS.repeat(20));
    bytes[bytes.indexOf('泾')] = 0x20;
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ encoding: 'utf-8' });
    expect('warnings' in decoded && decoded.warnings).toEqual([
      '2 characters could not be read as utf-8; the rest of the page was read',
    ]);
    expect('text' in decoded && decoded.text).toContain('培训网格员320人次');
  });

  it('that hold a few NUL bytes are still pages', () => {
    const decoded = decode(Buffer.from(`${NEWS}\0${NEWS}`.repeat(20)));
    expect('text' in decoded && decoded.text).toContain('新建村级党组织');
  });
});

describe('what is no text', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a mark and nothing else', Buffer.from([0xef, 0xbb, 0xbf]), 'empty'],
    ['white space alone', Buffer.from(' \r\n　\n'), 'empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'PNG image'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'JPEG image'],
    ['a PDF', Buffer.from('%PDF-1.7\n%abc'), 'PDF document'],
    ['a ZIP archive', Buffer.from('504b030414000600', 'hex'), 'ZIP archive'],
    ['a program', Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7) % 32)), 'binary'],
  ])('is %s: a problem that says so', (_, bytes, said) => {
    expect(problemOf(bytes)).toContain(said);
  });
});

describe('decoding as a whole', () => {
  it('gives text or a one-line problem for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decode(bytes);
        if ('problem' in decoded) expect(decoded.problem).toMatch(/^[^\n]+$/);
        else expect(decoded.text.startsWith('\ufeff')).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back what was written in UTF-8', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((s) => NEWS + s);
    fc.assert(fc.property(text, (s) => read(Buffer.from(s)).text === s));
  });
});
