import type { Readable, Writable } from 'node:stream';

/** A stream that may be a terminal, and then knows its width. */
export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Something that must be done when a run ends, however it ends. */
export type CleanUp = () => Promise<void>;

/** All that a run takes from the outside and gives back to it, so that a test can stand in for it. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted where the user or the system wants the run to end; the reason is the exit status. */
  readonly signal?: AbortSignal;
  /** A message in the language of the user. */
  readonly wording?: (message: string) => string;
  /** Has something done when the run ends. */
  readonly atEnd?: (cleanUp: CleanUp) => void;
}

/** Exit status of the program; 130 and 143 where a signal ended it. */
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

/** The run was told to end: told in one line, with the status of the signal. */
export class Interrupted extends Error {
  override name = 'Interrupted';
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder; check the path',
  EISDIR: 'is a folder, not a file; name a file',
  EACCES: 'permission denied; make it readable and run again',
};

/** Why a file that an option names cannot be read, as a user says it. */
export function whyUnread(error: unknown): string {
  const known = CAUSES[(error as NodeJS.ErrnoException).code ?? ''];
  const cause = error instanceof Error ? error.message : String(error);
  return known ?? `cannot be read: ${cause}`;
}
