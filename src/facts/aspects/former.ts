/** Figures of what was, beside those of what is. */
import type { Context } from '../context.js';

const FORMERLY =
  /(?:原先|原有|原来|原本|过去|以往|年前|节前|去年同期|上年同期|改革前|改造前|以前)/u;
/** 去年同期为|110亿元 */
const LAST_TIME = /(?:[去上]年同期|上年|去年)(?:仅)?(?:为|是)(?:约|近)?$/u;
/** 比多年同期|285.3毫米少66.2% */
const COMPARED_WITH =
  /(?:比|较)[^，。；]{0,12}(?:同期|去年|上年|年前|\d{4}年[末底初]?)[^，。；]{0,6}?的?(?:约|近)?$/u;
/** 在去年同期15.2%|增速基础上 */
const ON_TOP_OF = /^(?:的)?(?:增速|增长|高增长)?的?基础上/u;
const LAST = /(?:[去上]年|同期)/u;
const MORE_OR_LESS = /^[^，。；\d]{0,6}(?:少|多|增|减|高|低|下降|上升)/u;
const NOW = /(?:如今|现在|目前|年后|节后|现已|眼下|今年|改造后|精简|整合|合并|压缩|缩减|优化)/u;

/** 年前每斤|8元|，年后降至4元: what was, in front of what is, in one sentence. */
export function isFormer({ text, clause, sentence, quantity: q }: Context): boolean {
  const lead = text.slice(clause.start, q.start);
  if (ON_TOP_OF.test(text.slice(q.end, q.end + 8)) && LAST.test(lead)) return true;
  const isCompared = q.unit?.kind !== 'share' && COMPARED_WITH.test(lead);
  if (isCompared && MORE_OR_LESS.test(text.slice(q.end, q.end + 10))) return true;
  if (LAST_TIME.test(lead)) return true;
  if (!FORMERLY.test(lead)) return false;
  // 节前加开65对，节后65.5对: two times of work, not prices that changed
  if (q.unit?.kind === 'count' && /[年节]前/u.test(lead)) return false;
  return NOW.test(text.slice(clause.end, Math.min(sentence.end, clause.end + 12)));
}
