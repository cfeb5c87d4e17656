/**
 * Finds the names of places in a text, in one pass from left to right.
 *
 * 今年以来，阳泉高新区御康社区居民冯女士说
 *          ~~~~~~~~~~ zone
 *                    ~~~~~~~~ village
 */
import {
  type Division,
  divisionByCode,
  loadDivisions,
  townshipDivision,
  unitAbove,
  zoneDivision,
} from './divisions.js';
import { type Term, lexicon } from './lexicon.js';
import {
  featureHead,
  inByline,
  inPersonName,
  inQuotedName,
  isRiverside,
  officeHead,
  outsideHead,
} from './beside.js';
import { endsWord, nameStart } from './left.js';
import { shortNames } from './names.js';

export type PlaceLevel =
  'country' | 'province' | 'city' | 'county' | 'zone' | 'township' | 'village' | 'body' | 'anaphor';

export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly level: PlaceLevel;
  /** The divisions that the name may stand for; of a bare zone (高新区) none until context is known. */
  readonly candidates: readonly Division[];
  /** The name is written as a short form (阳泉, 松阳) or is a common word too, and needs more evidence. */
  readonly form: 'full' | 'short' | 'weak';
  /** A zone's usual kind (高新区), a body's class (company, facility, office …), an anaphor's level. */
  readonly kind: string;
  /** Divisions whose name stands inside a body's name: 阳泉 in 阳泉阀门股份有限公司. */
  readonly within: readonly Division[];
}

const HEADED = new Set(['zone', 'park', 'settlement', 'body', 'office']);
/** Zones that papers call by their kind alone: 高新区, 开发区. */
const BARE_ZONES = new Set(['高新区', '经开区', '开发区', '综改示范区', '自贸港']);
/** 安全区 and 健全县 hold no 全区 and 全县. */
const NOT_ALL = /[安健完周齐]$/u;
interface Scan {
  readonly text: string;
  readonly found: PlaceMention[];
}

function mention(
  scan: Scan,
  start: number,
  end: number,
  level: PlaceLevel,
  more: Partial<PlaceMention> = {},
): PlaceMention {
  const text = scan.text.slice(start, end);
  return { start, end, text, level, candidates: [], form: 'full', kind: '', within: [], ...more };
}

/** The last mention, if it ends where the next begins or a few characters before. */
function before(scan: Scan, start: number): PlaceMention | undefined {
  const last = scan.found.at(-1);
  return last && last.end <= start ? last : undefined;
}

function onDivision(scan: Scan, term: Term, at: number): number {
  const { text } = scan;
  const end = at + term.text.length;
  const joined = scan.found.at(-1)?.end === at;
  if ('・·'.includes(text.charAt(at - 1)) && at > 0) return end;
  if (!joined && isRiverside(text, at, end)) return end;
  const first = term.divisions[0];
  if (!first) return end;
  if (
    inQuotedName(text, at, end) ||
    inByline(text, at) ||
    (!joined && term.text.length === 2 && inPersonName(text, at))
  )
    return end;
  const office = officeHead(text, end);
  if (office > 0) {
    scan.found.push(
      mention(scan, at, end + office, 'body', { kind: 'office', within: term.divisions }),
    );
    return end + office;
  }
  const short = term.full === 0 || (term.full < term.divisions.length && first.level === 'zone');
  const feature = short ? featureHead(text, end) : 0;
  if (feature > 0) {
    const more = { kind: 'feature', within: term.divisions };
    scan.found.push(mention(scan, at, end + feature, 'body', more));
    return end + feature;
  }
  if (short || term.text.length === 2) {
    const outside = outsideHead(text, end);
    if (outside > 0) {
      scan.found.push(
        mention(scan, at, end + outside, 'body', { kind: 'outside', within: term.divisions }),
      );
      return end + outside;
    }
  }
  // 办理县, 均郧房县: two characters inside a longer word
  if (!short && term.text.length === 2 && !opensWord(scan, at)) return end;
  const high = term.divisions.some((d) => d.level === 'province' || d.level === 'city');
  // 完|工农|村: a county's short name inside a longer word
  if (short && !high && !opensWord(scan, at)) return at + 1;
  // 1—6月|城镇: no 月城镇
  if (/^[年月日个处]/u.test(term.text) && /[\d０-９]/u.test(text.charAt(at - 1))) return at + 1;
  const form = formOf(term, short);
  scan.found.push(mention(scan, at, end, first.level, { candidates: term.divisions, form }));
  return end;
}

