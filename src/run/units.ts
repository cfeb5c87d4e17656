/** The files of a run in portions that are worth sending to a worker. */
import { statSync } from 'node:fs';
import type { Task } from './work.js';

/** A portion of the work; `alone` is what the main thread takes apart, `failed` what was found amiss on the way. */
export type Unit =
  | { readonly task: Task; readonly files: number; readonly bytes: number }
  | { readonly alone: string; readonly bytes: number }
  | { readonly failed: { readonly file: string; readonly message: string } };

/** A larger file is never held as a whole. */
export const WHOLE_BYTES = 2_000_000;
const MOST_FILES = 32;
const MOST_BYTES = 250_000;

type Report = (problem: { readonly file: string; readonly message: string }) => void;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function sizeIfKnown(file: string): number {
  try {
    return sizeOf(file);
  } catch {
    // whoever reads it will say why
    return 0;
  }
}

/**
 * The files in portions, in their order, each as soon as it is full.
 * @param find gives the files, and reports what it cannot find
 * @param isAlone which files are for the main thread, whatever their size
 */
export function* unitsOf(
  find: (report: Report) => Iterable<string>,
  isAlone: (file: string) => boolean,
): Generator<Unit> {
  const failed: { file: string; message: string }[] = [];
  let files: string[] = [];
  let bytes = 0;
  function* portion(): Generator<Unit> {
    if (files.length > 0) yield { task: { files }, files: files.length, bytes };
    files = [];
    bytes = 0;
    for (const one of failed.splice(0)) yield { failed: one };
  }
  for (const file of find((problem) => failed.push(problem))) {
    if (failed.length > 0) yield* portion();
    const size = sizeIfKnown(file);
    if (size > WHOLE_BYTES || isAlone(file)) {
      yield* portion();
      yield { alone: file, bytes: size };
      continue;
    }
    files.push(file);
    bytes += size;
    if (files.length === MOST_FILES || bytes >= MOST_BYTES) yield* portion();
  }
  yield* portion();
}
