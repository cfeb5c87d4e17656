/** How one name after the other changes whose the figures behind it are. */
import type { Article } from '../model.js';
import { anaphoric } from './anaphor.js';
import type { PlaceContext } from './known.js';
import { COUNTRY, type Division, districtOf, isWithin, unitAbove } from './divisions.js';
import type { PlaceMention } from './mention.js';
import { isPlace } from './below.js';
import { resolve } from './resolve.js';
import { opensClause, roleOf } from './role.js';
import type { Whereabouts } from './whereabouts.js';

export interface Frame {
  readonly district: Division | undefined;
  /** A district's name that stayed ambiguous. */
  readonly unresolved: string;
  readonly place: string;
  readonly from: Whereabouts['from'];
  /** Offset of the mention that the frame comes from. */
  readonly at: number;
  /** Outside of the article's own district: holds for one sentence. */
  readonly foreign: boolean;
}

export interface Reader {
  readonly article: Article;
  readonly context: PlaceContext;
  readonly home: Frame;
  /** The place below the district that the whole article is about, or empty. */
  readonly topic: string;
  /** The places named so far, the last one last, for 该社区 and 协会. */
  readonly named: PlaceMention[];
  /** The first of `named` that stands in the current paragraph, and in the one before. */
  readonly fresh: { from: number; before: number };
}

function near(reader: Reader, frame: Frame): (Division | undefined)[] {
  return [frame.district, reader.home.district, ...reader.context.homes.map((h) => h.division)];
}

function moveTo(reader: Reader, division: Division, at: number): Frame {
  const home = reader.home.district;
  const foreign = home !== undefined && !isWithin(division, home);
  return { district: division, unresolved: '', place: '', from: 'sentence', at, foreign };
}

/** Whether a name in the middle of a clause may take the figures over: not from a county's own story. */
function mayMove(reader: Reader, division: Division, opens: boolean): boolean {
  const home = reader.home.district;
  if (opens || !home || home.level === 'country' || home.level === 'province') return true;
  return isWithin(division, home);
}

const LONGEST_CLAUSE = 60;
const CLAUSE_END = /[，。！？；：…\n]/u;

function onDistrict(
  reader: Reader,
  frame: Frame,
  text: string,
  m: PlaceMention,
  opens: boolean,
): Frame {
  const division = resolve(m, reader.context, near(reader, frame));
  if (!division) {
    if (m.candidates.length < 2) return frame;
    const { start } = m;
    return {
      district: undefined,
      unresolved: m.text,
      place: '',
      from: 'sentence',
      at: start,
      foreign: true,
    };
  }
  if (!mayMove(reader, division, opens)) return frame;
  const clause =
    frame.at >= 0 &&
    m.start - frame.at < LONGEST_CLAUSE &&
    !CLAUSE_END.test(text.slice(frame.at, m.start));
  // 胶南市在青岛市…基础上: the subject's own city
  if (clause && frame.district && frame.district !== division && isWithin(frame.district, division))
    return frame;
  const same = division.code === frame.district?.code && frame.district.level === division.level;
  if (same && !opens) return frame;
  const moved = moveTo(reader, division, m.start);
  return clause && !opens ? { ...moved, place: frame.place } : moved;
}

/** 三源浦镇位于柳河县东南部: the place stays, and now it is known where it lies. */
function onDefinition(reader: Reader, frame: Frame, m: PlaceMention): Frame {
  const division = resolve(m, reader.context, near(reader, frame));
  if (!division || m.level === 'township' || m.level === 'body' || m.level === 'village')
    return frame;
  if (frame.district && isWithin(frame.district, division) && frame.district !== COUNTRY)
    return frame;
  return { ...moveTo(reader, division, m.start), place: frame.place };
}

/** A township moves the district only where the page knows the county's area: names repeat all over China. */
function onTownship(reader: Reader, frame: Frame, m: PlaceMention): Frame {
  const township = resolve(m, reader.context, near(reader, frame));
  const county = township ? districtOf(township) : undefined;
  const settled = { ...frame, place: m.text, at: m.start };
  if (!county) return settled;
  const { district } = frame;
  const city = unitAbove(county, 'city') ?? unitAbove(county, 'province');
  if (!city || (district?.level === 'zone' && isWithin(district, city))) return settled;
  const known =
    !district || isWithin(county, district) || reader.context.evidence.areas.has(city.code);
  return known && mayMove(reader, county, false)
    ? { ...moveTo(reader, county, m.start), place: m.text }
    : settled;
}

/** Bodies whose name begins with the place where they are: 北京六里桥客运枢纽. */
const LOCATED = new Set(['facility', 'school', 'hospital']);

function onPlace(reader: Reader, frame: Frame, m: PlaceMention): Frame {
  if (m.level === 'township') return onTownship(reader, frame, m);
  const settled = { ...frame, place: m.text, at: m.start };
  if (!LOCATED.has(m.kind) || m.within.length === 0) return settled;
  const division = resolve(
    { ...m, candidates: m.within, level: 'county' },
    reader.context,
    near(reader, frame),
  );
  if (!division || !mayMove(reader, division, false)) return settled;
  if (frame.district && frame.district !== COUNTRY && isWithin(frame.district, division))
    return settled;
  return { ...moveTo(reader, districtOf(division), m.start), place: m.text };
}

