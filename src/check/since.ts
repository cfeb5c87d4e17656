/** 年初有网格320个。…目前网格412个，较年初增加92个: a comparison whose earlier figure stands in another sentence. */
import type { Comparison } from './changes.js';
import { directionOf } from './changes.js';
import type { Fact } from '../model.js';
import { groupBy } from '../summary/groupBy.js';
import { isExact } from './number.js';
import type { CheckedArticle, Figure } from './passage.js';
import { between, clauseLead, leadOf, scenesOf, type Scene } from './reading.js';

/** The words for when it was, behind 较 or 比. */
const SINCE = /[较比](去年底|去年|上年末|上年|年初|前年|上月|\d{4}年底?|\d{4}年)[^，。；]{0,8}$/u;

interface Stated {
  readonly figure: Figure;
  readonly words: string;
}

/** Whether the figure is the earlier one: told of that time, of the same thing at the same place. */
function isEarlier({ figure, words }: Stated, after: Figure, time: string): boolean {
  return figure !== after && words.includes(time) && !/[较比]/u.test(words);
}

const keyOf = ({ district, place, item, unit, scope }: Fact): string =>
  JSON.stringify([district, place, item, unit, scope]);

/** How many figures of one thing are looked through for the earlier one. */
const MOST_STATED = 50;

function comparisonAt(
  scene: Scene,
  change: Figure,
  all: ReadonlyMap<string, readonly Stated[]>,
): Comparison | undefined {
  const { figures } = scene.period;
  const after = figures[figures.indexOf(change) - 1];
  const time = SINCE.exec(clauseLead(scene, change))?.[1];
  if (!after || time === undefined || after.fact.unit !== change.fact.unit) return undefined;
  if (between(scene, after, change).length > 16 || after.fact.aspect !== 'total') return undefined;
  const alike = all.get(keyOf(after.fact))?.slice(0, MOST_STATED) ?? [];
  const earlier = alike.filter((one) => isEarlier(one, after, time));
  const [first] = earlier;
  const values = new Set(earlier.map(({ figure }) => figure.fact.value));
  if (!first || values.size > 1 || !isExact(first.figure.fact)) return undefined;
  const direction = directionOf(leadOf(scene, change));
  const changes = [{ figure: change, isOther: false, direction }];
  return { scene, before: first.figure, after, direction: undefined, changes };
}

/** Comparisons of an article that reach from one sentence to another. */
export function stillToCome({ passages }: CheckedArticle): Comparison[] {
  const scenes = scenesOf(passages);
  const stated = scenes.flatMap((scene) =>
    scene.period.figures
      .filter(({ fact }) => fact.aspect === 'total' || fact.aspect === 'before')
      .map((figure) => ({ figure, words: clauseLead(scene, figure) })),
  );
  const byKey = groupBy(stated, ({ figure }) => keyOf(figure.fact));
  return scenes.flatMap((scene) =>
    scene.period.figures
      .filter(({ fact }) => fact.aspect === 'change' || fact.aspect === 'new')
      .flatMap((change) => comparisonAt(scene, change, byKey) ?? []),
  );
}
