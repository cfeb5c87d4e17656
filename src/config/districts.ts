/** The districts and aliases of a configuration. */
import type { Node } from 'yaml';
import type { AddedAlias, AddedDistrict } from '../knowledge.js';
import { divisionByCode, unitAbove, zoneDivision, type Division } from '../place/divisions.js';
import { divisionMeant } from '../place/named.js';
import { entriesOf, entryOf, scalarOf, textsOf, type Entry } from './entries.js';
import type { OriginAt } from './metrics.js';
import type { Mistake } from './validate.js';

export interface ConfiguredDistricts {
  readonly districts: readonly AddedDistrict[];
  readonly aliases: readonly AddedAlias[];
  readonly mistakes: readonly Mistake[];
}

interface Collected {
  readonly districts: AddedDistrict[];
  readonly byName: Map<string, AddedDistrict>;
  readonly aliases: AddedAlias[];
  readonly mistakes: Mistake[];
  readonly originAt: OriginAt;
}

type Made = { readonly code: string; readonly above: string } | { readonly cause: string };

/** A county-level unit by its code, or a zone by the city (or province) that it lies in. */
function placeOf(code: string | undefined, within: string | undefined): Made {
  if (code === undefined && within === undefined)
    return { cause: 'needs `in` (its city) or `code`' };
  const above = within === undefined ? undefined : divisionMeant(within);
  if (above && 'problem' in above) return { cause: above.problem };
  if (code === undefined) return { code: '', above: (above && cityOf(above).code) ?? '' };
  const known = divisionByCode(code);
  if (known)
    return { cause: `the code ${code} is ${known.name}'s; another name for it goes under aliases` };
  if (code.endsWith('00') || !divisionByCode(`${code.slice(0, 2)}0000`))
    return { cause: `${code} is no code of a county-level unit` };
  return { code, above: '' };
}

/** A zone is filed under its city, where there is one. */
const cityOf = (division: Division): Division => unitAbove(division, 'city') ?? division;

function readDistrict(into: Collected, { name, value, at, key }: Entry): void {
  const parts = entriesOf(value, key);
  const code = scalarOf(entryOf(parts, 'code'));
  const within = scalarOf(entryOf(parts, 'in'));
  const made = placeOf(code, within);
  if ('cause' in made) {
    into.mistakes.push({ at, key, cause: made.cause });
    return;
  }
  const from = into.originAt(at);
  const townships = textsOf(entryOf(parts, 'townships')).map(({ text }) => text);
  const district = { name, from, ...made, townships };
  into.districts.push(district);
  if (!into.byName.has(name)) into.byName.set(name, district);
  const above = divisionByCode(made.above);
  const own = made.code === '' && above ? zoneDivision(name, above).code : made.code;
  for (const { text, at: where } of textsOf(entryOf(parts, 'aliases'))) {
    into.aliases.push({ name: text, from: into.originAt(where), code: own });
  }
}

function readAlias(into: Collected, entry: Entry): void {
  const { name, at } = entry;
  const meant = scalarOf(entry) ?? '';
  const from = into.originAt(at);
  const own = into.byName.get(meant);
  const division = own ? undefined : divisionMeant(meant);
  if (division && 'problem' in division) into.mistakes.push({ ...entry, cause: division.problem });
  else if (division?.level === 'township' || division?.level === 'country')
    into.mistakes.push({ ...entry, cause: `${meant} is no province, city, district or zone` });
  else into.aliases.push({ name, from, code: division?.code ?? codeOf(own) });
}

function codeOf(district: AddedDistrict | undefined): string {
  if (!district || district.code !== '') return district?.code ?? '';
  const above = divisionByCode(district.above);
  return above ? zoneDivision(district.name, above).code : '';
}

/** One name that stands for two divisions helps nobody. */
function checkNames(
  { districts, aliases, mistakes, originAt }: Collected,
  root: Node | null,
): void {
  const taken = new Map<string, string>();
  const section = entriesOf(root).flatMap((s) => entriesOf(s.value, s.name));
  for (const { name, from } of [...districts, ...aliases]) {
    const before = taken.get(name);
    if (before === undefined) taken.set(name, from);
    else {
      const entry = section.find((one) => one.name === name && originAt(one.at) === from);
      mistakes.push({ at: entry?.at ?? 0, key: name, cause: `the name is given at ${before} too` });
    }
  }
}

/** Reads the sections `districts` and `aliases`. */
export function configuredDistricts(root: Node | null, originAt: OriginAt): ConfiguredDistricts {
  const into: Collected = { districts: [], byName: new Map(), aliases: [], mistakes: [], originAt };
  const section = (name: string): Entry[] =>
    entriesOf(entryOf(entriesOf(root), name)?.value ?? null, name);
  for (const entry of section('districts')) readDistrict(into, entry);
  for (const entry of section('aliases')) readAlias(into, entry);
  checkNames(into, root);
  return into;
}
