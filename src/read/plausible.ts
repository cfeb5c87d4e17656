/** Whether a text reads like Chinese: by the share of characters that every Chinese text is full of. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const { common } = parse(readFileSync(new URL('./encodings.yaml', import.meta.url), 'utf8')) as {
  common: string;
};

const COMMON = new Set([...common.replace(/\s/g, '')].map((character) => character.charCodeAt(0)));
const PUNCTUATION = new Set([...'，。、；：？！“”‘’（）《》【】—…·　'].map((c) => c.charCodeAt(0)));

/** How often a character stands in a text. */
export function charactersIn(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/**
 * How much of a text's characters beyond ASCII are frequent Chinese ones, from 0 to 1. Ordinary
 * Chinese has 0.6 and more, a wrong decoding less than 0.1.
 */
export function likeness(text: string): number {
  let beyond = 0;
  let good = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    beyond += 1;
    if (COMMON.has(code) || PUNCTUATION.has(code)) good += 1;
  }
  return beyond === 0 ? 0 : good / beyond;
}
