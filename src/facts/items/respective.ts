/** 甲、乙、丙分别增长4%、5%、6%: each figure of the list has a noun of its own, in the same order. */
import { headOf, type Head } from '../../metrics/match.js';
import type { Context, Earlier } from '../context.js';
import { bare, fits } from '../noun/phrase.js';
import type { Quantity } from '../../quantity/index.js';
import { made, type Item } from './item.js';

const EACH = ['分别', '依次'];
const ALL_OF_THEM = /[，,](?:上述|以上|这)?[两三四五六\d]项(?:主要)?(?:数据|指标)(?:均|都|同比)?$/u;
/** How far before a figure the word is looked for, and how far before the word the nouns. */
const REACH = 70;
const LONGEST_LIST = 120;
/** 同比|分别, 比上年|分别, 与去年同期相比|分别 */
const LEADS =
  /(?:(?:增幅|增速|降幅|增长|下降|上升)(?:均|都)?(?:较大|较快|明显|显著|加快)|同比|环比|[比较](?:上年|去年)(?:同期)?|[与和同](?:上年|去年|20\d\d年)(?:同期)?相比|[较比]20\d\d年(?:同期)?|按(?:可比口径|可比价格?|不变价格?|同口径)(?:计算)?|均|也|各|已|将|\d{1,2}年来|，|、)+$/u;
/** 等|三大船型|分别 */
const SUMMED_UP = /等?[两二三四五六七八九十\d]{1,2}[大个类种项][\u4e00-\u9fff]{0,6}$/u;
const LONGEST_NAME = 12;
const LONGEST_LEAD = 16;

/** The item of a figure behind 分别, where as many nouns or as many figures stand before it as figures behind. */
export function respectiveItem(ctx: Context): Item | undefined {
  const { text, quantity: q, sentence, earlier } = ctx;
  const from = Math.max(sentence.start, q.start - REACH);
  const lead = text.slice(from, q.start);
  const found = Math.max(...EACH.map((each) => lead.lastIndexOf(each)));
  if (found < 0) return undefined;
  const each = from + found;
  // 火灾2105起，死亡3人，与上年相比，两项数据|分别下降: those that have been told
  const at =
    each -
    (ALL_OF_THEM.exec(text.slice(Math.max(sentence.start, each - 10), each))?.[0].length ?? 0);
  const index = earlier.filter((e) => e.quantity.start > each).length;
  const figures = figuresBehind(text.slice(each, sentence.end));
  if (figures < 2 || index >= figures) return undefined;
  const name =
    namesBefore(text.slice(Math.max(sentence.start, at - LONGEST_LIST), at), figures, index, q)?.[
      index
    ] ?? itemsBefore(text, at, figures, ctx)?.[index];
  return name === undefined ? undefined : made(name, 'before', true);
}

/** 接待量|分别是黄鹤楼3.8万人次、|东湖|: in front of a figure in a row of names that each have one. */
const ROW =
  /(?:分别)?[是为][：:]?([^，。；：、\d]{1,12})(?:\d[\d.]*[^，。；：、\d]{1,6}、[^，。；：、\d]{1,12})*$/u;
const LONGEST_ROW = 200;

/** What a row of names counts that nobody takes for what is counted: 景区接待量分别是黄鹤楼3.8万人次、东湖18万人次. */
export function rowItem({ text, quantity: q, sentence }: Context): Item | undefined {
  const start = Math.max(sentence.start, q.start - LONGEST_ROW);
  const lead = text.slice(start, q.start);
  const at = lead.lastIndexOf('分别');
  const row = at < 0 ? null : ROW.exec(lead.slice(at));
  const first = row ? headOf(bare(row[1] ?? '')) : undefined;
  if (!row || (first && fits(q.unit, first))) return undefined;
  const head = headOf(bare(lead.slice(0, at).replace(PLACED, '')));
  return head && fits(q.unit, head) ? made(head.term, 'before', true) : undefined;
}

/** 发明授权量|前十位的县（市）分别为…: by what they are ranked is counted, not they. */
const PLACED =
  /(?:排名?|位[居列]|居)?在?(?:全[国省市县区])?前[\d一二三四五六七八九十]{1,3}[位名]?的[\u4e00-\u9fff（）]{1,10}$/u;

/** 分别|增长, 分别|达到: no noun stands between. */
const VERB =
  /^(?:分别|依次)(?:同比|环比|[比较](?:上年|去年)(?:同期)?)?(?:增[长加]|下降|提[高升]|降低|上[升涨]|减少|达到?|(?:稳定|保持|维持|控制)?在|为|是|有|占(?:到了?|据了?)?(?:[^，。；\d]{1,14}的)?|完成|实现|[从由])?[了到至约近超]{0,2}/u;
const FIGURES = /^\d[\d.]*[^\d、，。；和及]{0,6}(?:[、和及，]\d[\d.]*[^\d、，。；和及]{0,6})*/u;

/** How many figures the list behind 分别 has. */
function figuresBehind(tail: string): number {
  const verb = VERB.exec(tail)?.[0].length ?? 0;
  return FIGURES.exec(tail.slice(verb))?.[0].match(/\d+(?:\.\d+)?/gu)?.length ?? 0;
}

