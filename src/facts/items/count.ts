/** Things counted with a classifier. */
import { headAt, headOf } from '../../metrics/match.js';
import { isChangeLead } from '../changes.js';
import type { Category } from '../../model.js';
import { rightOf, word, type Context, type Earlier } from '../context.js';
import { isObject, type Before } from '../noun/before.js';
import { phraseBehindList } from '../noun/behind.js';
import { bare, clashes, fits, tells, type Phrase } from '../noun/phrase.js';
import { movesInRank, POSITION } from '../ranks.js';
import { BUILDING_WORDS, CASES, CHANGE_VERBS, PEOPLE_UNITS, RANK, RANKED_WORDS } from '../terms.js';
import { isFamily, isProsecution } from './category.js';
import { isChange } from '../noun/tokens.js';
import { benefits, doneTo, helps, performed } from './done.js';
import { inherited, made, ofPhrase, subjectBefore, type Item } from './item.js';
import { EARNED } from './money.js';
import { befellBefore, peopleItem } from './people.js';
import { rateItem } from './rate.js';

/** 引进|世界500强|12家: firms that are called after their ranking, which has a number of its own. */
const RANKING = new RegExp(
  `(?:世界|全球|中国|全国|亚洲|国内)?(?:${RANKED_WORDS.join('|')})*\\d{2,4}强(?:企业)?$`,
  'u',
);
const LONGEST_RANKING = 18;

function ofRanking({ text, sentence, quantity: q }: Context): Item | undefined {
  if (q.unit?.name !== '家') return undefined;
  const from = Math.max(sentence.start, q.start - LONGEST_RANKING);
  const ranking = RANKING.exec(text.slice(from, q.start))?.[0];
  return ranking === undefined ? undefined : made(ranking, 'before', true);
}

/** 31家|企业, 问题|4804条, 其中533条 */
export function countItem(ctx: Context, behind: Phrase | undefined, before: Before): Item {
  return (
    toldFirst(ctx, behind, before) ??
    toldAgain(ctx, behind, before) ??
    toldBeside(ctx, behind, before) ??
    nounBeside(ctx, behind, before) ??
    withoutNoun(ctx, behind, before)
  );
}

/** What its unit, a ranking or a row tells, whatever nouns stand beside the number. */
function toldFirst(ctx: Context, behind: Phrase | undefined, before: Before): Item | undefined {
  const ranking = behind?.fits === true ? undefined : ofRanking(ctx);
  const told = ranking ?? toldByUnit(ctx, behind, before) ?? rankedRow(ctx) ?? partKind(ctx);
  if (told) return told;
  const { phrase } = before;
  const is =
    phrase && !BARE_COUNT.test(phrase.text) && IS_COUNT.test(phrase.text) && IS.test(leadOf(ctx));
  if (is === true && phrase.fits) return ofPhrase(phrase, 'before');
  const sum = !ctx.quantity.unit && phrase?.head?.metric.category === 'money';
  return sum ? ofPhrase(phrase, 'before') : undefined;
}

/** What was counted before, where the words beside the number only say of which part or place it is. */
function toldAgain(ctx: Context, behind: Phrase | undefined, { phrase }: Before): Item | undefined {
  const bare =
    phrase &&
    (BARE_COUNT.test(phrase.text) ||
      (!behind && BARE_RANK.test(phrase.text)) ||
      (!behind?.fits && isAreaOf(ctx, phrase)));
  // 1458架次，…增加了65个|架次
  const unitAgain = behind !== undefined && behind.text === ctx.earlier.at(-1)?.quantity.unit?.name;
  const again = bare === true || unitAgain || (phrase !== undefined && isOwner(ctx, phrase));
  const counted = again ? inherited(ctx) : undefined;
  if (counted) return counted;
  const total = phrase && totalOver(ctx, phrase);
  return total && made(total.item, 'inherited');
}

/** What other words of the sentence tell: sums, how often something is done, some of many. */
function toldBeside(ctx: Context, behind: Phrase | undefined, before: Before): Item | undefined {
  const spent = ctx.quantity.unit ? undefined : spentBefore(ctx);
  if (spent) return spent;
  const thing = before.phrase?.fits === true && !isPeopleHead(before.phrase);
  const times = thing || behind?.fits === true ? undefined : timesOf(ctx);
  if (times) return times;
  const sum = ctx.quantity.unit ? undefined : sumBehind(ctx, behind);
  if (sum) return sum;
  const among = behind?.verbFirst === true && !isCopula(ctx) ? amongOf(ctx) : undefined;
  return among ?? (behind?.fits === true ? undefined : countedThere(ctx));
}

