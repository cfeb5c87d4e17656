/** Where a sentence begins and ends: from `start` up to, not including, `end`. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

const TERMINATOR_CHARS = '。！？；…!?;\n';
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
/** Which characters mean anything here, by their codes: nearly none of a text do. */
const TERMINATOR = 1;
const OPENER = 2;
const CLOSER = 4;
const kinds = new Uint8Array(0x10000);
for (const char of TERMINATOR_CHARS) kinds[char.charCodeAt(0)] = TERMINATOR;
for (const [closer, opener] of CLOSERS) {
  kinds[closer.charCodeAt(0)] = CLOSER;
  kinds[opener.charCodeAt(0)] = OPENER;
}

function kindAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at) | 0] as number;
}

/** A quotation or an aside up to this long is part of its sentence, whatever stops stand in it. */
const SHORT_PAIR = 40;

/** “…能力。”负责人说。: the clause after a quotation that only says who spoke belongs to it. */
const ATTRIBUTION =
  /^[^。！？；…!?;，,\n“]{0,30}?(?:说|道|表示|介绍|告诉|坦言|感慨|认为|指出|强调|称|说明)(?=[。！？；…!?;，,：:\n]|$)/u;
const ATTRIBUTION_REACH = 40;

const QUOTATION_ENDS = new Set('”’」』');
/** “怎么办？”成了难题: a question or a cry this short is a phrase, not a sentence. */
const SHORT_CRY = 12;

/** For each closing mark the offset of its opening one and the other way round. */
function pairsOf(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  let open: { mark: string; at: number }[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const kind = kindAt(text, i);
    if (kind === 0) continue;
    const mark = text.charAt(i);
    if (mark === '\n') open = [];
    else if (kind === OPENER) open.push({ mark, at: i });
    else if (kind === CLOSER && open.at(-1)?.mark === CLOSERS.get(mark) && open.length > 0) {
      const at = open.pop()?.at ?? i;
      pairs.set(at, i);
      pairs.set(i, at);
    }
  }
  return pairs;
}

/** Offset behind the stops and closing marks that stand together from `at` on. */
function behindStops(text: string, at: number): number {
  let i = at;
  while (i < text.length && text.charAt(i) !== '\n') {
    if ((kindAt(text, i) & (TERMINATOR | CLOSER)) === 0) break;
    i += 1;
  }
  return i;
}

/** “…很放心。” is a sentence, 《妈妈！》 and “怎么办？” are names. */
function endsInside(text: string, open: number, close: number): boolean {
  if (!QUOTATION_ENDS.has(text.charAt(close))) return false;
  const stop = text.charAt(close - 1);
  if (kindAt(text, close - 1) !== TERMINATOR) return false;
  return stop === '。' || close - open > SHORT_CRY;
}

function attributed(text: string, from: number, to: number): boolean {
  if (kindAt(text, to - 1) !== CLOSER || to - from < 2) return false;
  return ATTRIBUTION.test(text.slice(to, to + ATTRIBUTION_REACH));
}

function trimmedSpan(text: string, start: number, end: number): SentenceSpan | undefined {
  let first = start;
  let last = end;
  while (first < last && text.charAt(first).trim() === '') first += 1;
  while (last > first && text.charAt(last - 1).trim() === '') last -= 1;
  return last > first ? { start: first, end: last } : undefined;
}

/**
 * The sentences of a text, in order, without the white space around them.
 * They end at 。！？；… (also in ASCII) and at line breaks; closing quotes and brackets stay with
 * their sentence, stops inside a short quotation or aside end nothing, and a full stop in ASCII,
 * which may be a decimal point, never does. Offsets are UTF-16 units of `text`.
 */
export function sentencesOf(text: string): SentenceSpan[] {
  const pairs = pairsOf(text);
  const spans: SentenceSpan[] = [];
  let start = 0;
  const endAt = (end: number): void => {
    const span = trimmedSpan(text, start, end);
    if (span !== undefined) spans.push(span);
    start = end;
  };
  let i = 0;
  while (i < text.length) {
    const kind = kindAt(text, i);
    if (kind === 0) {
      i += 1;
      continue;
    }
    const partner = kind === OPENER ? pairs.get(i) : undefined;
    if (text[i] === '\n') {
      endAt(i);
      i += 1;
    } else if (partner !== undefined && partner - i <= SHORT_PAIR) {
      i = endsInside(text, i, partner) ? partner - 1 : partner + 1;
    } else if (kind === TERMINATOR) {
      const end = behindStops(text, i);
      if (!attributed(text, i, end)) endAt(end);
      i = end;
    } else {
      i += 1;
    }
  }
  endAt(text.length);
  return spans;
}
