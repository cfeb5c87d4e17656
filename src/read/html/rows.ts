/** Telling tables of data from tables that lay out a page. */
import type { Node } from './tree.js';

/** Elements whose text is none of the page's. */
export const UNREAD = new Set(
  'script style noscript template iframe object embed applet canvas audio video map select option optgroup datalist button input textarea head title meta link svg math rt rp noframes noembed frameset'.split(
    ' ',
  ),
);

/** Longer cells are paragraphs of a page laid out with tables. */
const LONGEST_CELL = 80;

/** How many characters an element shows, as far as it matters; counts no further than `limit`. */
function sizeUpTo(node: Node, limit: number): number {
  if (node.type === 'text') return (node.data ?? '').trim().length;
  if (node.name !== undefined && UNREAD.has(node.name)) return 0;
  let size = 0;
  for (const child of node.children ?? []) {
    size += sizeUpTo(child, limit - size);
    if (size > limit) return size;
  }
  return size;
}

const has = (node: Node, name: string): boolean =>
  node.children?.some((child) => child.name === name || has(child, name)) ?? false;

/** A row of two or more short cells is data; other rows lay out the page. */
export function isDataRow(node: Node): boolean {
  const cells = node.children?.filter((child) => child.name === 'td' || child.name === 'th') ?? [];
  return (
    cells.length > 1 &&
    cells.every((cell) => sizeUpTo(cell, LONGEST_CELL) <= LONGEST_CELL && !has(cell, 'table'))
  );
}
