import { lazily } from '../data.js';
import { ENOUGH, headlineEvidence, LEAD, type Style, styleOf } from './evidence.js';
import { type Furniture, isCollective as isCollectiveTitle } from './furniture.js';
import type { Line } from './lines.js';
import { placeOfTitle } from './placed.js';
import { headlineKey, visibleLength } from './plain.js';
import { type Doubtful, promote, signatures } from './promotion.js';
import {
  closesArticle,
  type Run,
  type RunRole,
  type Surroundings,
  surroundingsOf,
} from './runs.js';
import { hasSpokenOf, newTopic, speak, type Topic } from './topic.js';
import { isDeckMarked, isFirstNumber, isNumbered, isShoulderMarked } from './titles.js';

/** Short reports under a collective head have no more paragraphs. */
const BRIEF_PARAGRAPHS = 3;

/** Whether the run's own lines say that an article begins: section label, shoulder line, deck. */
function isMarked(run: Run): boolean {
  if (run.titles.length < 2) return false;
  if (run.titles.slice(1).some((t) => isFirstNumber(t.plain))) return true;
  return run.titles.some(
    (t, i) => t.kind === 'label' || (i > 0 && isDeckMarked(t.plain)) || isShoulderMarked(t.plain),
  );
}

/** A title without a body of its own: 联播快讯 above its short reports. */
function isCollective(run: Run, here: Surroundings, furniture: Furniture): boolean {
  const last = run.titles.at(-1);
  if (last === undefined || here.bodies > 0) return false;
  return here.dateline || isCollectiveTitle(furniture)(last.plain);
}

function levelOf(run: Run): number {
  return run.titles.reduce((least, t) => Math.min(least, t.level || Infinity), Infinity);
}

/** The deepest level of headings that begin articles; 0 where mark-up names no headings. */
function headLevel(
  runs: readonly Run[],
  around: readonly Surroundings[],
  furniture: Furniture,
): number {
  const levels = runs.map(levelOf);
  const used = [...new Set(levels.filter((l) => Number.isFinite(l)))].sort((a, b) => a - b);
  const [top, below] = used;
  if (top === undefined) return 0;
  const at = (level: number): number[] => [...levels.keys()].filter((i) => levels[i] === level);
  if (at(top).length > 1 || below === undefined) return top;
  const title = runs[at(top)[0] ?? 0]?.titles.find((t) => t.level === top)?.plain ?? '';
  const proven = at(below).filter(
    (i) => around[i]?.opened || around[i]?.dateline || around[i]?.closed,
  );
  const isPaper =
    furniture.paperEndings.some((e) => title.endsWith(e)) || isCollectiveTitle(furniture)(title);
  return isPaper || proven.length > 1 ? below : top;
}

/** Text above the first title: an article that lost its headline, or the end of one that stands below. */
function startsArticle(lines: readonly Line[], first: Run): boolean {
  const body = lines.slice(0, first.from).find((l) => l.kind === 'body' || l.kind === 'dateline');
  return body !== undefined && (body.dateline !== undefined || LEAD.test(body.plain));
}

/** A text that lost its headline goes on below subheads that are as long as each other, with the name it has begun with. */
function goesOnBelow(run: Run, { lines, runs }: Around, { topic }: Progress): boolean {
  const above = lines.slice(0, run.from).filter((l) => l.kind === 'body');
  const next = runs[1];
  if (above.length !== 1 || next === undefined || run.titles.length !== 1) return false;
  const [title, other] = [run.titles[0]?.plain ?? '', next.titles[0]?.plain ?? ''];
  if (visibleLength(title) !== visibleLength(other)) return false;
  const below = textBelow(lines, run, next);
  return !LEAD.test(below) && hasSpokenOf(topic, below.slice(0, SUBJECT));
}

/** What a text speaks of is named by as many characters. */
const SUBJECT = 4;

const isHeadlineAgain = ({ titles }: Run, headline: string): boolean =>
  headline.length >= SAID_AGAIN &&
  titles.every(({ plain }) => headlineKey(plain) === headlineKey(headline));

/** Shorter titles may stand above several sections. */
const SAID_AGAIN = 8;

interface Context {
  readonly style: Style;
  readonly headLevel: number;
  /** Under a collective head. */
  readonly collective: boolean;
  /** The place that the headline under way begins with, with a colon behind. */
  readonly place: string | undefined;
  /** The first line of the headline under way. */
  readonly headline: string;
}

/** • 某县…: where headlines are the items of a list. */
const BULLET = /^[•►>]/u;

/** What clear marks say a run below the first one is; `undefined` where there are none. */
function markedRole(run: Run, here: Surroundings, context: Context): RunRole | undefined {
  const { style, headLevel, collective, place } = context;
  const announced =
    style.announced.size > 0 && run.titles.some((t) => style.announced.has(headlineKey(t.plain)));
  if (announced || here.closed || here.opened || here.dateline) return 'head';
  if (headLevel > 0) return levelOf(run) <= headLevel ? 'head' : 'subhead';
  if (isNumbered(run.titles[0]?.plain ?? '')) return 'subhead';
  if (collective && here.bodies <= BRIEF_PARAGRAPHS) return 'head';
  const mark = BULLET.exec(context.headline)?.[0];
  if (mark !== undefined && run.titles[0]?.plain.startsWith(mark) === true) return 'head';
  const own = placeOfTitle(run.titles[0]?.plain ?? '');
  if (own !== undefined && place !== undefined && own !== place) return 'head';
  return isMarked(run) ? 'head' : undefined;
}

