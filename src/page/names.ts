import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isHanRun } from '../text/chars.js';
import { sifted } from '../text/sieve.js';
import { isListed, isWord } from './words.js';

interface NameData {
  readonly single: string;
  readonly double: readonly string[];
  readonly roles: readonly string[];
}

const data = parse(readFileSync(new URL('./names.yaml', import.meta.url), 'utf8')) as NameData;
const SINGLE = new Set(data.single);
const DOUBLE = new Set(data.double);
/** 文 and 图 may be parts of names; they are roles only as words of their own or behind a name. */
const SHORT_ROLES = new Set(data.roles.filter((r) => r.length === 1));
const ROLES = data.roles
  .filter((r) => r.length > 1)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const ROLE = new RegExp(`(?:${ROLES.join('|')})`, 'gu');
const holdsRole = sifted(new RegExp(ROLE.source, 'u'));
/** More names than this sign nothing; they are a list of people. */
const MOST = 20;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
/** 阿卜杜拉·买买提 */
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,2}$/u;

/** Longest name in code units: characters beyond the basic plane take two. */
const LONGEST_NAME = 8;

function isHanName(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST_NAME && isHanRun(word, 0, word.length)
    ? HAN_NAME.test(word)
    : false;
}

/** 平昌县, 巴中市: a unit, whatever it begins with. */
const UNIT = /^..[省市县区]$/u;

/** Whether a word can be a person's name: surname and one or two characters (two surnames: three). */
export function isName(word: string): boolean {
  if (UNIT.test(word)) return false;
  if (word.includes('·') && DOTTED_NAME.test(word)) return true;
  if (!isHanName(word)) return false;
  if (DOUBLE.has(word.slice(0, 2)) && word.length > 2) return true;
  return SINGLE.has(word.charAt(0)) && word.length < 4;
}

/** 王 涛 is set apart to be as long as 李建国: two single characters are one name. */
function rejoined(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const next = words[i + 1] ?? '';
    if (word.length === 1 && next.length === 1 && isName(word + next)) {
      out.push(word + next);
      i += 1;
    } else {
      out.push(word);
    }
  }
  return out;
}

/** 刘某某文/图: the role behind the name goes, and so do roles that stand alone. */
function withoutShortRoles(words: readonly string[]): string[] {
  const out: string[] = [];
  words.forEach((word, i) => {
    if (SHORT_ROLES.has(word)) return;
    const last = word.slice(-1);
    const roleBehind =
      SHORT_ROLES.has(last) && (!isName(word) || SHORT_ROLES.has(words[i + 1] ?? ''));
    out.push(roleBehind ? word.slice(0, -1) : word);
  });
  return out;
}

/** 古丽娜尔, 次仁罗布: no surname begins it and no common word is in it. */
function maybeName(word: string): boolean {
  if (!isHanName(word) || isListed(word)) return false;
  for (let i = 0; i + 2 <= word.length; i += 1) if (isWord(word.slice(i, i + 2))) return false;
  return true;
}

const SHORTEST_JOINED = 4;
const LONGEST_JOINED = 9;
/** Names of two characters are the rarer ones. */
const TWO = 1;

/** How unusual a name is: by the rank of its surname among the surnames, and its length. */
function rarity(name: string): number {
  const rank = DOUBLE.has(name.slice(0, 2)) ? 0 : data.single.indexOf(name.charAt(0));
  return Math.log2(rank + 2) + (name.length === 2 ? TWO : 0);
}

interface Cut {
  readonly names: readonly string[];
  readonly rarity: number;
}

/** 闵某刘某某: names set without a space between them, cut where the surnames are the most usual ones. */
function cutOf(word: string): Cut | undefined {
  if (isName(word)) return { names: [word], rarity: rarity(word) };
  if (word.length < SHORTEST_JOINED || word.length > LONGEST_JOINED) return undefined;
  let best: Cut | undefined;
  for (const length of [3, 2, 4]) {
    const first = word.slice(0, length);
    const rest = isName(first) ? cutOf(word.slice(length)) : undefined;
    if (rest === undefined) continue;
    const sum = rarity(first) + rest.rarity;
    if (best === undefined || sum < best.rarity) {
      best = { names: [first, ...rest.names], rarity: sum };
    }
  }
  return best;
}

const BETWEEN = /[\s、,/:;|丨&。_□■●◆]+|和(?=\p{Script=Han}{2,3}$)/u;

function words(plain: string): string[] {
  return rejoined(withoutShortRoles(plain.split(BETWEEN).filter((w) => w !== '')));
}

/** How sure it is that a text holds names: `said` where a role says so, `shown` where only some names show it. */
type Surety = 'said' | 'shown';

