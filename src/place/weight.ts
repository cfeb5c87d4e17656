/** How much a text speaks of each district, and which one that makes its home. */
import type { Paragraph } from '../model.js';
import { type PlaceContext, mentionsOf } from './known.js';
import { COUNTRY, type Division, districtOf, isWithin } from './divisions.js';
import { resolve } from './resolve.js';
import { opensClause, roleOf } from './role.js';

export interface Weighed {
  readonly division: Division;
  readonly weight: number;
  /** The country, as its ministries stand for it. */
  readonly organ?: boolean;
}

/** The districts that the paragraphs' names move to, each with the weight of its kind of mention. */
export function weigh(paragraphs: Iterable<Paragraph>, context: PlaceContext): Weighed[] {
  const near = context.homes.map((h) => h.division);
  const out: Weighed[] = [];
  for (const paragraph of paragraphs) {
    const { text } = paragraph.text;
    const mentions = mentionsOf(paragraph, context);
    mentions.forEach((m, i) => {
      const role = roleOf(text, mentions, i);
      if (role !== 'move' && role !== 'define' && role !== 'prefix') return;
      if (m.level === 'country') {
        if (m.kind !== 'organ') out.push({ division: COUNTRY, weight: 1 });
        else if (opensClause(text, mentions, i))
          out.push({ division: COUNTRY, weight: 1, organ: true });
        return;
      }
      if (m.level === 'township' && m.candidates.length === 0) return;
      const office = m.kind === 'office' && m.within.length > 0;
      const named = office ? { ...m, level: 'county' as const, candidates: m.within } : m;
      const division = resolve(named, context, near);
      if (
        !division ||
        (role === 'prefix' && m.level !== 'county' && m.level !== 'zone' && m.level !== 'township')
      )
        return;
      out.push({ division: districtOf(division), weight: opensClause(text, mentions, i) ? 2 : 1 });
    });
  }
  return out;
}

/**
 * The lowest division that holds at least `share` of the weight: what lies in it counts in full, the
 * units that it lies in count half.
 */
export function heaviest(all: readonly Weighed[], share: number): Division | undefined {
  const total = all.reduce((sum, w) => sum + w.weight, 0);
  const own = new Map<string, Weighed>();
  for (const { division, weight } of all) {
    const key = `${division.level}${division.code}`;
    own.set(key, { division, weight: weight + (own.get(key)?.weight ?? 0) });
  }
  let best: { division: Division; support: number } | undefined;
  for (const { division } of own.values()) {
    let support = 0;
    for (const other of own.values()) {
      if (isWithin(other.division, division)) support += other.weight;
      else if (isWithin(division, other.division)) support += other.weight / 2;
    }
    if (support < total * share) continue;
    const lower = !best || (best.division !== division && isWithin(division, best.division));
    if (lower || (best && support > best.support && !isWithin(best.division, division)))
      best = { division, support };
  }
  return best?.division;
}
