import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './io.js';

/** The built program; `npm test` builds first. */
export const PROGRAM = fileURLToPath(new URL('../../dist/bin/baoshu.js', import.meta.url));

export interface Started {
  readonly ended: Promise<Outcome>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves when standard output has given something. */
  readonly spoke: Promise<void>;
}

/** Starts the built program. */
export function start(
  args: readonly string[],
  stdin: string | Uint8Array = '',
  options: SpawnOptions = {},
): Started {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    ...options,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...options.env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const spoke = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      out.push(chunk);
      resolve();
    });
  });
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(stdin);
  const ended = new Promise<Outcome>((resolve) => {
    child.on('close', (status) => {
      resolve({
        status: status ?? -1,
        out: Buffer.concat(out).toString('utf8'),
        err: Buffer.concat(err).toString('utf8'),
      });
    });
  });
  return { ended, spoke, kill: (signal) => child.kill(signal) };
}

/** Runs the built program to its end. */
export const program = (...args: Parameters<typeof start>): Promise<Outcome> =>
  start(...args).ended;