/** 某县融媒体中心, 江南某报: the house that one works for, among the names; 某地报道: where they are. */
const HOUSE =
  /^\p{Script=Han}+(?:日报|晚报|晨报|都市报|商报|报社|新闻|网|社|台|中心|局|委|部|办|院|校|公司|频道|客户端)$/u;
const SHORTEST_HOUSE = 4;
const isHouse = (word: string): boolean => word.length >= SHORTEST_HOUSE && HOUSE.test(word);
const SOURCED = /(?:来源|稿源)\s*[:/]/u;
/** 南都|记者甲: for whom one reports, right in front of the role. */
const GLUED = new RegExp(
  `(?<!\\p{Script=Han})\\p{Script=Han}{2,10}?(?=${ROLES.filter((r) => /(?:记者|通讯员)$/u.test(r)).join('|')})`,
  'gu',
);
/** 记者甲某某|通讯员乙 are names. */
const isEmployer = (front: string, at: number): boolean =>
  !holdsRole(front) && !(isName(front) && (front.length > 2 || at > 0));
const FROM_PLACE = /\s(\p{Script=Han}{2,4})报道$/u;

const keptName = (whole: string, word: string): string => (isName(word) ? whole : '');

function namesIn(plain: string, surety: Surety): string[] | undefined {
  if (plain === '' || SOURCED.test(plain)) return undefined;
  const said = plain.replace(GLUED, (front, at: number) => (isEmployer(front, at) ? ' ' : front));
  const bare = holdsRole(said) ? said.replace(FROM_PLACE, keptName).replace(ROLE, ' ') : said;
  const found = words(bare).filter((word) => !isHouse(word));
  if (found.length === 0 || found.length > MOST) return undefined;
  const cuts = found.map((word) => cutOf(word)?.names);
  const clear = cuts.filter((names) => names !== undefined).length;
  if (clear < found.length) {
    if (surety === 'shown' && clear * 2 < found.length) return undefined;
    if (!found.every((word, i) => cuts[i] !== undefined || maybeName(word))) return undefined;
  }
  return found.flatMap((word, i) => cuts[i] ?? [word]);
}

/** The names in a text in plain form that holds nothing but names, roles and marks, else undefined. */
export function namesOnly(plain: string): string[] | undefined {
  return namesIn(plain, 'shown');
}

const OFFICE =
  /^\p{Script=Han}{2,24}?(?:网站|网|报|社|台|中心|部|委|局|办|院|馆|站|所|校|会|协会|主席|书记|主任|局长|部长|校长|院长|会长|教授|研究员|县长|市长|区长|镇长)\s+(\S.{1,30})$/u;

/** 某某研究院 甲 乙, 某市政协主席 丙: the names behind an office or a house, else undefined. */
export function namesBehindOffice(plain: string): string[] | undefined {
  const line = plain.trim();
  const names = /\s/u.test(line) ? OFFICE.exec(line)?.[1] : undefined;
  return names === undefined ? undefined : namesOnly(names);
}

/** 某日报某地融媒体中心记者 甲 乙 通讯员 丙: the names behind the first role, else undefined. */
export function namesBehindRole(plain: string): string[] | undefined {
  ROLE.lastIndex = 0;
  const role = ROLE.exec(plain);
  if (role === null) return undefined;
  return namesIn(plain.slice(role.index), 'said');
}

/** A house or a place, which no name ends like: 江苏台, 高新区. */
const NO_NAME = /[台网报社区市县]$/u;

/** 甲 通讯员 乙: the names in brackets, those in front of the first role, too, where no house and no place stands there. */
export function reportersIn(plain: string): readonly string[] {
  ROLE.lastIndex = 0;
  const at = ROLE.exec(plain)?.index ?? plain.length;
  const front = plain.slice(0, at).split(BETWEEN);
  const named = at === plain.length || !front.some((w) => NO_NAME.test(w) || isWord(w));
  return (named ? namesOnly(plain) : undefined) ?? namesBehindRole(plain) ?? [];
}

const LATIN_NAME = /^[A-Z][a-z]+(?:[ -][A-Z][a-z]+){1,3}$/u;

/** The persons among what metadata give for the author; a site, an office or an account is none. */
export function personsAmong(authors: readonly string[]): string[] {
  return authors.flatMap((author) => {
    if (LATIN_NAME.test(author)) return [author];
    return namesOnly(author) ?? namesBehindRole(author) ?? [];
  });
}

/** Whether a text names a role that reports: 记者, 通讯员 and their like. */
export function hasReporter(plain: string): boolean {
  return /记者|通讯员|記者|通訊員|实习生|撰稿|采写/.test(plain);
}
