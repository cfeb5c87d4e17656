/**
 * Which numbers are no statistics: names, dates, ordinals, slogans, structure words. Each rule has a
 * name, so that a user can ask why a number was left out.
 */
import { headOf, termAt } from '../metrics/match.js';
import { partOfSpeech } from '../lexicon/segment.js';
import type { Quantity } from '../quantity/index.js';
import type { Context } from './context.js';
import { CONTEST_WORDS, STRUCTURE_NOUNS } from './terms.js';

interface Rule {
  readonly name: string;
  readonly applies: (ctx: Context) => boolean;
}

/** Longest quotation that is taken for a name or a slogan (“15分钟服务圈”), not for speech. */
const LONGEST_NAME = 16;

const numberText = ({ text, quantity: q }: Context): string =>
  text.slice(q.numberStart, q.numberEnd);

const isLatin = (char: string): boolean => /^[A-Za-z]$/.test(char);

const isDigit = (char: string): boolean => /^[0-9]$/.test(char);

/** A plain four-digit number that can be a year. */
function isYear(q: Quantity): boolean {
  return q.plain && q.value >= 1800 && q.value <= 2100 && Number.isInteger(q.value);
}

/** 第35届, 初三 */
function ordinal({ text, quantity: q }: Context): boolean {
  const before = text.charAt(q.start - 1);
  return before === '第' || before === '№' || (before === '初' && q.script === 'han');
}

/** 2023年, 11月13日, 10时30分, 前10个月, 90年代, 2019级, 2026届 */
function date(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  const kind = q.unit?.kind;
  if (kind === 'name') return true;
  if (isYear(q) && ['年', '届', '级', '年度', '学年'].includes(q.unitText)) return true;
  if (q.unitText === '年' && /^年?(?:代|级|\d{1,2}月)/.test(text.slice(q.end - 1, q.end + 3)))
    return true;
  if (kind === 'span' && '前后第每'.includes(text.charAt(q.start - 1) || ' ')) return true;
  return (
    q.unitText === '点' &&
    /^(?:\d|钟|半|整|左右|许|前|后|起|至|到|，|。)/.test(text.slice(q.end, q.end + 2))
  );
}

/** T3航站楼, 4E, 1+N, 9·3, 2×1000, 3:2, 12345-6 */
function code({ text, quantity: q }: Context): boolean {
  if (q.script !== 'arabic') return false;
  const before = text.charAt(q.start - 1);
  const after = text.charAt(q.end);
  if (isLatin(before) || before === '+' || before === '＋' || before === '#') return true;
  if (after === '+' || after === '＋') return true;
  if (!q.unit && isLatin(after)) return true;
  const joint = (sign: string, beyond: string): boolean =>
    '-—·•:：/.×*—~'.includes(sign || ' ') && (isDigit(beyond) || isLatin(beyond));
  if (joint(before, text.charAt(q.start - 2)))
    return before !== '：' || isDigit(text.charAt(q.start - 2));
  return !q.unit && joint(after, text.charAt(q.end + 1));
}

/** The quotation marks of any kind that open before the number and close behind it. */
function enclosed(
  { text, quantity: q, sentence }: Context,
  pairs: readonly (readonly [string, string])[],
  most: number,
): string | undefined {
  for (const [open, close] of pairs) {
    const from = Math.max(sentence.start, q.start - most);
    const start = text.lastIndexOf(open, q.start);
    if (start < from) continue;
    const shut = text.lastIndexOf(close, q.start - 1);
    if (shut > start && open !== close) continue;
    const end = text.indexOf(close, start + 1);
    if (end >= q.numberEnd && end - start <= most) return text.slice(start + 1, end);
  }
  return undefined;
}

/** 《…措施20条》 */
function inTitle(ctx: Context): boolean {
  return (
    enclosed(
      ctx,
      [
        ['《', '》'],
        ['〈', '〉'],
      ],
      80,
    ) !== undefined
  );
}

/** “五大工程”, “15分钟服务圈”, “176”工作法 */
function inSlogan(ctx: Context): boolean {
  const pairs = [
    ['‘', '’'],
    ['“', '”'],
    ['「', '」'],
    ['『', '』'],
  ] as const;
  const inner = enclosed(ctx, pairs, LONGEST_NAME);
  return inner !== undefined && !/[，。！？；]/.test(inner);
}

