import { expect, test } from 'vitest';
import {
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

test('the library reads single numbers and quantities', () => {
  expect(parseNumber('三万六千')?.value).toBe(36000);
  expect(parseQuantity('约500条')).toMatchObject({ value: 500, unit: '条', bound: 'about' });
});
