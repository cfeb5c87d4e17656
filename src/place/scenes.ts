/** How far a place reaches in its paragraph: back over a scene or a quotation, on to the end of an example. */
import { charSet, stands } from '../lexicon/chars.js';
import { partOfSpeech } from '../lexicon/segment.js';
import { lastUpTo } from './clause.js';
import { isWithin } from './divisions.js';
import type { PlaceMention } from './mention.js';
import { chainOf, nameEndedBy, SAID_IN_ROW } from './listed.js';
import { clauseBefore, frontOf, isSupported } from './role.js';
import { type Frame, type Reader, isLocal, placedAt } from './frame.js';

/** From `at` on in the paragraph's text, the figures are those of the frame. */
export interface Step {
  readonly at: number;
  readonly frame: Frame;
  /** The place is only where a scene plays: 在某镇食堂，……. */
  readonly scene: boolean;
  /** It is only one part of what the sentence speaks of: 其中，武汉市…. */
  readonly part: boolean;
}

/** The frame holds from there on, whatever the sentence is about. */
export const stepTo = (at: number, frame: Frame): Step => ({
  at,
  frame,
  scene: false,
  part: false,
});

/** How long a quotation or a scene may be whose place is named behind it. */
const LONGEST = 300;
const SAYS = /^[^，。！？；”]{0,30}?(?:说|介绍|表示|告诉|坦言|感慨|道[。，]|算了)/u;
const SAYS_THERE =
  /^[^，。！？；”]{0,16}，?[^，。！？；”]{0,24}?(?:说|介绍|表示|告诉|坦言|感慨|道[。，])/u;
const VISITED = /(?:走进|来到|走访|走近|步入)$/u;

/** …。”8月16日，|高村镇石村种粮大户李某说 */
const DATED = /”(?:\d{1,2}月)?\d{1,2}日，$/u;
const DATE = 9;

/** “我们把社区分成14个网格……”|某街道某社区书记说: where the quotation begins, if it opens a sentence. */
function quotation(text: string, start: number, end: number): number | undefined {
  // “我们的甜瓜收入达80万元。”在|某县某村，种植户张某说
  const there = text.charAt(start - 1) === '在' && text.charAt(start - 2) === '”';
  const dated = text.charAt(start - 1) === '，' && DATED.test(text.slice(start - DATE, start));
  if (!there && !dated && text.charAt(start - 1) !== '”') return undefined;
  if (!(there ? SAYS_THERE : SAYS).test(text.slice(end, end + 36))) return undefined;
  const from = Math.max(0, start - LONGEST);
  const open = from + text.slice(from, start).lastIndexOf('“');
  if (open < from) return undefined;
  return open === 0 || /[。！？”）)\s]/u.test(text.charAt(open - 1)) ? open : undefined;
}

/** 3座大棚、一排排果苗……走进|某村: the scene opens the paragraph, the place follows. */
function scene(text: string, start: number): number | undefined {
  if (start > LONGEST || !VISITED.test(text.slice(start - 2, start))) return undefined;
  return /[。！？；]/u.test(text.slice(0, start)) ? undefined : -1;
}

/** 一千多辆汽车|在, 4个小项的比赛|分别在 */
const COUNTED_IN =
  /(?:[\d０-９]|[一二两三四五六七八九十几数百千万][多余]?[个名座条项场位家辆艘台架支]).{0,24}(?:在|落户|落地)$/u;

/** What those words end with: most names are told apart by this alone. */
const BEFORE_COUNTED = charSet('在户地持');

/** 一千多辆汽车在|天津港装船: where the clause begins that a number opens, and in which the place of what it counts follows. */
export function countedFrom(
  text: string,
  mentions: readonly PlaceMention[],
  i: number,
): number | undefined {
  const name = nameEndedBy(mentions, i);
  if (!name || !stands(BEFORE_COUNTED, text, name.start - 1)) return undefined;
  const { first, start } = name;
  const front = frontOf(text, mentions, i);
  const from = start - front.length;
  if (isSupported(text, start, front)) return from - 1 - clauseBefore(text, from - 1).length;
  const alone = (mentions[first - 1]?.end ?? 0) <= from;
  if ((mentions[first]?.candidates.length ?? 0) === 0) return undefined;
  return alone && COUNTED_IN.test(front) ? from : undefined;
}

/** 仅有2栋楼、56户居民…。这是|某区幸福小区|的现状: what was said is said of it. */
const THIS_IS = /(?:^|[。！？”])这[就正也便]?是$/u;
const SUMMED_UP = /^[^，。！？；]{0,8}的(?:[\u4e00-\u9fff]{0,4})?(?:现状|一幕|情景|场景)/u;

const sumsUp = (text: string, start: number, end: number): boolean =>
  THIS_IS.test(text.slice(Math.max(0, start - 4), start)) &&
  SUMMED_UP.test(text.slice(end, end + 18));

/** What a quotation, the words of a visit and 这是 end with. */
const BEFORE_TOLD = charSet('”在进到访近入是，');

