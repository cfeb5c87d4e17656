/** The noun phrase behind a number. */
import type { Token } from '../lexicon.js';
import { leftOf, rightOf, withRight, type Context } from '../context.js';
import { FOUNDING, OF } from '../marks.js';
import { RANK } from '../terms.js';
import { phrase, type Phrase } from './phrase.js';
import { nounRun } from './run.js';
import { isMark, isSingle } from './tokens.js';
import { stands } from '../../lexicon/chars.js';
import { partsWords, SPACES } from './spaces.js';
import { phraseBefore } from './before.js';

/**
 * What stands behind the number: 31家|企业, 3个由…担任组长的|督导组, 40万平方米的|航站楼.
 * A phrase right behind it wins where the classifier goes with it; else the head of the relative clause does.
 */
export function phraseBehind(ctx: Context): Phrase | undefined {
  const founded = founding(ctx);
  if (founded) return founded;
  if (endsTitlePart(ctx) || isLimit(ctx)) return undefined;
  const ranked = rankedBehind(ctx) ?? amongBest(ctx) ?? describedBehind(ctx);
  if (ranked) return ranked;
  const at = ctx.quantity.end + otherUnit(ctx);
  const words = rightOf(ctx).filter((t) => t.start >= at);
  const space = words.findIndex((t, i) => i > 0 && partsWords(ctx.text, t));
  const tokens = (space < 0 ? words : words.slice(0, space)).filter(
    (t) => ctx.text.charAt(t.start) !== ' ',
  );
  const from = tokens[0] && (tokens[0].marks & OF) !== 0 ? 1 : 0;
  const first = nounRun(ctx, tokens, from);
  const described =
    first && isDescription(ctx, first) ? relativeHead(ctx, tokens, from) : undefined;
  if (described) return described;
  const done = first?.fits === true ? doneBy(ctx, tokens, from, first) : undefined;
  if (done) return done;
  if (first?.fits && !first.verbFirst && !isClause(ctx, first)) return withList(ctx, tokens, first);
  // 26亿立方米|焦炉煤气|是园区的|副产品
  const measured = ctx.quantity.unit?.kind === 'measure' && first?.start === ctx.quantity.end;
  if (measured && !first.verbFirst && !isClause(ctx, first) && !EXTENT.test(first.text))
    return first;
  const head = relativeHead(ctx, tokens, from);
  // 三条|快速路|的开工建设
  if (first?.fits && head && WORK.test(head.text)) return first;
  if (head?.fits) return head;
  const listed = first && !first.fits ? listHead(ctx, tokens, first) : undefined;
  if (listed) return listed;
  return headBeyond(ctx) ?? (first?.fits ? first : (head ?? first));
}

/** 9个|集党群服务、议事协商于一体的|服务阵地, 3个|装有毒品的|行李箱: what is in it. */
const DESCRIBED =
  /^(?:集[^，。；]{2,40}?于一[体身]的|(?:[装藏载印写标患]有|装着)[^，。；、]{1,14}?的)/u;
const LONGEST_DESCRIPTION = 48;

/** 15个|（含结转1个，跨年度1个）|达标区: what is told in brackets of some of them. */
const SOME_OF_THEM = /^（(?:含|其中|包括)[^（）。；]{2,36}）/u;

function describedBehind(ctx: Context): Phrase | undefined {
  const { text, quantity: q } = ctx;
  const behind = text.slice(q.end, q.end + LONGEST_DESCRIPTION);
  const length = (DESCRIBED.exec(behind) ?? SOME_OF_THEM.exec(behind))?.[0].length ?? 0;
  const thing = length > 0 ? phraseFrom(ctx, q.end + length) : undefined;
  return thing?.verbFirst === false ? thing : undefined;
}

/** 3个省级、4个市级、82个|县级示范村: ranks of one thing, which stands behind the last. */
const RANKS = new RegExp(
  `^(?:${RANK}(?:、|和|及|以及)(?:约|近)?\\d{1,6}[\\u4e00-\\u9fff]){1,4}(?=${RANK})`,
  'u',
);
const FIRST_RANK = new RegExp(`^${RANK}`, 'u');

function rankedBehind(ctx: Context): Phrase | undefined {
  const { text, quantity: q, clause } = ctx;
  const ranks = RANKS.exec(text.slice(q.end, clause.end))?.[0];
  const thing = ranks === undefined ? undefined : phraseFrom(ctx, q.end + ranks.length);
  if (!ranks || thing?.fits !== true) return undefined;
  return {
    ...thing,
    text: (FIRST_RANK.exec(ranks)?.[0] ?? '') + thing.text.replace(FIRST_RANK, ''),
  };
}

/** 25家|世界500强|企业: the number is a part of the name. */
const AMONG_BEST = /^(?:世界|全球|中国|全国|国内)\d{2,4}强/u;
const LONGEST_RANKING = 8;

