/** People counted by 人, 户, 人次 alone, and what befell them. */
import { leftOf, rightOf, word, type Context } from '../context.js';
import { segment } from '../lexicon.js';
import type { Before } from '../noun/before.js';
import { phraseFrom } from '../noun/behind.js';
import type { Phrase } from '../noun/phrase.js';
import { beginnings, endings, firstIn } from '../../lexicon/lookup.js';
import { headAt, headOf, type Head } from '../../metrics/match.js';
import { BEFELL_WORDS, CASES, PEOPLE_UNITS } from '../terms.js';
import { benefits, helps, isHelped, isProject, isStage } from './done.js';
import { inherited, made, ofPhrase, type Item } from './item.js';

/** 570人入驻, 组织167人撤离, 死亡15人, 3646户10938人. */
export function peopleItem(ctx: Context, behind: Phrase | undefined, before: Before): Item {
  const unit = ctx.quantity.unit?.name ?? '';
  // 干部包扶|83户: those that have been spoken of
  if (!behind?.fits && before.phrase && helps(ctx, before.phrase))
    return helpedBefore(ctx) ?? made('居民', 'default');
  if (unit === '人' && ctx.text.charAt(ctx.quantity.end) === '口')
    return made('人口', 'behind', true);
  const given = unit === '人次' ? givenTo(ctx) : undefined;
  if (given) return given;
  if (behind?.fits) return ofPhrase(behind, 'behind');
  // 400人的|代表团, 45人|志愿者队伍
  const joined = ctx.text.charAt(ctx.quantity.end) === '的' || behind?.start === ctx.quantity.end;
  const body = unit === '人' && joined && behind;
  if (body && !body.verbFirst && BODY.test(body.text)) return ofPhrase(body, 'behind');
  const said = saidOf(ctx) ?? travellers(ctx);
  if (said) return said;
  const listed = namedBefore(ctx, before);
  if (listed) return listed;
  const house = unit === '户' && isCountedByHouse(before.phrase?.head) ? before.phrase : undefined;
  if (house && !benefits(ctx, house)) return ofPhrase(house, 'before');
  if (unit === '名' || unit === '位') {
    if (behind && !behind.verbFirst) return ofPhrase(behind, 'behind');
    if (before.phrase) return ofPhrase(before.phrase, 'before');
  }
  const within = before.phrase !== undefined && WITHIN.test(before.phrase.text);
  if (before.phrase && !within && unit !== '户' && !isSite(before.phrase)) {
    return made(before.phrase.text, 'before', true);
  }
  const received =
    before.bareVerb && RECEIVED.test(before.verb)
      ? (inherited(ctx, unit) ?? lastPeople(ctx, () => true))
      : undefined;
  if (received?.head?.metric.category === 'people') return received;
  const last = ctx.earlier.at(-1);
  const same = last?.sentence.start === ctx.sentence.start;
  const others = before.bareVerb && TO_OTHERS.test(before.verb);
  const people =
    same && !others && (PEOPLE_UNITS.has(last.quantity.unit?.name ?? '') || isPeople(last.item));
  const sameUnit = last?.quantity.unit?.name === unit;
  // 给予处分4人，通报23人，|约谈|49人: each is what was done to these people
  const done = people && before.bareVerb && !isPeople(last.item) && !isProject(last.item);
  if (done && before.verb.length > 1 && rightOf(ctx).length === 0) return made(before.verb, 'verb');
  if (people && last.item !== '' && (!isProject(last.item) || (sameUnit && goesOn(before))))
    return made(last.item, 'inherited', true);
  const between = last && ctx.text.slice(last.quantity.end, ctx.quantity.start);
  if ((between === '' || between === '、') && CASES.has(last?.quantity.unit?.name ?? ''))
    return last && IN_COURT.test(last.item)
      ? made(last.item, 'inherited')
      : made('人员', 'default');
  if (unit === '人次' && before.bareVerb) return made(before.verb, 'verb');
  // 转移劳动力49万人。其中，省内|转移|33万人
  const parts = ctx.text.startsWith('其中', ctx.sentence.start) ? inherited(ctx, unit) : undefined;
  if (parts && isPeople(parts.item)) return parts;
  const dealt = before.bareVerb && unit === '人' && TO_OTHERS.test(before.verb);
  if (dealt) return made(before.verb, 'verb');
  const sent = SENT_OUT.test(ctx.text.slice(ctx.clause.start, ctx.quantity.start));
  const spoken = isHelped(ctx) ? undefined : (spokenOf(ctx) ?? announced(ctx));
  // 日客运量达357万人次。这也是继12月29日|266万人次、…之后: of the same once more
  const again = unit === '人次' ? inherited(ctx, unit) : undefined;
  return spoken ?? again ?? made(sent ? '人员' : '居民', 'default');
}

