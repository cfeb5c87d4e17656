/** 起于南京南站，止于太仓站，全长…: the figures of a line are those of the unit that all its ends lie in. */
import { endings, endsIn } from '../lexicon/lookup.js';
import { type Frame, type Met, divisionsOf, sharedBy, touchHome } from './frame.js';
import { type PlaceMention, unitIn } from './mention.js';
import { chainOf } from './listed.js';
import { clauseBefore } from './role.js';
import { roleWords } from './roleWords.js';
import { commonUnit } from './summed.js';

/** What stands in front of the ends of a line and of what it passes. */
const ALONG = endings(roleWords('along'));
const SIDE = /[东西南北](?:起于?|至|到|接|抵|连|止于?)$/u;
const SENTENCE_END = /[。！？；\n]/u;
const SEPARATOR = /^(?:、|和|与|及|以及|至)$/u;
/** More ends than this no line has. */
const MOST = 12;

/** Whether the name goes on with a list: 连接成都、达州，|重庆万州区，. */
function isListed(text: string, from: number, start: number, end: number): boolean {
  const between = text.slice(from, start);
  return SEPARATOR.test(between) || (between === '，' && /[，、]/u.test(text.charAt(end)));
}

/** Index of the first name of the one that ends with the given one, where it is an end of a line or stands in a list of them. */
function endOfLine(
  text: string,
  mentions: readonly PlaceMention[],
  last: number,
): number | undefined {
  let at = last;
  for (let n = 0; n < MOST; n += 1) {
    const [first] = chainOf(mentions, at);
    const start = mentions[first]?.start ?? 0;
    const front = clauseBefore(text, start);
    if (front === '经' || endsIn(ALONG, front) || SIDE.test(front))
      return chainOf(mentions, last)[0];
    const before = mentions[first - 1];
    if (!before || !isListed(text, before.end, start, mentions[at]?.end ?? 0)) return undefined;
    at = first - 1;
  }
  return undefined;
}

/** Indices of the ends of one line, up to the given one, in its sentence. */
function endsUpTo(text: string, mentions: readonly PlaceMention[], last: number): number[] {
  const ends: number[] = [];
  let at = last;
  while (at >= 0 && ends.length < MOST) {
    const first = endOfLine(text, mentions, at);
    if (first === undefined) break;
    ends.unshift(at);
    const before = mentions[first - 1];
    if (!before || SENTENCE_END.test(text.slice(before.end, mentions[first]?.start))) break;
    at = first - 1;
  }
  return ends;
}

/** The frame behind the last end of a line that has been named by two and more; undefined for all other names. */
export function onRoute(
  { reader, frame, text }: Met,
  mentions: readonly PlaceMention[],
  i: number,
): Frame | undefined {
  const m = mentions[i];
  if (!m || chainOf(mentions, i)[1] !== i) return undefined;
  const ends = endsUpTo(text, mentions, i);
  if (ends.length < 2) return undefined;
  const names = ends.flatMap((at) => mentions[at] ?? []);
  const units = names.map((end) => (end.candidates.length === 0 ? unitIn(end) : end));
  const divisions = divisionsOf(reader, frame, units);
  if (divisions.length < ends.length || !touchHome(reader, divisions)) return undefined;
  const unit = divisions.every((d) => d === divisions[0]) ? divisions[0] : commonUnit(divisions);
  return sharedBy(reader, unit, m.start);
}
