/** What a paragraph begins with, before its first name: whose its first figures are. */
import type { Paragraph } from '../model.js';
import { isPlace } from './below.js';
import { COUNTRY, type Division, districtOf } from './divisions.js';
import { type Frame, type Reader, isLocal, moveTo, placedAt } from './frame.js';
import type { PlaceMention } from './mention.js';
import { resolve } from './resolve.js';

const ENTRY = /^\s*[▲△●○◆◇■□★☆◎※▪•▶]/u;

/** 村里的主干道…, or no place at all: in a city's story, still the village that the paragraph before ended with. */
function goesOn(
  { home }: Reader,
  previous: Frame,
  mentions: readonly PlaceMention[],
  first: PlaceMention | undefined,
): boolean {
  if (home.district?.level !== 'city' || previous.district === home.district) return false;
  const [opening] = mentions;
  if (opening === undefined) return previous.place !== '';
  return first === undefined && opening.level === 'anaphor' && opening.kind === 'village';
}

/** A paragraph that goes on about the place of the one before begins with it, even before it is named again. */
export function resumed(
  reader: Reader,
  initial: Frame,
  previous: Frame | undefined,
  mentions: readonly PlaceMention[],
): Frame {
  if (!previous || previous.place === '' || reader.topic !== '') return initial;
  const first = mentions.find((m) => isPlace(m) || m.candidates.length > 0);
  const same = first !== undefined && isPlace(first) && first.text === previous.place;
  if (!same && !goesOn(reader, previous, mentions, first)) return initial;
  const { unresolved, from, at, foreign } = initial;
  return { district: previous.district, unresolved, place: previous.place, from, at, foreign };
}

/** Where several subheads name units, only the next of them ends a section. */
export function enterSection(
  reader: Reader,
  text: string,
  mentions: readonly PlaceMention[],
): void {
  const { section } = reader;
  const unit = sectionOf(reader, text, mentions);
  const place = unit?.level === 'township' ? unit.name : '';
  const of = unit && moveTo(reader, districtOf(unit), -1, place);
  if (of) section.count += 1;
  if (of || section.count < 2) section.of = of;
}

/** 浙江, 江苏省：: a subhead that is nothing but a unit's name has what stands below it told of that unit. */
function sectionOf(
  { context, home }: Reader,
  text: string,
  mentions: readonly PlaceMention[],
): Division | undefined {
  const [m] = mentions;
  const near = [home.district, ...context.homes.map(({ division }) => division)];
  const alone = m !== undefined && text.replace(/[\s：:【】▲●■◆]/gu, '') === m.text;
  return alone && m.candidates.length > 0 ? resolve(m, context, near) : undefined;
}

/** What a paragraph begins with: the article's home, or in a story of many places the last one's district. */
export function opening(reader: Reader, previous: Frame | undefined, paragraph: Paragraph): Frame {
  const { home, titled, topic, section } = reader;
  const { text } = paragraph.text;
  if (section.of && paragraph.role === 'body') return section.of;
  if (titled && paragraph.role === 'headline') return moveTo(reader, titled, -1);
  // ▲滨河路…: an entry of a list has its own subject
  if (ENTRY.test(text)) return placedAt(home, '', -1);
  const base = placedAt(home, topic, -1);
  if (!previous?.district || isLocal(home.district)) return base;
  if (home.district === COUNTRY && previous.district.level === 'province') return base;
  const { district, unresolved, foreign } = previous;
  return { district, unresolved, place: topic, from: 'article', at: -1, foreign };
}
