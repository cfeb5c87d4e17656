import type { Readable, Writable } from 'node:stream';

/** A stream that may be a terminal, and then knows its width. */
export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** All that a run takes from the outside and gives back to it, so that a test can stand in for it. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A message in the language of the user. */
  readonly wording?: (message: string) => string;
}

/** Exit status of the program. */
export const EXIT = { done: 0, different: 1, usage: 2, unread: 3 } as const;

/** Something in the arguments that no run can use: told in one line, exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Mistakes in the configuration: a line each. */
export class ConfigError extends UsageError {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('; '));
  }
}
