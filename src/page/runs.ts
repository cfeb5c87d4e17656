import type { Line } from './lines.js';

/** Titles that stand together above one body, with what stands between and right below them. */
export interface Run {
  /** Index of the first title and of the first line behind the last one. */
  readonly from: number;
  readonly to: number;
  readonly titles: readonly Line[];
}

const TITLE = new Set<Line['kind']>(['title', 'label']);
const BODY = new Set<Line['kind']>(['body']);
const PICTURES = new Set<Line['kind']>(['caption', 'credit']);
const CAPTION = new Set<Line['kind']>(['caption']);
/** Above a body, these show that an article begins. */
const OPENING = new Set<Line['kind']>(['byline', 'source']);
/** What may stand among the titles above a body. */
const INSIDE = new Set<Line['kind']>(['caption', 'credit', 'byline', 'column', 'source']);

/** A caption of more than a sentence or two is the report itself: headline, text and （某某 摄）. */
const LONG_CAPTION = 60;
const isPhotoReport = ({ kind, plain }: Line): boolean =>
  kind === 'caption' && plain.length >= LONG_CAPTION;

/** The runs of titles among the lines (furniture already gone), in order. */
export function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let i = 0;
  while (i < lines.length) {
    const from = i;
    const titles: Line[] = [];
    let to = i;
    for (; i < lines.length; i += 1) {
      const line = lines[i];
      if (line === undefined) break;
      if (TITLE.has(line.kind)) {
        titles.push(line);
        to = i + 1;
      } else if (titles.length === 0 || !INSIDE.has(line.kind)) break;
      else if (isPhotoReport(line)) {
        to = i + 1;
        break;
      }
    }
    if (titles.length > 0) runs.push({ from, to, titles });
    i = titles.length > 0 ? to : i + 1;
  }
  return runs;
}

export const RUN_ROLES = ['head', 'subhead', 'collective', 'fragment'] as const;
/** `fragment`: no title at all, a piece of a sentence. */
export type RunRole = (typeof RUN_ROLES)[number];

/** What stands around a run of titles. */
export interface Surroundings {
  readonly bodiesBefore: number;
  /** A sign-off, a source or an imprint closes what stands above. */
  readonly closed: boolean;
  readonly lastBody: Line | undefined;
  readonly next: Line | undefined;
  /** Paragraphs up to the next run. */
  readonly bodies: number;
  /** A byline, or the date and source of a saved web page, stands between titles and body. */
  readonly opened: boolean;
  readonly dateline: boolean;
  readonly captions: boolean;
}

/** Whether a line ends the article above it. */
export function closesArticle(line: Line): boolean {
  if (line.kind === 'signoff' || line.kind === 'imprint' || line.kind === 'others') return true;
  return line.kind === 'body' && line.closing !== undefined;
}

/** Lines `from` up to, not including, `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function countOf(lines: readonly Line[], kind: Line['kind'], { from, to }: Stretch): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (lines[i]?.kind === kind) count += 1;
  return count;
}

type Kinds = ReadonlySet<Line['kind']>;

/** Index of the first line of a stretch whose kind is among the kinds (or, unless `among`, is not); -1 for none. */
function firstOf(
  lines: readonly Line[],
  kinds: Kinds,
  { from, to }: Stretch,
  among = true,
): number {
  for (let i = from; i < to; i += 1) if (kinds.has(lines[i]?.kind ?? 'title') === among) return i;
  return -1;
}

/** The same from the end. */
function lastOf(lines: readonly Line[], kinds: Kinds, { from, to }: Stretch, among = true): number {
  for (let i = to - 1; i >= from; i -= 1) {
    if (kinds.has(lines[i]?.kind ?? 'title') === among) return i;
  }
  return -1;
}

/** Whether the last line above a run closes an article. */
function isClosing(last: Line | undefined): boolean {
  if (last === undefined) return false;
  return closesArticle(last) || last.kind === 'byline' || last.kind === 'source';
}

function around(lines: readonly Line[], run: Run, from: number, to: number): Surroundings {
  const before = { from, to: run.from };
  const after = { from: run.to, to };
  const bodiesBefore = countOf(lines, 'body', before);
  const next = lines[firstOf(lines, INSIDE, after, false)];
  const firstBody = firstOf(lines, BODY, after);
  const above = { from: run.from, to: firstBody < 0 ? run.to : firstBody + 1 };
  return {
    bodiesBefore,
    closed: bodiesBefore > 0 && isClosing(lines[lastOf(lines, PICTURES, before, false)]),
    lastBody: lines[lastOf(lines, BODY, before)],
    next,
    bodies: countOf(lines, 'body', after),
    opened: firstOf(lines, OPENING, above) >= 0,
    dateline: next?.kind === 'dateline' || (next?.kind === 'body' && next.dateline !== undefined),
    captions: firstOf(lines, CAPTION, { from: run.from, to }) >= 0,
  };
}

/** What stands around each run. */
export function surroundingsOf(lines: readonly Line[], runs: readonly Run[]): Surroundings[] {
  return runs.map((run, i) =>
    around(lines, run, runs[i - 1]?.to ?? 0, runs[i + 1]?.from ?? lines.length),
  );
}