/** 二轮, 二期, 二组: 二 before a classifier is an ordinal, the count is 两. 02组 is a name. */
function rank(ctx: Context): boolean {
  const { quantity: q, text } = ctx;
  if (/^0\d/.test(numberText(ctx))) return true;
  if (q.unit?.kind !== 'count') return false;
  if (q.unitText === '届') return true;
  if (numberText(ctx) === '二' && q.unitText !== '人') return true;
  return (
    q.script === 'han' && q.unitText === '组' && /[村坪社屯湾庄寨]$/u.test(text.slice(0, q.start))
  );
}

/** 千方百计, 一带一路, 三农: the numeral is a part of a word. */
function inWord(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  if (q.script !== 'han') return false;
  const share = q.unit?.kind === 'share';
  for (let start = Math.max(0, q.numberStart - 3); start <= q.numberStart; start += 1) {
    for (let end = Math.max(q.numberStart + 1, start + 2); end <= start + 7; end += 1) {
      if (start === q.numberStart && end <= q.numberEnd) continue;
      const pos = partOfSpeech(text.slice(start, end));
      if (!pos || pos === 'm' || pos === 'q' || pos === 't') continue;
      if (share && pos !== 'i') continue;
      if (pos === 'ns' && start === q.numberStart) return true;
      const counted = q.unit && end <= q.end + 1 && end > q.numberEnd && pos !== 'i' && pos !== 'd';
      if (!counted) return true;
    }
  }
  return false;
}

/** 一张网, 一个缩影: one in Han is mostly no count. 一成 and 一倍 are. */
function indefiniteOne(ctx: Context): boolean {
  const { quantity: q } = ctx;
  return numberText(ctx) === '一' && q.unit?.kind !== 'share';
}

/** 百年, 千里, 万亩: a bare power without digit is a way of speaking; 超千亿元 is not. */
function barePower(ctx: Context): boolean {
  const { quantity: q } = ctx;
  return /^[十百千万亿]+$/.test(numberText(ctx)) && numberText(ctx) !== '十' && q.bound === 'exact';
}

/** 三级书记, 两级, 六方, 三口之家 */
function structure(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  const unit = q.unitText;
  const small = q.script === 'han' && q.value < 20;
  const after = text.charAt(q.end);
  if (
    unit === '级' &&
    /(?:风力|阵风|烈度|震级)(?:达到|达|为)?$/u.test(text.slice(0, q.start).slice(-6))
  )
    return false;
  if (unit === '级' && /^(?:台阶|阶梯|石阶|楼梯)/u.test(text.slice(q.end, q.end + 2))) return false;
  if (unit === '级')
    return !(
      text.slice(q.numberStart, q.numberEnd).includes('.') ||
      /^[^，。]{0,2}(?:地震|台风|大风|强风|阵风|风)/.test(text.slice(q.end, q.end + 5))
    );
  if (!q.unit && '级大化型性维式制'.includes(after || ' ')) return true;
  if (small && '级大化型性维式制'.includes(after || ' ')) return true;
  if (
    small &&
    [
      '方',
      '头',
      '手',
      '面',
      '边',
      '线',
      '代',
      '股',
      '口',
      '声',
      '步',
      '心',
      '城',
      '国',
      '字',
      '圈',
      '角',
      '分',
      '样',
      '度',
      '里',
      '两重',
      '点',
      '地',
      '州',
      '区',
      '格',
      '兆',
      '车',
      '机',
      '船',
      '曲',
      '片',
      '道',
      '队',
      '团',
      '节',
    ].includes(unit)
  ) {
    return !listedBefore(ctx);
  }
  if (small && unit === '层')
    return !/^(?:楼|高|建筑|住宅|大楼|小楼)/u.test(text.slice(q.end, q.end + 2));
  return small && q.unit?.kind === 'noun' && !listedBefore(ctx);
}

const REGION =
  /(?:[东南西北中]部|[南北]方|沿[海江线]|流域|周边|东北|西北|西南|华[东北南中]|京津冀|长三角|珠三角|全国)$/u;

/** 江苏、安徽、山东三省: the number counts the list before it. */
function listedBefore({ text, quantity: q, clause }: Context): boolean {
  const before = text.slice(Math.max(clause.start, q.start - 14), q.start);
  if (REGION.test(before)) return true;
  return before.includes('、') || /(?:沿线|等)$/.test(before);
}