/** Who speaks for the unit that is counted. */
const SPEAKER =
  /(?:业主代表|群众代表|居民代表|村民代表|代表|(?:主要|相关|有关)?负责(?:人|同志)|(?:主要|分管)?领导)$/u;

/** 27个|项目|业主代表参加活动: of people counted by 个 that stand for a unit each, the units. */
function represented({ quantity: q }: Context, { text, start, head }: Phrase): Item | undefined {
  if (q.unit?.name !== '个' || start !== q.end || head?.metric.category !== 'people')
    return undefined;
  const units = text.replace(SPEAKER, '');
  const unit = headOf(units);
  const named = unit && UNITS_OF_ALL.has(unit.metric.category) && fits(q.unit, unit);
  return named === true ? made(units, 'behind', true) : undefined;
}

const UNITS_OF_ALL: ReadonlySet<Category> = new Set(['organizations', 'sites', 'projects']);

/** Of the nouns behind and in front of the number the one that is counted. */
function nounBeside(ctx: Context, behind: Phrase | undefined, before: Before): Item | undefined {
  const { phrase } = before;
  const units = behind && represented(ctx, behind);
  if (units) return units;
  const goal = behind && phrase?.fits === true && OF_GOAL.test(behind.text);
  const object = behind?.fits === true && isObject(ctx, behind, before);
  // 新建|幼儿园|60所已纳入今年的|市政府实事: what is told of them
  if (phrase?.fits === true && before.touches && isFar(ctx, behind))
    return ofPhrase(phrase, 'before');
  if (behind?.fits && !goal && (!behind.verbFirst || object || tells(ctx.quantity.unit)))
    return ofPhrase(behind, 'behind');
  if (isChangeLead(ctx)) return rateItem(ctx);
  // 建设|3条输水干线: what is built, though the dictionary doesn't know it
  const built = phrase?.fits === true && BUILDING_WORDS.has(phrase.text);
  if (built && behind && (!behind.verbFirst || behind.fits) && behind.start === ctx.quantity.end)
    return ofPhrase(behind, 'behind');
  // 新建|有6所: what is done says nothing of what it is
  const unit = ctx.quantity.unit?.name ?? '';
  const work = phrase && !behind && MADE.test(phrase.text);
  const worked = work === true ? (inherited(ctx, unit) ?? subjectBefore(ctx)) : undefined;
  if (worked) return worked;
  if (phrase?.fits && !benefits(ctx, phrase) && !helps(ctx, phrase))
    return doneTo(ctx, phrase) ?? ofPhrase(phrase, 'before');
  if (PEOPLE_UNITS.has(unit)) return peopleItem(ctx, behind, before);
  const done = phrase && doneTo(ctx, phrase);
  if (done) return done;
  if (behind && (behind.fits || !behind.verbFirst)) return ofPhrase(behind, 'behind');
  return phrase && ofPhrase(phrase, 'before');
}

/** What is counted where no noun beside the number says it. */
function withoutNoun(ctx: Context, behind: Phrase | undefined, before: Before): Item {
  const unit = ctx.quantity.unit?.name ?? '';
  // 文旅活动163项|320余场
  const last = ctx.earlier.at(-1);
  if (!behind && last && last.item !== '' && last.quantity.end === ctx.quantity.start)
    return made(last.item, 'inherited', true);
  const shared = phraseBehindList(ctx);
  if (shared) return ofPhrase(shared, 'behind');
  // 批准逮捕143件，|提起公诉|310件
  if (before.bareVerb && isProsecution(before.verb)) return made(before.verb, 'verb');
  const carried = inherited(ctx, unit);
  if (carried) return carried;
  if (behind) return ofPhrase(behind, 'behind');
  const subject = subjectBefore(ctx);
  if (subject && fits(ctx.quantity.unit, subject.head)) return subject;
  // 由36家增加到目前的|152家
  const changes = before.bareVerb && CHANGE_VERBS.includes(before.verb);
  if (before.bareVerb && !changes) return performed(ctx, before.verb) ?? made(before.verb, 'verb');
  // 市民反映还未供暖的|1498件
  if (!subject && CASES.has(unit) && COMPLAINED.test(leadOfSentence(ctx)))
    return made('问题', 'default');
  // 已有1400多家进行了改造: what 家 counts is mostly firms
  return subject ?? made(unit === '家' ? '企业' : '', 'default');
}

