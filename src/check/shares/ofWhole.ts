/** 女党员44名，占党员总数的15%: a share against its part and its whole. */
import type { Finding } from '../finding.js';
import { isExact } from '../number.js';
import type { CheckedArticle, Figure } from '../passage.js';
import {
  before,
  between,
  clauseLead,
  kindOf,
  leadOf,
  scenesOf,
  tailOf,
  type Scene,
} from '../reading.js';
import { holds } from '../words.js';
import { judgeShare, shareFinding } from './quotient.js';

/** 占|党员总数|的15%, 占比|15% */
const OF_WHOLE = /占(?:比|到|了|据)?([^，。；：]{0,24})$/u;
const LINKS = /(?:的比重|的比例|比重|比例|的|达到?|为|约|了|近|超过?|到)+$/u;
const FROM_PART_TO_SHARE = 24;

interface Stated {
  readonly scene: Scene;
  readonly share: Figure;
  readonly part: Figure;
  /** The words for the whole; empty where only 占比 is said. */
  readonly whole: string;
}

function statedAt(scene: Scene, share: Figure): Stated | undefined {
  const { unit, aspect, value } = share.fact;
  if (unit !== '%' || aspect === 'change' || aspect === 'before' || value > 100) return undefined;
  const lead = leadOf(scene, share);
  const match = OF_WHOLE.exec(lead);
  if (!match || lead.includes('分别')) return undefined;
  const part = before(scene, share).findLast(
    ({ fact }) => fact.unit !== '%' && fact.unit !== '百分点',
  );
  if (!part || part.fact.aspect === 'change') return undefined;
  const way = between(scene, part, share);
  const own = lead.slice(0, match.index).replace(/[，（、\s]/gu, '');
  if (way.length > FROM_PART_TO_SHARE || own.length > 4 || /[。；]/u.test(way)) return undefined;
  return { scene, share, part, whole: (match[1] ?? '').replace(LINKS, '') };
}

/** How well the words for the whole name a figure. */
function isNamed(words: string, { fact }: Figure, named: string): boolean {
  if (words === '') return false;
  const bare = words.replace(/总数|总量|总额|全部|全市|全县|全区|全镇|全村|总/gu, '');
  const names = [fact.item, fact.metric, named];
  return bare === ''
    ? names.some((name) => holds(name, 'whole'))
    : names.some((name) => name !== '' && (name.endsWith(bare) || bare.endsWith(name)));
}

interface Candidate {
  readonly figure: Figure;
  /** The words around it name what the share is said to be of. */
  readonly isNamed: boolean;
  readonly isNear: boolean;
}

function candidatesFor({ scene, part, whole }: Stated, article: CheckedArticle): Candidate[] {
  const { periods } = scene.passage;
  const at = periods.indexOf(scene.period);
  const nearby = new Set(
    [periods[at - 1], scene.period].flatMap((p) => p?.figures ?? []).filter((f) => f.at < part.at),
  );
  return article.figures
    .filter(
      (f) => f !== part && kindOf(f.fact) === kindOf(part.fact) && f.fact.value >= part.fact.value,
    )
    .map((figure) => {
      const isNear = nearby.has(figure);
      const words = isNear ? clauseLead(scene, figure) + tailOf(scene, figure) : '';
      return {
        figure,
        isNamed: isNamed(whole, figure, words.replace(/[的有共为达]+$/u, '')),
        isNear,
      };
    })
    .filter(({ figure }) => figure.fact.aspect !== 'change');
}

function findingOf(stated: Stated, article: CheckedArticle): Finding | undefined {
  const { share, part } = stated;
  const candidates = candidatesFor(stated, article);
  const isTrue = ({ figure }: Candidate): boolean =>
    ['ok', 'rounding'].includes(judgeShare({ share, part, whole: figure }));
  const nearest = [...candidates].reverse();
  const fits =
    nearest.find((one) => one.isNamed && isTrue(one)) ??
    nearest.find((one) => one.isNear && isTrue(one)) ??
    nearest.find((one) => isExact(share.fact) && share.fact.raw.includes('.') && isTrue(one));
  if (fits) return shareFinding({ share, part, whole: fits.figure }, false);
  const named = nearest.filter((one) => one.isNamed && one.isNear);
  const [only] = named;
  if (!only) return undefined;
  const isTotal = part.fact.part_of === only.figure.fact.id || holds(stated.whole, 'whole');
  const isCertain = named.length === 1 && (isTotal || only.figure.fact.metric === part.fact.metric);
  return shareFinding({ share, part, whole: only.figure }, isCertain);
}

/** Every 占…的…% of the article whose whole the article states. */
export function shares(article: CheckedArticle): Finding[] {
  return scenesOf(article.passages).flatMap((scene) =>
    scene.period.figures.flatMap((figure) => {
      const stated = statedAt(scene, figure);
      return (stated && findingOf(stated, article)) ?? [];
    }),
  );
}
