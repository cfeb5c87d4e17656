/** Development zones: 阳泉|高新区, and 高新区 alone. */
import { partOfSpeech } from '../lexicon/segment.js';
import { COUNTRY, type Division, divisionByCode, unitAbove, zoneDivision } from './divisions.js';
import { isPort } from './beside.js';
import { lowerIn } from './heads.js';
import { nameStart } from './left.js';
import type { Term } from './lexicon.js';
import {
  type PlaceMention,
  type Scan,
  before,
  mention,
  opensClauseAt,
  opensWord,
} from './mention.js';
import { shortName } from './names.js';
import { isCommon, ownStart } from './words.js';

/** Zones that papers call by their kind alone: 高新区, 开发区. */
const BARE_ZONES = new Set(['高新区', '经开区', '开发区', '综改示范区', '自贸港']);

/** 新区 alone is that of the story. */
export const NEW_AREA = '新区';

/** Of a province so called are all that lie in it: 湖北高新区, 广西国家级经开区. */
const OF_CITIES = new Set(['高新区', '经开区', '开发区']);

/** Of 北京 and other municipalities `city` is their own name. */
const isProvince = ({ city, level }: Division): boolean => level === 'province' && city === '';

/** Zones of the divisions that the word in front of the zone's kind may name: 阳泉|高新区. */
function zonesOf(divisions: readonly Division[], kind: string): Division[] {
  if (OF_CITIES.has(kind) && divisions.every(isProvince)) return [];
  const zones = zonesAbove(divisions).map((d) => {
    const base = shortName(d.name);
    return zoneDivision(`${base}${kind}`, cityOf(d));
  });
  // 朝阳市's and 朝阳县's are one
  return zones.filter(({ code }, i) => zones.findIndex((z) => z.code === code) === i);
}

/** 东山|经开区 is 东山县's: a city's district is hardly ever called without its title. */
function zonesAbove(divisions: readonly Division[]): Division[] {
  const units = divisions.filter(
    (d) => d.level === 'province' || d.level === 'city' || d.level === 'county',
  );
  const others = units.filter((d) => !d.name.endsWith('区') || d.level === 'province');
  return others.length > 0 ? others : units;
}

const cityOf = (d: Division): Division => (d.level === 'county' ? (unitAbove(d, 'city') ?? d) : d);

/** A zone with a name of its own is called by that: 郑州市|郑东|新区; but 海口|江东|新区 as a whole. */
function ownZonesOf(divisions: readonly Division[], name: string): Division[] {
  const zones = zonesAbove(divisions).map((d) => zoneDivision(name, cityOf(d)));
  return zones.filter(({ code }, i) => zones.findIndex((z) => z.code === code) === i);
}

/** 泰州|医药|高新区: what a zone lives by. */
const TRADE = /^(?:医药|化工|汽车|稀土|火炬|海洋|航空|光电|生物|材料|钢铁|石化|装备)$/u;

/** 海口|江东|新区: between the city and the kind stands the zone's own name, and no verb. */
function hasOwnName(text: string, last: PlaceMention, at: number): boolean {
  const gap = at - last.end;
  if (gap < 2 || gap > 4 || (last.level !== 'city' && last.level !== 'county')) return false;
  if (!/^[\u4e00-\u9fff]+$/u.test(text.slice(last.end, at))) return false;
  const front = { text, start: last.end, head: at, settlement: true, firm: false, joined: true };
  if (/^[东南西北]部$/u.test(text.slice(last.end, at))) return true;
  const trade = TRADE.test(text.slice(last.end, at));
  return ownStart(front) === last.end && (trade || !isCommon(text, last.end, at));
}

/** 慈湖|高新区: where the zone's own name begins, though nothing says in which city it lies; `at` where it has none. */
function ownNameBefore(scan: Scan, term: Term, at: number): number {
  const floor = before(scan, at)?.end ?? 0;
  const start = nameStart(scan.text, at, floor, { ...term, value: 'community' });
  const name = scan.text.slice(start, at);
  const fits = name.length >= 2 && name.length <= LONGEST_NAME && opensWord(scan, start);
  return fits && !holdsWord(name) ? start : at;
}

/** 新时代|高新区: two characters side by side that are a word. */
const holdsWord = (name: string): boolean =>
  [...name].some((_, i) => i + 1 < name.length && partOfSpeech(name.slice(i, i + 2)) !== undefined);

const LONGEST_NAME = 4;

const LONGEST_QUARTER = 3;

/** 芦台镇|光明|新区: where the name of a town's quarter begins; `at` where none does. */
function quarterStart({ text, found }: Scan, at: number): number {
  const near = found.slice(-LONGEST_QUARTER).filter(({ level }) => level === 'township');
  const start = near.at(-1)?.end ?? at;
  if (start >= at || at - start > LONGEST_QUARTER) return at;
  return /^[\u4e00-\u9fff]+$/u.test(text.slice(start, at)) ? start : at;
}

