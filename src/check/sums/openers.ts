/** What opens the parts of a total: 其中, 分别为, a bracket, a colon, 由…组成; and how far it reaches. */
import type { Passage, Period } from '../passage.js';

export type Opener = 'among' | 'each' | 'bracket' | 'colon' | 'composed';

type Span = readonly [from: number, to: number];

export interface Opening {
  readonly opener: Opener;
  /** Offset of the opener, and behind the last character that it reaches. */
  readonly at: number;
  readonly end: number;
  /** Stretches within its reach that tell of parts of one part. */
  readonly asides: readonly Span[];
  /** Another 其中 begins before its own list is known to have ended, so that there may be more parts. */
  readonly isCut: boolean;
}

const SIGNS: readonly (readonly [Opener, RegExp])[] = [
  ['among', /其中|包括|包含/gu],
  ['each', /分别(?:为|是|有|达)/gu],
  ['bracket', /（/gu],
  ['colon', /：/gu],
  ['composed', /由(?=[^。]{0,80}组成)/gu],
];

/** Offset behind the bracket that closes the one at `at`, or of the end of the period. */
function closing({ text }: Passage, { end }: Period, at: number): number {
  let depth = 0;
  for (let i = at; i < end; i += 1) {
    if (text.charAt(i) === '（') depth += 1;
    if (text.charAt(i) === '）') depth -= 1;
    if (depth === 0) return i + 1;
  }
  return end;
}

type Sign = Pick<Opening, 'opener' | 'at' | 'end'>;

function signsIn(passage: Passage, period: Period): Sign[] {
  const text = passage.text.slice(period.start, period.end);
  return SIGNS.flatMap(([opener, sign]) =>
    [...text.matchAll(sign)].map((match) => {
      const at = period.start + match.index;
      const end = opener === 'bracket' ? closing(passage, period, at) : period.end;
      return { opener, at, end };
    }),
  ).sort((a, b) => a.at - b.at);
}

/** （甲20例；乙18例，其中丙16例；丁8例）: the 其中 inside a bracketed list reaches as far as its next member. */
function asidesIn({ text }: Passage, { end }: Sign, inner: readonly Sign[]): Span[] {
  return inner.map(({ at }) => {
    const next = text.slice(at, end).indexOf('；');
    return [at, next < 0 ? end : at + next];
  });
}

/** The openers of a period, in order. */
export function openingsIn(passage: Passage, period: Period): Opening[] {
  const found = signsIn(passage, period);
  // A bracket's inside is told by the bracket; 其中 reaches as far as the next 其中 that stands outside of it.
  return found.map((one, i) => {
    const around = found.find((o) => o.opener === 'bracket' && o.at < one.at && one.at < o.end);
    const reach = Math.min(one.end, around?.end ?? one.end);
    const inner = found.slice(i + 1).filter((o) => o.opener === 'among' && o.at < reach);
    const asides = one.opener === 'bracket' ? asidesIn(passage, one, inner) : [];
    const end = asides.length > 0 ? reach : Math.min(reach, inner[0]?.at ?? reach);
    const isCut = inner.length > 0 && !asides.every(([, to]) => to < reach);
    return { ...one, end, asides, isCut };
  });
}

/** Brackets within the reach of an opener: what stands in them are parts of parts. */
export function bracketsIn(passage: Passage, { at, end }: Opening): [number, number][] {
  const spans: [number, number][] = [];
  for (let i = passage.text.indexOf('（', at + 1); i >= 0 && i < end;) {
    let close = i;
    while (close < end && passage.text.charAt(close) !== '）') close += 1;
    spans.push([i, close]);
    i = passage.text.indexOf('（', close);
  }
  return spans;
}
