/** The lines of a region that are the article's own, as blocks. */
import type { Block } from '../../model.js';
import { sliceMapped, trimMapped } from '../../text/mapped.js';
import type { Line } from './flow.js';
import { CAPTION_WORDS, isCaptionText, isEnd, isFurniture, ownLength } from './hints.js';
import { noiseFilter, weightOf } from './weight.js';
import type { Region } from './weight.js';
import { hasWord, upwards } from './words.js';

/** Mark-up of links around a whole line; links in a sentence are the sentence's. */
function isLinkLine(line: Line): boolean {
  const { text } = line.text;
  return line.linked > text.length * 0.6 && (text.length < 60 || line.linked > text.length * 0.9);
}

/** 【相关链接】 above running text in the same element heads a box of the article, not the site's links. */
function headsBox(lines: readonly Line[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined || next === undefined || line.text.text.length > 8) return false;
  const together =
    next.node.parent === line.node.parent && before?.node.parent === line.node.parent;
  return together && line.linked === 0 && weightOf(next) > 20;
}

/** Where the article ends in its region: at the first line that says so, if most of the text is above. */
function endOf(lines: readonly Line[], region: Region): number {
  const weights = lines.slice(region.from, region.to).map(weightOf);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let above = 0;
  for (let at = region.from; at < region.to; at += 1) {
    const line = lines[at];
    if (line && above * 2 > all && isEnd(line.text.text) && !headsBox(lines, at)) return at;
    above += weights[at - region.from] ?? 0;
  }
  return region.to;
}

/** How far up an element that says that it is a caption may stand. */
const CAPTION_REACH = 3;

function isCaption(line: Line): boolean {
  if (isCaptionText(line.text.text)) return true;
  let far = 0;
  for (const node of upwards(line.node)) {
    if (far === CAPTION_REACH) return false;
    if (node.name === 'figcaption' || hasWord(node, CAPTION_WORDS)) return true;
    far += 1;
  }
  return false;
}

/** The line as a block, what its end has of the page's furniture cut off; nothing if nothing is left. */
export function blockOf(line: Line): Block | undefined {
  const text = trimMapped(sliceMapped(line.text, 0, ownLength(line.text.text)));
  if (text.text === '') return undefined;
  const level = line.level === 0 ? 0 : Math.max(2, line.level);
  const kind = level > 0 ? 'heading' : isCaption(line) ? 'caption' : 'paragraph';
  return { kind, level, text, gap: 0 };
}

/** Indexes of the lines of a region that are neither furniture nor noise, up to where the article ends. */
export function ownLines(lines: readonly Line[], region: Region): number[] {
  const whole = { from: region.from, to: endOf(lines, region) };
  const noisy = noiseFilter(lines, region, 0.2);
  const kept: number[] = [];
  for (let at = whole.from; at < whole.to; at += 1) {
    const line = lines[at];
    if (line === undefined || isFurniture(line.text.text) || isLinkLine(line) || noisy(line))
      continue;
    kept.push(at);
  }
  return kept;
}
