// Makes text/words.tsv and text/districts.tsv, the general words and the districts of the benchmark's pages, from the
// project's own data. The pages must stay the same when that data grows, so the lists are kept, not read from there.
// Run by hand: node test/bench/lists.build.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const source = (path) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
const keep = (name, lines) =>
  writeFileSync(new URL(`./text/${name}`, import.meta.url), `${lines.join('\n')}\n`);
const rowsOf = (path) =>
  source(path)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

// Least weight and lengths. Idioms are rare in the dictionary's sources and common in papers.
const KINDS = {
  n: [9, /^..{1,3}$/],
  v: [9, /^..$/],
  vn: [8, /^..$/],
  a: [9, /^..$/],
  d: [9, /^..$/],
  i: [7, /^.{4}$/],
};
// Words that chance would put into sentences that nobody wants to read.
const UNFIT =
  /[尸死杀敌军党革战国皇帝血妻痛屁奴妓尿粪鬼魔枪炮弹刀毒癌赌囚贼奸淫裸性胸嘴脖臀腿吻床哭泣骂蠢恶恨狱犯匪侵俄美日英德法苏台港澳藏犹]|共产|主席|总理|总统|政府|政权|政治|主义|中央|人民|阶级|资产|无产|独立|民族|宗教|暴|罢|叛|反动|女人|男人|孩子|父|母|妇|儿|死亡|社会|选举|议会|宪|外交|殖民|奸|屠|灾/;

function words() {
  const lists = new Map();
  for (const [word, pos, weight] of rowsOf('lexicon/words.tsv')) {
    const [least, shape] = KINDS[pos] ?? [];
    if (!shape?.test(word) || Number(weight) < least || UNFIT.test(word)) continue;
    const key = `${pos}\t${weight}`;
    lists.set(key, [...(lists.get(key) ?? []), word]);
  }
  return [...lists]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => `${key}\t${list.join(' ')}`);
}

function districts() {
  const names = new Map(rowsOf('place/divisions.tsv').map(([code, name]) => [code, name]));
  const counties = rowsOf('place/divisions.tsv').filter(
    ([code, , towns]) => /^\d{5}[1-9]$/.test(code) && towns && names.has(`${code.slice(0, 4)}00`),
  );
  return counties
    .filter((_, i) => i % 6 === 0)
    .map(([code, name, towns]) =>
      [
        names.get(`${code.slice(0, 2)}0000`),
        names.get(`${code.slice(0, 4)}00`),
        name,
        towns.split(' ').slice(0, 9).join(' '),
      ].join('\t'),
    );
}

keep('words.tsv', [
  '# General words of the benchmark’s pages, by part of speech and binary logarithm of their frequency.',
  '# Source: src/lexicon/words.tsv (the dictionary of jieba, MIT licence), reduced by lists.build.mjs.',
  'pos\tweight\twords',
  ...words(),
]);
keep('districts.tsv', [
  '# Districts of the benchmark’s pages. Source: src/place/divisions.tsv (every sixth), by lists.build.mjs.',
  'province\tcity\tcounty\ttowns',
  ...districts(),
]);
