import { headlineKey } from './plain.js';

/**
 * What an article has spoken of lately: its runs of two and three Han characters. Two sets take
 * turns, so that what was said long ago is forgotten and the memory stays small.
 */
export interface Topic {
  newer: Set<string>;
  older: Set<string>;
}

/** As much of a paragraph is looked at … */
const REACH = 600;
/** … and as much of an article is remembered for sure: about four paragraphs. */
const REMEMBERED = 2000;
const PAIR = 2;
const TRIPLE = 3;
const HAN = /^\p{Script=Han}+$/u;

function gramsOf(text: string, length: number): Set<string> {
  const grams = new Set<string>();
  const end = Math.min(text.length, REACH);
  for (let i = 0; i + length <= end; i += 1) {
    const gram = text.slice(i, i + length);
    if (HAN.test(gram)) grams.add(gram);
  }
  return grams;
}

export function newTopic(): Topic {
  return { newer: new Set(), older: new Set() };
}

/** Adds what a paragraph speaks of. */
export function speak(topic: Topic, text: string): void {
  if (topic.newer.size > REMEMBERED) {
    topic.older = topic.newer;
    topic.newer = new Set();
  }
  for (const length of [PAIR, TRIPLE]) {
    for (const gram of gramsOf(text, length)) topic.newer.add(gram);
  }
}

/** Whether two or three characters have been said together. */
export function hasSaid(topic: Topic, gram: string): boolean {
  return topic.newer.has(gram) || topic.older.has(gram);
}

/** Share of what a text speaks of that the topic has spoken of before. */
export function sharedWith(topic: Topic, text: string): number {
  const grams = [...gramsOf(text, TRIPLE)];
  const shared = grams.filter((gram) => hasSaid(topic, gram)).length;
  return shared / Math.max(1, grams.length);
}

/** Share of a title's characters that stand, two and more together, where `has` looks. */
export function toldShare(title: string, has: (pair: string) => boolean): number {
  const key = headlineKey(title).replace(/[，。、：；？！,:;?!()（）《》]/gu, '');
  let told = 0;
  let upTo = 0;
  for (let i = 0; i + PAIR <= key.length; i += 1) {
    if (!has(key.slice(i, i + PAIR))) continue;
    told += i + PAIR - Math.max(upTo, i);
    upTo = i + PAIR;
  }
  return told / Math.max(1, key.length);
}

/** Whether a name has been said: its characters, three and three, or its two. */
export function hasSpokenOf(topic: Topic, name: string): boolean {
  const grams = [...gramsOf(name, Math.min(TRIPLE, name.length))];
  return grams.length > 0 && grams.every((gram) => hasSaid(topic, gram));
}