/** 项目数量从高到低，第一类县区依次为：宜都|13个，夷陵|5个: what the row ranks. */
const RANKED_ROW =
  /([\u4e00-\u9fff]{2,16}?)(?:总?数量?|个数)?(?:从高到低|由高到低|从多到少|由多到少|从低到高|由低到高|排名|排序|(?:排名?|位[居列])?(?:在?全[国省市县区])?(?:的?前|居?前)[\d一二三四五六七八九十]{1,3}[位名]?的)[^。]*(?:依次|分别)[为是]?[：:]?[^。]*$/u;
/** 前十位的县分别为甲县|（57件）: in brackets behind each name. */
const IN_BRACKETS = /（$/u;

function rankedRow({ text, sentence, quantity: q }: Context): Item | undefined {
  const lead = text.slice(Math.max(sentence.start, q.start - LONGEST_ROW), q.start);
  const ranked = lead.includes('依次') || lead.includes('分别') ? RANKED_ROW.exec(lead) : null;
  const unit = /[\u4e00-\u9fff]+$/u.exec(lead)?.[0] ?? '';
  if (!ranked || !(unit.length < LONGEST_UNIT || UNIT_END.test(unit))) return undefined;
  const head = headOf(ranked[1] ?? '');
  const fitting = head && (fits(q.unit, head) || IN_BRACKETS.test(lead));
  return fitting ? made(head.term, 'before', true) : undefined;
}

const LONGEST_ROW = 200;
const LONGEST_UNIT = 4;

const PART =
  /^(?:\s*其中[，：]?)?(?:涉及|属于?|审结|办结|受理|处理|查处|化解)?([\u4e00-\u9fff]{2,12}(?:方面|类|领域))的?(?:共?有|共|计|占)?$/u;

/** 其中，环境资源保护方面|2件: the part's whole name, though it has a verb in it. */
function partKind(ctx: Context): Item | undefined {
  const { text, clause, floor, quantity: q } = ctx;
  const name =
    q.unit?.kind === 'count' && PART.exec(text.slice(Math.max(clause.start, floor), q.start))?.[1];
  const part = name && ctx.earlier.some((e) => e.quantity.unit?.name === q.unit?.name);
  return name && part ? made(name, 'before') : undefined;
}

const COMPLAINED = /反映|投诉|举报|诉求|来电/u;
const leadOfSentence = ({ text, sentence, quantity }: Context): string =>
  text.slice(Math.max(sentence.start, quantity.start - LONGEST_LEAD), quantity.start);
const LONGEST_LEAD = 40;

const leadOf = ({ text, floor, quantity }: Context): string => text.slice(floor, quantity.start);

/** 22名|是留守儿童: what they are. */
const isCopula = ({ text, quantity }: Context): boolean =>
  /[是为系]/u.test(text.charAt(quantity.end));

const AMONG = /中，?(?:共|已|仅|还|就|目前)*有?$/u;

/** 驻鲁高校|中有|10所|申请…: what those that do something are some of. */
function amongOf({ text, clause, quantity }: Context): Item | undefined {
  const lead = text.slice(clause.start, quantity.start);
  const at = lead.search(AMONG);
  const head = at < 0 ? undefined : headOf(lead.slice(0, at));
  return head && fits(quantity.unit, head) ? made(head.term, 'before', true) : undefined;
}

/** 联户长|在九仓镇还有|398个: how many of them there are somewhere. */
const THERE =
  /在(?![内建校册编岗职役营网线押逃])[^，。；、在的\d]{2,10}?(?:还|共|已|就|目前|现)有$/u;

function countedThere({ text, clause, quantity }: Context): Item | undefined {
  const lead = text.slice(clause.start, quantity.start);
  const at = lead.search(THERE);
  const head = at < 0 ? undefined : headOf(lead.slice(0, at));
  return head && fits(quantity.unit, head) ? made(head.term, 'before', true) : undefined;
}

const LARGE = 1e9;

