/** The figures behind an opener that are parts of the total before it, and whether they are all there are. */
import { before, behind, between, clauseLead, isShare, kindOf, leadOf } from '../reading.js';
import type { Scene } from '../reading.js';
import { isExact, stepOf, sumOf } from '../number.js';
import { periodAt, type Figure } from '../passage.js';
import { anyOf, holds } from '../words.js';
import { isPartition, nameOf } from './division.js';
import { bracketsIn, type Opening } from './openers.js';

/** Words in front of a figure by which it is no part: 增长, 占, 平均. */
const NO_PART =
  /(?:占|平均|人均|户均|日均|每[^，]{0,3}|同比|环比|增长|增加|减少|下降|提高|超过|高出|总[数量额]|共计|合计|总计|一共|共)(?:了|约|近|达|有)?$/u;

/** 比上年|减收|1070万元: an amount by which something changed, whatever it is counted as. */
function isAmountOfChange(scene: Scene, figure: Figure): boolean {
  const { aspect } = figure.fact;
  if (aspect === 'change' || aspect === 'before') return true;
  return anyOf('amount_of_change', '', '(?:了|约|近|达)?$').test(leadOf(scene, figure));
}

/** 人均可支配收入|4894元: of what each one gets there are no parts. */
function isAverage(scene: Scene, figure: Figure): boolean {
  return holds(figure.fact.item, 'average') || holds(leadOf(scene, figure), 'average');
}

/** 完成预算60999万元|的40.4%: what a share is taken of is only told for the share's sake. */
function isBaseOfShare(scene: Scene, figure: Figure): boolean {
  const [next] = behind(scene, figure);
  return next !== undefined && isShare(next.fact) && between(scene, figure, next) === '的';
}

/** Whether a figure can be divided: it tells neither of a change nor of an average, nor of what is planned. */
export function canBeTotal({ passage, period }: Scene, figure: Figure): boolean {
  const scene = { passage, period: periodAt(passage, figure.at) ?? period };
  return (
    !isAmountOfChange(scene, figure) && !isAverage(scene, figure) && !isBaseOfShare(scene, figure)
  );
}

function canBePart(scene: Scene, figure: Figure): boolean {
  if (isAmountOfChange(scene, figure) || isShare(figure.fact)) return false;
  return !NO_PART.test(leadOf(scene, figure));
}

/** The figures behind the opener that count what the total counts, as far as they are one list. */
export function partsOf(scene: Scene, opening: Opening, total: Figure): Figure[] {
  const brackets = bracketsIn(scene.passage, opening);
  const inBracket = (f: Figure): boolean =>
    [...brackets, ...opening.asides].some(([a, b]) => a < f.at && f.at < b);
  const kind = kindOf(total.fact);
  const parts: Figure[] = [];
  for (const figure of scene.period.figures) {
    if (figure.at < opening.at || figure.end > opening.end || inBracket(figure)) continue;
    if (kindOf(figure.fact) !== kind) continue;
    if (!canBePart(scene, figure)) {
      if (isAmountOfChange(scene, figure)) continue;
      break;
    }
    const last = parts.at(-1);
    if (last && !goesOn(scene, last, figure)) break;
    parts.push(figure);
  }
  return areElsewhere(scene, parts) ? [] : parts;
}

/** 全县4894元（全国5963元、全省4881元）: the same of other areas is no part. */
function areElsewhere(scene: Scene, parts: readonly Figure[]): boolean {
  const isArea = anyOf('wider', '^(?:其中|而)?', '(?:平均|为|是|的)*\\s*$');
  return parts.some((part) => isArea.test(nameOf(scene, part).trim()));
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

/** 城镇5人，乡村7人；男6人，女6人: each stretch between two semicolons may divide the total anew. */
export function groupsOf(scene: Scene, parts: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (last && previous && !between(scene, previous, part).includes('；')) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

/**
 * 油料14.5万吨，其中油菜籽11.1万吨；蔬菜49.9万吨: where the total is itself one of a list between semicolons, its
 * parts end at the next of them.
 */
export function upToSemicolon(scene: Scene, total: Figure, parts: readonly Figure[]) {
  const { passage, period } = scene;
  const isMember = passage.text.slice(period.start, total.at).includes('；');
  return isMember ? (groupsOf(scene, parts)[0] ?? []) : parts;
}

/** 甲类25件，占26.8%；乙类26件，占27.9%；…: shares that make 100 leave no further part. */
export function sharesMakeAll(scene: Scene, parts: readonly Figure[]): boolean {
  const shares = parts.flatMap((part) => {
    const [next] = behind(scene, part);
    if (!next || !isShare(next.fact) || !isExact(next.fact)) return [];
    return /^，?占/u.test(between(scene, part, next)) ? [next.fact] : [];
  });
  if (parts.length < 2 || shares.length < parts.length) return false;
  const slack = shares.reduce((sum, share) => sum + stepOf(share) / 2, 0);
  return Math.abs(sumOf(shares.map(({ value }) => value)) - 100) <= slack * (1 + 1e-9);
}

/** 甲3件，乙5件，其他2件: what is told of the others leaves no further part. */
export function namesTheRest(scene: Scene, parts: readonly Figure[]): boolean {
  const [last, ...others] = [...parts].reverse();
  if (!last || others.length === 0) return false;
  const tells = (part: Figure): boolean =>
    /^(?:及|和)?其[他它余]/u.test(nameOf(scene, part).trim());
  const inside = before(scene, last).filter((f) => f.at >= (parts[0]?.at ?? 0));
  const isBare = inside.every((f) => parts.includes(f) || isShare(f.fact));
  return isBare && tells(last) && !others.some(tells) && !/[较比]/u.test(clauseLead(scene, last));
}
