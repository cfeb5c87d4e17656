import { lazily } from '../data.js';
import { isWord } from './words.js';
import { closingNames, datelineOf } from './signoffs.js';

const ENDS = new Set('。！？；：…!?;:~');
const DASH = '—';
const CLOSING = /[”’」』）)】》]+$/u;
/** How much of a paragraph's end is looked at. */
const TAIL = 200;
/** A line this short is no cut sentence but an entry, a label, a name. */
const SHORTEST = 12;

function stops(line: string): boolean {
  const last = line.charAt(line.length - 1);
  return ENDS.has(last) || last === DASH;
}

/** 西大街街道 5 1420: a name and at least two cells with nothing but a number. */
const ROW = /^[^，。；！？：]{1,30}?(?:\s{1,4}[-−]?\d[\d.,]{0,15}[%％]?){2,40}\s{0,4}$/u;

/** The row of a table ends where its line does, and goes on with nothing. */
export const isRow = (text: string): boolean => ROW.test(text);

/** Whether a paragraph stops in mid-sentence: what follows it on the page may stand elsewhere. */
export function breaksOff(text: string): boolean {
  if (ENDS.has(text.charAt(text.length - 1))) return false;
  // Lines that were not told apart are no column.
  if (text.includes('\n')) return false;
  const line = text.slice(-TAIL).trimEnd();
  if (line.length < SHORTEST && !/[，。；,;]/u.test(line)) return false;
  if (stops(line) || isRow(text)) return false;
  const inside = line.replace(CLOSING, '');
  if (
    inside !== line &&
    (ENDS.has(inside.charAt(inside.length - 1)) || closingNames(line) !== undefined)
  )
    return false;
  return closingNames(line) === undefined;
}

/** How many quotes a text leaves open, and how many it closes that it never opened. */
export function openQuotes(text: string): { open: number; unopened: number } {
  let open = 0;
  let unopened = 0;
  for (const mark of text) {
    if (mark === '“' || mark === '（' || mark === '《') open += 1;
    else if (mark === '”' || mark === '）' || mark === '》') {
      if (open > 0) open -= 1;
      else unopened += 1;
    }
  }
  return { open, unopened };
}

/** Two to four characters, none of them white space, that stand together somewhere on the page. */
export interface Grams {
  has(gram: string): boolean;
}

const LONGEST_GRAM = 4;

/** A newspaper page holds far less; beyond it the runs would only fill the memory. */
const MOST_CHARACTERS = 100_000;
/** Until so many runs were asked for, looking through the texts is cheaper than taking them apart. */
const MOST_LOOKS = 1000;
/** Between texts, where no run goes across. */
const BREAK = '\n';

/** The texts in one, up to the most characters. */
function together(texts: readonly string[]): string {
  let left = MOST_CHARACTERS;
  const kept = texts.map((whole) => {
    const text = whole.slice(0, left);
    left -= text.length;
    return text;
  });
  return kept.join(BREAK);
}

function runsIn(text: string): Set<string> {
  const runs = new Set<string>();
  for (let i = 0; i < text.length; i += 1) {
    for (let n = 2; n <= LONGEST_GRAM && i + n <= text.length; n += 1)
      runs.add(text.slice(i, i + n));
  }
  return runs;
}

/** All runs of two to four characters inside the given texts. Most pages never ask for one. */
export function gramsOf(texts: readonly string[]): Grams {
  const text = lazily(() => together(texts));
  const runs = lazily(() => runsIn(text()));
  let looks = 0;
  return {
    has: (gram) => {
      looks += 1;
      return looks > MOST_LOOKS ? runs().has(gram) : text().includes(gram);
    },
  };
}

/** No run goes across these. */
const UP_TO_MARK = /^.*[，。、；“”\s]/su;
const FROM_MARK = /[，。、；“”\s].*$/su;

