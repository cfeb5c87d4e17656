/** Numerals that are a part of a word. */
import type { Quantity } from '../quantity/index.js';
import { termAt } from '../metrics/match.js';
import { partOfSpeechAt, wordsReach } from './lexicon.js';

/** No word of the dictionary is longer. */
const LONGEST = 7;

/** Whether the number is a part of a word: 千方百计, 一带一路, 三农. */
export function inWord({ text, quantity: q }: { text: string; quantity: Quantity }): boolean {
  if (q.script !== 'han') return false;
  // 25辆|三轮车, 发放|四件套: what else has a classifier
  if ((termAt(text, q.numberStart)?.term.length ?? 0) > q.end - q.numberStart) return true;
  const share = q.unit?.kind === 'share';
  for (let start = Math.max(0, q.numberStart - 3); start <= q.numberStart; start += 1) {
    // 其|中三|名
    if (start === q.numberStart - 1 && text.startsWith('其中', start - 1)) continue;
    const reach = wordsReach(text, start, start + LONGEST);
    // a word that ends the text is taken for longer than it is: nothing behind it can be its unit
    const last = reach === text.length ? start + LONGEST : reach;
    for (let end = Math.max(q.numberStart + 1, start + 2); end <= last; end += 1) {
      if (start === q.numberStart && end <= q.numberEnd) continue;
      // 全国一|百多个: no word ends within a number
      if (start < q.numberStart && end > q.numberStart && end < q.numberEnd) continue;
      // 近百|家: the word for the bound is a part of the quantity
      if (start >= q.start && start < q.numberStart) continue;
      const pos = partOfSpeechAt(text, start, Math.min(end, text.length));
      if (!pos || pos === 'm' || pos === 'q' || pos === 't') continue;
      if (share && (pos !== 'i' || end <= q.end)) continue;
      if (pos === 'ns' && start === q.numberStart) return true;
      const counted = q.unit && end <= q.end + 1 && end > q.numberEnd && pos !== 'i' && pos !== 'd';
      // 零件, 零部件: nobody counts none of them so
      if (!counted || q.value === 0) return true;
    }
  }
  return false;
}