/** Where the sentence part begins that the name with index `i` is told of only behind it. */
export function toldFrom(
  text: string,
  mentions: readonly PlaceMention[],
  i: number,
): number | undefined {
  const name = nameEndedBy(mentions, i);
  if (!name || !stands(BEFORE_TOLD, text, name.start - 1)) return undefined;
  if (text.charAt(name.start - 1) === '，' && text.charAt(name.start - 2) !== '日')
    return undefined;
  if (sumsUp(text, name.start, name.end)) return -1;
  return quotation(text, name.start, name.end) ?? scene(text, name.start);
}

/** Gives the frame the text from `from` on, as far as no other name stands there. */
export function reachBack(steps: Step[], from: number, frame: Frame): void {
  const i = steps.findLastIndex((s) => s.at <= from);
  if (i < 0) return;
  if (steps[i]?.at === from) steps[i] = stepTo(from, frame);
  else steps.splice(i + 1, 0, stepTo(from, frame));
}

/** 秦都区柳荫社区… behind the figures of 咸阳市 in its own story: an example. */
function isExample({ home, topic }: Reader, before: Frame | undefined, frame: Frame): boolean {
  return (
    topic === '' &&
    home.district?.level === 'city' &&
    frame.district !== home.district &&
    before?.district === home.district
  );
}

/** 京山市7件、|沙洋县17件: one of several parts of the city that the sentence goes through. */
const isOneOf = ({ home }: Reader, before: Step, frame: Frame): boolean =>
  home.district?.level === 'city' &&
  [before.frame, frame].every(
    ({ district, place }) =>
      place === '' &&
      (district?.level === 'county' || district?.level === 'zone') &&
      home.district &&
      isWithin(district, home.district),
  );

/** 聚焦吃饭难问题，推行…: a measure whose subject is the story's. */
const MEASURE =
  /^(?:聚焦|围绕|针对|推进|推行|推动|大力|坚持|着力|深化|强化|健全|完善|建立|构建|统筹|创新|持续|全面|扎实|突出)/u;

