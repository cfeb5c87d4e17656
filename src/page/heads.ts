import { ENOUGH, softEvidence, type Style, styleOf } from './evidence.js';
import type { Furniture } from './furniture.js';
import type { Line } from './lines.js';
import { headlineKey } from './plain.js';
import { closesArticle, type Run, type Surroundings, surroundingsOf } from './runs.js';
import { datelineOf } from './signoffs.js';
import { isDeckMarked, isFirstNumber, isNumbered, isShoulderMarked } from './titles.js';

export const RUN_ROLES = ['head', 'subhead', 'collective', 'fragment'] as const;
/** `fragment`: no title at all, a piece of a sentence. */
export type RunRole = (typeof RUN_ROLES)[number];

/** How much evidence a page whose articles are signed asks for on top. */
const UNSIGNED = 2;

/** How many lines above a title are asked for the place that it names. */
const ABOVE = 100;

/** Less than this says nothing. */
const SOME = 1;

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
  return here.dateline || furniture.collective.test(last.plain);
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
    furniture.paperEndings.some((e) => title.endsWith(e)) || furniture.collective.test(title);
  return isPaper || proven.length > 1 ? below : top;
}

/** Text above the first title: an article that lost its headline, or the end of one that stands below. */
function startsArticle(lines: readonly Line[], first: Run): boolean {
  const body = lines.slice(0, first.from).find((l) => l.kind === 'body' || l.kind === 'dateline');
  return body !== undefined && datelineOf(body.plain) !== undefined;
}

interface Context {
  readonly style: Style;
  readonly headLevel: number;
  /** Under a collective head. */
  readonly collective: boolean;
}

/** What clear marks say a run below the first one is; `undefined` where there are none. */
function markedRole(run: Run, here: Surroundings, context: Context): RunRole | undefined {
  const { style, headLevel, collective } = context;
  const announced = run.titles.some((t) => style.announced.has(headlineKey(t.plain)));
  if (announced || here.closed || here.opened || here.dateline) return 'head';
  if (headLevel > 0) return levelOf(run) <= headLevel ? 'head' : 'subhead';
  if (isNumbered(run.titles[0]?.plain ?? '')) return 'subhead';
  if (collective && here.bodies <= BRIEF_PARAGRAPHS) return 'head';
  return isMarked(run) ? 'head' : undefined;
}

/** Titles that only weaker signs speak for. */
interface Doubtful {
  readonly run: number;
  readonly evidence: number;
}

/**
 * How many articles say who wrote them: in a sign-off below the text, or between headline and text
 * where no sign-off follows before the next such line.
 */
function signatures(
  lines: readonly Line[],
  runs: readonly Run[],
  around: readonly Surroundings[],
): number {
  const opened = new Set(
    runs.filter((_, i) => around[i]?.opened || around[i]?.dateline).map((r) => r.from),
  );
  let count = 0;
  let waiting = false;
  lines.forEach((line, i) => {
    if (opened.has(i)) {
      if (waiting) count += 1;
      waiting = true;
    } else if (closesArticle(line)) {
      count += 1;
      waiting = false;
    }
  });
  return count + (waiting ? 1 : 0);
}

/**
 * A page of signed articles has as many headlines as signatures: where headlines are missing, the
 * titles with the best evidence are taken for some.
 */
function promote(roles: RunRole[], doubtful: readonly Doubtful[], signed: number): RunRole[] {
  const missing = signed - roles.filter((r) => r === 'head').length;
  const best = doubtful
    .filter((d) => d.evidence >= SOME)
    .sort((a, b) => b.evidence - a.evidence || a.run - b.run)
    .slice(0, Math.max(0, missing));
  const promoted = new Set(best.map((d) => d.run));
  return roles.map((role, i) => (promoted.has(i) ? 'head' : role));
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
  const doubtful: Doubtful[] = [];
  let collective = false;
  let signed = lines.some((l) => closesArticle(l));
  let head = 0;
  const roles = runs.map((run, i): RunRole => {
    const here = around[i];
    if (here === undefined) return 'subhead';
    if (isCollective(run, here, furniture)) {
      collective = true;
      return 'collective';
    }
    if (run.titles.slice(0, -1).some((t) => furniture.collective.test(t.plain))) collective = true;
    if (single && !collective) return i === 0 && here.bodiesBefore === 0 ? 'head' : 'subhead';
    if (here.bodies === 0 && !here.captions && !Number.isFinite(levelOf(run))) return 'fragment';
    if (i === 0) return startsArticle(lines, run) ? 'subhead' : 'head';
    let role = markedRole(run, here, { style, headLevel: deepest, collective });
    if (role === undefined) {
      const above = lines.slice(Math.max(head, run.from - ABOVE), run.from);
      const evidence = softEvidence(run, here, style, above);
      role = evidence - (signed ? UNSIGNED : 0) >= ENOUGH ? 'head' : 'subhead';
      if (role === 'subhead') doubtful.push({ run: i, evidence });
    }
    if (role === 'head') head = run.from;
    if (role === 'head' && !here.closed) signed = false;
    return role;
  });
  return promote(roles, doubtful, signatures(lines, runs, around));
}
