/** The noun phrase that begins at a word. */
import { charSet, stands } from '../../lexicon/chars.js';
import type { Token } from '../lexicon.js';
import type { Category } from '../../model.js';
import type { Context } from '../context.js';
import { JOINING, WHOLE } from '../marks.js';
import { bare, phrase, type Phrase } from './phrase.js';
import { closes, isChange, isMark, isNounish, isSingle, leadsToNoun, NOUNISH } from './tokens.js';
import { workBehind, workToEnd } from './work.js';

/** Only nouns go on a phrase that has its head: 15万农户|发展产业, though 发展 may be a noun. */
const AFTER_HEAD = new Set(['n', 'ns', 'x']);
/** Categories whose head ends a phrase as soon as a verb follows. */
const SOLID: readonly Category[] = [
  'people',
  'organizations',
  'sites',
  'grids',
  'goods',
  'projects',
];

/**
 * The noun phrase that begins with token `from`: nouns with what stands before them. A verb ends it
 * once it has a head (16名青年才俊|投身…), and is a part of it before (5000多家招聘单位).
 */
export function nounRun(ctx: Context, tokens: readonly Token[], begin: number): Phrase | undefined {
  const skips =
    isEach(ctx, tokens[begin]) || isOfWhole(tokens, begin) || isVery(ctx, tokens, begin);
  const from = begin + (skips ? 1 : 0);
  const first = tokens[from];
  // 1500个|年底前投用: when it will be is not what it is
  if (
    !first ||
    isChange(first) ||
    isLight(ctx, first) ||
    isGround(ctx, tokens[begin] ?? first) ||
    (first.pos === 't' && tokens[from + 1]?.pos === 'f')
  )
    return undefined;
  const partner = isPartner(ctx, first, tokens[from + 1]);
  const linked = partner || ctx.text.charAt(first.start - 1) === '的';
  const work = workToEnd(ctx, tokens, from);
  if (work) return phrase(ctx, first.start, work, false);
  let end = first.start;
  let best: Phrase | undefined;
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || token.start < end) continue;
    // 16个|未|达标水体
    if (i === from && (partner || isNegation(ctx, token))) {
      end = token.end;
      continue;
    }
    const closed = closes(ctx, token, ctx.ceiling);
    if (closed !== undefined) {
      end = closed;
      const quoted = phrase(ctx, first.start, end, first.pos === 'v' && !linked);
      // 群众|“微心愿”: what is quoted may be the head
      const named = i > from && ctx.text.charAt(token.start) === '“';
      if (!best || (quoted.fits && named)) best = quoted;
      continue;
    }
    if (isMark(token) || (i > from && isCopula(ctx, token))) break;
    // 五项指标|全省领先: among whom they lead
    if (best && (token.marks & WHOLE) !== 0) break;
    // 18个花坛|上种了: where something stands, no part of its name
    const inside = best?.fits === true && ctx.text.charAt(token.start) === '中';
    if (i > from && token.pos === 'f' && isSingle(token) && (inside || !isName(tokens[i + 1])))
      break;
    if (joins(tokens, i, best) || isDegree(ctx, tokens, i)) {
      end = token.end;
      continue;
    }
    const solid = best !== undefined && isSolid(best);
    const work = solid ? workBehind(ctx, tokens, i) : undefined;
    if (work) return phrase(ctx, first.start, work, false);
    if (leadsAway(ctx, tokens, i)) break;
    const ended = best?.fits === true || (best?.head !== undefined && isSum(ctx));
    const station = isSingle(token) && ctx.text.charAt(token.start) === '站';
    if (solid ? !AFTER_HEAD.has(token.pos) && !station : ended && token.pos === 'v') break;
    if (token.pos === 'v' ? !leadsToNoun(tokens, i) : !isNounish(tokens, i, from)) break;
    end = token.end;
    if (token.pos === 'v' || token.pos === 'a') continue;
    const run = phrase(ctx, first.start, end, first.pos === 'v' && !linked);
    const category = run.head?.metric.category ?? 'other';
    // 18个乡镇集市|招聘会: the last of several nouns is what is counted
    const held = category === 'activities' && token.pos === 'n' && HELD.test(run.text);
    if (best?.fits === true && category === 'people' && isOfUnits(ctx, best, token)) break;
    // 60%的土地|纠纷: what goes wrong with it
    const matter = category === 'problems' && ctx.quantity.unit?.kind === 'share';
    const weaker =
      solid && !held && !matter && (!SOLID.includes(category) || OF_THEM.test(run.text));
    const sure = run.fits && best !== undefined && isSurer(ctx, best, run);
    if (!best || !best.fits || (run.fits && !weaker) || sure) best = run;
  }
  // 18.2万平方米|（含自建自用）: a remark is no noun
  return best && bare(best.text).trim() !== '' ? best : undefined;
}

const isSolid = ({ fits, head }: Phrase): boolean =>
  fits && (head === undefined || SOLID.includes(head.metric.category));

/** 36件食品|案件, 20平方米食品|面积: of two nouns the second is counted so by the dictionary, the first only may be. */
function isSurer({ quantity: { unit } }: Context, first: Phrase, whole: Phrase): boolean {
  if (!unit) return false;
  const counts = ({ head }: Phrase): boolean => head?.metric.units.includes(unit.name) === true;
  return counts(whole) && !counts(first);
}

