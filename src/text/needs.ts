/**
 * What a pattern needs, read from its source: the characters that a match can begin with, and sets
 * of characters of each of which every match holds one. Long lists of patterns are asked of every
 * line of a page; with this most of them are ruled out by one look at a line's characters.
 *
 * Only claims that are sure are made: what is not understood may be any character.
 */

/** Code units; undefined: any. Characters beyond the basic plane count as any. */
type Chars = ReadonlySet<number> | undefined;

interface Facts {
  /** The characters that a match can begin with. */
  readonly first: Chars;
  /** It can match nothing at all. */
  readonly empty: boolean;
  /** Each match holds a character of each of these. */
  readonly needs: readonly ReadonlySet<number>[];
}

export interface Needs {
  /** Undefined where a match can stand anywhere in the text or begin with anything. */
  readonly first: Chars;
  readonly needs: readonly ReadonlySet<number>[];
}

const NOTHING: Facts = { first: new Set(), empty: true, needs: [] };
const ANYTHING: Facts = { first: undefined, empty: false, needs: [] };

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const codes = (text: string): number[] => range(0, text.length - 1).map((i) => text.charCodeAt(i));

/** Larger sets rule hardly anything out. */
const LARGEST = 500;
const DIGITS = codes('0123456789');
const CLASSES: Readonly<Record<string, readonly number[]>> = {
  d: DIGITS,
  w: codes('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_'),
  s: codes(
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  ),
};
/** Escaped, these stand for themselves. */
const MARK = /[^\p{L}\p{N}]/u;
const SURROGATE = /[\ud800-\udfff]/;

function union(a: Chars, b: Chars): Chars {
  return a === undefined || b === undefined ? undefined : new Set([...a, ...b]);
}

function oneOf(chars: readonly number[]): Facts {
  const first = new Set(chars);
  return { first, empty: false, needs: first.size > LARGEST ? [] : [first] };
}

function inTurn(a: Facts, b: Facts): Facts {
  return {
    first: a.empty ? union(a.first, b.first) : a.first,
    empty: a.empty && b.empty,
    needs: [...a.needs, ...b.needs],
  };
}

/** The smallest of the sets, which rules out most; of equal ones the last, since words begin alike. */
function strictest(needs: Facts['needs']): ReadonlySet<number> | undefined {
  return needs.reduce<Chars>((a, b) => (a !== undefined && a.size < b.size ? a : b), undefined);
}

function either(all: readonly Facts[]): Facts {
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only;
  const sets = all.map(({ needs }) => strictest(needs));
  const needs = sets.reduce((a: Chars, b) => union(a, b), new Set<number>());
  return {
    first: all.reduce((chars: Chars, { first }) => union(chars, first), new Set<number>()),
    empty: all.some(({ empty }) => empty),
    needs: needs === undefined ? [] : [needs],
  };
}

interface Reader {
  readonly source: string;
  at: number;
}

function takes(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.source)?.[0];
  if (found !== undefined) reader.at += found.length;
  return found;
}

/** A range with an escaped end. */
const ESCAPED_RANGE = /-\\|\\[^]-[^]/;

/** The members of a class that lists characters, ranges and \d \s \w; undefined for others. */
function members(list: string): number[] | undefined {
  if (list.startsWith('^') || SURROGATE.test(list) || ESCAPED_RANGE.test(list)) return undefined;
  const found: number[] = [];
  for (const [item, escaped, from, to] of list.matchAll(/\\([^])|([^])-([^\\])|[^]/gu)) {
    if (from !== undefined && to !== undefined) {
      found.push(...range(from.charCodeAt(0), to.charCodeAt(0)));
    } else if (escaped === undefined) found.push(item.charCodeAt(0));
    else {
      const chars = CLASSES[escaped] ?? (MARK.test(escaped) ? codes(escaped) : undefined);
      if (chars === undefined) return undefined;
      found.push(...chars);
    }
  }
  return found;
}

function escapedFacts(escaped: string): Facts {
  if (escaped === 'b' || escaped === 'B') return NOTHING;
  const chars = CLASSES[escaped] ?? (MARK.test(escaped) ? codes(escaped) : undefined);
  return chars === undefined ? ANYTHING : oneOf(chars);
}

const LOOK_AROUND = /\(\?<?[=!]/y;
const GROUP = /\((?:\?:|\?<[^>]*>)?/y;
const CLASS = /\[(?:\\[^]|[^\]\\])*\]/y;
/** \d, \p{…}, \u{…} \u0041 \x41: the longer ones are not understood, but skipped as a whole. */
const ESCAPE = /\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|[^])/iy;
const ANCHOR = /[\^$]/y;
const QUANTIFIER = /(?:[?*+]|\{(\d+),?\d*\})\??/y;

function groupFacts(reader: Reader): Facts | undefined {
  const looksAround = takes(reader, LOOK_AROUND) !== undefined;
  if (!looksAround && takes(reader, GROUP) === undefined) return undefined;
  const inside = either(branchesOf(reader));
  reader.at += 1;
  return looksAround ? NOTHING : inside;
}

function atom(reader: Reader): Facts {
  const group = groupFacts(reader);
  if (group !== undefined) return group;
  const list = takes(reader, CLASS);
  if (list !== undefined) {
    const found = members(list.slice(1, -1));
    return found === undefined ? ANYTHING : oneOf(found);
  }
  const escape = takes(reader, ESCAPE);
  if (escape !== undefined) return escape.length > 2 ? ANYTHING : escapedFacts(escape.charAt(1));
  if (takes(reader, ANCHOR) !== undefined) return NOTHING;
  const char = reader.source.charAt(reader.at);
  reader.at += 1;
  return char === '.' || SURROGATE.test(char) ? ANYTHING : oneOf(codes(char));
}

function repeated(reader: Reader): Facts {
  const facts = atom(reader);
  const times = takes(reader, QUANTIFIER);
  if (times === undefined || /^(?:\+|\{0*[1-9])/.test(times)) return facts;
  return { first: facts.first, empty: true, needs: [] };
}

function sequence(reader: Reader): Facts {
  let facts = NOTHING;
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source.charAt(reader.at))) {
    facts = inTurn(facts, repeated(reader));
  }
  return facts;
}

interface Branch extends Facts {
  /** It stands at the beginning of the text. */
  readonly anchored: boolean;
}

function branchesOf(reader: Reader): Branch[] {
  const branches: Branch[] = [];
  for (let more = true; more;) {
    const anchored = reader.source.charAt(reader.at) === '^';
    branches.push({ ...sequence(reader), anchored });
    more = reader.source.charAt(reader.at) === '|';
    if (more) reader.at += 1;
  }
  return branches;
}

/** Back references, control characters, and flags that hold for a group only. */
const NOT_UNDERSTOOD = /\\[kc]|\(\?[^:=!<]/;

/**
 * What a pattern needs.
 * @param pattern flags i, m and v change what characters mean: nothing is said of such a pattern
 */
export function needsOf({ source, flags }: RegExp): Needs {
  if (/[imv]/.test(flags) || NOT_UNDERSTOOD.test(source)) return { first: undefined, needs: [] };
  const branches = branchesOf({ source, at: 0 });
  const { first, empty, needs } = either(branches);
  const anchored = branches.every((branch) => branch.anchored);
  return { first: anchored && !empty ? first : undefined, needs };
}
