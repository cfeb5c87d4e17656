import { describe, expect, it } from 'vitest';
import { isName, namesOnly, personsAmong } from '../../src/page/names.js';
import {
  authorsIn,
  bylineNames,
  closingNames,
  columnNames,
  datelineOf,
  signoffNames,
} from '../../src/page/signoffs.js';

describe('names', () => {
  it.each(['王涛', '欧阳明月', '诸葛亮', '阿卜杜拉·买买提'])('%s can be one', (word) => {
    expect(isName(word)).toBe(true);
  });

  it.each(['完', '待续', '效果图', '陈家庄村', '平昌县', '巴中市'])('%s can not', (word) => {
    expect(isName(word)).toBe(false);
  });

  it.each([
    ['王 涛 李建国', ['王涛', '李建国']],
    ['周文静文/图', ['周文静']],
    ['记者 孙洁 通讯员 何立 摄影报道', ['孙洁', '何立']],
    ['韩雪吴子昂', ['韩雪', '吴子昂']],
    ['赵强、钱敏', ['赵强', '钱敏']],
    ['古丽娜尔·买买提  努尔江', ['古丽娜尔·买买提', '努尔江']],
    ['陆晋于文哲', ['陆晋', '于文哲']],
    ['记者林峰通讯员宋洁', ['林峰', '宋洁']],
    ['南都记者林峰 宋洁', ['林峰', '宋洁']],
    ['记者 王小明报道', ['王小明']],
    ['记者 张伟通讯员 李明', ['张伟', '李明']],
    ['张红旗 李新村', ['张红旗', '李新村']],
  ])('%s', (text, expected) => {
    expect(namesOnly(text)).toEqual(expected);
  });

  it('are not found where other words stand', () => {
    expect(namesOnly('图文无关')).toBeUndefined();
  });
});

describe('a sign-off', () => {
  it.each([
    ['(周晓兰 何建)', ['周晓兰', '何建']],
    ['(记者 周晓兰 通讯员 何建 文/图)', ['周晓兰', '何建']],
    ['(据新华社)', []],
    ['(来源:某某日报)', []],
  ])('%s', (line, expected) => {
    expect(signoffNames(line)).toEqual(expected);
  });

  it.each(['(待续)', '(一)强化责任落实', '周晓兰说(笑)'])('%s is none', (line) => {
    expect(signoffNames(line)).toBeUndefined();
  });

  it.each([
    ['群众满意率达到98%。(罗敏)', ['罗敏']],
    ['群众满意率达到98%。 (通讯员 罗敏 高原)', ['罗敏', '高原']],
    ['群众满意率达到98%。本报记者 罗敏', ['罗敏']],
    ['群众满意率达到98%。通讯员 罗敏 高原 摄影报道', ['罗敏', '高原']],
    ['群众满意率达到98%。(东河日报 记者罗敏', ['罗敏']],
  ])('may stand behind the last sentence: %s', (text, expected) => {
    expect(closingNames(text)).toEqual(expected);
  });

  it.each(['全县共有9个镇(街道)', '全县共有9个镇。(见图)', '他说:“好。”'])(
    'does not stand behind %s',
    (text) => {
      expect(closingNames(text)).toBeUndefined();
    },
  );
});

