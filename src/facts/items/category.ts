import { headOf } from '../../metrics/match.js';
import type { Category } from '../../model.js';
import type { Context, Earlier } from '../context.js';
import { endings, firstIn } from '../../lexicon/lookup.js';
import { POSITION } from '../ranks.js';
import { CASES, PEOPLE_UNITS, PROSECUTING_WORDS } from '../terms.js';
import { bare, clashes } from '../noun/phrase.js';
import { isPartKind, type Item } from './item.js';
import { isCountedByHouse } from './people.js';

/** The category of a figure: by its unit where the unit says it, else by what is counted. */
export function categoryOf(ctx: Context, item: Item): Category {
  const unit = ctx.quantity.unit;
  const head = item.head?.metric.category;
  if (!unit) return head ?? 'other';
  if (unit.kind === 'money' || unit.kind === 'share') return unit.category;
  if (unit.kind === 'measure' || unit.kind === 'span') return unit.category;
  if (unit.name === '单') return 'documents';
  // 前进119位
  if (unit.name === '位' && item.item === POSITION) return head ?? 'other';
  if (unit.name === '种' && isWild(item)) return 'other';
  if (unit.name === '人份' && head) return head;
  if (MACHINE_UNITS.has(unit.name) && head === 'sites') return 'goods';
  if (BATCHES.has(unit.name) && head === 'people' && isVisit(ctx)) return 'activities';
  // 醉驾866起, 群众诉求300件: of people, cases are counted so
  if (CASES.has(unit.name) && head === 'people') return 'problems';
  // 一般食品（1606件）、服装鞋帽（1335件）等投诉居前: what is complained of
  if (unit.name === '件' && inBrackets(ctx) && complains(ctx)) return 'problems';
  // 移送司法机关69件
  if (CASES.has(unit.name) && head === 'organizations' && isHandedOn(ctx)) return 'problems';
  // 接待考察团队200余起: they come, nothing is wrong with them
  if (unit.name === '起' && head === 'organizations' && CALLERS.test(bare(item.item))) return head;
  // 批准逮捕143件
  if (CASES.has(unit.name) && isProsecution(bare(item.item))) return 'problems';
  // 智能工厂14家: what is built into a firm, not the firm
  if (unit.name === '家' && SMART.test(bare(item.item))) return 'sites';
  // 加工厂12家, 45家互联网医院: bodies are counted by 家
  if (unit.name === '家' && head === 'sites' && FACTORY.test(bare(item.item)))
    return 'organizations';

  // 危桥改造79座, 水库除险加固7座: what stands there is counted, not the work
  if (unit.name === '座' && head === 'projects' && MENDED.test(bare(item.item))) return 'sites';

  // 两家人握手言和
  if (unit.name === '家' && isFamily(ctx)) return 'people';
  // 走访低保户60家: of people, households are counted by 家
  if (unit.name === '家' && head === 'people' && item.head?.term.endsWith('户')) return head;
  // 损坏农房14户|26间: the households, then the rooms
  if (unit.name === '户' && /[\d０-９]/u.test(ctx.text.charAt(ctx.quantity.end))) return 'people';
  if (unit.name === '户')
    return (item.by !== 'inherited' || isSameUnit(ctx)) &&
      (head === 'organizations' || isCountedByHouse(item.head))
      ? (head ?? 'people')
      : 'people';
  // 检查经营户17户次
  if (unit.name === '户次' && head === 'organizations') return head;
  if (PEOPLE_UNITS.has(unit.name)) return 'people';
  // 供餐能力|2.1万份
  if (CAPACITY.test(bare(item.item))) return 'measures';
  if (head === 'measures') return PRODUCTION.test(item.head?.term ?? '') ? head : 'goods';
  if (clashes(unit, item.head)) return unit.category;
  if (!head || (head === 'people' && !item.sure) || NEVER_COUNTED.has(head))
    return ofSameKind(ctx, item) ?? fallback(unit.category, head);
  return head === 'other' ? (ofSameKind(ctx, item) ?? head) : head;
}

const FAMILY = /^人(?![力才工民社事大医保寿造驻员])/u;

/** 两家|人: families, which are told by a few and in words. */
export const isFamily = ({ text, quantity: q }: Context): boolean =>
  q.unit?.name === '家' && q.script === 'han' && FAMILY.test(text.slice(q.end, q.end + 2));

const HANDED_ON = /(?:移送|移交|转交|转办|交办)[^，。；、]{0,10}$/u;