/** Whether a name may begin here: at the start, behind a mark, a function word or another name. */
function opensWord(scan: Scan, at: number): boolean {
  return at === 0 || scan.found.at(-1)?.end === at || endsWord(scan.text, at);
}

function formOf(term: Term, short: boolean): PlaceMention['form'] {
  if (term.weak) return 'weak';
  return short ? 'short' : 'full';
}

/** Zones of the divisions that the word in front of the zone's kind may name: 阳泉|高新区. */
function zonesOf(divisions: readonly Division[], kind: string): Division[] {
  const above = divisions.filter(
    (d) => d.level === 'province' || d.level === 'city' || d.level === 'county',
  );
  return above.map((d) => {
    const base = shortNames(d.name)[0] ?? d.name;
    const city = d.level === 'county' ? (unitAbove(d, 'city') ?? d) : d;
    return zoneDivision(`${base}${kind}`, city);
  });
}

function onZone(scan: Scan, term: Term, at: number): number {
  const end = at + term.text.length;
  const last = before(scan, at);
  if (last && last.end === at && last.candidates.length > 0 && last.level !== 'township') {
    const candidates = zonesOf(last.candidates, term.value);
    if (candidates.length > 0) {
      scan.found.pop();
      const { start } = last;
      scan.found.push(mention(scan, start, end, 'zone', { candidates, kind: term.value }));
      return end;
    }
  }
  const prior = scan.text.slice(Math.max(0, at - 2), at);
  if (BARE_ZONES.has(term.value) && !/(?:[级个家类批各]|国家)$/u.test(prior)) {
    scan.found.push(mention(scan, at, end, 'zone', { kind: term.value, form: 'short' }));
  }
  return end;
}

/** 江西|道村, 桃源|数智社区: a word of the village's own name that elsewhere is a division's short name. */
function ownWord(text: string, last: PlaceMention, at: number): boolean {
  if (last.form === 'full' || last.candidates.length === 0 || last.level === 'zone') return false;
  const reach = last.form === 'weak' || last.level === 'county' ? 3 : 1;
  const between = text.slice(last.end, at);
  return (
    between.length <= reach &&
    /^[\u4e00-\u9fff]*$/u.test(between) &&
    !/[各全的农乡和与每某]/u.test(between)
  );
}

/** Whether a division's name belongs to the name of the body behind it. */
function absorbs(last: PlaceMention, term: Term): boolean {
  if (last.level === 'anaphor' || last.level === 'body' || last.level === 'village') return false;
  if (last.level === 'country') return false;
  if (term.kind === 'settlement') return false;
  return last.level !== 'township';
}

/** The township or street that the statistics list whose name ends here; longer names first. */
function onTownship(scan: Scan, end: number): boolean {
  const { text, found } = scan;
  const { townships } = loadDivisions();
  for (let start = Math.max(0, end - 12); start <= end - 3; start += 1) {
    const codes = townships.get(text.slice(start, end));
    if (!codes || cuts(found, start)) continue;
    // 沿|海城镇
    if (/[城集古小水][镇乡]$/u.test(text.slice(start, end)) && !opensWord(scan, start)) continue;
    if (/^[年月日个处]/u.test(text.charAt(start)) && /[\d０-９]/u.test(text.charAt(start - 1)))
      continue;
    while ((found.at(-1)?.start ?? -1) >= start) found.pop();
    const name = text.slice(start, end);
    const counties = codes.flatMap((code) => divisionByCode(code) ?? []);
    const candidates = counties.map((county) => townshipDivision(name, county));
    found.push(mention(scan, start, end, 'township', { candidates }));
    return true;
  }
  return false;
}

/** Whether the offset lies inside one of the last mentions. */
function cuts(found: readonly PlaceMention[], at: number): boolean {
  const last = found.findLast((m) => m.start < at);
  return last !== undefined && last.end > at;
}