/** 唐山|海港|经开区: the city right in front of a zone's name, where that is the short name of a county elsewhere. */
function cityElsewhere({ found }: Scan, last: PlaceMention): PlaceMention | undefined {
  const city = found.at(-2);
  if (last.form === 'full' || last.level !== 'county' || city?.end !== last.start) return undefined;
  const isCity = city.level === 'city' && city.candidates.length === 1;
  return isCity && lowerIn(city, last.start, last.candidates).length === 0 ? city : undefined;
}

/** The zone of that name in the city, called after it: 唐山海港经开区. */
function ownNameIn({ candidates }: PlaceMention, name: string): Division[] {
  return candidates.map((city) => {
    const zone = zoneDivision(`${shortName(city.name)}${name}`, city);
    return divisionByCode(zone.code) ?? zone;
  });
}

/** Whether a figure follows at once, as in a row of units that each have one. */
const inRow = (text: string, end: number): boolean => /\d/u.test(text.charAt(end));

const RANK = /^国家级?$/u;
/** 国家级|高新区, 全省|开发区: zones of a kind, and no one. */
const OF_NONE = /(?:[级个家类批各]|国家|全[国省市县区州])$/u;

export function onZone(scan: Scan, term: Term, at: number): number {
  const end = at + term.text.length;
  const last = before(scan, at);
  const quarter = term.value === NEW_AREA ? quarterStart(scan, at) : at;
  if (quarter < at) {
    while ((scan.found.at(-1)?.start ?? -1) >= quarter) scan.found.pop();
    scan.found.push(mention(scan, quarter, end, 'village', { kind: 'quarter' }));
    return end;
  }
  if (last && last.end === at && last.candidates.length > 0 && last.level !== 'township') {
    // 天津港|保税区 is the port's
    const port = last.form === 'short' && isPort(scan.text, last.end - 1);
    const city = cityElsewhere(scan, last);
    if (city) {
      const candidates = ownNameIn(city, last.text + term.value);
      scan.found.splice(
        -2,
        2,
        mention(scan, city.start, end, 'zone', { candidates, kind: term.value }),
      );
      return end;
    }
    const candidates = port
      ? ownZonesOf(last.candidates, last.text + term.value)
      : zonesOf(last.candidates, term.value);
    if (candidates.length > 0) {
      scan.found.pop();
      const { start } = last;
      scan.found.push(mention(scan, start, end, 'zone', { candidates, kind: term.value }));
      return end;
    }
  }
  // 本溪湖|经济开发区
  if (last?.kind === 'feature' && last.end === at) {
    const candidates = ownZonesOf(last.within, last.text + term.value);
    scan.found.pop();
    scan.found.push(mention(scan, last.start, end, 'zone', { candidates, kind: term.value }));
    return end;
  }
  // 玉溪|国家|高新区
  const rank = last && last.level !== 'township' ? RANK.exec(scan.text.slice(last.end, at)) : null;
  if (last && rank && last.candidates.length > 0) {
    const candidates = zonesOf(last.candidates, term.value);
    if (candidates.length === 0) return end;
    scan.found.pop();
    scan.found.push(mention(scan, last.start, end, 'zone', { candidates, kind: term.value }));
    return end;
  }
  if (last && hasOwnName(scan.text, last, at)) {
    const own = scan.text.slice(last.end, at);
    // 黔西南州|义龙新区
    const whole = last.form === 'full' || (last.text.length > 2 && last.text.endsWith('州'));
    const named = whole && !TRADE.test(own) ? ownZonesOf : zonesOf;
    const candidates = named(last.candidates, own + term.value);
    scan.found.pop();
    const { start } = last;
    scan.found.push(mention(scan, start, end, 'zone', { candidates, kind: term.value }));
    return end;
  }
  const prior = scan.text.slice(Math.max(0, at - 2), at);
  const bare = BARE_ZONES.has(term.value) && !OF_NONE.test(prior);
  // 平安区2件，河湟|新区|1件
  const area = term.value === NEW_AREA;
  const start = bare || (area && inRow(scan.text, end)) ? ownNameBefore(scan, term, at) : at;
  if (start < at) {
    const candidates = [zoneDivision(scan.text.slice(start, at) + term.value, COUNTRY)];
    scan.found.push(mention(scan, start, end, 'zone', { candidates, kind: term.value }));
  } else if (bare) {
    scan.found.push(mention(scan, at, end, 'zone', { kind: term.value, form: 'short' }));
  } else if (area && opensClauseAt(scan.text, at)) {
    scan.found.push(mention(scan, at, end, 'anaphor', { kind: NEW_AREA }));
  }
  return end;
}
