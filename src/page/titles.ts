import { datelineOf } from './signoffs.js';
import { visibleLength } from './plain.js';
import { lastWord } from './words.js';

const LONGEST = 50;
const LONGEST_WITH_COMMA = 42;
const LONGEST_CRY = 30;
const SHOULDER_LONGEST = 24;
const HAN = /\p{Script=Han}/u;

/** Marks that open and marks that close, in the kinds that stand for each other. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“‘「『', '”’」』'],
  ['(（', ')）'],
  ['《', '》'],
  ['【', '】'],
];
/** For each mark the index of its kind, and whether it opens. */
const MARKS = new Map(
  PAIRS.flatMap((marks, kind) =>
    marks.flatMap((list, i) => [...list].map((mark) => [mark.charCodeAt(0), [kind, 1 - 2 * i]])),
  ) as [number, [kind: number, step: 1 | -1]][],
);

/** Whether quotes and brackets close as often as they open. */
export function balanced(text: string): boolean {
  const open = PAIRS.map(() => 0);
  for (let i = 0; i < text.length; i += 1) {
    const mark = MARKS.get(text.charCodeAt(i));
    if (mark !== undefined) open[mark[0]] = (open[mark[0]] ?? 0) + mark[1];
  }
  return open.every((count) => count === 0);
}

/** Characters that want another word behind them, where they are words themselves … */
const OPEN_END = /[的和与及将把被对并还已从向以于或其该各]$/u;
/** … and words that do so, whatever they end with: 位于, 予以, 面向. */
const OPEN_WORD = /[的于以向]$/u;
const OPEN_POS = new Set(['p', 'c', 'u', 'r', 'd']);

/** Whether a line breaks off: …全力应对 is whole, …对 is not. */
function endsOpen(plain: string): boolean {
  if (!OPEN_END.test(plain)) return false;
  const pos = lastWord(plain);
  return pos === undefined || OPEN_POS.has(pos) || (pos === 'v' && OPEN_WORD.test(plain));
}

/** 今年以来,…: so paragraphs begin, and headlines hardly ever. */
const PROSE =
  /^(?:(?:今年以来|目前|近日|日前|近年来|连日来|同时|此外|其中|据悉|据了解|截至[^,]{2,10}|随后|当天|当日|接下来|下一步|对此|为此)[,，]|(?:该|这)(?:县|市|区|镇|乡|村|街道|社区))/u;

/** Whether a line in plain form has the shape of a headline, a shoulder line, a deck or a subhead. */
export function isTitleLike(plain: string): boolean {
  if (plain.length > 3 * LONGEST || /[。;]/u.test(plain)) return false;
  const length = visibleLength(plain);
  if (length < 2 || length > LONGEST || !HAN.test(plain)) return false;
  if (/^[,、:!?)\]”》】·]/u.test(plain) || !balanced(plain)) return false;
  if (PROSE.test(plain) || datelineOf(plain) !== undefined) return false;
  if (/[,、]$/u.test(plain) || endsOpen(plain)) return false;
  if (/[:]$/u.test(plain)) return length <= SHOULDER_LONGEST && !plain.includes(',');
  const commas = plain.match(/,/gu)?.length ?? 0;
  if (commas > 1 && !/\s/u.test(plain)) return false;
  if (commas > 0 && length > LONGEST_WITH_COMMA) return false;
  if (/[!?…]$/u.test(plain)) return length <= LONGEST_CRY && !plain.startsWith('…');
  return !(plain.startsWith('“') && /[!?…]”$/u.test(plain));
}

/** —…, ★…: a line below or above the headline by its own marks. */
export function isDeckMarked(plain: string): boolean {
  return /^(?:—|--|[★●■◆▲△○◎☆◇])/u.test(plain);
}

/** …—, …:: a shoulder line runs on into its headline. */
export function isShoulderMarked(plain: string): boolean {
  return /(?:—|:|…|--)$/u.test(plain);
}

/** 一、…, (二)…, 1.…: a numbered heading is inside an article. */
export function isNumbered(plain: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]|\d{1,2}[.、]\s*(?!\d)|第[一二三四五六七八九十]{1,2}[章节部]|[①-⑳])/u.test(
    plain,
  );
}

/** 一、…, (一)…, 1.…: the first of numbered headings, so the text above them begins here. */
export function isFirstNumber(plain: string): boolean {
  return /^(?:一、|[(][一1][)]|1[.、]\s*(?!\d))/u.test(plain);
}
