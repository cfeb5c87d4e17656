/** 起于南京南站，止于太仓站，全长…: the figures of a line are those of the unit that all its ends lie in. */
import { endings, endsIn } from '../lexicon/lookup.js';
import { type Frame, type Met, divisionsOf, isLocal, sharedBy, touchHome } from './frame.js';
import { lexicon } from './lexicon.js';
import { type PlaceMention, unitIn } from './mention.js';
import { chainOf } from './listed.js';
import { frontOf } from './role.js';
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
    const front = frontOf(text, mentions, at);
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

const BETWEEN = /^[至到—–－-]$/u;
const LINE = /^的?(?:高铁|铁路|高速|公路|城际|航线|快速路|客专)/u;

/** 牡丹江至|佳木斯高铁线: the two ends that a line is called after. */
function pairOf(text: string, mentions: readonly PlaceMention[], i: number): number[] {
  const m = mentions[i];
  const before = mentions[i - 1];
  if (!m || !before || !LINE.test(text.slice(m.end, m.end + 4))) return [];
  const named = m.candidates.length > 0 && before.candidates.length > 0;
  return named && BETWEEN.test(text.slice(before.end, m.start)) ? [i - 1, i] : [];
}

/** 牡丹江至佳木斯高铁 as one name: where the second end begins in it. */
const SECOND_END = /[至到](?=[\u4e00-\u9fff]{2,4}?(?:高铁|铁路|高速|公路|城际|客专))/u;

/** The frame behind the name of a line that holds its two ends; undefined for all other names. */
export function onLine({ reader, m, opens }: Met): Frame | undefined {
  const [from, ...others] = m.within;
  const at = m.text.search(SECOND_END);
  if (!from || others.length > 0 || at < 0 || !opens || isLocal(reader.home.district))
    return undefined;
  const [to, ...more] = lexicon().match(m.text, at + 1)?.divisions ?? [];
  return to && more.length === 0 ? sharedBy(reader, commonUnit([from, to]), m.start) : undefined;
}

/** The frame behind the last end of a line that has been named by two and more; undefined for all other names. */
export function onRoute(
  { reader, frame, text }: Met,
  mentions: readonly PlaceMention[],
  i: number,
): Frame | undefined {
  const m = mentions[i];
  if (!m || chainOf(mentions, i)[1] !== i) return undefined;
  const along = endsUpTo(text, mentions, i);
  const ends =
    along.length < 2 && !isLocal(reader.home.district) ? pairOf(text, mentions, i) : along;
  if (ends.length < 2) return undefined;
  const names = ends.flatMap((at) => mentions[at] ?? []);
  const units = names.map((end) => (end.candidates.length === 0 ? unitIn(end) : end));
  const divisions = divisionsOf(reader, frame, units);
  if (divisions.length < ends.length || !touchHome(reader, divisions)) return undefined;
  const unit = divisions.every((d) => d === divisions[0]) ? divisions[0] : commonUnit(divisions);
  return sharedBy(reader, unit, m.start);
}
