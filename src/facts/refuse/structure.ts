/** Levels, sides and parts of a plan: numbers that tell how something is built. */
import { rightOf, type Context } from '../context.js';
import { PART_UNITS, STRUCTURE_NOUNS } from '../terms.js';
import { behind, numberText, type Rule } from './rule.js';

const LEVELLED = /(?:风力|阵风|烈度|震级)(?:达到|达|为)?$/u;
const STORM_OR_QUAKE = /^[^，。]{0,2}(?:地震|台风|大风|强风|阵风|风)/u;
const STEPS = /^(?:台阶|阶梯|石阶|楼梯)/u;

/** 三级书记, 四级架构; 6.8级地震 and 480级台阶 are measured and counted. */
function isLevel(ctx: Context): boolean {
  const lead = ctx.text.slice(Math.max(0, ctx.quantity.start - 6), ctx.quantity.start);
  if (LEVELLED.test(lead) || STEPS.test(behind(ctx, 2))) return false;
  return !numberText(ctx).includes('.') && !STORM_OR_QUAKE.test(behind(ctx, 5));
}

/** Behind a number they make it a part of a word: 六大工程, 四化, 三型. */
const ENDINGS = '级大化型性维式制';
const STOREYED = /^新?(?:楼|高|建筑|住宅|大楼|小楼|教学楼|办公楼|综合楼|厂房|别墅|洋房)/u;

/** 楼高|两层 */
const HIGH = /(?:楼|[，、房])高$/u;

/** 三级书记, 两级, 六方, 三口之家 */
function structure(ctx: Context): boolean {
  const { quantity: q } = ctx;
  if (q.unitText === '级') return isLevel(ctx);
  const small = q.script === 'han' && q.value < 20;
  // 八类|主要刑事案件: a fixed class
  if (small && q.unitText === '类' && CLASS_OF_CASES.test(behind(ctx, 10))) return true;
  // 一二类|苗: two classes
  if (q.unitText === '类' && /^[一二三四五]{2}$/u.test(numberText(ctx))) return true;
  // 劣|五类, 水质稳定在|三类: a grade
  if (small && q.unitText === '类' && OF_WATER.test(frontOf(ctx))) return true;
  if (!q.unit && ENDINGS.includes(behind(ctx, 1) || ' ')) return behind(ctx, 2) !== '大关';
  if (small && q.unitText === '层')
    return !STOREYED.test(behind(ctx, 4)) && !HIGH.test(frontOf(ctx));
  const partial =
    (q.unit?.kind === 'noun' && !WHOLE_NOUNS.has(q.unitText)) || PART_UNITS.has(q.unitText);
  // 四部门|发布: ministries and offices are counted
  if (q.unitText === '部门' && q.value > 1 && ACTS.test(behind(ctx, 4))) return false;
  return small && partial && !isListed(ctx);
}

/** Two cars, three gold medals: no parts of anything. */
const WHOLE_NOUNS = new Set(['车', '金', '银', '铜']);

const OF_WATER = /劣$|(?:水质|水体|水环境|断面)[^。；]{0,24}$/u;
const REACH = 30;
const frontOf = ({ text, sentence, quantity: q }: Context): string =>
  text.slice(Math.max(sentence.start, q.start - REACH), q.start);

const CLASS_OF_CASES = /^[^，。；]{0,7}案件/u;

const ACTS =
  /^(?:联合|共同|累计|近日|日前|发布|印发|下达|下发|出台|部署|启动|公布|开展|要求|约谈|会商)/u;

const REGION =
  /(?:[东南西北中]部|[南北]方|沿[海江线]|流域|周边|东北|西北|西南|华[东北南中]|京津冀|长三角|珠三角|全国)$/u;

/** 防城港与钦州|两地 */
const PAIR = /[\u4e00-\u9fff]{2}[与和][\u4e00-\u9fff]{2,4}$/u;

const LONGEST_ROW = 60;
const JOINTS = /[、和与及]/u;

/** 江苏、安徽、山东三省: the number counts the list before it. */
export function isListed({ text, quantity: q, clause }: Context): boolean {
  const before = text.slice(Math.max(clause.start, q.start - LONGEST_ROW), q.start);
  if (REGION.test(before)) return true;
  if (q.value === 2 && PAIR.test(before)) return true;
  if (/(?:沿线|等)$/.test(before)) return true;
  // 小区首批电梯开工、梅陇|六村: as many as the number says, or no list of them
  return before.includes('、') && !before.endsWith('、') && before.split(JOINTS).length === q.value;
}

/** 两个|明显下降, 两个|加快: what a slogan sums up. */
const SUMMED_UP =
  /^(?:显著|明显|加快|加强|确保|务必|率先|翻番|倍增|不变|不动摇|毫不动摇|绝不|必须|进一步|更加|坚持|坚决)(?:[\u4e00-\u9fff]{0,2}|为主抓手)(?=[，。；：、”！）]|$)/u;

