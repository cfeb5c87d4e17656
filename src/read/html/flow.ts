/** The page's text as lines, in reading order: what a browser would show below each other. */
import { trimMapped } from '../../text/mapped.js';
import type { Mapped } from '../../text/mapped.js';
import { referenceAt } from './entities.js';
import { BLANK_BREAK } from './tame.js';
import { isDataRow, UNREAD } from './rows.js';
import { attribute, spanOf } from './tree.js';
import type { Node } from './tree.js';

export interface Line {
  readonly text: Mapped;
  /** The innermost block element that the line stands in. */
  readonly node: Node;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
  /** How many of its characters are links, and how many stand in strong type. */
  readonly linked: number;
  readonly strong: number;
  /** A picture stands right before it, in the same block. */
  readonly afterPicture: boolean;
  /** A row of a table of data, its cells a space apart. */
  readonly isRow: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const INLINE = words(
  'a abbr acronym b bdo big cite code del em font i img ins kbd label mark nobr q s samp small span strike strong sub sup tt u var wbr ruby rb time data',
);
const STRONG = words('b strong');

/** White space that a browser shows as one space, entities, characters without width, blanked mark-up. */
const SPECIAL = /[ \t\r\n\f\u00a0\ufdd0]+|[&\ufdd1\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/g;
const SPACE = /[ \t\r\n\f\u00a0]/;
/** Characters without width or ink. */
const UNSEEN = /^[\u00ad\u200b-\u200f\u2060\ufeff]$/;
const HAN_OR_MARK = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff65]$/;
const NEXT_HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff65]/y;

interface Flow {
  readonly source: string;
  readonly lines: Line[];
  readonly showHidden: boolean;
  /** The line so far, in the form of `Mapped`. */
  text: string;
  map: number[];
  /** Its last character, kept apart because looking for it in a long text under way is dear. */
  last: string;
  /** Whether a space is due before the next character, and where it stands. */
  space: number;
  linked: number;
  strong: number;
  afterPicture: boolean;
  inLink: number;
  inStrong: number;
  /** Inside a row of data, nothing but the row's end ends a line. */
  inRow: number;
}

/** Adds characters that stand in the file from `from` on as they are. */
function addRun(flow: Flow, text: string, from: number): void {
  const at = flow.text.length;
  const { map } = flow;
  const before = map.length === 0 ? NaN : (map.at(-1) ?? 0) + at - (map.at(-2) ?? 0);
  if (before !== from) map.push(at, from);
  flow.text += text;
  flow.last = text.slice(-1);
}

/** Adds visible text; `whole`: it stands for one place in the file, as the characters of an entity do. */
function addText(flow: Flow, text: string, from: number, whole = false): void {
  if (flow.space >= 0 && flow.text !== '') addRun(flow, ' ', flow.space);
  flow.space = -1;
  if (whole) for (const unit of text.split('')) addRun(flow, unit, from);
  else addRun(flow, text, from);
  if (flow.inLink > 0) flow.linked += text.length;
  if (flow.inStrong > 0) flow.strong += text.length;
}

function endLine(flow: Flow, node: Node, level: number): void {
  if (flow.inRow > 0) {
    if (flow.space < 0) flow.space = spanOf(node).start;
    return;
  }
  if (flow.text !== '') {
    const text = trimMapped({ text: flow.text, map: flow.map });
    const { linked, strong, afterPicture } = flow;
    const isRow = node.name === 'tr';
    if (text.text !== '') {
      flow.lines.push({ text, node, level, linked, strong, afterPicture, isRow });
      flow.afterPicture = false;
    }
  }
  Object.assign(flow, { text: '', map: [], last: '', space: -1, linked: 0, strong: 0 });
}

/** A line end in the source between two Han characters is the editor's, not the text's. */
function spaceDue(flow: Flow, match: string, start: number, behind: number): void {
  if (!/[^\ufdd0]/.test(match) || flow.space >= 0) return;
  NEXT_HAN.lastIndex = behind;
  const wrapped = /[\r\n]/.test(match) && HAN_OR_MARK.test(flow.last) && NEXT_HAN.test(flow.source);
  if (!wrapped) flow.space = start + match.search(/[^\ufdd0]/);
}

