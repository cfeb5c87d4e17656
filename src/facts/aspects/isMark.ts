/** Whether a word that can mark a plan, or what is left to do, stands for it or is a plain noun. */
import { partOfSpeech, segment } from '../lexicon.js';
import { MANNER_WORDS } from '../terms.js';

/** A word with what stands before and behind it in the lead of a number. */
export interface Marked {
  readonly before: string;
  readonly mark: string;
  /** Up to the number. */
  readonly rest: string;
}

/** 年内完成 is a plan, 年内调解58件 may be an account. */
const WITHIN_YEAR =
  /^(?:[将要可拟再计]|(?:按[\u4e00-\u9fff]{1,6})?完成|实现|达到|建成|力争|新增|新建|基本|全部|开工|投产|预计)/u;
/** 未整改, but not 未经请假: what there is still to do. */
const UNDONE =
  /^(?:整改|完成|解决|办结|办理|化解|清|还|开工|投|处|落实|脱贫|就业|销号|到位|缴|交|改造|拆|建|通|覆盖|达标)/u;
/** 未|就业毕业生: who they are */
const JOBLESS = /^就业的?(?:高校|大学|应届|离校|大中专)?(?:毕业生|大学生|青年|人员)/u;
/** 安置|剩余|劳动力50人 */
const SURPLUS = /^(?:劳动?力|价值|产能)/u;
const NEEDS = new Set(['需', '待', '未', '需要']);
const NAMED = new Set(['计划', '规划']);
const NOUNS_TOO = new Set(['计划', '规划', '目标', '预算']);
/** 完成了村村通油路的|目标|，投资185万元 */
const TOWARDS = /(?:完成|实现|达成)了?[^，。；]{2,40}的$/u;
/** 为确保增产增收|目标，整险加固水库4座: what it was done for. */
const FOR = /为了?(?:确保|实现|完成|达成|达到)[^，。；]{0,16}$/u;
/** 完成|目标任务，完成财政收入3亿元 */
const REACHED = /(?:占|完成|实现|达到)[^，。；]{0,6}$/u;
/** 占全年|计划|开工数的97%: what was planned is only what the figure is compared with. */
const PART_OF_PLAN = /(?:占|完成|达到?|超)[^，。；]{0,6}$/u;
const OF_SUM = /^(?:总|完成)?投资[^，。；]{0,4}\d[^，。；]*，其中/u;
const PLANNED_SUM = /^[^，。；]{0,6}[数量额]的/u;
/** 争取|健身器材40件: got. */
const GOT_GOODS = /^[\u4e00-\u9fff]{0,6}(?:器材|设备|物资|名额)(?:[约近]?\d|$)/u;
/** 争取|1亿元贷款: got, where it is a sum; 争取|新增5家 is a plan. */
const GOT =
  /^(?:了|到|各级|中央|国家|省级|上级)|[金款持项]$|^[^，。；]{0,14}(?:资金|贷款|补助|项目)[^，。；]{0,6}，/u;
/** Parts of speech that can follow a word of planning. */
const FOLLOWING = ['v', 'd', 'p', 't', 'x'];
const MARK_FIRST = /^[，。；]/u;
/** Whose plan it is, or the year's. */
const OWNED = /(?:[全我本][国省市县区]|今年|明年|年)$/u;

/**
 * Whether the word marks the number behind `rest`: 计划 and 规划 are plans before a verb or a number, nouns
 * elsewhere; 需 is no 需求; 争取 of a sum of `money` is got, no plan.
 */
