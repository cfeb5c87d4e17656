/** Spaces that part what a headline tells, in texts that have none between words. */
import { charSet, stands, standsHan } from '../../lexicon/chars.js';
import type { Context, Span } from '../context.js';

export const SPACES = charSet(' \u3000');
const SPACED = /\s/u;

/** 再受暴雨袭击 |15万人紧急转移: behind the space something else is told; no 党员 30 名参加. */
export function opensTitlePart({ text, quantity: q }: Context): boolean {
  if (!stands(SPACES, text, q.start - 1) || !standsHan(text, q.start - 2)) return false;
  const goesOn = standsHan(text, q.end) || text.charAt(q.end) === '“';
  return goesOn && !SPACED.test(text.slice(q.start, q.end));
}

/** 挤爆招聘会| |某某晨报记者: whether that stretch of a text is a space between words. */
export const partsWords = (text: string, { start, end }: Span): boolean =>
  stands(SPACES, text, start) && standsHan(text, start - 1) && standsHan(text, end);
