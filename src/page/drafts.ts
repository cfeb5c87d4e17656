import type { Role } from '../model.js';
import { type Mapped, sourceOffset } from '../text/mapped.js';
import type { Furniture } from './furniture.js';
import { composeHead, type Head } from './headings.js';
import { runRoles } from './heads.js';
import { fillInfo, NO_INFO, type PageInfo } from './imprint.js';
import { type Line, lineAs } from './lines.js';
import { type RunRole, runsOf } from './runs.js';
import { closingNames } from './signoffs.js';

/** A paragraph in the making: what the page shows as one block. */
export interface Piece {
  readonly role: Role;
  readonly text: Mapped;
}

/** An article in the making. Without a head it is a fragment that some other article goes on with. */
export interface Draft {
  readonly head: Head | undefined;
  /** Where it begins in the file. */
  readonly at: number;
  pieces: Piece[];
  names: readonly string[];
  /** Who took its pictures, where nobody else is named. */
  credits: readonly string[];
  /** A sign-off has closed it. */
  signed: boolean;
  /** What stands in its own imprint. */
  info: PageInfo;
}

function draftOf(head: Head | undefined, at: number, captions: readonly Line[] = []): Draft {
  const pieces: Piece[] = [];
  const draft: Draft = { head, at, pieces, names: [], credits: [], signed: false, info: NO_INFO };
  const add = (role: Role, lines: readonly Line[]): void => {
    for (const { text } of lines) pieces.push({ role, text });
  };
  if (head !== undefined) {
    add('deck', head.shoulders);
    pieces.push({ role: 'headline', text: head.headline });
    add('deck', head.decks);
    for (const line of captions) addCaption(draft, line);
    add('subhead', head.subheads);
  }
  return draft;
}

/** 通讯员 甲 乙 摄影报道: they wrote it, too. */
const REPORTED = /报道[)\]]?[。.]?$/u;

/** A picture's caption, and who took it: in a report of pictures that is who reports. */
function addCaption(draft: Draft, { text, plain }: Line): void {
  draft.pieces.push({ role: 'caption', text });
  const names = closingNames(plain);
  if (REPORTED.test(plain) && draft.names.length === 0) draft.names = withNames([], names);
  else draft.credits = withNames(draft.credits, names);
}

interface Builder {
  readonly drafts: Draft[];
  current: Draft | undefined;
  /** Captions above the first headline. */
  waiting: Line[];
  columnNames: readonly string[];
  /** Names above the headline that they belong to. */
  waitingNames: readonly string[];
}

function open(builder: Builder, draft: Draft): Draft {
  builder.drafts.push(draft);
  builder.current = draft;
  return draft;
}

function hasBody(draft: Draft): boolean {
  return draft.pieces.some((p) => p.role === 'body');
}

/** Pictures above a text without a headline: each tells a story of its own. */
function flush(builder: Builder): void {
  for (const line of builder.waiting) {
    const draft = open(builder, draftOf(undefined, sourceOffset(line.text, 0)));
    addCaption(draft, line);
    draft.signed = true;
  }
  builder.waiting = [];
}

function addBody(builder: Builder, line: Line): void {
  let draft = builder.current;
  if (draft === undefined || draft.signed) {
    flush(builder);
    draft = open(builder, draftOf(undefined, sourceOffset(line.text, 0)));
  }
  draft.pieces.push({ role: 'body', text: line.text });
  // A piece of a sentence that looks like a title was not read as a paragraph.
  const { dateline, closing } = lineAs(line, 'body');
  draft.names = withNames(draft.names, dateline?.names);
  draft.names = withNames(draft.names, closing);
  if (closing !== undefined) draft.signed = true;
}

function withNames(known: readonly string[], more: readonly string[] = []): readonly string[] {
  if (more.length === 0) return known;
  return [...known, ...more.filter((name) => !known.includes(name))];
}

function addInfo(draft: Draft, line: Line): void {
  draft.info = fillInfo(draft.info, line.imprint ?? NO_INFO);
}

const CLOSING = new Set<Line['kind']>(['imprint', 'source', 'others']);

