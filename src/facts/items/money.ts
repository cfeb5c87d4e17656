/** Sums: what the money is. */
import { lazily, readTsv } from '../../data.js';
import { headOf } from '../../metrics/match.js';
import type { Category } from '../../model.js';
import { isChangeLead } from '../changes.js';
import { rightOf, type Context } from '../context.js';
import type { Before } from '../noun/before.js';
import { phraseFrom } from '../noun/behind.js';
import type { Phrase } from '../noun/phrase.js';
import { firstNoun } from '../noun/subject.js';
import { ADDRESSES } from '../terms.js';
import { inherited, made, ofPhrase, subjectBefore, type Item } from './item.js';
import { rateItem } from './rate.js';

/** 每斤|4元, 一公斤|60元 */
const UNIT_PRICE =
  /[每一](?:斤|公斤|千克|吨|亩|个|只|头|株|棵|件|台|瓶|盒|袋|升|平方米|立方米|度)卖?$/u;
/** 5元|/斤, 3.5元|每公斤 */
const PER_UNIT = /^[/每](?:斤|公斤|千克|吨|亩|[个只头株棵件台瓶盒袋升度]|平方米|立方米)/u;
/** 物业费|每平方米每月|2.8元 */
const CHARGED =
  /(?:每(?:平方米|立方米|[月年天日次人户吨度亩]|公斤|千克|公里)){1,2}(?:只要|仅|为)?$/u;

/** 收入600万元，村均|21万元 */
const EACH = /[村户人亩社镇县]均(?:达|约|为|达到)?$/u;

/** 年|增收|30万元: the verb says what the sum is. */
const GAIN =
  /((?:[户人亩年村社月]均|每[户人亩年])*(?:增收|减收|创收|增效|让利|减负|节支))(?:约|近|达|超|超过|可达|了)?$/u;
const GIVING =
  /(?:[送赠发奖]|[喜申]?领[到取]?|收到|发放|投放|兑现|派送|破获|侦破|查获|收缴|追缴|追回|发还|返还|退还|^定)$/u;
/** 能挣上|五六百块钱, 上月卖了|一万多元, 旅游揽金|22亿 */
export const EARNED =
  /(?:[挣赚](?:上|到|了|得|取|个|下|出){0,2}|卖(?:了|得|上|个)|[揽吸]金)(?:约|近|超|超过)?$/u;
const EACH_THING =
  /[每一](?:斤|公斤|千克|吨|亩|个|只|头|株|棵|件|台|瓶|盒|袋|升|平方米|立方米|度|枚|条)/u;
/** 土地出让金|累计|增收 */
const ADVERBS = /(?:累计|共计?|已|同比|预计|可|实现|直接|再|又)+$/u;
/** 赔偿王某|11.5万元 */
const PAID = /(赔偿|补偿|偿还|返还|借给)[\u4e00-\u9fff]{1,5}$/u;
/** 上级下达|6亿元: how it was handed out is not what it is. */
const HANDED_OUT = /^(?:下达|下拨|拨付|预拨|发放|投放|兑现|派发|安排|追加)$/u;

/** 1000万元|设立|产业基金: what is founded with it. */
function withoutVerb(ctx: Context, behind: Phrase): Phrase {
  const [verb] = rightOf(ctx);
  if (!behind.verbFirst || verb?.pos !== 'v' || verb.start !== behind.start) return behind;
  const rest = phraseFrom(ctx, verb.end);
  return rest?.fits === true && rest.end === behind.end ? rest : behind;
}

/** 每斤比市场价|贵2元 */
const DEARER = /比[^，。；]{1,12}(?:贵|便宜)(?:了|出)?(?:约|近|将近|至少)?$/u;

/** 价值|1000元的|慰问品: what is worth it. */
const WORTH = /^(?:总?价值|市值|总价|货值|总货值)$/u;