/** The people counted last that are helped: 贫困户. */
function helpedBefore(ctx: Context): Item | undefined {
  return lastPeople(ctx, (item) => item !== '居民' && !isProject(item));
}

/** What was counted last by people, of that for which `may` holds. */
function lastPeople({ earlier }: Context, may: (item: string) => boolean): Item | undefined {
  const last = earlier.findLast(
    ({ item, quantity }) => PEOPLE_UNITS.has(quantity.unit?.name ?? '') && item !== '' && may(item),
  );
  return last && made(last.item, 'inherited', true);
}

const TRAVEL =
  /(进出?港|出港|离港|到港|进出?站|出站|进出?岛|出岛|登岛)(?:[约近达]|共|共计|超过?)?$/u;

/** 全省|进港|62201人: who comes and goes so. */
function travellers({ text, clause, quantity }: Context): Item | undefined {
  const lead = text.slice(clause.start, quantity.start);
  const verb = TRAVEL.exec(lead)?.[1];
  if (verb === undefined) return undefined;
  // 船员|到港: who they are has been said
  const who = headOf(lead.slice(0, lead.lastIndexOf(verb)));
  return who?.metric.category === 'people' ? undefined : made(`${verb}旅客`, 'verb', true);
}

/** 全市农村|妇女|免费检查覆盖170万人: the people that the clause speaks of, unless something is done to others. */
function spokenOf(ctx: Context): Item | undefined {
  const { text } = ctx;
  const tokens = leftOf(ctx).filter(({ start }) => start >= ctx.floor);
  const at = tokens.findLastIndex(
    ({ start, end }) =>
      end - start > 1 &&
      headAt(text, start, end)?.metric.category === 'people' &&
      !REPORTING.test(text.slice(start, end)),
  );
  const people = tokens[at];
  if (!people) return undefined;
  if (tokens.slice(at + 1).some((t) => TO_OTHERS.test(word(ctx, t)))) return undefined;
  return made(word(ctx, people), 'before');
}

const REPORTING = /^(?:记者|通讯员|作者)$/u;

/** A list's parts: 章贡区|108名；赣县区120名 */
const PART = /^(?:[^，。！？]*[；;])?[\u4e00-\u9fff]{2,12}(?:[省市区县旗州盟镇乡村]|街道|社区)$/u;
const LONGEST_LIST = 400;
const LONGEST_LEAD = 40;

/** 培养农村教师的具体计划为：章贡区|108名；赣县区120名: whom the words in front of the list announce. */
function announced({ text, quantity: q }: Context): Item | undefined {
  const before = text.slice(Math.max(0, q.start - LONGEST_LIST), q.start);
  const list = /[:：][^:：。！？\n]*$/u.exec(before);
  if (!list || !PART.test(list[0].slice(1))) return undefined;
  const end = q.start - list[0].length;
  const tokens = segment(text, Math.max(0, end - LONGEST_LEAD), end);
  const people = tokens.findLast(
    ({ start, end: to }) => to - start > 1 && headAt(text, start, to)?.metric.category === 'people',
  );
  return people && made(text.slice(people.start, people.end), 'before');
}

/** 2人|为村民: what they are. */
function saidOf(ctx: Context): Item | undefined {
  const { text, quantity: q } = ctx;
  const link = /^均?[为是系]/u.exec(text.slice(q.end, q.end + 2))?.[0].length ?? 0;
  const noun = link > 0 ? phraseFrom(ctx, q.end + link) : undefined;
  return noun?.head?.metric.category === 'people' ? ofPhrase(noun, 'behind') : undefined;
}

