/** How much a text speaks of each district, and which one that makes its home. */
import type { Paragraph } from '../model.js';
import { type Heard, type HomeNames, known } from './asked.js';
import { type PlaceContext, mentionsOf } from './known.js';
import { isLocated, isPlace } from './below.js';
import { type PlaceMention, unitIn } from './mention.js';
import { COUNTRY, type Division, districtOf, isWithin } from './divisions.js';
import { isRegion } from './region.js';
import { resolve } from './resolve.js';
import { isPart, roleOf } from './role.js';
import { isSubject, isWhereHeld, opensClause } from './subject.js';

export interface Weighed {
  readonly division: Division;
  readonly weight: number;
  /** The country, as its ministries stand for it. */
  readonly organ: boolean;
}

/** The first paragraph that names a place says most of where a report is at home. */
const LEAD = 1.5;

const IS = /[\u4e00-\u9fff][是为]$/u;
const PROVINCES = /^\d{1,2}个省/u;
const HEARD = new Set(['move', 'define', 'prefix']);

/** 陕西省委宣传部、|陕西省人民政府: one of several offices of one unit. */
const isBesideOwn = (mentions: readonly PlaceMention[], i: number): boolean =>
  [mentions[i - 1], mentions[i + 1]].some((other) => {
    const m = mentions[i];
    if (m?.kind !== 'office' || other?.kind !== 'office') return false;
    return m.within.length > 0 && m.within[0] === other.within[0];
  });

/** Whether the name with index `i` says where its text is at home; of a region, only in the first text that names a place. */
function isHeard(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  const m = mentions[i];
  if (!m) return false;
  const role = roleOf(text, mentions, i);
  if (!HEARD.has(role) && !(role === 'list' && isBesideOwn(mentions, i))) return false;
  // 其中黄陂区最多: a part of what is told of another
  if (isPart(text, mentions, i)) return false;
  if (m.kind === 'region') return isRegion(text, m);
  // 全国|31个省份参展: where they come from
  if (m.level === 'country' && PROVINCES.test(text.slice(m.end, m.end + 5))) return false;
  // 某某公司是|全国|重型车专业生产企业: among what it is counted
  if (m.level === 'country' && IS.test(text.slice(Math.max(0, m.start - 2), m.start))) return false;
  if (m.level === 'country')
    return m.text !== '国内' && (m.kind !== 'organ' || opensClause(text, mentions, i));
  return m.level !== 'township' || m.candidates.length > 0;
}

const AVERAGE = /^的?平均/u;
/** So many names back a reader knows what is compared. */
const NEAR = 8;

/** 我市…超过|扬州市|平均水平: what is ours is not that one. */
const isRival = (text: string, mentions: readonly PlaceMention[], i: number): boolean => {
  const m = mentions[i];
  return (
    m !== undefined &&
    AVERAGE.test(text.slice(m.end, m.end + 3)) &&
    mentions
      .slice(Math.max(0, i - NEAR), i)
      .some((own) => own.level === 'anaphor' && own.kind === m.level)
  );
};

/** What may stand in front of the name of a place in it and still be spoken of: 平定县|冠山村, but not 阳泉市|平定县. */
const LOW = new Set(['county', 'zone', 'township']);

/** A town's name repeats all over the country; a custom-house (青岛海关) tells of more than its city, and so does a station (武昌站). */
function shareOf({ level, kind, text }: PlaceMention): number {
  if (kind === 'facility' && text.endsWith('站')) return 0.5;
  if (kind === 'office' && text.endsWith('海关')) return 0.25;
  return level === 'township' ? 0.5 : 1;
}

/** 全国典型案例, 我国自主研发的: in passing, the country says little of where a report is at home. */
const PASSING = 0.5;

/** The names of a text by what they say of its home: every article is asked for them several times. */
const homeNames = (text: string, mentions: readonly PlaceMention[]): HomeNames =>
  (known(mentions).home ??= findHomeNames(text, mentions));