/** 3000万美元，约合人民币|2.1亿元: the same sum in another currency. */
const CONVERTED = /^[，（(](?:约合|折合|约折合|合)(?:人民币)?$/u;

const NO_SUM: ReadonlySet<Category> = new Set(['organizations', 'people', 'sites']);
const SUM = /^(?:总额|总金额|金额|面值|总值)$/u;
const SET = /^[国省市县]定$/u;

/** 固定资产投资|48亿元, 3.2亿元|救灾资金 */
export function moneyItem(ctx: Context, behind: Phrase | undefined, before: Before): Item {
  return (
    convertedItem(ctx) ??
    (behind?.fits ? ofPhrase(withoutVerb(ctx, behind), 'behind') : undefined) ??
    toldByVerb(ctx) ??
    ofThing(ctx, behind, before) ??
    nounBefore(ctx, before) ??
    pricedItem(ctx) ??
    givenItem(ctx, behind, before)
  );
}

const front = ({ text, floor, quantity }: Context): string => text.slice(floor, quantity.start);

const isLinked = ({ text, quantity }: Context): boolean => text.charAt(quantity.end) === '的';

/** What was gained, earned, paid out or changed, as the verb in front says. */
function toldByVerb(ctx: Context): Item | undefined {
  const gain = GAIN.exec(front(ctx))?.[1];
  if (gain !== undefined) return gainOf(ctx, gain) ?? made(gain, 'verb', true);
  const lead = ctx.text.slice(ctx.clause.start, ctx.quantity.start);
  if (EARNED.test(lead) && !EACH_THING.test(lead)) return made('收入', 'verb', true);
  const paidOut = paidBefore(ctx);
  if (paidOut) return paidOut;
  if (DEARER.test(lead)) return made('价格', 'default');
  return isChangeLead(ctx) ? rateItem(ctx) : undefined;
}

/** The thing that is worth so much, or that each one gets, where the noun in front only says so. */
function ofThing(ctx: Context, behind: Phrase | undefined, { phrase }: Before): Item | undefined {
  const noun = behind?.verbFirst === false ? behind : undefined;
  const worth = isLinked(ctx) && phrase !== undefined && WORTH.test(phrase.text);
  if (worth && noun) return ofPhrase(noun, 'behind');
  const goods = phrase && worthOf(ctx, phrase);
  if (goods) return goods;
  const carried = EACH.test(front(ctx)) ? inherited(ctx, '元') : undefined;
  if (carried) return carried;
  // 发放总额|6000万元消费券, 省定|2亿元目标任务; 某公司和|1.5万元防疫物资: a sum is no firm
  const bare = phrase?.text ?? '';
  const idle = SUM.test(bare) || SET.test(bare) || isNoSum(phrase);
  return idle && noun ? ofPhrase(noun, 'behind') : undefined;
}

/** 邻居张某, 王奶奶 */
const PERSON = new RegExp(
  `^(?:村民|居民|邻居|群众|同村|老乡|客户|朋友)[\\u4e00-\\u9fff]{2,3}$|(?:${ADDRESSES.join('|')})$`,
  'u',
);

const isPerson = ({ head, text }: Phrase): boolean =>
  head?.metric.category === 'people' || (head === undefined && PERSON.test(text));

const isNoSum = (phrase: Phrase | undefined): boolean =>
  phrase?.head !== undefined && NO_SUM.has(phrase.head.metric.category);

/** The noun in front, unless it is what the sum is charged for, or whose it is. */
function nounBefore(ctx: Context, { phrase, touches, verb }: Before): Item | undefined {
  const charged = chargeOf(ctx);
  if (charged) return charged;
  // 捐助|贫困学生|5万元: who gets it is not what it is
  if (phrase && isPerson(phrase))
    return verb === '' ? made('资金', 'default') : (handedOut(ctx, verb) ?? sumOf(verb));
  const owned = isNoSum(phrase) && touches ? ofOwner(ctx, phrase) : undefined;
  return owned ?? (phrase && made(phrase.text, 'before', phrase.head !== undefined));
}

/** 赔偿某某|11.5万元, 5元|/斤 */
function pricedItem(ctx: Context): Item | undefined {
  const paid = PAID.exec(front(ctx))?.[1];
  if (paid !== undefined) return sumOf(paid);
  const { end } = ctx.quantity;
  const priced = PER_UNIT.test(ctx.text.slice(end, end + 4)) || UNIT_PRICE.test(front(ctx));
  return priced ? made('价格', 'default') : undefined;
}

/** What is given, or what the verb says that names no sum; else what the sentence before was about. */
function givenItem(ctx: Context, behind: Phrase | undefined, { verb, bareVerb }: Before): Item {
  const noun = behind?.verbFirst === false ? ofPhrase(behind, 'behind') : undefined;
  // 送|3000元|礼包, 上级定|2亿元|目标任务: what is given is worth so much
  if (noun && (isLinked(ctx) || (bareVerb && GIVING.test(verb)))) return noun;
  if (bareVerb) return handedOut(ctx, verb) ?? sumOf(verb);
  return inherited(ctx, '元') ?? subjectBefore(ctx) ?? noun ?? made('资金', 'default');
}

/** What verbs say of a sum that are no name of one: 捐|5万元. */
const sums = lazily((): ReadonlyMap<string, string> => {
  const rows = readTsv(new URL('../sums.tsv', import.meta.url), ['verb', 'item']);
  return new Map(rows.map(({ cells: [verb = '', item = ''] }) => [verb, item]));
});

function sumOf(verb: string): Item {
  const sum = sums().get(verb);
  return sum === undefined ? made(verb, 'verb') : made(sum, 'default', true);
}

const PLACE = /(?:[村乡镇县区市]|社区|街道)$/u;

/** 进口大豆90万吨，|价值|5亿元: what has just been counted or weighed is worth it. */
function worthOf(
  { clause, sentence, earlier }: Context,
  { text, start }: Phrase,
): Item | undefined {
  const last = earlier.at(-1);
  const kind = last?.quantity.unit?.kind;
  const told = last?.sentence.start === sentence.start && (kind === 'count' || kind === 'measure');
  if (!told || last.item === '' || start !== clause.start || !WORTH.test(text)) return undefined;
  const item = made(last.item, 'inherited');
  return item.head && NO_SUM.has(item.head.metric.category) ? undefined : item;
}

/** 分红总额80万元。东沟村|50万元、西沟村|30万元: whose they are, where such a sum was told before. */
function ofOwner(ctx: Context, phrase: Phrase | undefined): Item | undefined {
  return phrase && PLACE.test(phrase.text) ? inherited(ctx, '元') : undefined;
}

/** 土地出让金累计|增收|7.85亿元: what brought it in, where that is a sum of its own. */
function gainOf({ text, floor, quantity }: Context, gain: string): Item | undefined {
  const lead = text.slice(floor, quantity.start);
  const source = headOf(lead.slice(0, lead.lastIndexOf(gain)).replace(ADVERBS, ''));
  return source?.metric.category === 'money' ? made(source.term, 'before', true) : undefined;
}

/** 领到了高龄补贴，|共计|34万元; 分红403万元，每股能|分到|800元: what was paid has been named before. */
const SUM_ONLY = /^(?:资金)?(?:共|共计|合计|总计|总额|金额)(?:达到?|约|近|为)?$/u;
const SHARED_OUT = /(?:分到|分得)(?:约|近|了)?$/u;
const NOT_PAID = /(?:没有?|不|扣除|除)[\u4e00-\u9fff]{0,4}$/u;
const RECEIVED = /(?:领到|领取|领了|拿到)(?:约|近|了)?$/u;
const PAYMENTS =
  /(?:补贴|补助|津贴|工资|奖金|分红款?|租金|[助奖]学金|[养救慰抚][\u4e00-\u9fff]金|补偿[款金]|款项|善款|捐款)/gu;
const LONGEST_PAID = 60;

function paidBefore({ text, sentence, clause, quantity: q }: Context): Item | undefined {
  const lead = text.slice(clause.start, q.start).trim();
  const sum = SUM_ONLY.test(lead);
  const shared = SHARED_OUT.test(lead);
  if (!sum && !shared && !RECEIVED.test(lead)) return undefined;
  const from = Math.max(sentence.start, q.start - LONGEST_PAID);
  const told = text.slice(from, sum ? clause.start : q.start);
  const last = [...told.matchAll(PAYMENTS)].at(-1);
  if (!last) return undefined;
  const behind = told.slice(last.index + last[0].length);
  const far = !shared && (/\d/u.test(behind) || behind.replace(/^，|，$/gu, '').includes('，'));
  if (far || NOT_PAID.test(told.slice(0, last.index))) return undefined;
  const head = headOf(told.slice(0, last.index + last[0].length));
  const named = head?.metric.category === 'money' ? head.term : last[0];
  return made(named, 'inherited', true);
}

function convertedItem({ text, quantity, earlier }: Context): Item | undefined {
  const last = earlier.at(-1);
  if (last?.quantity.unit?.kind !== 'money') return undefined;
  const between = text.slice(last.quantity.end, quantity.start);
  return CONVERTED.test(between) ? made(last.item, 'inherited', true) : undefined;
}

/** 物业费|每平方米每月2.8元: what is charged stands before what it is charged for. */
function chargeOf({ text, floor, quantity }: Context): Item | undefined {
  const lead = text.slice(floor, quantity.start);
  const per = CHARGED.exec(lead);
  const charge = per && headOf(lead.slice(0, per.index));
  return charge?.metric.category === 'money' ? made(charge.term, 'before', true) : undefined;
}

/** 购机补贴累计发放|1.2亿元: the sum that is the subject of the verb, else just money. */
function handedOut(ctx: Context, verb: string): Item | undefined {
  if (!HANDED_OUT.test(verb)) return undefined;
  const subject = firstNoun(ctx, Math.max(ctx.floor, ctx.clause.start), ctx.quantity.start);
  const item = subject === undefined ? undefined : made(subject, 'before', true);
  return item?.head?.metric.category === 'money' ? item : made('资金', 'default');
}
