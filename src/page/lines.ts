import type { Block } from '../model.js';
import { lazily } from '../data.js';
import { hanLengthAt, spaceTable } from '../text/chars.js';
import { type Mapped, sliceMapped, sourceOffset, trimMapped } from '../text/mapped.js';
import { gated } from '../text/sieve.js';
import { captionBy } from './captions.js';
import {
  authorsIn,
  bylineNames,
  closingNames,
  columnNames,
  type Dateline,
  datelineOf,
  signoffNames,
} from './signoffs.js';
import {
  type Furniture,
  type FurnitureKind,
  furnitureKind,
  lookAt,
  madeOnce,
} from './furniture.js';
import { imprintIn, type PageInfo, sourceIn } from './imprint.js';
import { plainForm } from './plain.js';
import { hasTitleShape } from './titles.js';

/** What a line of a page is, as far as it shows from the line itself. */
export type LineKind =
  | FurnitureKind
  | 'imprint'
  | 'teaser'
  | 'announced'
  | 'label'
  | 'title'
  | 'body'
  | 'caption'
  | 'signoff'
  | 'byline'
  | 'column'
  | 'dateline';

export interface Line {
  readonly kind: LineKind;
  readonly text: Mapped;
  /** `text` in plain form, for looking at. */
  readonly plain: string;
  readonly level: number;
  readonly gap: number;
  /** White space before it on its line. */
  readonly indent: number;
  /** Names that a sign-off, a byline or a dateline gives. */
  readonly names: readonly string[];
  /** What an imprint says of its page, a source line of its article. */
  readonly imprint: PageInfo | undefined;
  /** The dateline that a paragraph begins with. */
  readonly dateline: Dateline | undefined;
  /** Names behind the last sentence of a paragraph. */
  readonly closing: readonly string[] | undefined;
}

const NO_NAMES: readonly string[] = [];

/** All lines are made here: objects of one make are read several times as fast as of many. */
function lineFrom(
  { kind, names = NO_NAMES, imprint, dateline }: Seen,
  text: Mapped,
  plain: string,
  { level, gap, indent }: Pick<Line, 'level' | 'gap' | 'indent'>,
): Line {
  const closing = kind === 'body' ? closingNames(plain) : undefined;
  return { kind, text, plain, level, gap, indent, names, imprint, dateline, closing };
}

/** A line that its neighbours show to be of another kind. */
export function lineAs(line: Line, kind: LineKind, names = line.names): Line {
  if (line.kind === kind && line.names === names) return line;
  const dateline = kind === 'body' ? datelineOf(line.plain) : undefined;
  return lineFrom({ kind, names, dateline }, line.text, line.plain, line);
}

/** A deck that announces an article ends so on the front of a digital edition. */
const TEASER_END = '~~';
const TEASER_LONGEST = 200;

function withoutTeaserMark(text: Mapped): Mapped {
  let end = text.text.length;
  while (text.text.charAt(end - 1) === '~') end -= 1;
  let start = 0;
  while (start < end && text.text.charAt(start) === '~') start += 1;
  return trimMapped(sliceMapped(text, start, end));
}

/** Markdown's headings, which saved texts of any name carry. */
const HASHES = /^#{1,6}\s+(?=\S)/u;

/** What a line shows by itself. */
type Seen = Pick<Line, 'kind'> & Partial<Pick<Line, 'names' | 'imprint' | 'dateline'>>;