/** An imprint, a source or the way to other articles below the text closes the article. */
function addImprint(builder: Builder, line: Line): void {
  const draft = builder.current;
  if (draft === undefined) return;
  draft.names = withNames(draft.names, line.names);
  const closes = hasBody(draft);
  if (closes || line.kind === 'source') addInfo(draft, line);
  if (closes) draft.signed = true;
}

function addNames(builder: Builder, line: Line): void {
  const draft = builder.current;
  if (draft === undefined) {
    builder.waitingNames = withNames(builder.waitingNames, line.names);
    return;
  }
  draft.names = withNames(draft.names, line.names);
  if (line.kind !== 'signoff') return;
  if (line.imprint !== undefined) addInfo(draft, line);
  if (hasBody(draft)) draft.signed = true;
}

function addRun(
  builder: Builder,
  role: RunRole,
  lines: readonly Line[],
  furniture: Furniture,
): void {
  const titles = lines.filter((l) => l.kind === 'title' || l.kind === 'label');
  const captions = lines.filter((l) => l.kind === 'caption');
  const draft = builder.current;
  if (role === 'collective') return;
  if (role === 'head') {
    const head = composeHead(titles, furniture);
    if (head === undefined) {
      builder.waiting.push(...captions);
      return;
    }
    const first = builder.waiting;
    builder.waiting = [];
    const opened = open(
      builder,
      draftOf(head, sourceOffset(head.headline, 0), [...first, ...captions]),
    );
    opened.names = builder.waitingNames;
    builder.waitingNames = [];
    lines.filter((l) => l.names.length > 0).forEach((l) => addNames(builder, l));
    lines.filter((l) => l.kind === 'source').forEach((l) => addInfo(opened, l));
    return;
  }
  for (const line of lines) {
    if (line.kind === 'byline') addNames(builder, line);
    else if (line.kind === 'caption') {
      if (draft !== undefined) addCaption(draft, line);
    } else if (role === 'fragment') addBody(builder, line);
    else if (draft !== undefined && line.kind === 'title') {
      draft.pieces.push({ role: 'subhead', text: line.text });
    }
  }
}

/** A byline below the last paragraph closes the article, one below the headline opens it. */
function addByline(builder: Builder, line: Line, next: Line | undefined): void {
  addNames(builder, line);
  const draft = builder.current;
  if (draft === undefined || !hasBody(draft)) return;
  if (next === undefined || next.kind !== 'body') draft.signed = true;
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  /** Who wrote what nobody signed. */
  readonly columnNames: readonly string[];
}

/** Splits the lines of a part where new headlines stand. `single`: mark-up says it is one article. */
export function draftsOf(lines: readonly Line[], furniture: Furniture, single: boolean): Drafts {
  const runs = runsOf(lines);
  const roles = runRoles(lines, runs, furniture, single);
  const builder: Builder = {
    drafts: [],
    current: undefined,
    waiting: [],
    columnNames: [],
    waitingNames: [],
  };
  let nextRun = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const run = runs[nextRun];
    const line = lines[i];
    if (line === undefined) break;
    if (run?.from === i) {
      addRun(builder, roles[nextRun] ?? 'subhead', lines.slice(run.from, run.to), furniture);
      nextRun += 1;
      i = run.to - 1;
    } else if (line.kind === 'body') addBody(builder, line);
    else if (line.kind === 'signoff') addNames(builder, line);
    else if (CLOSING.has(line.kind)) addImprint(builder, line);
    else if (line.kind === 'byline') addByline(builder, line, lines[i + 1]);
    else if (line.kind === 'column') builder.columnNames = line.names;
    else if (line.kind === 'caption') {
      if (builder.current === undefined) builder.waiting.push(line);
      else addCaption(builder.current, line);
    }
  }
  if (builder.drafts.length === 0 && builder.waiting.length > 0) {
    const draft = open(builder, draftOf(undefined, 0));
    for (const line of builder.waiting) addCaption(draft, line);
    builder.waiting = [];
  }
  flush(builder);
  return { drafts: builder.drafts, columnNames: builder.columnNames };
}
