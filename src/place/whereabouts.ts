/** Whose figure it is: the district and the place that a number in an article is about. */
import type { Article, Paragraph } from '../model.js';
import { type HomeSource, type PlaceContext, mentionsOf } from './known.js';
import { COUNTRY, districtOf, divisionsNamed, filedName } from './divisions.js';
import { isUnitAlone, type PlaceMention, unitIn } from './mention.js';
import { bareZone } from './bareZone.js';
import { articlePlace } from './articlePlace.js';
import { articleHome } from './home.js';
import { lastUpTo, type Marks, marksOf } from './clause.js';
import { bracketSpans } from './brackets.js';
import { examplesEnd, itemEnd } from './examples.js';
import { withCounts } from './counts.js';
import { COURT, type Frame, type Reader, isLocal } from './frame.js';
import {
  enterSection,
  isOfPerson,
  enterEntry,
  unitSubheads,
  listsUnits,
  opening,
  OPENS_PARTS,
  resumed,
} from './opening.js';
import { articleRegion } from './region.js';
import { resolve } from './resolve.js';
import { withBracketed, withRespective } from './respectively.js';
import { isPart } from './role.js';
import {
  countedFrom,
  isScene,
  reachBack,
  type Step,
  stepTo,
  toldFrom,
  withReturns,
  withWhole,
} from './scenes.js';
import { keepSite } from './sites.js';
import { step } from './step.js';

export interface Whereabouts {
  readonly district: string;
  /** GB/T 2260; of a zone its city's code, `/`, its name; empty for the country and where nothing is known. */
  readonly district_code: string;
  readonly city: string;
  readonly province: string;
  readonly place: string;
  readonly from: 'sentence' | 'paragraph' | HomeSource | 'none';
  /** The district's name is known, but several bear it and nothing tells which. */
  readonly ambiguous?: boolean;
}

/** The frames of a paragraph in the order in which its mentions bring them about. */
function readParagraph(
  whole: Reader,
  paragraph: Paragraph,
  marks: Marks,
  last: Frame | undefined,
): Step[] {
  const { text } = paragraph.text;
  const mentions = mentionsOf(paragraph, whole.context);
  const section = whole.section.of;
  if (paragraph.role === 'subhead' || isUnitAlone(text, mentions))
    enterSection(whole, text, mentions);
  else if (whole.section.listed && paragraph.role === 'body') enterEntry(whole, text, mentions);
  const reader = whole.section.of ? { ...whole, home: whole.section.of } : whole;
  // what stands behind the last entry of a list goes on none of them
  const previous = section && !whole.section.of ? undefined : last;
  const initial = opening(reader, previous, paragraph);
  reader.fresh.before = reader.fresh.from;
  reader.fresh.from = reader.named.length;
  let frame = resumed(reader, initial, previous, mentions, text);
  const steps = [stepTo(-1, frame)];
  const brackets = marks.brackets ? bracketSpans(text) : [];
  const opens = brackets.map(([start]) => start);
  let outer: { end: number; frame: Frame } | undefined;
  const leave = (upTo: number): void => {
    if (!outer || outer.end > upTo) return;
    if (frame !== outer.frame) steps.push(stepTo(outer.end, outer.frame));
    ({ frame } = outer);
    outer = undefined;
  };
  mentions.forEach((m, i) => {
    leave(m.start);
    const end =
      brackets[lastUpTo(opens, m.start)]?.[1] ??
      Math.max(itemEnd(reader, frame, text, m), examplesEnd(text, mentions, i));
    if (end > m.start) outer ??= { end, frame };
    remember(reader, mentions, i);
    const after = step(reader, frame, text, mentions, i);
    if (after !== frame) {
      frame = after;
      const scene = isScene(reader, text, mentions, i, frame);
      const part = isPart(text, mentions, i);
      steps.push({ at: m.start, frame, scene, part });
    }
    // 平定县12名选手在北京…: what goes on elsewhere stays the county's
    const goesOut = frame.foreign && isLocal(reader.home.district);
    const counted = goesOut ? undefined : countedFrom(text, mentions, i);
    const from = toldFrom(text, mentions, i) ?? counted;
    if (from !== undefined) reachBack(steps, from, frame);
  });
  leave(text.length);
  const back = withReturns(reader, text, marks.sentences, steps);
  const returned = withWhole(reader, text, marks.sentences, back);
  const rows = withBracketed(reader, text, mentions, brackets, returned);
  const counted = withCounts(reader, text, mentions, rows, marks.peers);
  return withRespective(reader, text, mentions, counted);
}

/** Keeps which unit was named last, and where a place lies that is named with its county. */
function remember(
  { lies, last, context }: Reader,
  mentions: readonly PlaceMention[],
  i: number,
): void {
  const m = mentions[i];
  const told =
    m && (m.level === 'county' || m.level === 'zone') ? resolve(m, context, []) : undefined;
  if (told) last.set(told.name.slice(-1), told);
  // 丹徒区法院…。该院…
  if (m?.level === 'body' && m.kind === 'hospital') last.delete(COURT);
  else if (m?.kind === 'office' && m.text.endsWith('院')) {
    const unit = resolve(unitIn(m), context, []);
    if (unit) last.set(COURT, districtOf(unit));
  }
  keepSite(lies, mentions, i, context);
}

