/** The names of a list, told apart and counted. */
import { segment } from '../facts/lexicon.js';

export const OPENERS = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['》', '《'],
  ['）', '（'],
  ['」', '「'],
]);
export const CLOSERS = new Map([...OPENERS].map(([close, open]) => [open, close]));

/** The text with what stands in brackets left out, and each quotation as one name. */
export function cutItems(list: string): string[] {
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

function isVerb(pos: string): boolean {
  return pos === 'v' || pos === 'p' || pos === 'd' || pos === 'r';
}

/** 住建, 发改: short names are no clauses, whatever a dictionary makes of their characters. */
export const SHORT_NAME = 3;

/** Whether a name of the list holds a verb or the like in front of more words. */
export function isClause(item: string): boolean {
  if (/^[“《‘「]/u.test(item) || item.length <= SHORT_NAME) return false;
  if (NO_NAME.test(item)) return true;
  const tokens = segment(item, 0, item.length);
  return tokens.slice(0, -1).some(({ pos }) => isVerb(pos));
}

const LONGEST_NAME = 16;
const PEOPLE = /(?:员|者|干部|群众|居民|代表|专家|教师|学生|骨干|村民|家长|老人)$/u;
const QUOTED = /[“《‘「]/u;

export interface Counted {
  readonly names: readonly string[];
  /** How many names there are, at the least and at the most: 和 may join two or stand within one. */
  readonly least: number;
  readonly most: number;
  /** Nothing about the list is doubtful, so that a wrong count is wrong. */
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

/** How many names the items are, at the least and at the most; undefined for none. */
export function count(items: readonly string[]): Counted | undefined {
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
