import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examinePage, extractFacts } from '../../src/facts/index.js';
import { asOf } from '../../src/facts/asOf.js';
import { joinMapped, mapped } from '../../src/text/mapped.js';
import { factsOf, pageOf } from './page.js';

describe('totals and their parts', () => {
  it('joins the parts that 其中 names to the total of the same thing', () => {
    const [total, ...parts] = factsOf(
      '共收到群众诉求860件。其中，城管类诉求410件，教育类诉求52件。',
    );
    expect(total?.part_of).toBe('');
    expect(parts.map((p) => p.part_of)).toEqual([total?.id, total?.id]);
  });

  it('takes a figure of something else for no part', () => {
    const [, , teams] = factsOf('共有党员300名，其中女党员92名，成立服务队6支。');
    expect(teams?.raw).toBe('6支');
    expect(teams?.part_of).toBe('');
  });

  it('gives a part the aspect of its total', () => {
    const aspects = factsOf('今年新增停车位900个，其中地下停车位350个。').map((f) => f.aspect);
    expect(aspects).toEqual(['new', 'new']);
  });
});

describe('the scope of a figure', () => {
  it('keeps the levels that narrow the item', () => {
    const [, first, second] = factsOf(
      '梳理问题120条。其中，县、镇两级机关问题45条，村级干部问题75条。',
    );
    expect(first).toMatchObject({ item: '问题', scope: '县、镇两级机关', value: 45 });
    expect(second?.value).toBe(75);
  });

  it('keeps where something is counted', () => {
    const [fact] = factsOf('我的网格里有60户居民。');
    expect(fact).toMatchObject({ scope: '我的网格', item: '居民' });
  });
});

describe('the date of a figure', () => {
  it.each([
    ['截至6月底，全县建成', 8, '2024-07-02', '2024-06'],
    ['2022年7月，全市新增', 8, '2024-07-02', '2022-07'],
    ['去年，全镇新建', 3, '2024-07-02', '2023'],
    ['目前，全区共有', 3, '2024-07-02', '2024-07-02'],
    ['协会成立于2011年，现有', 10, '2024-07-02', '2024-07-02'],
    ['人均收入较2020年增长', 0, '2024-07-02', '2024-07-02'],
    ['目前共有', 0, '', ''],
  ])('%s', (lead, clause, published, expected) => {
    expect(asOf(lead, clause, published)).toBe(expected);
  });
});

describe('a fact leads back to its place', () => {
  it('has the line and the offsets of its own characters', () => {
    const page = pageOf(['农业', '全县有合作社58家。']);
    const [fact] = extractFacts(page);
    expect(fact).toMatchObject({ line: 2, raw: '58家' });
    expect(page.source.text.slice(fact?.start, fact?.end)).toBe('58家');
  });

  it('spans the gap of a figure that the page cut in two', () => {
    const text = '需化解债务13\n（图片）\n.5万元。';
    const page = pageOf([]);
    const joined = joinMapped([mapped('需化解债务13', 0), mapped('.5万元。', 13)]);
    const cut = {
      ...page,
      source: { ...page.source, text },
      articles: [{ ...page.articles[0]!, paragraphs: [{ role: 'body' as const, text: joined }] }],
    };
    const [fact] = extractFacts(cut);
    expect(fact).toMatchObject({ raw: '13.5万元', value: 135000, start: 5, end: 17, line: 1 });
  });

  it('has the same id whatever else stands on the page, and another for a repeat', () => {
    const alone = factsOf('全镇有党员300名。');
    const among = factsOf('今天天气很好。', '全镇有党员300名。', '全镇有党员300名。');
    expect(among[0]?.id).toBe(alone[0]?.id);
    expect(among[1]?.id).not.toBe(alone[0]?.id);
  });

  it('gives each number of a page as a fact or as left out, with offsets inside the text', () => {
    const words = [
      '全县',
      '党员',
      '3',
      '12.5万',
      '名',
      '“',
      '”',
      '第',
      '年',
      '，',
      '。',
      '两',
      '个',
      '增长',
      '%',
      '的',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
        const page = pageOf([parts.join('')]);
        const { facts, leftOut } = examinePage(page);
        for (const { start, end, raw } of [...facts.map((f) => f.fact), ...leftOut]) {
          expect(page.source.text.slice(start, end)).toBe(raw);
        }
      }),
    );
  });
});

describe('the facts of a page', () => {
  it('are the same whether or not anyone asks why other numbers are none', () => {
    const words = [
      '全市',
      '一',
      '二',
      '千',
      '2023',
      '3',
      '户',
      '年',
      '号线',
      '第',
      '期',
      'T',
      '了',
      '。',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
        const page = pageOf([parts.join('')]);
        expect(extractFacts(page)).toEqual(examinePage(page).facts.map(({ fact }) => fact));
      }),
    );
  });
});

describe('confidence', () => {
  it('is high where digits, unit and a known noun stand together', () => {
    expect(factsOf('平定县有社会组织86个。')[0]?.confidence).toBe('high');
  });

  it('is not high where nothing but the text as a whole tells whose the figure is', () => {
    expect(factsOf('全区有社会组织86个。')[0]?.confidence).toBe('medium');
    const later = factsOf('平定县开会。', '会议认为，形势很好。', '现有社会组织86个。');
    expect(later[0]).toMatchObject({ district: '平定县', confidence: 'medium' });
  });

  it('is low where the number is vague or its noun a guess', () => {
    expect(factsOf('数百名群众参加。').map((f) => f.confidence)).toEqual(['low']);
    expect(factsOf('有3646户。').map((f) => f.confidence)).toEqual(['low']);
  });
});

describe('a page with marks in ASCII', () => {
  const full = '据街道统计，新增网格3个，其中（含专属网格1个）；5个乡（中心）党委全覆盖。';
  const ascii = full.replace(/[，（）；]/gu, (mark) => ',();'['，（）；'.indexOf(mark)] ?? mark);

  it('is read like one with marks in full width', () => {
    const read = (text: string) =>
      factsOf(text).map(({ raw, value, unit, category, aspect }) => [
        raw,
        value,
        unit,
        category,
        aspect,
      ]);
    expect(read(ascii)).toEqual(read(full));
  });

  it('gives sentences and nouns with the marks that it has', () => {
    const facts = factsOf(ascii);
    for (const { sentence } of facts) expect(ascii).toContain(sentence);
    expect(facts[0]?.sentence).toBe('据街道统计,新增网格3个,其中(含专属网格1个);');
    expect(facts.at(-1)?.item).toBe('乡(中心)党委');
  });
});
