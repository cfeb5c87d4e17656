import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFullMarks } from '../../src/text/fullMarks.js';

describe('marks of punctuation in full width', () => {
  it('stand in for those in ASCII beside Han', () => {
    expect(withFullMarks('新增3家,其中(含2家);好!是吗?')).toBe(
      '新增3家，其中（含2家）；好！是吗？',
    );
    expect(withFullMarks('其中:5家,“四上”企业')).toBe('其中：5家，“四上”企业');
  });

  it('do not inside numbers, times and Latin words', () => {
    const text = '共1,380名,10:30开始,IP(v6)a,b';
    expect(withFullMarks(text)).toBe('共1,380名，10:30开始，IP(v6)a,b');
  });

  it('keep the length, and all that is no mark', () => {
    const text = fc.string({ unit: fc.constantFrom(...'县3家,:;?!()，a（”1 ') });
    fc.assert(
      fc.property(text, (s) => {
        const full = withFullMarks(s);
        expect(full).toHaveLength(s.length);
        expect(full.replace(/[,:;?!()，：；？！（）]/gu, '')).toBe(
          s.replace(/[,:;?!()，：；？！（）]/gu, ''),
        );
      }),
    );
  });
});
