/** What can go wrong on a disk, in the words of its user; and paths as this program writes them. */
import { statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Problem } from './problem.js';

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

export type Report = (problem: Problem) => void;

/** The cause of a file-system error in words that a user understands, one line. */
export function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = error instanceof Error ? error.message : String(error);
  return CAUSES[code] ?? `cannot be read (${(code || text).replace(/\s+/g, ' ')})`;
}

export const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

export const inside = (folder: string, name: string): string =>
  folder.endsWith('/') ? folder + name : `${folder}/${name}`;

/** Reports what `action` throws; gives its value, or undefined. */
export function trying<T>(file: string, onProblem: Report, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    onProblem({ file, message: causeOf(error) });
    return undefined;
  }
}

export function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
