// What text is like: the density of numbers and marks, lengths, repetition. Shows how near the pages of the benchmark
// come to real ones: node test/bench/measure.mjs [FOLDER...] measures the .txt files of the folders beside as many
// characters of the benchmark's own. Needs the built program, for the facts.
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { extractFacts, layoutOf, readPage, readSource } from '../../dist/src/index.js';
import { pageText } from './text/page.mjs';

const PER_THOUSAND = {
  'Han characters': /\p{Script=Han}/gu,
  digits: /[\d０-９]/g,
  'numbers in digits': /[\d０-９][\d０-９.,]*/g,
  'Han numerals': /[一二三四五六七八九十百千万亿两零〇]/g,
  'per cents': /[%％]|百分/g,
  commas: /[，,]/g,
  'enumeration commas': /、/g,
  'ends of sentences': /[。！？]/g,
  quotations: /“/g,
  brackets: /（/g,
  'line ends': /\n/g,
};

const mean = (list) => list.reduce((sum, x) => sum + x, 0) / list.length;
const lengths = (list) => {
  const sorted = list.map((text) => text.length).sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)];
  return `${at(0.1)} / ${at(0.5)} / ${at(0.9)}, mean ${mean(sorted).toFixed(0)}`;
};
const share = (list, test) => `${((list.filter(test).length / list.length) * 100).toFixed(1)} %`;
const distinct = (list) => `${((new Set(list).size / list.length) * 100).toFixed(1)} %`;

function windows(text, size) {
  return Array.from({ length: text.length - size }, (_, i) => text.slice(i, i + size));
}

function factsIn(text) {
  const { source } = readSource('page.txt', Buffer.from(text), {});
  return extractFacts(readPage(layoutOf(source))).length;
}

/** Figures of a list of texts, by name. */
export function figuresOf(texts) {
  const all = texts.join('\n');
  const paragraphs = texts
    .flatMap((text) => text.split('\n').map((line) => line.trim()))
    .filter(Boolean);
  const sentences = paragraphs.flatMap((line) => line.match(/[^。！？]+[。！？]*”?/g) ?? []);
  const clauses = sentences
    .flatMap((one) => one.split(/[，；：。！？]/))
    .filter((one) => one.length > 3);
  const perThousand = (count) => ((count / all.length) * 1000).toFixed(1);
  const small = all.length < 2_000_000;
  return {
    characters: all.length,
    ...Object.fromEntries(
      Object.entries(PER_THOUSAND).map(([name, pattern]) => [
        name,
        perThousand(all.match(pattern)?.length ?? 0),
      ]),
    ),
    ...(small && {
      'facts that baoshu finds': perThousand(mean(texts.map(factsIn)) * texts.length),
    }),
    'length of paragraphs (10/50/90 %)': lengths(paragraphs),
    'length of sentences': lengths(sentences),
    'sentences without digits': share(sentences, (one) => !/[\d０-９]/.test(one)),
    'sentences without any numeral': share(
      sentences,
      (one) => !/[\d０-９一二三四五六七八九十百千万亿两]/.test(one),
    ),
    'distinct sentences': distinct(sentences),
    'distinct clauses': distinct(clauses),
    ...(small && { 'distinct runs of 4 characters': distinct(windows(all, 4)) }),
    ...(small && { 'distinct runs of 8 characters': distinct(windows(all, 8)) }),
    'distinct characters': new Set(all).size,
    'bits a character (gzip)': ((gzipSync(all, { level: 9 }).length * 8) / all.length).toFixed(2),
  };
}

/** As many pages of the benchmark's as have `characters`. */
export function pagesOf(characters) {
  const texts = [];
  for (let size = 0; size < characters; size += texts.at(-1).length)
    texts.push(pageText(texts.length));
  return texts;
}

function textsIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const given = process.argv.slice(2).flatMap(textsIn);
  const real = given.length > 0 ? figuresOf(given) : undefined;
  const ours = figuresOf(pagesOf(real?.characters ?? 7_000_000));
  console.table(
    Object.fromEntries(
      Object.keys(ours).map((name) => [
        name,
        { ...(real && { given: real[name] }), ours: ours[name] },
      ]),
    ),
  );
}