/** 被告人李某、赵某等|33人: the persons named are not what is counted, but what they are is. */
function namedBefore(ctx: Context, { phrase }: Before): Item | undefined {
  const { text, quantity: q } = ctx;
  if (text.charAt(q.start - 1) !== '等' || phrase?.head) return undefined;
  const kind = leftOf(ctx).findLast(
    (t) => t.end - t.start > 1 && headAt(text, t.start, t.end)?.metric.category === 'people',
  );
  return kind ? made(word(ctx, kind), 'before', true) : made('人员', 'default');
}

/** 出动警力800人，|抓获|266人: whom something is done to is not who was spoken of. */
const TO_OTHERS = /^(?:抓获|查处|解救|救助|转移|安置|疏散|遣返|劝返|清退|救治|接诊|招收|招聘)$/u;

/** 接待游客245万人次，同比增长14.3%；江北区|接待|63万人次: the same people elsewhere. */
const RECEIVED = /^(?:接待|发送|运送|输送|服务)$/u;

/** 事发时区域内|共有79人: where they are. */
const WITHIN = /(?:[内里中外]|假期|期间|当天)$/u;
const isSite = ({ head }: Phrase): boolean => head?.metric.category === 'sites';

/** 对600万人次|开展技能培训: what was given to them so often. */
function givenTo(ctx: Context): Item | undefined {
  const { text, quantity: q } = ctx;
  const verb = GIVES.exec(text.slice(q.end, q.end + 4))?.[0].length ?? 0;
  const noun = verb > 0 ? phraseFrom(ctx, q.end + verb) : undefined;
  return noun?.head?.metric.category === 'activities' ? ofPhrase(noun, 'behind') : undefined;
}

const GIVES = /^(?:开展|进行|实施|提供)了?/u;

const BODY = /(?:团|团队|队|队伍|小组|组|大军|阵容|班子)$/u;

/** 受理审查逮捕案件104件145人: those that the cases are of. */
const IN_COURT = /(?:案件?|逮捕|公诉|起诉)$/u;

/** Who is sent out is no resident. */
const SENT_OUT = /出动|派出|抽调|投入|调集|调派|出警|选派/u;

const FARM_OR_SHOP = /(?:场|厂|店|铺|摊位|基地|园|大户|馆|坊)$/u;

/** 养殖场180户, 企业61户: what is no household and counted by 户 all the same. */
export function isCountedByHouse(head: Head | undefined): boolean {
  const category = head?.metric.category;
  // 取缔|占道经营|260户
  if (category === 'problems') return true;
  const byHouse = head?.metric.units.includes('户') === true;
  // 农村危房改造3100户: the work, house by house
  if (category === 'projects') return byHouse;
  if (category !== 'sites') return category === 'other';
  return FARM_OR_SHOP.test(head?.term ?? '') || byHouse;
}

/** 危房改造3100户，已|竣工|2800户; but 棚户区|2300户. */
const goesOn = ({ phrase, bareVerb, verb }: Before): boolean =>
  !phrase && (!bareVerb || isStage(verb));

const isPeople = (item: string): boolean => headOf(item)?.metric.category === 'people';

const BEFELL_BEFORE = endings(BEFELL_WORDS);
const BEFELL_BEHIND = beginnings(BEFELL_WORDS);

/** 4人|因灾溺水|死亡, 5700人|实施了|紧急转移安置: by what, or that it was done. */
const LED = /^(?:因[\u4e00-\u9fff])?(?:溺水|实施了?|得到|被|当场|不幸|不同程度)?/u;
const LONGEST_CAUSE = 6;

/** What happened to the people that are counted: 遇难15人, 15人遇难. */
export function befellBefore(ctx: Context): string | undefined {
  const { text, floor, quantity, ceiling } = ctx;
  const before = firstIn(BEFELL_BEFORE, text, floor, quantity.start);
  if (before >= 0) return BEFELL_WORDS[before];
  const { end } = quantity;
  const led = LED.exec(text.slice(end, end + LONGEST_CAUSE))?.[0].length ?? 0;
  const direct = firstIn(BEFELL_BEHIND, text, end, ceiling);
  const found = direct < 0 && led > 0 ? firstIn(BEFELL_BEHIND, text, end + led, ceiling) : direct;
  return found < 0 ? undefined : BEFELL_WORDS[found];
}
