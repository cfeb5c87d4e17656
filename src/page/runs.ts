import type { Line } from './lines.js';
import { closingNames, datelineOf } from './signoffs.js';

/** Titles that stand together above one body, with what stands between and right below them. */
export interface Run {
  /** Index of the first title and of the first line behind the last one. */
  readonly from: number;
  readonly to: number;
  readonly titles: readonly Line[];
}

const TITLE = new Set<Line['kind']>(['title', 'label']);
/** What may stand among the titles above a body. */
const INSIDE = new Set<Line['kind']>(['caption', 'credit', 'byline', 'column', 'source']);

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
  if (line.kind === 'signoff' || line.kind === 'imprint') return true;
  return line.kind === 'body' && closingNames(line.plain) !== undefined;
}

function closedBy(content: readonly Line[]): boolean {
  const last = content.at(-1);
  if (last === undefined || content.every((l) => l.kind !== 'body')) return false;
  return closesArticle(last) || last.kind === 'byline' || last.kind === 'source';
}

function around(lines: readonly Line[], run: Run, from: number, to: number): Surroundings {
  const before = lines.slice(from, run.from);
  const after = lines.slice(run.to, to);
  const content = before.filter((l) => l.kind !== 'caption' && l.kind !== 'credit');
  const next = after.find((l) => !INSIDE.has(l.kind));
  const above = [
    ...lines.slice(run.from, run.to),
    ...after.slice(0, after.findIndex((l) => l.kind === 'body') + 1),
  ];
  return {
    bodiesBefore: before.filter((l) => l.kind === 'body').length,
    closed: closedBy(content),
    lastBody: content.filter((l) => l.kind === 'body').at(-1),
    next,
    bodies: after.filter((l) => l.kind === 'body').length,
    opened: above.some((l) => l.kind === 'byline' || l.kind === 'source'),
    dateline:
      next?.kind === 'dateline' || (next?.kind === 'body' && datelineOf(next.plain) !== undefined),
    captions: [...above, ...after].some((l) => l.kind === 'caption'),
  };
}

/** What stands around each run. */
export function surroundingsOf(lines: readonly Line[], runs: readonly Run[]): Surroundings[] {
  return runs.map((run, i) =>
    around(lines, run, runs[i - 1]?.to ?? 0, runs[i + 1]?.from ?? lines.length),
  );
}