export function isMark(marked: Marked, money: boolean): boolean {
  const { before, mark, rest } = marked;
  // 《村庄规划》: a title
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return false;
  // 两|年内新建5所: a length of time
  if (mark === '年内')
    return WITHIN_YEAR.test(rest) && !/[一两二三四五六七八九十几\d]$/u.test(before);
  if (mark === '未') return UNDONE.test(rest) && !JOBLESS.test(rest);
  // 年度计划|投资35亿元，其中亿元以上项目16个: the sum is planned, not the projects
  if (mark === '计划' && !money && OF_SUM.test(rest)) return false;
  // 计划内|建成493套
  if (NAMED.has(mark) && /^[内外]/u.test(rest)) return false;
  // 占年|计划投资的64%: what was planned is only measured by
  if (NAMED.has(mark) && /占(?:[全本当]?年度?)?$/u.test(before)) return false;
  // 一同建设|规划、共同管理: one of several things that are done
  if (mark === '规划' && /^[、和]/u.test(rest)) return false;
  // 着力|保市场主体, 全力|保障
  if (mark === '力保' && /[着全努大合尽给]$/u.test(before)) return false;
  // 为|确保|高考顺利进行: what for
  if (mark === '确保' && /[为以了]$/u.test(before)) return false;
  // 即将交付的|产品，未来|产业, 绩效|目标, 某某|计划惠及: in the names of things
  if (mark === '即将' && /^[^，。；]{1,8}的[^，。；]*[，；]/u.test(rest)) return false;
  if (
    mark === '未来' &&
    /^(?:发展(?!到|成|至|目标|企业|\d)|产业|社区|城市|乡村|学校|科技|智慧|工厂|中心|田园|农场|实验室)/u.test(
      rest,
    )
  )
    return false;
  if (mark === '目标' && before.endsWith('绩效')) return false;
  if (mark === '计划' && /^(?:惠及|覆盖|实施以来|启动以来)/u.test(rest)) return false;
  // 拟定合同: drawn up
  if (mark === '拟' && /^[定订写]/u.test(rest)) return false;
  if (mark === '剩余' && SURPLUS.test(rest)) return false;
  // 学生营养改善|计划试点
  if (mark === '计划' && /(?:改善|行动|倍增|培育|培养|资助|援助)$/u.test(before)) return false;
  // “倍增计划”试点企业
  if (/[”》]$/u.test(before) || rest.startsWith('”')) return false;
  if (NEEDS.has(mark)) return isNeed(marked);
  if (mark === '争取') return isStriving(rest, money);
  if (mark === '打算' && MARK_FIRST.test(rest)) return false;
  if (mark.startsWith('目标') && /[，；]/u.test(rest) && REACHED.test(before)) return false;
  return !NOUNS_TOO.has(mark) || rest === '' || isPlan(marked);
}

/** 需整改, 待安置; not 急需, 招待, 需求. */
function isNeed({ before, rest }: Marked): boolean {
  if (rest === '' || EVERY.test(before) || (ONLY.test(before) && CHARGED.test(rest))) return false;
  return !/^[求来遇业客]/u.test(rest) && !/[急必供招等接期优所]$/u.test(before);
}

/** 农民只|需要|负担50元: what it costs. */
const ONLY = /[只仅才]$/u;
const CHARGED = /^要?(?:负担|支付|缴纳?|交纳?|花费?|付)(?:约|近)?$/u;
/** 每天|需要|消耗50吨: what it takes all the time. */
const EVERY = /(?:每[天日周月年人户亩]|日均|年均|平均)[^，。；]{0,3}$/u;

function isStriving(rest: string, money: boolean): boolean {
  // 积极争取|，由县政府采购300辆
  if (GOT.test(rest) || GOT_GOODS.test(rest) || MARK_FIRST.test(rest)) return false;
  return rest === '' ? !money : FOLLOWING.includes(opening(rest));
}

/** 计划|投入资金, 计划|供水3.5亿立方米; not 实施某某计划，2个支部…, while 按照计划，… is one. */
function isPlan({ before, mark, rest }: Marked): boolean {
  const opensMark = MARK_FIRST.test(rest);
  if (opensMark && mark === '目标' && (TOWARDS.test(before) || FOR.test(before))) return false;
  if (opensMark && NAMED.has(mark) && !/[按照据]$/u.test(before)) return false;
  if (PART_OF_PLAN.test(before) && PLANNED_SUM.test(rest)) return false;
  if (mark === '计划' && rest.length <= 3 && /(?:^|[，。；、\s])$/u.test(before)) return true;
  // 计划|全年库存煤炭要达200万吨
  if (OWNED.test(before) || /^(?:全年|年内|今年|明年)/u.test(rest)) return true;
  if (mark === '规划' && MARK_BEFORE.test(before) && SIZE.test(rest)) return true;
  const next = opening(rest);
  return next === 'vn' || FOLLOWING.includes(next) || startsWithManner(rest);
}

/** 规划|办学规模为48个教学班: how large it is to be. */
const MARK_BEFORE = /(?:^|[，。；：、\s:,;）)])$/u;
const SIZE =
  /^(?:总|新)?(?:办学|校园|占地|用地|建筑|建设|招生|投资|床位|学位|车位|班级|规模|面积|容量)/u;

/** 计划|定向|培养984名 */
const startsWithManner = (rest: string): boolean => MANNER_WORDS.has(rest.slice(0, 2));

/** The part of speech of what begins the text; of a noun that a verb opens, the verb's. */
function opening(rest: string): string {
  const first = segment(rest, 0, Math.min(rest.length, 8))[0];
  const verb = first && first.end > 2 ? partOfSpeech(rest.slice(0, 2)) : undefined;
  return verb === 'v' || verb === 'vn' ? 'v' : (first?.pos ?? 'x');
}