/** (来源:某区人民政府网站) */
const SOURCED = /^[([【]\s*(?:来源|稿源)\s*:/u;
const HAN = /\p{Script=Han}/u;
const REPORTED = /^[^:]{2,12}报道:/u;
const labelled = madeOnce(({ label }) => gated(label));

function kindOfText(furniture: Furniture, plain: string): Seen {
  const traits = lookAt(furniture, plain);
  if (hanLengthAt(plain, 0) === 0 && !HAN.test(plain)) {
    return { kind: furnitureKind(furniture, plain, traits) ?? 'body' };
  }
  const imprint = imprintIn(furniture, plain, traits);
  if (imprint !== undefined) return { kind: 'imprint', imprint };
  const column = columnNames(plain);
  if (column !== undefined) return { kind: 'column', names: column };
  const signoff = signoffNames(plain);
  if (signoff !== undefined) {
    const imprint = SOURCED.test(plain) ? sourceIn(plain) : undefined;
    return { kind: 'signoff', names: signoff, imprint };
  }
  const byline = bylineNames(plain, traits);
  if (byline !== undefined) return { kind: 'byline', names: byline };
  const found = furnitureKind(furniture, plain, traits);
  if (found === 'source') return { kind: found, names: authorsIn(plain), imprint: sourceIn(plain) };
  if (found !== undefined) return { kind: found };
  const dateline = datelineOf(plain);
  if (dateline !== undefined && dateline.length >= plain.length) {
    return { kind: 'dateline', names: dateline.names, dateline };
  }
  if (captionBy(plain)) return { kind: 'caption', dateline };
  if (labelled(furniture)(plain) !== null) return { kind: 'label', dateline };
  // 某某日报报道:现代农业的“某县样本”
  const title = dateline === undefined || (REPORTED.test(plain) && dateline.names.length === 0);
  if (dateline !== undefined && !(title && hasTitleShape(plain, traits)))
    return { kind: 'body', dateline };
  return { kind: hasTitleShape(plain, traits) ? 'title' : 'body' };
}

const FEED = 0x0a;
const RETURN = 0x0d;

/** How many characters of white space stand between the line's beginning and offset `at`. */
export function indentAt(source: string, at: number): number {
  const isSpace = spaceTable();
  let from = at;
  for (; from > 0; from -= 1) {
    const code = source.charCodeAt(from - 1);
    if (isSpace[code] === 0 || code === FEED || code === RETURN) break;
  }
  return at - from;
}

/** The text of a file, and its plain form, which is made for all lines at once. */
export interface Original {
  readonly text: string;
  readonly plain: () => string;
}

export function originalOf(text: string): Original {
  return { text, plain: lazily(() => plainForm(text)) };
}

/** A line's plain form: a piece of the file's, where the line stands there as it is. */
function plainOf({ text, map }: Mapped, original: Original): string {
  const from = map[1] ?? 0;
  if (map.length !== 2 || !original.text.startsWith(text, from)) return plainForm(text);
  return original.plain().slice(from, from + text.length);
}

/** Hashes in front of a heading, behind its white space. */
function hashesOf(block: Block, text: string): number {
  if (block.kind !== 'line' || !text.startsWith('#')) return 0;
  return HASHES.exec(text)?.[0].length ?? 0;
}

/** A block of the layout as a line with the kind that it shows by itself. */
export function lineOf(furniture: Furniture, block: Block, original: Original): Line {
  const trimmed = trimMapped(block.text);
  const hashes = hashesOf(block, trimmed.text);
  const text = hashes > 0 ? trimMapped(sliceMapped(trimmed, hashes)) : trimmed;
  const level = hashes > 0 ? trimmed.text.replace(/[^#].*$/u, '').length : block.level;
  const indent = block.kind === 'line' ? indentAt(original.text, sourceOffset(text, 0)) : 0;
  const site = { level, gap: block.gap, indent };
  const marked = text.text.endsWith(TEASER_END) || text.text.startsWith(TEASER_END);
  if (marked && text.text.length <= TEASER_LONGEST) {
    const unmarked = withoutTeaserMark(text);
    return lineFrom({ kind: 'teaser' }, unmarked, plainForm(unmarked.text), site);
  }
  const plain = plainOf(text, original);
  if (block.kind === 'caption') return lineFrom({ kind: 'caption' }, text, plain, site);
  const seen = kindOfText(furniture, plain);
  const { kind } = seen;
  const heading = block.kind === 'heading' || hashes > 0;
  const isTitle = heading && (kind === 'body' || kind === 'caption');
  return lineFrom(isTitle ? { kind: 'title', dateline: seen.dateline } : seen, text, plain, site);
}