/** Handles the reference that begins at `at`; gives its length, 0 if none does. */
function addReference(flow: Flow, at: number): number {
  const reference = referenceAt(flow.source, at);
  if (reference === undefined) return 0;
  if (/^[\u00a0 \t\r\n]$/.test(reference.text)) flow.space = at;
  else if (!UNSEEN.test(reference.text)) addText(flow, reference.text, at, true);
  return reference.length;
}

function addNode(flow: Flow, node: Node, block: Node, level: number): void {
  const text = node.data ?? '';
  const start = node.startIndex ?? 0;
  let from = 0;
  const flush = (to: number): void => {
    if (to > from) addText(flow, text.slice(from, to), start + from);
  };
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(text); match !== null; match = SPECIAL.exec(text)) {
    const [found] = match;
    const behind = match.index + found.length;
    if (found === '&') {
      if (referenceAt(flow.source, start + match.index) === undefined) continue;
      flush(match.index);
      from = match.index + addReference(flow, start + match.index);
    } else {
      flush(match.index);
      from = behind;
      if (found === BLANK_BREAK) endLine(flow, block, level);
      else if (SPACE.test(found)) spaceDue(flow, found, start + match.index, start + behind);
    }
    SPECIAL.lastIndex = from;
  }
  flush(text.length);
}

function isHidden(node: Node): boolean {
  const style = attribute(node, 'style');
  return (
    (style !== '' && /display\s*:\s*none/i.test(style)) || node.attribs?.['hidden'] !== undefined
  );
}

function walkInline(flow: Flow, node: Node, block: Node, level: number): void {
  if (node.name === 'img') {
    flow.afterPicture = true;
    return;
  }
  const link = node.name === 'a' && node.attribs?.['href'] !== undefined ? 1 : 0;
  const strong = node.name !== undefined && STRONG.has(node.name) ? 1 : 0;
  flow.inLink += link;
  flow.inStrong += strong;
  walkChildren(flow, node, block, level);
  flow.inLink -= link;
  flow.inStrong -= strong;
}

function walkBlock(flow: Flow, node: Node, block: Node, level: number): void {
  endLine(flow, block, level);
  const own = /^h([1-6])$/.exec(node.name ?? '')?.[1];
  const inner = own === undefined ? level : Number(own);
  if (node.name !== 'figcaption') flow.afterPicture = false;
  const row = flow.inRow === 0 && node.name === 'tr' && isDataRow(node) ? 1 : 0;
  flow.inRow += row;
  walkChildren(flow, node, node, inner);
  flow.inRow -= row;
  endLine(flow, node, inner);
}

function walkChildren(flow: Flow, node: Node, block: Node, level: number): void {
  for (const child of node.children ?? []) {
    if (child.type === 'text') addNode(flow, child, block, level);
    else if (child.name === undefined || UNREAD.has(child.name)) continue;
    else if (!flow.showHidden && isHidden(child)) continue;
    else if (child.name === 'br' || child.name === 'hr') endLine(flow, block, level);
    else if (INLINE.has(child.name)) walkInline(flow, child, block, level);
    else walkBlock(flow, child, block, level);
  }
}

/**
 * All lines below `root`, trimmed, white space as a browser shows it, none empty. Each character keeps
 * its place in `source`. `showHidden`: also what the page's style hides.
 */
export function linesBelow(root: Node, source: string, showHidden = false): Line[] {
  const flow: Flow = {
    source,
    lines: [],
    showHidden,
    text: '',
    map: [],
    last: '',
    space: -1,
    linked: 0,
    strong: 0,
    afterPicture: false,
    inLink: 0,
    inStrong: 0,
    inRow: 0,
  };
  walkChildren(flow, root, root, 0);
  endLine(flow, root, 0);
  return flow.lines;
}
