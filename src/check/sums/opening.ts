/** Totals that stand before their parts: 共…，其中…; 1072户（牧业1038户，农业34户）; 两期分别为…. */
import { isAside, isSameThing, isShare, kindOf, type Scene } from '../reading.js';
import type { Fact } from '../../model.js';
import { sumOf } from '../number.js';
import { periodAt, type Figure, type Passage, type Period } from '../passage.js';
import { holds } from '../words.js';
import { openingsIn, type Opener, type Opening } from './openers.js';
import {
  areAnnounced,
  areOfOneKind,
  isListJoint,
  isNextInList,
  isPartition,
  mayOverlap,
  nameOf,
  type Division,
} from './division.js';
import {
  canBeTotal,
  groupsOf,
  namesTheRest,
  partsOf,
  sharesMakeAll,
  upToSemicolon,
} from './parts.js';

/** What may stand between a total and the sign that opens its parts. */
const NEAR: Readonly<Record<Opener, RegExp>> = {
  among: /^[^。]{0,40}[，。；（：]?$/u,
  each: /^[^，。；：]{0,12}，?$/u,
  bracket: /^[^，。；：、]{0,10}$/u,
  colon: /^[^，。；：、]{0,14}$/u,
  composed: /^[^，。；：、]{0,8}，?$/u,
};

interface Reach {
  readonly scene: Scene;
  readonly opening: Opening;
  /** The figures before the opener; of the period before, where the opener begins its own. */
  readonly candidates: readonly Figure[];
}

function reachOf(passage: Passage, index: number, opening: Opening): Reach {
  const period = passage.periods[index] as Period;
  const own = period.figures.filter((figure) => figure.end <= opening.at);
  const opens = opening.opener === 'among' && opening.at - period.start <= 2;
  const from = own.length > 0 || !opens ? period : (passage.periods[index - 1] ?? period);
  const candidates = from.figures.filter(
    (figure) => figure.end <= opening.at && isWithin(passage, from, figure, opening),
  );
  return { scene: { passage, period }, opening, candidates };
}

/** 321146件（旧存28802件），其中…: a figure in brackets is divided within them, or not at all. */
function isWithin(passage: Passage, period: Period, figure: Figure, { at }: Opening): boolean {
  const closed = passage.text.slice(figure.end, at).includes('）');
  return !closed || !isAside({ passage, period }, figure);
}

/** The total of one kind: the last figure of that kind before the opener, if nothing bars the way. */
function totalOf({ scene, opening, candidates }: Reach, kind: string): Figure | undefined {
  const total = candidates.findLast(
    (figure) => kindOf(figure.fact) === kind && canBeTotal(scene, figure),
  );
  if (!total || isShare(total.fact)) return undefined;
  const way = scene.passage.text.slice(total.end, opening.at);
  if (opening.opener === 'among' && total.end <= scene.period.start) return total;
  return NEAR[opening.opener].test(way) ? total : undefined;
}

/** Whether the opener itself says that nothing is left out. */
function isClosed(scene: Scene, opening: Opening, parts: readonly Figure[]): boolean {
  const { passage } = scene;
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return false;
  const names = parts.map((part) => nameOf(scene, part));
  const inside = passage.text.slice(opening.at, Math.min(opening.end, last.end + 12));
  if (isPartition(names) || sharesMakeAll(scene, parts)) return true;
  if (opening.isCut) return false;
  if (namesTheRest(scene, parts)) return true;
  if (holds(inside, 'rest') || opening.opener === 'among') return false;
  // 4360例（出院3392例，死亡67例）: brackets need not tell of all.
  if (opening.opener === 'bracket' && !areOfOneKind(names)) return false;
  const told = opening.asides.length > 0 ? /包括/u : /其中|包括/u;
  if (told.test(inside)) return false;
  const joined = parts.every(
    (part, i) => i === 0 || isListJoint(scene, parts[i - 1] as Figure, part),
  );
  if (!joined || mayOverlap(scene, parts)) return opening.opener === 'composed' && joined;
  return first.at - opening.at <= 16;
}

/** The beginning of the list that makes the total and cuts it nowhere between members, or undefined. */
function fitting(
  scene: Scene,
  parts: readonly Figure[],
  total: Figure,
): readonly Figure[] | undefined {
  for (let to = parts.length; to > 1; to -= 1) {
    const [last, behind] = [parts[to - 1], parts[to]];
    if (last && behind && isNextInList(scene, last, behind)) continue;
    const some = parts.slice(0, to);
    if (sumOf(some.map(({ fact }) => fact.value)) === total.fact.value) return some;
  }
  return undefined;
}

