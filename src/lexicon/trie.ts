import { addChar, CHAR_BYTES, hasChar, type CharSet } from './chars.js';

/**
 * Words by their characters, in one hash table of typed arrays: looking a word up makes no string, and
 * a table of 100,000 words is made in a few milliseconds.
 *
 * A node stands for the characters that lead to it and is the number of its slot. Slot `n` holds at
 * `2n` the node in front and at `2n + 1` the last character (16 bits) and the value of the word that
 * ends here (the bits above), 0 where none does.
 */
export interface Trie {
  readonly cells: Int32Array;
  readonly mask: number;
  /** The node of no characters. */
  readonly root: number;
  /** By character, the node of it alone: the first step of every look-up in a large table, so it is a short one. */
  readonly firsts: Int32Array;
  /** The characters that words of a small table begin with, which has no `firsts`: such tables are many. */
  readonly begins: CharSet;
  /** One bit for each two characters that a word begins with, and for some others, see `mayBegin`. */
  readonly pairs: Uint8Array;
  /** How many nodes there are. */
  count: number;
}

const VALUE_SHIFT = 16;
/** The largest value that a word may have. */
export const MOST_VALUE = 0x7fff;

/** Slot 0 is never a node, so that 0 can mean none. */
const TAKEN = -1;

/** @param nodes how many nodes it has room for; more slow it down, and twice as many do not fit */
export function emptyTrie(nodes: number): Trie {
  let slots = 16;
  while (slots < nodes * 2) slots *= 2;
  const cells = new Int32Array(slots * 2);
  cells[0] = TAKEN;
  const large = slots > SMALL;
  return {
    cells,
    mask: slots - 1,
    root: slots,
    firsts: new Int32Array(large ? 0x10000 : 0),
    begins: new Uint8Array(large ? 0 : CHAR_BYTES),
    pairs: new Uint8Array((large ? PAIR_BITS : SMALL_PAIR_BITS) >> 3),
    count: 0,
  };
}

/** Tables of no more slots do without an index of a quarter of a megabyte. */
const SMALL = 1 << 14;

/** The same words in a trie of its own, with room for so many more nodes. */
export function copyOf(trie: Trie, more: number): Trie {
  const copy = emptyTrie(trie.count + more);
  if (copy.mask === trie.mask)
    return {
      ...trie,
      cells: trie.cells.slice(),
      firsts: trie.firsts.slice(),
      begins: trie.begins.slice(),
      pairs: trie.pairs.slice(),
    };
  const moved = new Int32Array(trie.mask + 1);
  const move = (node: number): number => {
    if (node === trie.root) return copy.root;
    const [parent = 0, last = 0] = [trie.cells[node * 2], trie.cells[node * 2 + 1]];
    return (moved[node] ||= addChild(copy, move(parent), last));
  };
  for (let node = 1; node <= trie.mask; node += 1) if (trie.cells[node * 2] !== 0) move(node);
  return copy;
}

/** @param last the character and, above its 16 bits, the value */
function addChild(trie: Trie, node: number, last: number): number {
  const slot = slotFor(trie, node, last & 0xffff);
  if (trie.cells[slot * 2] !== 0) return slot;
  // the search for a word that is not there ends at a free slot
  if (trie.count >= trie.mask - 1) throw new Error('a trie is full');
  trie.cells[slot * 2] = node;
  trie.cells[slot * 2 + 1] = last;
  if (node === trie.root) setFirst(trie, last & 0xffff, slot);
  else if (trie.cells[node * 2] === trie.root) {
    const bit = pairBit(trie, (trie.cells[node * 2 + 1] as number) & 0xffff, last & 0xffff);
    trie.pairs[bit >> 3] = (trie.pairs[bit >> 3] as number) | (1 << (bit & 7));
  }
  trie.count += 1;
  return slot;
}

function setFirst({ firsts, begins }: Trie, code: number, slot: number): void {
  if (firsts.length > 0) firsts[code] = slot;
  else addChar(begins, code);
}

/** The slot of the node behind `node` with that character, or the free one where it would be. */
function slotFor({ cells, mask }: Trie, node: number, code: number): number {
  let slot = (Math.imul(node, 0x2545f491) ^ Math.imul(code, 0x01c8e815)) >>> 0;
  slot = (slot ^ (slot >>> 15)) & mask;
  for (;;) {
    const parent = cells[slot * 2] as number;
    if (parent === 0) return slot;
    if (parent === node && ((cells[slot * 2 + 1] as number) & 0xffff) === code) return slot;
    slot = (slot + 1) & mask;
  }
}

/** The node behind `node` with that character; 0 where no word goes on so. */
export function childOf(trie: Trie, node: number, code: number): number {
  if (node === trie.root) return firstNode(trie, code);
  const slot = slotFor(trie, node, code);
  return trie.cells[slot * 2] === 0 ? 0 : slot;
}

/** The node of a character alone; 0 where no word begins with it. */
export function firstNode(trie: Trie, code: number): number {
  if (trie.firsts.length > 0) return trie.firsts[code | 0] as number;
  return hasChar(trie.begins, code) ? slotFor(trie, trie.root, code) : 0;
}

/** So many bits take 64 KB, which stay in the processor's cache; a twentieth of all other pairs shares one. */
const PAIR_BITS = 1 << 19;
/** And so many do for a small table. */
const SMALL_PAIR_BITS = 1 << 14;

function pairBit({ pairs }: Trie, first: number, second: number): number {
  const bit = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 13;
  return bit & (pairs.length * 8 - 1);
}

/**
 * Whether a word may begin with the two characters. Most two that stand side by side begin none: asking
 * this first saves the look into a table that is too large for the cache.
 */
export function mayBegin(trie: Trie, first: number, second: number): boolean {
  const bit = pairBit(trie, first, second);
  return ((trie.pairs[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
}

/** Whether so many more nodes would make look-ups slow. */
export function isCrowded({ count, mask }: Trie, more: number): boolean {
  return (count + more) * 4 > mask * 3;
}

/** The value of the word that ends at a node; 0 where none does. */
export function valueAt({ cells }: Trie, node: number): number {
  return (cells[node * 2 + 1] as number) >>> VALUE_SHIFT;
}

/** The node of the characters from `start` up to `end`, made where it is not there yet. */
export function addNode(trie: Trie, text: string, start: number, end: number): number {
  let node = trie.root;
  for (let i = start; i < end; i += 1) node = addChild(trie, node, text.charCodeAt(i));
  return node;
}

/** The same from the last character to the first: for words that are looked up by their ends. */
export function addReversed(trie: Trie, word: string): number {
  let node = trie.root;
  for (let i = word.length - 1; i >= 0; i -= 1) node = addChild(trie, node, word.charCodeAt(i));
  return node;
}

/** Gives the word that ends at a node a value, 1 to `MOST_VALUE`. */
export function setValue({ cells }: Trie, node: number, value: number): void {
  cells[node * 2 + 1] = ((cells[node * 2 + 1] as number) & 0xffff) | (value << VALUE_SHIFT);
}

/** The node of the characters from `start` up to `end`; 0 where there is none. */
export function nodeOf(trie: Trie, text: string, start: number, end: number): number {
  let node = trie.root;
  for (let i = start; i < end && node !== 0; i += 1) {
    node = childOf(trie, node, text.charCodeAt(i));
  }
  return node === trie.root ? 0 : node;
}
