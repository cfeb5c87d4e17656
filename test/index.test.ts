import { expect, test } from 'vitest';
import {
  checkFacts,
  extractFacts,
  layoutOf,
  parseNumber,
  parseQuantity,
  readPage,
  readSource,
  summarize,
} from '../src/index.js';

test('the library leads from bytes to figures per district', () => {
  const read = readSource('a.txt', Buffer.from('夏县织密服务网\n\n夏县划分9个网格。\n'));
  if (!('source' in read)) throw new Error(read.problem);
  const facts = extractFacts(readPage(layoutOf(read.source)));
  expect(summarize(facts)).toMatchObject([{ district: '夏县', metric: '网格', value: 9 }]);
});

test('the library tells where a report does not add up', () => {
  const text = '夏县排查安全隐患\n\n夏县共排查安全隐患268处，已整改286处。\n';
  const read = readSource('a.txt', Buffer.from(text));
  if (!('source' in read)) throw new Error(read.problem);
  const page = readPage(layoutOf(read.source));
  const facts = extractFacts(page);
  const wrong = { status: 'mismatch', rule: 'bound', fact: { value: 286 } };
  expect(checkFacts(facts, { pages: [page] })).toMatchObject([wrong]);
  expect(checkFacts(facts)).toMatchObject([wrong]);
  expect(checkFacts(facts, { rules: ['sum'] })).toEqual([]);
});

test('the library reads single numbers and quantities', () => {
  expect(parseNumber('三万六千')?.value).toBe(36000);
  expect(parseQuantity('约500条')).toMatchObject({ value: 500, unit: '条', bound: 'about' });
});
