/** What is known of publishing systems and of the furniture of web pages, from the YAML files beside. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Systems {
  readonly marks: readonly { readonly open: string; readonly close: string }[];
  readonly bodies: readonly string[];
  readonly titles: readonly string[];
  readonly sources: readonly string[];
  readonly platforms: readonly string[];
  readonly bodyWords: string;
  readonly titleWords: string;
  readonly captionWords: string;
  readonly noiseWords: string;
  readonly metaTitle: readonly string[];
  readonly metaDate: readonly string[];
  readonly metaSource: readonly string[];
  readonly metaAuthor: readonly string[];
}

interface Furniture {
  readonly lines: readonly string[];
  readonly ends: readonly string[];
  readonly tails: readonly string[];
  readonly captions: readonly string[];
}

const read = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

export const systems = read('./systems.yaml') as Systems;
const furniture = read('./furniture.yaml') as Furniture;

const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const BODY_WORDS = wordSet(systems.bodyWords);
export const TITLE_WORDS = wordSet(systems.titleWords);
export const CAPTION_WORDS = wordSet(systems.captionWords);
export const NOISE_WORDS = wordSet(systems.noiseWords);

const anyOf = (patterns: readonly string[]): string => patterns.map((p) => `(?:${p})`).join('|');
const LINES = new RegExp(`^(?:${anyOf(furniture.lines)})$`, 'iu');
const ENDS = new RegExp(`^(?:${anyOf(furniture.ends)})$`, 'iu');
const CAPTIONS = new RegExp(`^(?:${anyOf(furniture.captions)})$`, 'iu');
const TAILS = new RegExp(`(?:${anyOf(furniture.tails)})\\s*$`, 'iu');

/** No furniture is longer. */
const LONGEST = 500;

function packed(text: string): string {
  return text.length > LONGEST * 2 ? '' : text.replace(/[\s\u200b]+/g, '');
}

/** Whether a line is furniture of the page wherever it stands. */
export function isFurniture(text: string): boolean {
  const line = packed(text);
  return line !== '' && line.length <= LONGEST && LINES.test(line);
}

/** Whether a line says that the article above it has ended. */
export function isEnd(text: string): boolean {
  const line = packed(text);
  return line !== '' && line.length <= LONGEST && ENDS.test(line);
}

/** Whether a line reads like the words below a picture. */
export function isCaptionText(text: string): boolean {
  return text.length <= 120 && CAPTIONS.test(packed(text));
}

/** Where what a paragraph ends in stops being its own; its length if it is all its own. */
export function ownLength(text: string): number {
  const from = Math.max(0, text.length - 60);
  const tail = TAILS.exec(text.slice(from));
  return tail === null ? text.length : from + tail.index;
}