/** The nouns of a list, each known and all of one kind; undefined where their number is another. */
function namesBefore(
  lead: string,
  count: number,
  index: number,
  { unit }: Quantity,
): string[] | undefined {
  const all = lead
    .replace(LEADS, '')
    .replace(SUMMED_UP, '')
    .split(/[、和及与]/u);
  const list = all.slice(-count);
  if (list.length < count) return undefined;
  const of = all.length === count;
  const shares = sharesIn(list) ?? substancesIn(list);
  if (shares) return shares;
  // …，解决率、满意率: a list begins with its clause
  list[0] = (list[0] ?? '').replace(/^.*[，。；：）)\s]/u, '');
  const heads = list.map((name, i) => (i === 0 ? lastNoun(name) : whole(name)));
  const [first] = heads;
  const category = first?.metric.category;
  // 销售面积和销售额分别增长1%和4%: sums and measures side by side, where shares are told of both
  const alike =
    heads.every((h) => h?.metric.category === category) ||
    list.every(isCount) ||
    (unit?.kind === 'share' && heads.every((h) => h !== undefined)) ||
    // 项目及传承人分别为11594项、17675人
    (heads.every((h) => h !== undefined) && !list.some(isRank) && fits(unit, heads[index]));
  const counts = list.every(isCount);
  if (list.some((name) => DIGIT.test(name))) return undefined;
  if (!alike || (category === undefined && !counts)) return withTail(list, heads.at(-1), unit, of);
  const opening = list[0] ?? '';
  const term = first?.term ?? opening;
  // 液|货船, 销售|面积: a little more than the dictionary knows of it
  const known = term.length > 2 ? term : opening.slice(-term.length - 2);
  const name = opening.length > term.length + 2 ? known : opening;
  return [name, ...list.slice(1)];
}

/** 基本养老、失业、工伤保险|参保人数: of a whole list the last has the noun of all. */
function withTail(
  list: readonly string[],
  head: Head | undefined,
  unit: Quantity['unit'],
  whole: boolean,
): string[] | undefined {
  const last = list.at(-1) ?? '';
  const tail = head?.term ?? '';
  if (!whole || !head || !fits(unit, head) || !last.endsWith(tail) || last.length <= tail.length)
    return undefined;
  const others = list.slice(0, -1);
  return others.every((name) => PLAIN.test(name))
    ? [...others.map((name) => name + tail), last]
    : undefined;
}

const PLAIN = /^[\u4e00-\u9fff]{2,6}$/u;

/** 国税收入占GDP、占市财政收入、占全省的比重|依次为: what each is a share of. */
function sharesIn(list: readonly string[]): string[] | undefined {
  if (!list.every((name) => name.includes('占')) || !SHARE.test(list.at(-1) ?? ''))
    return undefined;
  return list.map((name) => `${name.slice(name.lastIndexOf('占')).replace(SHARE, '')}比重`);
}

/** PM2.5、PM10、SO2|同比分别: written in Latin letters. */
function substancesIn(list: readonly string[]): string[] | undefined {
  const names = list.map((name) => SUBSTANCE.exec(name)?.[0] ?? '');
  return names.every((name, i) => name !== '' && (i === 0 || name === list[i]?.trim()))
    ? names
    : undefined;
}

const SUBSTANCE = /[A-Za-z][A-Za-z\d.]{1,7}$/u;
const SHARE = /的?比[重例]$/u;
const DIGIT = /\d/u;
/** 破案总数、处罚人数: whatever is counted. */
const isCount = (name: string): boolean => /[数率额量]$/u.test(name);

/** 省级、市级|龙头企业 */
const isRank = (name: string): boolean => /[省市县区]级$/u.test(name);

const whole = (name: string): Head | undefined =>
  name.length > LONGEST_NAME || /[，。；：]/u.test(name) ? undefined : headOf(bare(name));

/** Before the first noun of the list anything may stand. */
const lastNoun = (name: string): Head | undefined => headOf(bare(name.slice(-LONGEST_NAME)));

/** Whether what stands between a figure and the sentence behind it is one short clause and a semicolon. */
const isOneRow = (between: string): boolean => /^[^。！？；\n]{0,4}；$/u.test(between);

/** 成交量5亿手，成交额4万亿元，同比|分别|增长2%和3%: the items of the figures right before. */
function itemsBefore(
  text: string,
  at: number,
  count: number,
  { earlier, sentence }: Context,
): string[] | undefined {
  // 吞吐量4912万吨；集装箱77万标准箱，同比分别…: both sides of a semicolon
  const joined = (e: Earlier): boolean =>
    e.sentence.start === sentence.start || isOneRow(text.slice(e.quantity.end, sentence.start));
  const before: readonly Earlier[] = earlier.filter((e) => e.quantity.end <= at && joined(e));
  const last = before.at(-1);
  if (!last || before.length < count || at - last.quantity.end > LONGEST_LEAD) return undefined;
  if (text.slice(last.quantity.end, at).replace(LEADS, '') !== '') return undefined;
  const items = before.slice(-count).map((e) => e.item);
  return new Set(items).size === count ? items : undefined;
}
