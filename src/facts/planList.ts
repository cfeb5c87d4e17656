/** Articles that list what a government is going to do: what they count is planned, though no word beside it says so. */
import type { Article, Aspect } from '../model.js';
import type { Context } from './context.js';

/** 民生实事, 为民办实事: what is promised for the year. */
const PROMISED = /(?:民生|为民|惠民|利民)办?实事|实事(?:项目|工程)/u;
/** …项目公布, …候选, …出炉: the list has just been made. */
const DECIDED = /公布|出炉|确定|敲定|发布|揭晓|票决|候选|清单|征集|选出/u;
/** …成绩单, …全部完成: what came of it. */
const FULFILLED = /完成[率了情]|全部完成|[已均]完成|进展|成绩单|兑现|收官|完工|成效/u;

/** 缙云县2021年十件民生实事项目确定: whether the headline announces such a list. */
export function isPlanList({ paragraphs }: Article): boolean {
  const headline = paragraphs
    .filter(({ role }) => role === 'headline' || role === 'deck')
    .map(({ text }) => text.text)
    .join(' ');
  return PROMISED.test(headline) && DECIDED.test(headline) && !FULFILLED.test(headline);
}

/** What is told of what has been done so far, and of those who chose. */
const TOLD = /已|截至|目前|去年|上年|了(?![解])|投票|票决|选出|代表/u;

/** The aspect of a figure in such a list. */
export const inPlanList = ({ text, sentence }: Context, aspect: Aspect): Aspect =>
  aspect === 'total' && !TOLD.test(text.slice(sentence.start, sentence.end)) ? 'planned' : aspect;
