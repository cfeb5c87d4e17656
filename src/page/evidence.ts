import { lazily } from '../data.js';
import type { Line } from './lines.js';
import { breaksOff } from './cuts.js';
import { areOfTwoUnits, provinces, provincesIn, unitOfTitle } from './placed.js';
import { headlineKey, visibleLength } from './plain.js';
import { hasSaid, hasSpokenOf, sharedWith, toldShare, type Topic } from './topic.js';
import { shortName } from '../place/names.js';
import { isWord } from './words.js';
import type { Run, Surroundings } from './runs.js';

/** The habits of a page that decide what a title without clear marks is. */
export interface Style {
  /** How many empty lines usually stand above a paragraph. */
  readonly usualGap: number;
  /** One title, or few of them, have more empty lines above them than a paragraph. */
  readonly fewApart: boolean;
  /** Paragraphs stand close together, and empty lines part the first headline from its text. */
  readonly setApart: boolean;
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
  const usualGap = median(bodies.map((l) => l.gap));
  const below = runs.slice(1);
  const apart = below.filter((r) => (r.titles[0]?.gap ?? 0) > usualGap).length;
  return {
    usualGap,
    setApart: bodies.length > 1 && usualGap === 0 && (lines[runs[0]?.to ?? 0]?.gap ?? 0) > 0,
    fewApart: apart <= Math.max(1, below.length / 2),
    indented: indented * 3 > all && runs[0]?.titles[0]?.indent === 0,
    announced: new Set(
      lines.filter((l) => l.kind === 'announced').map((l) => headlineKey(l.plain)),
    ),
  };
}

/** All that is known of a run of titles when it is asked whether an article begins there. */
export interface Site {
  readonly run: Run;
  readonly here: Surroundings;
  readonly style: Style;
  /** The last titles of the runs above and below, the first run of the page apart. */
  readonly neighbours: readonly Line[];
  /** What the article above has spoken of. */
  readonly topic: Topic;
  /** The paragraphs up to the next run. */
  readonly below: () => string;
  /** The article above numbers its subheads, this title has no number. */
  readonly numbered: boolean;
  /** The first line of the headline under way. */
  readonly headline: string;
  /** Articles of this page are signed, and what stands above is not. */
  readonly unsigned: boolean;
}

/** What the signs look at. */
interface View extends Site {
  readonly title: string;
  readonly length: number;
  readonly indent: number;
  readonly gapAbove: boolean;
  /** The title's place is the text's below, and not that of the text above. */
  readonly newPlace: () => boolean;
  /** Share of what stands below that stands above as well. */
  readonly shared: () => number;
  /** Share of the title that the first sentences below say again. */
  readonly retold: number;
  /** Share of the title that the text above has said. */
  readonly known: () => number;
}

/** A sign that an article begins or, with a weight below zero, that the one above goes on. */
interface Sign {
  readonly weight: number;
  readonly holds: (view: View) => boolean;
}

/** 近日, 7月1日, 记者从…获悉: how news begin. */
export const LEAD =
  /^[^。]{0,24}?(?:近日|日前|连日来|近期|昨日|昨天|昨晚|今天|今晨|\d{1,2}月\d{1,2}日|\d{1,2}日(?:上午|下午|晚)?,|记者从|记者了解到|记者获悉|从[^。,]{2,16}获悉)/u;
/** 下一步, 据悉: how last paragraphs begin. */
const CLOSING_FORMULA = /^(?:下一步|今后|接下来|据悉|据了解|未来|下阶段|最后|此次|目前,该)/u;
const COLUMN_MARK = /^【[^】]{2,30}】/u;
/** 老区, 农村: words that only end as places do. */
const PAIR = 2;
const PLACE =
  /^[【“]?(\p{Script=Han}{1,6}?(?:自治县|自治旗|开发区|高新区|经开区|示范区|新区|省|市|县|区|旗|镇|乡|村|街道|社区))(?=\S)/u;

const LONG = 14;
const LONGER = 18;
const SHORT = 9;
/** As much of the first paragraph below says what the article is about. */
const FIRST_SENTENCES = 200;

