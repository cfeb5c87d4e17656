/** What a figure counts, and how it was found. */
import { partOfSpeech } from '../../lexicon/segment.js';
import type { Head } from '../../metrics/match.js';
import { clauseAround, type Context } from '../context.js';
import { VERBAL } from '../noun/before.js';
import { bare, countedHead, type Phrase } from '../noun/phrase.js';
import { firstNoun, firstRate } from '../noun/subject.js';
import { CONTAINERS, PEOPLE_UNITS, WEIGHTS } from '../terms.js';

export interface Item {
  readonly item: string;
  readonly head: Head | undefined;
  /** Which rule gave it: for `explain` and for the confidence. */
  readonly by: 'behind' | 'before' | 'inherited' | 'verb' | 'default' | 'rate';
  /** The dictionary knows the noun, and the classifier goes with it. */
  readonly sure: boolean;
}

/** 经审查|立案: how it was found out is no part of what is counted. */
const THROUGH =
  /^经(?:过)?(?:初步|严格)?(?:审查|审核|核查|核实|排查|摸排|统计|评估|鉴定|认定|筛选|梳理)(?=..)/u;

export function made(said: string, by: Item['by'], sure = false): Item {
  const text = said.startsWith('经') ? said.replace(THROUGH, '') : said;
  return { item: text, head: countedHead(bare(text)), by, sure };
}

/** The item that a phrase names. */
export const ofPhrase = (phrase: Phrase, by: Item['by']): Item =>
  made(phrase.text, by, phrase.fits);

/** The item of the fact before, first in the same sentence. */
export function inherited(ctx: Context, unit?: string): Item | undefined {
  const last = ctx.earlier.findLast(
    (e) => e.item !== '' && (unit === undefined || e.quantity.unit?.name === unit),
  );
  return last && made(last.item, 'inherited');
}

/** The subject of the clause before: 价格指数|为100.7，同比上涨0.7%; 网格员队伍|不断壮大，达到120人. */
export function subjectBefore(ctx: Context): Item | undefined {
  if (ctx.clause.start <= ctx.sentence.start) return undefined;
  const mark = ctx.clause.start - 1;
  const clause = clauseAround(ctx.text, ctx.sentence, { start: mark, end: mark });
  // 把|社区食堂|列入实事，新建31家: what is dealt with goes before who deals with it
  const taken = clause.start + ctx.text.slice(clause.start, mark).indexOf('把') + 1;
  const object = taken > clause.start ? firstNoun(ctx, taken, mark) : undefined;
  const first = ctx.quantity.unit?.kind === 'share' ? firstRate : firstNoun;
  const subject = object ?? first(ctx, clause.start, mark);
  return subject === undefined ? undefined : made(subject, 'inherited');
}

/** 城乡建设方面, 违法建筑类: so the parts of what was counted are told apart. */
export const isPartKind = (item: string): boolean => /(?:方面|类别?|领域)$/u.test(item);

const GROUPS = new Set(['批', '批次']);
const VISITS = new Set(['批', '批次', '起', '件', '场', '场次', '次']);

const ROOMS = new Set(['间', '套', '间套', '栋', '座', '幢']);

const MEMBERS = /^(?:，?共(?:有|计)?|、)?$/u;
const SUMMED = /^，?(?:总共|共计?|合计|总计|共?重|共计重|总重|净重)(?:量?[为达]|约)?$/u;
/** 拆除违建86处、|4.2万平方米: two numbers side by side count the same thing. */
export function listedItem(ctx: Context): Item | undefined {
  const { text, quantity, earlier } = ctx;
  const last = earlier.at(-1);
  if (!last || last.item === '' || quantity.unit?.name === last.quantity.unit?.name)
    return undefined;
  const between = text.slice(last.quantity.end, quantity.start);
  // 来访267批|492人次: how often they came, and how many
  const of = last.quantity.unit?.name ?? '';
  const people = quantity.unit?.name;
  const visits =
    between === '' &&
    ((people === '人次' && VISITS.has(of)) || (people === '人' && GROUPS.has(of)));
  // 志愿者队伍4支|163人
  const members = MEMBERS.test(between) && of === '支' && PEOPLE_UNITS.has(people ?? '');
  // 贷款797笔|9389万元
  const loans = between === '' && of === '笔' && quantity.unit?.kind === 'money';
  // 损坏农房14户|26间, 出租屋46栋|682间套
  const rooms = between === '' && (of === '户' || ROOMS.has(of)) && ROOMS.has(people ?? '');
  // 毒品4桶|共105公斤
  const weighed = SUMMED.test(between) && WEIGHTS.has(people ?? '') && CONTAINERS.has(of);
  // 加工零件30件，合计3公斤, where the verb was taken for the item: that weighs nothing
  if (weighed && !VERBAL.has(partOfSpeech(last.item) ?? '')) return made(last.item, 'inherited');
  // 图书2000种|24万册
  const kinds = between === '' && of === '种' && !PEOPLE_UNITS.has(people ?? '');
  // 严重损毁71户|197间: rooms are no people
  const told = made(last.item, 'inherited');
  const built =
    rooms && told.head?.metric.category === 'people' ? inherited(ctx, people) : undefined;
  if (visits || members || loans || rooms || kinds) return built ?? told;
  // 改造老旧小区89个、|6.7万户: who lives in it is counted for himself
  const others = PEOPLE_UNITS.has(people ?? '') && told.head?.metric.category !== 'people';
  return between === '、' && !(others && told.head) ? told : undefined;
}
