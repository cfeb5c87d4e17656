import { lazily } from '../data.js';
import { spaceTable, UNITS } from '../text/chars.js';

/** Where a sentence begins and ends: from `start` up to, not including, `end`. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

const TERMINATORS = new Set('。！？；…!?;\n');
const CLOSERS = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['」', '「'],
  ['』', '『'],
  ['）', '（'],
  [')', '('],
  ['】', '【'],
  ['》', '《'],
]);

const FEED = 0x0a;
const TERMINATES = 1;
const CLOSES = 2;
const OPENS = 4;

/** For each character what it can do to a sentence; nearly all do nothing. */
const roles = lazily((): Uint8Array => {
  const table = new Uint8Array(UNITS);
  const mark = (marks: Iterable<string>, role: number): void => {
    for (const one of marks) table[one.charCodeAt(0)] = role;
  };
  mark(TERMINATORS, TERMINATES);
  mark(CLOSERS.keys(), CLOSES);
  mark(CLOSERS.values(), OPENS);
  return table;
});

/** A quotation or an aside up to this long is part of its sentence, whatever stops stand in it. */
const SHORT_PAIR = 40;

/** “…能力。”负责人说。: the clause after a quotation that only says who spoke belongs to it. */
const ATTRIBUTION =
  /^[^。！？；…!?;，,\n“]{0,30}?(?:说|道|表示|介绍|告诉|坦言|感慨|认为|指出|强调|称|说明)(?=[。！？；…!?;，,：:\n]|$)/u;
const ATTRIBUTION_REACH = 40;

const QUOTATION_ENDS = new Set('”’」』');
/** “怎么办？”成了难题: a question or a cry this short is a phrase, not a sentence. */
const SHORT_CRY = 12;

/** For each opening mark the offset of its closing one. */
function pairsOf(text: string, role: Uint8Array): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let open: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const does = role[code];
    if (does === OPENS) open.push(i);
    else if (code === FEED) open = [];
    else if (does === CLOSES && open.length > 0) {
      const at = open.at(-1) ?? i;
      if (text.charAt(at) !== CLOSERS.get(text.charAt(i))) continue;
      open.pop();
      pairs.set(at, i);
    }
  }
  return pairs;
}

/** Offset behind the stops and closing marks that stand together from `at` on. */
function behindStops(text: string, at: number, role: Uint8Array): number {
  let i = at;
  while (i < text.length && text.charCodeAt(i) !== FEED) {
    const does = role[text.charCodeAt(i)];
    if (does !== TERMINATES && does !== CLOSES) break;
    i += 1;
  }
  return i;
}

/** “…很放心。” is a sentence, 《妈妈！》 and “怎么办？” are names. */
function endsInside(text: string, open: number, close: number): boolean {
  if (!QUOTATION_ENDS.has(text.charAt(close))) return false;
  const stop = text.charAt(close - 1);
  return TERMINATORS.has(stop) && (stop === '。' || close - open > SHORT_CRY);
}

function attributed(text: string, from: number, to: number): boolean {
  if (!CLOSERS.has(text.charAt(to - 1)) || to - from < 2) return false;
  return ATTRIBUTION.test(text.slice(to, to + ATTRIBUTION_REACH));
}

function trimmedSpan(text: string, start: number, end: number): SentenceSpan | undefined {
  const isSpace = spaceTable();
  let first = start;
  let last = end;
  while (first < last && isSpace[text.charCodeAt(first)] === 1) first += 1;
  while (last > first && isSpace[text.charCodeAt(last - 1)] === 1) last -= 1;
  return last > first ? { start: first, end: last } : undefined;
}

/**
 * The sentences of a text, in order, without the white space around them.
 * They end at 。！？；… (also in ASCII) and at line breaks; closing quotes and brackets stay with
 * their sentence, stops inside a short quotation or aside end nothing, and a full stop in ASCII,
 * which may be a decimal point, never does. Offsets are UTF-16 units of `text`.
 */
export function sentencesOf(text: string): SentenceSpan[] {
  const role = roles();
  const pairs = pairsOf(text, role);
  const spans: SentenceSpan[] = [];
  let start = 0;
  const endAt = (end: number): void => {
    const span = trimmedSpan(text, start, end);
    if (span !== undefined) spans.push(span);
    start = end;
  };
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    const does = role[code];
    const partner = does === OPENS ? pairs.get(i) : undefined;
    if (partner !== undefined && partner - i <= SHORT_PAIR) {
      i = endsInside(text, i, partner) ? partner - 1 : partner + 1;
    } else if (does === TERMINATES && code !== FEED) {
      const end = behindStops(text, i, role);
      if (!attributed(text, i, end)) endAt(end);
      i = end;
    } else {
      if (code === FEED) endAt(i);
      i += 1;
    }
  }
  endAt(text.length);
  return spans;
}
