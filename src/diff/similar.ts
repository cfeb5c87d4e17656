/** Which figure that is gone may be which that is new, under another name. */
import { groupBy } from '../summary/groupBy.js';
import { isSameFigure } from './change.js';
import type { Keyed } from './key.js';

/** A pair of characters or a number that more figures than this share tells nothing of any two. */
const TOO_COMMON = 40;
/** Names that share half of their pairs of characters are likely forms of one name. */
const ALIKE = 0.5;
/** Small numbers are equal by chance. */
const TELLING_NUMBER = 10;

const nameOf = ({ row, item }: Keyed): string => `${row.scope}${item || row.metric}`;

/** A figure with what it is compared by. */
interface Traits {
  readonly keyed: Keyed;
  readonly name: string;
  readonly bigrams: ReadonlySet<string>;
}

function bigramsOf(name: string): Set<string> {
  const characters = [...name];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`));
}

function traitsOf(keyed: Keyed): Traits {
  const name = nameOf(keyed);
  return { keyed, name, bigrams: bigramsOf(name) };
}

/** Share of the pairs of characters that two names have in common, from 0 to 1 (Dice). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

function isNested(a: string, b: string): boolean {
  return a !== b && (a.endsWith(b) || b.endsWith(a));
}

/** How likely two figures are one under two names; 0: nothing says so. The same both ways. */
function likeness(a: Traits, b: Traits): number {
  const [rowA, rowB] = [a.keyed.row, b.keyed.row];
  const alike = overlap(a.bigrams, b.bigrams);
  const isEqual = isSameFigure(rowA, rowB) && Math.abs(rowA.value) >= TELLING_NUMBER;
  const isKin = rowA.metric === rowB.metric || rowA.category === rowB.category;
  if (alike >= ALIKE || (isNested(a.name, b.name) && isKin)) return alike + Number(isEqual) + 0.5;
  return isEqual && isKin ? 1 + alike : 0;
}

/** What two figures must share to be compared at all: a pair of characters, or a telling number. */
function cluesOf({ keyed, bigrams }: Traits): string[] {
  const { value, value_max, bound } = keyed.row;
  if (Math.abs(value) < TELLING_NUMBER) return [...bigrams];
  return [...bigrams, `${value} ${value_max} ${bound}`];
}

type Index = ReadonlyMap<string, readonly Traits[]>;

/** The figures that share a clue with `one`. */
function candidates(one: Traits, index: Index): Set<Traits> {
  const found = new Set<Traits>();
  for (const clue of cluesOf(one)) {
    const sharing = index.get(clue) ?? [];
    if (sharing.length <= TOO_COMMON) for (const other of sharing) found.add(other);
  }
  return found;
}

function byClue(all: readonly Traits[]): Index {
  const index = new Map<string, Traits[]>();
  for (const one of all) {
    for (const clue of cluesOf(one)) {
      const sharing = index.get(clue);
      if (sharing) sharing.push(one);
      else index.set(clue, [one]);
    }
  }
  return index;
}

/** The figure that `one` is most like, where no second is as much. */
function bestFor(one: Traits, index: Index): Traits | undefined {
  let best: { readonly other: Traits | undefined; readonly score: number } | undefined;
  for (const other of candidates(one, index)) {
    const score = likeness(one, other);
    if (score === 0 || (best && score < best.score)) continue;
    best = { other: best?.score === score ? undefined : other, score };
  }
  return best?.other;
}

/**
 * Figures of the two sides that are perhaps one and the same: of the same district, place, aspect and
 * kind of unit, each the other's only best. A guess to be looked at; nothing is merged by it.
 */
export function perhapsSame(gone: readonly Keyed[], come: readonly Keyed[]): Map<Keyed, Keyed> {
  const found = new Map<Keyed, Keyed>();
  const frames = groupBy(come, ({ frame }) => frame);
  for (const [frame, before] of groupBy(gone, (one) => one.frame)) {
    const [olds, nows] = [before, frames.get(frame) ?? []].map((all) => all.map(traitsOf));
    const [oldIndex, nowIndex] = [byClue(olds ?? []), byClue(nows ?? [])];
    for (const old of olds ?? []) {
      const now = bestFor(old, nowIndex);
      if (now === undefined || bestFor(now, oldIndex) !== old) continue;
      found.set(old.keyed, now.keyed);
      found.set(now.keyed, old.keyed);
    }
  }
  return found;
}
