/** From the numbers of a paragraph to what each one says. */
import { lazily } from '../data.js';
import type { Aspect, Category, Confidence } from '../model.js';
import { sentencesOf } from '../page/sentences.js';
import type { PlaceMention } from '../place/index.js';
import { findQuantities, type Quantity } from '../quantity/index.js';
import { aspectOf } from './aspects/index.js';
import { confidenceOf } from './confidence.js';
import { contextOf, type Context, type Earlier, type Span } from './context.js';
import { categoryOf, itemOf, withoutPlaces, type Item } from './items/index.js';
import { nameAround, type Names, namesOf } from './names.js';
import { isPlainlyNone, whyNotFigure } from './refuse/index.js';
import { withFarBound, withSign } from './farBounds.js';
import { withListUnits } from './listUnits.js';
import { withNounUnit } from './nounUnits.js';
import { inPlanList } from './planList.js';
import { scopeOf } from './scope.js';
import { unitNameOf } from './unitName.js';

/** A figure, read but not yet placed. */
export interface Draft {
  readonly quantity: Quantity;
  readonly sentence: Span;
  /** Offset where the number's clause begins. */
  readonly clause: number;
  readonly item: Item;
  readonly scope: string;
  readonly category: Category;
  readonly aspect: Aspect;
  /** Canonical name of the unit, or of the one that the noun is counted in. */
  readonly unit: string;
  readonly confidence: Confidence;
}

/** A number that is no figure, and the rule that says so. */
export interface Refused {
  readonly quantity: Quantity;
  readonly rule: string;
}

export interface Drafts {
  readonly figures: readonly Draft[];
  readonly refused: readonly Refused[];
}

/** What a paragraph is read with. */
export interface Reading {
  /** The names in it that may be places; asked for only where a number needs them. */
  readonly places: () => readonly PlaceMention[];
  /** Whether the page has that name of a division somewhere. */
  readonly isSpeltOut: (name: string) => boolean;
  /** The figures of the paragraph above. */
  readonly above: readonly Draft[];
  /** Whether the article lists what is going to be done. */
  readonly planned: boolean;
  /** Whether the rules by which numbers are no figures are asked for: else `refused` stays empty. */
  readonly why: boolean;
}

/** Reads every number of a paragraph; offsets are the paragraph's. */
export function draftsOf(text: string, reading: Reading): Drafts {
  const { places, isSpeltOut, above, planned, why } = reading;
  const quantities = withListUnits(
    text,
    findQuantities(text).map((q) => withFarBound(text, withSign(text, withNounUnit(text, q)))),
  );
  const figures: Draft[] = [];
  const refused: Refused[] = [];
  if (quantities.length === 0) return { figures, refused };
  const sentences = lazily(() => shortSentences(text));
  const names = namesOf(places);
  const earlier = goesOn(text, above).map(fromAbove);
  let s = 0;
  quantities.forEach((quantity, i) => {
    if (!why && isPlainlyNone({ text, quantity })) return;
    const spans = sentences();
    while (s < spans.length - 1 && (spans[s]?.end ?? 0) <= quantity.numberStart) s += 1;
    const sentence = spans[s] ?? { start: 0, end: text.length };
    const ctx = contextOf(text, sentence, quantities, i, earlier);
    const rule =
      whyNotFigure(ctx) ?? (isInName(quantity, names, text, isSpeltOut) ? 'place' : undefined);
    const draft = rule ? undefined : draftOf(ctx, names, planned);
    if (!draft) {
      if (why) refused.push({ quantity, rule: rule ?? 'noun' });
      return;
    }
    figures.push(draft);
    const { item, aspect } = draft;
    if (quantity.unit?.kind !== 'span') {
      earlier.push({ quantity, item: item.item, aspect, sentence });
      if (earlier.length > REMEMBERED) earlier.shift();
    }
  });
  return { figures, refused };
}

/** …达560万件。|同比增长34.4%: some pages give each clause a line of its own. */
const GOES_ON = /^\s*(?:同比|环比|较?比?(?:上年|去年)|占)/u;

/** 已收获小麦234.1万亩，占21.1%。|其中，沈丘县48万亩: parts of what the last sentence above has told; 这些项目涵盖…. */
const PARTS =
  /^\s*(?:其中[，：]?[\u4e00-\u9fff]{2,8}[\d０-９]|(?:这些|上述|以上)(?![年月日天])[\u4e00-\u9fff])/u;

