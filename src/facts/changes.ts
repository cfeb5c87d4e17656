/** Comparisons: from what, to what, by how much. */
import { endings, firstIn } from '../lexicon/lookup.js';
import type { Context } from './context.js';
import { CHANGE_VERBS, TURNING_VERBS } from './terms.js';

const VERBS = [...CHANGE_VERBS, ...TURNING_VERBS].sort((a, b) => b.length - a.length).join('|');
/** …提高到: behind the earlier figure, at most a few words away; 53%、65%提高到: or behind a list of them. */
const TO = new RegExp(
  `^(?:、[\\d.]{1,6}%){0,2}(?:，[^，。；、]{0,3}?|[^，。；、]{0,10}?)(?:${VERBS})(?:到|至|为|成)`,
  'u',
);
/** 由…, 从…: before the earlier figure, with no goal between. */
const FROM = /[由从](?:[^，。；由从]{0,20})$/u;
const REACHED = new RegExp(`(?:${VERBS})(?:到|至|为|成)`, 'u');

/** 由|65.6%|提高到96.9%; 由原来的|3.5米|拓宽到7米: the earlier figure of a comparison. */
export function isEarlierFigure(ctx: Context): boolean {
  return (ctx.known.isEarlierFigure ??= standsEarlier(ctx));
}

/** 将9个社区|调整为13个 */
const TAKEN = /[将把][^，。；\d]{0,8}$/u;
const TURNED = new RegExp(
  `^[^，。；、\\d]{0,10}(?:${[...TURNING_VERBS].join('|')})(?:到|至|为|成)[约近]?\\d`,
  'u',
);

function standsEarlier({ text, quantity: q, clause, sentence }: Context): boolean {
  const taken = TAKEN.test(text.slice(Math.max(clause.start, q.start - 10), q.start));
  if (taken && TURNED.test(text.slice(q.end, Math.min(sentence.end, q.end + 18)))) return true;
  const lead = FROM.exec(text.slice(Math.max(clause.start, q.start - 24), q.start))?.[0];
  if (lead === undefined || REACHED.test(lead)) return false;
  return TO.test(text.slice(q.end, Math.min(sentence.end, q.end + 16)));
}

/** What may stand between the verb and the number: 增长到|去年的|56万元. */
const MARKS_BEHIND_VERB =
  /(?:了|到|至|为|约|近|达|超|每[人户亩年月日]|(?:\d{4}年|[去今前上]年|目前|现在|如今)[底末初]?的?|\s)+$/u;

/** 净增|4.86亿元, 增加到|60多个: a verb of change stands right before the number, its subject further off. */
export function isChangeLead(ctx: Context): boolean {
  return changeVerb(ctx) !== undefined;
}

/** 比2013年同期57.22亿立方米|少16.38亿立方米 */
const LESS_THAN =
  /[比较][^，。；]{0,24}?(?:同期|去年|上年|年)[^，。；不最至缺很]{0,16}([少多])(?:了|花了?|用了?)?$/u;
const VERB_ENDINGS = endings(CHANGE_VERBS);

/** The verb of change right before the number. */
export function changeVerb(ctx: Context): string | undefined {
  const lead = ctx.text.slice(ctx.floor, ctx.quantity.start);
  const marks = MARKS_BEHIND_VERB.exec(lead)?.[0].length ?? 0;
  const found = firstIn(VERB_ENDINGS, lead, 0, lead.length - marks);
  if (found >= 0) return CHANGE_VERBS[found];
  return LESS_THAN.exec(ctx.text.slice(ctx.clause.start, ctx.quantity.start))?.[1];
}
