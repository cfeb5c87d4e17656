import { loadDivisions } from '../place/index.js';
import { shortNames } from '../place/names.js';

/** Names of provinces and cities, full and short: no item is called by them alone (青岛|48个). */
export function* cityNames(): Iterable<string> {
  for (const { name, level } of loadDivisions().byCode.values()) {
    if (level !== 'province' && level !== 'city') continue;
    yield name;
    yield* shortNames(name);
  }
}