const LONGEST_LEAD = 140;
/** 代表所提议案较为规范。其中，城乡建设方面|7件: parts of what stands above, behind words without a number. */
const PARTS_BELOW = /^[^\d]{4,120}。其中[，：]?[\u4e00-\u9fff]{2,12}\d/u;

/** The figures above that the paragraph goes on from. */
function goesOn(text: string, above: readonly Draft[]): readonly Draft[] {
  if (GOES_ON.test(text)) return above.slice(-1);
  const last = above.at(-1)?.sentence.start;
  return PARTS.test(text) || PARTS_BELOW.test(text.slice(0, LONGEST_LEAD))
    ? above.filter(({ sentence }) => sentence.start === last)
    : [];
}

/** The figure above as one that stands in front of this paragraph. */
function fromAbove({ quantity, item, aspect }: Draft): Earlier {
  const nowhere = { start: 0, end: 0, numberStart: 0, numberEnd: 0 };
  const sentence = { start: -1, end: -1 };
  return { quantity: { ...quantity, ...nowhere }, item: item.item, aspect, sentence };
}

/** How many figures of the paragraph a later one can take its item from. */
const REMEMBERED = 16;
/** No reader keeps more in mind than this; a longer sentence is a list, and is cut at a clause mark. */
const LONGEST_SENTENCE = 800;

function shortSentences(text: string): readonly Span[] {
  const spans = sentencesOf(text);
  const isLong = spans.some(({ start, end }) => end - start > LONGEST_SENTENCE);
  return isLong ? spans.flatMap((span) => cutLong(text, span)) : spans;
}

function cutLong(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const mark = text.slice(from, from + LONGEST_SENTENCE).lastIndexOf('，');
    const to = from + (mark > 0 ? mark + 1 : LONGEST_SENTENCE);
    spans.push({ start: from, end: to });
    from = to;
  }
  return [...spans, { start: from, end }];
}

/** Undefined for a number without unit and noun, and for a length of time of nothing known: they say nothing. */
function draftOf(ctx: Context, names: Names, planned: boolean): Draft | undefined {
  const item = withoutPlaces(ctx, itemOf(ctx), names);
  const { unit } = ctx.quantity;
  if (item.head === undefined && (unit === undefined || unit.kind === 'span')) return undefined;
  const scope = scopeOf(ctx, item);
  const category = categoryOf(ctx, item);
  return {
    quantity: ctx.quantity,
    sentence: ctx.sentence,
    clause: ctx.clause.start,
    item,
    scope,
    category,
    aspect: planned ? inPlanList(ctx, aspectOf(ctx, category)) : aspectOf(ctx, category),
    unit: unitNameOf(ctx, item),
    confidence: confidenceOf(ctx, item, category),
  };
}

const DIVISION_LEVELS = new Set<string>(['province', 'city', 'county', 'township']);

/** What villages and communities are counted with. */
const COUNTS_VILLAGES = new Set(['', '个', '处', '座', '家', '户', '片', '名', '批', '村']);

/** 三门|课程: what such a name would count, too. */
const COUNTED =
  /^(?:[\u4e00-\u9fff]{0,4}课|功课|[\u4e00-\u9fff]{0,3}(?:学科|语言|手艺|技术|学问|生意|亲戚|艺术|炮))/u;
const LONGEST_COUNTED = 8;

/** 三门峡, 九江: the numeral is a part of a place's name. */
function isInName(
  q: Quantity,
  names: Names,
  text: string,
  isSpeltOut: Reading['isSpeltOut'],
): boolean {
  if (q.script !== 'han') return false;
  const raw = nameAround(names.raw(), q.numberStart, q.numberEnd);
  // 九成|宫镇, but 八成|村
  if (!raw || (q.unit?.kind === 'share' && raw.end < q.end + 2)) return false;
  // 三门获得专项资金, on a page that says 三门县
  const county = raw.form === 'weak' && raw.start === q.numberStart && raw.end === q.end;
  if (county && raw.candidates.some(({ name }) => name !== raw.text && isSpeltOut(name)))
    return !COUNTED.test(text.slice(q.end, q.end + LONGEST_COUNTED));
  const p = nameAround(names.confirmed(), q.numberStart, q.numberEnd);
  if (!p) return false;
  const begins = p.start === q.numberStart;
  // 五峰土家族自治县|检察院
  if (begins && p.within.length > 0) return true;
  // 五蓬新村
  if (begins && p.level === 'village' && !COUNTS_VILLAGES.has(q.unitText)) return true;
  return p.candidates.length > 0 && DIVISION_LEVELS.has(p.level);
}
