/** Whose the figures are at one point of an article, and what a reader knows who got that far. */
import type { Article } from '../model.js';
import { anaphoric } from './anaphor.js';
import { COUNTRY, type Division, districtOf, isWithin } from './divisions.js';
import type { PlaceContext } from './known.js';
import type { PlaceMention } from './mention.js';
import { resolve } from './resolve.js';
import type { Sites } from './sites.js';
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

/** A unit below a province, or a municipality, which is told of like a city. */
export const isLocal = (d: Division | undefined): boolean =>
  d !== undefined && d.level !== 'country' && (d.level !== 'province' || d.city !== '');

/** What 该院 ends with: of units it means a court's. */
export const COURT = '院';

export interface Reader {
  readonly article: Article;
  readonly context: PlaceContext;
  readonly home: Frame;
  /** The unit below the home that the headline names, for 全市 in a province's story. */
  readonly inner: Division | undefined;
  /** The unit that the headline names and the story is only in: the headline's own figures are its. */
  readonly titled: Division | undefined;
  /** The place below the district that the whole article is about, or empty. */
  readonly topic: string;
  /** The frame of the unit that a subhead names and nothing else, and whether several do so. */
  readonly section: { of: Frame | undefined; readonly parted: boolean; readonly listed: boolean };
  /** The places named so far, the last one last, for 该社区 and 协会. */
  readonly named: PlaceMention[];
  /** Where places lie that were named with their county: 靖西市|大莫村. */
  readonly lies: Sites;
  /** The unit that was named last of those whose names end so: for 该区, 该县; under `COURT` the one whose court was. */
  readonly last: Map<string, Division>;
  /** The first of `named` that stands in the current paragraph, and in the one before; the text of that one and of those that tell of the same person. */
  readonly fresh: { from: number; before: number; text: string };
}

/** A name that a reader meets: where it stands, and whose the figures were before it. */
export interface Met {
  readonly reader: Reader;
  readonly frame: Frame;
  readonly text: string;
  readonly m: PlaceMention;
  /** It opens its clause. */
  readonly opens: boolean;
}

/** The districts around a name, nearest first. */
export function near(reader: Reader, frame: Frame): (Division | undefined)[] {
  return [
    frame.district,
    reader.home.district,
    reader.inner,
    ...reader.context.homes.map((h) => h.division),
  ];
}

/** The division that the name stands for there. */
export function resolveAt(reader: Reader, frame: Frame, m: PlaceMention): Division | undefined {
  // most names are clear without a look around
  const [only, ...others] = m.candidates;
  // 紫云县项目11个；|经开区|项目10个, in the story of the city
  const citys = m.level === 'zone' && !only && reader.home.district?.level === 'city';
  if (citys && frame.district?.level === 'county')
    return resolve(m, reader.context, near(reader, reader.home));
  return only && others.length === 0 && !only.code.startsWith('/') && m.kind !== '开发区'
    ? only
    : resolve(m, reader.context, near(reader, frame));
}

/** The unit that 全国 and 全市 stand for there; undefined for all other names. */
export function wholeAt(reader: Reader, frame: Frame, m: PlaceMention): Division | undefined {
  if (m.kind === 'organ') return undefined;
  if (m.level === 'country') return COUNTRY;
  return m.level === 'anaphor' ? anaphoric(m.kind, near(reader, frame)) : undefined;
}

/** The districts of the names, in their order; fewer, where one is not known. */
export const divisionsOf = (
  reader: Reader,
  frame: Frame,
  names: readonly PlaceMention[],
): Division[] =>
  names.flatMap((m) => {
    const division = resolveAt(reader, frame, m);
    return division ? [districtOf(division)] : [];
  });

/** Whether one of them lies in the story's home or around it. */
export const touchHome = ({ home }: Reader, divisions: readonly Division[]): boolean =>
  !home.district ||
  divisions.some(
    (d) => home.district && (isWithin(d, home.district) || isWithin(home.district, d)),
  );

/** The frame of figures that from here on belong to the division, or to a place in it. */
export function moveTo(reader: Reader, division: Division, at: number, place = ''): Frame {
  const home = reader.home.district;
  const foreign = home ? !isWithin(division, home) : reader.home.unresolved !== '';
  return { district: division, unresolved: '', place, from: 'sentence', at, foreign };
}

/**
 * The frame with another place, from that offset on. Written out like every frame: copies by `...` have
 * hidden classes of their own, and all that reads them gets slower.
 */
export function placedAt(frame: Frame, place: string, at: number): Frame {
  const { district, unresolved, from, foreign } = frame;
  return { district, unresolved, place, from, at, foreign };
}

/** The frame of figures that belong to no district that is known, from that offset on. */
export function nobodysAt(at: number, place = ''): Frame {
  return { district: undefined, unresolved: '', place, from: 'sentence', at, foreign: false };
}

/** The frame of figures that the unit has, or several units have of which no one is told. */
export const sharedBy = (reader: Reader, unit: Division | undefined, at: number): Frame =>
  unit ? moveTo(reader, unit, at) : { ...nobodysAt(at), foreign: true };

/** Whether a name in the middle of a clause may take the figures over: not from a county's own story. */
export function mayMove(reader: Reader, division: Division, opens: boolean): boolean {
  const home = reader.home.district;
  // 开发区…设立了|深圳|联络处: the zone's own story, whatever its city
  if (reader.home.unresolved !== '') return opens;
  if (opens || !home || !isLocal(home)) return true;
  return isWithin(division, home);
}