describe('a byline', () => {
  it.each([
    ['本报记者 林峰 通讯员 宋洁', ['林峰', '宋洁']],
    ['□ 记者 林峰', ['林峰']],
    ['■ 林峰 宋洁', ['林峰', '宋洁']],
    ['文/图 林峰', ['林峰']],
    ['某某日报某县融媒体中心记者 林峰 宋洁 通讯员 何立', ['林峰', '宋洁', '何立']],
    ['某台新闻记者 林峰 东河区融媒体中心 宋洁 东河报道', ['林峰', '宋洁']],
  ])('%s', (line, expected) => {
    expect(bylineNames(line)).toEqual(expected);
  });

  it.each([
    ['记者 次仁罗布 通讯员 卓玛', ['次仁罗布', '卓玛']],
    ['记者 阿依努尔·吐逊 摄影报道', ['阿依努尔·吐逊']],
    ['来源:某某日报  记者:林峰', ['林峰']],
  ])('%s', (line, expected) => {
    expect(bylineNames(line)).toEqual(expected);
  });

  it.each(['记者走基层', '记者手记', '记者节里话担当', '本报记者走进田间地头', '通讯员培训班开班'])(
    '%s is none',
    (line) => {
      expect(bylineNames(line)).toBeUndefined();
    },
  );

  it('for all unsigned articles of a column', () => {
    expect(columnNames('本栏稿件除署名外由林峰采写')).toEqual(['林峰']);
    expect(columnNames('本版稿件均由某县委组织部提供')).toEqual([]);
    expect(columnNames('本版块新增机位三个')).toBeUndefined();
  });
});

describe('the name behind a source', () => {
  it('is the author’s', () => {
    expect(authorsIn('来源: 东河风采  林峰')).toEqual(['林峰']);
    for (const other of ['字号', '安徽', '关注', '党建', '查看原文'])
      expect(authorsIn(`来源: 东河风采  ${other}`)).toEqual([]);
  });
});

describe('authors', () => {
  it.each([
    ['来源:市某局 作者:林峰 宋洁', ['林峰', '宋洁']],
    ['作者:林峰 编辑:宋洁 2024-03-01', ['林峰']],
    ['来源:某某网', []],
  ])('on the line of a saved web page: %s', (line, expected) => {
    expect(authorsIn(line)).toEqual(expected);
  });

  it('are persons', () => {
    expect(personsAmong(['网易', '全国青年地理', '林峰', '本报记者 宋洁'])).toEqual([
      '林峰',
      '宋洁',
    ]);
  });
});

describe('a dateline', () => {
  it.each([
    ['本报讯(记者 林峰)今年以来', 10, ['林峰']],
    ['本报讯 4月20日消息:今年以来', 12, []],
    ['央视网消息(新闻联播):今年以来', 12, []],
    ['新华社太原7月1日电(记者宋洁)今年', 16, ['宋洁']],
    ['又讯 (记者 林峰)今年', 10, ['林峰']],
    ['本报太原讯(通讯员林峰)今年', 12, ['林峰']],
    ['西宁8月21日电 (记者 林峰)20日', 16, ['林峰']],
    ['(某乡网安徽讯) 国庆将至', 9, []],
    ['(记者 司马青云)今年', 9, ['司马青云']],
    ['本报讯 记者林峰、通讯员宋洁报道:今年', 17, ['林峰', '宋洁']],
    ['本报讯 林峰、某都市报记者宋洁报道:今年', 18, ['林峰', '宋洁']],
    ['某某日报讯(记者林峰 □宋洁 何立)今年', 18, ['林峰', '宋洁', '何立']],
    ['本报讯 近日媒体报道:今年', 4, []],
    ['(记者_林峰)今年', 7, ['林峰']],
    ['(林峰 文/图)今年', 8, ['林峰']],
    ['新报讯(记者  林  峰) 25日', 14, ['林峰']],
    ['南岭讯(通讯员宋洁何立)今年', 12, ['宋洁', '何立']],
    ['本报讯(林峰 通讯员 宋洁)今年', 14, ['林峰', '宋洁']],
    ['本报讯(江苏台记者 林峰)今年', 13, ['林峰']],
    ['图为新站。车站供图 中新网太原12月30日电(林峰)30日', 26, ['林峰']],
  ])('%s', (text, length, names) => {
    expect(datelineOf(text)).toEqual({ length, names });
  });

  it.each([
    '供销社电商平台上线',
    '南方电网电价下调',
    '(一)今年',
    '本报开设新栏目',
    '7月1日起施行',
    '某某日报社在此设站',
    '快讯(第三号)今年',
    '喜讯(一)传来',
    '腾讯(深圳)公司落户东河',
  ])('%s has none', (text) => {
    expect(datelineOf(text)).toBeUndefined();
  });
});
