/** The divisions of China: read once, when first asked for, and looked up by code. */
import { readFileSync } from 'node:fs';
import { shortNames } from './names.js';

export const DIVISION_LEVELS = [
  'country',
  'province',
  'city',
  'county',
  'zone',
  'township',
] as const;
export type DivisionLevel = (typeof DIVISION_LEVELS)[number];

export interface Division {
  /** GB/T 2260; of a zone its city's code, `/`, its name; of a township its county's; of the country ''. */
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  /** Full names of the units that it lies in; a city's own name, for a city; else empty. */
  readonly city: string;
  readonly province: string;
}

export const COUNTRY: Division = {
  code: '',
  name: '全国',
  level: 'country',
  city: '',
  province: '',
};

export interface Divisions {
  readonly byCode: ReadonlyMap<string, Division>;
  /** Codes of the counties (or cities without counties) that have a township of that name. */
  readonly townships: ReadonlyMap<string, readonly string[]>;
  /** Names that rules can't derive, with the divisions that they name. */
  readonly aliases: ReadonlyMap<string, readonly Division[]>;
}

/** Cells of a TSV file beside this one; empty lines and lines that begin with # are left out. */
export function readTable(name: string): string[][] {
  const text = readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split('\t'));
}

function levelOf(code: string): DivisionLevel {
  if (code.includes('/')) return 'zone';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** The zone's usual name: 河北唐山海港经济开发区 → 唐山海港经开区. */
function zoneName(official: string, province: string, city: string): string {
  const wide = shortNames(province)[0] ?? province;
  const near = shortNames(city)[0] ?? city;
  const bare = official.replace(/(管委会|委员会)$/, '');
  return (bare.startsWith(wide + near) ? bare.slice(wide.length) : bare)
    .replace(/(高新技术产业|高新技术|高技术产业)(开发区|园区)$/, '高新区')
    .replace(/(经济技术|经济)开发区$/, '经开区')
    .replace('转型综合改革示范区', '综改示范区')
    .replace('市', '');
}

/** A zone of the city (or province) with that code. */
export function zoneDivision(name: string, above: Division): Division {
  const { city, province } = above;
  return { code: `${above.code}/${name}`, name, level: 'zone', city, province };
}

/** A township or street of the county with that code. */
export function townshipDivision(name: string, county: Division): Division {
  const { city, province } = county;
  return { code: `${county.code}/${name}`, name, level: 'township', city, province };
}

function read(): Divisions {
  const byCode = new Map<string, Division>([['', COUNTRY]]);
  const townships = new Map<string, string[]>();
  const aliases = new Map<string, Division[]>();
  const alias = (name: string, division: Division): void => {
    aliases.set(name, [...(aliases.get(name) ?? []), division]);
  };
  for (const [code = '', name = '', below = ''] of readTable('divisions.tsv')) {
    const level = levelOf(code);
    const province =
      level === 'province' ? name : (byCode.get(`${code.slice(0, 2)}0000`)?.name ?? '');
    const above = byCode.get(`${code.slice(0, 4)}00`);
    // 北京's districts have no city between them and 北京; 仙桃 has none at all.
    const municipality = /^(11|12|31|50)/.test(code) ? province : '';
    const city = level === 'city' ? name : (above?.name ?? municipality);
    if (level === 'zone') {
      const zone = zoneDivision(zoneName(name, province, city), above ?? COUNTRY);
      byCode.set(zone.code, zone);
      for (const text of new Set([name, zone.name])) alias(text, zone);
    } else {
      byCode.set(code, {
        code,
        name,
        level,
        city: level === 'province' ? municipality : city,
        province,
      });
    }
    if (below === '' || level === 'zone') continue;
    for (const township of below.split(' ')) {
      const counties = townships.get(township);
      if (counties) counties.push(code);
      else townships.set(township, [code]);
    }
  }
  for (const [name = '', code = ''] of readTable('former.tsv')) {
    const province = byCode.get(`${code.slice(0, 2)}0000`);
    const city = byCode.get(`${code.slice(0, 4)}00`)?.name ?? province?.city ?? '';
    const level = levelOf(code);
    const own = level === 'city' ? name : city;
    const former: Division = { code, name, level, city: own, province: province?.name ?? '' };
    // 襄樊 kept its code as 襄阳
    if (byCode.has(code)) alias(name, former);
    else byCode.set(code, former);
  }
  for (const [name = '', , code = ''] of readTable('aliases.tsv')) {
    const division = byCode.get(code);
    if (!division) throw new Error(`aliases.tsv: no division ${code} for ${name}`);
    alias(name, division);
  }
  for (const [name = '', code = ''] of readTable('zones.tsv')) {
    const above = byCode.get(code);
    if (!above) throw new Error(`zones.tsv: no division ${code} for ${name}`);
    const zone = zoneDivision(name, above);
    byCode.set(zone.code, zone);
    alias(name, zone);
  }
  return { byCode, townships, aliases };
}

let loaded: Divisions | undefined;

/** All divisions; the file is read when this is first called. */
export function loadDivisions(): Divisions {
  loaded ??= read();
  return loaded;
}

/** The division with that GB/T 2260 code (or a zone's or township's code as given here), if there is one. */
export function divisionByCode(code: string): Division | undefined {
  const known = loadDivisions().byCode.get(code);
  if (known) return known;
  const [above = '', name = ''] = code.split('/');
  const unit = above === '' ? undefined : loadDivisions().byCode.get(above);
  if (!unit || name === '') return undefined;
  if (unit.level === 'county' || loadDivisions().townships.get(name)?.includes(above)) {
    return townshipDivision(name, unit);
  }
  return zoneDivision(name, unit);
}

/** Whether `inner` is `outer` or lies in it. */
export function isWithin(inner: Division, outer: Division): boolean {
  if (outer.level === 'country') return true;
  if (inner.level === 'country') return false;
  if (outer.level === 'province') return inner.code.startsWith(outer.code.slice(0, 2));
  if (outer.level === 'city') return inner.code.startsWith(outer.code.slice(0, 4));
  return (
    inner.code === outer.code ||
    (outer.level === 'county' && inner.code.startsWith(`${outer.code}/`))
  );
}

/** The county-level unit, zone, city or province that figures of this division are filed under. */
export function districtOf(division: Division): Division {
  if (division.level !== 'township') return division;
  return divisionByCode(division.code.split('/')[0] ?? '') ?? division;
}

/** The unit of that level that the division lies in (or is), if there is one. */
export function unitAbove(
  division: Division,
  level: 'province' | 'city' | 'county',
): Division | undefined {
  const { byCode } = loadDivisions();
  if (level === 'province') return byCode.get(`${division.code.slice(0, 2)}0000`);
  if (level === 'city') {
    const city = byCode.get(`${division.code.slice(0, 4)}00`);
    if (city && (city.level !== 'province' || city.city !== '')) return city;
    const municipality = byCode.get(`${division.code.slice(0, 2)}0000`);
    return municipality?.city === '' ? undefined : municipality;
  }
  const district = districtOf(division);
  return district.level === 'county' || district.level === 'zone' ? district : undefined;
}

/** All divisions that bear the name, in full, as a short form or as an alias, the higher units first. */
export function divisionsNamed(name: string): Division[] {
  const { byCode, townships, aliases } = loadDivisions();
  const found = [...byCode.values()].filter(
    (d) => d.name === name || (d.level !== 'zone' && shortNames(d.name).includes(name)),
  );
  for (const code of townships.get(name) ?? []) {
    const county = byCode.get(code);
    if (county) found.push(townshipDivision(name, county));
  }
  const all = new Set([...found, ...(aliases.get(name) ?? [])]);
  const rank = (d: Division): number => DIVISION_LEVELS.indexOf(d.level);
  return [...all].sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
}
