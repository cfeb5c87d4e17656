/** What has been found out about names so far: several steps ask the same of each. */
import type { PlaceMention } from './mention.js';
import type { Role } from './role.js';

/** A name that says where its text is at home, and how much. */
export interface Heard {
  readonly m: PlaceMention;
  readonly weight: number;
  /** It stands in front of a unit that it contains: 阳泉市|平定县. */
  readonly above: boolean;
  /** Only where the meeting is that the clause speaks of. */
  readonly venue: boolean;
}

/** The names of a text by what they say of its home. */
export interface HomeNames {
  readonly heard: readonly Heard[];
  /** Units that the text's own is compared with. */
  readonly rivals: readonly PlaceMention[];
  /** It speaks of 全市 or 我市. */
  readonly ofCity: boolean;
}

/** By the index of the mention; undefined where nobody has asked yet. */
interface Known {
  readonly roles: (Role | undefined)[];
  readonly opens: (boolean | undefined)[];
  readonly parts: (boolean | undefined)[];
  /** The first and the last of the names that stand together with it as one. */
  readonly chains: (readonly [first: number, last: number] | undefined)[];
  /** Its clause up to where that name begins. */
  readonly fronts: (string | undefined)[];
  home: HomeNames | undefined;
}

const knownOf = new WeakMap<readonly PlaceMention[], Known>();
/** The mentions that were asked for last, since all of a text are asked for in a row. */
let asked: { readonly mentions: readonly PlaceMention[]; readonly known: Known } | undefined;

/** What is known of the mentions of a text; who finds out more writes it in. */
export function known(mentions: readonly PlaceMention[]): Known {
  if (asked?.mentions === mentions) return asked.known;
  let made = knownOf.get(mentions);
  if (!made) {
    made = { roles: [], opens: [], parts: [], chains: [], fronts: [], home: undefined };
    knownOf.set(mentions, made);
  }
  asked = { mentions, known: made };
  return made;
}