/** 五个方面, 三大板块, 四个环节: parts of a plan, not things. */
function structureNoun(ctx: Context): boolean {
  const { text, quantity: q, right } = ctx;
  if (q.unit?.kind !== 'count' || q.value > 20) return false;
  const [first, second] = right;
  const noun = first && text.slice(first.start, first.end);
  if (noun === undefined || !STRUCTURE_NOUNS.includes(noun)) return false;
  return second === undefined || !['n', 'vn', 'a'].includes(second.pos);
}

/** 73003次重载列车 */
const TRAIN = /^次[^，。]{0,8}(?:列车|航班)/u;

/** 108国道, 3号线, 16路: the noun behind the number makes a name of it. */
function numbered({ text, quantity: q }: Context): boolean {
  if (q.plain && q.value > 999 && TRAIN.test(text.slice(q.numberEnd, q.numberEnd + 14)))
    return true;
  return /^(?:国道|省道|县道|乡道|专线|高速|次列车|次航班|号|路公交)/u.test(
    text.slice(q.numberEnd, q.numberEnd + 4),
  );
}

/** 500米决赛, 800米跑, 前三名, 24小时值班, 百强: what the words around make a name. */
function namedByContext({ text, quantity: q }: Context): boolean {
  const after = text.slice(q.end, q.end + 5);
  const before = text.charAt(q.start - 1);
  if (q.unit?.kind === 'measure' && CONTEST_WORDS.some((w) => after.startsWith(w))) return true;
  if (before === '前' && ['名', '位', '强', '个'].includes(q.unitText)) return true;
  if (
    q.unit?.kind === 'span' &&
    /^(?:[^，。、]{0,3}圈|行动|攻坚|计划|规划|一贯制|制|义务教育)/u.test(after)
  )
    return true;
  return before === '每' || (before === '同' && q.value === 1);
}

/** 按照30~50户的标准: a rule, not a count. */
function standard({ text, quantity: q, clause }: Context): boolean {
  const before = text.slice(clause.start, q.start);
  return (
    /(?:按照|按|依照|以)[^，。]{0,6}$/u.test(before) &&
    /^[^，。]{0,6}的?标准/u.test(text.slice(q.end, q.end + 10))
  );
}

/** 新增就业12.5万, 8217万农村人口, 11部门: without a unit only some numbers count. */
function noUnit(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  if (q.unit) return false;
  if (isYear(q) && q.bound === 'exact') return true;
  if (isPhoneLike(ctx)) return true;
  const head = termAt(text, q.end);
  const counted = head && ['people', 'organizations', 'sites'].includes(head.metric.category);
  if (counted && head.term.length > 1)
    return q.script === 'han' && !listedBefore(ctx) && q.value < 20 && head.term !== '部门';
  const powers = /[万亿萬億]$/.test(numberText(ctx));
  return !powers || q.vague;
}

/** Digits in a row that no unit follows: telephone numbers, postcodes, article numbers. */
function isPhoneLike(ctx: Context): boolean {
  return (
    ctx.quantity.plain &&
    /^\d{5,}$/.test(numberText(ctx)) &&
    !headOf(ctx.text.slice(ctx.quantity.end, ctx.quantity.end + 2))
  );
}

export const NOT_FIGURES: readonly Rule[] = [
  { name: 'ordinal', applies: ordinal },
  { name: 'rank', applies: rank },
  { name: 'date', applies: date },
  { name: 'title', applies: inTitle },
  { name: 'slogan', applies: inSlogan },
  { name: 'code', applies: code },
  { name: 'numbered', applies: numbered },
  { name: 'word', applies: inWord },
  { name: 'one', applies: indefiniteOne },
  { name: 'power', applies: barePower },
  { name: 'structure', applies: structure },
  { name: 'parts', applies: structureNoun },
  { name: 'named', applies: namedByContext },
  { name: 'standard', applies: standard },
  { name: 'unit', applies: noUnit },
];

/** The name of the rule by which the number is no figure, or undefined where it is one. */
export function whyNotFigure(ctx: Context): string | undefined {
  return NOT_FIGURES.find((rule) => rule.applies(ctx))?.name;
}
