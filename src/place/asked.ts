/** What has been found out about names so far: several steps ask the same of each. */
import type { PlaceMention } from './mention.js';
import type { Role } from './role.js';

/** By the index of the mention; undefined where nobody has asked yet. */
interface Known {
  readonly roles: (Role | undefined)[];
  readonly opens: (boolean | undefined)[];
  readonly parts: (boolean | undefined)[];
}

const knownOf = new WeakMap<readonly PlaceMention[], Known>();
/** The mentions that were asked for last, since all of a text are asked for in a row. */
let asked: { readonly mentions: readonly PlaceMention[]; readonly known: Known } | undefined;

/** What is known of the mentions of a text; who finds out more writes it in. */
export function known(mentions: readonly PlaceMention[]): Known {
  if (asked?.mentions === mentions) return asked.known;
  let made = knownOf.get(mentions);
  if (!made) {
    made = { roles: [], opens: [], parts: [] };
    knownOf.set(mentions, made);
  }
  asked = { mentions, known: made };
  return made;
}
