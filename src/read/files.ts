/** Finding the files that a command names, and reading their bytes. The only part of reading that touches a disk. */
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Problem } from './problem.js';

export type { Problem } from './problem.js';

/** Standard input, as a path. */
export const STDIN = '-';

const PAGE_ENDING = /\.(?:txt|md|markdown|html?|shtml|xhtml)$/i;
const HTML_ENDING = /\.(?:html?|shtml|xhtml)$/i;
/** What browsers call the folder of pictures and frames that they save beside a page. */
const SAVED_PARTS_ENDING = /(?:_files|\.files|_file)$/i;

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder; check the path',
  EACCES: 'permission denied; make it readable and run again',
  EPERM: 'permission denied; make it readable and run again',
  ELOOP: 'a symbolic link that leads back to itself; remove it or name the real file',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'part of the path is a file, not a folder; check the path',
  EMFILE: 'too many files are open; close some programs or raise the limit (ulimit -n)',
  ENFILE: 'too many files are open; close some programs or raise the limit (ulimit -n)',
  ENAMETOOLONG: 'the path is too long for this system; move the file nearer to the root',
  ENXIO: 'is a socket or a device, not a file',
  EIO: 'the disk failed while it was read; copy the file elsewhere and try again',
  ESTALE: 'vanished while it was read; run again',
  ERR_FS_FILE_TOO_LARGE: 'is larger than 2 GB; split it',
  ERR_INVALID_ARG_VALUE: 'the path holds a character that no file name can have; check the path',
};

type Report = (problem: Problem) => void;

/** The cause of a file-system error in words that a user understands, one line. */
export function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = error instanceof Error ? error.message : String(error);
  return CAUSES[code] ?? `cannot be read (${(code || text).replace(/\s+/g, ' ')})`;
}

const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

const inside = (folder: string, name: string): string =>
  folder.endsWith('/') ? folder + name : `${folder}/${name}`;

/** Reports what `action` throws; gives its value, or undefined. */
function trying<T>(file: string, onProblem: Report, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    onProblem({ file, message: causeOf(error) });
    return undefined;
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** `page_files` beside `page.html` holds frames and scripts of that page, no pages of their own. */
function isPartsFolder(name: string, names: ReadonlySet<string>): boolean {
  const page = name.replace(SAVED_PARTS_ENDING, '');
  if (page === name) return false;
  return ['.html', '.htm', '.shtml', '.xhtml'].some((ending) => names.has(page + ending));
}

interface Walk {
  readonly found: string[];
  /** Real paths of the folders that were walked, so that none is walked twice. */
  readonly seen: Set<string>;
  /** Links to folders; they are followed after all real folders. */
  readonly links: string[];
  readonly onProblem: Report;
}

function visitLink(path: string, walk: Walk): void {
  try {
    if (statSync(path).isDirectory()) walk.links.push(path);
    else if (PAGE_ENDING.test(path)) walk.found.push(path);
  } catch (error) {
    const lost = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!lost) walk.onProblem({ file: path, message: causeOf(error) });
    else if (PAGE_ENDING.test(path)) {
      walk.onProblem({ file: path, message: 'a symbolic link to a file that is gone; remove it' });
    }
  }
}

function visitFolder(folder: string, walk: Walk): string[] {
  const entries = trying<Dirent[]>(folder, walk.onProblem, () => {
    walk.seen.add(realpathSync(folder));
    return readdirSync(folder, { withFileTypes: true });
  });
  const below: string[] = [];
  const names = new Set(entries?.map((entry) => entry.name));
  for (const entry of entries ?? []) {
    const path = inside(folder, entry.name);
    if (entry.name.startsWith('.') || isPartsFolder(entry.name, names)) continue;
    if (entry.isDirectory()) below.push(path);
    else if (entry.isSymbolicLink()) visitLink(path, walk);
    else if (PAGE_ENDING.test(entry.name)) walk.found.push(path);
  }
  return below;
}

function walkReal(folder: string, walk: Walk): void {
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    waiting.push(...visitFolder(next, walk));
  }
}

/** A link to a folder above it would be walked for ever; one to a folder already walked adds nothing. */
function followLink(link: string, walk: Walk): void {
  const target = trying(link, walk.onProblem, () => realpathSync(link));
  if (target === undefined) return;
  const parent = trying(link, walk.onProblem, () =>
    realpathSync(link.replace(/\/[^/]*$/, '') || '/'),
  );
  if (parent !== undefined && (parent === target || parent.startsWith(target + sep))) {
    const message = 'a symbolic link that leads back to a folder above it; skipped';
    walk.onProblem({ file: link, message });
  } else if (!walk.seen.has(target)) walkReal(link, walk);
}

/** All pages below a folder, in no particular order. */
function findInFolder(folder: string, onProblem: Report): string[] {
  const walk: Walk = { found: [], seen: new Set(), links: [], onProblem };
  walkReal(folder, walk);
  for (let links = walk.links.splice(0); links.length > 0; links = walk.links.splice(0)) {
    for (const link of links.sort()) followLink(link, walk);
  }
  return walk.found;
}

function findByGlob(pattern: string, onProblem: Report): string[] {
  const absolute = pattern.startsWith('/') || /^[a-z]:\//i.test(pattern);
  const options = { absolute, expandDirectories: false, onlyFiles: true };
  const found = trying(pattern, onProblem, () => globSync(pattern, options)) ?? [];
  if (found.length === 0) {
    onProblem({ file: pattern, message: 'no file has a name like this; check the pattern' });
  }
  return found.map(slashed);
}

function findOne(given: string, onProblem: Report): string[] {
  if (given === STDIN) return [STDIN];
  const path = slashed(given);
  if (!exists(path) && isDynamicPattern(path)) return findByGlob(path, onProblem);
  const stat = trying(path, onProblem, () => statSync(path));
  if (stat === undefined) return [];
  return stat.isDirectory() ? findInFolder(path, onProblem) : [path];
}

/**
 * The files that `paths` name: each a file, a folder (read recursively, by the endings of pages), a
 * glob pattern, or `-` for standard input. Sorted by code unit, each file once, whatever the order of
 * the arguments; names as given, `/` between folders. What cannot be found goes to `onProblem`.
 */
export function findFiles(paths: readonly string[], onProblem: Report): string[] {
  const found = new Set(paths.flatMap((path) => findOne(path, onProblem)));
  const byPlace = new Map<string, string>();
  for (const path of [...found].sort()) {
    const place = path === STDIN ? STDIN : resolve(path);
    if (!byPlace.has(place)) byPlace.set(place, path);
  }
  return [...byPlace.values()];
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
