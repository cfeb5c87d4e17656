/** Words in the class names and ids of elements. */
import { BODY_WORDS, NOISE_WORDS } from './hints.js';
import { attribute } from './tree.js';
import type { Node } from './tree.js';

/** `newsTitle art-con_2` → news, title, art, con, and each name whole. */
export function wordsOf(node: Node): string[] {
  const names = `${attribute(node, 'class')} ${attribute(node, 'id')}`.slice(0, 400);
  const whole = names.toLowerCase().split(/\s+/);
  const parts = names
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_\-\d.:]+/);
  return [...whole, ...parts].filter((word) => word !== '');
}

const ELEMENTS_OF_NOISE = new Set(['nav', 'footer', 'aside', 'menu']);

function callsItselfNoise(node: Node): boolean {
  if (node.name === undefined) return false;
  if (ELEMENTS_OF_NOISE.has(node.name)) return true;
  const words = wordsOf(node);
  return words.some((word) => NOISE_WORDS.has(word)) && !words.some((word) => BODY_WORDS.has(word));
}

const nearest = new WeakMap<Node, Node | null>();

/**
 * The innermost element around a node (itself included) that calls itself navigation, comments, sharing
 * and the like, and not also a body.
 */
export function noiseAround(node: Node | null): Node | null {
  if (node === null) return null;
  const known = nearest.get(node);
  if (known !== undefined) return known;
  const found = callsItselfNoise(node) ? node : noiseAround(node.parent);
  nearest.set(node, found);
  return found;
}

export function hasWord(node: Node, list: ReadonlySet<string>): boolean {
  return wordsOf(node).some((word) => list.has(word));
}

/** A node and what it stands in, the innermost first. */
export function* upwards(node: Node | null): Generator<Node> {
  for (let at = node; at !== null; at = at.parent) yield at;
}

/** Text without what two writings of one headline may differ in: space, marks, kinds of quotes. */
export function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