/** 建设者:…, 守护者:…: subheads of one article are made alike, as long as each other or up to the colon. */
function isParallel(a: string, b: string): boolean {
  if (visibleLength(a) === visibleLength(b)) return true;
  const upTo = (title: string): number => title.trim().search(/[\s:]/u);
  return upTo(a) > 0 && upTo(a) === upTo(b);
}

/** Less than this behind a place says nothing of it. */
const SAYING = 4;

/** 湖南, 广西: the province alone heads a section. */
function isProvinceAlone({ plain }: Line): boolean {
  const unit = unitOfTitle(plain);
  return unit?.level === 'province' && plain.length < unit.name.length + SAYING;
}

/** The place that a title says something of: 吉木乃县…, 经开区…, 贵州…; undefined for none. */
function placeOf(title: string): string | undefined {
  const named = PLACE.exec(title)?.[1];
  const isNone = named === undefined || isWord(named) || isWord(named.slice(-PAIR));
  return isNone ? unitOfTitle(title)?.name : named;
}

/** The place that a title begins with is the text's below, and the text above has not named it. */
function isOfNewPlace({ run, topic, below }: Site): boolean {
  const place = run.titles.map((t) => placeOf(t.plain)).find((p) => p !== undefined);
  if (run.titles.some(isProvinceAlone)) return false;
  if (place === undefined) return false;
  // 绩溪“名医服务站”…: as the title calls 绩溪县
  const short = run.titles.some((t) => t.plain.includes(place)) ? place : shortName(place);
  if (hasSpokenOf(topic, short)) return false;
  return below().includes(short) || (UNIT_END.test(place) && REFERS.test(below()));
}

/** 洋县…, above 今年以来,该县…. */
const UNIT_END = /[县市区旗]$/u;
const REFERS = /^[^。]{0,16}该[县市区旗]/u;

/** The text below is told of another province than the text above. */
function isElsewhere({ run, topic, below }: View): boolean {
  if (run.titles.some(isProvinceAlone)) return false;
  const [first] = provincesIn(below().slice(0, FIRST_SENTENCES));
  if (first === undefined || hasSpokenOf(topic, first)) return false;
  return provinces().some((province) => hasSpokenOf(topic, province));
}

/** As much of a title is its subject, and so far into the text below it is named again. */
const SUBJECT = 4;
const NAMED_AGAIN = 30;

/** 中国人民银行公布…: the title's subject is that of the news below, and the text above has not named it. */
function newSubject(view: View): boolean {
  const subject = view.title.slice(0, SUBJECT);
  const first = view.here.next?.plain ?? '';
  const told =
    view.length > SHORT && LEAD.test(first) && first.slice(0, NAMED_AGAIN).includes(subject);
  return told && !hasSpokenOf(view.topic, subject) && !view.newPlace();
}

const indentedBelow = ({ here }: View): boolean => (here.next?.indent ?? 0) > 0;

/** Empty lines above and below. */
const isSetApart = ({ gapAbove, here }: View): boolean => gapAbove && (here.next?.gap ?? 0) > 0;

