/** Plain text and Markdown → blocks, one a line. What a line is for is told later, by its neighbours. */
import { parse } from 'yaml';
import { NO_META } from '../model.js';
import type { Block, Layout, Meta, Source } from '../model.js';
import { mapped, trimMapped } from '../text/mapped.js';
import { isoDate } from './dates.js';
import { markdownLine } from './markdown.js';

interface Line {
  readonly text: string;
  readonly start: number;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/** The lines of a text with their offsets, line ends (of any system) excluded. */
export function linesOf(text: string, from = 0): Line[] {
  const lines: Line[] = [];
  let start = from;
  LINE_END.lastIndex = from;
  for (let end = LINE_END.exec(text); end !== null; end = LINE_END.exec(text)) {
    lines.push({ text: text.slice(start, end.index), start });
    start = end.index + end[0].length;
  }
  lines.push({ text: text.slice(start), start });
  return lines;
}

function plainBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  for (const { text, start } of lines) {
    const kept = trimMapped(mapped(text, start));
    if (kept.text === '') gap += 1;
    else {
      blocks.push({ kind: 'line', level: 0, text: kept, gap });
      gap = 0;
    }
  }
  return blocks;
}

/** A line of === or --- under a line of text makes that a heading; elsewhere it is a rule. */
function underlineLevel(text: string): number {
  if (/^={3,}\s*$/.test(text)) return 1;
  return /^-{3,}\s*$/.test(text) ? 2 : 0;
}

function markdownBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  for (const { text, start } of lines) {
    const level = underlineLevel(text);
    const last = blocks.at(-1);
    if (level > 0 && gap === 0 && last?.kind === 'line') {
      blocks[blocks.length - 1] = { ...last, kind: 'heading', level };
      continue;
    }
    const line = level > 0 ? undefined : markdownLine(text, start);
    if (line === undefined) gap += 1;
    else {
      blocks.push({ ...line, gap });
      gap = 0;
    }
  }
  return blocks;
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
    const data: unknown = parse(text.slice(open[0].length, open[0].length + close.index));
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

/**
 * Layout of a plain text or a Markdown file: one part, each line that is not empty a block, trimmed,
 * with the number of empty lines above it. Markdown's marks are gone, its headings have their level.
 */
export function textLayout(source: Source): Layout {
  if (source.kind !== 'markdown') {
    return { source, parts: [{ meta: NO_META, blocks: plainBlocks(linesOf(source.text)) }] };
  }
  const front = frontMatter(source.text);
  const blocks = markdownBlocks(linesOf(source.text, front?.end ?? 0));
  return { source, parts: [{ meta: front?.meta ?? NO_META, blocks }] };
}
