import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/page/index.js';

function split(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentencesOf', () => {
  it.each([
    [
      '全县有12个镇。其中3个是新设的；还有1个撤并！',
      ['全县有12个镇。', '其中3个是新设的；', '还有1个撤并！'],
    ],
    ['增长3.5%。人均2.1万元', ['增长3.5%。', '人均2.1万元']],
    [
      '“路通了，心也通了。”老张说。村里人都笑了。',
      ['“路通了，心也通了。”老张说。', '村里人都笑了。'],
    ],
    ['他说：“日子好了。”村里还有9户没搬。', ['他说：“日子好了。”', '村里还有9户没搬。']],
    [
      '设三类（一类为甲；二类为乙；三类为丙）共18处。',
      ['设三类（一类为甲；二类为乙；三类为丙）共18处。'],
    ],
    ['《妈妈！》等5部影片获奖。', ['《妈妈！》等5部影片获奖。']],
    ['第一行\n第二行', ['第一行', '第二行']],
    ['钱从哪来？……人往哪去？', ['钱从哪来？……', '人往哪去？']],
    ['（建成2处。）随后又建3处。', ['（建成2处。）随后又建3处。']],
    ['', []],
    [' 。 ', ['。']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('splits inside a long quotation', () => {
    const long = '我们把服务窗口搬到了村口。'.repeat(5);
    expect(split(`“${long}”`)).toHaveLength(5);
  });

  it('keeps every character that is not white space, in order', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙1.2。！？；…“”（）\n 《》') });
    fc.assert(
      fc.property(text, (t) => {
        const kept = split(t).join('').replace(/\s/g, '');
        expect(kept).toBe(t.replace(/\s/g, ''));
      }),
    );
  });

  it('takes linear time for marks that never close', () => {
    const open = '“（'.repeat(200_000);
    const started = performance.now();
    expect(sentencesOf(open)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