const isHandedOn = ({ text, quantity: q }: Context): boolean =>
  HANDED_ON.test(text.slice(Math.max(0, q.start - 12), q.start));

const inBrackets = ({ text, quantity: q }: Context): boolean =>
  text.charAt(q.start - 1) === '（' && text.charAt(q.end) === '）';
/** 投诉前三位的是|甲类（…件）; …（…件）、乙类（…件）等投诉 */
const COMPLAINED_FIRST = /(?:投诉|举报|诉求)[^，。；（）]{0,10}(?:是|为|有|：)[^，。；]*$/u;
const COMPLAINED_LAST =
  /^）(?:[、和及][^，。；、（）]{1,14}（\d{1,7}件）){0,12}等?[^，。；（）]{0,4}(?:投诉|举报|诉求)/u;
const LONGEST_LIST = 160;

function complains({ text, sentence, quantity: q }: Context): boolean {
  const before = text.slice(Math.max(sentence.start, q.start - LONGEST_LIST), q.start);
  const after = text.slice(q.end, Math.min(sentence.end, q.end + LONGEST_LIST));
  return COMPLAINED_FIRST.test(before) || COMPLAINED_LAST.test(after);
}

const PROSECUTING = endings(PROSECUTING_WORDS);

/** 批准逮捕|143件, 提起公诉|310件: what is done with a case, each counted for itself. */
export const isProsecution = (text: string): boolean =>
  firstIn(PROSECUTING, text, 0, text.length) >= 0;

/** 审结案件691件（含特别程序|11件）, 议案18件。其中，城乡建设方面|7件: a part whose noun says nothing. */
function ofSameKind(ctx: Context, item: Item): Category | undefined {
  const { text, quantity: q, earlier, sentence } = ctx;
  // the whole is the largest of those that it may be
  const whole = earlier
    .filter((e) => e.quantity.unit?.name === q.unit?.name && !isPartKind(e.item))
    .reduce<Earlier | undefined>(
      (most, e) => (most && most.quantity.value >= e.quantity.value ? most : e),
      undefined,
    );
  const near =
    whole?.sentence.start === sentence.start ||
    AMONG_THEM.test(text.slice(sentence.start, sentence.start + 4));
  const category = whole && near ? headOf(bare(whole.item))?.metric.category : undefined;
  if (!whole || !category || whole.quantity.value < q.value || NEVER_COUNTED.has(category))
    return undefined;
  if (isPartKind(item.item)) return category;
  return CASES.has(q.unit?.name ?? '') && category === 'problems' ? 'problems' : undefined;
}

const AMONG_THEM = /^\s*其中/u;

/** 鸟类252种: species that live there are no goods. */
function isWild({ head }: Item): boolean {
  if (head?.term === '鱼类') return true;
  return head?.metric.name === '野生动物' || head?.metric.parent === '野生动物';
}

const isSameUnit = ({ quantity, earlier }: Context): boolean =>
  earlier.at(-1)?.quantity.unit?.name === quantity.unit?.name;

/** Works, shops and institutions that 家 counts as bodies, not as buildings; hotels are sites. */
const FACTORY =
  /(?:厂|车间|医院|店铺|商铺|(?<![酒饭旅])店|店（点）|超市|门市部?|餐馆|饭馆|(?:技术|研发|工程|设计)中心)$/u;

const MENDED = /(?:改造|加固|修复|维修|治理)(?:任务|工程|项目)?$/u;

const SMART = /(?:智能|未来|灯塔|全连接)工厂$|(?:智能|数字化?)车间$/u;

/** 机组600台套: what is counted so can be moved. */
const MACHINE_UNITS = new Set(['台', '台套', '辆', '架', '艘']);

const BATCHES = new Set(['批次', '批']);
const VISIT = /参观|观摩|考察/u;

/** 126批次、5118名党员群众前来|参观: how often some came. */
const isVisit = ({ text, sentence, quantity: q }: Context): boolean =>
  VISIT.test(text.slice(q.end, Math.min(sentence.end, q.end + 24)));

const CALLERS = /(?:团队?|代表团|考察组|客商)$/u;
const CAPACITY = /能力$/u;

/** What is made or can be made, in whatever unit. */
const PRODUCTION = /(?:产量|产能|总产|年产|日产|能力)$/u;
const NEVER_COUNTED: ReadonlySet<Category> = new Set<Category>([
  'money',
  'rates',
  'measures',
  'durations',
]);

function fallback(category: Category, head: Category | undefined): Category {
  return head === 'people' ? 'people' : category;
}