/** 突破16.3亿|产值, 300亿|国有企业专项基金: of numbers without a unit, those that are sums. */
function sumBehind(ctx: Context, behind: Phrase | undefined): Item | undefined {
  if (behind?.head?.metric.category === 'money' && !behind.verbFirst)
    return ofPhrase(behind, 'behind');
  if (ctx.quantity.value < LARGE || (behind && isPeopleHead(behind))) return undefined;
  const fund = rightOf(ctx).find(
    (t) => headAt(ctx.text, t.start, t.end)?.metric.category === 'money',
  );
  return fund && made(word(ctx, fund), 'behind', true);
}

/** What the unit alone tells, whatever nouns stand beside it. */
function toldByUnit(ctx: Context, behind: Phrase | undefined, before: Before): Item | undefined {
  const unit = ctx.quantity.unit?.name ?? '';
  // 排名较上年|前进119位
  if (behind?.fits !== true && movesInRank(ctx)) return made(POSITION, 'verb', true);
  if (CASUALTIES[unit] !== undefined) return made(CASUALTIES[unit], 'verb', true);
  // 两家|人握手言和: families
  if (isFamily(ctx)) return made('居民', 'default', true);
  // 刑拘|7名嫌疑人, 25名|受灾职工: who they are
  const who = behind !== undefined && (!behind.verbFirst || isPeopleHead(behind));
  const told = behind?.fits === true && who && behind.start === ctx.quantity.end;
  const befell = PEOPLE_UNITS.has(unit) && !told ? befellBefore(ctx) : undefined;
  if (befell) return made(befell, 'verb', true);
  // 48个村民小组|577户1900人: who lives there
  const lives = before.phrase !== undefined && GROUP.test(before.phrase.text);
  if (lives && PEOPLE_UNITS.has(unit) && behind?.fits !== true)
    return made('居民', 'default', true);
  if (unit === '人次' && behind?.verbFirst === true && !before.phrase?.fits)
    return ofPhrase(behind, 'behind');
  if (unit === '股' && ![behind, before.phrase].some((p) => p && STOCK.test(p.text)))
    return made('股份', 'default');
  return undefined;
}

const GROUP = /^(?:[村居]民)?小?组$/u;

/** 6死9伤: the unit tells it all. */
const CASUALTIES: Readonly<Record<string, string>> = { 死: '死亡', 伤: '受伤' };
const STOCK = /股[份权票]?$/u;

/** 电子围栏4992个，其中主城区|4502个: where so many of the same are. */
function isAreaOf(ctx: Context, phrase: Phrase): boolean {
  const last = ctx.earlier.at(-1);
  const same =
    last && last.quantity.unit === ctx.quantity.unit && last.sentence.start === ctx.sentence.start;
  if (same !== true || !AREA.test(phrase.text) || phrase.end !== ctx.quantity.start) return false;
  return !KIND.test(ctx.text.slice(Math.max(0, phrase.end - 6), phrase.end));
}

/** 示范|乡镇100个: a kind of its own is counted, no place of what was told before. */
const KIND = /(?:示范|试点|特色|重点|先进|文明|[强镇]|达标)(?:县域|乡镇|城镇|街区|片区|新城)$/u;

/** 病床1409张，其中：医院|1285张: whose they are, where so many of the same were told before. */
function isOwner(ctx: Context, { head, text }: Phrase): boolean {
  const { unit } = ctx.quantity;
  const last = ctx.earlier.at(-1);
  if (!unit || unit.category === 'people' || last?.quantity.unit !== unit) return false;
  const ofLevel = LEVEL.test(text) && headOf(bare(last.item))?.metric.category === 'organizations';
  if (!clashes(unit, head) && !OF_UNIT.test(text) && !ofLevel) return false;
  return last.sentence.start === ctx.sentence.start && fits(unit, headOf(bare(last.item)));
}

/** 调解委员会337个，其中村（社区）|310个、镇（开发区）|20个 */
const LEVEL =
  /^(?:[村镇乡县市区]|社区|乡镇|街道|县区|企业|村居)[（(](?:社区|居|街道|开发区|区|市|县|办|园区)[）)]$/u;

/** 矛盾纠纷330件，其中高新区|20件 */
const OF_UNIT =
  /^(?:国家级?|省级|市级)?(?:高新区|经开区|开发区|经济开发区|新区|保税区|园区|管委会|街道办事处|街道办|办事处)$/u;

