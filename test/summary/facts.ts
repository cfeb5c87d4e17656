import type { Fact } from '../../src/model.js';

let made = 0;

/** A fact; what a test says nothing about is plain. Each stands below the one made before. */
export function fact(fields: Partial<Fact> = {}): Fact {
  made += 1;
  return {
    file: 'a.txt',
    article: 1,
    title: '',
    published: '2024-05-06',
    paper: '',
    district: '新桥区',
    district_code: '999901',
    city: '新桥市',
    province: '新桥省',
    place: '',
    category: 'grids',
    metric: '网格',
    item: fields.metric ?? '网格',
    scope: '',
    value: 12,
    unit: '个',
    bound: 'exact',
    aspect: 'total',
    as_of: '2024-05-06',
    part_of: '',
    id: `f${made}`,
    raw: '12个',
    sentence: `全区划分12个网格（${made}）。`,
    confidence: 'high',
    line: made,
    start: made * 100,
    end: made * 100 + 3,
    ...fields,
  };
}
