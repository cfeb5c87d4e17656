import { hanLengthAt } from '../text/chars.js';
import { gated } from '../text/sieve.js';
import { datelineOf } from './signoffs.js';
import { visibleLength } from './plain.js';
import { TRAITS, traitsOf } from './traits.js';
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
const OPEN_ENDS = new Set('的和与及将把被对并还已从向以于或其该各');
/** … and words that do so, whatever they end with: 位于, 予以, 面向. */
const OPEN_WORDS = new Set('的于以向');
const OPEN_POS = new Set(['p', 'c', 'u', 'r', 'd']);

/** A sentence of its own: …是…的. */
const WHOLE = /^[^,，]{4,30}是[^,，]{2,12}[来到去出成了过好完]的$/u;

/** Whether a line breaks off: …全力应对 is whole, …对 is not. */
function endsOpen(plain: string): boolean {
  const last = plain.charAt(plain.length - 1);
  if (!OPEN_ENDS.has(last)) return false;
  // 几日的秋雨原来是炮打下来的
  if (WHOLE.test(plain)) return false;
  // 开行列车369对: the classifier
  if (last === '对' && /\d/.test(plain.charAt(plain.length - 2))) return false;
  const pos = lastWord(plain);
  return pos === undefined || OPEN_POS.has(pos) || (pos === 'v' && OPEN_WORDS.has(last));
}

/** 今年以来,…: so paragraphs begin, and headlines hardly ever. */
const prose = gated(
  /^(?:(?:今年以来|目前|近日|日前|近年来|连日来|同时|此外|其中|据悉|据了解|截至[^,]{2,10}|随后|当天|当日|接下来|下一步|对此|为此)[,，]|(?:该|这)(?:县|市|区|镇|乡|村|街道|社区))/u,
);

/** 沙河镇 92 61: the row of a table. */
const ROW = /^\S{1,14}(?:\s{1,4}[\d.,%-]{1,12}){2,12}\s*$/u;

/** No title begins with these … */
const NO_BEGINNINGS = new Set(',、:!?)]”》】·');
/** … and these end only a cry, which is short. */
const CRIES = new Set('!?…');

function commasIn(plain: string): number {
  let count = 0;
  for (let at = plain.indexOf(','); at >= 0; at = plain.indexOf(',', at + 1)) count += 1;
  return count;
}

/** Whether the end of a line with `length` characters to be seen and so many commas is a title's. */
function endsAsTitle(plain: string, length: number, commas: number, traits: number): boolean {
  const last = plain.charAt(plain.length - 1);
  if (last === ',' || last === '、' || endsOpen(plain)) return false;
  if (last === ':') return length <= SHOULDER_LONGEST && commas === 0;
  if (commas > 1 && (traits & TRAITS.space) === 0) return false;
  if (commas > 0 && length > LONGEST_WITH_COMMA) return false;
  if (CRIES.has(last)) return length <= LONGEST_CRY && !plain.startsWith('…');
  return !(last === '”' && plain.startsWith('“') && CRIES.has(plain.charAt(plain.length - 2)));
}

/** Whether a line in plain form has the shape of a headline, a shoulder line, a deck or a subhead. */
export function isTitleLike(plain: string): boolean {
  return hasTitleShape(plain, traitsOf(plain)) && datelineOf(plain) === undefined;
}

/** The same for a line without a dateline, whose traits are known. */
export function hasTitleShape(plain: string, traits: number): boolean {
  if (plain.length > 3 * LONGEST || (traits & TRAITS.stop) !== 0) return false;
  const length = (traits & TRAITS.space) === 0 ? plain.length : visibleLength(plain);
  if (length < 2 || length > LONGEST || NO_BEGINNINGS.has(plain.charAt(0))) return false;
  if ((traits & TRAITS.space) !== 0 && ROW.test(plain)) return false;
  if (hanLengthAt(plain, 0) === 0 && !HAN.test(plain)) return false;
  if ((traits & TRAITS.paired) !== 0 && !balanced(plain)) return false;
  if (prose(plain) !== null) return false;
  const commas = (traits & TRAITS.comma) === 0 ? 0 : commasIn(plain);
  return endsAsTitle(plain, length, commas, traits);
}

const DECK_MARKS = new Set('—★●■◆▲△○◎☆◇');
const SHOULDER_MARKS = new Set('—:…');

/** —…, ★…: a line below or above the headline by its own marks. */
export function isDeckMarked(plain: string): boolean {
  return DECK_MARKS.has(plain.charAt(0)) || plain.startsWith('--');
}

/** …—, …:: a shoulder line runs on into its headline. */
export function isShoulderMarked(plain: string): boolean {
  return SHOULDER_MARKS.has(plain.charAt(plain.length - 1)) || plain.endsWith('--');
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