function describe(frame: Frame, sentence: number): Whereabouts {
  const { district, unresolved, place } = frame;
  const earlier = frame.from === 'sentence' && frame.at < sentence;
  const from = earlier ? 'paragraph' : frame.from;
  if (!district) {
    const ambiguous = unresolved === '' ? {} : { ambiguous: true };
    // 开发区, and nothing says in which city: no district's name
    const bare = unresolved !== '' && divisionsNamed(unresolved).length === 0;
    return {
      district: bare ? '' : unresolved,
      district_code: '',
      city: '',
      province: '',
      place: bare && place === '' ? unresolved : place,
      from,
      ...ambiguous,
    };
  }
  const { code, city, province } = district;
  return { district: filedName(district), district_code: code, city, province, place, from };
}

/** More districts than these make a sentence one that goes through a list of them. */
const FEW = 3;

/** 营口市同比增长10.3%、丹东市…、锦州市…。: the next paragraph is not about the last of them. */
function endsInList({ sentences }: Marks, text: string, steps: readonly Step[]): boolean {
  const last = sentences.findLast((at) => at < text.length) ?? 0;
  // 全省进港6万人。其中，海口1万人；三亚…: the parts end with the paragraph
  if (OPENS_PARTS.test(text.slice(last, Math.max(last, steps.at(-1)?.at ?? 0)))) return true;
  if (steps.length <= FEW) return false;
  const named = steps.filter(({ at }) => at >= last).map(({ frame }) => frame.district);
  return new Set(named.filter((district) => district !== undefined)).size > FEW;
}

const SIZE = '(?:元|米|里|亩|平方米|吨|层|人|户)的';
/** 6亿元的|市民文化中心 */
const ATTRIBUTE = new RegExp(`^[^，。！？；、]{1,10}?${SIZE}`, 'u');
/** 3万平方米，总投资1亿元的|某某学校 */
const ATTRIBUTES = new RegExp(`^[^，。！？；、]{1,10}，[^，。！？；、]{1,14}?${SIZE}`, 'u');

/** A figure in an attribute belongs to what it is said of; the offset of that name. */
function attributed(text: string, offset: number, offsets: readonly number[]): number {
  const front = text.slice(offset, offset + 28);
  if (!front.includes('的')) return offset;
  const near = ATTRIBUTE.exec(front.slice(0, 16));
  if (near) return offset + near[0].length;
  const far = ATTRIBUTES.exec(front);
  const name = offset + (far?.[0].length ?? 0);
  return far && offsets[lastUpTo(offsets, name)] === name ? name : offset;
}

/** So much of what has been told of somebody a reader keeps in mind. */
const LONGEST_TOLD = 600;

interface ReadParagraph {
  readonly text: string;
  /** Where its sentences begin. */
  readonly sentences: readonly number[];
  readonly steps: readonly Step[];
  /** Where the steps are, one by one. */
  readonly offsets: readonly number[];
}

/**
 * Prepares an article and answers for any figure in it, by the number of its paragraph and its offset
 * in that paragraph's text, which district and place it is about.
 */
export function placeArticle(
  article: Article,
  context: PlaceContext,
): (paragraph: number, offset: number) => Whereabouts {
  const place = articlePlace(article, context);
  const found = articleHome(article, context, place);
  const region =
    found?.from === 'headline' && found.division !== COUNTRY ? '' : articleRegion(article, context);
  const home: Frame = {
    district: region === '' ? found?.division : undefined,
    unresolved: found || region !== '' ? '' : bareZone(article, context),
    place: '',
    from: found?.from ?? 'none',
    at: -1,
    foreign: false,
  };
  const subheads = unitSubheads(article, context, home);
  const reader: Reader = {
    article,
    context,
    home,
    inner: found?.inner,
    titled: found?.titled,
    topic: region === '' ? place : '',
    named: [],
    section: {
      of: undefined,
      parted: subheads > 1,
      // subheads that name units have sections of their own
      listed: subheads === 0 && listsUnits(article, context, home),
    },
    lies: new Map(),
    last: new Map(),
    fresh: { from: 0, before: 0, text: '' },
  };
  let previous: Frame | undefined;
  const readNext = (paragraph: Paragraph): ReadParagraph => {
    const { text } = paragraph.text;
    const marks = marksOf(text);
    const section = reader.section.of;
    const steps = readParagraph(reader, paragraph, marks, previous);
    if (paragraph.role === 'body') {
      previous = endsInList(marks, text, steps) ? undefined : steps.at(-1)?.frame;
      const told = isOfPerson(text, reader.fresh.text) ? reader.fresh.text : '';
      reader.fresh.text = (told + text).slice(-LONGEST_TOLD);
    }
    if (section && !reader.section.of) previous = undefined;
    return { text, sentences: marks.sentences, steps, offsets: steps.map((s) => s.at) };
  };
  // what stands behind the last figure is not read
  const all: ReadParagraph[] = [];
  const upTo = (number: number): ReadParagraph | undefined => {
    for (const paragraph of article.paragraphs.slice(all.length, number + 1))
      all.push(readNext(paragraph));
    return all[number];
  };
  return (number, offset) => {
    const read = upTo(number);
    if (!read) return describe(home, 0);
    const last = read.steps[lastUpTo(read.offsets, attributed(read.text, offset, read.offsets))];
    const sentence = read.sentences[lastUpTo(read.sentences, offset)] ?? 0;
    return describe(last?.frame ?? home, sentence);
  };
}
