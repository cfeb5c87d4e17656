/** Whether a name is what its clause speaks of. */
import { beginnings, endings, endsIn, firstIn } from '../lexicon/lookup.js';
import { known } from './asked.js';
import type { PlaceMention } from './mention.js';
import { chainOf } from './listed.js';
import { frontOf, HELD, HOW, VISIT } from './role.js';
import { roleWords } from './roleWords.js';

/** What stands in front of a place that figures belong to. */
const PLACING = endings(roleWords('placing'));

/** Words that may stand between the beginning of a clause and its subject. */
const LEADS = roleWords('lead');
const LEADING = beginnings(LEADS);
const TIME =
  /^(?:截至|到|自|从|至)?[\d１-９０—\-至月日年、点时季度前今头起底末初上中下旬分（）()]{1,14}(?:个月)?(?:以来|来|期间|起|止|凌晨|上午|下午|晚上|晚)?/u;

/** “瓷都”|景德镇 */
const BYNAME = /^“[^”]*”$/u;

function withoutLeads(front: string): string {
  let rest = front.trim().replace(BYNAME, '');
  for (let i = 0; i < 5 && rest !== ''; i += 1) {
    const found = firstIn(LEADING, rest, 0, rest.length);
    const lead = found < 0 ? undefined : LEADS[found];
    const shorter = lead ? rest.slice(lead.length) : rest.replace(TIME, '');
    if (shorter === rest) break;
    rest = shorter.trim();
  }
  return rest;
}

const LIES = /^(?:坐落|位于|占地|总投资|建筑面|总建筑)/u;

/** Whether the name opens its clause, but for words of time and linking words, or follows 在 and its like. */
export function opensClause(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  return (known(mentions).opens[i] ??= standsFirst(text, mentions, i));
}

function standsFirst(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  const [first, last] = chainOf(mentions, i);
  const front = frontOf(text, mentions, i);
  // 西吉县所在的|固原市
  if (front.endsWith('所在的')) return true;
  // 总投资6亿元的市民文化中心
  if (front.endsWith('的') && /[\d０-９].{0,6}的$/u.test(front)) return true;
  // 洋口镇的|某某公司
  const owner = mentions[first - 1];
  const start = mentions[first]?.start ?? 0;
  if (owner && owner.end === start - 1 && front.endsWith('的')) {
    const lead = frontOf(text, mentions, first - 1);
    if (withoutLeads(lead) === '') return true;
  }
  // 创办的|某某公司，…: what the long attribute leads up to
  const end = mentions[last]?.end ?? 0;
  if (front.endsWith('的') && (text.charAt(end) === '，' || LIES.test(text.slice(end, end + 3))))
    return true;
  return front.trim() === '' || endsIn(PLACING, front.trim()) || withoutLeads(front) === '';
}

/** Whether the name opens its clause and isn't only where another one goes: 某医院组织专家走进|沂水县. */
export function isSubject(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  if (!opensClause(text, mentions, i)) return false;
  const [first] = chainOf(mentions, i);
  const front = frontOf(text, mentions, i);
  const other = mentions[first - 1];
  return (
    !endsIn(VISIT, front) || !other || other.end <= (mentions[first]?.start ?? 0) - front.length
  );
}

/** What begins at a place, and is told of the whole. */
const OPENED = new RegExp(`^${HOW}(?:${roleWords('opened').join('|')})`, 'u');

/** 现场会在恒口示范区|归雁经济产业园主会场召开 */
const EVENT = /(?:会议?|仪式|论坛)$/u;
const FAR_HELD = new RegExp(`^[^，。；！？]{0,18}?${HOW}(?:${roleWords('held').join('|')})`, 'u');

/** Whether the name between the offsets says where the meeting is that its clause speaks of. */
export const isWhereHeld = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) === '在' &&
  EVENT.test(text.slice(Math.max(0, start - 4), start - 1)) &&
  FAR_HELD.test(text.slice(end, end + 26));

/** Whether the name only says where something is held: 启动仪式在|哈尔滨|举行. */
export function isVenue(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  const [first, last] = chainOf(mentions, i);
  const end = mentions[last]?.end ?? 0;
  const start = mentions[first]?.start ?? 0;
  const at = text.slice(Math.max(0, start - 4), start);
  if (!at.endsWith('在') && !/在[主分]会场$/u.test(at)) return false;
  const behind = text.slice(end, end + 8);
  if (isWhereHeld(text, start, end)) return true;
  return HELD.test(behind) || OPENED.test(behind);
}