/** As much of a section is looked at. */
const REACH = 1500;

/** The paragraphs between a run and the next one. */
function textBelow(lines: readonly Line[], run: Run, next: Run | undefined): string {
  let text = '';
  for (let i = run.to; i < (next?.from ?? lines.length) && text.length < REACH; i += 1) {
    if (lines[i]?.kind === 'body') text += `${lines[i]?.plain ?? ''}\n`;
  }
  return text.slice(0, REACH);
}

/** What is the same for all runs of a part. */
interface Around {
  readonly lines: readonly Line[];
  readonly runs: readonly Run[];
  readonly around: readonly Surroundings[];
  readonly furniture: Furniture;
  readonly style: Style;
  readonly headLevel: number;
  readonly single: boolean;
  /** How many articles say who wrote them. */
  readonly signatures: number;
}

/** What the runs so far have shown. */
interface Progress {
  /** Under a collective head. */
  collective: boolean;
  /** Articles are signed, all so far. */
  signed: boolean;
  /** Of the article under way. */
  topic: Topic;
  /** Its subheads are numbered. */
  numbered: boolean;
  /** The place that its headline begins with, with a colon behind. */
  place: string | undefined;
  /** Its headline's first line. */
  headline: string;
  readonly doubtful: Doubtful[];
  /** How many articles have begun. */
  heads: number;
}

/** The role of a run below the first one, for which no mark decides. */
function doubtfulRole(
  i: number,
  run: Run,
  here: Surroundings,
  part: Around,
  so: Progress,
): RunRole {
  const { lines, runs, style } = part;
  // the first run is the headline, unless the text above lost its own
  const above = i > 1 || so.heads === 0 ? runs[i - 1] : undefined;
  const neighbours = [above, runs[i + 1]].flatMap((r) => r?.titles.at(-1) ?? []);
  const below = lazily(() => textBelow(lines, run, runs[i + 1]));
  const { topic, numbered, headline, signed: unsigned } = so;
  const site = { run, here, style, neighbours, topic, below, numbered, headline, unsigned };
  // With as many heads as signatures nothing will be promoted, however much speaks for it.
  const evidence = headlineEvidence(site, part.signatures > so.heads);
  if (evidence >= ENOUGH) return 'head';
  so.doubtful.push({ run: i, evidence });
  return 'subhead';
}

function roleOf(i: number, run: Run, part: Around, so: Progress): RunRole {
  const { lines, furniture, single, style, headLevel } = part;
  const here = part.around[i];
  if (here === undefined) return 'subhead';
  if (isCollective(run, here, furniture)) {
    so.collective = true;
    return 'collective';
  }
  if (run.titles.slice(0, -1).some((t) => isCollectiveTitle(furniture)(t.plain)))
    so.collective = true;
  const { collective, place, headline } = so;
  if (single && !collective) return i === 0 && here.bodiesBefore === 0 ? 'head' : 'subhead';
  if (here.bodies === 0 && !here.captions && !Number.isFinite(levelOf(run))) return 'fragment';
  // 一、…, below the text that it is a part of
  if (i === 0 && here.bodiesBefore > 0 && isNumbered(run.titles[0]?.plain ?? '')) return 'subhead';
  if (i === 0) return startsArticle(lines, run) || goesOnBelow(run, part, so) ? 'subhead' : 'head';
  // the headline again, for the picture in the text
  if (isHeadlineAgain(run, so.headline)) return 'subhead';
  const marked = markedRole(run, here, { style, headLevel, collective, place, headline });
  return marked ?? doubtfulRole(i, run, here, part, so);
}

/** Takes note of a run's role and of the text down to the next run. */
function goOn(
  i: number,
  run: Run,
  role: RunRole,
  { lines, runs, around }: Around,
  so: Progress,
): void {
  if (role === 'head') {
    so.heads += 1;
    so.topic = newTopic();
    so.numbered = false;
    so.headline = run.titles[0]?.plain ?? '';
    so.place = placeOfTitle(so.headline);
    if (i > 0 && around[i]?.closed === false) so.signed = false;
  } else if (role === 'subhead' && isNumbered(run.titles[0]?.plain ?? '')) so.numbered = true;
  for (const line of lines.slice(run.from, runs[i + 1]?.from)) speak(so.topic, line.plain);
}

/**
 * What each run of titles is: the head of an article, a subhead inside one, the head above short
 * reports, or a piece of a sentence. `single`: mark-up says that all of it is one article.
 */
export function runRoles(
  lines: readonly Line[],
  runs: readonly Run[],
  furniture: Furniture,
  single: boolean,
): RunRole[] {
  const around = surroundingsOf(lines, runs);
  const style = styleOf(lines, runs);
  const deepest = headLevel(runs, around, furniture);
  const part: Around = {
    lines,
    runs,
    around,
    furniture,
    style,
    headLevel: deepest,
    single,
    signatures: signatures(lines, runs, around),
  };
  const so: Progress = {
    collective: false,
    signed: lines.some((l) => closesArticle(l)),
    topic: newTopic(),
    numbered: false,
    place: undefined,
    headline: '',
    doubtful: [],
    heads: 0,
  };
  for (const line of lines.slice(0, runs[0]?.from ?? 0)) speak(so.topic, line.plain);
  const roles = runs.map((run, i): RunRole => {
    const role = roleOf(i, run, part, so);
    goOn(i, run, role, part, so);
    return role;
  });
  return promote(roles, so.doubtful, part.signatures);
}
