/** Titles, slogans, codes, numbered things: numbers that name. */
import { charSet, stands } from '../../lexicon/chars.js';
import { beginnings, firstIn } from '../../lexicon/lookup.js';
import { headAt } from '../../metrics/match.js';
import type { Context } from '../context.js';
import { namedByContext } from './named.js';
import type { Numbered, Rule } from './rule.js';

/** Longest quotation that is taken for a name or a slogan (“15分钟服务圈”), not for speech. */
const LONGEST_SLOGAN = 16;
const LONGEST_TITLE = 80;
type Pair = readonly [open: string, close: string];
const TITLES: readonly Pair[] = [
  ['《', '》'],
  ['〈', '〉'],
];
const QUOTATIONS: readonly Pair[] = [
  ['‘', '’'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
];

const OPENING = charSet([...TITLES, ...QUOTATIONS].map(([open]) => open).join(''));

/** What stands between the marks of a pair that open before the number and close behind it. */
function enclosed(ctx: Context, pairs: readonly Pair[], most: number): string | undefined {
  const { text, quantity: q, sentence } = ctx;
  const from = Math.max(sentence.start, q.start - most);
  let first = q.start - 1;
  while (first >= from && !stands(OPENING, text, first)) first -= 1;
  if (first < from) return undefined;
  const before = text.slice(from, q.start);
  for (const [open, close] of pairs) {
    const at = before.lastIndexOf(open);
    if (at < 0 || before.lastIndexOf(close) > at) continue;
    const inner = text.slice(from + at + 1, from + at + most);
    const end = inner.indexOf(close);
    if (from + at + 1 + end >= q.numberEnd && end >= 0) return inner.slice(0, end);
  }
  return undefined;
}

/** 《…措施20条》 */
function inTitle(ctx: Context): boolean {
  return enclosed(ctx, TITLES, LONGEST_TITLE) !== undefined;
}

/** “五大工程”, “15分钟服务圈”, “176”工作法 */
function inSlogan(ctx: Context): boolean {
  const inner = enclosed(ctx, QUOTATIONS, LONGEST_SLOGAN);
  return inner !== undefined && !/[，。！？；]/.test(inner);
}

const isLatin = (char: string): boolean =>
  (char >= 'A' && char <= 'Z') || (char >= 'a' && char <= 'z');
const isDigit = (char: string): boolean => char >= '0' && char <= '9';
/** Signs that join the pieces of a code, a score or a date. */
const JOINTS = '-—·•:：/.×*~';

/** 5G基站, 4G网络: a generation of mobile networks, no memory. */
const GENERATION = /^[2-6][Gg](?![BbHh\w])/u;

/** GDP|115亿元, CPI|2.1%: the sum or the share of what is written in capitals. */
const INDICATOR = /(?:^|[^A-Za-z\d-])[A-Z]{3,5}$/u;

function isOfIndicator({ text, quantity: q }: Numbered): boolean {
  const kind = q.unit?.kind;
  if (kind !== 'money' && kind !== 'share') return false;
  return INDICATOR.test(text.slice(Math.max(0, q.start - 6), q.start));
}

const LONGEST_DEVICE = 8;

/** 配备AED|25台: the classifier goes with the noun in Latin letters. */
function isOfDevice({ text, quantity: q }: Numbered): boolean {
  if (q.unit?.kind !== 'count') return false;
  const head = headAt(text, Math.max(0, q.start - LONGEST_DEVICE), q.start);
  return head?.metric.units.includes(q.unit.name) === true && isLatin(head.term.slice(-1));
}

/** （1/4）, behind the name of a picture */
const PART_OF_ALL = /^\d{1,2}[/／]\d{1,2}[）)]$/u;

/** T3航站楼, 4E, 02组, 1+N, 9·3, 2×1000, 3:2, 12345-6 */
export function code({ text, quantity: q }: Numbered): boolean {
  if (q.script !== 'arabic') return false;
  if (text[q.numberStart] === '0' && q.numberEnd > q.numberStart + 1)
    if (isDigit(text.charAt(q.numberStart + 1))) return true;
  const before = text.charAt(q.start - 1);
  const after = text.charAt(q.end);
  if (
    isLatin(before) &&
    (isOfIndicator({ text, quantity: q }) || isOfDevice({ text, quantity: q }))
  )
    return false;
  if (isLatin(before) || before === '+' || before === '＋' || before === '#') return true;
  if (after === '+' || after === '＋') return true;
  // 农作物受损（1/4）: the first of four pictures
  if ('（('.includes(before || ' ') && PART_OF_ALL.test(text.slice(q.start, q.end + 1)))
    return true;
  if (!q.unit && isLatin(after)) return true;
  if (GENERATION.test(text.slice(q.numberStart, q.numberStart + 3))) return true;
  const joint = (sign: string, beyond: string): boolean =>
    JOINTS.includes(sign || ' ') && (isDigit(beyond) || isLatin(beyond));
  if (joint(before, text.charAt(q.start - 2)))
    return before !== '：' || isDigit(text.charAt(q.start - 2));
  return !q.unit && joint(after, text.charAt(q.end + 1));
}

/** 73003次重载列车 */
const TRAIN = /^次[^，。]{0,8}(?:列车|航班|班列|专列|动车|高铁)/u;

const ROAD = /[国省县乡]道$/u;
const LEADS_ON = /^[^，。；、]{0,6}(?:[至到]|段)/u;

/** 省道227|头寨子至渭源段, but 省道112公里 */
const isRoad = ({ text, quantity: q }: Numbered): boolean =>
  q.plain &&
  q.unit?.kind === 'count' &&
  q.numberEnd - q.numberStart === 3 &&
  ROAD.test(text.slice(Math.max(0, q.numberStart - 2), q.numberStart)) &&
  LEADS_ON.test(text.slice(q.end, q.end + 8));

const NUMBERED = beginnings(
  '急救 热线 医院 医科大 国道 省道 县道 乡道 道班 专线 高速 次列车 次航班 号 路公交'.split(' '),
);

/** 108国道, 3号线, 16路: the noun behind the number makes a name of it. */
export function numbered({ text, quantity: q }: Numbered): boolean {
  if (q.unit?.kind === 'name' && q.unit.category !== 'durations') return true;
  if (q.plain && q.value > 999 && TRAIN.test(text.slice(q.numberEnd, q.numberEnd + 14)))
    return true;
  if (isRoad({ text, quantity: q })) return true;
  return firstIn(NUMBERED, text, q.numberEnd, text.length) >= 0;
}

export const NAMES: readonly Rule[] = [
  { name: 'title', applies: inTitle },
  { name: 'slogan', applies: inSlogan },
  { name: 'code', applies: code },
  { name: 'numbered', applies: numbered },
  { name: 'named', applies: namedByContext },
];
