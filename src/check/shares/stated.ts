/** 女党员44名，占党员总数的15%: a share with its part and the words for its whole. */
import type { Figure } from '../passage.js';
import { before, between, leadOf, type Scene } from '../reading.js';

/** 占|党员总数|的15%, 占比|15% */
const OF_WHOLE = /占(?:比|到|了|据)?([^，。；：]{0,24})$/u;
const LINKS = /(?:的比重|的比例|比重|比例|的|达到?|为|约|了|近|超过?|到)+$/u;
const FROM_PART_TO_SHARE = 24;

export interface Stated {
  readonly scene: Scene;
  readonly share: Figure;
  readonly part: Figure;
  /** The words for the whole; empty where only 占比 is said. */
  readonly whole: string;
  /** Nothing between part and share names another part: 起数|占44.3% is no share of the people before it. */
  readonly isItsOwn: boolean;
}

/** The share's part and whole, where it is said to be a share of something. */
export function statedAt(scene: Scene, share: Figure): Stated | undefined {
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
  return { scene, share, part, whole, isItsOwn: isItsOwn(scene, part, own) };
}

/** Whether the words before 占 are none, or those of the part: 税收8039万元，税收|占比92.02%. */
function isItsOwn(scene: Scene, part: Figure, words: string): boolean {
  const own = words.replace(/^[也约仅只就便又均]+/u, '');
  return own === '' || part.fact.item.includes(own) || leadOf(scene, part).includes(own);
}

/** 女党员…，占党员总数的29.9%。少数民族党员…，占7.6%: a share without a whole is of the one before it. */
export function inherit(stated: Stated | undefined, last: Stated | undefined): Stated | undefined {
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
export const bareWhole = (words: string): string =>
  words.replace(/总数|总量|总额|总值|全部|全市|全县|全区|全镇|全村|总/gu, '');
