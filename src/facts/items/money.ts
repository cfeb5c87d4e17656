/** Sums: what the money is. */
import { isChangeLead } from '../changes.js';
import type { Context } from '../context.js';
import type { Before } from '../noun/before.js';
import type { Phrase } from '../noun/phrase.js';
import { inherited, made, ofPhrase, subjectBefore, type Item } from './item.js';
import { rateItem } from './rate.js';

/** 每斤|4元, 一公斤|60元 */
const UNIT_PRICE =
  /[每一](?:斤|公斤|千克|吨|亩|个|只|头|株|棵|件|台|瓶|盒|袋|升|平方米|立方米|度)卖?$/u;

/** 收入600万元，村均|21万元 */
const EACH = /[村户人亩社镇县]均(?:达|约|为|达到)?$/u;

const GIVING = /[送赠发奖]$/u;

/** 价值|1000元的|慰问品: what is worth it. */
const WORTH = /^(?:总?价值|市值|总价)$/u;

/** 固定资产投资|48亿元, 3.2亿元|救灾资金 */
export function moneyItem(ctx: Context, behind: Phrase | undefined, before: Before): Item {
  if (behind?.fits) return ofPhrase(behind, 'behind');
  if (isChangeLead(ctx)) return rateItem(ctx);
  const linked = ctx.text.charAt(ctx.quantity.end) === '的';
  const worth = linked && before.phrase !== undefined && WORTH.test(before.phrase.text);
  if (worth && behind && !behind.verbFirst) return ofPhrase(behind, 'behind');
  if (EACH.test(ctx.text.slice(ctx.floor, ctx.quantity.start))) {
    const carried = inherited(ctx, '元');
    if (carried) return carried;
  }
  if (before.phrase) return made(before.phrase.text, 'before', before.phrase.head !== undefined);
  if (UNIT_PRICE.test(ctx.text.slice(ctx.floor, ctx.quantity.start)))
    return made('价格', 'default');
  if (linked && behind && !behind.verbFirst) return ofPhrase(behind, 'behind');
  // 送|3000元|礼包: what is given is worth so much
  if (before.bareVerb && GIVING.test(before.verb) && behind && !behind.verbFirst)
    return ofPhrase(behind, 'behind');
  if (before.bareVerb) return made(before.verb, 'verb');
  return (
    inherited(ctx, '元') ??
    subjectBefore(ctx) ??
    (behind && !behind.verbFirst ? ofPhrase(behind, 'behind') : made('资金', 'default'))
  );
}
