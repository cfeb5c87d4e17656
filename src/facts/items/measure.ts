/** Lengths, areas, weights: what is measured. */
import { headOf } from '../../metrics/match.js';
import type { Category } from '../../model.js';
import { isChangeLead } from '../changes.js';
import type { Context } from '../context.js';
import { isObject, type Before } from '../noun/before.js';
import { phraseBehindList, phraseFrom } from '../noun/behind.js';
import { bare, type Phrase } from '../noun/phrase.js';
import { inherited, made, ofPhrase, subjectBefore, type Item } from './item.js';
import { rateItem } from './rate.js';
import { BUILDING_WORDS } from '../terms.js';

/** 改善灌溉面积18.1万亩（|1.21万公顷|）: the same in another unit. */
function sameInBrackets({ text, quantity: q, earlier }: Context): Item | undefined {
  const last = earlier.at(-1);
  const touches = last?.quantity.end === q.start - 1 && '（('.includes(text.charAt(q.start - 1));
  const alone = touches && '）)'.includes(text.charAt(q.end) || ' ');
  return alone && last.quantity.unit?.kind === 'measure' && last.item !== ''
    ? made(last.item, 'inherited', true)
    : undefined;
}

const SETTLED = /(?:[镇乡村县市]|街道)$/u;

/** 143万亩|冬小麦, 建筑面积|400平方米 */
export function measureItem(ctx: Context, behind: Phrase | undefined, before: Before): Item {
  if (
    LAND.has(ctx.quantity.unit?.name ?? '') &&
    BARE_LAND.test(ctx.text.slice(ctx.quantity.end, ctx.quantity.end + 2))
  )
    return made('土地', 'behind', true);
  const same = sameInBrackets(ctx);
  if (same) return same;
  // 6.8级|地震抗震救灾工作
  if (ctx.quantity.unit?.name === '级' && ctx.text.startsWith('地震', ctx.quantity.end))
    return made('地震', 'behind', true);
  // 多云，19—29℃
  if (
    ctx.quantity.unit?.name === '摄氏度' &&
    ![behind, before.phrase].some((p) => p && WARMTH.test(p.text))
  )
    return made('气温', 'default', true);
  // 新建|4500万亩和改造提升3500万亩高标准农田
  const shared =
    before.phrase === undefined || BUILDING_WORDS.has(before.phrase.text)
      ? phraseBehindList(ctx)
      : undefined;
  if (shared && !behind) return ofPhrase(shared, 'behind');
  const sized = sizedBehind(ctx);
  if (sized) return ofPhrase(sized, 'behind');
  const yearly = before.phrase !== undefined && YEARLY.test(before.phrase.text);
  const harvested =
    before.phrase !== undefined && HARVEST.test(before.phrase.text) && behind?.verbFirst === false;
  // 盘活120亩|闲散土地, 投放15万公斤|鱼苗
  const object = behind?.fits === true && before.phrase && isObject(ctx, behind, before);
  const measured =
    before.phrase?.head?.metric.category === 'measures' &&
    before.touches &&
    !((yearly || harvested || object) && behind);
  // 一条长|8公里的|天路
  const bare = before.phrase !== undefined && EXTENT.test(before.phrase.text);
  if (bare && behind && !behind.verbFirst && ctx.text.charAt(ctx.quantity.end) === '的')
    return ofPhrase(behind, 'behind');
  const verbal = before.bareVerb || object === true;
  const named = behind && (!behind.verbFirst || (behind.fits && verbal));
  if (named && !measured) return ofPhrase(behind, 'behind');
  if (isChangeLead(ctx)) return rateItem(ctx);
  // 种植面积16万亩，其中高村镇占|4.2万亩: where the part lies
  const last = ctx.earlier.at(-1);
  const town = before.phrase !== undefined && SETTLED.test(before.phrase.text);
  const part =
    town && last?.sentence.start === ctx.sentence.start && last.quantity.unit?.kind === 'measure';
  if (part && last.item !== '') return made(last.item, 'inherited');
  if (before.phrase) return made(before.phrase.text, 'before', before.phrase.head !== undefined);
  const unit = ctx.quantity.unit?.name ?? '';
  const sameSentence =
    ctx.earlier.at(-1)?.sentence.start === ctx.sentence.start || isFirstPart(ctx);
  const carried = sameSentence ? inherited(ctx, isOfCounted(ctx) ? undefined : unit) : undefined;
  // 成灾4.83千公顷，绝收|0.22千公顷
  const befell = before.bareVerb && LOST.test(before.verb) ? before.verb : undefined;
  if (befell !== undefined) return made(befell, 'verb');
  if (carried) return carried;
  if (before.bareVerb && !(LAND.has(unit) && LEFT.test(before.verb)))
    return made(before.verb, 'verb');
  // 新建“组组通”公路62条，|长达167公里
  const long = sameSentence && LONG.test(ctx.text.slice(ctx.clause.start, ctx.quantity.start));
  const subject =
    (long ? carriedMeasure(ctx) : undefined) ?? subjectBefore(ctx) ?? carriedMeasure(ctx);
  // 10593亩|参保受灾小麦
  if (!subject && behind?.head) return ofPhrase(behind, 'behind');
  return subject ?? made(LAND.has(unit) ? '土地' : '', 'default');
}

