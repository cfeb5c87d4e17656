/** One line of Markdown without its marks. */
import type { Block } from '../model.js';
import { joinMapped, mapped, sliceMapped, trimMapped } from '../text/mapped.js';
import type { Mapped } from '../text/mapped.js';

/** Marks inside a line. The part that stays is the first group, or nothing. All bounded, so linear. */
const INLINE: readonly RegExp[] = [
  // ![caption](picture.jpg) and [words](address): the words stay
  /!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)/g,
  // `code`
  /`([^`]{1,500})`/g,
  // **strong** and __strong__
  /\*\*(?=\S)([^*]{1,1000})(?<=\S)\*\*/g,
  /__(?=\S)([^_]{1,1000})(?<=\S)__/g,
  // *emphasis*, but not 3*5
  /(?<![\d*])\*(?=[^\s*])([^*]{1,1000})(?<=[^\s*])\*(?![\d*])/g,
  // <br>, <img …>, </font>; comments
  /<\/?[a-z][^<>]{0,1000}>/gi,
  /<!--[^<>]{0,1000}-->/g,
  // \* stands for *
  /\\(?=[!-/:-@[-`{-~])/g,
];

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|(?=[^#\s]))/;
const CLOSING_MARKS = /[ \t]#{1,6}[ \t]*$/;
const QUOTE_OR_LIST = /^\s{0,12}(?:>\s?|[-*+]\s+){1,6}/;
const TABLE_RULE = /^[\s|:-]{3,}$/;
const PICTURE = /^\s{0,12}!\[/;

function keepMatches(text: Mapped, pattern: RegExp): Mapped {
  const pieces: Mapped[] = [];
  let from = 0;
  for (const match of text.text.matchAll(pattern)) {
    pieces.push(sliceMapped(text, from, match.index));
    const kept = match[1];
    if (kept !== undefined) {
      const start = match.index + match[0].indexOf(kept);
      pieces.push(sliceMapped(text, start, start + kept.length));
    }
    from = match.index + match[0].length;
  }
  return from === 0 ? text : joinMapped([...pieces, sliceMapped(text, from)]);
}

/** Cells of a table's row, a space apart. */
function withoutBars(text: Mapped): Mapped {
  const cells: Mapped[] = [];
  let from = 0;
  for (const bar of text.text.matchAll(/\|/g)) {
    cells.push(trimMapped(sliceMapped(text, from, bar.index)), {
      text: ' ',
      map: sliceMapped(text, bar.index, bar.index + 1).map,
    });
    from = bar.index + 1;
  }
  return trimMapped(joinMapped([...cells, sliceMapped(text, from)]));
}

/**
 * The block of a line that starts at offset `start` of the file: `heading` with its level where it
 * begins with #, `caption` for the words of a picture, else `line`; nothing for an empty line.
 */
export function markdownLine(line: string, start: number): Omit<Block, 'gap'> | undefined {
  if (TABLE_RULE.test(line)) return undefined;
  const heading = HEADING.exec(line);
  let text = mapped(line, start);
  if (heading) {
    const end = CLOSING_MARKS.exec(line)?.index ?? line.length;
    text = sliceMapped(text, heading[0].length, Math.max(end, heading[0].length));
  } else {
    text = sliceMapped(text, QUOTE_OR_LIST.exec(line)?.[0].length ?? 0);
  }
  if (/^\s*\|/.test(text.text)) text = withoutBars(text);
  for (const pattern of INLINE) text = keepMatches(text, pattern);
  text = trimMapped(text);
  if (text.text === '') return undefined;
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text };
  return { kind: PICTURE.test(line) ? 'caption' : 'line', level: 0, text };
}
