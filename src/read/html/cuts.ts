/** Where a page of HTML that is too long for one tree is cut: at the start of a block, outside scripts. */
import { RAW } from './elements.js';

/** What one tree takes. */
export interface HtmlLimits {
  /** Characters outside tags, scripts and styles. */
  readonly shown: number;
  readonly tags: number;
  /** Characters in all. */
  readonly all: number;
}

const HEADS = /^(?:article|h1|h2)$/;
const BLOCKS = /^(?:p|div|section|table|tr|ul|ol|li|dl|dt|dd|h3|h4|h5|h6|hr|br|blockquote)$/;
const NAME = /[a-z][a-z\d]{0,20}/iy;

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0].toLowerCase() ?? '';
}

const behind = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
};

/** The end tag of an element whose content is no mark-up, from `from` on; -1 where it has none. */
export function endOfRaw(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  return close.exec(text)?.index ?? -1;
}

/** Offset behind the tag, the comment or the whole script that begins at `at`. */
function skip(text: string, at: number, name: string): number {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at);
  const end = behind(text, '>', at);
  if (!RAW.has(name)) return end;
  const close = endOfRaw(text, name, end);
  return close < 0 ? text.length : behind(text, '>', close);
}

export interface HtmlCut {
  readonly end: number;
  /** The script or the like in whose middle the cut is. */
  readonly inside?: string;
}

/** How good it is to cut in front of a tag: a new article, a new block, or neither. */
const rankOf = (name: string): number => (HEADS.test(name) ? 2 : BLOCKS.test(name) ? 1 : 0);

/**
 * Where the piece of a page ends that begins at its start: its whole length where it keeps within the
 * limits; else in front of an article or a headline, a block, a tag, in that order; else at the limit.
 * Tags are taken for what they look like, in time linear in the piece.
 */
export function cutOfHtml(text: string, limits: HtmlLimits): HtmlCut {
  let best = { at: 0, rank: -1 };
  let early = 0;
  let shown = 0;
  let tags = 0;
  let raw = '';
  for (let from = 0; from < text.length; tags += 1) {
    const next = text.indexOf('<', from);
    const at = next < 0 ? text.length : next;
    if (shown + at - from > limits.shown || at > limits.all || tags > limits.tags) {
      const end = Math.min(from + limits.shown - shown, limits.all, text.length);
      return { end: best.at || early || Math.max(1, end) };
    }
    if (next < 0) break;
    shown += at - from;
    const name = nameAt(text, at + 1);
    const rank = name === '' ? -1 : rankOf(name);
    const isEarly = shown < limits.shown / 2 && tags < limits.tags / 2 && at < limits.all / 2;
    if (at > 0 && rank >= 0 && isEarly) early = at;
    else if (at > 0 && rank >= best.rank && rank >= 0) best = { at, rank };
    from = skip(text, at, name);
    raw = RAW.has(name) ? name : '';
  }
  if (text.length <= limits.all) return { end: text.length };
  const end = best.at || early;
  if (end > 0) return { end };
  return raw === '' ? { end: limits.all } : { end: limits.all, inside: raw };
}
