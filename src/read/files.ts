/** Finding the files that a command names, and reading their bytes. The only part of reading that touches a disk. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { causeOf, exists, inside, slashed, trying } from './disk.js';
import type { Report } from './disk.js';
import type { Problem } from './problem.js';
import { walkFrom } from './walk.js';

export { causeOf } from './disk.js';
export type { Problem } from './problem.js';

/** Standard input, as a path. */
export const STDIN = '-';

const HTML_ENDING = /\.(?:html?|shtml|xhtml)$/i;
function findByGlob(pattern: string, onProblem: Report): string[] {
  const absolute = pattern.startsWith('/') || /^[a-z]:\//i.test(pattern);
  const options = { absolute, expandDirectories: false, onlyFiles: true };
  const found = trying(pattern, onProblem, () => globSync(pattern, options)) ?? [];
  if (found.length === 0) {
    onProblem({ file: pattern, message: 'no file has a name like this; check the pattern' });
  }
  return found.map(slashed).sort();
}

/** The files that one path names, sorted. */
function findOne(given: string, onProblem: Report): Iterable<string> {
  if (given === STDIN) return [STDIN];
  const path = slashed(given);
  if (!exists(path) && isDynamicPattern(path)) return findByGlob(path, onProblem);
  const stat = trying(path, onProblem, () => statSync(path));
  if (stat === undefined) return [];
  return stat.isDirectory() ? walkFrom(path, onProblem) : [path];
}

/** What one path names; a folder's key ends in `/`, as the paths of all its files begin. */
interface Found {
  readonly key: string;
  readonly files: Iterable<string>;
}

function foundOf(path: string, onProblem: Report): Found {
  const files = findOne(path, onProblem);
  return { key: Array.isArray(files) ? slashed(path) : inside(slashed(path), ''), files };
}

/** Sorted lists as one, the least first. */
function* merged(lists: readonly Found[]): Generator<string> {
  const heads = lists.map(({ files }) => {
    const rest = files[Symbol.iterator]();
    return { rest, next: rest.next() };
  });
  for (;;) {
    let least: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.next.done === true) continue;
      if (least === undefined || head.next.value < least.next.value) least = head;
    }
    if (least === undefined) return;
    yield least.next.value as string;
    least.next = least.rest.next();
  }
}

function* chained(lists: readonly Found[]): Generator<string> {
  for (const { files } of lists) yield* files;
}

/** The files of all lists, sorted; lists that lie apart are taken one after the other, however many they are. */
function inOneOrder(lists: readonly Found[], hasPatterns: boolean): Iterable<string> {
  const sorted = [...lists].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const meet = sorted.some(({ key }, i) => {
    const before = sorted[i - 1]?.key ?? '';
    return before.endsWith('/') && key.startsWith(before);
  });
  return meet || hasPatterns ? merged(sorted) : chained(sorted);
}

const isPattern = (path: string): boolean =>
  path !== STDIN && isDynamicPattern(slashed(path)) && !exists(path);

/** Whether one of the paths stands in another, or twice; then a file may be found twice. */
function mayMeet(paths: readonly string[]): boolean {
  const places = paths.map((path) => (path === STDIN ? path : inside(resolve(path), ''))).sort();
  return places.some((place, i) => i > 0 && place.startsWith(places[i - 1] ?? ''));
}

/** Each file once, under the first of its names. */
function* distinct(files: Iterable<string>): Generator<string> {
  const seen = new Set<string>();
  for (const file of files) {
    const place = file === STDIN ? STDIN : resolve(file);
    if (!seen.has(place)) yield file;
    seen.add(place);
  }
}

/**
 * The files that `paths` name, one at a time: each a file, a folder (read recursively, by the endings
 * of pages), a glob pattern, or `-` for standard input. Sorted by code unit, each file once, whatever
 * the order of the arguments; names as given, `/` between folders. What cannot be found goes to
 * `onProblem`. A folder is read when its turn comes, so that a million files are no burden.
 */
export function eachFile(paths: readonly string[], onProblem: Report): Iterable<string> {
  const hasPatterns = paths.some(isPattern);
  const lists = paths.map((path) => foundOf(path, onProblem));
  const files = inOneOrder(lists, hasPatterns);
  return hasPatterns || mayMeet(paths) ? distinct(files) : files;
}

/** All files that `paths` name, as `eachFile` gives them. */
export function findFiles(paths: readonly string[], onProblem: Report): string[] {
  return [...eachFile(paths, onProblem)];
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}

/** The bytes of a file, or of standard input for `-`; never throws for what a disk can do. */
export async function readBytes(file: string): Promise<Uint8Array | Problem> {
  try {
    return file === STDIN ? await readStdin() : readFileSync(file);
  } catch (error) {
    return { file, message: causeOf(error) };
  }
}

/** Whether a file's name says that it is HTML. */
export function isHtmlName(file: string): boolean {
  return HTML_ENDING.test(file);
}