/** How many figures before the opener may be the total of its parts. */
const MOST_TOTALS = 4;

interface Pairing {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** All figures of the list, also those behind the ones that make the total. */
  readonly list: readonly Figure[];
}

/** 汇集问题23417件，办结22865件，其中…: the nearest total, or one before it that the parts make. */
function pairingOf(reach: Reach, kind: string): Pairing | undefined {
  const { scene, opening, candidates } = reach;
  const nearest = totalOf(reach, kind);
  if (!nearest) return undefined;
  const parts = partsOf(scene, opening, nearest);
  const totals = candidates
    .filter((figure) => kindOf(figure.fact) === kind && canBeTotal(scene, figure))
    .slice(-MOST_TOTALS);
  for (const total of totals.reverse()) {
    const some = fitting(scene, parts, total);
    if (some) return { total, parts: some, list: parts };
  }
  return { total: nearest, parts: upToSemicolon(scene, nearest, parts), list: parts };
}

/** Whether two figures count one thing, or are of one kind at least. */
const isAlike = (a: Fact, b: Fact): boolean =>
  isSameThing(a, b) || a.category === b.category || a.unit === '件';

/** Whether the figures can be parts of the total: they count its thing, divide it by name, or make it. */
function areParts(scene: Scene, parts: readonly Figure[], total: Figure): boolean {
  if (parts.every(({ fact }) => isAlike(fact, total.fact))) return true;
  if (isPartition(parts.map((part) => nameOf(scene, part)))) return true;
  const sum = sumOf(parts.map(({ fact }) => fact.value));
  return total.fact.category === 'people' || sum === total.fact.value;
}

function divisionsOf(reach: Reach): Division[] {
  const { candidates } = reach;
  const kinds = new Set(candidates.map(({ fact }) => kindOf(fact)));
  return [...kinds].flatMap((kind) => {
    const pairing = pairingOf(reach, kind);
    if (!pairing) return [];
    return divisionsBy(reach, pairing);
  });
}

function divisionsBy(reach: Reach, { total, parts, list }: Pairing): Division[] {
  const { scene, opening } = reach;
  if (parts.length === 0 || !areParts(scene, parts, total)) return [];
  const groups = groupsOf(scene, list).filter(
    (group) => group.length < list.length && isPartition(group.map((part) => nameOf(scene, part))),
  );
  const isOnlyTotal = opening.opener === 'among' && isAlone(reach, total);
  if (groups.length > 0)
    return groups.map((group) => ({
      total,
      parts: group,
      isComplete: true,
      mayOverlap: false,
      isOnlyTotal,
    }));
  const isComplete = isClosed(scene, opening, parts) || isAnnounced(reach, total, parts);
  const overlap = mayOverlap(scene, parts) || !isOneList(reach, total, parts);
  return [{ total, parts, isComplete, mayOverlap: overlap, isOnlyTotal }];
}

/** Whether no other figure before the opener counts in the total's unit, but for changes and plans. */
function isAlone({ scene, candidates }: Reach, total: Figure): boolean {
  const kind = kindOf(total.fact);
  return candidates.every(
    (one) => one === total || kindOf(one.fact) !== kind || !canBeTotal(scene, one),
  );
}

/** Whether the words before the total name each of the parts. */
function isAnnounced({ scene, opening }: Reach, total: Figure, parts: readonly Figure[]): boolean {
  if (opening.opener !== 'among') return false;
  const { passage } = scene;
  const period = periodAt(passage, total.at);
  const names = parts.map((part) => nameOf(scene, part));
  return period !== undefined && areAnnounced(names, passage.text.slice(period.start, total.at));
}

/** Whether total and parts count one thing, and nothing else stands between them. */
function isOneList({ scene, opening, candidates }: Reach, total: Figure, parts: readonly Figure[]) {
  const next = candidates.at(-1) === total;
  const joined = parts.every(
    (part, i) => i === 0 || isListJoint(scene, parts[i - 1] as Figure, part),
  );
  const same = parts.every(
    ({ fact }) => isSameThing(fact, total.fact) || fact.category === 'measures',
  );
  return next && joined && same && opening.opener !== 'composed';
}

/** The totals of a passage that stand before their parts. */
export function openings(passage: Passage): Division[] {
  return passage.periods.flatMap((period, i) =>
    openingsIn(passage, period).flatMap((opening) => divisionsOf(reachOf(passage, i, opening))),
  );
}
