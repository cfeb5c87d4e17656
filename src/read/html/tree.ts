/** The page's elements as this project looks at them: plain nodes with offsets, whatever parser made them. */
import { load } from 'cheerio/slim';
import { selectFrom } from './select.js';
import { BLANK, tame } from './tame.js';

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
  /** What of the page was not read as it stands. */
  readonly warnings: readonly string[];
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

/**
 * The data of a text node as long as its place in the file: where the parser dropped a broken end tag within
 * (街道</th/<th>人数), the tag is filled with blanks, so that every character stands at its offset.
 */
function alignedData(html: string, { data = '', startIndex, endIndex }: Node): string {
  const start = startIndex ?? 0;
  if (endIndex === null || endIndex - start + 1 === data.length) return data;
  const filled = html
    .slice(start, endIndex + 1)
    .replace(/<[^>]*>?/g, (tag) => BLANK.repeat(tag.length));
  return filled.replaceAll(BLANK, '') === data.replaceAll(BLANK, '') ? filled : data;
}

function elementsBelow(root: Node, html: string): Node[] {
  const found: Node[] = [];
  // no recursion: damaged pages nest deeper than the call stack
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node !== root) found.push(node);
    const { children = [] } = node;
    for (let i = children.length - 1; i >= 0; i -= 1) {
      const child = children[i];
      if (child?.type === 'text') Object.assign(child, { data: alignedData(html, child) });
      if (child?.name !== undefined && child.attribs !== undefined) open.push(child);
    }
  }
  return found;
}

/** The walks over the tree are recursive; no sound page nests a tenth as deep. */
const DEEPEST = 1000;

function isTooDeep(elements: readonly Node[]): boolean {
  const depths = new Map<Node | null, number>();
  return elements.some((element) => {
    const depth = (depths.get(element.parent) ?? 0) + 1;
    depths.set(element, depth);
    return depth > DEEPEST;
  });
}

const OPTIONS = {
  xmlMode: false,
  decodeEntities: false,
  withStartIndices: true,
  withEndIndices: true,
};
const TANGLED = 'has tags too broken to tell its structure; its text is read';

/** Parses a page; never throws, whatever the mark-up. */
export function parseHtml(html: string): Tree {
  const { html: tamed, warnings } = tame(html);
  const root = load(tamed, OPTIONS).root()[0] as unknown as Node;
  const elements = elementsBelow(root, tamed);
  if (isTooDeep(elements)) {
    // tags that the parser reads otherwise than the taming did: blanked at the same length, offsets hold
    const plain = parseHtml(tamed.replace(/<[^<>]*>?/g, (tag) => ' '.repeat(tag.length)));
    return { ...plain, warnings: [...warnings, TANGLED] };
  }
  return { root, elements, warnings, select: (selector) => selectFrom(elements, selector) };
}
