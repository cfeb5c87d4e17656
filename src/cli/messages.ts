/** Messages in Chinese: templates with places for names, matched as wholes. */
import { lazily, readTsv } from '../data.js';

/** A message cut at its places: `unknown option '{}'` is two pieces of text and one place. */
interface Template {
  readonly pieces: readonly string[];
  /** Whether a place takes digits only. */
  readonly digits: readonly boolean[];
  readonly zh: string;
}

const PLACE = /\{n?\}/g;
const DIGITS = /^\d+$/;
/** Messages stand in messages, a cause behind a file name, but not deep. */
const MAX_DEPTH = 6;

const templates = lazily((): readonly Template[] =>
  readTsv(new URL('./messages.tsv', import.meta.url), ['en', 'zh']).map(
    ({ cells: [en = '', zh = ''] }) => ({
      pieces: en.split(PLACE),
      digits: [...en.matchAll(PLACE)].map(([place]) => place === '{n}'),
      zh,
    }),
  ),
);

/** What stands in the places of the template, or undefined where the text is another message. */
function placesIn(text: string, { pieces, digits }: Template): string[] | undefined {
  const [first = '', ...rest] = pieces;
  if (!text.startsWith(first)) return undefined;
  const found: string[] = [];
  let at = first.length;
  for (const [i, piece] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const end = isLast ? text.length - piece.length : text.indexOf(piece, at);
    if (end < at || !text.startsWith(piece, end)) return undefined;
    const place = text.slice(at, end);
    if (digits[i] === true && !DIGITS.test(place)) return undefined;
    found.push(place);
    at = end + piece.length;
  }
  return at === text.length ? found : undefined;
}

/** A message in Chinese; one that has no Chinese form stays as it is. */
export function messageInChinese(text: string, depth = 0): string {
  if (depth > MAX_DEPTH) return text;
  for (const template of templates()) {
    const places = placesIn(text, template);
    if (!places) continue;
    return template.zh.replace(PLACE, () => messageInChinese(places.shift() ?? '', depth + 1));
  }
  return text;
}
