/** Headlines call a firm by a part of its name: 河南昊翔纸业包装需求扩大, where 河南昊翔纸业包装有限公司 is told of. */
import type { Article, Paragraph } from '../model.js';
import { isHead } from './known.js';
import type { PlaceMention } from './mention.js';
import { isCommonWord } from './names.js';

/** So many characters behind the unit tell that both are the same firm; of these the first are its brand. */
const SHARED = 3;
const BRAND = 2;

/** The names of the headline's paragraphs by `found`, without those that only begin the name of a firm of the article. */
export function withoutFirms(
  { paragraphs }: Article,
  found: Map<Paragraph, readonly PlaceMention[]>,
): void {
  for (const head of paragraphs.filter(isHead)) {
    const { text } = head.text;
    const mentions = found.get(head) ?? [];
    const left = mentions.filter((m) => !beginsFirm(m, text, paragraphs, found));
    if (left.length < mentions.length) found.set(head, left);
  }
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
  if (isCommonWord(text.slice(m.end, m.end + BRAND))) return false;
  return paragraphs.some((p) =>
    found.get(p)?.some(({ kind, text: firm }) => kind === 'company' && firm.startsWith(name)),
  );
}