const SIGNS: readonly Sign[] = [
  // The page: empty lines set articles apart; headlines stand at the margin, subheads are indented.
  { weight: 1, holds: (v) => v.gapAbove },
  { weight: -2, holds: (v) => v.style.setApart && !v.gapAbove },
  { weight: 2, holds: (v) => v.gapAbove && v.style.fewApart },
  { weight: 3, holds: (v) => v.length > SHORT && v.style.setApart && isSetApart(v) },
  { weight: 2, holds: (v) => v.style.indented && indentedBelow(v) && v.indent === 0 },
  { weight: -4, holds: (v) => v.style.indented && indentedBelow(v) && v.indent > 0 },
  {
    weight: 2,
    holds: (v) =>
      v.indent === 0 &&
      v.here.lastBody !== undefined &&
      v.here.lastBody.indent > 0 !== indentedBelow(v),
  },
  // Subheads come in twos and more.
  { weight: 1, holds: (v) => v.neighbours.length === 0 },
  // The title: a headline says what happened, a subhead is a catchword.
  { weight: 2, holds: (v) => v.length >= LONG },
  { weight: 1, holds: (v) => v.length >= LONGER },
  { weight: -1, holds: (v) => v.length <= SHORT },
  { weight: -2, holds: (v) => v.neighbours.some((n) => isParallel(n.plain, v.title)) },
  { weight: -3, holds: (v) => v.run.titles.some(isProvinceAlone) },
  { weight: 2, holds: (v) => COLUMN_MARK.test(v.run.titles[0]?.plain ?? '') },
  { weight: 4, holds: (v) => areOfTwoUnits(v.headline, v.run.titles[0]?.plain ?? '') },
  // The text above has come to its end.
  { weight: 1, holds: (v) => CLOSING_FORMULA.test(v.here.lastBody?.plain ?? '') },
  {
    weight: 1,
    holds: (v) => v.here.lastBody !== undefined && breaksOff(v.here.lastBody.text.text),
  },
  { weight: 2, holds: (v) => v.numbered },
  { weight: -1, holds: (v) => v.unsigned },
  // The text below begins as news do and says the headline again.
  { weight: 2, holds: (v) => LEAD.test(v.here.next?.plain ?? '') },
  { weight: 1, holds: (v) => v.retold >= 0.5 },
  { weight: -2, holds: (v) => v.retold < 0.15 },
];

/** The signs that look through the article above, which takes longer than all others together. */
const TOPIC_SIGNS: readonly Sign[] = [
  // The text below is about something else than the text above.
  { weight: 2, holds: (v) => v.newPlace() },
  { weight: 2, holds: newSubject },
  { weight: 2, holds: (v) => !v.newPlace() && isElsewhere(v) },
  { weight: 1, holds: (v) => v.shared() < 0.025 },
  { weight: 1, holds: (v) => v.shared() < 0.01 },
  // … which two reports of one subject from two places are not.
  { weight: -1, holds: (v) => v.shared() >= 0.025 && !v.newPlace() },
  { weight: -1, holds: (v) => v.shared() >= 0.05 && !v.newPlace() },
  { weight: -1, holds: (v) => v.known() >= 0.5 },
];

/** From here on a run heads an article of its own. */
export const ENOUGH = 4;

function sumOf(signs: readonly Sign[], holds: (sign: Sign) => boolean): number {
  return signs.reduce((sum, sign) => sum + (holds(sign) ? sign.weight : 0), 0);
}

const MOST_BY_TOPIC = sumOf(TOPIC_SIGNS, ({ weight }) => weight > 0);
const LEAST_BY_TOPIC = sumOf(TOPIC_SIGNS, ({ weight }) => weight < 0);

/**
 * Evidence that a run heads an article of its own where no mark decides.
 * @param exact whether the sum itself counts; else only whether it is ENOUGH, and the topics are
 *   compared only where that hangs on them
 */
export function headlineEvidence(site: Site, exact: boolean): number {
  const { run, here, style, topic, below } = site;
  const title = run.titles.at(-1)?.plain ?? '';
  const first = here.next?.plain.slice(0, FIRST_SENTENCES) ?? '';
  const view: View = {
    ...site,
    title,
    length: visibleLength(title),
    indent: run.titles[0]?.indent ?? 0,
    gapAbove: (run.titles[0]?.gap ?? 0) > style.usualGap,
    newPlace: lazily(() => isOfNewPlace(site)),
    shared: lazily(() => sharedWith(topic, below())),
    retold: toldShare(title, (pair) => first.includes(pair)),
    known: lazily(() => toldShare(title, (pair) => hasSaid(topic, pair))),
  };
  const sum = sumOf(SIGNS, ({ holds }) => holds(view));
  const open = sum + MOST_BY_TOPIC >= ENOUGH && sum + LEAST_BY_TOPIC < ENOUGH;
  return exact || open ? sum + sumOf(TOPIC_SIGNS, ({ holds }) => holds(view)) : sum;
}
