/** Where what a list says of one name ends: behind it the figures are again whose they were before. */
import { isPlace } from './below.js';
import type { Frame, Reader } from './frame.js';
import { chainOf, LONGEST_SAID, SAID } from './listed.js';
import type { PlaceMention } from './mention.js';
import { roleOf } from './role.js';

/** What a list says of one unit: up to the mark behind its number. */
const ITEM = /^[^，。；、！？\d]{2,16}\d[^，。；、！？]{0,12}/u;

/** 道路绿化3万亩、|花垣矿山复绿2350亩；完成…: where an item of the unit's own list ends that names a part of it; or -1. */
export function itemEnd({ home }: Reader, frame: Frame, text: string, m: PlaceMention): number {
  const inHome =
    home.district !== undefined &&
    home.district.level === 'city' &&
    frame.district === home.district &&
    m.level === 'county';
  if (!inHome || text.charAt(m.start - 1) !== '、') return -1;
  if (!SAID.test(text.slice(Math.max(0, m.start - LONGEST_SAID), m.start))) return -1;
  const item = ITEM.exec(text.slice(m.end, m.end + LONGEST_SAID))?.[0];
  return item === undefined ? -1 : m.end + item.length;
}

const AMONG = /(?:、|包括|包含|涵盖)$/u;
const DONE = /(?:实施|推进|打造|建成|启动|开工)了?$/u;
/** 平定县3个、: a row in which each has figures of its own. */
const ROW = /\d[\d.]*[万亿]?[余多]?[\u4e00-\u9fff]{1,4}、$/u;
const LONGEST_LEAD = 10;
const UP_TO_MORE =
  /^[^，。；：！？]{2,}?等(?=[，。；]|[\d０-９]|[二两三四五六七八九十]{1,3}[个项家所座处条])/u;
const LONGEST_EXAMPLES = 80;
/** 某医院（新院区）|等76个项目: one of so many. */
const AND_SO_MANY = /^(?:[（(][^（()）]{1,20}[）)]|[）)])?等(?=\d{1,6}[余多]?[个项家所座处条])/u;
const LONGEST_MANY = 32;

/** Where 等 ends behind the place or body with index `i`, of which there are so many: its figure is told of them all; or -1. */
export function soManyEnd(text: string, mentions: readonly PlaceMention[], i: number): number {
  const last = mentions[chainOf(mentions, i)[1]];
  if (!last || !isPlace(last)) return -1;
  const many = AND_SO_MANY.exec(text.slice(last.end, last.end + LONGEST_MANY))?.[0];
  return many === undefined ? -1 : last.end + many.length;
}

/** 包括|内江师院迁建等，总投资…, …、|金凤区蔬菜园改造等20多个项目: where the examples end that the name is one of; or -1. */
export function examplesEnd(text: string, mentions: readonly PlaceMention[], i: number): number {
  const m = mentions[i];
  const first = mentions[chainOf(mentions, i)[0]];
  if (!m || !first || m.level === 'anaphor' || m.level === 'country') return -1;
  const many = soManyEnd(text, mentions, i);
  if (many >= 0) return many;
  const front = text.slice(Math.max(0, first.start - LONGEST_LEAD), first.start);
  const done = DONE.test(front);
  if ((!done && !AMONG.test(front)) || ROW.test(front)) return -1;
  if (roleOf(text, mentions, i) === 'list') return -1;
  const behind = UP_TO_MORE.exec(text.slice(m.end, m.end + LONGEST_EXAMPLES))?.[0];
  // 打造某县某学校等，投入3000万元: of one alone the rest is told, too
  if (behind === undefined || (done && !behind.includes('、'))) return -1;
  return m.end + behind.length;
}
