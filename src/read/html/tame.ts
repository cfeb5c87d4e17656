/**
 * Mark-up that no parser would choke on, without moving a character.
 *
 * Saved pages are cut, misnested and sometimes hostile: ten thousand elements deep, a million stray
 * closing tags. Such tags are blanked here, so that what the parser builds is small and shallow, and
 * each offset of the blanked text is the same offset of the file. The marks are code points that Unicode
 * keeps out of all text.
 */

import { MOST_CHARACTERS, TOO_LONG, wholeSentencesEnd } from '../limits.js';
import { impliesEndOf, INLINE, RAW, VOID } from './elements.js';

/** Stands for a character of mark-up that is no text. */
export const BLANK = '\ufdd0';
/** Stands for blanked mark-up at which a new line of text begins. */
export const BLANK_BREAK = '\ufdd1';

/** Browsers stop nesting at 512; real articles stand less than 60 deep. */
const DEEPEST = 256;
/** What a page of ordinary size never has; the text of all further elements joins their parents'. */
const MOST_NODES = 50_000;
/** What stands behind so many tags is left out: that is no page. */
const MOST_TAGS = 100_000;
/** Each `<` that begins no tag costs the parser a piece of text; a page with more is no page. */
const MOST_STRAYS = 10_000;

interface State {
  readonly text: string;
  /** Names of the open elements, the innermost last. */
  readonly open: string[];
  /** How many of each name are open, and how many opening tags of each name were blanked. */
  readonly openOf: Map<string, number>;
  readonly blankedOf: Map<string, number>;
  nodes: number;
  tags: number;
  strays: number;
  /** Names of elements that are known to have no end tag from here on. */
  readonly endless: Set<string>;
  /** A copy to blank in, made when the first tag has to go. */
  patched: Uint16Array | undefined;
}

function codeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}

function patch(state: State, start: number, end: number, first: string, rest: string): void {
  state.patched ??= codeUnits(state.text);
  state.patched.fill(rest.charCodeAt(0), start, end);
  state.patched[start] = first.charCodeAt(0);
}

function blankTag(state: State, name: string, start: number, end: number): void {
  patch(state, start, end, INLINE.has(name) ? BLANK : BLANK_BREAK, BLANK);
}

const add = (counts: Map<string, number>, name: string, by: number): void => {
  counts.set(name, (counts.get(name) ?? 0) + by);
};

function pop(state: State): void {
  const name = state.open.pop();
  if (name !== undefined) add(state.openOf, name, -1);
}

function openTag(state: State, name: string, start: number, end: number): void {
  while (impliesEndOf(name, state.open.at(-1))) pop(state);
  const full = state.open.length >= DEEPEST || state.nodes >= MOST_NODES;
  if (full) {
    blankTag(state, name, start, end);
    if (!VOID.has(name)) add(state.blankedOf, name, 1);
    return;
  }
  state.nodes += 1;
  if (VOID.has(name)) return;
  state.open.push(name);
  add(state.openOf, name, 1);
}

/** `<b><div></b>`: the end of the inline element would end the block in it, and so all that follows. */
function crossesBlock(state: State, at: number): boolean {
  return state.open.slice(at + 1).some((name) => !INLINE.has(name) && name !== 'p');
}

function closeTag(state: State, name: string, start: number, end: number): void {
  const blanked = state.blankedOf.get(name) ?? 0;
  if (blanked > 0) add(state.blankedOf, name, -1);
  const at = blanked > 0 || !state.openOf.get(name) ? -1 : state.open.lastIndexOf(name);
  if (at < 0 || (INLINE.has(name) && crossesBlock(state, at))) {
    blankTag(state, name, start, end);
    return;
  }
  while (state.open.length > at) pop(state);
}

/** Offset behind the tag that starts at `start`: a `>` in a quoted value does not end it. */
function endOfTag(text: string, start: number): number {
  let quote = 0;
  let afterEquals = false;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at + 1;
    else if (afterEquals && (code === 34 || code === 39)) [quote, afterEquals] = [code, false];
    else if (code === 61) afterEquals = true;
    else if (code > 32) afterEquals = false;
  }
  return text.length;
}

/** Offset of the end tag of an element whose content is no mark-up; the end of the text if it has none. */
function endOfRaw(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}

const TAG_NAME = /[a-z][^\s/>]{0,40}/iy;

