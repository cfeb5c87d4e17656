// Reduces the dictionary of jieba (MIT, https://github.com/fxsjy/jieba; as `jieba.dict.utf8` in the npm package
// nodejieba) to words.tsv: the common words, a coarse part of speech, and the binary logarithm of their frequency.
// Run by hand: node src/lexicon/words.build.mjs PATH/jieba.dict.utf8
import { readFileSync, writeFileSync } from 'node:fs';

// Personal names (nr) are left out: in a newspaper's text they mislead more often than they help.
const COARSE = {
  n: 'n',
  nz: 'n',
  nt: 'n',
  an: 'n',
  ng: 'n',
  s: 'n',
  j: 'n',
  g: 'n',
  ns: 'ns',
  v: 'v',
  vn: 'vn',
  vg: 'v',
  vi: 'v',
  vq: 'v',
  vd: 'v',
  a: 'a',
  ag: 'a',
  ad: 'a',
  b: 'a',
  z: 'a',
  d: 'd',
  dg: 'd',
  p: 'p',
  c: 'c',
  u: 'u',
  uj: 'u',
  ul: 'u',
  uz: 'u',
  uv: 'u',
  ud: 'u',
  ug: 'u',
  zg: 'x',
  r: 'r',
  rr: 'r',
  rg: 'r',
  t: 't',
  tg: 't',
  f: 'f',
  m: 'm',
  mq: 'm',
  mg: 'm',
  q: 'q',
  i: 'i',
  l: 'i',
};
const LEAST = {
  n: 12,
  ns: 12,
  v: 4,
  vn: 2,
  a: 8,
  d: 5,
  p: 2,
  c: 5,
  u: 2,
  r: 5,
  t: 20,
  f: 5,
  m: 50,
  q: 5,
  i: 20,
};
const HAN = /^[\u4e00-\u9fff]{1,7}$/;
const NUMERAL = /[一二两三四五六七八九十百千万几半]/;
// numbers with their unit, which the dictionary takes for idioms
const PEOPLE = /^[一二两三四五六七八九十]+[百千万亿]人$/;

const rows = [];
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  const [word, count, tag] = line.split(' ');
  const pos = COARSE[tag];
  if (!pos || !HAN.test(word) || PEOPLE.test(word)) continue;
  const least = NUMERAL.test(word) && pos !== 'm' ? 2 : LEAST[pos];
  if (word.length > 1 && Number(count) < least) continue;
  rows.push([word, pos, Math.round(Math.log2(Number(count) + 1))]);
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
const head = [
  '# Common words with their part of speech. Source: the dictionary of jieba (MIT licence, Sun Junyi), reduced by',
  '# words.build.mjs. weight: binary logarithm of the frequency. pos: n ns v vn a d p c u r t f m q i (idiom).',
  'word\tpos\tweight',
];
writeFileSync(
  new URL('./words.tsv', import.meta.url),
  [...head, ...rows.map((r) => r.join('\t'))].join('\n') + '\n',
);
