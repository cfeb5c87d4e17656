/** Starting what is measured, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const BAOSHU = here('../../dist/bin/baoshu.js');
const LARGE = 1 << 26;

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Wall time of a process of node's, in milliseconds, or why it failed. */
function timeNode(args, env = {}) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: LARGE,
    env: { ...process.env, ...env },
  });
  const ms = performance.now() - start;
  if (status === 0) return { ms };
  const cause = /^\w*Error.*|^baoshu: .*/m.exec(stderr)?.[0] ?? `status ${status}`;
  return { ms, failed: cause };
}

const extractArgs = (folder, jobs, out) => [
  BAOSHU,
  ...['extract', folder, '--jobs', String(jobs), '--format', 'ndjson', '-o', out],
];

/** `baoshu extract` as a user runs it, from the start of the process to its end. */
export function timeExtract(folder, jobs, scratch) {
  const out = join(scratch, 'out.ndjson');
  const result = timeNode(extractArgs(folder, jobs, out));
  rmSync(out, { force: true });
  return result;
}

/** The same with the peak of the process's memory in bytes. */
export function peakOfExtract(folder, jobs, scratch) {
  const [out, file] = [join(scratch, 'out.ndjson'), join(scratch, 'peak')];
  const args = ['--import', here('peak.mjs'), ...extractArgs(folder, jobs, out)];
  const result = timeNode(args, { BENCH_PEAK: file });
  const peak = Number(readFileSync(file, 'utf8'));
  rmSync(out, { force: true });
  return { ...result, peak };
}

export const timeVersion = () => timeNode([BAOSHU, '--version']).ms;
export const timeBareNode = () => timeNode(['-e', '0']).ms;

/** A task of task.mjs. */
export function runTask(task, folder, env = {}) {
  const { stdout } = spawnSync(process.execPath, [here('task.mjs'), task, folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const line = stdout.trim().split('\n').at(-1);
  return line ? JSON.parse(line) : { missing: 'the process ended early' };
}
