// One measurement in a process of its own: node test/bench/task.mjs TASK FOLDER. Prints JSON: the characters and the
// milliseconds of processor time that the task took (of all its threads; so it is a matter of one core, and what else
// the machine does hardly shows), or what was missing. Tasks:
//   decode       the bytes, in memory, to text
//   jieba        @node-rs/jieba's cut of the text, in memory
//   recognizers  Recognizers-Text for zh-cn, line by line: numbers, percentages, units and dates, in memory
//   extract      baoshu extract from reading the files to the written NDJSON, dictionaries loaded, one core
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requirePeer } from './peers.mjs';

const RECOGNIZERS_SAMPLE = Number(process.env.SAMPLE ?? 40_000);
/** Enough for the compilers of the engine to have seen everything. */
const WARM_UP_PAGES = 150;

const [task, folder] = process.argv.slice(2);
const pages = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name)));
const texts = () => pages().map((bytes) => bytes.toString('utf8'));
const lengthOf = (list) => list.reduce((sum, text) => sum + text.length, 0);

async function timed(action) {
  const start = process.cpuUsage();
  const result = await action();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, result };
}

async function decode() {
  const bytes = pages();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const all = () => lengthOf(bytes.map((page) => decoder.decode(page)));
  all();
  const { ms, result } = await timed(all);
  return { characters: result, ms };
}

async function jieba() {
  const { Jieba } = requirePeer('@node-rs/jieba');
  const cutter = Jieba.withDict(requirePeer('@node-rs/jieba/dict').dict);
  const all = texts();
  const cut = (list) => list.reduce((words, text) => words + cutter.cut(text).length, 0);
  cut(all.slice(0, WARM_UP_PAGES));
  const { ms } = await timed(() => cut(all));
  return { characters: lengthOf(all), ms };
}

/** Lines of the first pages. */
function sample() {
  const lines = [];
  for (const line of texts().flatMap((text) => text.split('\n'))) {
    if (line.trim() !== '') lines.push(line);
    if (lines.length % 50 === 0 && lengthOf(lines) >= RECOGNIZERS_SAMPLE) break;
  }
  return lines;
}

async function recognizers() {
  const suite = requirePeer('@microsoft/recognizers-text-suite');
  const models = [
    suite.recognizeNumber,
    suite.recognizePercentage,
    suite.recognizeCurrency,
    suite.recognizeDimension,
    suite.recognizeAge,
    suite.recognizeTemperature,
    suite.recognizeDateTime,
  ];
  const all = (lines) => {
    for (const line of lines)
      for (const recognize of models) recognize(line, suite.Culture.Chinese);
  };
  const lines = sample();
  all(lines.slice(0, 20));
  const { ms } = await timed(() => all(lines));
  return { characters: lengthOf(lines), ms };
}

async function extract() {
  const { run } = await import('../../dist/src/cli/run.js');
  const { writePages } = await import('./text.mjs');
  const scratch = mkdtempSync(join(tmpdir(), 'baoshu-bench-'));
  const read = (from) =>
    run(
      ['extract', from, '--jobs', '1', '--quiet', '--format', 'ndjson', '-o', join(scratch, 'out')],
      process,
    );
  try {
    writePages(join(scratch, 'warm'), { files: WARM_UP_PAGES, size: 1 });
    await read(join(scratch, 'warm'));
    const { ms, result: status } = await timed(() => read(folder));
    if (status !== 0) throw new Error(`extract ended with status ${status}`);
    return { characters: lengthOf(texts()), ms };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

try {
  console.log(JSON.stringify(await { decode, jieba, recognizers, extract }[task]()));
} catch (error) {
  console.log(JSON.stringify({ missing: error.message.split('\n')[0] }));
}
