/** Lists of names beside a count. */
import type { Quantity } from '../quantity/index.js';
import { segment } from '../facts/lexicon.js';
import { wordsOf } from './words.js';

export interface NameList {
  readonly names: readonly string[];
  /** How many names there are, at the least and at the most: 和 may join two or stand within one. */
  readonly least: number;
  readonly most: number;
  /** 等: there are more. */
  readonly isOpen: boolean;
  /** Nothing about the list is doubtful, so that a wrong count is wrong. */
  readonly isSure: boolean;
  readonly span: readonly [start: number, end: number];
}

/** What stands further from the number than this is no list of its. */
const REACH = 300;
const STOPS = new Set('，。；：！？\n　');
const OPENERS = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['》', '《'],
  ['）', '（'],
  ['」', '「'],
]);
const CLOSERS = new Map([...OPENERS].map(([close, open]) => [open, close]));

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

/** The text with what stands in brackets left out, and each quotation as one name. */
function cutItems(list: string): string[] {
  const items: string[] = [];
  let item = '';
  let awaited = '';
  for (const char of list) {
    if (awaited !== '') {
      if (awaited !== '）') item += char;
      if (char === awaited) awaited = '';
      continue;
    }
    const closer = CLOSERS.get(char);
    if (closer !== undefined) {
      // 《…》《…》: quoted names need no mark between them.
      if (/[”》’」]$/u.test(item)) {
        items.push(item);
        item = '';
      }
      awaited = closer;
      if (closer !== '）') item += char;
    } else if (char === '、') {
      items.push(item);
      item = '';
    } else {
      item += char;
    }
  }
  return [...items, item];
}

const JOINTS = /(?:以及|[和与及暨])/gu;
/** Words that a name does not hold: with one of them inside, the list begins anew there, or is none. */
const NO_NAME = /(?:[的在把对将向被让从由使]|方面|等|中|里|上|围绕|针对|通过|以|为)(?=.)/u;
/** Endings of what the count counts that are said of the list itself: A、B、C|这3个. */
const TRAIL = /(?:等地?|在内的?|这|那|共|共计|合计|一共|总共|等共|等在内的?|为主的?|之类)+$/u;

function isVerb(pos: string): boolean {
  return pos === 'v' || pos === 'p' || pos === 'd' || pos === 'r';
}

/** 住建, 发改: short names are no clauses, whatever a dictionary makes of their characters. */
const SHORT_NAME = 3;

/** Whether a name of the list holds a verb or the like in front of more words. */
function isClause(item: string): boolean {
  if (/^[“《‘「]/u.test(item) || item.length <= SHORT_NAME) return false;
  if (NO_NAME.test(item)) return true;
  const tokens = segment(item, 0, item.length);
  return tokens.slice(0, -1).some(({ pos }) => isVerb(pos));
}

const LONGEST_NAME = 16;
const PEOPLE = /(?:员|者|干部|群众|居民|代表|专家|教师|学生|骨干|村民|家长|老人)$/u;
const QUOTED = /[“《‘「]/u;

interface Counted {
  readonly names: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly isSure: boolean;
}

/** 矛盾调解、卫生保洁|和|基础建设: pieces of the measure of the other names are names. */
function splitLast(names: readonly string[]): readonly string[] {
  const [last = '', ...before] = [...names].reverse();
  const pieces = last.split(JOINTS);
  const usual = new Set([...before.slice(0, -1), ...pieces].map(({ length }) => length));
  const isEven = names.length > 2 && pieces.length === 2 && usual.size === 1;
  return isEven ? [...before.reverse(), ...pieces] : names;
}

function count(items: readonly string[]): Counted | undefined {
  const given = items.map((item) => item.trim()).filter((item) => item !== '');
  if (given.length === 0) return undefined;
  const names = splitLast(given);
  const joints = names.reduce((sum, name) => sum + [...outside(name).matchAll(JOINTS)].length, 0);
  const others = names.slice(1);
  // 结对帮扶、维护治安、矛盾调解: names of one measure are names, though verbs be in them.
  const isMeasured = others.length > 1 && new Set(others.map(({ length }) => length)).size === 1;
  const isLong = (name: string): boolean => !QUOTED.test(name) && name.length > LONGEST_NAME;
  // 党员、志愿者3支队伍: kinds of people are not what is counted.
  const arePeople = names.some((name) => PEOPLE.test(name));
  const doubtful = arePeople || others.some(isLong) || (!isMeasured && others.some(isClause));
  return {
    names: [bareName(names[0] ?? '', others), ...others],
    least: names.length,
    most: names.length + joints,
    isSure: !doubtful,
  };
}

/** 打造了|滨河: the first name without the words in front of it, the one that is most like the others in length. */
function bareName(first: string, others: readonly string[]): string {
  const usual = others.reduce((sum, { length }) => sum + length, 0) / Math.max(1, others.length);
  const tokens = segment(first, 0, first.length);
  const rests = tokens
    .filter(({ pos }, i) => i < tokens.length - 1 && /^[vpuc]/u.test(pos))
    .map(({ end }) => first.slice(end));
  const off = ({ length }: string): number => Math.abs(length - usual);
  return [first, ...rests].reduce((best, rest) => (off(rest) < off(best) ? rest : best), first);
}

/** A name without what is quoted in it. */
const outside = (name: string): string => name.replace(/[“《‘「][^”》’」]*[”》’」]/gu, '');

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
  if (holdsFigure(quantities, Math.max(start, end - 80), end)) return undefined;
  const counted = count(items);
  if (!counted) return undefined;
  const isOpen = trail.includes('等') || trail.includes('为主') || trail.includes('在内');
  // “六支队伍” counts, “两区” is a name.
  const isNamed = quote === 0 || quantity.unit?.kind === 'count';
  if (!isNamed) return undefined;
  return { ...counted, isOpen, isSure: counted.isSure, span: [start, end] };
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
