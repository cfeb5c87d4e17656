import { partOfSpeech } from '../../facts/lexicon.js';
import { between, leadOf, tailOf, type Scene } from '../reading.js';
import type { Figure } from '../passage.js';
import { holds, partitions } from '../words.js';

/** A total and the figures that the text presents as its parts. */
export interface Division {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** The parts are known to be all there are, so that they must make the total. */
  readonly isComplete: boolean;
  /** A thing may be in two parts: 女党员 and 少数民族党员. */
  readonly mayOverlap: boolean;
  /** The parts stand behind 其中, and no other figure before it could be their total. */
  readonly isOnlyTotal: boolean;
}

/** The words that name a part: 集中安置|1879人, 13个|市级项目. */
export function nameOf(scene: Scene, part: Figure): string {
  const { figures } = scene.period;
  const before = figures[figures.indexOf(part) - 1];
  // 牧业1038户3809人: two counts of one name.
  if (before?.end === part.at) return nameOf(scene, before);
  const lead =
    leadOf(scene, part)
      .split(/[、，；：（）]/u)
      .at(-1) ?? '';
  const tail = tailOf(scene, part).split(/[、，；：（）]/u)[0] ?? '';
  return `${lead} ${tail}`;
}

/** Which member each name is of, the first that it names; undefined where one names none or two name one. */
function areMembers(names: readonly string[], members: readonly (readonly string[])[]): boolean {
  if (names.length !== members.length) return false;
  const found = names.map((name) =>
    members.findIndex((forms) => forms.some((form) => name.includes(form))),
  );
  return !found.includes(-1) && new Set(found).size === names.length;
}

/** Whether the names divide a whole so that nothing is left over and nothing counted twice. */
export function isPartition(names: readonly string[]): boolean {
  return partitions().some((members) => areMembers(names, members)) || areAges(names);
}

/** 0-14岁, 15—59岁 */
const AGES = /(\d{1,3})(?:岁|周岁)?[-－—–～~至到]+(\d{1,3})(?:周岁|岁)/u;
const OLDEST = /(\d{1,3})(?:周岁|岁)(?:及|或|（含）)?以上/u;

/** 0-14岁, 15-59岁, 60岁及以上: ages that follow each other from birth on and leave none out. */
function areAges(names: readonly string[]): boolean {
  let next = 0;
  for (const name of names.slice(0, -1)) {
    const [, from, to] = AGES.exec(name) ?? [];
    if (from === undefined || Number(from) !== next) return false;
    next = Number(to) + 1;
  }
  return next > 0 && OLDEST.exec(names.at(-1) ?? '')?.[1] === `${next}`;
}

/** 东村120户、西村130户, 江苏38例、湖北10例: names of one kind, so that the list is of that kind's members. */
export function areOfOneKind(names: readonly string[]): boolean {
  const bare = names.map((name) => name.replace(/[（，；：、\s]/gu, ''));
  const last = new Set(bare.map((name) => name.at(-1)));
  return last.size === 1 || bare.every((name) => partOfSpeech(name) === 'ns');
}

/** Characters at the beginning of a name by which it is known again. */
const TELLING = 3;

/** 栽植楸树和栾树138亩，其中楸树89亩、栾树49亩: all parts were named before the total, so none is left out. */
export function areAnnounced(names: readonly string[], before: string): boolean {
  const known = names.map((name) => {
    const [lead = '', tail = ''] = name.split(' ');
    const own = (lead.replace(/^(?:其中|有|为|的)+/u, '') || tail).slice(0, TELLING);
    return own.length > 1 && before.includes(own);
  });
  return names.length > 1 && known.every(Boolean) && new Set(names).size === names.length;
}

/** What the text between two parts of one list may be: names and separators, no new statement. */
const LONGEST_JOINT = 32;

export function isListJoint(scene: Scene, a: Figure, b: Figure): boolean {
  const joint = between(scene, a, b);
  return joint.length <= LONGEST_JOINT && !/[。！？：]/u.test(joint) && !holds(joint, 'total');
}

/** 甲3亿元、|乙2亿元: members of one list, of which none can be left out of a sum. */
export function isNextInList(scene: Scene, a: Figure, b: Figure): boolean {
  return /^、[^，。；：]*$/u.test(between(scene, a, b));
}

/** Whether things counted in such parts may be counted in two of them. */
export function mayOverlap(scene: Scene, parts: readonly Figure[]): boolean {
  const names = parts.map((part) => nameOf(scene, part));
  if (isPartition(names)) return false;
  if (names.some((name) => holds(name, 'overlapping') || holds(name, 'attributes'))) return true;
  return parts.some(({ fact }) => fact.category === 'organizations');
}