/** What has a size of its own; people and firms till so much. */
const BUILT: ReadonlySet<Category> = new Set<Category>(['sites', 'projects']);

/** 桥梁1座|43米: the size of what has just been counted. */
function isOfCounted({ quantity: q, earlier }: Context): boolean {
  const last = earlier.at(-1);
  if (last?.quantity.end !== q.start || last.quantity.unit?.kind !== 'count') return false;
  return BUILT.has(headOf(bare(last.item))?.metric.category ?? 'other');
}

/** 收获|2000斤竹笋: what is reaped stands behind. */
const HARVEST = /^(?:收获|采摘|采收|收割)$/u;

/** 还|剩下|300多亩 */
const LEFT = /^(?:剩下?|剩余|余下|仅剩)$/u;

const LOST = /^(?:成灾|受灾|绝收|减产)$/u;
const LONGEST_PLACE = 14;

/** 其中，|沈丘县收割|48万亩: the first of the parts of what was told before. */
const isFirstPart = ({ text, sentence, quantity }: Context): boolean =>
  quantity.start - sentence.start < LONGEST_PLACE &&
  /^其中[，：]?[\u4e00-\u9fff]{2,10}$/u.test(text.slice(sentence.start, quantity.start).trim());

const WARMTH = /[温热冷度]/u;
const LAND = new Set(['亩', '公顷']);
const NO_MEASURE: ReadonlySet<Category> = new Set<Category>(['money', 'people', 'rates']);

/** What was counted or measured last; wages and people have no acres. */
function carriedMeasure(ctx: Context): Item | undefined {
  const last = inherited(ctx);
  return last && NO_MEASURE.has(last.head?.metric.category ?? 'other') ? undefined : last;
}

/** 年产|2000万吨建材, 农户种植|1200亩生态稻: what is made or grown has the name, where it is given. */
const YEARLY = /[年月日]产$|(?:种植|栽植|栽种|播种|套种|补种|改种|定植)$/u;
/** 150亩|地 */
const BARE_LAND = /^地(?:$|[^膜热理区块方带下基])/u;
/** 2米|宽的|拱圈 */
const DIMENSION = /^(?:左右)?[长宽高深厚]的/u;

const LONG = /^，?(?:共计?|合计|总计|累计)?(?:长达|绵延|延伸|蜿蜒)$/u;
const EXTENT = /^(?:全|总)?[长宽高深厚重]$/u;

function sizedBehind(ctx: Context): Phrase | undefined {
  const { text, quantity } = ctx;
  const found = DIMENSION.exec(text.slice(quantity.end, quantity.end + 4));
  return found ? phraseFrom(ctx, quantity.end + found[0].length) : undefined;
}