const UNITS = /(?:乡镇|社区|街道|县区|区县|县市|省份|省市|城市|(?:行政|自然|试点|重点)村)$/u;

const LINES = /(?:高铁|铁路|公路|高速|航线|线路|地铁|班线)$/u;

/** 8个乡镇|群众, 32条高铁|旅客, 7个村|党员: what is counted with 个 or 条 is not the people in it. */
function isOfUnits(ctx: Context, { text }: Phrase, next: Token): boolean {
  const people = ctx.text.slice(next.start, next.end);
  if (ctx.quantity.unitText === '条') return LINES.test(text);
  // 1200个城市家庭: families are counted with 个, too
  if (ctx.quantity.unitText !== '个' || people.endsWith('家庭')) return false;
  return UNITS.test(text) || (text.endsWith('村') && /^(?:群众|党员)$/u.test(people));
}

/** 2万元防疫物资|送到乡里: of a sum the noun need not be one. */
const isSum = ({ quantity }: Context): boolean => quantity.unit?.kind === 'money';

const LIGHT_VERBS = new Set(['进行', '予以', '加以', '得到', '实现', '开展', '预计', '估计']);

/** 10座|进行加固: a verb that only leads to another one. */
const isLight = (ctx: Context, token: Token): boolean =>
  token.end - token.start === 2 && LIGHT_VERBS.has(ctx.text.slice(token.start, token.end));

/** 37个|共建“一带一路”|国家: what they share stands in front of what they are. */
function isPartner(ctx: Context, first: Token, next: Token | undefined): boolean {
  const quoted = next !== undefined && closes(ctx, next, ctx.ceiling) !== undefined;
  return quoted && ctx.text.slice(first.start, first.end) === '共建';
}

/** 在2076亿立方米的|基础上, 突破20万元|大关, 889件|中，, 2900间|不同程度损坏: no noun of the number. */
const isGround = ({ text }: Context, { start }: Token): boolean =>
  /^(?:基础上|前提下|情况下|不同程度|初[显见具步]|限期|大关|关口|门槛|中(?:$|[，。；、]))/u.test(
    text.slice(start, start + 4),
  );

const isNegation = (ctx: Context, token: Token): boolean =>
  isSingle(token) && ctx.text.charAt(token.start) === '未';

const isCopula = (ctx: Context, token: Token): boolean =>
  isSingle(token) && ctx.text.charAt(token.start) === '是';

const EACH = /^(?:各|各类|各种|各式|各级|各项|各个|不同|多种|多类)$/u;

/** 33个|各|领域党组织, 100项|各类|文化活动 */
const isEach = (ctx: Context, token: Token | undefined): boolean =>
  token !== undefined && EACH.test(ctx.text.slice(token.start, token.end));

/** 10件|全区|公益诉讼案例: whose they are stands in the fields for places. */
function isOfWhole(tokens: readonly Token[], at: number): boolean {
  const [whole, next] = [tokens[at], tokens[at + 1]];
  return whole !== undefined && (whole.marks & WHOLE) !== 0 && next !== undefined && !isMark(next);
}

const VERY = /^(?:非常|十分|特别|极其|相对|比较)$/u;

/** 12条|非常|健康河流 */
function isVery(ctx: Context, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token !== undefined && next?.pos === 'a' && VERY.test(ctx.text.slice(token.start, token.end))
  );
}

/** 12位国内|最|顶级专家 */
function isDegree(ctx: Context, tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || !isSingle(token) || !'最较'.includes(ctx.text.charAt(token.start))) return false;
  return next !== undefined && (next.pos === 'a' || next.pos === 'n');
}

/** 地|下|停车场 goes on behind the word of place. */
function isName(next: Token | undefined): boolean {
  return next !== undefined && (next.pos === 'n' || next.pos === 'a');
}

/** 招商引资|和|贸易合作项目: 和 within a phrase that has no head of its own yet. */
function joins(tokens: readonly Token[], i: number, best: Phrase | undefined): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || !next || (token.marks & JOINING) === 0) return false;
  // 专职|和|兼职调解员
  if (!best) return tokens[i - 1]?.pos === 'a' && next.pos === 'a';
  const solid = best.fits && best.head?.metric.category !== 'other';
  return !solid && NOUNISH.has(next.pos);
}

/** 60个商圈|客流量: what is told of them, not what they are. */
const OF_THEM = /(?:流量|人次|人数|总数|数量|价格|销量)$/u;
const HELD = /(?:[^机社商协工]会|活动|比赛|大赛)$/u;
const AWAY = charSet('到进入至往');

/** 200户|加入|到|合作社: a verb that leads somewhere tells what is done, no name. */
function leadsAway(ctx: Context, tokens: readonly Token[], i: number): boolean {
  const [verb, token] = [tokens[i - 1], tokens[i]];
  if (!token || !isSingle(token) || !stands(AWAY, ctx.text, token.start)) return false;
  return verb?.pos === 'v' && verb.end === token.start;
}
