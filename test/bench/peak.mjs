// Loaded into a measured process (--import): writes its peak memory in bytes to the file that BENCH_PEAK names.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** The peak of this process alone; maxRSS, for systems without it, may be that of the process that started it. */
function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

if (isMainThread && process.env.BENCH_PEAK)
  process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(peak())));
