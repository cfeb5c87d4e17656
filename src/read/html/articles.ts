/** Which articles the page has, and where headline and body of each stand. */
import type { Line } from './flow.js';
import { lineAbove, matchingLine, titleSpans } from './headline.js';
import type { PageData } from './metadata.js';
import type { Properties } from './properties.js';
import { densestRegion, knownRegions, regionOf, weigh } from './regions.js';
import { spanOf } from './tree.js';
import type { Tree } from './tree.js';
import { weightOf } from './weight.js';
import type { Region } from './weight.js';

/** One article: its lines before they are cleaned. */
export interface Found {
  /** Lines that the article may take its headline and imprint from: behind the article before. */
  readonly from: number;
  /** The headline's line, -1 if no line is it. */
  readonly headline: number;
  readonly body: readonly Region[];
  readonly properties: Properties | undefined;
}

const startOf = (line: Line | undefined): number => line?.text.map[1] ?? 0;

function weightIn(lines: readonly Line[], regions: readonly Region[]): number {
  const inside = regions.flatMap(({ from, to }) => lines.slice(from, to));
  return inside.reduce((sum, line) => sum + weightOf(line), 0);
}

interface Group {
  readonly from: number;
  readonly body: Region[];
  readonly properties: Properties | undefined;
}

/**
 * The comment of properties of each body. Some templates write it in front of the body or at its top,
 * some behind it; which of both shows in the first one.
 */
function ownersOf(
  lines: readonly Line[],
  regions: readonly Region[],
  properties: readonly Properties[],
): Map<number, Properties> {
  const ends = regions.map(({ to }) => startOf(lines[to - 1]) + 1);
  const behind = (properties[0]?.start ?? 0) >= (ends[0] ?? 0);
  const owners = new Map<number, Properties>();
  for (const own of properties) {
    const first = ends.findIndex((end) => own.start < end);
    const at = behind ? (first < 0 ? ends.length : first) - 1 : first;
    // In front of a body the nearest is its own, behind a body the first.
    if (at >= 0 && !(behind && owners.has(at))) owners.set(at, own);
  }
  return owners;
}

/** Marked bodies, those of one article together: a comment or a headline of its own begins a new one. */
function groupsOf(
  lines: readonly Line[],
  regions: readonly Region[],
  properties: readonly Properties[],
  titles: readonly Region[],
): Group[] {
  const groups: Group[] = [];
  const owners = ownersOf(lines, regions, properties);
  let from = 0;
  regions.forEach((region, at) => {
    const last = groups.at(-1);
    const titled = titles.some((title) => title.from >= from && title.to <= region.to);
    if (last !== undefined && !owners.has(at) && !titled) last.body.push(region);
    else groups.push({ from, body: [region], properties: owners.get(at) });
    from = region.to;
  });
  return groups;
}

/** Whether two bodies say the same: editions print a hidden second copy. */
function withoutCopies(lines: readonly Line[], regions: readonly Region[]): Region[] {
  const seen = new Set<string>();
  return regions.filter(({ from, to }) => {
    const text = lines
      .slice(from, to)
      .map((line) => line.text.text)
      .join('\n');
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** The headline of a marked body: by its title, else in an element kept for it, else by its looks. */
function findHeadline(
  lines: readonly Line[],
  group: Group,
  titles: readonly string[],
  titled: readonly Region[],
  alone: boolean,
): number {
  const first = group.body[0] ?? { from: 0, to: 0 };
  const until = alone ? lines.length : first.to;
  const matching = matchingLine(lines.slice(group.from, until), titles);
  if (matching >= 0) return matching + group.from;
  const kept = titled.find(({ from, to }) => from >= group.from && to > from && to <= first.to);
  return kept?.from ?? lineAbove(lines, first.from, group.from);
}

/** Elements that hold an article each: `<article>`, or what a list of full texts repeats. */
function repeatedArticles(tree: Tree, lines: readonly Line[]): Region[] {
  const spans = tree.select('article').map(spanOf);
  const regions = spans.map((span) => regionOf(lines, span));
  const full = regions.filter(
    (region) => weightIn(lines, [region]) > 60 && hasHeading(lines, region),
  );
  const apart = full.every((region, at) => at === 0 || region.from >= (full[at - 1]?.to ?? 0));
  return full.length > 1 && apart ? full : [];
}

function hasHeading(lines: readonly Line[], { from, to }: Region): boolean {
  return lines.slice(from, Math.min(to, from + 4)).some((line) => line.level > 0);
}

function fromRepeated(lines: readonly Line[], regions: readonly Region[]): Found[] {
  return regions.map((region) => {
    const heading = lines.slice(region.from, region.to).findIndex((line) => line.level > 0);
    const headline = region.from + heading;
    return { from: region.from, headline, body: [region], properties: undefined };
  });
}

/** The one heading of the highest level in a region, -1 where several are as high. */
function onlyHeading(lines: readonly Line[], { from, to }: Region): number {
  const inside = lines.slice(from, to);
  const top = Math.min(...inside.flatMap(({ level }) => (level > 0 ? [level] : [])));
  const first = inside.findIndex(({ level }) => level === top);
  const several = inside.findLastIndex(({ level }) => level === top) !== first;
  return first < 0 || several ? -1 : from + first;
}

/** The one article of a page of no known system. */
function general(tree: Tree, lines: readonly Line[], data: PageData): Found[] {
  const matching = matchingLine(lines, data.titles);
  const region = densestRegion(tree, lines, weigh(lines, matching)) ??
    densestRegion(tree, lines, weigh(lines, -1)) ?? { from: 0, to: lines.length };
  const short = (lines[matching]?.text.text.length ?? 0) < 8;
  const above = short ? lineAbove(lines, region.from) : -1;
  const named = above > matching ? above : matching;
  const headline = named >= 0 ? named : onlyHeading(lines, region);
  return [{ from: 0, headline, body: [region], properties: undefined }];
}

/** The articles of a page in the order of their bodies; at least one if the page has any text. */
export function findArticles(
  tree: Tree,
  lines: readonly Line[],
  data: PageData,
  properties: readonly Properties[],
): Found[] {
  if (lines.length === 0) return [];
  const marked = withoutCopies(lines, knownRegions(tree, lines));
  const repeated = marked.length === 0 ? repeatedArticles(tree, lines) : [];
  if (repeated.length > 0) return fromRepeated(lines, repeated);
  const dense = general(tree, lines, data);
  const enough =
    weightIn(
      lines,
      dense.flatMap((found) => found.body),
    ) * 0.3;
  if (marked.length === 0 || weightIn(lines, marked) < enough) return dense;
  const titled = titleSpans(tree).map((span) => regionOf(lines, span));
  const groups = groupsOf(lines, marked, properties, titled);
  return groups.map((group) => {
    const own = group.properties?.title;
    const titles = own ? [own] : groups.length === 1 ? data.titles : [];
    return { ...group, headline: findHeadline(lines, group, titles, titled, groups.length === 1) };
  });
}
