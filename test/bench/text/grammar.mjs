/** Patterns of text with {slots}: reads them from YAML, writes text from them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { weighted } from './random.mjs';

const SLOT = /\{(\w+)\}/;
const WEIGHT = /^(\d+)\* /;

const read = (name) => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** One symbol's alternatives: each a list of texts (even places) and slots (odd places). */
function alternativesOf(lines) {
  const weights = lines.map((line) => Number(WEIGHT.exec(line)?.[1] ?? 1));
  return weighted(
    lines.map((line) => line.replace(WEIGHT, '').split(SLOT)),
    weights,
  );
}

const compile = (symbols) =>
  new Map(Object.entries(symbols).map(([name, lines]) => [name, alternativesOf(lines)]));

/** A thing that is counted: `2-600 个 党支部`. */
function thingOf(line) {
  const [range, classifier, noun] = line.split(' ');
  const [low, high] = range.split('-').map(Number);
  return { low, high, classifier, noun };
}

const general = compile(read('grammar.yaml'));

export const subjects = Object.entries(read('subjects.yaml')).map(
  ([name, { things, verbs, ...symbols }]) => ({
    name,
    things: things.map(thingOf),
    verbs,
    symbols: compile(symbols),
  }),
);

/**
 * Text for `symbol`: one of its alternatives, its slots filled in.
 * @param scene the article's random numbers, subject and names; see slots.mjs
 * @param slots functions of the scene by name, for slots that are no symbols
 */
export function expand(symbol, scene, slots) {
  const draw = scene.subject.symbols.get(symbol) ?? general.get(symbol);
  if (!draw) {
    const slot = slots[symbol];
    if (!slot) throw new Error(`no symbol and no slot: ${symbol}`);
    return slot(scene);
  }
  const pieces = draw(scene.random);
  let text = '';
  for (let i = 0; i < pieces.length; i += 1)
    text += i % 2 === 0 ? pieces[i] : expand(pieces[i], scene, slots);
  return text;
}
