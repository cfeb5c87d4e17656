/** Lists of names beside a count. */
import type { Quantity } from '../quantity/index.js';
import { segment } from '../facts/lexicon.js';
import { CLOSERS, count, cutItems, isClause, OPENERS, SHORT_NAME, type Counted } from './names.js';
import { wordsOf } from './words.js';

export interface NameList extends Counted {
  /** 等: there are more. */
  readonly isOpen: boolean;
  readonly span: readonly [start: number, end: number];
}

/** What stands further from the number than this is no list of its. */
const REACH = 300;
const STOPS = new Set('，。；：！？\n　');

/** Offset where the clause in front of `end` begins; marks inside quotes and brackets do not end it. */
function clauseBefore(text: string, end: number): number {
  const first = Math.max(0, end - REACH);
  let awaited: string[] = [];
  let start = end;
  while (start > first) {
    const char = text.charAt(start - 1);
    const opener = OPENERS.get(char);
    if (opener !== undefined) awaited = [...awaited, opener];
    else if (awaited.at(-1) === char) awaited = awaited.slice(0, -1);
    else if (awaited.length === 0 && (STOPS.has(char) || CLOSERS.has(char))) break;
    start -= 1;
  }
  return start;
}

/** Endings of what the count counts that are said of the list itself: A、B、C|这3个. */
const TRAIL = /(?:等地?|在内的?|这|那|共|共计|合计|一共|总共|等共|等在内的?|为主的?|之类)+$/u;

/** 西河两镇|3个村: behind another count the list is that count's. */
const COUNTING: ReadonlySet<string> = new Set(['count', 'noun']);

/** Whether a number other than a name's own (3号) stands in the list behind its first name. */
function holdsFigure(quantities: readonly Quantity[], from: number, to: number): boolean {
  return quantities.some(
    (q) => q.start >= from && q.end <= to && q.unit !== undefined && COUNTING.has(q.unit.kind),
  );
}

const NOUN = /^(?:n|vn|a|j|x|b)/u;

/** What the list before a number may count: kinds, bodies and places, not pieces and heads. */
function countsNames(text: string, { end, unitText, unit }: Quantity): boolean {
  if (unit === undefined) return false;
  if (unit.kind === 'noun') return true;
  if (!wordsOf('named_by').includes(unitText)) return false;
  const [first, second] = segment(text, end, Math.min(text.length, end + 8));
  if (!first || !/^[\u4e00-\u9fff“]/u.test(text.slice(first.start))) return false;
  // 4个|示范社区: a verb of two characters right before a noun belongs to it.
  const isPair = first.pos === 'v' && first.end - first.start === 2;
  return NOUN.test(first.pos) || (isPair && second !== undefined && NOUN.test(second.pos));
}

/** 第三产业领域先后有|3个项目: behind a verb of one character the number counts something else. */
function touches(last: string): boolean {
  if (last.trim() !== '' && last.length <= SHORT_NAME) return true;
  const token = segment(last, 0, last.length).at(-1);
  return token !== undefined && !(token.pos === 'v' && token.end - token.start === 1);
}

/** 在深圳、广州|设立|3个餐厅: behind a verb that only the last name ends in, the names are places of what is counted. */
function endsInVerb(items: readonly string[]): boolean {
  const ends = items.map((item) => segment(item, 0, item.length).at(-1)?.pos === 'v');
  return items.length > 1 && ends.at(-1) === true && !ends.slice(0, -1).includes(true);
}

/** 中心城区、滨海新区、环城|四区: where the others end in the word for what is counted, the count is of the last. */
function belongsToLast(items: readonly string[], { unitText }: Quantity): boolean {
  const others = items.slice(0, -1);
  return others.every((item) => item.endsWith(unitText)) && !items.at(-1)?.endsWith(unitText);
}

/** The list of names right before the quantity. */
export function listBefore(
  text: string,
  quantity: Quantity,
  quantities: readonly Quantity[],
): NameList | undefined {
  const quote = text.charAt(quantity.start - 1) === '“' ? 1 : 0;
  const end = quantity.start - quote;
  const start = clauseBefore(text, end);
  const before = text.slice(start, end);
  const trail = TRAIL.exec(before)?.[0] ?? '';
  const list = before.slice(0, before.length - trail.length);
  const items = cutItems(list);
  const isList = items.length > 1 && touches(items.at(-1) ?? '');
  if (!isList || !countsNames(text, quantity)) return undefined;
  if (belongsToLast(items, quantity)) return undefined;
  if (holdsFigure(quantities, Math.max(start, end - 80), end)) return undefined;
  const counted = count(items);
  if (!counted) return undefined;
  const isOpen = trail.includes('等') || trail.includes('为主') || trail.includes('在内');
  // “六支队伍” counts, “两区” is a name.
  const isNamed = quote === 0 || quantity.unit?.kind === 'count';
  if (!isNamed) return undefined;
  const isSure = counted.isSure && (trail !== '' || !endsInVerb(items));
  return { ...counted, isOpen, isSure, span: [start, end] };
}

/** 3个村：A、B、C; 4条航线，分别是…; 三支队伍（A、B、C） */
const OPENING = /^[^，。；：、（）“”\d一二三四五六七八九十]{0,14}(?:：|（|，?分别(?:是|为))/u;

/** The list of names right behind the quantity. */
export function listBehind(
  text: string,
  quantity: Quantity,
  quantities: readonly Quantity[],
): NameList | undefined {
  if (quantity.unit === undefined) return undefined;
  const rest = text.slice(quantity.end, quantity.end + 24);
  const opening = OPENING.exec(rest)?.[0];
  if (opening === undefined) return undefined;
  const start = quantity.end + opening.length;
  const isBracket = opening.endsWith('（');
  const tail = text.slice(start, start + REACH);
  const stop = tail.search(isBracket ? /）/u : /[。；！？\n]/u);
  if (stop <= 0) return undefined;
  const body = tail.slice(0, stop);
  if (holdsFigure(quantities, start, start + stop) || /其中|[：，]/u.test(body)) return undefined;
  const isOpen = /等[^、]{0,6}$/u.test(body);
  const items = cutItems(body.replace(/等[^、]{0,6}$/u, ''));
  if (items.length < 2) return undefined;
  const counted = count(items);
  if (!counted) return undefined;
  const isSure = counted.isSure && !counted.names.some(isClause);
  return { ...counted, isOpen, isSure, span: [start, start + stop] };
}
