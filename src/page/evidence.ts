import type { Line } from './lines.js';
import { breaksOff } from './cuts.js';
import { headlineKey, visibleLength } from './plain.js';
import type { Run, Surroundings } from './runs.js';

/** The habits of a page that decide what a title without clear marks is. */
export interface Style {
  /** How many empty lines usually stand above a paragraph. */
  readonly usualGap: number;
  /** Paragraphs are indented and the first headline is not. */
  readonly indented: boolean;
  /** Headlines that the navigation lists. */
  readonly announced: ReadonlySet<string>;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** The habits of the page that the lines make up. */
export function styleOf(lines: readonly Line[], runs: readonly Run[]): Style {
  const bodies = lines.filter((l, i) => l.kind === 'body' && lines[i - 1]?.kind === 'body');
  const indented = lines.filter((l) => l.kind === 'body' && l.indent > 0).length;
  const all = lines.filter((l) => l.kind === 'body').length;
  return {
    usualGap: median(bodies.map((l) => l.gap)),
    indented: indented * 3 > all && runs[0]?.titles[0]?.indent === 0,
    announced: new Set(
      lines.filter((l) => l.kind === 'announced').map((l) => headlineKey(l.plain)),
    ),
  };
}

/** 近日, 7月1日, 记者从…获悉: how news begin. */
const LEAD =
  /^[^。]{0,24}?(?:近日|日前|连日来|近期|昨日|昨天|今天|今晨|\d{1,2}月\d{1,2}日|\d{1,2}日(?:上午|下午|晚)?,|记者从|记者了解到|记者获悉|从[^。,]{2,16}获悉)/u;
/** 下一步, 据悉: how last paragraphs begin. */
const CLOSING_FORMULA = /^(?:下一步|今后|接下来|据悉|据了解|未来|下阶段|最后|此次|目前,该)/u;
const COLUMN_MARK = /^【[^】]{2,30}】/u;
const LONG = 14;
const SHORT = 9;
const SAME_BEGINNING = 4;

/** Length of the common beginning of a title and the paragraph below it. */
function commonBeginning(title: string, body: string): number {
  const [a, b] = [headlineKey(title), headlineKey(body.slice(0, 60))];
  let n = 0;
  while (n < a.length && a.charAt(n) === b.charAt(n)) n += 1;
  return n;
}

/** Empty lines set a headline apart from the text above and below it. */
function gapEvidence(run: Run, here: Surroundings, style: Style): number {
  const above = (run.titles[0]?.gap ?? 0) - style.usualGap;
  const below = (here.next?.gap ?? 0) - style.usualGap;
  if (above > 0 && below > 0) return 3;
  return above > 0 ? 1 : 0;
}

/** A headline stands at the margin where paragraphs and subheads are indented. */
function indentEvidence(run: Run, here: Surroundings, style: Style): number {
  const indent = run.titles[0]?.indent ?? 0;
  let sum = 0;
  if (style.indented && here.next !== undefined && here.next.indent > 0) sum += indent > 0 ? -4 : 3;
  const before = (here.lastBody?.indent ?? 0) > 0;
  const after = (here.next?.indent ?? 0) > 0;
  if (indent === 0 && here.lastBody !== undefined && before !== after) sum += 2;
  return sum;
}

/** Evidence that a run heads an article of its own where no mark decides; from ENOUGH on it does. */
export function softEvidence(
  run: Run,
  here: Surroundings,
  style: Style,
  above: readonly Line[],
): number {
  const title = run.titles.at(-1)?.plain ?? '';
  const length = visibleLength(title);
  let sum = gapEvidence(run, here, style) + indentEvidence(run, here, style);
  sum += placeEvidence(run, here, above);
  if (here.next !== undefined && LEAD.test(here.next.plain)) sum += 2;
  if (here.next !== undefined && commonBeginning(title, here.next.plain) >= SAME_BEGINNING)
    sum += 2;
  if (COLUMN_MARK.test(run.titles[0]?.plain ?? '')) sum += 2;
  if (here.lastBody !== undefined && CLOSING_FORMULA.test(here.lastBody.plain)) sum += 1;
  if (here.lastBody !== undefined && breaksOff(here.lastBody.text.text)) sum += 1;
  if (length >= LONG) sum += 1;
  if (length <= SHORT) sum -= 1;
  return sum;
}

const PLACE =
  /^[【“]?(\p{Script=Han}{1,6}?(?:自治县|自治旗|开发区|高新区|经开区|示范区|新区|省|市|县|区|旗|镇|乡|村|街道|社区))(?=\S)/u;

/** Longer paragraphs are looked at so far. */
const REACH = 2000;

/** A title that begins with a place of which the text above it says nothing, as its own text does. */
function placeEvidence(run: Run, here: Surroundings, above: readonly Line[]): number {
  const place = run.titles.map((t) => PLACE.exec(t.plain)?.[1]).find((p) => p !== undefined);
  if (place === undefined || above.some((l) => l.plain.slice(0, REACH).includes(place))) return 0;
  return here.next?.plain.slice(0, REACH).includes(place) ? 3 : 0;
}

export const ENOUGH = 3;
