import type { Block } from '../model.js';
import { type Mapped, sliceMapped, sourceOffset, trimMapped } from '../text/mapped.js';
import { captionBy } from './captions.js';
import { authorsIn, bylineNames, columnNames, datelineOf, signoffNames } from './signoffs.js';
import { type Furniture, type FurnitureKind, furnitureKind } from './furniture.js';
import { imprintIn } from './imprint.js';
import { plainForm } from './plain.js';
import { isTitleLike } from './titles.js';

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
}

/** A deck that announces an article ends so on the front of a digital edition. */
const TEASER_END = '~~';
const TEASER_LONGEST = 200;

function withoutTeaserMark(text: Mapped): Mapped {
  let end = text.text.length;
  while (text.text.charAt(end - 1) === '~') end -= 1;
  return trimMapped(sliceMapped(text, 0, end));
}

/** Markdown's headings, which saved texts of any name carry. */
const HASHES = /^#{1,6}\s+(?=\S)/u;

interface Seen {
  readonly kind: LineKind;
  readonly names?: readonly string[];
}

const HAN = /\p{Script=Han}/u;

function kindOfText(furniture: Furniture, plain: string): Seen {
  if (!HAN.test(plain)) return { kind: furnitureKind(furniture, plain) ?? 'body' };
  if (imprintIn(furniture, plain) !== undefined) return { kind: 'imprint' };
  const column = columnNames(plain);
  if (column !== undefined) return { kind: 'column', names: column };
  const signoff = signoffNames(plain);
  if (signoff !== undefined) return { kind: 'signoff', names: signoff };
  const byline = bylineNames(plain);
  if (byline !== undefined) return { kind: 'byline', names: byline };
  const found = furnitureKind(furniture, plain);
  if (found === 'source') return { kind: found, names: authorsIn(plain) };
  if (found !== undefined) return { kind: found };
  const dateline = datelineOf(plain);
  if (dateline !== undefined && dateline.length >= plain.length) {
    return { kind: 'dateline', names: dateline.names };
  }
  if (captionBy(plain)) return { kind: 'caption' };
  if (furniture.label.test(plain)) return { kind: 'label' };
  return { kind: isTitleLike(plain) ? 'title' : 'body' };
}

/** How many characters of white space stand between the line's beginning and offset `at`. */
export function indentAt(source: string, at: number): number {
  let from = at;
  while (from > 0 && /[^\S\n\r]/u.test(source.charAt(from - 1))) from -= 1;
  return at - from;
}

/** A block of the layout as a line with the kind that it shows by itself. `source`: the file's text. */
export function lineOf(furniture: Furniture, block: Block, source: string): Line {
  const trimmed = trimMapped(block.text);
  const hashes = block.kind === 'line' ? (HASHES.exec(trimmed.text)?.[0].length ?? 0) : 0;
  const whole = trimMapped(sliceMapped(trimmed, hashes));
  const heading = block.kind === 'heading' || hashes > 0;
  const level = hashes > 0 ? trimmed.text.replace(/[^#].*$/u, '').length : block.level;
  const indent = block.kind === 'line' ? indentAt(source, sourceOffset(whole, 0)) : 0;
  const shape = { level, gap: block.gap, indent, names: [] as readonly string[] };
  if (whole.text.endsWith(TEASER_END) && whole.text.length <= TEASER_LONGEST) {
    const text = withoutTeaserMark(whole);
    return { ...shape, kind: 'teaser', text, plain: plainForm(text.text) };
  }
  const plain = plainForm(whole.text);
  if (block.kind === 'caption') return { ...shape, kind: 'caption', text: whole, plain };
  const { kind, names = [] } = kindOfText(furniture, plain);
  if (heading && (kind === 'body' || kind === 'caption' || kind === 'label')) {
    return { ...shape, kind: 'title', text: whole, plain };
  }
  return { ...shape, kind, text: whole, plain, names };
}
