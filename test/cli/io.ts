import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.js';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  /** What stands on standard input; undefined: a terminal that nobody types on. */
  readonly stdin?: string | Uint8Array;
  /** Standard output and standard error are a terminal of this width. */
  readonly columns?: number;
  readonly env?: Record<string, string>;
}

class Collector extends Writable {
  readonly isTTY: boolean;
  readonly columns: number;
  readonly #pieces: Buffer[] = [];

  constructor(columns = 0) {
    super();
    this.isTTY = columns > 0;
    this.columns = columns;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#pieces.push(chunk);
    done();
  }

  get text(): string {
    return Buffer.concat(this.#pieces).toString('utf8');
  }
}

/** Runs the program in this process and gives what it said. */
export async function baoshu(args: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  const stdout = new Collector(around.columns);
  const stderr = new Collector(around.columns);
  const typed = around.stdin === undefined ? [] : [Buffer.from(around.stdin)];
  const stdin = Object.assign(Readable.from(typed), { isTTY: around.stdin === undefined });
  const status = await run(args, { stdin, stdout, stderr, env: around.env ?? {} });
  return { status, out: stdout.text, err: stderr.text };
}

/** A folder with these files, gone when the test is; gives a function that names a file in it. */
export function folderWith(files: Record<string, string | Uint8Array>): (name?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'baoshu-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return (name) => (name === undefined ? folder : join(folder, name));
}

/** A small page of a paper, with a headline, a byline and figures of a district. */
export function pageOf(grids: number): string {
  return `城东区织密基层治理网

今年以来，阳泉市城区坚持党建引领基层治理，把服务送到居民家门口。全区划分${grids}个网格，配备网格员${grids * 3}名。

全区梳理出问题${grids * 10}条，已解决${grids * 8}条。

（李明 王芳）
`;
}