/** Length of the longest run across the cut that is a word or stands on the page in one piece; 1 for none. */
export function runAcross(tail: string, start: string, grams: Grams): number {
  const end = tail.slice(1 - LONGEST_GRAM).replace(UP_TO_MARK, '');
  const begin = start.slice(0, LONGEST_GRAM - 1).replace(FROM_MARK, '');
  for (let n = LONGEST_GRAM; n >= 2; n -= 1) {
    for (let left = 1; left < n; left += 1) {
      const gram = end.slice(-left) + begin.slice(0, n - left);
      // 亿人|人力: two characters alike are two words more often than one.
      if (n === 2 && gram.charAt(0) === gram.charAt(1)) continue;
      if (gram.length === n && (isWord(gram) || grams.has(gram))) return n;
    }
  }
  return 1;
}

/** 企业|业绩: both sides are whole words, so the character belongs to each. */
function beginsWithWord(start: string): boolean {
  return [2, 3, LONGEST_GRAM].some((n) => isWord(start.slice(0, n)));
}

const OVERLAP_LONGEST = 20;
/** Characters that Chinese doubles in one word: 人人, 天天, 一一. Twice at a cut, they may be meant. */
const DOUBLED = new Set(
  '人天层处时常刚渐家户年月日个件事种步看多一村代往悄默深仅纷频节稳慢好大小早明满区点',
);

/**
 * How many characters at the start of a continuation repeat the end of the piece before:
 * …落实7方面|面工作 says 面 once. Digits alone are never taken for a repetition.
 */
export function overlapAt(tail: string, start: string): number {
  const most = Math.min(OVERLAP_LONGEST, tail.length, start.length);
  const last = tail.charCodeAt(tail.length - 1);
  for (let n = most; n >= 1; n -= 1) {
    if (start.charCodeAt(n - 1) !== last) continue;
    const piece = start.slice(0, n);
    if (!tail.endsWith(piece) || !/\p{Script=Han}/u.test(piece)) continue;
    if (n === 1 && (DOUBLED.has(piece) || beginsWithWord(start))) return 0;
    return n;
  }
  return 0;
}

/** How far from the cut quotes and brackets are matched. */
const NEAR = 300;
/** Behind these a sentence begins, so a stop or a comma stands before them. */
const OPENING =
  /^(?:近日|日前|连日来|今年以来|据悉|据了解|目前|下一步|接下来|同时|此外|另外|其中|截至目前|最后)/u;
/** No sentence begins with these. */
const GOES_ON = /^[的了着们得]/u;
const NUMBER_GOES_ON =
  /^[\d.%]|^(?:余|多|万|亿|个|名|户|人|元|条|年|月|日|吨|米|公里|平方|家|次|件)/u;

/** How well a paragraph goes on where another one broke off: below 0 hardly, from 2 on clearly. */
export function fitAcross(tail: string, start: string, grams: Grams): number {
  const left = openQuotes(tail.slice(-NEAR)).open;
  const right = openQuotes(start.slice(0, NEAR)).unopened;
  let fit = Math.max(0, runAcross(tail, start, grams) - 1);
  if (left > 0 && right > 0) fit += 3;
  else if (left > 0 || right > 0) fit -= 2;
  const overlap = overlapAt(tail, start);
  if (overlap > 0) fit += overlap > 1 ? 4 : 1;
  if (/^[，、。；：）”]/u.test(start)) fit += 3;
  if (/\d$/u.test(tail)) fit += NUMBER_GOES_ON.test(start) ? 3 : -1;
  if (GOES_ON.test(start)) fit += 2;
  if (datelineOf(start) !== undefined) fit -= 4;
  if (OPENING.test(start) && !/[，,、]$/u.test(tail)) fit -= endsInWord(tail) ? 2 : 3;
  return fit;
}

/** Whether a text ends with a whole word or with a number and its unit. */
export function endsInWord(text: string): boolean {
  if (/\d[万亿]?\p{Script=Han}{0,2}$/u.test(text.slice(-8)) || /[^\p{Script=Han}]$/u.test(text))
    return true;
  for (let n = 2; n <= LONGEST_GRAM; n += 1) if (isWord(text.slice(-n))) return true;
  return false;
}

/** …收入800|余万元: a number that its unit or more digits follow below. */
export function goesOnWithNumber(tail: string, start: string): boolean {
  return /\d$/u.test(tail) && NUMBER_GOES_ON.test(start);
}