/** How many places back a reader still knows which one is meant. */
const REMEMBERED = 40;

/** 该社区, 协会, 大桥: the last place of that class or with that head. */
function antecedent(reader: Reader, m: PlaceMention): string | undefined {
  const bare = !/^[该本全我这]|[里内中子上]$/u.test(m.text);
  // 社区 alone may mean any; the one named in the same paragraph, or the article's own
  if (bare && reader.topic !== '' && reader.topic.endsWith(m.text)) return reader.topic;
  const settlement = m.kind === 'village' || m.kind === 'community' || m.kind === 'quarter';
  const since = bare ? (settlement ? reader.fresh.from : reader.fresh.before) : 0;
  const named = reader.named.slice(Math.max(since, reader.named.length - REMEMBERED));
  const head = m.text.replace(/^[该本全我这]个?|[里内中子上]$/gu, '');
  const byHead = named.findLast((n) => n.text.endsWith(head));
  const byClass = named.findLast(
    (n) => n.kind === m.kind || (m.kind === 'township' && n.level === 'township'),
  );
  const bySettlement = settlement ? named.findLast((n) => n.level === 'village') : undefined;
  return (byHead ?? byClass ?? bySettlement)?.text;
}

function onAnaphor(reader: Reader, frame: Frame, m: PlaceMention, opens: boolean): Frame {
  if (m.kind === 'here') {
    return m.text === '当地' && opens && reader.topic === '' ? { ...frame, place: '' } : frame;
  }
  const unit = anaphoric(m.kind, near(reader, frame));
  if (unit) return opens || mayMove(reader, unit, false) ? moveTo(reader, unit, m.start) : frame;
  const name = antecedent(reader, m);
  return name === undefined ? frame : { ...frame, place: name, at: m.start };
}

function onOffice(reader: Reader, frame: Frame, m: PlaceMention, opens: boolean): Frame {
  const division = resolve(
    { ...m, candidates: m.within, level: 'county' },
    reader.context,
    near(reader, frame),
  );
  if (!division) return frame;
  const district = districtOf(division);
  if (frame.district && frame.district !== COUNTRY && isWithin(frame.district, district))
    return frame;
  return mayMove(reader, district, opens) ? moveTo(reader, district, m.start) : frame;
}

/** 黄山 is a mountain; where it opens a clause, its figures are still those of 黄山市. */
function onFeature(reader: Reader, frame: Frame, m: PlaceMention, opens: boolean): Frame {
  const cities = m.within.filter((d) => d.level === 'city');
  const [city] = cities;
  return opens && city && !frame.district ? moveTo(reader, city, m.start) : frame;
}

const REPORTS = /^.{0,4}(?:公布|发布|通报|认定|印发|评选|公示|数据|统计|最新)/u;

/** A ministry that acts in a county's story leaves the figures there; one that publishes speaks of the country. */
function onCountry(
  reader: Reader,
  frame: Frame,
  text: string,
  m: PlaceMention,
  opens: boolean,
): Frame {
  const home = reader.home.district;
  const local = home !== undefined && home.level !== 'country' && home.level !== 'province';
  if (m.kind === 'organ') {
    if (local && !REPORTS.test(text.slice(m.end, m.end + 8))) return frame;
  } else if (home && home !== COUNTRY && !opens) return frame;
  return moveTo(reader, COUNTRY, m.start);
}

/** Whether a unit in front of this name is the figure's district: 定日县|曲洛乡, but not 深圳市|某某公司. */
function carriesOn(next: PlaceMention | undefined): boolean {
  if (!next) return false;
  if (next.level === 'township' || next.level === 'village') return true;
  return (
    next.kind === 'park' ||
    next.kind === 'structure' ||
    next.kind === 'feature' ||
    LOCATED.has(next.kind)
  );
}

/** The frame behind the mention with index `i`. */
export function step(
  reader: Reader,
  frame: Frame,
  text: string,
  mentions: readonly PlaceMention[],
  i: number,
): Frame {
  const m = mentions[i];
  if (!m) return frame;
  const role = roleOf(text, mentions, i);
  const place = isPlace(m);
  if (place && role !== 'list') reader.named.push(m);
  if (role === 'list' || role === 'aside') return frame;
  if (role === 'prefix' && !carriesOn(mentions[i + 1]) && !place) return frame;
  if (role === 'define') return onDefinition(reader, frame, m);
  const opens = opensClause(text, mentions, i);
  if (m.level === 'country') return onCountry(reader, frame, text, m, opens);
  if (m.level === 'anaphor') return onAnaphor(reader, frame, m, opens);
  if (m.kind === 'feature') return onFeature(reader, frame, m, opens);
  if (m.kind === 'office') return onOffice(reader, frame, m, opens);
  if (place) return opens || m.level !== 'body' ? onPlace(reader, frame, m) : frame;
  return m.level === 'body' ? frame : onDistrict(reader, frame, text, m, opens);
}
