/** Reads the divisions of China from the files beside this one, and what a user adds. */
import { readFileSync } from 'node:fs';
import { byAdditions, type Additions, type Origin } from '../knowledge.js';
import { COUNTRY, levelOf, zoneDivision, type Division } from './division.js';
import { shortName, usualName } from './names.js';

export interface Divisions {
  readonly byCode: ReadonlyMap<string, Division>;
  /** Codes of the counties (or cities without counties) that have a township of that name. */
  readonly townships: ReadonlyMap<string, readonly string[]>;
  /** Names that rules can't derive, with the divisions that they name. */
  readonly aliases: ReadonlyMap<string, readonly Division[]>;
  /** By the code of a division, what the same place was called before: 靖西市 → 靖西县. */
  readonly formers: ReadonlyMap<string, readonly Division[]>;
  /** Names that a user gave, with where: each stands for what its alias names, and for nothing else. */
  readonly own: ReadonlyMap<string, Origin>;
}

/** Cells of a TSV file beside this one; empty lines and lines that begin with # are left out. */
export function readTable(name: string): string[][] {
  const text = readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split('\t'));
}

/** The zone's usual name: 河北唐山海港经济开发区 → 唐山海港经开区. */
function zoneName(official: string, province: string, city: string): string {
  const wide = shortName(province);
  const near = shortName(city);
  const bare = official.replace(/(管委会|委员会)$/, '');
  // 张家口市|塞北管理区 has the rank of a county and goes by its own name
  if (bare.startsWith(city) && bare.endsWith('管理区')) return bare.slice(city.length);
  return (bare.startsWith(wide + near) ? bare.slice(wide.length) : bare)
    .replace(/(高新技术产业|高新技术|高技术产业)(开发区|园区)$/, '高新区')
    .replace(/(经济技术|经济)开发区$/, '经开区')
    .replace('转型综合改革示范区', '综改示范区')
    .replace('市', '');
}

/** The tables while they are filled. */
interface Tables {
  readonly byCode: Map<string, Division>;
  readonly townships: Map<string, string[]>;
  readonly aliases: Map<string, Division[]>;
  readonly formers: Map<string, Division[]>;
  readonly own: Map<string, Origin>;
}

function alias({ aliases }: Tables, name: string, division: Division): void {
  aliases.set(name, [...(aliases.get(name) ?? []), division]);
}

/** The division of that official name and code, its upper units taken from what was read before it. */
function divisionOf({ byCode }: Tables, code: string, official: string): Division {
  const name = usualName(official);
  const level = levelOf(code);
  const province = level === 'province' ? name : byCode.get(`${code.slice(0, 2)}0000`)?.name;
  // 北京's districts have no city between them and 北京; 仙桃 has none at all.
  const municipality = /^(11|12|31|50)/.test(code) ? province : '';
  const above = level === 'province' ? undefined : byCode.get(`${code.slice(0, 4)}00`)?.name;
  const city = level === 'city' ? name : (above ?? municipality ?? '');
  return { code, name, level, city, province: province ?? '' };
}

function putTownships({ townships }: Tables, code: string, names: readonly string[]): void {
  for (const name of names) {
    const counties = townships.get(name);
    if (counties) counties.push(code);
    else townships.set(name, [code]);
  }
}

/** A zone that the statistics list under a city, by its official and its usual name. */
function putListedZone(tables: Tables, code: string, official: string): void {
  const above = tables.byCode.get(`${code.slice(0, 4)}00`);
  const province = tables.byCode.get(`${code.slice(0, 2)}0000`)?.name ?? '';
  const city = above?.name ?? (/^(11|12|31|50)/.test(code) ? province : '');
  const zone = zoneDivision(zoneName(official, province, city), above ?? COUNTRY);
  tables.byCode.set(zone.code, zone);
  for (const text of new Set([official, zone.name])) alias(tables, text, zone);
}

/** A division under its official name, which may be longer than the usual one. */
function putOfficial(tables: Tables, official: string, division: Division): void {
  tables.byCode.set(division.code, division);
  if (official !== division.name) alias(tables, official, division);
}

function putListed(tables: Tables): void {
  for (const [code = '', name = '', below = ''] of readTable('divisions.tsv')) {
    if (levelOf(code) === 'zone') {
      putListedZone(tables, code, name);
      continue;
    }
    putOfficial(tables, name, divisionOf(tables, code, name));
    putTownships(tables, code, below.split(' ').filter(Boolean));
  }
}

/** Divisions that are no more; 襄樊 kept its code as 襄阳. */
function putFormer(tables: Tables): void {
  for (const [name = '', code = ''] of readTable('former.tsv')) {
    const former: Division = { ...divisionOf(tables, code, name), former: true };
    if (tables.byCode.has(code)) alias(tables, name, former);
    else putOfficial(tables, name, former);
  }
}

/** 靖西县 and 靖西市: one name in one province, but for the title. */
function linkFormers({ byCode, formers }: Tables): void {
  const nameKey = ({ name, code }: Division): string => `${code.slice(0, 2)}${shortName(name)}`;
  const now = new Map<string, Division>();
  for (const division of byCode.values()) {
    if (division.former || (division.level !== 'county' && division.level !== 'city')) continue;
    if (division.level === 'county' || !now.has(nameKey(division)))
      now.set(nameKey(division), division);
  }
  for (const division of byCode.values()) {
    const successor = division.former && now.get(nameKey(division));
    if (!successor) continue;
    formers.set(successor.code, [...(formers.get(successor.code) ?? []), division]);
  }
}

function known({ byCode }: Tables, code: string, file: string, name: string): Division {
  const division = byCode.get(code);
  if (!division) throw new Error(`${file}: no division ${code} for ${name}`);
  return division;
}

function putNames(tables: Tables): void {
  for (const [name = '', code = ''] of readTable('zones.tsv')) {
    const zone = zoneDivision(name, known(tables, code, 'zones.tsv', name));
    tables.byCode.set(zone.code, zone);
    alias(tables, name, zone);
  }
  for (const [name = '', , code = ''] of readTable('aliases.tsv')) {
    alias(tables, name, known(tables, code, 'aliases.tsv', name));
  }
}

function own(tables: Tables, name: string, division: Division, from: Origin): void {
  tables.aliases.set(name, [division]);
  tables.own.set(name, from);
}

function putAdded(tables: Tables, { districts, aliases }: Additions): void {
  for (const { name, code, above, townships, from } of districts) {
    const zone = code === '' ? zoneDivision(name, known(tables, above, from, name)) : undefined;
    const made = { ...(zone ?? divisionOf(tables, code, name)), from };
    tables.byCode.set(made.code, made);
    own(tables, name, made, from);
    putTownships(tables, made.code, townships);
  }
  for (const { name, code, from } of aliases) {
    own(tables, name, known(tables, code, from, name), from);
  }
}

function read(additions: Additions): Divisions {
  const tables: Tables = {
    byCode: new Map([['', COUNTRY]]),
    townships: new Map(),
    aliases: new Map(),
    formers: new Map(),
    own: new Map(),
  };
  putListed(tables);
  putFormer(tables);
  putNames(tables);
  linkFormers(tables);
  putAdded(tables, additions);
  return tables;
}

/** All divisions; the files are read when this is first called. */
export const loadDivisions = byAdditions(read);