/** Whether the name that ends a chain stands behind 在 or 走进 and speaks of a scene in the story's own district. */
export function isScene(
  { home, topic }: Reader,
  text: string,
  mentions: readonly PlaceMention[],
  i: number,
  frame: Frame,
): boolean {
  if (topic !== '' || frame.place === '' || frame.district !== home.district) return false;
  const [first] = chainOf(mentions, i);
  const start = mentions[first]?.start ?? 0;
  return /(?:在|走进|来到|走访|”)$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** The next sentence that tells of a measure, before the next step. */
function measure(
  text: string,
  sentences: readonly number[],
  after: number,
  next: number,
): number | undefined {
  for (let i = lastUpTo(sentences, Math.max(0, after)) + 1; i < sentences.length; i += 1) {
    const at = sentences[i] ?? text.length;
    if (at >= next) return undefined;
    if (MEASURE.test(text.slice(at, at + 3))) return at;
  }
  return undefined;
}

/** Whether the second frame's district lies in that of the first, which may be a region's. */
function holds({ district: outer, from }: Frame, { district: inner }: Frame): boolean {
  if (!inner || inner === outer) return false;
  return outer ? isWithin(inner, outer) : from === 'sentence';
}

/** 全省…。其中，武汉市…。: the part ends with its sentence. */
function withParts(text: string, sentences: readonly number[], steps: readonly Step[]): Step[] {
  const out: Step[] = [];
  let whole: Step | undefined;
  steps.forEach((step, i) => {
    const before = out.at(-1);
    const sentence = lastUpTo(sentences, Math.max(0, step.at));
    if (step.part && !whole) whole = before;
    out.push(step);
    if (!whole || !holds(whole.frame, step.frame)) {
      whole = undefined;
      return;
    }
    const end = sentences[sentence + 1] ?? text.length;
    if (end >= (steps[i + 1]?.at ?? text.length)) return;
    out.push(stepTo(end, placedAt(whole.frame, whole.frame.place, end)));
    whole = undefined;
  });
  return out;
}

/** 如今，他的企业…: still of the one that the sentence before was about. */
const SAME_ONE =
  /^[“‘]?(?:[^，。！？；“”]{1,8}，)?(?:他|她|该(?:公司|企业|合作社|基地|厂|项目|工程)|投资方|项目(?:建成|投产|全部|总投|分|负责人|业主|方))(?!们)/u;
const LONGEST_OPENING = 16;
/** In sentences. */
const LONGEST_TALE = 6;
const LONGEST_SECTION = 200;
/** 龙陵县…，全县共有80个: a section on the county, no example. */
const SECTION = /[，。；][^，。；]{0,4}全[县区旗]/u;

/** Whether what follows the step in its sentence tells of the whole county named there. */
function isSection(
  text: string,
  sentences: readonly number[],
  at: number,
  sentence: number,
): boolean {
  const end = Math.min(at + LONGEST_SECTION, sentences[sentence + 1] ?? text.length);
  return SECTION.test(text.slice(at, end));
}

/** Where what is told in the sentence with that index ends: behind those that only go on about the same person. */
function endOfTale(text: string, sentences: readonly number[], sentence: number): number {
  let next = sentence + 1;
  const last = Math.min(sentences.length, next + LONGEST_TALE);
  for (; next < last; next += 1) {
    const at = sentences[next] ?? text.length;
    if (!SAME_ONE.test(text.slice(at, at + LONGEST_OPENING))) break;
  }
  return sentences[next] ?? text.length;
}

/** 锡林郭勒盟肉牛存栏212万头, in the story of a county there. */
const isAround = ({ home }: Reader, { district }: Frame): boolean =>
  home.district !== undefined &&
  district !== undefined &&
  district.level !== 'country' &&
  isWithin(home.district, district);

/** 牛肉产量15.83万吨，…: no subject but the next of the figures. */
const FIGURES_GO_ON = /^[^，。；：、“”（）的全该我本这此据目今去截\d]{2,8}\d/u;

/** Where the figures of the sentence with that index end: behind those that only go on with the next figure, no farther than `stop`. */
function endOfFigures(
  text: string,
  sentences: readonly number[],
  sentence: number,
  stop: number,
): number {
  let next = sentence + 1;
  for (; next < sentences.length; next += 1) {
    const at = sentences[next] ?? text.length;
    if (at >= stop) break;
    if (!FIGURES_GO_ON.test(text.slice(at, at + LONGEST_OPENING))) break;
    // 新建农村公路75公里: what the story's own unit does
    if (ACTS.has(partOfSpeech(text.slice(at, at + FIRST_WORD)) ?? '')) break;
  }
  return sentences[next] ?? text.length;
}

const FIRST_WORD = 2;
const ACTS: ReadonlySet<string> = new Set(['v', 'vn']);

/**
 * In a county's or a province's story a sentence about another place or about the whole country holds for itself alone,
 * and so does an example in the middle of a paragraph.
 */
export function withReturns(
  reader: Reader,
  text: string,
  sentences: readonly number[],
  steps: readonly Step[],
): Step[] {
  const { home } = reader;
  const parted = isLocal(home.district) ? steps : withParts(text, sentences, steps);
  const own = home.district ? home.district.level !== 'country' : home.unresolved !== '';
  if (!own) return [...parted];
  const out: Step[] = [];
  let example = false;
  parted.forEach(({ at, frame, scene, part }, i) => {
    out.push(stepTo(at, frame));
    const stop = parted[i + 1]?.at ?? text.length;
    const own = scene ? measure(text, sentences, at, stop) : undefined;
    if (own !== undefined) out.push(stepTo(own, placedAt(home, '', own)));
    const sentence = lastUpTo(sentences, Math.max(0, at));
    const goes = example && frame.district !== home.district;
    const before = parted[i - 1];
    const listed =
      before !== undefined &&
      before.at >= (sentences[sentence] ?? 0) &&
      SAID_IN_ROW.test(text.slice(before.at, at));
    const told =
      isExample(reader, out.at(-2)?.frame, frame) || (listed && isOneOf(reader, before, frame));
    example =
      (sentence > 0 || part || listed) &&
      (goes || told) &&
      !isSection(text, sentences, at, sentence);
    if (!frame.foreign && !example) return;
    const end = example
      ? endOfTale(text, sentences, sentence)
      : isAround(reader, frame)
        ? endOfFigures(text, sentences, sentence, stop)
        : (sentences[sentence + 1] ?? text.length);
    if (end < stop) out.push(stepTo(end, placedAt(home, reader.topic, end)));
  });
  return out;
}

/** 总体优良天数比例…, 500个省级重点项目…: what only the whole unit can have. */
const OF_WHOLE =
  /^\s*(?:总体[^，。；]{0,8}(?:比例|率|水平|浓度|指数)|[\d０-９]{1,6}[个项]省(?:级|重点|级重点)(?:建设)?项目中)/u;
const LONGEST_WHOLE = 18;

/** A sentence that speaks of the whole again, behind one on a part of it, is the story's own. */
export function withWhole(
  { home }: Reader,
  text: string,
  sentences: readonly number[],
  steps: readonly Step[],
): readonly Step[] {
  if (!home.district || steps.length < 2 || home.district.level === 'county') return steps;
  const offsets = steps.map(({ at }) => at);
  const wholes = sentences.filter((at) => {
    const last = steps[lastUpTo(offsets, at - 1)];
    return last && holds(home, last.frame) && OF_WHOLE.test(text.slice(at, at + LONGEST_WHOLE));
  });
  if (wholes.length === 0) return steps;
  // a name that opens the sentence comes behind the whole and takes it over
  return [...wholes.map((at) => stepTo(at, placedAt(home, '', at))), ...steps].sort(
    (a, b) => a.at - b.at,
  );
}
