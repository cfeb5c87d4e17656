/** 女党员44名，占党员总数的15%: a share against its part and its whole. */
import type { Finding } from '../finding.js';
import type { Fact } from '../../model.js';
import { isExact } from '../number.js';
import type { CheckedArticle, Figure, Period } from '../passage.js';
import { clauseLead, isSamePlace, kindOf, scenesOf, tailOf } from '../reading.js';
import { openings } from '../sums/opening.js';
import { canBeTotal } from '../sums/parts.js';
import { holds } from '../words.js';
import { judgeShare, shareFinding } from './quotient.js';
import { rowsOf, wholeOfRow, type Judged } from './row.js';
import { bareWhole, inherit, statedAt, type Stated } from './stated.js';

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

/** The figure of which the share is what it is said to be, and how it stands to those that may be the whole. */
function judged(stated: Stated, article: CheckedArticle, places: Places): Judged {
  const { share, part } = stated;
  const candidates = candidatesFor(stated, article, places);
  const isTrue = ({ figure }: Candidate): boolean =>
    ['ok', 'rounding'].includes(judgeShare({ share, part, whole: figure }));
  const nearest = [...candidates].reverse();
  const fits =
    nearest.find((one) => one.isNamed && isTrue(one)) ??
    nearest.find((one) => one.isNear && isTrue(one)) ??
    nearest.find((one) => isExact(share.fact) && share.fact.raw.includes('.') && isTrue(one));
  const near = new Set(candidates.filter((one) => one.isNear).map(({ figure }) => figure));
  if (fits) return { stated, fits: fits.figure, near };
  return { stated, near, ...namedWhole(stated, nearest) };
}

/** The figure that the words for the whole name, and whether they leave no doubt. */
function namedWhole({ part, whole }: Stated, nearest: readonly Candidate[]): Partial<Judged> {
  const isAll = holds(whole, 'whole');
  const close = nearest.filter((one) => one.isNamed && one.isNear);
  const far = nearest.filter((one) => isAll && one.isExactly);
  const named = close.length > 0 ? close : far;
  const [only] = named;
  if (!only) return {};
  const isTotal = isAll && part.fact.part_of === only.figure.fact.id;
  const isItsName = bareWhole(only.figure.fact.item) === bareWhole(whole);
  return { named: only.figure, isCertain: named.length === 1 && (isItsName || isTotal) };
}

/** How many periods back a figure is looked for that may be the whole as well. */
const MOST_PERIODS = 20;

/** 查出320处，其中重大隐患16处，占5%: without another word it is the share of the total, if there is but one. */
function divided(
  { scene, part, whole, isItsOwn }: Stated,
  totals: ReadonlyMap<Figure, Figure>,
  places: Places,
): Figure | undefined {
  const total = totals.get(part);
  if (!total || !isItsOwn || bareWhole(whole) !== '') return undefined;
  const { passage } = scene;
  const at = places.periods.get(scene.period) ?? 0;
  const isOther = (period: Period, f: Figure): boolean =>
    f.at < total.at &&
    kindOf(f.fact) === kindOf(part.fact) &&
    f.fact.value >= part.fact.value &&
    canBeTotal({ passage, period }, f);
  const periods = passage.periods.slice(Math.max(0, at - MOST_PERIODS), at + 1);
  const isAlone = !periods.some((period) => period.figures.some((f) => isOther(period, f)));
  return isAlone ? total : undefined;
}

/** The total of each figure behind 其中 that nothing else could be the total of. */
function totalsIn({ passages }: CheckedArticle): Map<Figure, Figure> {
  const among = passages.flatMap(openings).filter(({ isOnlyTotal }) => isOnlyTotal);
  return new Map(among.flatMap(({ total, parts }) => parts.map((part) => [part, total] as const)));
}

function findingOf(
  one: Judged,
  row: readonly Judged[],
  totals: ReadonlyMap<Figure, Figure>,
  places: Places,
): Finding | undefined {
  const { stated, fits, named, isCertain = false } = one;
  const { share, part } = stated;
  if (fits) return shareFinding({ share, part, whole: fits }, false);
  // Where all shares of a row are of another whole, it is one that the text does not state.
  const shared = row.length > 1 ? wholeOfRow(one, row) : divided(stated, totals, places);
  if (shared) return shareFinding({ share, part, whole: shared }, true);
  return named && shareFinding({ share, part, whole: named }, isCertain);
}

/** Every 占…的…% of the article whose whole the article states. */
export function shares(article: CheckedArticle): Finding[] {
  const places = placesIn(article);
  let last: Stated | undefined;
  const told = scenesOf(article.passages).flatMap((scene) =>
    scene.period.figures.flatMap((figure) => {
      const stated = inherit(statedAt(scene, figure), last);
      last = stated ?? last;
      return stated ? [judged(stated, article, places)] : [];
    }),
  );
  const totals = totalsIn(article);
  return rowsOf(told).flatMap((row) =>
    row.flatMap((one) => findingOf(one, row, totals, places) ?? []),
  );
}