function nameAt(text: string, at: number): string {
  TAG_NAME.lastIndex = at;
  return TAG_NAME.exec(text)?.[0].toLowerCase() ?? '';
}

function endOfComment(text: string, start: number): number {
  const end = text.indexOf('-->', start + 2);
  return end < 0 ? text.length : end + 3;
}

/** Comments, declarations and instructions: `<!-- … -->`, `<!doctype …>`, `<?xml …>`, `</ …>`. */
function special(state: State, start: number): number {
  const { text } = state;
  const end = text.startsWith('<!--', start)
    ? endOfComment(text, start)
    : text.indexOf('>', start) + 1;
  const behind = end === 0 ? text.length : end;
  state.nodes += 1;
  // One that never ends would come back as text from another place.
  if (state.nodes > MOST_NODES || end === 0) patch(state, start, behind, BLANK, BLANK);
  return behind;
}

/** Drawings are not read, and formulas neither: their mark-up follows rules of its own. */
function drawing(state: State, name: string, start: number, end: number): number {
  const close = state.endless.has(name) ? -1 : endOfRaw(state.text, name, end);
  if (close === state.text.length) state.endless.add(name);
  const ended = close >= 0 && close < state.text.length;
  const behind = ended ? endOfTag(state.text, close) : end;
  patch(state, start, behind, BLANK, BLANK);
  return behind;
}

/** Handles the tag at `start`; gives the offset behind it. */
function step(state: State, start: number): number {
  const { text } = state;
  state.tags += 1;
  const next = text.charCodeAt(start + 1);
  const closing = next === 47;
  const name = nameAt(text, start + (closing ? 2 : 1));
  if (name === '' && (closing || next === 33 || next === 63)) return special(state, start);
  if (name === '') {
    state.strays += 1;
    if (state.strays > MOST_STRAYS) patch(state, start, start + 1, BLANK, BLANK);
    return start + 1;
  }
  const end = endOfTag(text, start);
  // A page cut inside a tag would show the tag's name.
  if (end === text.length && !text.endsWith('>')) patch(state, start, end, BLANK, BLANK);
  else if (closing) closeTag(state, name, start, end);
  else if (name === 'svg' || name === 'math') return drawing(state, name, start, end);
  else {
    openTag(state, name, start, end);
    if (RAW.has(name)) return endOfRaw(text, name, end);
  }
  return end;
}

/** What is left of a page when its hostile and stray tags are blanked. */
export interface Tamed {
  /** The page, up to where it is read. */
  readonly html: string;
  readonly warnings: readonly string[];
}

const CROWDED = `has more than ${String(MOST_NODES)} elements; the text of the others is read, their structure is not`;
const CUT = `has more than ${String(MOST_TAGS)} tags; what stands behind them is left out`;

interface Read {
  /** Offset behind what is read. */
  readonly end: number;
  readonly warning: string | undefined;
}

/** Goes through the tags of the page, up to where there are too many of them or too much text between them. */
function goThrough(state: State): Read {
  const { text } = state;
  let shown = 0;
  for (let behind = 0; behind < text.length;) {
    const next = text.indexOf('<', behind);
    const at = next < 0 ? text.length : next;
    if (shown + at - behind > MOST_CHARACTERS) {
      const end = wholeSentencesEnd(text, behind + MOST_CHARACTERS - shown);
      return { end: Math.max(behind, end), warning: TOO_LONG };
    }
    if (next < 0) break;
    if (state.tags === MOST_TAGS) return { end: at, warning: CUT };
    shown += at - behind;
    behind = step(state, at);
  }
  return { end: text.length, warning: undefined };
}

/** Blanks the tags of a page that no parser would get along with; linear in it. */
export function tame(text: string): Tamed {
  const state: State = {
    text,
    open: [],
    openOf: new Map(),
    blankedOf: new Map(),
    nodes: 0,
    tags: 0,
    strays: 0,
    endless: new Set(),
    patched: undefined,
  };
  const { end, warning } = goThrough(state);
  const crowded = state.nodes >= MOST_NODES ? CROWDED : undefined;
  const warnings = [crowded, warning].filter((w) => w !== undefined);
  const html =
    state.patched === undefined
      ? text.slice(0, end)
      : Buffer.from(state.patched.buffer, 0, end * 2).toString('utf16le');
  return { html, warnings };
}
