/** Things counted with a classifier. */
import { isChangeLead } from '../changes.js';
import { leftOf, type Context } from '../context.js';
import type { Before } from '../noun/before.js';
import { phraseBehindList } from '../noun/behind.js';
import { fits, tells, type Phrase } from '../noun/phrase.js';
import { PEOPLE_UNITS } from '../terms.js';
import { inherited, made, ofPhrase, subjectBefore, type Item } from './item.js';
import { befellBefore, peopleItem } from './people.js';
import { rateItem } from './rate.js';

/** 31家|企业, 问题|4804条, 其中533条 */
export function countItem(ctx: Context, behind: Phrase | undefined, before: Before): Item {
  const unit = ctx.quantity.unit?.name ?? '';
  const befell = PEOPLE_UNITS.has(unit) ? befellBefore(ctx) : undefined;
  if (befell) return made(befell, 'verb', true);
  if (unit === '人次' && behind?.verbFirst === true && !before.phrase?.fits)
    return ofPhrase(behind, 'behind');
  if (!ctx.quantity.unit && before.phrase?.head?.metric.category === 'money')
    return ofPhrase(before.phrase, 'before');
  // 突破16.3亿|产值
  if (!ctx.quantity.unit && behind?.head?.metric.category === 'money' && !behind.verbFirst)
    return ofPhrase(behind, 'behind');
  if (behind?.fits && (!behind.verbFirst || tells(ctx.quantity.unit)))
    return ofPhrase(behind, 'behind');
  if (isChangeLead(ctx)) return rateItem(ctx);
  if (before.phrase?.fits) return doneTo(ctx, before.phrase) ?? ofPhrase(before.phrase, 'before');
  if (PEOPLE_UNITS.has(unit)) return peopleItem(ctx, behind, before);
  const done = before.phrase && doneTo(ctx, before.phrase);
  if (done) return done;
  if (behind && (behind.fits || !behind.verbFirst)) return ofPhrase(behind, 'behind');
  if (before.phrase) return ofPhrase(before.phrase, 'before');
  const shared = phraseBehindList(ctx);
  if (shared) return ofPhrase(shared, 'behind');
  const carried = inherited(ctx, unit);
  if (carried) return carried;
  if (behind) return ofPhrase(behind, 'behind');
  const subject = subjectBefore(ctx);
  if (subject && fits(ctx.quantity.unit, subject.head)) return subject;
  if (before.bareVerb) return made(before.verb, 'verb');
  return subject ?? made('', 'default');
}

/** 已开工改造|937个: what is done stands for what it is done to, where that was counted just before. */
function doneTo(ctx: Context, phrase: Phrase): Item | undefined {
  const last = ctx.earlier.at(-1);
  const same = last && last.quantity.unit?.name === ctx.quantity.unit?.name;
  if (!same || ctx.quantity.unit?.category === 'activities') return undefined;
  const verbs = leftOf(ctx).filter((t) => t.start >= phrase.start && t.end <= phrase.end);
  return verbs.every((t) => t.pos === 'v' || t.pos === 'vn')
    ? made(last.item, 'inherited')
    : undefined;
}