function onHead(scan: Scan, term: Term, at: number): number {
  const { text, found } = scan;
  const end = at + term.text.length;
  if (term.value === 'township' && onTownship(scan, end)) return end;
  const last = before(scan, at);
  if (term.kind === 'settlement' && last && ownWord(text, last, at)) {
    found.pop();
    found.push(
      mention(scan, last.start, end, levelOf(term), { kind: term.value, form: last.form }),
    );
    return end;
  }
  const floor = last?.end ?? 0;
  const start = nameStart(text, at, floor, term);
  const gap = at - start;
  const touches = last !== undefined && start === last.end;
  if (term.kind === 'office') {
    if (touches && last.candidates.length > 0) {
      found.pop();
      found.push(
        mention(scan, last.start, end, 'body', { kind: 'office', within: last.candidates }),
      );
    }
    return end;
  }
  if (touches && absorbs(last, term)) {
    found.pop();
    const more = { kind: term.value, within: last.candidates, form: last.form };
    found.push(mention(scan, last.start, end, 'body', more));
    return end;
  }
  if (gap === 0 && last && last.end === at && term.kind === 'body' && joinsOn(last)) {
    // 汇金大厦|党群服务中心
    found.pop();
    found.push(mention(scan, last.start, end, 'body', { kind: term.value, within: last.within }));
    return end;
  }
  if (gap === 0) {
    // 协会经表决通过: the one that was named before
    if (opensClauseAt(text, at))
      found.push(mention(scan, at, end, 'anaphor', { kind: term.value }));
    return end;
  }
  found.push(mention(scan, start, end, levelOf(term), { kind: term.value }));
  return end;
}

const joinsOn = (last: PlaceMention): boolean =>
  last.level === 'village' || (last.level === 'body' && last.kind !== 'office');

function levelOf(term: Term): PlaceLevel {
  if (term.kind !== 'settlement') return 'body';
  return term.value === 'township' ? 'township' : 'village';
}

const opensClauseAt = (text: string, at: number): boolean =>
  at === 0 || /[，。！？；：,;:\s“”]/u.test(text.charAt(at - 1));

/** “晋创谷”已吸引31家企业: a name of its own, quoted, as the subject of a clause. */
function onQuote(scan: Scan, at: number): number {
  const { text, found } = scan;
  const close = text.indexOf('”', at + 1);
  if (close < 0 || close - at > 13 || close - at < 3 || !opensClauseAt(text, at)) return at + 1;
  const name = text.slice(at + 1, close);
  if (!/^[\u4e00-\u9fff・·A-Za-z]+$/u.test(name)) return at + 1;
  if (!/^(?:已|现有|目前|共有|累计|吸引|入驻|拥有)/u.test(text.slice(close + 1, close + 3)))
    return at + 1;
  found.push(mention(scan, at + 1, close, 'body', { kind: 'facility' }));
  return close + 1;
}

function onTerm(scan: Scan, term: Term, at: number): number {
  const end = at + term.text.length;
  if (term.kind === 'division') return onDivision(scan, term, at);
  if (term.kind === 'quote') return onQuote(scan, at);
  if (term.kind === 'zone') return onZone(scan, term, at);
  if (HEADED.has(term.kind)) return onHead(scan, term, at);
  if (term.kind === 'anaphor') {
    // 展|区内, 社|区内
    if (/^[省市县区村镇乡][内里中子上]/u.test(term.text) && !opensWord(scan, at)) return at + 1;
    if (term.text.startsWith('全') && NOT_ALL.test(scan.text.slice(0, at).slice(-1))) return at + 1;
    const level = term.value === 'country' ? 'country' : 'anaphor';
    scan.found.push(mention(scan, at, end, level, { kind: term.value }));
  }
  // 人社部|门
  if (term.kind === 'organ' && scan.text.charAt(end) !== '门')
    scan.found.push(mention(scan, at, end, 'country', { kind: 'organ' }));
  return end;
}

/** All names that may be places, those included that only context can confirm. */
export function scanPlaces(text: string): PlaceMention[] {
  const { next, match } = lexicon();
  const scan: Scan = { text, found: [] };
  let at = next(text, 0);
  while (at < text.length) {
    const term = match(text, at);
    at = next(text, term ? onTerm(scan, term, at) : at + 1);
  }
  return scan.found;
}
