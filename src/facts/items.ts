/** What a figure counts. */
import type { Category } from '../model.js';
import { headOf, type Head } from '../metrics/match.js';
import { isChangeLead, isEarlierFigure } from './changes.js';
import { clauseAround, type Context } from './context.js';
import {
  bare,
  createdFor,
  firstNoun,
  phraseBefore,
  phraseBehind,
  type Before,
  type Phrase,
} from './phrases.js';
import { BEFELL_WORDS } from './terms.js';
import { subjectOfRate } from './rates.js';

export interface Item {
  readonly item: string;
  readonly head?: Head;
  /** Which rule gave it: for `explain` and for the confidence. */
  readonly by: 'behind' | 'before' | 'inherited' | 'verb' | 'default' | 'rate';
  /** The dictionary knows the noun, and the classifier goes with it. */
  readonly sure: boolean;
}

/** Classifiers that tell what they count, so that a verb right behind is a part of the name: 12名驻村干部. */
const TELLING = new Set(['名', '位', '家', '所', '支', '座', '辆', '栋', '幢']);
const PEOPLE_UNITS = new Set(['人', '名', '位', '人次', '口人', '户', '户次', '人份']);

/** The item of the number in `ctx`, by the kind of its unit. */
export function itemOf(ctx: Context): Item {
  const kind = ctx.quantity.unit?.kind;
  if (kind === 'share') return rateItem(ctx);
  const behind = createdFor(ctx) ?? phraseBehind(ctx);
  if (isEarlierFigure(ctx) && !behind?.fits) return rateItem(ctx);
  const before = phraseBefore(ctx);
  if (kind === 'noun') return nounItem(ctx);
  if (kind === 'money') return moneyItem(ctx, behind, before);
  if (kind === 'measure' || kind === 'span') return measureItem(ctx, behind, before);
  return countItem(ctx, behind, before);
}

function made(text: string, by: Item['by'], sure = false): Item {
  const head = countedHead(bare(text));
  return { item: text, ...(head ? { head } : {}), by, sure };
}

/** 签署国总数: what is counted stands before the word for the count. */
function countedHead(text: string): Head | undefined {
  const head = headOf(text);
  if (head && head.metric.category !== 'other') return head;
  const counted = text.replace(/(?:总数|数量|数目|个数|总量|数)$/u, '');
  return (counted === text ? undefined : headOf(counted)) ?? head;
}

const ofPhrase = (phrase: Phrase, by: Item['by']): Item => made(phrase.text, by, phrase.fits);

function rateItem(ctx: Context): Item {
  const subject = subjectOfRate(ctx);
  if (subject && !/^(?:这一|该|这个)?(?:数字|数据|数值)$/u.test(subject))
    return made(subject, 'rate', headOf(bare(subject)) !== undefined);
  const last = ctx.earlier.at(-1);
  if (last?.sentence.start !== ctx.sentence.start) {
    const clause = subjectBefore(ctx);
    if (clause) return clause;
  }
  return inherited(ctx) ?? made('', 'default');
}

/** 三省, 11部门: the unit itself is what is counted. */
function nounItem(ctx: Context): Item {
  return made(ctx.quantity.unitText, 'behind', true);
}

/** The item of the fact before, first in the same sentence. */
function inherited(ctx: Context, unit?: string): Item | undefined {
  const last = ctx.earlier.findLast(
    (e) => e.item !== '' && (unit === undefined || e.quantity.unit?.name === unit),
  );
  return last && made(last.item, 'inherited');
}

/** 每斤|4元 */
const UNIT_PRICE =
  /每(?:斤|公斤|千克|吨|亩|个|只|头|株|棵|件|台|瓶|盒|袋|升|平方米|立方米|度)卖?$/u;

function moneyItem(ctx: Context, behind: Phrase | undefined, before: Before): Item {
  if (behind?.fits) return ofPhrase(behind, 'behind');
  if (isChangeLead(ctx)) return rateItem(ctx);
  if (before.phrase) return made(before.phrase.text, 'before', before.phrase.head !== undefined);
  if (UNIT_PRICE.test(ctx.text.slice(ctx.floor, ctx.quantity.start)))
    return made('价格', 'default');
  const linked = ctx.text.charAt(ctx.quantity.end) === '的';
  if (linked && behind && !behind.verbFirst) return ofPhrase(behind, 'behind');
  if (before.bareVerb) return made(before.verb, 'verb');
  return (
    inherited(ctx, '元') ??
    subjectBefore(ctx) ??
    (behind ? ofPhrase(behind, 'behind') : made('资金', 'default'))
  );
}

function measureItem(ctx: Context, behind: Phrase | undefined, before: Before): Item {
  const measured = before.phrase?.head?.metric.category === 'measures' && before.touches;
  if (behind && !behind.verbFirst && !measured) return ofPhrase(behind, 'behind');
  if (isChangeLead(ctx)) return rateItem(ctx);
  if (before.phrase) return made(before.phrase.text, 'before', before.phrase.head !== undefined);
  const unit = ctx.quantity.unit?.name ?? '';
  const sameSentence = ctx.earlier.at(-1)?.sentence.start === ctx.sentence.start;
  const carried = sameSentence ? inherited(ctx, unit) : undefined;
  if (carried) return carried;
  if (before.bareVerb) return made(before.verb, 'verb');
  return subjectBefore(ctx) ?? inherited(ctx) ?? made('', 'default');
}

