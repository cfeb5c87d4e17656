/** 排名较上年|前进119位: places in a ranking, which are counted like people. */
import type { Context } from './context.js';

/** What is counted by 位 there. */
export const POSITION = '位次';

/** Only places in a ranking are passed so. */
const PASSED = /(?:前进|前移|后移|跃升)(?:了|约|至少)?$/u;
const MOVED = /(?:上升|提升|攀升|进|升|后退|下降|下滑|退|降)(?:了|约|至少)?$/u;
const RANKING = /排[名位行]|位次|名次/u;
const LONGEST = 8;
const REACH = 30;

/** Whether the number tells by how many places somebody has moved. */
export function movesInRank({ text, clause, quantity: q }: Context): boolean {
  if (q.unit?.name !== '位') return false;
  const lead = text.slice(Math.max(clause.start, q.start - LONGEST), q.start);
  if (PASSED.test(lead)) return true;
  return MOVED.test(lead) && RANKING.test(text.slice(Math.max(0, q.start - REACH), q.start));
}
