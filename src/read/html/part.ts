/** An article found on a page → its metadata and its blocks. */
import type { Block, Meta, Part } from '../../model.js';
import { joinMapped, mapped, sliceMapped } from '../../text/mapped.js';
import type { Mapped } from '../../text/mapped.js';
import { dateInPath } from '../dates.js';
import type { Found } from './articles.js';
import { blockOf, ownLines } from './body.js';
import { linesBelow } from './flow.js';
import type { Line } from './flow.js';
import { headlineIn, isSiteName } from './headline.js';
import { decksOf } from './decks.js';
import type { Decks } from './decks.js';
import { systems } from './hints.js';
import { imprintOf, imprintOfAll, isImprint, namesIn, NO_IMPRINT } from './imprint.js';
import type { Imprint } from './imprint.js';
import type { PageData } from './metadata.js';
import { keyOf } from './words.js';

/** How many lines above a headline and below a body may speak of the article. */
const ABOVE = 12;
const BELOW = 15;

export interface PageContext {
  readonly file: string;
  readonly source: string;
  readonly lines: readonly Line[];
  readonly data: PageData;
}

/** A headline of two lines in one heading is one headline. */
function headlineText(lines: readonly Line[], at: number): { text: Mapped; last: number } {
  const first = lines[at];
  if (first === undefined) return { text: { text: '', map: [] }, last: at };
  let text = first.text;
  let last = at;
  for (let next = lines[at + 1]; next?.node === first.node && first.level > 0;) {
    last += 1;
    text = joinMapped([text, mapped(' ', (next.text.map[1] ?? 1) - 1), next.text]);
    next = lines[last + 1];
  }
  return { text, last };
}

/** The headline in the page's title element, where the page itself shows none; several headings are articles of their own. */
function titleElement({ source, data }: PageContext, hasHeadings: boolean): Mapped | undefined {
  const line = data.titleNode && linesBelow(data.titleNode, source)[0];
  if (line === undefined) return undefined;
  const headline = headlineIn(line.text.text);
  if (hasHeadings && isSiteName(headline)) return undefined;
  const at = line.text.text.indexOf(headline);
  return sliceMapped(line.text, at, at + headline.length);
}

/** The headline where the comment of properties has it, if the page itself shows none. */
function propertiesTitle({ source }: PageContext, found: Found): Mapped | undefined {
  const { properties } = found;
  if (properties === undefined || properties.title === '') return undefined;
  const at = source.indexOf(properties.title, properties.start);
  return at >= 0 && at < properties.end ? mapped(properties.title, at) : undefined;
}

function heading(text: Mapped, level: number): Block {
  return { kind: 'heading', level, text, gap: 0 };
}

interface Around {
  readonly near: Imprint;
  readonly below: Imprint;
}

/** What the lines around the headline and below the body say of the publication. */
function around(lines: readonly Line[], found: Found): Around {
  const first = found.body[0]?.from ?? 0;
  const end = found.body.at(-1)?.to ?? 0;
  const start = found.headline >= 0 ? found.headline : first;
  const texts = (from: number, to: number): string[] =>
    lines.slice(Math.max(found.from, from), Math.max(0, to)).map((line) => line.text.text);
  const behind = texts(start + 1, Math.min(Math.max(first, start + 1) + 6, start + 40));
  const before = texts(start - ABOVE, start).reverse();
  return {
    near: imprintOfAll([...behind, ...before]),
    below: imprintOfAll(texts(Math.max(end - 3, start + 1), end + BELOW)),
  };
}

const isName = (text: string): boolean =>
  text.length >= 2 && text.length <= 20 && !/[/@]/.test(text);

function paperOf(found: Found, { near, below }: Around, data: PageData): string {
  const named = data.paper.replace(/^\s*来源\s*[:：]\s*/, '');
  const all = [found.properties?.paper ?? '', near.paper, below.paper, named];
  return all.find((name) => isName(name) && !systems.platforms.includes(name)) ?? '';
}

function bylineOf(found: Found, { near }: Around, data: PageData): readonly string[] {
  const own = namesIn(found.properties?.author ?? '');
  if (own.length > 0) return own;
  return near.byline.length > 0 ? near.byline : namesIn(data.author);
}

function metaOf(page: PageContext, found: Found, title: string, decks: Decks): Meta {
  const { data } = page;
  const both = around(page.lines, found);
  const { properties } = found;
  const named = properties?.pageName ? imprintOf(properties.pageName) : NO_IMPRINT;
  return {
    title,
    shoulder: properties?.shoulder || decks.shoulder,
    subtitle: properties?.subtitle || decks.subtitle,
    published:
      (properties?.published ?? '') ||
      data.published ||
      both.near.published ||
      data.inScript ||
      both.below.published ||
      data.inTitle ||
      data.inAddress ||
      dateInPath(page.file),
    paper: paperOf(found, both, data),
    page: named.page || both.near.page,
    pageName: named.pageName || (properties?.pageName ?? '') || both.near.pageName,
    // of several articles each has its own
    byline: title === '' ? [] : bylineOf(found, both, data),
  };
}

function notTitle(blocks: readonly Block[], title: string): Block[] {
  const key = keyOf(title);
  return blocks.filter((block) => key === '' || keyOf(block.text.text) !== key);
}

/** The part of the layout that an article makes: headline, decks, body in order. */
export function partOf(page: PageContext, found: Found): Part {
  const { lines } = page;
  const { text, last } = headlineText(lines, found.headline);
  const hasHeadings = found.body.some(({ from, to }) =>
    lines.slice(from, to).some(({ level }) => level > 0),
  );
  const title =
    text.text === '' ? (propertiesTitle(page, found) ?? titleElement(page, hasHeadings)) : text;
  const decks = decksOf(lines, found, last);
  const body = found.body
    .map(({ from, to }) => ({ from: Math.max(from, last + 1), to }))
    .flatMap((region) => ownLines(lines, region));
  const toBlocks = (indexes: readonly number[]): Block[] =>
    indexes.flatMap((at) => {
      const line = lines[at];
      const block = line && !isImprint(line.text.text) ? blockOf(line) : undefined;
      if (block === undefined) return [];
      return [decks.titles.has(at) ? heading(block.text, Math.max(2, block.level)) : block];
    });
  const meta = metaOf(page, found, title?.text ?? '', decks);
  const inBody = body.filter((at) => !decks.titles.has(at));
  const rest = notTitle([...toBlocks(decks.all), ...toBlocks(inBody)], meta.title);
  return { meta, blocks: title ? [heading(title, 1), ...rest] : rest };
}
