/** From the numbers of a paragraph to what each one says. */
import { lazily } from '../data.js';
import type { Aspect, Category, Confidence } from '../model.js';
import { sentencesOf } from '../page/sentences.js';
import type { PlaceMention } from '../place/index.js';
import { findQuantities, type Quantity } from '../quantity/index.js';
import { aspectOf } from './aspects/index.js';
import { confidenceOf } from './confidence.js';
import { contextOf, type Context, type Earlier, type Span } from './context.js';
import { categoryOf, inherited, itemOf, made, subjectBefore, type Item } from './items/index.js';
import { nameAround, nameLength, type Names, namesOf, pieceLength } from './names.js';
import { isPlainlyNone, whyNotFigure } from './refuse/index.js';
import { withFarBound, withSign } from './farBounds.js';
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
  /** The figures of the paragraph above. */
  readonly above: readonly Draft[];
  /** Whether the article lists what is going to be done. */
  readonly planned: boolean;
  /** Whether the rules by which numbers are no figures are asked for: else `refused` stays empty. */
  readonly why: boolean;
}

/** Reads every number of a paragraph; offsets are the paragraph's. */
export function draftsOf(text: string, { places, above, planned, why }: Reading): Drafts {
  const quantities = findQuantities(text).map((q) =>
    withFarBound(text, withSign(text, withNounUnit(text, q))),
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
    const rule = whyNotFigure(ctx) ?? (isInName(quantity, names) ? 'place' : undefined);
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

/** The figures above that the paragraph goes on from. */
function goesOn(text: string, above: readonly Draft[]): readonly Draft[] {
  if (GOES_ON.test(text)) return above.slice(-1);
  const last = above.at(-1)?.sentence.start;
  return PARTS.test(text) ? above.filter(({ sentence }) => sentence.start === last) : [];
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
  const item = withoutPlace(notPlace(ctx, itemOf(ctx), names), names);
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

/** So far back a total is remembered, in figures. */
const RECALLED = 8;
const COUNTIES = /^(?:[市县区州盟旗]{1,3}|县市区|乡镇|街道|镇街|地市|城市)$/u;

/** 70个项目涵盖13个市县，其中马尔康|4个: no county has counties, so what was counted before them. */
function ofParts(ctx: Context): Item | undefined {
  const { quantity: q, earlier } = ctx;
  if (!COUNTIES.test(earlier.at(-1)?.item ?? '')) return undefined;
  const total = earlier
    .slice(-RECALLED)
    .findLast(
      ({ item, quantity }) => item !== '' && !COUNTIES.test(item) && quantity.unit === q.unit,
    );
  return total ? made(total.item, 'inherited') : subjectBefore(ctx);
}

/** Whether the item is the end of a place's name right in front of the number. */
const isPiece = ({ text, quantity: q }: Context, { item }: Item, names: Names): boolean =>
  text.slice(q.start - item.length, q.start) === item &&
  nameAround(names.raw(), q.start - 2, q.start - 1) !== undefined;

/** Parts of a city that stand for it in a row of counties. */
const AREA = /^(?:市区|城区|主城区|中心城区|县城|郊区|市本级|县本级)$/u;

/** 优良率，即墨为93.6%: a place alone is not what is counted; that is what was counted before. */
function notPlace(ctx: Context, item: Item, names: Names): Item {
  if (item.by === 'behind') return item;
  // 博湖至库尔|勒|80km: the end of a place's name
  if (item.item.length < 2)
    return isPiece(ctx, item, names) ? (inherited(ctx) ?? subjectBefore(ctx) ?? item) : item;
  const isName = [names.raw, names.confirmed].every((list) => list().divisions.has(item.item));
  const unit = ctx.quantity.unit?.kind === 'measure' ? ctx.quantity.unit.name : undefined;
  // 嵩县99毫米、市区|102毫米: what was measured there
  if (!isName) return AREA.test(item.item) && unit ? (inherited(ctx, unit) ?? item) : item;
  return ofParts(ctx) ?? inherited(ctx, unit) ?? subjectBefore(ctx) ?? item;
}

/** 柏林镇|合作社: whose it is stands in the fields for places. */
function withoutPlace(item: Item, names: Names): Item {
  const term = item.head?.term ?? '';
  if (term === '' || item.item.length < term.length + 2) return item;
  let rest = item.item;
  if (nameLength(names.raw(), rest) === 0) return withoutPieceOf(item, term, names);
  for (let cut = true; cut;) {
    // 河北|机械化春管, 河北省|小麦: a paragraph may write the name in several lengths
    const length = nameLength(names.confirmed(), rest);
    // 扬州市|级项目, 高新|区食堂, 国内|最好的专家: cut there, the rest is no word
    cut = length > 0 && rest.length - length >= term.length && !TITLE.test(rest.charAt(length));
    if (cut) rest = rest.slice(length);
  }
  return rest === item.item ? item : { ...item, item: rest };
}

const TITLE = /[级区县镇最首]/u;

/** 诸|佛庵镇|投资: the name was cut as a word. */
function withoutPieceOf(item: Item, term: string, names: Names): Item {
  if (pieceLength(names.raw(), item.item) === 0) return item;
  const rest = item.item.slice(pieceLength(names.confirmed(), item.item));
  return rest.length >= term.length ? { ...item, item: rest } : item;
}

const DIVISION_LEVELS = new Set<string>(['province', 'city', 'county', 'township']);

/** What villages and communities are counted with. */
const COUNTS_VILLAGES = new Set(['', '个', '处', '座', '家', '户', '片', '名', '批', '村']);

/** 三门峡, 九江: the numeral is a part of a place's name. */
function isInName(q: Quantity, names: Names): boolean {
  if (q.script !== 'han' || q.unit?.kind === 'share') return false;
  if (!nameAround(names.raw(), q.numberStart, q.numberEnd)) return false;
  const p = nameAround(names.confirmed(), q.numberStart, q.numberEnd);
  if (!p) return false;
  const begins = p.start === q.numberStart;
  // 五峰土家族自治县|检察院
  if (begins && p.within.length > 0) return true;
  // 五蓬新村
  if (begins && p.level === 'village' && !COUNTS_VILLAGES.has(q.unitText)) return true;
  return p.candidates.length > 0 && DIVISION_LEVELS.has(p.level);
}