/** 六个|好“积分制”: a slogan. */
const VIRTUES = /^(?:好|优|强|新|零|严|过硬|到位)(?=[“”，。；、！：]|$)/u;

const isSummedUp = (ctx: Context): boolean =>
  ctx.quantity.script === 'han' &&
  ctx.quantity.unitText === '个' &&
  ctx.quantity.value < 10 &&
  (SUMMED_UP.test(behind(ctx, 12)) || VIRTUES.test(behind(ctx, 3)));

/** 五个方面, 三大板块, 四个环节: parts of a plan, not things. */
function structureNoun(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  if (q.unit?.kind !== 'count' || q.value > 20) return false;
  const [first, second] = rightOf(ctx);
  const noun = first && text.slice(first.start, first.end);
  if (noun === undefined || !STRUCTURE_NOUNS.includes(noun)) return false;
  return second === undefined || !['n', 'vn', 'a'].includes(second.pos);
}

/** 按照30~50户的标准, 亿元以上项目31个: a rule or a class, not a count. */
function standard(ctx: Context): boolean {
  const { text, quantity: q, clause } = ctx;
  const lead = text.slice(clause.start, q.start);
  if (BY_STANDARD.test(lead) && OF_STANDARD.test(behind(ctx, 10))) return true;
  // 超载50%以上|38起
  const apiece = ctx.next?.start === q.end && ctx.next.unit?.kind === 'count';
  if (q.unit?.kind === 'share' && apiece) return CLASS_BOUND.test(text.slice(q.numberEnd, q.end));
  const sized = q.unit?.kind === 'money' || q.unit?.kind === 'measure';
  if (q.unit?.kind === 'money' && isClassOf(ctx)) return true;
  // 10起以上的|地区, 100人以上的|企业
  if (q.unit?.kind === 'count' && CLASS_BOUND.test(text.slice(q.numberEnd, q.end)))
    return OF_CLASS.test(behind(ctx, 6));
  if (!sized || !CLASS_BOUND.test(text.slice(q.numberEnd, q.end))) return false;
  // 30亿元以上、50亿元以上以及百亿元项目
  if (CLASS_LIST.test(text.slice(q.end, q.end + 8))) return true;
  // 收入20万元以上的村达1320个
  const counted = ctx.next?.unit?.kind === 'count' && ctx.next.end <= ctx.clause.end;
  return rightOf(ctx)[0]?.pos === 'n' || (counted && text.charAt(q.end) === '的');
}

const PASSED = /^(?:超过?|过|突破|破|逾)$/u;
const CLASS_NOUN =
  /^(?:(?:规上|民营|工业|农业|龙头|骨干|外资|商务|纳税|重大|重点|产业|大|专业|行政)?(?:企业|项目|楼宇|大户|村)|园区|镇|县|产业|集群|平台|商户|单品|合作社|乡|街道|公司|单位|品牌|基地|农户|家庭|农场|店)/u;
/** 亿, 千万, without a digit. */
const ROUND = /^[十百千万亿]+$/u;
const LONGEST_CLASS = 7;
const NEAR = 12;

/** 产值超亿元|企业达75家: what the firms have in common. */
function isClassOf(ctx: Context): boolean {
  const { text, quantity: q, next, clause } = ctx;
  const linked = text.charAt(q.end) === '的';
  // 产值过亿元的|企业220家 is a class by its very words, 超过1亿元的|县区有3个 tells a figure, too
  if (linked && !ROUND.test(text.slice(q.numberStart, q.numberEnd))) return false;
  const noun = text.slice(q.end + (linked ? 1 : 0), q.end + LONGEST_CLASS);
  if (!PASSED.test(text.slice(q.start, q.numberStart)) || !CLASS_NOUN.test(noun)) return false;
  return next?.unit?.kind === 'count' && next.end <= clause.end && next.start - q.end < NEAR;
}

const BY_STANDARD = /(?:按照|按|依照|以)[^，。]{0,6}$/u;
const OF_STANDARD = /^[^，。]{0,6}的?标准/u;
const CLASS_LIST = /^(?:、|和|及|以及|与)[\d百千万亿.]+[\u4e00-\u9fff]/u;
const OF_CLASS =
  /^的(?:企业|单位|公司|工厂|地区|省份|城市|县区|[省市县区村]|乡镇|社区|小区|学校|家庭|大户|合作社|园区|商场|场所)/u;
const CLASS_BOUND = /(?:以上|以下|以内)$/u;

export const STRUCTURES: readonly Rule[] = [
  { name: 'structure', applies: structure },
  { name: 'parts', applies: (ctx) => structureNoun(ctx) || isSummedUp(ctx) },
  { name: 'standard', applies: standard },
];