function amongBest(ctx: Context): Phrase | undefined {
  const { text, quantity: q } = ctx;
  const ranking = AMONG_BEST.exec(text.slice(q.end, q.end + LONGEST_RANKING))?.[0];
  if (ranking === undefined) return undefined;
  const end = q.end + ranking.length;
  const firms = phraseFrom(ctx, end);
  if (firms?.fits === true && !firms.verbFirst && firms.start === end)
    return { ...firms, start: q.end, text: ranking + firms.text };
  const alone = phrase(ctx, q.end, end, false);
  return alone.fits ? alone : undefined;
}

const OFFICE = /(?:政府|部门|机关|法院|[局委厅办])$/u;
/** What cases and places are counted by, and bodies are not. */
const OF_MATTERS = new Set(['处', '件', '起', '宗', '条', '项']);

/** 6处|政府挂牌督办的|火灾隐患: who does something is not what is counted, what it is done to is. */
function doneBy(
  ctx: Context,
  tokens: readonly Token[],
  from: number,
  first: Phrase,
): Phrase | undefined {
  if (!OFFICE.test(first.text) || !OF_MATTERS.has(ctx.quantity.unit?.name ?? '')) return undefined;
  const next = tokens.find(({ start }) => start === first.end);
  if (next?.pos !== 'v' && next?.pos !== 'vn') return undefined;
  const head = relativeHead(ctx, tokens, from);
  return head?.fits === true ? head : undefined;
}

const WORK = /^(?:开工|建设|实施|建成|投用|开通|启用|落成|完工|竣工|推进|完成|投产|运行)+$/u;

/** 两年|内新建5所学校, 10公里|处设置检查站: how long it took or how far it is, no noun of it. */
const isLimit = ({ text, quantity: q }: Context): boolean => {
  const next = text.charAt(q.end);
  return q.unit?.kind === 'span' ? next === '内' : q.unit?.kind === 'measure' && next === '处';
};

/** 4.5万个|（只）|口罩: another unit in brackets. Its length, or 0. */
function otherUnit({ text, quantity: q }: Context): number {
  return text.charAt(q.end) === '（' && text.charAt(q.end + 2) === '）' ? 3 : 0;
}

/** 39公里|外的港口, 66平方米|之间的房源: words of the measure, no nouns. */
const EXTENT = /^(?:[内外长宽高深厚]|之[内外间]|范围|左右|上下|以[内外上下])/u;

/** 流转土地700万亩| |交易金额80亿元: in a headline a space parts what is said; in a text of spaced words it doesn't. */
function endsTitlePart(ctx: Context): boolean {
  const { text, quantity: q } = ctx;
  if (!stands(SPACES, text, q.end) || stands(SPACES, text, q.start - 1)) return false;
  // 现场招聘3000人| |晚报记者直击
  const { phrase: noun, bareVerb } = phraseBefore(ctx);
  return noun !== undefined || bareVerb;
}

/** 成立17个工委领导任组长的|工作专班: what is founded is the body, not who leads it. */
function founding(ctx: Context): Phrase | undefined {
  const verb = leftOf(ctx).findLast((t) => t.pos === 'v');
  if (!verb || (verb.marks & FOUNDING) === 0 || ctx.quantity.start - verb.end > 1) return undefined;
  const first = nounRun(ctx, rightOf(ctx), 0);
  const next = first && rightOf(ctx).find((t) => t.start >= first.end);
  if (first && next?.pos !== 'v' && first.head?.metric.category !== 'people') return undefined;
  const head = relativeHead(ctx, rightOf(ctx), 0);
  return head?.fits ? head : first && bodyToEnd(ctx, first);
}

/** What bodies that are founded are called, and nothing that they are founded for. */
const BODY_END = /(?:组|队|专班|团|中心|委员会|协会|联盟|办公室|工作室|站|支部|党委|公司|合作社)$/u;
const LONGEST_BODY = 24;

/** 成立3个|秸秆禁烧和综合利用|督查组: the whole name of the body, where what it is for has verbs in it. */
function bodyToEnd(ctx: Context, first: Phrase): Phrase | undefined {
  if (first.fits && first.head?.metric.category === 'organizations') return undefined;
  const { text, quantity: q } = ctx;
  const words = rightOf(ctx);
  const stop = words.findIndex((t) => isMark(t) || (t.marks & OF) !== 0);
  const last = words[(stop < 0 ? words.length : stop) - 1];
  if (!last || last.end - q.end > LONGEST_BODY) return undefined;
  if (!BODY_END.test(text.slice(q.end, last.end))) return undefined;
  const body = phrase(ctx, first.start, last.end, false);
  return body.fits && body.head?.metric.category === 'organizations' ? body : undefined;
}

/** 119个|村、居委会、社区: one character says too little, so the list that it opens is taken whole. */
function withList(ctx: Context, tokens: readonly Token[], first: Phrase): Phrase {
  if (first.text.length > 1) return first;
  const bracket = /^[（(][\u4e00-\u9fff、]{1,8}[）)]/u.exec(ctx.text.slice(first.end, ctx.ceiling));
  let end = first.end + (bracket?.[0].length ?? 0);
  while (ctx.text.charAt(end) === '、' && end < ctx.ceiling) {
    const from = tokens.findIndex((t) => t.start === end + 1);
    const next = from < 0 ? undefined : nounRun(ctx, tokens, from);
    if (!next?.fits || next.verbFirst) break;
    end = next.end;
  }
  return end === first.end ? first : { ...first, end, text: ctx.text.slice(first.start, end) };
}

