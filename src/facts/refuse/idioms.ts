/** Numerals inside words, the indefinite 一, ways of speaking. */
import { charSet, stands } from '../../lexicon/chars.js';
import { inWord } from '../inWord.js';
import { numberText, type Numbered, type Rule } from './rule.js';

/** 一张网, 一个缩影: one in Han is mostly no count. 一成 and 一倍 are. */
export function indefiniteOne(ctx: Numbered): boolean {
  const { text, quantity: q } = ctx;
  // 一一把关: one by one
  if (numberText(ctx) === '一一') return true;
  const isOne = q.numberEnd - q.numberStart === 1 && text[q.numberStart] === '一';
  // 一年半, 一个半小时 are measured
  // 一番沟通: some of it; 翻一番 is twice as much
  const some = q.unitText === '番' && !FOLD.test(text.slice(Math.max(0, q.start - 2), q.start));
  return isOne && (some || (q.value === 1 && q.unit?.kind !== 'share'));
}

const FOLD = /翻[了近约]?$/u;

/** 这|两天, 那|几年: lately, no length of time. */
function lately({ text, quantity: q }: Numbered): boolean {
  const loose = q.script === 'han' && /^[两几]/u.test(text.slice(q.numberStart, q.numberEnd));
  return (
    loose && '这那'.includes(text.charAt(q.start - 1) || ' ') && /^[天年日月周]$/u.test(q.unitText)
  );
}

/** 满意率达百分百 is a rate; 百分百投入 is a way of speaking. */
const RATED = /(?:率|比例|占比|满意度)(?:[均已都]?(?:为|达|达到|实现|保持|保持在|达成))?$/u;

const wholeHeart = (ctx: Numbered): boolean =>
  numberText(ctx) === '百分百' &&
  !RATED.test(ctx.text.slice(Math.max(0, ctx.quantity.start - 8), ctx.quantity.start));

const POWERS = charSet('十百千万亿');

/** 百年, 千里, 万亩: a bare power without digit is a way of speaking; 超千亿元 is not. */
export function barePower(ctx: Numbered): boolean {
  const { text, quantity: q } = ctx;
  if (q.script !== 'han' || !stands(POWERS, text, q.numberStart)) return false;
  const bare = /^[十百千万亿]+$/.test(numberText(ctx)) && numberText(ctx) !== '十';
  return bare && (q.bound === 'exact' || CLASS.test(text.slice(q.numberEnd, q.numberEnd + 4)));
}

/** 五一村, 三八妇女节, 一二三期: digits in Han one after the other are a date's or several, no number. */
export function bareDigits(ctx: Numbered): boolean {
  const { quantity: q } = ctx;
  return q.script === 'han' && q.value >= 10 && DIGITS.test(numberText(ctx));
}

const DIGITS = /^[一二三四五六七八九壹贰叁肆伍陆柒捌玖]{2,4}$/u;

/** 亿|元以上项目, 百|岁以上老人 */
const CLASS = /^(?:元(?:及?以[上下]|级)|岁及?以[上下])/u;

export const IDIOMS: readonly Rule[] = [
  { name: 'word', applies: inWord },
  { name: 'one', applies: indefiniteOne },
  { name: 'power', applies: (ctx) => barePower(ctx) || wholeHeart(ctx) },
  { name: 'digits', applies: bareDigits },
  { name: 'lately', applies: lately },
];
