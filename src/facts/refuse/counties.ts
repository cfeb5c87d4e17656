/** 贵州六枝, 浙江三门: counties whose short names begin with a numeral. */
import { lazily } from '../../data.js';
import { loadDivisions } from '../../place/index.js';
import { shortNames } from '../../place/names.js';
import type { Context } from '../context.js';

const NUMERAL = /^[一二三四五六七八九十百千万两双]/u;
/** 三门|一带: where something is. */
const PLACED = /^(?:一带|境内|段|站|港|海域|沿海)/u;
const NUMBER_NEXT = /[\d一二三四五六七八九十两]/u;
const COMPARED = /[比较]/u;
const COMPARES =
  /^(?:便宜|暖和|凉爽|贵|[高低多少早晚快慢好差大小](?=[，。；、\d一二三四五六七八九十几两出了些得]|$))/u;
const LONGEST_ABOVE = 6;

/** By the short name, the names of the provinces and cities that such counties lie in, full and short. */
const counties = lazily((): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { name, level, city, province } of loadDivisions().byCode.values()) {
    if (level !== 'county') continue;
    for (const short of shortNames(name)) {
      if (short.length !== 2 || !NUMERAL.test(short)) continue;
      const above = found.get(short) ?? new Set<string>();
      for (const unit of [city, province]) {
        if (unit === '') continue;
        above.add(unit);
        for (const other of shortNames(unit)) above.add(other);
      }
      found.set(short, above);
    }
  }
  return found;
});

/** Whether the number is the name of a county, told by the unit in front of it or by what follows. */
export function isCounty({ text, quantity: q }: Context): boolean {
  if (q.script !== 'han' || q.end - q.start !== 2) return false;
  const above = counties().get(text.slice(q.start, q.end));
  if (!above) return false;
  if (PLACED.test(text.slice(q.end, q.end + 2))) return true;
  // 比|三门|便宜: nobody is counted there
  if (COMPARED.test(text.charAt(q.start - 1)) && COMPARES.test(text.slice(q.end, q.end + 3)))
    return true;
  // 三台|四个贫困村: no two numbers stand side by side
  if (NUMBER_NEXT.test(text.charAt(q.end))) return true;
  for (let length = 2; length <= LONGEST_ABOVE; length += 1)
    if (above.has(text.slice(Math.max(0, q.start - length), q.start))) return true;
  return false;
}
