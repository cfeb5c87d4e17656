import { loadDivisions } from '../place/index.js';
import { shortNames } from '../place/names.js';

/** 门源回族自治县: longer than what papers call it. */
const OFFICIAL = /自治[州县旗]$/u;

/**
 * Names of provinces and cities, full and short, and the full names of counties: no item is called by them alone
 * (青岛|48个), and none begins within one (天宁区|社区工作者).
 */
export function* divisionNames(): Iterable<string> {
  const { byCode, aliases } = loadDivisions();
  for (const name of aliases.keys()) if (OFFICIAL.test(name)) yield name;
  for (const { name, level } of byCode.values()) {
    if (level === 'township') continue;
    if (level !== 'county' || name.length > 2) yield name;
    if (level !== 'county') yield* shortNames(name);
  }
}
