/** Figures that are the size of a change. */
import { charSet, stands } from '../../lexicon/chars.js';
import { longestIn } from '../../lexicon/lookup.js';
import { aspectList } from '../aspectWords.js';
import { rightOf, type Context } from '../context.js';
import { movesInRank } from '../ranks.js';
import { EXTREME } from '../rates.js';
import { phraseBefore } from '../noun/before.js';

/** 增速保持在10%以上 */
const RATE_OF_CHANGE =
  /(?:增速|增幅|降幅|涨幅|跌幅|增长率|(?:[增减升降涨跌提扩缩压回改][\u4e00-\u9fff]|[上下][升降涨跌调浮滑])幅度)[^，。；0-9]{0,5}$/u;
const EXTENT = /[增降涨跌减]幅$/u;
const MOVED = /[幅增降涨跌]度?$|增速$/u;
/** 1.5%的正增长, 以20%的速度增长 */
const GROWTH_BEHIND = /^的[^，。；]{0,3}(?:增长|增速|增幅|降幅|速度|幅度|递增)/u;
/** 分别实现|84.7%、27.8%的两位数增长 */
const LISTED_GROWTH =
  /^(?:[、和]\d{1,4}(?:\.\d{1,2})?%){0,8}的[^，。；]{0,4}(?:[一两双]位数)?(?:增长|增速|增幅)/u;
const LONGEST_GROWTH = 60;
/** 高于|全国平均水平|2.3个百分点, 高于序时进度|3.75% */
const FARTHER = /(?<!不)(?:高于|低于|快于|慢于|高出|低出)[^，。；、\d占]{2,20}(?<!的)$/u;
/** 上涨36元: needs no comparison to be a change. */
const ALWAYS_CHANGE =
  /(?:增加|减少|增收|涨|跌|上涨|下跌|下降|上升|升高|减收|净增|回落|下滑|下调|上调|增长|回升|缩短|延长|缩减|压缩|压减|收窄)$/u;

/** 比去年多收|80斤, 比去年少用水|20吨 */
const MORE = /[多少][收卖用产挣赚缴种交付花打领发][\u4e00-\u9fff]{0,2}$/u;

/** 较常年偏多|46% */
const SKEWED = /偏[多少高低大小]$/u;

/** What may stand between a verb of change and its number. */
const BETWEEN = /(?:了|约|近|达|超|逾|均|都|超过|将近|接近| )+$/u;
const BETWEEN_ENDS = charSet('了约近达超逾均都过 ');

/** 同比增长5.1%, 提高了31个百分点, 较上年增加6.5万亩 */
export function isChange(ctx: Context): boolean {
  const { text, quantity: q, clause } = ctx;
  const near = text.slice(Math.max(clause.start, q.start - 8), q.start);
  const between = stands(BETWEEN_ENDS, near, near.length - 1) ? BETWEEN.exec(near)?.[0].length : 0;
  const lead = near.slice(0, near.length - (between ?? 0));
  const object = longestIn(aspectList('object').endings, lead, 0, lead.length) >= 0;
  const growth = isGrowth(ctx);
  // 增幅|7.86亿元
  if (growth || RATE_OF_CHANGE.test(lead)) return q.unit?.kind === 'share' || EXTENT.test(lead);
  if (q.unit?.kind === 'share' && FARTHER.test(text.slice(clause.start, q.start))) return true;
  const extreme = EXTREME.exec(text.slice(clause.start, q.start))?.[1];
  if (extreme !== undefined) return MOVED.test(extreme);
  if (movesInRank(ctx)) return true;
  if (MORE.test(lead) && COMPARED.test(text.slice(clause.start, q.start))) return true;
  if (!object) return movesShare(ctx) || isRespective(ctx);
  if (SKEWED.test(lead)) return true;
  // 用水少了|三分之一
  if (q.unit?.kind === 'share' && /[多少]了[^了]*$/u.test(near)) return true;
  if (q.unit?.kind === 'count' && RANK.test(text.slice(q.end, q.end + 2))) return true;
  const compared = COMPARED.test(text.slice(clause.start, q.start));
  if (!compared && (DEGREE.test(lead) || addsThings(ctx, lead))) return false;
  if (q.unit?.kind === 'share' || ALWAYS_CHANGE.test(lead)) return true;
  return compared && !lead.endsWith('新增');
}

const SHARES_GO_ON = charSet('的、和');

function isGrowth({ text, quantity: q }: Context): boolean {
  if (!stands(SHARES_GO_ON, text, q.end)) return false;
  if (text[q.end] === '的' && GROWTH_BEHIND.test(text.slice(q.end, q.end + 10))) return true;
  return q.unit?.kind === 'share' && LISTED_GROWTH.test(text.slice(q.end, q.end + LONGEST_GROWTH));
}

/** 指数提升|2个等级 */
const RANK = /^(?:等级|台阶|档次|位次|名次|级别)/u;

/** 同比增幅较大，分别为|210.98%、124.25% */
function isRespective({ text, quantity: q }: Context): boolean {
  if (q.unit?.kind !== 'share') return false;
  return RESPECTIVELY.test(text.slice(Math.max(0, q.start - 20), q.start));
}

const RESPECTIVELY =
  /[增降涨跌](?:幅度?|速)(?:较|最|居前)[大小高低快慢]?\s?[，,]\s?(?:分别|依次)[为是达][：:]?$/u;

/** 提升|发电能力|30%以上, 降低|成本|两成: the verb moves what stands between by so much. */
function movesShare(ctx: Context): boolean {
  if (ctx.quantity.unit?.kind !== 'share') return false;
  const { phrase, verb, touches } = phraseBefore(ctx);
  return phrase !== undefined && touches && MOVING.has(verb);
}

const MOVING = new Set('提升 提高 降低 减少 增加 节约 节省 缩短 压缩 压减 削减'.split(' '));

const COMPARED = /(?:较|(?<!占)比|净)[^，。]*$/u;
/** 高达86%: how much, not how much more. */
const DEGREE = /(?:[^提走新]高|[^降减]低|[^增]多|[^减]少)$/u;

/** 增加|60个停车位: things that are there now, where nothing is compared. */
function addsThings(ctx: Context, lead: string): boolean {
  const { quantity: q } = ctx;
  if (q.unit?.kind !== 'count' || !lead.endsWith('增加')) return false;
  const [first] = rightOf(ctx);
  return first !== undefined && (first.pos === 'n' || first.pos === 'vn' || first.pos === 'a');
}
