/** Numerals inside words, the indefinite 一, ways of speaking. */
import { partOfSpeech } from '../lexicon.js';
import type { Context } from '../context.js';
import { numberText, type Rule } from './rule.js';

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
      if (share && (pos !== 'i' || end <= q.end)) continue;
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

export const IDIOMS: readonly Rule[] = [
  { name: 'word', applies: inWord },
  { name: 'one', applies: indefiniteOne },
  { name: 'power', applies: barePower },
];
