/** Totals that stand before their parts: 共…，其中…; 1072户（牧业1038户，农业34户）; 两期分别为…. */
import { between, isSameThing, isShare, kindOf, leadOf, type Scene } from '../reading.js';
import type { Fact } from '../../model.js';
import { sumOf } from '../number.js';
import { periodAt, type Figure, type Passage, type Period } from '../passage.js';
import { holds } from '../words.js';
import { bracketsIn, openingsIn, type Opener, type Opening } from './openers.js';
import {
  areAnnounced,
  areOfOneKind,
  isListJoint,
  isPartition,
  mayOverlap,
  nameOf,
  type Division,
} from './division.js';

/** Words in front of a figure by which it is no part: 增长, 占, 平均. */
const NO_PART =
  /(?:占|平均|人均|户均|日均|每[^，]{0,3}|同比|环比|增长|增加|减少|下降|提高|超过|高出|总[数量额]|共计|合计|总计|一共|共)(?:了|约|近|达|有)?$/u;

function canBePart(scene: Scene, figure: Figure): boolean {
  const { aspect } = figure.fact;
  if (aspect === 'change' || aspect === 'before' || isShare(figure.fact)) return false;
  return !NO_PART.test(leadOf(scene, figure));
}

/** The figures behind the opener that count what the total counts, as far as they are one list. */
function partsOf(scene: Scene, opening: Opening, total: Figure): Figure[] {
  const brackets = bracketsIn(scene.passage, opening);
  const inBracket = (f: Figure): boolean => brackets.some(([a, b]) => a < f.at && f.at < b);
  const kind = kindOf(total.fact);
  const parts: Figure[] = [];
  for (const figure of scene.period.figures) {
    if (figure.at < opening.at || figure.end > opening.end || inBracket(figure)) continue;
    if (kindOf(figure.fact) !== kind) continue;
    if (!canBePart(scene, figure)) {
      if (figure.fact.aspect === 'change') continue;
      break;
    }
    const last = parts.at(-1);
    if (last && !goesOn(scene, last, figure)) break;
    parts.push(figure);
  }
  return parts;
}

/** Whether the list goes on: no new statement between, and no figure of another aspect. */
function goesOn(scene: Scene, last: Figure, figure: Figure): boolean {
  const way = between(scene, last, figure);
  if (holds(way, 'new_statement')) return false;
  // 其中今年排查180件，化解176件: what was settled of a part is no further part.
  if (holds(leadOf(scene, last), 'found') && holds(way, 'settled')) return false;
  return figure.fact.aspect === last.fact.aspect || areComplementary(scene, last, figure);
}

const areComplementary = (scene: Scene, a: Figure, b: Figure): boolean =>
  isPartition([nameOf(scene, a), nameOf(scene, b)]);

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
  const candidates = own.length > 0 || !opens ? own : (passage.periods[index - 1]?.figures ?? []);
  return { scene: { passage, period }, opening, candidates };
}

/** The total of one kind: the last figure of that kind before the opener, if nothing bars the way. */
function totalOf({ scene, opening, candidates }: Reach, kind: string): Figure | undefined {
  const total = candidates.findLast(
    ({ fact }) => kindOf(fact) === kind && fact.aspect !== 'change' && fact.aspect !== 'before',
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
  if (isPartition(names)) return true;
  if (holds(inside, 'rest') || opening.opener === 'among') return false;
  // 4360例（出院3392例，死亡67例）: brackets need not tell of all.
  if (opening.opener === 'bracket' && !areOfOneKind(names)) return false;
  if (inside.includes('其中') || inside.includes('包括')) return false;
  const joined = parts.every(
    (part, i) => i === 0 || isListJoint(scene, parts[i - 1] as Figure, part),
  );
  if (!joined || mayOverlap(scene, parts)) return opening.opener === 'composed' && joined;
  return first.at - opening.at <= 16;
}

/** The beginning of the list that makes the total, or undefined. */
function fitting(parts: readonly Figure[], total: Figure): readonly Figure[] | undefined {
  for (let to = parts.length; to > 1; to -= 1) {
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
}

/** 汇集问题23417件，办结22865件，其中…: the nearest total, or one before it that the parts make. */
function pairingOf(reach: Reach, kind: string): Pairing | undefined {
  const { scene, opening, candidates } = reach;
  const nearest = totalOf(reach, kind);
  if (!nearest) return undefined;
  const parts = partsOf(scene, opening, nearest);
  const totals = candidates.filter(({ fact }) => kindOf(fact) === kind).slice(-MOST_TOTALS);
  for (const total of totals.reverse()) {
    const some = fitting(parts, total);
    if (some) return { total, parts: some };
  }
  return { total: nearest, parts };
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
  const { scene, opening, candidates } = reach;
  const kinds = new Set(candidates.map(({ fact }) => kindOf(fact)));
  return [...kinds].flatMap((kind) => {
    const pairing = pairingOf(reach, kind);
    if (!pairing) return [];
    const { total, parts } = pairing;
    if (parts.length === 0 || !areParts(scene, parts, total)) return [];
    return [
      {
        total,
        parts,
        isComplete: isClosed(scene, opening, parts) || isAnnounced(reach, total, parts),
        mayOverlap: mayOverlap(scene, parts) || !isOneList(reach, total, parts),
      },
    ];
  });
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
