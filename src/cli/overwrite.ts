/** A page is never replaced by what is made of it. */
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { PAGE_ENDING } from '../read/walk.js';
import { STDIN } from './input.js';
import { UsageError } from './io.js';

/** The real path of a file or a folder; undefined where there is none. */
function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Throws a UsageError where the output names an existing page that is to be read, itself or in a folder. */
export function refuseOverwriting(paths: readonly string[], output: string | undefined): void {
  const target = output === undefined ? undefined : realOf(output);
  if (output === undefined || target === undefined) return;
  for (const path of paths.filter((one) => one !== STDIN)) {
    const given = realOf(path);
    if (given === undefined) continue;
    const inside = relative(given, target);
    const isIn = inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`);
    if (inside === '' || (isIn && PAGE_ENDING.test(target)))
      throw new UsageError(
        `-o ${output}: is one of the files to be read; give the output another name`,
      );
  }
}
