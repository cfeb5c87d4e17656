/** 女党员44名，占党员总数的15%: a share against its part and its whole. */
import type { Finding } from '../finding.js';
import type { Fact } from '../../model.js';
import { isExact } from '../number.js';
import type { CheckedArticle, Figure, Period } from '../passage.js';
import {
  before,
  between,
  clauseLead,
  isSamePlace,
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
  const whole = (match[1] ?? '').replace(LINKS, '') || topicOf(scene);
  return { scene, share, part, whole };
}

/** 女党员…，占党员总数的29.9%。少数民族党员…，占7.6%: a share without a whole is of the one before it. */
function inherit(stated: Stated | undefined, last: Stated | undefined): Stated | undefined {
  if (!stated || stated.whole !== '' || !last) return stated;
  const same = last.scene.passage === stated.scene.passage;
  const near = stated.share.at - last.share.end <= 60;
  return same && near ? { ...stated, whole: last.whole } : stated;
}

/** 总人口|中，男性16308人，占50.5%: the whole is what the period begins with. */
function topicOf({ passage, period }: Scene): string {
  const words = passage.text.slice(period.start, period.start + 20);
  return /^在?([^，。；]{2,14})中，/u.exec(words)?.[1] ?? '';
}

/** 总人口 as 人口, 规模以上工业总产值 as 规模以上工业产值. */
const bareWhole = (words: string): string =>
  words.replace(/总数|总量|总额|总值|全部|全市|全县|全区|全镇|全村|总/gu, '');

/** How well the words for the whole name a figure. */
function isNamed(words: string, { fact }: Figure, named: string): boolean {
  if (words === '') return false;
  const bare = bareWhole(words);
  const names = [fact.item, fact.metric, named];
  return bare === ''
    ? names.some((name) => holds(name, 'whole'))
    : names.some((name) => name !== '' && (name.endsWith(bare) || bare.endsWith(name)));
}

/** Whether the words are the very name of a figure that may stand far off. */
function isExactly(words: string, whole: Fact, part: Fact): boolean {
  const bare = bareWhole(words);
  const same = isSamePlace(whole, part) && whole.as_of === part.as_of && whole.part_of === '';
  return bare.length > 1 && same && bareWhole(whole.item).endsWith(bare);
}

interface Candidate {
  readonly figure: Figure;
  /** The words around it name what the share is said to be of. */
  readonly isNamed: boolean;
  readonly isNear: boolean;
  /** The words for the whole are its very name, at the same place and for the same time. */
  readonly isExactly: boolean;
}

/** How far back the whole of a share is looked for, in figures. */
const MOST_CANDIDATES = 200;

/** The place of each figure in its article, and of each period in its passage. */
interface Places {
  readonly figures: ReadonlyMap<Figure, number>;
  readonly periods: ReadonlyMap<Period, number>;
}

function placesIn({ figures, passages }: CheckedArticle): Places {
  return {
    figures: new Map(figures.map((figure, i) => [figure, i])),
    periods: new Map(passages.flatMap(({ periods }) => periods.map((p, i) => [p, i] as const))),
  };
}

function candidatesFor(
  { scene, part, whole }: Stated,
  article: CheckedArticle,
  places: Places,
): Candidate[] {
  const { periods } = scene.passage;
  const at = places.periods.get(scene.period) ?? 0;
  const nearby = new Set(
    [periods[at - 1], scene.period].flatMap((p) => p?.figures ?? []).filter((f) => f.at < part.at),
  );
  const last = places.figures.get(part) ?? 0;
  return article.figures
    .slice(Math.max(0, last - MOST_CANDIDATES), last)
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
        isExactly: isExactly(whole, figure.fact, part.fact),
      };
    })
    .filter(({ figure }) => figure.fact.aspect !== 'change');
}

function findingOf(stated: Stated, article: CheckedArticle, places: Places): Finding | undefined {
  const { share, part } = stated;
  const candidates = candidatesFor(stated, article, places);
  const isTrue = ({ figure }: Candidate): boolean =>
    ['ok', 'rounding'].includes(judgeShare({ share, part, whole: figure }));
  const nearest = [...candidates].reverse();
  const fits =
    nearest.find((one) => one.isNamed && isTrue(one)) ??
    nearest.find((one) => one.isNear && isTrue(one)) ??
    nearest.find((one) => isExact(share.fact) && share.fact.raw.includes('.') && isTrue(one));
  if (fits) return shareFinding({ share, part, whole: fits.figure }, false);
  const isAll = holds(stated.whole, 'whole');
  const close = nearest.filter((one) => one.isNamed && one.isNear);
  const far = nearest.filter((one) => isAll && one.isExactly);
  const named = close.length > 0 ? close : far;
  const [only] = named;
  if (!only) return undefined;
  const isTotal = isAll && part.fact.part_of === only.figure.fact.id;
  const isItsName = bareWhole(only.figure.fact.item) === bareWhole(stated.whole);
  const isCertain = named.length === 1 && (isItsName || isTotal);
  return shareFinding({ share, part, whole: only.figure }, isCertain);
}

/** Every 占…的…% of the article whose whole the article states. */
export function shares(article: CheckedArticle): Finding[] {
  const places = placesIn(article);
  let last: Stated | undefined;
  return scenesOf(article.passages).flatMap((scene) =>
    scene.period.figures.flatMap((figure) => {
      const stated = inherit(statedAt(scene, figure), last);
      last = stated ?? last;
      return (stated && findingOf(stated, article, places)) ?? [];
    }),
  );
}
