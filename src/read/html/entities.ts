/** Character references, as they stand in text and in attributes. */
import { readFileSync } from 'node:fs';

const NAMED = new Map(
  readFileSync(new URL('./entities.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string])
    .map(([name, code]) => [name, String.fromCodePoint(parseInt(code, 16))]),
);

const REFERENCE = /&(?:#(\d{1,8})|#x([\da-f]{1,7})|([a-z][a-z\d]{1,24}));?/iy;

export interface Reference {
  readonly text: string;
  /** How long it is in the file. */
  readonly length: number;
}

/** Windows' characters at 128 to 159, which pages refer to by number and browsers show. */
function fromNumber(code: number): string {
  if (code >= 128 && code < 160) {
    return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  }
  const none = code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
  return String.fromCodePoint(none ? 0xfffd : code);
}

/** The reference that begins at `at` of `text`, if it is one that is known. */
export function referenceAt(text: string, at: number): Reference | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (match === null) return undefined;
  const [all, decimal, hexadecimal, name = ''] = match;
  const length = all.length;
  if (decimal !== undefined) return { text: fromNumber(Number(decimal)), length };
  if (hexadecimal !== undefined) return { text: fromNumber(parseInt(hexadecimal, 16)), length };
  if (all.endsWith(';')) {
    const named = NAMED.get(name) ?? NAMED.get(name.toLowerCase());
    if (named !== undefined) return { text: named, length };
  }
  // &nbsp and the like end where their name ends, also in front of a letter.
  const start = ['nbsp', 'amp', 'lt', 'gt', 'quot'].find((known) =>
    name.toLowerCase().startsWith(known),
  );
  const character = start === undefined ? undefined : NAMED.get(start);
  return start === undefined || character === undefined
    ? undefined
    : { text: character, length: start.length + 1 };
}

/** Text of an attribute or a comment's field: references decoded. */
export function decodeReferences(text: string): string {
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const reference = referenceAt(text, at);
    if (reference === undefined) continue;
    decoded += text.slice(from, at) + reference.text;
    from = at + reference.length;
    at = from - 1;
  }
  return decoded + text.slice(from);
}
