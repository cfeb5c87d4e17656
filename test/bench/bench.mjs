// How fast baoshu is, beside other programs on the same text, how much memory it takes and how fast it starts.
// npm run bench -- [--quick] [--json FILE] [--only speed|memory|start] [--keep]
// Numbers are medians. Speed on one core is told by processor time, whole processes by the clock; --keep leaves the
// pages where they are.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPeers } from './peers.mjs';
import { markdownOf, rowsOf } from './report.mjs';
import { median, peakOfExtract, runTask, timeBareNode, timeExtract, timeVersion } from './run.mjs';
import { writePages } from './text.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const PLAN = options.quick
  ? { bytes: 2e6, runs: 3, files: [100, 1000], sample: '10000', starts: 7 }
  : { bytes: 20.5e6, runs: 3, files: [1000, 10_000, 100_000], sample: '40000', starts: 21 };
const wanted = (part) => (options.only ?? part) === part || undefined;
const say = (text) => console.error(text);

const repeat = (count, action) => Array.from({ length: count }, action);

/** Characters a second of each way to go through the text. They take turns, so that a busy machine slows all alike. */
function measureSpeed(folder, characters, cores, scratch) {
  const whole = (jobs) => () => ({ characters, ...timeExtract(folder, jobs, scratch) });
  const task = (name) => () => runTask(name, folder, { SAMPLE: PLAN.sample });
  const ways = {
    decode: task('decode'),
    jieba: task('jieba'),
    recognizers: task('recognizers'),
    extractProcess: task('extract'),
    extractOne: whole(1),
    extractAll: whole(cores),
  };
  const rounds = repeat(PLAN.runs, (_, i) => {
    say(`Speed, round ${i + 1} of ${PLAN.runs} …`);
    return Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, way()]));
  });
  return Object.fromEntries(
    Object.keys(ways).map((name) => {
      const runs = rounds.map((round) => round[name]);
      const missing = runs.map((run) => run.missing ?? run.failed).find(Boolean);
      if (missing) return [name, { missing }];
      const speeds = runs.map((run) => (run.characters / run.ms) * 1000);
      return [name, { perSecond: median(speeds), runs: speeds }];
    }),
  );
}

/** Peak memory by the number of files, of one article each. */
function measureMemory(scratch) {
  return PLAN.files.map((files) => {
    say(`Memory with ${files} files …`);
    const folder = join(scratch, `files-${files}`);
    const { characters } = writePages(folder, { files, size: 1 });
    const result = peakOfExtract(folder, 1, scratch);
    if (!options.keep) rmSync(folder, { recursive: true });
    return { files, characters, ...result };
  });
}

function measureStart() {
  say('Start-up …');
  timeVersion();
  const pairs = repeat(PLAN.starts, () => [timeVersion(), timeBareNode()]);
  return { version: median(pairs.map(([a]) => a)), node: median(pairs.map(([, b]) => b)) };
}

const scratch = mkdtempSync(join(tmpdir(), 'baoshu-bench-'));
try {
  installPeers();
  const cores = availableParallelism();
  const machine = `${cpus()[0]?.model.trim()}, ${cores} cores, ${process.platform} ${process.arch}, Node.js ${process.version}`;
  const folder = join(scratch, 'text');
  const text = writePages(folder, { bytes: PLAN.bytes });
  const about = `${text.files} pages, ${(text.bytes / 1e6).toFixed(1)} MB, ${(text.characters / 1e6).toFixed(1)} million characters (digest ${text.digest})`;
  say(`${machine}\n${about}`);
  const [load] = loadavg();
  if (load > 0.5)
    say(`The machine is busy (load ${load.toFixed(1)}): expect other numbers when it is not.`);
  const results = {
    machine,
    cores,
    load,
    text,
    start: wanted('start') && measureStart(),
    speed: wanted('speed') && measureSpeed(folder, text.characters, cores, scratch),
    memory: wanted('memory') && measureMemory(scratch),
  };
  console.log(
    `${markdownOf(rowsOf(results))}\n\n${machine}; ${about}; medians of ${PLAN.runs} runs.`,
  );
  if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
} finally {
  if (options.keep) say(`The pages are in ${scratch}`);
  else rmSync(scratch, { recursive: true });
}