function countItem(ctx: Context, behind: Phrase | undefined, before: Before): Item {
  const unit = ctx.quantity.unit?.name ?? '';
  const befell = PEOPLE_UNITS.has(unit) ? befellBefore(ctx) : undefined;
  if (befell) return made(befell, 'verb', true);
  if (unit === '人次' && behind?.verbFirst === true && !before.phrase?.fits)
    return ofPhrase(behind, 'behind');
  if (!ctx.quantity.unit && before.phrase?.head?.metric.category === 'money')
    return ofPhrase(before.phrase, 'before');
  if (behind?.fits && (!behind.verbFirst || TELLING.has(unit))) return ofPhrase(behind, 'behind');
  if (isChangeLead(ctx)) return rateItem(ctx);
  if (before.phrase?.fits) return doneTo(ctx, before.phrase) ?? ofPhrase(before.phrase, 'before');
  if (PEOPLE_UNITS.has(unit)) return peopleItem(ctx, behind, before);
  if (behind && (behind.fits || !behind.verbFirst)) return ofPhrase(behind, 'behind');
  if (before.phrase) return ofPhrase(before.phrase, 'before');
  const carried = inherited(ctx, unit);
  if (carried) return carried;
  if (behind) return ofPhrase(behind, 'behind');
  if (before.bareVerb) return made(before.verb, 'verb');
  return subjectBefore(ctx) ?? carried ?? made('', 'default');
}

/** 已开工改造|937个: what is done stands for what it is done to, where that was counted just before. */
function doneTo(ctx: Context, phrase: Phrase): Item | undefined {
  const last = ctx.earlier.at(-1);
  const same =
    last?.sentence.start === ctx.sentence.start &&
    last.quantity.unit?.name === ctx.quantity.unit?.name;
  if (!same || ctx.quantity.unit?.category === 'activities') return undefined;
  const verbs = ctx.left.filter((t) => t.start >= phrase.start && t.end <= phrase.end);
  return verbs.every((t) => t.pos === 'v' || t.pos === 'vn')
    ? made(last.item, 'inherited')
    : undefined;
}

/** 570人入驻, 组织167人撤离, 死亡15人, 3646户10938人. */
function peopleItem(ctx: Context, behind: Phrase | undefined, before: Before): Item {
  const unit = ctx.quantity.unit?.name ?? '';
  if (unit === '人' && ctx.text.charAt(ctx.quantity.end) === '口')
    return made('人口', 'behind', true);
  if (behind?.fits) return ofPhrase(behind, 'behind');
  if (unit === '户' && before.phrase?.head?.metric.category === 'other')
    return ofPhrase(before.phrase, 'before');
  if (unit === '名' || unit === '位') {
    if (behind && !behind.verbFirst) return ofPhrase(behind, 'behind');
    if (before.phrase) return ofPhrase(before.phrase, 'before');
  }
  if (before.phrase && unit !== '户' && before.phrase.head?.metric.category !== 'sites') {
    return made(before.phrase.text, 'before', true);
  }
  const last = ctx.earlier.at(-1);
  const people =
    last?.sentence.start === ctx.sentence.start && PEOPLE_UNITS.has(last.quantity.unit?.name ?? '');
  if (people && last.item !== '') return made(last.item, 'inherited', true);
  return unit === '人次' && before.bareVerb ? made(before.verb, 'verb') : made('居民', 'default');
}

/** What happened to the people that are counted: 遇难15人, 15人遇难. */
function befellBefore(ctx: Context): string | undefined {
  const before = ctx.text.slice(ctx.floor, ctx.quantity.start);
  const after = ctx.text.slice(ctx.quantity.end, ctx.ceiling);
  return (
    BEFELL_WORDS.find((w) => before.endsWith(w)) ?? BEFELL_WORDS.find((w) => after.startsWith(w))
  );
}

/** The subject of the clause before: 价格指数|为100.7，同比上涨0.7%; 网格员队伍|不断壮大，达到120人. */
function subjectBefore(ctx: Context): Item | undefined {
  if (ctx.clause.start <= ctx.sentence.start) return undefined;
  const mark = ctx.clause.start - 1;
  const clause = clauseAround(ctx.text, ctx.sentence, { ...ctx.quantity, start: mark, end: mark });
  const subject = firstNoun(ctx, clause.start, mark);
  return subject === undefined ? undefined : made(subject, 'inherited');
}

/** The category of a figure: by its unit where the unit says it, else by what is counted. */
export function categoryOf(ctx: Context, item: Item): Category {
  const unit = ctx.quantity.unit;
  const head = item.head?.metric.category;
  if (!unit) return head ?? 'other';
  if (unit.kind === 'money' || unit.kind === 'share') return unit.category;
  if (unit.kind === 'measure' || unit.kind === 'span') return unit.category;
  if (unit.name === '单') return 'documents';
  if (unit.name === '户') return head === 'organizations' || head === 'other' ? head : 'people';
  if (PEOPLE_UNITS.has(unit.name)) return 'people';
  if (head === 'measures') return PRODUCTION.test(item.head?.term ?? '') ? head : 'goods';
  if (!head || (head === 'people' && !item.sure) || NEVER_COUNTED.has(head))
    return fallback(unit.category, head);
  return head;
}

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
