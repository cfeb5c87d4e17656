/** The comment in which Founder's digital editions keep the data of an article. */
import { isoDate } from '../dates.js';
import { decodeReferences } from './entities.js';

/** All as the comment has them, mark-up taken out; empty where it says nothing. */
export interface Properties {
  /** Where the comment stands in the file. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly shoulder: string;
  readonly subtitle: string;
  readonly author: string;
  /** ISO. */
  readonly published: string;
  readonly pageName: string;
  readonly paper: string;
}

const OPEN = 'enpproperty';
/** The comments are some hundred characters long; one that never ends is none. */
const LONGEST = 20_000;

function fieldOf(comment: string, name: string): string {
  const open = comment.indexOf(`<${name}>`);
  const close = open < 0 ? -1 : comment.indexOf(`</${name}>`, open);
  if (close < 0) return '';
  const inner = comment.slice(open + name.length + 2, close);
  return decodeReferences(inner.replace(/<[^<>]{0,200}>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function readProperties(comment: string, start: number): Properties {
  const field = (...names: readonly string[]): string =>
    names.map((name) => fieldOf(comment, name)).find((value) => value !== '') ?? '';
  return {
    start,
    end: start + comment.length,
    title: field('title', 'founder-title'),
    shoulder: field('introtitle'),
    subtitle: field('subtitle'),
    author: field('author', 'founder-author'),
    published: isoDate(field('date', 'founder-date')),
    pageName: field('nodename'),
    paper: field('sourcename'),
  };
}

/** All such comments of a page, in order. */
export function propertiesIn(source: string): Properties[] {
  const found: Properties[] = [];
  let at = source.indexOf(OPEN);
  while (at >= 0) {
    const end = source.indexOf('-->', at);
    if (end < 0) break;
    const before = /<!--\s{0,9}$/.exec(source.slice(Math.max(0, at - 13), at));
    if (before !== null && end - at <= LONGEST) {
      found.push(readProperties(source.slice(at, end), at - before[0].length));
    }
    at = source.indexOf(OPEN, end);
  }
  return found;
}
