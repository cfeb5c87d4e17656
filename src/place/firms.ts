/** Headlines call a firm by a part of its name: 河南昊翔纸业包装需求扩大, where 河南昊翔纸业包装有限公司 is told of. */
import type { Article, Paragraph } from '../model.js';
import { isHead } from './known.js';
import type { PlaceMention } from './mention.js';
import { beginsWithWord } from './names.js';

/** So many characters behind the unit tell that both are the same firm. */
const SHARED = 3;

/**
 * The article's headlines in which a name only begins that of a firm that the article tells of, each with the names
 * that are left.
 * @param found the names of each paragraph
 */
export function withoutFirms(
  { paragraphs }: Article,
  found: ReadonlyMap<Paragraph, readonly PlaceMention[]>,
): [headline: Paragraph, mentions: readonly PlaceMention[]][] {
  return paragraphs.filter(isHead).flatMap((head) => {
    const mentions = found.get(head) ?? [];
    const left = mentions.filter((m) => !beginsFirm(m, head.text.text, paragraphs, found));
    return left.length < mentions.length ? [[head, left]] : [];
  });
}

function beginsFirm(
  m: PlaceMention,
  text: string,
  paragraphs: readonly Paragraph[],
  found: ReadonlyMap<Paragraph, readonly PlaceMention[]>,
): boolean {
  if (m.level !== 'province' && m.level !== 'city') return false;
  const name = text.slice(m.start, m.end + SHARED);
  if (name.length < m.text.length + SHARED) return false;
  // 陕西|旅游收入, 湖北|交通投资: what the province has, too
  if (beginsWithWord(text.slice(m.end))) return false;
  return paragraphs.some((p) =>
    found.get(p)?.some(({ kind, text: firm }) => kind === 'company' && firm.startsWith(name)),
  );
}
