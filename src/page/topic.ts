import { isHanRun } from '../text/chars.js';
import { addGram, addHanRuns, type GramSet, hasGram, newGramSet } from './gramSet.js';
import { headlineWords } from './plain.js';

/**
 * What an article has spoken of lately: its runs of two and three Han characters. Two sets take
 * turns, so that what was said long ago is forgotten and the memory stays small. Most pages have no
 * title that leaves doubt, so paragraphs wait until someone asks.
 */
export interface Topic {
  newer: GramSet;
  older: GramSet;
  waiting: string[];
}

/** As much of a paragraph is looked at … */
const REACH = 600;
/** … and as much of an article is remembered for sure: about four paragraphs. */
const REMEMBERED = 2000;
/** With the paragraph that goes beyond. */
const MOST_REMEMBERED = REMEMBERED + 2 * REACH;
const PAIR = 2;
const TRIPLE = 3;

export function newTopic(): Topic {
  return { newer: newGramSet(), older: newGramSet(), waiting: [] };
}

/** Adds what a paragraph speaks of. */
export function speak(topic: Topic, text: string): void {
  topic.waiting.push(text);
}

function remember(topic: Topic, text: string): void {
  if (topic.newer.size > REMEMBERED) {
    topic.older = topic.newer;
    topic.newer = newGramSet(MOST_REMEMBERED);
  }
  addHanRuns(topic.newer, text, Math.min(text.length, REACH));
}

function settle(topic: Topic): void {
  if (topic.waiting.length === 0) return;
  if (topic.newer.size === 0) {
    const length = topic.waiting.reduce((sum, text) => sum + Math.min(text.length, REACH), 0);
    topic.newer = newGramSet(Math.min(MOST_REMEMBERED, 2 * length));
  }
  for (const text of topic.waiting) remember(topic, text);
  topic.waiting = [];
}

function isSaid({ newer, older }: Topic, text: string, at: number, length: number): boolean {
  return hasGram(newer, text, at, length) || hasGram(older, text, at, length);
}

/** Whether two or three characters have been said together. */
export function hasSaid(topic: Topic, gram: string): boolean {
  settle(topic);
  return isSaid(topic, gram, 0, gram.length);
}

/** Share of what a text speaks of that the topic has spoken of before. */
export function sharedWith(topic: Topic, text: string): number {
  settle(topic);
  const grams = newGramSet(Math.min(text.length, REACH));
  let shared = 0;
  for (let at = 0; at + TRIPLE <= Math.min(text.length, REACH); at += 1) {
    if (!isHanRun(text, at, TRIPLE) || !addGram(grams, text, at, TRIPLE)) continue;
    if (isSaid(topic, text, at, TRIPLE)) shared += 1;
  }
  return shared / Math.max(1, grams.size);
}

/** Share of a title's characters that stand, two and more together, where `has` looks. */
export function toldShare(title: string, has: (pair: string) => boolean): number {
  const key = headlineWords(title);
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
  settle(topic);
  const length = Math.min(TRIPLE, name.length);
  let known = 0;
  for (let at = 0; at + length <= Math.min(name.length, REACH); at += 1) {
    if (!isHanRun(name, at, length)) continue;
    if (length < PAIR || !isSaid(topic, name, at, length)) return false;
    known += 1;
  }
  return known > 0;
}
