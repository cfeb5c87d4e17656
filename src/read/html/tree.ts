/** The page's elements as this project looks at them: plain nodes with offsets, whatever parser made them. */
import { load } from 'cheerio/slim';
import { selectFrom } from './select.js';
import { tame } from './tame.js';

export interface Node {
  readonly type: string;
  readonly name?: string;
  /** Of text and comments: as in the file, entities not decoded. */
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
  readonly parent: Node | null;
  readonly startIndex: number | null;
  readonly endIndex: number | null;
}

export interface Tree {
  readonly root: Node;
  /** All elements in the order of the page: each behind what it stands in. */
  readonly elements: readonly Node[];
  /** Elements that match a simple CSS selector, in the order of the page. */
  readonly select: (selector: string) => Node[];
}

/** A stretch of the file, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a node stands in the file, its tags included. */
export function spanOf(node: Node): Span {
  const start = node.startIndex ?? 0;
  return { start, end: Math.max(start, (node.endIndex ?? start) + 1) };
}

export function attribute(node: Node, name: string): string {
  return node.attribs?.[name] ?? '';
}

function elementsBelow(root: Node): Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    for (const child of node.children ?? []) {
      if (child.name === undefined || child.attribs === undefined) continue;
      found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** Parses a page; never throws, whatever the mark-up. */
export function parseHtml(html: string): Tree {
  const options = {
    xmlMode: false,
    decodeEntities: false,
    withStartIndices: true,
    withEndIndices: true,
  };
  const $ = load(tame(html), options);
  const root = $.root()[0] as unknown as Node;
  const elements = elementsBelow(root);
  return { root, elements, select: (selector) => selectFrom(elements, selector) };
}
