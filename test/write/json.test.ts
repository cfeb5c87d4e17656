import { expect, test } from 'vitest';
import { articleRow, written } from './rows.js';

const article = { kind: 'article', without: new Set(['text']) } as const;

test('JSON is one array with a record a line, lists kept as lists', () => {
  const json = written('json', [articleRow(), articleRow({ article: 2 })], article);
  expect(JSON.parse(json)).toEqual([articleRow(), articleRow({ article: 2 })]);
  expect(json.split('\n')).toHaveLength(5);
});

test('JSON without records is an empty array', () => {
  expect(JSON.parse(written('json', [], article))).toEqual([]);
});

test('NDJSON is one record a line', () => {
  const lines = written('ndjson', [articleRow(), articleRow({ article: 2 })], article).split('\n');
  expect(lines.map((line) => (line === '' ? '' : (JSON.parse(line) as unknown)))).toEqual([
    articleRow(),
    articleRow({ article: 2 }),
    '',
  ]);
});

test('a field that is no column is not written', () => {
  expect(written('ndjson', [articleRow({ text: '正文', other: 1 })], article)).not.toMatch(
    /正文|other/,
  );
});

test('an absent optional field is left out, not null', () => {
  expect(written('ndjson', [articleRow({ paper: undefined })], article)).not.toContain('paper');
});

test('the fields can have Chinese names', () => {
  expect(written('ndjson', [articleRow()], { ...article, headers: 'zh' })).toContain('"标题":');
});
