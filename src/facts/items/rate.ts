/** Shares and changes: what they are a rate of. */
import { headOf } from '../../metrics/match.js';
import type { Category } from '../../model.js';
import type { Context } from '../context.js';
import { phraseFrom } from '../noun/behind.js';
import { bare } from '../noun/phrase.js';
import { changeVerb, isChangeLead } from '../changes.js';
import { subjectOfRate } from '../rates.js';
import { firstRate } from '../noun/subject.js';
import { inherited, made, subjectBefore, type Item } from './item.js';

/** What says nothing by itself: 该数据|达5%, 前4|个月|增长11.6%. */
const ANAPHOR = /^(?:[省市]|(?:这一|该|这个)?(?:数字|数据|数值)|个月|季度)$/u;
const GROWTH = /^(?:同比|平均)?(?:增长幅度?|幅度?|增幅|增速|涨幅|降幅|跌幅|升幅)$/u;

const SHARE = /^\s*所?占比[例重]?(?:仅|约|近|超过?|高?达到?|为|已)*$/u;

/** 户均增收|1.5万元: the gain of each is what is told. */
const EACH =
  /((?:户均|人均|亩均|年均|每户|每人|每亩)(?:[年月]均?)?(?:增收|增产|减收|节水|节支|节约|创收|让利))(?:约|近|达|超|超过|可达|了)?$/u;

/** 退休人员养老金，月|人均增加|132元 */
const PER_HEAD = /^[年月]?[人户]均(?:增加|提高|上调|上涨)$/u;

/** 满意度|达95%; 同比增长|5.1% takes the item of the figure before. */
export function rateItem(ctx: Context): Item {
  const each = EACH.exec(ctx.text.slice(ctx.floor, ctx.quantity.start))?.[1];
  if (each !== undefined) return made(each, 'rate', true);
  const said = saidOf(ctx);
  if (said) return said;
  const ranked = rankedIn(ctx);
  if (ranked) return ranked;
  const subject = subjectOfRate(ctx);
  const per = subject !== undefined && PER_HEAD.test(subject) ? subjectBefore(ctx) : undefined;
  if (per) return per;
  const last = ctx.earlier.at(-1);
  // 工业用电74.8亿千瓦时，占比|61.6%: the part that has been told
  const bareShare = SHARE.test(ctx.text.slice(ctx.clause.start, ctx.quantity.start));
  if (bareShare && last?.sentence.start === ctx.sentence.start && last.item !== '')
    return made(last.item, 'inherited');
  const grown = subject !== undefined && GROWTH.test(subject) ? grownBefore(ctx) : undefined;
  if (grown) return grown;
  if (subject && !ANAPHOR.test(subject))
    return made(subject, 'rate', headOf(bare(subject)) !== undefined);
  if (last?.sentence.start !== ctx.sentence.start) {
    const clause = subjectBefore(ctx) ?? topicOf(ctx);
    if (clause) return clause;
  }
  return ofListed(ctx) ?? behindGoal(ctx) ?? inherited(ctx) ?? made(changeVerb(ctx) ?? '', 'verb');
}

/** 参与者284万人次，增幅|达43.7%; 覆盖率提高到59.4%，增长幅|达19.2个百分点: points are those of a rate. */
function grownBefore({ earlier, sentence, quantity }: Context): Item | undefined {
  const last = earlier.at(-1);
  if (last?.sentence.start !== sentence.start || last.item === '') return undefined;
  const ofRate = last.quantity.unit?.kind === 'share';
  const grows = quantity.unit?.name === '百分点' || (quantity.unit?.name === '%' && !ofRate);
  return grows ? made(last.item, 'inherited') : undefined;
}

const GOAL = /(?:任务|目标|计划|预算|进度)(?:数|量)?$/u;

/** 投资完成74亿元，完成年度任务的35%，|同比增长24%: the goal has not grown. */
function behindGoal(ctx: Context): Item | undefined {
  const { earlier, sentence } = ctx;
  if (!isChangeLead(ctx) || !GOAL.test(earlier.at(-1)?.item ?? '')) return undefined;
  const told = earlier.findLast(({ item }) => item !== '' && !GOAL.test(item));
  return told?.sentence.start === sentence.start ? made(told.item, 'inherited') : undefined;
}

const TOPIC = /(?:^|[，\s])在?([\u4e00-\u9fffA-Za-z\d.]{2,14})方面[，：]/u;
const LONGEST_TOPIC = 40;

/** PM2.5浓度|方面，雅安市改善较大，同比下降28.1%: what the sentence is about. */
function topicOf({ text, sentence, quantity: q }: Context): Item | undefined {
  const lead = text.slice(sentence.start, Math.min(q.start, sentence.start + LONGEST_TOPIC));
  const topic = TOPIC.exec(lead)?.[1];
  return topic !== undefined && headOf(bare(topic)) ? made(topic, 'inherited') : undefined;
}

const EXTENT = /(?:下降|上升|增长|提高|改善|降低)幅度/u;

/** PM2.5平均浓度…较大的是邢台、衡水2市，分别下降|40%、32%: the places are not what has gone down. */
function ofListed(ctx: Context): Item | undefined {
  const { earlier, sentence } = ctx;
  const last = earlier.at(-1);
  if (last?.quantity.unit?.kind !== 'noun' || last.sentence.start !== sentence.start)
    return undefined;
  const lead = ctx.text.slice(sentence.start, last.quantity.start);
  const subject = EXTENT.exec(lead)?.[0] ?? firstRate(ctx, sentence.start, last.quantity.start);
  return subject !== undefined && headOf(bare(subject))?.metric.category !== 'sites'
    ? made(subject, 'inherited')
    : undefined;
}

const LONGEST_RANKING = 300;
const SHARED: ReadonlySet<Category> = new Set<Category>(['organizations', 'sites']);

/** 病床使用率居前的医院：甲医院（|104.7%|）、乙医院（|98%|）: what stands in front of the list's colon is what each has. */
function rankedIn(ctx: Context): Item | undefined {
  const { text, sentence, quantity: q } = ctx;
  if (text.charAt(q.start - 1) !== '（' || text.charAt(q.end) !== '）') return undefined;
  const owner = headOf(text.slice(Math.max(sentence.start, q.start - 9), q.start - 1));
  if (!owner || !SHARED.has(owner.metric.category)) return undefined;
  const from = Math.max(sentence.start, q.start - LONGEST_RANKING);
  const colon = text.slice(from, q.start).lastIndexOf('：');
  const rate = colon < 0 ? undefined : firstRate(ctx, from, from + colon);
  return rate !== undefined && headOf(bare(rate))?.metric.category === 'rates'
    ? made(rate, 'inherited', true)
    : undefined;
}

/** 九成|都是国潮品牌: what they are. */
const ARE = /^(?:都|均|全|多|大都|大多)?[是为]/u;

function saidOf(ctx: Context): Item | undefined {
  const { text, quantity: q } = ctx;
  const link = ARE.exec(text.slice(q.end, q.end + 4))?.[0].length ?? 0;
  const noun = link > 0 ? phraseFrom(ctx, q.end + link) : undefined;
  if (!noun?.head) return undefined;
  // 20%是|回迁农民: people are called after what they did
  const plain = !noun.verbFirst || noun.head.metric.category === 'people';
  return plain ? made(noun.text, 'behind', true) : undefined;
}