/** No list before its head is longer. */
const LONGEST_LIST = 6;

/** 40家|乳制品、水产品参展企业: what the list leads up to, where only that goes with the classifier. */
function listHead(ctx: Context, tokens: readonly Token[], first: Phrase): Phrase | undefined {
  let { end } = first;
  for (let i = 0; i < LONGEST_LIST && ctx.text.charAt(end) === '、'; i += 1) {
    const from = tokens.findIndex((t) => t.start === end + 1);
    const next = from < 0 ? undefined : nounRun(ctx, tokens, from);
    if (!next || next.verbFirst) return undefined;
    if (next.fits) return next;
    ({ end } = next);
  }
  return undefined;
}

/** 30多个|急需做手术的|孩子: a phrase with a verb in it that a 的 follows describes the head behind. */
function isClause(ctx: Context, run: Phrase): boolean {
  if (ctx.text.charAt(run.end) !== '的') return false;
  return rightOf(ctx).some((t) => t.start >= run.start && t.end <= run.end && t.pos === 'v');
}

const DESCRIBES =
  /(?:类型|主题|颜色|规模|特色|风格|形式|样式|种类|口味|层次|式样|类别|形态|年龄段|岁数)$/u;

/** 5万多个|不同类型的|村庄: of what kind they are. */
const isDescription = (ctx: Context, { text, end }: Phrase): boolean =>
  ctx.text.charAt(end) === '的' && DESCRIBES.test(text);

/** 亿元|及以上|项目 */
const LIMIT = /^(?:及?以[上下]|左右|级)/u;
/** 45个|投资|亿元以上项目: the size of what stands behind. */
const SIZE =
  /^(?:总|年|计划)?(?:投资|产值|营收|营业收入|销售额?|收入|产能|纳税|税收|合同额|注册资本|规模)(?:总?额)?(?:超过|超|达到?|在|约|近)?$/u;

/** 3家|年产值50亿元的|企业, 100位|70岁以上|老人: the description holds the next number. */
function headBeyond(ctx: Context): Phrase | undefined {
  const { next, text, clause } = ctx;
  if (!next || next.end >= clause.end) return undefined;
  const of = text.slice(next.end, next.end + 3).indexOf('的');
  const linked = of >= 0;
  const limit = LIMIT.exec(text.slice(next.end, next.end + 4))?.[0].length ?? 0;
  const start = linked ? next.end + of + 1 : next.end + limit;
  const between = text.slice(ctx.quantity.end, next.start);
  // 亿元以上的企业31户|、5亿元以上的企业: the next of a list
  if (between === '、' && phraseBefore(ctx).phrase?.fits === true) return undefined;
  const touching = between === '' || next.unit?.name === '岁' || SIZE.test(between);
  if (!linked && !touching) return undefined;
  const wide = withRight(ctx, start);
  const head = nounRun(wide, rightOf(wide), 0);
  return head?.fits && !FIGURE.test(head.text) ? head : undefined;
}

/** 406人减少到2019年底的|99人: another figure; no 5A级景区. */
const FIGURE = /^\d+(?![\dA-Za-z])/u;

/** 新建4500万亩|和改造提升|3500万亩高标准农田 */
const SIDE_BY_SIDE = /^(?:、|和(?:改造提升|提升改造|新建|改建|改造|扩建|提升|修复|完善|拟建))$/u;

/** 5385台、7185.86蒸吨|燃煤锅炉: two measures of one thing that stands behind the second. */
export function phraseBehindList(ctx: Context): Phrase | undefined {
  const { next, text, clause, quantity } = ctx;
  // A list may be cut within a number, where it is longer than any clause.
  if (!next || next.end > clause.end) return undefined;
  if (!SIDE_BY_SIDE.test(text.slice(quantity.end, next.start))) return undefined;
  const wide = withRight(ctx, next.end);
  const head = nounRun(wide, rightOf(wide), 0);
  return head?.fits ? head : undefined;
}

/** The noun phrase that begins at the offset, within the number's clause. */
export function phraseFrom(ctx: Context, start: number): Phrase | undefined {
  const wide = withRight(ctx, start);
  return nounRun(wide, rightOf(wide), 0);
}

/** The first fitting phrase behind a 的, else the first at all. */
function relativeHead(ctx: Context, tokens: readonly Token[], from: number): Phrase | undefined {
  let fallback: Phrase | undefined;
  let open = false;
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if ((token.marks & OF) !== 0) open = true;
    else if (!open || !isSingle(token) || !'、和及'.includes(ctx.text.charAt(token.start)))
      continue;
    const run = nounRun(ctx, tokens, i + 1);
    if (run?.fits) return run;
    fallback ??= run;
  }
  return fallback;
}
