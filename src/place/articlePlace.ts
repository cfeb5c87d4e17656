/** The place below the district that a whole article is about. */
import type { Article } from '../model.js';
import { isPlace } from './below.js';
import { soManyEnd } from './examples.js';
import { type PlaceContext, isHead, mentionsOf } from './known.js';
import { roleOf } from './role.js';
import { opensClause } from './subject.js';

/** The place that the headline names, or that opens a sentence in half of the paragraphs. */
export function articlePlace(article: Article, context: PlaceContext): string {
  const counts = new Map<string, number>();
  let bodies = 0;
  let township = '';
  for (const paragraph of article.paragraphs) {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    if (paragraph.role === 'subhead') continue;
    if (paragraph.role === 'body') bodies += 1;
    const seen = new Set<string>();
    mentions.forEach((m, i) => {
      // 全镇…: the township named last is spoken of again
      if (m.level === 'anaphor' && m.kind === 'township' && township !== '') seen.add(township);
      if (m.level === 'township') township = m.text;
      if (!isPlace(m)) return;
      const role = roleOf(text, mentions, i);
      if ((role !== 'move' && role !== 'define') || soManyEnd(text, mentions, i) >= 0) return;
      if (isHead(paragraph) || opensClause(text, mentions, i)) seen.add(m.text);
    });
    for (const name of seen)
      counts.set(name, (counts.get(name) ?? 0) + (isHead(paragraph) ? 2 : 1));
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < 2) return '';
  // half of the paragraphs, or a third where no other place comes near
  const share = best[1] >= 3 && best[1] >= 2 * (second?.[1] ?? 0) ? 3 : 2;
  return best[1] * share >= bodies ? best[0] : '';
}
