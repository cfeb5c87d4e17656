// 2,000 mutilated pages and a few of extreme size, through the built program; run with `npm run bench:mutilated`.
// Prints the slowest page, the peak memory and what was reported; exits 1 where anything threw.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { extractFacts, layoutOf, readPage, readSource } from '../../dist/src/index.js';

const PAGES = 2000;
const folder = new URL('../../fixtures/', import.meta.url);
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:txt|md|html)$/.test(name))
  .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));

// A small generator with a fixed seed, so that every run mutilates alike.
let seed = 20_240_601;
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const pick = (list) => list[Math.floor(random() * list.length)];

function mutilate(bytes) {
  const [a, b] = [random(), random()].sort().map((x) => Math.floor(x * bytes.length));
  let piece = Buffer.from(bytes.subarray(a, b));
  for (let i = random() * 20; i > 0 && piece.length > 0; i -= 1)
    piece[Math.floor(random() * piece.length)] = random() * 256;
  if (random() < 0.2)
    piece = Buffer.concat([piece, Buffer.from('<div>'.repeat(random() * 10_000))]);
  if (random() < 0.2)
    piece = Buffer.from(piece.toString('latin1').replace(/<\/[a-z]+>/g, ''), 'latin1');
  return piece;
}

const tally = { read: 0, reported: 0, facts: 0, threw: 0 };
let slowest = { ms: 0, name: '' };
function run(name, bytes) {
  const start = performance.now();
  try {
    const read = readSource(name, bytes, {});
    if ('source' in read) {
      tally.read += 1;
      tally.facts += extractFacts(readPage(layoutOf(read.source))).length;
    } else tally.reported += 1;
  } catch (error) {
    tally.threw += 1;
    console.error(`${name}: ${error.stack}`);
  }
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { ms, name };
  return ms;
}

for (let i = 0; i < PAGES; i += 1) {
  const page = pick(pages);
  run(page.name, mutilate(page.bytes));
}
console.log(
  `${PAGES} pages: ${JSON.stringify(tally)}; slowest ${slowest.ms.toFixed(0)} ms (${slowest.name})`,
);
const MB = 1 << 20;
for (const [name, bytes] of [
  ['one line of 20 MB.txt', Buffer.from('全区划分网格12个，'.repeat((20 * MB) / 26))],
  ['one line of 20 MB.html', Buffer.from(`<p>${'全区划分网格12个，'.repeat((20 * MB) / 26)}`)],
  ['50 MB of digits.txt', Buffer.alloc(50 * MB, '1234567890')],
  ['50 MB of digit lines.txt', Buffer.alloc(50 * MB, '1234567890\n')],
]) {
  console.log(`${name}: ${run(name, bytes).toFixed(0)} ms`);
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
process.exitCode = tally.threw > 0 ? 1 : 0;