function findHomeNames(text: string, mentions: readonly PlaceMention[]): HomeNames {
  const heard: Heard[] = [];
  const rivals: PlaceMention[] = [];
  let ofCity = false;
  mentions.forEach((m, i) => {
    ofCity ||= m.level === 'anaphor' && m.kind === 'city';
    if (!isHeard(text, mentions, i)) {
      if (isRival(text, mentions, i)) rivals.push(m);
      return;
    }
    const subject = isSubject(text, mentions, i) ? 2 : 1;
    const passing = m.level === 'country' && subject === 1;
    const weight = passing ? PASSING : subject * shareOf(m);
    const above = roleOf(text, mentions, i) === 'prefix' && !LOW.has(m.level);
    const venue = m.level !== 'city' && isWhereHeld(text, m.start, m.end);
    heard.push({ m, weight, above, venue });
  });
  return { heard, rivals, ofCity };
}

/**
 * The districts that the paragraphs' names move to, each with the weight of its kind of mention; with
 * `firms` also those that stand in the names of firms and societies.
 */
export function weigh(
  paragraphs: Iterable<Paragraph>,
  context: PlaceContext,
  firms = false,
): Weighed[] {
  const homes = context.homes.map((h) => h.division);
  let zone: Division | undefined;
  const divisionOf = (m: PlaceMention): Division | undefined => {
    if (m.level === 'country') return COUNTRY;
    const stands =
      (m.kind === 'office' && m.within.length > 0) ||
      isLocated(m) ||
      (firms && (isPlace(m) || m.kind === 'feature') && m.within.length > 0);
    return resolve(stands ? unitIn(m) : m, context, zone ? [zone, ...homes] : homes);
  };
  const out: Weighed[] = [];
  // where a meeting is says something only where nothing else does, and no 全市 speaks of more
  const venues: Weighed[] = [];
  const rivals = new Set<Division>();
  let ofCity = false;
  for (const paragraph of paragraphs) {
    const first = out.length === 0;
    const names = homeNames(paragraph.text.text, mentionsOf(paragraph, context));
    ofCity ||= names.ofCity;
    for (const m of names.rivals) {
      const rival = divisionOf(m);
      if (rival) rivals.add(rival);
    }
    for (const { m, weight, above, venue } of names.heard) {
      if (m.kind === 'region' && !first) continue;
      const division = divisionOf(m);
      if (division?.level === 'zone') zone = division;
      if (!division || (above && division !== COUNTRY)) continue;
      const list = venue ? venues : out;
      const organ = m.kind === 'organ';
      list.push({ division: districtOf(division), weight: (first ? LEAD : 1) * weight, organ });
    }
  }
  const own = rivals.size === 0 ? out : out.filter(({ division }) => !rivals.has(division));
  return own.length > 0 || ofCity ? own : venues;
}

/**
 * The lowest division that holds at least `share` of the weight: what lies in it counts in full, the
 * units that it lies in count half, the country not at all. In a story of the `subject` a lower unit must outweigh it.
 */
export function heaviest(
  all: readonly Weighed[],
  share: number,
  subject?: Division,
): Division | undefined {
  const [only, ...others] = all;
  if (!only) return undefined;
  // most articles speak of one
  const alone = others.every(({ division }) => division === only.division);
  if (alone && (subject === undefined || subject === only.division)) return only.division;
  const total = all.reduce((sum, w) => sum + w.weight, 0);
  const own = new Map<string, { division: Division; weight: number }>();
  for (const { division, weight } of all) {
    const key = `${division.level}${division.code}`;
    own.set(key, { division, weight: weight + (own.get(key)?.weight ?? 0) });
  }
  let best: { division: Division; support: number } | undefined;
  for (const { division, weight } of own.values()) {
    let support = 0;
    let above = 0;
    for (const other of own.values()) {
      if (isWithin(other.division, division)) support += other.weight;
      else if (other.division !== COUNTRY && isWithin(division, other.division))
        above += other.weight;
    }
    // 宁国市's firm in the story of 宣城市, each named once: an example
    const example = subject !== undefined && subject !== division && isWithin(division, subject);
    if (example && weight <= above) continue;
    support += above / 2;
    if (support < total * share) continue;
    const lower = !best || (best.division !== division && isWithin(division, best.division));
    if (lower || (best && support > best.support && !isWithin(best.division, division)))
      best = { division, support };
  }
  return best?.division;
}
