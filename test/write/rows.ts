import type { Row } from '../../src/write/columns.js';
import { WRITERS } from '../../src/write/formats.js';
import type { Format } from '../../src/write/endings.js';
import { WRITER_DEFAULTS } from '../../src/write/writer.js';
import type { WriterOptions } from '../../src/write/writer.js';

/** The whole output of a format. */
export function written(
  format: Format,
  rows: readonly Row[],
  options: Partial<WriterOptions> & Pick<WriterOptions, 'kind'>,
): string {
  const writer = WRITERS[format]({ ...WRITER_DEFAULTS, ...options });
  // In two steps, as pages come.
  const half = Math.ceil(rows.length / 2);
  const begin = writer.begin();
  return begin + writer.rows(rows.slice(0, half)) + writer.rows(rows.slice(half)) + writer.end();
}

/** An article's record; what a test says nothing about is plain. */
export function articleRow(fields: Row = {}): Row {
  return {
    file: 'a.txt',
    article: 1,
    title: '新桥镇建成便民服务站',
    published: '2024-05-06',
    paper: '',
    page: '03',
    byline: ['李明', '王芳'],
    district: '新桥区',
    chars: 210,
    ...fields,
  };
}
