/** The pages below a folder, in the order of their paths, one at a time. */
import { opendirSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { causeOf, exists, inside, trying } from './disk.js';
import type { Report } from './disk.js';

/** What files in folders end in that are read as pages. */
export const PAGE_ENDING = /\.(?:txt|md|markdown|html?|shtml|xhtml)$/i;
/** What browsers call the folder of pictures and frames that they save beside a page. */
const SAVED_PARTS_ENDING = /(?:_files|\.files|_file)$/i;

/** `page_files` beside `page.html` holds frames and scripts of that page, no pages of their own. */
function isPartsFolder(path: string): boolean {
  const page = path.replace(SAVED_PARTS_ENDING, '');
  if (page === path) return false;
  return ['.html', '.htm', '.shtml', '.xhtml'].some((ending) => exists(page + ending));
}

/** What a walk through folders keeps in mind. */
interface Walk {
  /** Real path of the folder that was named. */
  readonly root: string;
  /** Real paths of the folders that links led to, and of those below them, so that none is walked twice. */
  readonly linked: Set<string>;
  readonly onProblem: Report;
}

/** An entry of a folder; `/` behind the name of one that may be a folder, so that names sort as paths do. */
type Entry = string;

/** The entries of a folder that may be pages or hold some, in the order of their paths. */
function entriesOf(folder: string, onProblem: Report): Entry[] {
  const entries: Entry[] = [];
  trying(folder, onProblem, () => {
    const opened = opendirSync(folder, { bufferSize: 256 });
    try {
      for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) {
        const { name } = entry;
        if (name.startsWith('.')) continue;
        if (entry.isDirectory()) entries.push(`${name}/`);
        else if (entry.isSymbolicLink())
          entries.push(...linkEntry(inside(folder, name), onProblem));
        else if (PAGE_ENDING.test(name)) entries.push(name);
      }
    } finally {
      opened.closeSync();
    }
  });
  return entries.sort();
}

/** A link as an entry: `//` behind the name of one that leads to a folder. */
function linkEntry(path: string, onProblem: Report): Entry[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    if (statSync(path).isDirectory()) return [`${name}//`];
    return PAGE_ENDING.test(name) ? [name] : [];
  } catch (error) {
    const lost = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!lost) onProblem({ file: path, message: causeOf(error) });
    else if (PAGE_ENDING.test(path)) {
      onProblem({ file: path, message: 'a symbolic link to a file that is gone; remove it' });
    }
    return [];
  }
}

/** Whether the walk comes to this real folder without any link. */
function isWalkedAnyway(target: string, { root }: Walk): boolean {
  if (target !== root && !target.startsWith(root + sep)) return false;
  const names = target.slice(root.length).split(sep);
  return !names.some((name) => name.startsWith('.') || SAVED_PARTS_ENDING.test(name));
}

/** A link to a folder above it would be walked for ever; one to a folder that is walked anyway adds nothing. */
function* followLink(link: string, walk: Walk): Generator<string> {
  const real = trying(link, walk.onProblem, () => ({
    target: realpathSync(link),
    parent: realpathSync(link.replace(/\/[^/]*$/, '') || '/'),
  }));
  if (real === undefined) return;
  const { target, parent } = real;
  if (parent === target || parent.startsWith(target + sep)) {
    const message = 'a symbolic link that leads back to a folder above it; skipped';
    walk.onProblem({ file: link, message });
  } else if (!isWalkedAnyway(target, walk)) yield* walkFolder(link, walk, true);
}

/** The pages below a folder, sorted by path; each folder is read when its turn comes. */
function* walkFolder(folder: string, walk: Walk, isLinked: boolean): Generator<string> {
  if (isLinked) {
    const real = trying(folder, walk.onProblem, () => realpathSync(folder));
    if (real === undefined || walk.linked.has(real)) return;
    walk.linked.add(real);
  }
  for (const entry of entriesOf(folder, walk.onProblem)) {
    const name = entry.replace(/\/+$/, '');
    const path = inside(folder, name);
    if (name === entry) yield path;
    else if (isPartsFolder(path)) continue;
    else if (entry.endsWith('//')) yield* followLink(path, walk);
    else yield* walkFolder(path, walk, isLinked);
  }
}

/** All pages below a folder, sorted by path. What cannot be read goes to `onProblem`. */
export function* walkFrom(folder: string, onProblem: Report): Generator<string> {
  const root = trying(folder, onProblem, () => realpathSync(folder));
  if (root !== undefined) yield* walkFolder(folder, { root, linked: new Set(), onProblem }, false);
}
