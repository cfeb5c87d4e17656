/** Which line of the page is the headline. */
import type { Line } from './flow.js';
import { isEnd, isFurniture, systems, TITLE_WORDS } from './hints.js';
import { spanOf } from './tree.js';
import type { Span, Tree } from './tree.js';
import { hasWord, keyOf, upwards } from './words.js';

/** Longer lines are paragraphs. */
const LONGEST = 120;
/** How many lines above the body a headline may stand. */
const REACH = 12;

/** How well a line agrees with what the metadata say the headline is: 0, or the length that agrees. */
function agreement(lineKey: string, titleKeys: readonly string[]): number {
  if (lineKey.length < 4) return 0;
  for (const key of titleKeys) {
    if (key === lineKey) return lineKey.length + 2;
    if (key.startsWith(lineKey)) return lineKey.length;
    // The line may have the label of its column in front, or the title element its site.
    if (lineKey.length >= 8 && (key.endsWith(lineKey) || key.includes(lineKey)))
      return lineKey.length - 2;
    if (key.length >= 8 && lineKey.includes(key)) return key.length - 2;
  }
  return 0;
}

const standing = (line: Line): number => (line.level > 0 ? 7 - line.level : 0);

const isLinked = (line: Line): boolean => line.linked * 2 > line.text.text.length;

/** The line that agrees best with the titles of the metadata, -1 if none does; of equals the one in the largest heading, then the first. */
export function matchingLine(lines: readonly Line[], titles: readonly string[]): number {
  const keys = titles.map(keyOf).filter((key) => key.length >= 4);
  let best = -1;
  let bestScore = 0;
  lines.forEach((line, at) => {
    const { text } = line.text;
    if (text.length > LONGEST || (isLinked(line) && line.level === 0)) return;
    const agreed = agreement(keyOf(text), keys);
    if (agreed === 0) return;
    const score = agreed * 8 + standing(line) - (isLinked(line) ? 6 : 0);
    if (score > bestScore) [best, bestScore] = [at, score];
  });
  return best;
}

function isTitled(line: Line): boolean {
  for (const node of upwards(line.node)) {
    if (node.type !== 'tag') break;
    if (hasWord(node, TITLE_WORDS)) return true;
    if (node.name === 'div' || node.name === 'td' || node.name === 'p') break;
  }
  return false;
}

/** How much a line above a body looks like its headline. */
function likelihood(line: Line, distance: number): number {
  const { text } = line.text;
  if (text.length < 4 || text.length > 80 || isLinked(line)) return 0;
  if (isFurniture(text) || isEnd(text) || /[。；]$/.test(text)) return 0;
  if (/^首页|[>»›→]/.test(text)) return 0;
  if (!/\p{L}{2}/u.test(text) || /[:：].{0,30}(?:19|20)\d\d/.test(text)) return 0;
  const shape = (line.level > 0 ? 12 - line.level : 0) + (isTitled(line) ? 6 : 0);
  const strong = line.strong * 2 > text.length ? 3 : 0;
  return shape + strong === 0 ? 0 : shape + strong + Math.min(8, text.length / 3) - distance;
}

/** The likeliest headline among the lines right above line `from`, -1 if none looks like one. */
export function lineAbove(lines: readonly Line[], from: number, lowest = 0): number {
  let best = -1;
  let bestScore = 0;
  for (let at = from - 1; at >= Math.max(lowest, from - REACH); at -= 1) {
    const line = lines[at];
    const score = line ? likelihood(line, from - at) : 0;
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

/** Where the elements that known publishing systems keep for the headline stand. */
export function titleSpans(tree: Tree): Span[] {
  return systems.titles.flatMap((selector) => tree.select(selector)).map(spanOf);
}

/** The site's name behind a headline in the title element: _腾讯网, - 某县人民政府, |某日报. */
const SITE = /\s{0,3}(?:_|\||｜|--|——|\s-\s?|-(?=[^-]{0,20}(?:网|报|频道|政府|新闻|门户|局|委)))/;

/** What papers, sites and their editions are called. */
const NAME =
  /(?:[日晚晨早周时商导新快]报|都市报|青年报|法治报|数字报|电子报|电子版|新闻网|[\p{Script=Han}]网|客户端|公众号|融媒体?中心?)(?:\s*(?:19|20)\d\d.{0,12})?$/u;
const LONGEST_NAME = 16;

/** Whether a title is no headline but the name of the paper or of the site. */
export const isSiteName = (title: string): boolean =>
  title.length <= LONGEST_NAME && NAME.test(title);

/** The headline in the text of a title element. */
export function headlineIn(title: string): string {
  const parts = title.split(SITE).map((part) => part.trim());
  return parts.find((part) => part.length >= 4) ?? title.trim();
}
