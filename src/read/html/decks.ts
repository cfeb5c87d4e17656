/** What stands around a headline and belongs to it: shoulder, deck, captions and a summary above the body. */
import type { Found } from './articles.js';
import type { Line } from './flow.js';
import { isEnd, isFurniture } from './hints.js';
import { isImprint } from './imprint.js';
import { weightOf } from './weight.js';
import { keyOf } from './words.js';

/** A body begins within so many lines below its headline, else what is between them is not its deck. */
const DECK = 12;

export interface Decks {
  /** Lines of the headline's own: shoulder and deck. */
  readonly titles: ReadonlySet<number>;
  /** These and what else stands between headline and body. */
  readonly all: readonly number[];
  readonly shoulder: string;
  readonly subtitle: string;
}

/** The lines around a headline that the comment of properties names as shoulder and deck. */
function namedDecks(lines: readonly Line[], found: Found, to: number): number[] {
  const { shoulder = '', subtitle = '' } = found.properties ?? {};
  const keys = [shoulder, subtitle].map(keyOf).filter((key) => key !== '');
  if (keys.length === 0) return [];
  const kept: number[] = [];
  for (let at = Math.max(found.from, found.headline - DECK); at < to; at += 1) {
    if (keys.includes(keyOf(lines[at]?.text.text ?? ''))) kept.push(at);
  }
  return kept;
}

/** A heading of a lower level right above the headline, in the same element, is its shoulder. */
function shoulderLine(lines: readonly Line[], at: number): number[] {
  const [above, headline] = [lines[at - 1], lines[at]];
  if (above === undefined || headline === undefined) return [];
  const lower = above.level > headline.level && headline.level > 0 && above.linked === 0;
  return lower && above.node.parent === headline.node.parent ? [at - 1] : [];
}

/** Lines between headline and body that belong to the article: decks, captions, a summary. */
function deckLines(lines: readonly Line[], from: number, to: number): number[] {
  if (to - from > DECK || from < 0) return [];
  const kept: number[] = [];
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const { text } = line.text;
    const plain = line.linked * 2 <= text.length && !isFurniture(text) && !isEnd(text);
    if (plain && !isImprint(text) && (line.level > 0 || weightOf(line) > 15)) kept.push(at);
  }
  return kept;
}

/** What belongs to the headline of an article: shoulder, decks, captions above the body. */
export function decksOf(lines: readonly Line[], found: Found, last: number): Decks {
  const first = found.body[0]?.from ?? 0;
  const named = namedDecks(lines, found, first);
  const shoulder = shoulderLine(lines, found.headline);
  const between = found.headline < 0 ? [] : deckLines(lines, last + 1, first);
  const subtitle = between.find((at) => (lines[at]?.level ?? 0) > 0);
  const titles = [...named, ...shoulder, ...(subtitle === undefined ? [] : [subtitle])];
  const text = (at: number | undefined): string =>
    at === undefined ? '' : (lines[at]?.text.text ?? '');
  return {
    titles: new Set(titles),
    all: [...new Set([...titles, ...between])].sort((a, b) => a - b),
    shoulder: text(shoulder[0]),
    subtitle: text(subtitle),
  };
}