/** 桑海产业园, 临空经济区, 水集街道办事处 */
const UNIT_END =
  /(?:高新区|经开区|开发区|经济区|新区|保税区|园区|产业园|工业园|管委会|办事处|街道办|街道|[镇乡])$/u;
const SHARED: ReadonlySet<Category> = new Set<Category>([
  'projects',
  'problems',
  'organizations',
  'activities',
]);
/** So far back a total is remembered, in figures. */
const RECALLED = 8;

/** 项目86个…；桑海产业园|3个: the total that a unit which opens its clause has a part of. */
function totalOver(
  { text, clause, earlier, quantity: q }: Context,
  phrase: Phrase,
): Earlier | undefined {
  if (!UNIT_END.test(phrase.text) || phrase.end !== q.start) return undefined;
  const lead = text.slice(clause.start, phrase.start).replace(/^其中[，：]?/u, '');
  if (lead !== '' && !/^[\u4e00-\u9fff]{1,6}$/u.test(lead)) return undefined;
  return earlier
    .slice(-RECALLED)
    .find(
      (e) =>
        e.quantity.unit?.name === q.unit?.name &&
        e.quantity.value > q.value &&
        SHARED.has(headOf(bare(e.item))?.metric.category ?? 'other'),
    );
}

const AREA = /(?:[主老新中]?城区|市区|郊区|县域|乡镇|农村|城镇|新城|片区)$/u;

const MADE = /^(?:新建|改建|扩建|改扩建|新改扩建|续建|在建|拟建|筹建|新开工)$/u;

/** 60所|已纳入今年的|…: a verb that is done follows at once, and what it is done to. */
const isFar = ({ text, quantity: q }: Context, behind: Phrase | undefined): boolean =>
  behind !== undefined &&
  behind.start > q.end + 2 &&
  /^(?:已|正|将|全部|均|都)/u.test(text.slice(q.end, q.end + 2));

/** 储备|项目|120个的|目标任务 */
const OF_GOAL = /^(?:目标任务|目标|任务|要求|规模|标准|水平|成绩|佳绩)$/u;

/** 冷棚460栋，数量达|1100栋: the number of what was named before. */
const BARE_COUNT = /^(?:总?数量?|总量|数目|规模|(?:办结|处理|受理|处置)(?:数量|量))$/u;
/** 交办信访件120件，其中市级|5件; 景区58家，其中5A级|2家 */
const BARE_RANK = new RegExp(`^(?:${RANK}|[1-5]A级|[一二三四五]星级|[特甲乙丙一二三四]级)$`, 'u');
/** 考点总数达|80个考场总数…: the number is said to be that. */
const IS_COUNT = /(?:总数|数量|个数|件数|户数|[起件]数)$/u;
const IS = /(?:达到?|为|是|有)(?:了|约|近)?$/u;

/** 投|3400万|整治公路: large numbers behind such verbs are sums. */
const SPENT =
  /(?:投入?|投资|耗资|出资|斥资|拨款|募捐|捐款|筹资|集资|融资|引资|贷款|借款|盈利|获利|亏损|赔偿|诈骗|骗取|被骗|罚款|花费|取款|存款|汇款|转账|还款|付款|收款)(?:约|近|了|超|达)?$/u;
const LEAST_SUM = 10_000;

function spentBefore(ctx: Context): Item | undefined {
  const { text, floor, quantity } = ctx;
  if (quantity.value < LEAST_SUM) return undefined;
  const lead = text.slice(floor, quantity.start);
  if (EARNED.test(lead)) return made('收入', 'default');
  return SPENT.test(lead) ? made('资金', 'default') : undefined;
}

const isPeopleHead = ({ head }: Phrase): boolean => head?.metric.category === 'people';

/** 20余次|奔走协调: what is done so often. */
function timesOf(ctx: Context): Item | undefined {
  if (ctx.quantity.unit?.category !== 'activities') return undefined;
  const [first] = rightOf(ctx);
  const isVerb = first?.pos === 'v' || first?.pos === 'vn';
  // 比去年同期的1393架次|增加了65架次
  if (first && isChange(first)) return undefined;
  return isVerb ? made(word(ctx, first), 'verb') : undefined;
}
