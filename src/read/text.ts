/** Plain text and Markdown → blocks, one a line. What a line is for is told later, by its neighbours. */
import { parse } from 'yaml';
import { NO_META } from '../model.js';
import type { Block, Layout, Meta, Source } from '../model.js';
import { mappedTrimmed } from '../text/mapped.js';
import { isoDate } from './dates.js';
import { MOST_CHARACTERS, TOO_LONG, wholeSentencesEnd } from './limits.js';
import { markdownLine } from './markdown.js';

const FEED = 0x0a;
const RETURN = 0x0d;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

function endsLine(code: number): boolean {
  // Nearly all characters of a Chinese page are beyond the last of them.
  if (code > PARAGRAPH_SEPARATOR) return false;
  return (
    code === FEED || code === RETURN || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR
  );
}

/** Offset of the line end at or behind `from`. */
function lineEnd(text: string, from: number): number {
  let end = Math.min(from, text.length);
  while (end < text.length && !endsLine(text.charCodeAt(end))) end += 1;
  return end;
}

/** Offset behind the line end at `end`. */
function behindLineEnd(text: string, end: number): number {
  return text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === FEED ? end + 2 : end + 1;
}

/** No page has so many lines; what stands behind them is read in large pieces, so that it fits into memory. */
const MOST_BLOCKS = 50_000;
const PIECE = 10_000;
/** Offset behind what is read of a text. */
function readableEnd(text: string): number {
  return text.length <= MOST_CHARACTERS ? text.length : wholeSentencesEnd(text, MOST_CHARACTERS);
}

/** The rest of a text in pieces that end where a line does, or at the end of what is read. */
function piecesOf(text: string, from: number): Block[] {
  const blocks: Block[] = [];
  for (let start = from; start < text.length;) {
    const end = lineEnd(text, start + PIECE);
    const piece = mappedTrimmed(text, start, end);
    if (piece.text !== '') blocks.push({ kind: 'paragraph', level: 0, text: piece, gap: 0 });
    start = behindLineEnd(text, end);
  }
  return blocks;
}

interface Blocks {
  readonly blocks: readonly Block[];
  /** Offset of the first line that is no block of its own. */
  readonly end: number;
}

function plainBlocks(text: string): Blocks {
  const blocks: Block[] = [];
  let gap = 0;
  for (let start = 0; start <= text.length;) {
    if (blocks.length === MOST_BLOCKS) return { blocks, end: start };
    const end = lineEnd(text, start);
    const kept = mappedTrimmed(text, start, end);
    if (kept.text === '') gap += 1;
    else {
      blocks.push({ kind: 'line', level: 0, text: kept, gap });
      gap = 0;
    }
    start = behindLineEnd(text, end);
  }
  return { blocks, end: text.length };
}

/** A line of === or --- under a line of text makes that a heading; elsewhere it is a rule. */
function underlineLevel(text: string): number {
  if (/^={3,}\s*$/.test(text)) return 1;
  return /^-{3,}\s*$/.test(text) ? 2 : 0;
}

function markdownBlocks(source: string, from: number): Blocks {
  const blocks: Block[] = [];
  let gap = 0;
  let behind = from;
  while (behind <= source.length) {
    const start = behind;
    const end = lineEnd(source, start);
    behind = behindLineEnd(source, end);
    const text = source.slice(start, end);
    const level = underlineLevel(text);
    const last = blocks.at(-1);
    if (level > 0 && gap === 0 && last?.kind === 'line') {
      blocks[blocks.length - 1] = { ...last, kind: 'heading', level };
      continue;
    }
    if (blocks.length === MOST_BLOCKS) return { blocks, end: start };
    const line = level > 0 ? undefined : markdownLine(text, start);
    if (line === undefined) gap += 1;
    else {
      blocks.push({ ...line, gap });
      gap = 0;
    }
  }
  return { blocks, end: source.length };
}

interface FrontMatter {
  readonly meta: Meta;
  /** Offset behind it. */
  readonly end: number;
}

const FRONT_MATTER = /^---[ \t]*\r?\n/;

function field(data: unknown, ...names: readonly string[]): string {
  if (typeof data !== 'object' || data === null) return '';
  const record = data as Readonly<Record<string, unknown>>;
  const value = names.map((name) => record[name]).find((found) => found !== undefined);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** What a Markdown file says of itself between two lines of --- at its top. */
function frontMatter(text: string): FrontMatter | undefined {
  const open = FRONT_MATTER.exec(text);
  if (open === null) return undefined;
  const close = /^---[ \t]*$/m.exec(text.slice(open[0].length, open[0].length + 10_000));
  if (close === null) return undefined;
  try {
    const data: unknown = parse(text.slice(open[0].length, open[0].length + close.index), {
      logLevel: 'silent',
    });
    if (typeof data !== 'object' || data === null) return undefined;
    const byline = field(data, 'author', '作者')
      .split(/[,，、\s]+/)
      .filter(Boolean);
    const meta: Meta = {
      ...NO_META,
      title: field(data, 'title', '标题'),
      subtitle: field(data, 'subtitle', '副题'),
      published: isoDate(field(data, 'date', 'published', '日期')),
      paper: field(data, 'paper', 'source', '来源'),
      byline,
    };
    return { meta, end: open[0].length + close.index + close[0].length };
  } catch {
    return undefined;
  }
}

const TOO_MANY_LINES = `has more than ${String(MOST_BLOCKS)} lines; the rest is read as running text, headlines there are not told apart`;
/**
 * Layout of a plain text or a Markdown file: one part, each line that is not empty a block, trimmed,
 * with the number of empty lines above it. Markdown's marks are gone, its headings have their level.
 * Beyond 50,000 blocks a block holds many lines, beyond 800,000 characters nothing is read: a warning
 * says so.
 */
export function textLayout(source: Source): Layout {
  const text = source.text.slice(0, readableEnd(source.text));
  const front = source.kind === 'markdown' ? frontMatter(text) : undefined;
  const { blocks, end } =
    source.kind === 'markdown' ? markdownBlocks(text, front?.end ?? 0) : plainBlocks(text);
  const rest = piecesOf(text, end);
  const warnings = [...source.warnings];
  if (rest.length > 0) warnings.push(TOO_MANY_LINES);
  if (text.length < source.text.length) warnings.push(TOO_LONG);
  const part = { meta: front?.meta ?? NO_META, blocks: [...blocks, ...rest] };
  return { source: { ...source, warnings }, parts: [part] };
}
