/** What a figure is of its thing: what there is, what is new, done, still to do, planned, or a change. */
import type { Aspect, Category } from '../../model.js';
import { isEarlierFigure } from '../changes.js';
import { leftOf, type Context, type Earlier } from '../context.js';
import { beginnings, firstIn } from '../../lexicon/lookup.js';
import { JOINING } from '../marks.js';
import { WORKS } from '../terms.js';
import { isChange } from './change.js';
import { isFormer } from './former.js';
import { markOf, reachesGoal } from './plans.js';
import { afterOf, verbOf } from './verbs.js';

/** The aspect of the number in `ctx`; the rules in the order in which they override each other. */
export function aspectOf(ctx: Context, category: Category): Aspect {
  const listed = listedWith(ctx);
  if (listed) return listed.aspect;
  if (isEarlierFigure(ctx)) return 'before';
  if (ctx.quantity.unit?.name === '百分点') return 'change';
  if (isChange(ctx)) return 'change';
  const mark = reachesGoal(ctx) || isMeans(ctx) ? undefined : markOf(ctx);
  if (isFormer(ctx)) return 'before';
  const verb = verbOf(ctx, category);
  if (mark === 'pending' && (verb === 'resolved' || !verb)) return 'pending';
  if (mark === 'planned' || (mark === undefined && !isMeans(ctx) && goesOnPlanned(ctx)))
    return 'planned';
  const part = ofTotal(ctx);
  // 计划新建食堂22个，其中|新建寄宿制学校食堂|5个: as far off as the others
  if (part === 'planned' && verb === 'new') return part;
  return verb ?? afterOf(ctx) ?? part ?? 'total';
}

/** 将推进共建工程，通过|17个机关党组织、33个社区党组织的结对，…: there are already the ones it is done with. */
const isMeans = ({ text, sentence, quantity: q }: Context): boolean =>
  MEANS.test(text.slice(Math.max(sentence.start, q.start - LONGEST_MEANS), q.start));
const LONGEST_MEANS = 60;
const MEANS =
  /(?:通过|依托|借助|利用|发挥)(?:现有|已有|已建成?)?的?(?:\d{1,6}[^，。；、\d]{1,14}[、和]){0,6}$/u;

/** As much stands between two steps of a plan. */
const LONGEST_STEP = 28;
const NEXT_STEP = /^[^，。；、！？]{0,12}[，、]([^，。；、！？\d]{2,16})$/u;
const STEPS = beginnings(WORKS);
const IS_DONE = /已|目前|累计|完成|现有|同比|截至|去年|其中|占|达|了|超|于|比|[，、]新增/u;

/** 将补砌渠道48.8公里，|修建渠系建筑物|2782座，…: the next step of what is planned, begun by a verb of its own. */
function goesOnPlanned({ text, quantity: q, sentence, earlier }: Context): boolean {
  const last = earlier.at(-1);
  if (last?.aspect !== 'planned' || last.sentence.start !== sentence.start) return false;
  if (q.unit?.kind === 'share') return false;
  const between = text.slice(last.quantity.end, q.start);
  const step = between.length > LONGEST_STEP ? undefined : NEXT_STEP.exec(between)?.[1];
  if (step === undefined || IS_DONE.test(between)) return false;
  return firstIn(STEPS, step, 0, step.length) >= 0;
}

/** 新增病例35例。其中境外输入|29例, 新增病例35例（甲区|29例）: a part has the aspect of its total. */
function ofTotal({ text, sentence, quantity: q, earlier }: Context): Aspect | undefined {
  const lead = text.slice(sentence.start, q.start);
  const bracket = Math.max(lead.lastIndexOf('（'), lead.lastIndexOf('('));
  const inside = bracket > Math.max(lead.lastIndexOf('）'), lead.lastIndexOf(')'));
  const opener = sentence.start + (inside ? bracket : lead.lastIndexOf('其中'));
  if (opener < sentence.start) return undefined;
  const before = earlier.filter((e) => e.quantity.end <= opener);
  const total = before.findLast((e) => e.quantity.unit?.name === q.unit?.name);
  // 计划新建食堂22个，面积5000平方米，其中: what else is told of the whole
  const whole = before.slice(total ? before.indexOf(total) : before.length);
  const last = whole.at(-1);
  if (!total || !last || opener - last.quantity.end > 2) return undefined;
  if (whole.some(({ aspect }) => aspect !== total.aspect)) return undefined;
  // 计划开工140项，目前实际已开工118项
  if (total.aspect === 'planned' && DONE.test(text.slice(opener, q.start))) return undefined;
  return ['new', 'resolved', 'pending', 'planned'].includes(total.aspect)
    ? total.aspect
    : undefined;
}

const DONE = /(?:目前|实际|已)[^，。；]{0,8}$/u;

/** 分别增长4.7%、|6.0%: a number of a list has the aspect of the one before it. */
function listedWith(ctx: Context): Earlier | undefined {
  const { text, quantity: q, earlier } = ctx;
  const last = earlier.at(-1);
  if (!last) return undefined;
  const between = text.slice(last.quantity.end, q.start);
  // 新增供热面积20万平方米、|管网|6公里
  const another = last.quantity.unit?.name !== q.unit?.name;
  if (another && !(between.startsWith('、') && last.aspect === 'new' && q.unit?.kind === 'measure'))
    return undefined;
  if (/^(?:、|和|及|以及|与)$/u.test(between.trim())) return last;
  return last.aspect !== 'total' && isNounOnly(ctx, between) ? last : undefined;
}

const NAMING = new Set(['n', 'a', 'ns']);

/** 增加水稻26万亩、|蔬菜瓜果|16万亩; 增设2处游园广场、|3处充电桩: the verb of the list governs all of it. */
function isNounOnly(ctx: Context, between: string): boolean {
  if (between.length > LONGEST_NAME) return false;
  const begin = ctx.quantity.start - between.length;
  const marks = [
    between.startsWith('、') ? begin : -1,
    between.endsWith('、') ? begin + between.length - 1 : -1,
  ];
  if (marks.every((mark) => mark < 0) && !/^[^，。；]{0,12}[和及]$/u.test(between)) return false;
  const tokens = leftOf(ctx).filter(
    (t) => t.start >= begin && !marks.includes(t.start) && (t.marks & JOINING) === 0,
  );
  // 变电站2座、|110千伏变电站|5座, 、|“新三板”挂牌企业|2家
  const sized = /^、(?:\d|“)/u.test(between);
  return tokens.every(
    (t, i) => NAMING.has(t.pos) || ((t.pos === 'vn' || sized) && i > 0) || (sized && t.pos === 'x'),
  );
}

const LONGEST_NAME = 14;
