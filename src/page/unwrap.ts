import type { Block } from '../model.js';
import { isSurrogate } from '../text/chars.js';
import { joinMapped, sourceOffset } from '../text/mapped.js';
import { indentAt } from './lines.js';
import { plainForm } from './plain.js';
import { isTitleLike } from './titles.js';

/** Lines are broken at a fixed width if so many are as wide as the usual one … */
const FEWEST = 6;
const SHARE = 0.4;
/** … and hardly any is wider. */
const WIDER = 0.02;
const NARROWEST = 15;
const WIDEST = 120;
/** A mark that must not begin a line, or a number kept whole, makes a line a little shorter. */
const TOLERANCE = 2;

type Measure = (text: string) => number;

const LAST_ASCII = 0x7f;

/** How many characters a text has beyond ASCII; two halves of one count once. */
function beyondAscii(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= LAST_ASCII) continue;
    count += 1;
    if (isSurrogate(code) && (text.codePointAt(i) ?? 0) !== code) i += 1;
  }
  return count;
}

const MEASURES: readonly Measure[] = [
  (text) => text.length,
  (text) => text.length + beyondAscii(text),
];

/** The width that lines are broken at by this measure, with the share of lines that keep to it. */
function widthBy(measure: Measure, blocks: readonly Block[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  const widths = blocks.map((b) =>
    b.text.text.length > WIDEST ? WIDEST + 1 : measure(b.text.text),
  );
  const followed = widths.filter((_, i) => blocks[i + 1]?.gap === 0);
  for (const w of followed) counts.set(w, (counts.get(w) ?? 0) + 1);
  let width = 0;
  for (const [w, n] of counts) if (n > (counts.get(width) ?? 0)) width = w;
  const full = followed.filter((w) => Math.abs(w - width) <= TOLERANCE).length;
  const wider = widths.filter((w) => w > width + TOLERANCE).length;
  const fixed =
    width >= NARROWEST && full >= FEWEST && wider <= widths.length * WIDER && width <= WIDEST;
  return { width, share: fixed ? full / followed.length : 0 };
}

const ENDS = new Set('。！？”）');

/** A title below a last line that happens to be full. */
function standsAlone(block: Block, above: Block | undefined): boolean {
  return ENDS.has(above?.text.text.at(-1) ?? '') && isTitleLike(plainForm(block.text.text));
}

/** Puts paragraphs together that were broken into lines of one width, as in saved plain text. */
export function unwrap(blocks: readonly Block[], source: string): readonly Block[] {
  if (blocks.length < FEWEST || blocks.some((b) => b.kind !== 'line')) return blocks;
  const rated = MEASURES.map((measure) => ({ measure, ...widthBy(measure, blocks) }));
  const best = rated.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share < SHARE) return blocks;
  const groups: Block[][] = [];
  let goesOn = false;
  for (const block of blocks) {
    const indent = indentAt(source, sourceOffset(block.text, 0));
    const group = groups.at(-1);
    const same = goesOn && block.gap === 0 && indent === 0 && !standsAlone(block, group?.at(-1));
    if (same && group !== undefined) group.push(block);
    else groups.push([block]);
    goesOn = best.measure(block.text.text) + indent >= best.width - TOLERANCE;
  }
  return groups.map((group) => {
    const [first] = group as [Block];
    return group.length === 1 ? first : { ...first, text: joinMapped(group.map((b) => b.text)) };
  });
}
