import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/quantity/index.js';

const raws = (text: string): string[] =>
  findQuantities(text).map((q) => text.slice(q.start, q.end));

describe('findQuantities', () => {
  it.each([
    ['共有3646户10938人', ['3646户', '10938人']],
    ['节约资金80万元，签约12家', ['80万元', '12家']],
    ['附近3个乡镇、近3个月', ['3个', '近3个月']],
    ['已过六成，通过六项议案', ['过六成', '六项']],
    ['投入3541.07万元2.3本项目', ['3541.07万元', '2.3本']],
    ['1123台（套）装备', ['1123台（套）']],
    ['增长-3.5%，减负46亿元', ['-3.5%', '46亿元']],
    ['2台、3辆', ['2台', '3辆']],
    ['对接100来家企业，来自20个县', ['100来家', '20个']],
    ['能卖八、九千元，有一、二类', ['八、九千元', '一', '二类']],
    ['确保1个亿目标，推进100个亿元以上项目', ['1个亿', '100个', '亿元以上']],
    ['用水四个亿立方，十个亿斤，两个亿元企业', ['四个亿立方', '十个亿斤', '两个', '亿元']],
    ['上升11.2和8.3个百分点', ['11.2', '8.3个百分点']],
    ['分别查处3218、3051和2821起，第1、2条', ['3218', '3051', '2821起', '1', '2条']],
    ['陆地、队伍、收拾', []],
  ])('%s', (text, expected) => {
    expect(raws(text)).toEqual(expected);
  });

  it('takes a number at the start, in the middle and at the end of a text', () => {
    for (const text of ['15个村', '有15个村', '有15个']) expect(raws(text)).toEqual(['15个']);
  });

  it('finds quantities in order, without overlap, with offsets into the text', () => {
    const pieces = [
      '12',
      '万',
      '三',
      '个',
      '约',
      '多',
      '%',
      '、',
      '年',
      '亩',
      '至',
      '好',
      '，',
      '余',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const q of findQuantities(text)) {
          expect(q.start).toBeGreaterThanOrEqual(last);
          expect(q.numberStart).toBeGreaterThanOrEqual(q.start);
          expect(q.end).toBeGreaterThanOrEqual(q.numberEnd);
          expect(Number.isFinite(q.value)).toBe(true);
          last = q.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
