import { describe, expect, it } from 'vitest';
import { at } from './page.js';

describe('a school', () => {
  it('that its district stands in front of is that one, however common its name', () => {
    expect(at('丰泽区实验小学设置教学班36个。', '36个')).toBe('丰泽区/丰泽区实验小学');
    expect(at('丰泽区中心小学设置教学班6个。', '6个')).toBe('丰泽区/丰泽区中心小学');
  });

  it('goes on with the name of its campus', () => {
    expect(at('丰泽区第三小学城东校区新增学位540个。', '540个')).toBe(
      '丰泽区/丰泽区第三小学城东校区',
    );
    expect(at('长沙市第一医院北院区设置床位500张。', '500张')).toBe('长沙市/长沙市第一医院北院区');
  });

  it('is none where only its size is told', () => {
    expect(at('夏县办学规模为小学6轨36个班。', '36个')).toBe('夏县');
  });
});

describe('a village', () => {
  it('can be named after a people', () => {
    expect(at('腾冲市清水镇司莫拉佤族村养猪300头。', '300头')).toBe('腾冲市/司莫拉佤族村');
    expect(at('夏县有回族村3个，养猪300头。', '300头')).toBe('夏县');
    expect(at('夏县有少数民族乡3个，养猪300头。', '300头')).toBe('夏县');
  });

  it('is none where a kind of village is meant', () => {
    expect(at('夏县建成一般绿化村屯1370个，种植苗木12万株。', '12万株')).toBe('夏县');
  });
});

describe('an expressway', () => {
  it('does not lie in the city that its road is named after', () => {
    const body = '西安市加快路网建设。昆明路快速路总投资20亿元。';
    expect(at(body, '20亿元', '西安市建设快速路')).toBe('西安市/昆明路快速路');
  });
});
