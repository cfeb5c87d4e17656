/** How much a text speaks of each district, and which one that makes its home. */
import type { Paragraph } from '../model.js';
import { type PlaceContext, mentionsOf } from './known.js';
import { isLocated, isPlace } from './below.js';
import { unitIn } from './mention.js';
import { COUNTRY, type Division, districtOf, isWithin } from './divisions.js';
import { isRegion } from './region.js';
import { resolve } from './resolve.js';
import { isPart, roleOf } from './role.js';
import { isSubject, opensClause } from './subject.js';

export interface Weighed {
  readonly division: Division;
  readonly weight: number;
  /** The country, as its ministries stand for it. */
  readonly organ: boolean;
}

/** The first paragraph that names a place says most of where a report is at home. */
const LEAD = 1.5;

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
  const out: Weighed[] = [];
  for (const paragraph of paragraphs) {
    const lead = out.length === 0 ? LEAD : 1;
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    mentions.forEach((m, i) => {
      const role = roleOf(text, mentions, i);
      if (role !== 'move' && role !== 'define' && role !== 'prefix') return;
      // 其中黄陂区最多: a part of what is told of another
      if (isPart(text, mentions, i)) return;
      if (m.kind === 'region' && !(lead === LEAD && isRegion(text, m))) return;
      if (m.text === '国内') return;
      if (m.level === 'country') {
        const organ = m.kind === 'organ';
        if (!organ || opensClause(text, mentions, i))
          out.push({
            division: COUNTRY,
            weight: lead * (isSubject(text, mentions, i) ? 2 : 1),
            organ,
          });
        return;
      }
      if (m.level === 'township' && m.candidates.length === 0) return;
      const stands =
        (m.kind === 'office' && m.within.length > 0) ||
        isLocated(m) ||
        (firms && (isPlace(m) || m.kind === 'feature') && m.within.length > 0);
      const division = resolve(stands ? unitIn(m) : m, context, zone ? [zone, ...homes] : homes);
      if (division?.level === 'zone') zone = division;
      if (
        !division ||
        (role === 'prefix' && m.level !== 'county' && m.level !== 'zone' && m.level !== 'township')
      )
        return;
      const weight =
        lead * (isSubject(text, mentions, i) ? 2 : 1) * (m.level === 'township' ? 0.5 : 1);
      out.push({ division: districtOf(division), weight, organ: false });
    });
  }
  return out;
}

/**
 * The lowest division that holds at least `share` of the weight: what lies in it counts in full, the
 * units that it lies in count half. In a story of the `subject` a lower unit must outweigh it.
 */
export function heaviest(
  all: readonly Weighed[],
  share: number,
  subject?: Division,
): Division | undefined {
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
