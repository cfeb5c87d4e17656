/** What an article that speaks of 我市 or 全县 calls its own. */
import type { Article } from '../model.js';
import { anaphoric, unitMeant } from './anaphor.js';
import type { Division } from './divisions.js';
import { type PlaceContext, mentionsOf } from './known.js';
import { roleOf } from './role.js';
import { opensClause } from './subject.js';

/** 我市, 全县: the unit in which the text is at home. */
export const OWN = /^[我全本][省市县区州旗盟]$/u;
/** 我市, 本县, but not 全县: of no other unit that was named before. */
export const OURS = /^[我本][市县区州旗]$/u;

/** 我市启动…: the unit of that level in which the text is at home, given where its page may be. */
export function ownUnit(
  article: Article,
  context: PlaceContext,
  around: readonly Division[],
): Division | undefined {
  for (const paragraph of article.paragraphs.slice(0, 4)) {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    const m = mentions.find((one, i) => OWN.test(one.text) && roleOf(text, mentions, i) === 'move');
    const unit = m && unitMeant(m.text, m.kind, around);
    if (unit) return unit;
  }
  return undefined;
}

/** 全市每年…, or twice 我市…: how often the article's headline and clauses have their own unit for their subject. */
export function ownSubjects(article: Article, context: PlaceContext, unit: Division): number {
  let count = 0;
  for (const paragraph of article.paragraphs) {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    mentions.forEach((m, i) => {
      if (!OWN.test(m.text) || anaphoric(m.kind, [unit]) !== unit) return;
      if (roleOf(text, mentions, i) !== 'move' || !opensClause(text, mentions, i)) return;
      count += paragraph.role === 'headline' ? 2 : 1;
    });
  }
  return count;
}
