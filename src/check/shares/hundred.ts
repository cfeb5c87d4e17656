/** 三次产业比为3.9：59.5：36.6; 分别占25%、45%、30%: shares that should make 100. */
import type { Finding } from '../finding.js';
import { evidenceOf, finding, tidy } from '../make.js';
import { asciiDigits, isExact, stepOf, sumOf } from '../number.js';
import type { CheckedArticle, Figure, Passage } from '../passage.js';
import { holds } from '../words.js';
import { between, clauseStart, leadOf, scenesOf, type Scene } from '../reading.js';
import { isPartition } from '../sums/division.js';
import { unread } from '../unread.js';
import type { FindingStatus } from '../vocabulary.js';

/** Below this the parts are plainly not all there are. */
const NEARLY_ALL = 90;
const DUST = 1e-9;

interface Shares {
  readonly scene: Scene;
  readonly parts: readonly Figure[];
  readonly whole: string;
}

const OF_WHOLE =
  /占(?:比)?([^，。；：0-9]{0,20}?)(?:的比重|的比例|比重|的)?(?:分别)?(?:为|达到?|约)?$/u;

/** 25%|、|45%; 投诉类占22.5%|，其他类|0.3% */
const FOLLOWS = /^(?:[、和及]|，(?:及|和)?其[他它余][^，。；、：\d]{0,6})$/u;

/** 男占50.5%、女占49.5%、老年占14.1%…: where the first few make the whole, another division begins behind them. */
function groupsOf(parts: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  let group: Figure[] = [];
  for (const part of parts) {
    group.push(part);
    const sum = sumOf(group.map(({ fact }) => fact.value));
    if (Math.abs(sum - 100) > stepOf(part.fact) * 1.5) continue;
    groups.push(group);
    group = [];
  }
  const rest = groups.length === 0 ? group : [];
  return [...groups, rest].filter(({ length }) => length > 1);
}

/** Shares of one whole that stand in a row: 占…的25%、…占30%. */
function rowsIn(scene: Scene): Shares[] {
  const rows: Shares[] = [];
  let parts: Figure[] = [];
  let whole = '';
  const close = (): void => {
    for (const group of groupsOf(parts)) rows.push({ scene, parts: group, whole });
    parts = [];
  };
  for (const figure of scene.period.figures) {
    const { unit, aspect } = figure.fact;
    if (unit !== '%' || aspect === 'change' || aspect === 'before') continue;
    const last = parts.at(-1);
    const match = OF_WHOLE.exec(leadOf(scene, figure));
    const follows = last !== undefined && FOLLOWS.test(between(scene, last, figure));
    if (!match && !follows) close();
    // 汉族占75.6%，少数民族占24.4%，其中回族占23.5%: parts of a part begin a row of their own.
    if (last && between(scene, last, figure).includes('其中')) close();
    if (match?.[1] && parts.length > 0 && match[1] !== whole) close();
    if (match && parts.length === 0) whole = match[1] ?? '';
    if (match || follows) parts.push(figure);
  }
  close();
  return rows;
}

/** Offset where the clause in front of the one at `at` begins. */
function clauseBefore(scene: Scene, at: number): number {
  const start = clauseStart(scene, at);
  return start > scene.period.start ? clauseStart(scene, start - 1) : start;
}

/** The words between the share before and this one, or from the beginning of the clause before it. */
function namesOf({ scene, parts }: Shares): string[] {
  const { text } = scene.passage;
  return parts.map((part, i) => {
    const start = parts[i - 1]?.end ?? clauseBefore(scene, part.at);
    return text.slice(start, part.at);
  });
}

/** 咨询类占77.2%，投诉类占22.5%，其他占0.3%: what is told of the others leaves none out. */
function endsWithRest(row: Shares): boolean {
  const [last = '', ...others] = namesOf(row).reverse();
  const tells = (name: string): boolean => /(?:^|[，；、])(?:及|和)?其[他它余]/u.test(name);
  return others.length > 1 && tells(last) && !others.some(tells);
}

/** Shares need not be of one division, nor all there are, unless their names say so. */
function statusOf(row: Shares, sum: number): FindingStatus | undefined {
  const { parts, whole } = row;
  if (!parts.every(({ fact }) => isExact(fact))) return undefined;
  const slack = parts.reduce((all, { fact }) => all + stepOf(fact) / 2, 0);
  const isWhole = isPartition(namesOf(row)) || (sum > NEARLY_ALL && endsWithRest(row));
  if (Math.abs(sum - 100) <= slack + DUST) return isWhole || parts.length > 2 ? 'ok' : undefined;
  if (isWhole) return 'mismatch';
  // 占全国的39.3% of cars and 40.2% of chips are shares of two wholes.
  if (holds(whole, 'areas') || parts.length < 3) return undefined;
  return sum > NEARLY_ALL ? 'unclear' : undefined;
}

function rowFinding(row: Shares): Finding | undefined {
  const sum = sumOf(row.parts.map(({ fact }) => fact.value));
  const status = statusOf(row, sum);
  const [first, ...others] = row.parts;
  if (status === undefined || !first) return undefined;
  const terms = `${row.parts.map(({ fact }) => fact.raw).join(' + ')} = ${tidy(sum)}%`;
  const made = finding({
    rule: 'share',
    status,
    stated: first,
    reason: { key: `hundred_${status}`, values: { terms } },
    others: others.map((part) => evidenceOf('part', part)),
  });
  return { ...made, expected: 100, stated: tidy(sum), difference: tidy(sum - 100) };
}

const RATIO =
  /(?:产业|结构|经济|行业)[^，。；0-9０-９]{0,8}?(?:比|比例|结构|比重)(?:为|是|由|调整为|优化为|达到?)+((?:[0-9０-９]+(?:[.．][0-9０-９]+)?[：:∶]){2,4}[0-9０-９]+(?:[.．][0-9０-９]+)?)/gu;

/** 三次产业比为3.9：59.5：36.6 */
function ratiosIn(article: CheckedArticle, passage: Passage): Finding[] {
  return [...passage.text.matchAll(RATIO)].flatMap((match) => {
    const ratio = match[1] ?? '';
    const at = match.index + match[0].length - ratio.length;
    const members = asciiDigits(ratio).split(/[：:∶]/u);
    const sum = sumOf(members.map(Number));
    if (sum < NEARLY_ALL || sum > 200 - NEARLY_ALL) return [];
    const step = Math.max(...members.map((m) => 10 ** -(m.split('.')[1]?.length ?? 0)));
    const off = Math.abs(sum - 100);
    const isNear = off <= (step / 2) * members.length + 1e-9;
    const status: FindingStatus = off < 1e-9 ? 'ok' : isNear ? 'rounding' : 'mismatch';
    const said = { value: sum, unit: '%', item: '比例', category: 'rates' as const };
    const stated = unread(article, passage, [at, at + ratio.length], said);
    const terms = `${members.join(' + ')} = ${tidy(sum)}`;
    const reason = { key: `hundred_${status}`, values: { terms } };
    return [finding({ rule: 'share', status, stated, expected: 100, reason, others: [] })];
  });
}

/** Every row of shares of the article that divides a whole. */
export function hundreds(article: CheckedArticle): Finding[] {
  const rows = scenesOf(article.passages)
    .flatMap(rowsIn)
    .flatMap((row) => rowFinding(row) ?? []);
  return [...rows, ...article.passages.flatMap((passage) => ratiosIn(article, passage))];
}
