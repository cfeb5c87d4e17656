/** What is done, and so often: 上演5场, 已开工改造937个. */
import { headAt, headOf } from '../../metrics/match.js';
import { leftOf, type Context } from '../context.js';
import type { Token } from '../lexicon.js';
import { clashes, fits, type Phrase } from '../noun/phrase.js';
import { firstNoun } from '../noun/subject.js';
import { HELPING_WORDS, PEOPLE_UNITS } from '../terms.js';
import { made, type Item } from './item.js';

/** 音乐会在市区连续|上演5场: what was held so often is the subject of its own clause. */
export function performed(ctx: Context, verb: string): Item | undefined {
  const subject = firstNoun(ctx, Math.max(ctx.floor, ctx.clause.start), ctx.quantity.start);
  const item = subject === undefined ? undefined : made(subject, 'before', true);
  const category = item?.head?.metric.category;
  const held =
    category === 'activities' ||
    (category === 'goods' && RUNNING.has(ctx.quantity.unit?.name ?? '')) ||
    ((category === 'projects' || category === 'sites') && BUILDING.test(verb));
  const work = category === 'projects' && BUILDING.test(verb);
  return held && item && (work || fits(ctx.quantity.unit, item.head)) ? item : undefined;
}

/** 老旧小区改造将继续开工|212个 */
const BUILDING = /(?:开工|动工|完工|竣工|投产|启动)$/u;

/** 列车已累计开行|3190列 */
const RUNNING = new Set(['列', '列次', '架次', '班', '班次', '趟']);

/** 立案、结案、审结、执结: what becomes of a case, not a case of its own. */
const STAGE = /[收立结审执破发]案?[结案]$/u;

/** 行政处罚|1家 */
const ONE_BY_ONE = /处罚|检查|约谈/u;

/** What becomes of works: 危房改造3100户，已|竣工|2800户. */
export const isStage = (verb: string): boolean =>
  /(?:完成|开工|动工|完工|竣工|验收|实施|改造|启动)$/u.test(verb);

/** 危房改造, 煤改气: a work, not what it is done to. */
export const isProject = (item: string): boolean => headOf(item)?.metric.category === 'projects';

const BENEFIT = /惠及|覆盖|受益|帮助|涉及|安置|征收|动迁|搬迁|服务/u;

/** 棚户区改造|惠及|2300户: whom a work does good, not the works. */
export const benefits = ({ text, quantity: q }: Context, { end, head }: Phrase): boolean =>
  PEOPLE_UNITS.has(q.unit?.name ?? '') &&
  head?.metric.category === 'projects' &&
  BENEFIT.test(text.slice(end, q.start));

const HELPER = String.raw`(?:[\u4e00-\u9fff]{0,10}(?:[局委办厅部所站院会员警]|政府|干部|单位|部门|工作队|公司|集团|志愿者|医生|教师))?`;
const HELP = `(?:${HELPING_WORDS.join('|')}){1,2}`;
const HELPS = new RegExp(`^${HELPER}(?:共|已|累计|分别|各)?(?:结对)?${HELP}(?:了|约|近|过)?$`, 'u');
const HELPED = new RegExp(`(?:结对)?${HELP}(?:了|约|近|过)?$`, 'u');
const LONGEST_HELP = 24;

/** 水务局包扶|94户, 干部走访|83户: who helps others, and that they do, is none of those counted. */
export function helps({ text, quantity: q }: Context, { start }: Phrase): boolean {
  const unit = q.unit?.name ?? '';
  if (unit === '人次' || !PEOPLE_UNITS.has(unit) || q.start - start > LONGEST_HELP) return false;
  return HELPS.test(text.slice(start, q.start));
}

/** 干部结对|帮扶|270户: the number stands right behind what is done for those counted. */
export const isHelped = ({ text, clause, quantity: q }: Context): boolean =>
  HELPED.test(text.slice(Math.max(clause.start, q.start - LONGEST_HELP), q.start));

const LEAST_NAME = 4;
const DEALT_WITH =
  /查处|处[理罚置]|[办查审执了]结|调[解处]|化解|解决|受理|[立破]案|[破查]获|侦[破办]|成功|办理|整改|移送|起诉|宣判|审理/u;

/** 超员87起，违法停车|44起: offences in a row are counted each for itself. */
const isOffence = ({ text, quantity }: Context, { text: name, start }: Phrase): boolean =>
  quantity.unit?.name === '起' &&
  name.length >= LEAST_NAME &&
  !DEALT_WITH.test(name) &&
  /[、，；路街]/u.test(text.charAt(start - 1));

/** 已开工改造|937个: what is done stands for what it is done to, where that was counted just before. */
export function doneTo(ctx: Context, phrase: Phrase): Item | undefined {
  const last = ctx.earlier.at(-1);
  const same = last && last.quantity.unit?.name === ctx.quantity.unit?.name;
  // 收案5000件；|结案4500件
  if (last && STAGE.test(phrase.text) && STAGE.test(last.item)) return undefined;
  if (!same || ctx.quantity.unit?.category === 'activities') return undefined;
  // 适老化改造85户，|走访120户: of others
  if (
    PEOPLE_UNITS.has(ctx.quantity.unit?.name ?? '') &&
    isProject(last.item) &&
    !isStage(phrase.text)
  )
    return undefined;
  // 建议17件、|举报5件, 超员7起、|超速20起: what was reported is counted itself
  const problem = phrase.fits && phrase.head?.metric.category === 'problems';
  if (problem && !STAGE.test(phrase.text)) return undefined;
  if (isOffence(ctx, phrase)) return undefined;
  const { text, quantity: q } = ctx;
  const verbs = leftOf(ctx).filter((t) => t.start >= phrase.start && t.end <= phrase.end);
  // 已|整治|完成5500家: no work is counted by 家
  const isWork = ({ start, end }: Token): boolean => {
    const head = headAt(text, start, end);
    if (ONE_BY_ONE.test(text.slice(start, end))) return false;
    return head?.metric.category === 'activities' && q.unit !== undefined && clashes(q.unit, head);
  };
  return verbs.every((t) => t.pos === 'v' || t.pos === 'vn' || isWork(t))
    ? made(last.item, 'inherited')
    : undefined;
}
