/** 排名较上年|前进119位: places in a ranking, which are counted like people. */
import type { Context } from './context.js';

/** What is counted by 位 there. */
export const POSITION = '位次';

const MOVED = /(?:前进|前移|上升|提升|跃升|攀升|进|升|后退|后移|下降|下滑|退|降)(?:了|约|至少)?$/u;
const LONGEST = 8;

/** Whether the number tells by how many places somebody has moved. */
export function movesInRank({ text, clause, quantity: q }: Context): boolean {
  if (q.unit?.name !== '位') return false;
  return MOVED.test(text.slice(Math.max(clause.start, q.start - LONGEST), q.start));
}
