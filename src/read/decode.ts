/** Bytes → text. Total: whatever the bytes, the answer is text or a problem that a user can act on. */
import { isUtf8, transcode } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { detect } from 'chardet';
import { parse } from 'yaml';
import { charactersIn, likeness } from './plausible.js';

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** Name of the encoding, as in the WHATWG standard, in small letters. */
  readonly encoding: string;
  readonly warnings: readonly string[];
}

export interface DecodeOptions {
  /** Name of the encoding to use whatever the bytes look like. */
  readonly encoding?: string;
}

interface Tables {
  readonly aliases: Readonly<Record<string, string>>;
  readonly magic: Readonly<Record<string, string>>;
}

const tables = parse(readFileSync(new URL('./encodings.yaml', import.meta.url), 'utf8')) as Tables;

/** A declaration of the encoding stands this near to the top of a page, says the HTML standard; pages take four times that. */
const DECLARATION_WITHIN = 4096;
/** Enough to tell one encoding from another. */
const SAMPLE = 1 << 15;
/** How many bytes a survey's `head` and `telling` have. */
export const HEAD = SAMPLE * 2;
export const TELLING = SAMPLE;
/** Below this share of frequent characters a decoding did not give Chinese. */
const PLAUSIBLE = 0.2;
const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

const DECLARED = [
  /<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i,
  /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i,
];

function decoderName(label: string): string | undefined {
  const wanted = label.trim().toLowerCase();
  try {
    return new TextDecoder(tables.aliases[wanted] ?? wanted).encoding;
  } catch {
    return undefined;
  }
}

/**
 * What the encoding of a file is judged by: pieces of it, so that a file of any size can be judged
 * without being held.
 */
export interface Survey {
  /** The first bytes; all of a smaller file. */
  readonly head: Uint8Array;
  /** The bytes from the first one beyond ASCII on, `TELLING` at most. */
  readonly telling: Uint8Array;
  /** Whether all of the bytes are valid UTF-8. */
  readonly isUtf8: () => boolean;
}

/** Which encoding the page's own mark-up names, if a decoder for it exists. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const top = Buffer.from(bytes.subarray(0, DECLARATION_WITHIN)).toString('latin1');
  const label = DECLARED.map((pattern) => pattern.exec(top)?.[1]).find((found) => found);
  const name = label === undefined ? undefined : decoderName(label);
  // Mark-up that can be read byte by byte is not in UTF-16, whatever it says.
  return name?.startsWith('utf-16') ? undefined : name;
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** What the first bytes say a file is, where they say that it is no text. */
function otherFormat(bytes: Uint8Array): string | undefined {
  const first = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const magic = Object.keys(tables.magic).find((start) => first.startsWith(start));
  return magic === undefined ? undefined : tables.magic[magic];
}

/** Control characters that no text has; a damaged page has a few, a binary file a few in a hundred. */
function isMostlyControl(bytes: Uint8Array): boolean {
  const seen = bytes.subarray(0, HEAD);
  let controls = 0;
  for (const byte of seen) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1;
  }
  return controls > 2 && controls > seen.length * 0.02;
}

/** The part of the bytes that tells most: from the first one beyond ASCII on. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first), Math.max(0, first) + TELLING);
}

function surveyOf(bytes: Uint8Array): Survey {
  const telling = tellingPart(bytes);
  const isValid = () => isUtf8(telling.length < TELLING ? telling : bytes);
  return { head: bytes.subarray(0, HEAD), telling, isUtf8: isValid };
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many characters of a decoded text are the marks of damage. */
export function lostIn(text: string): number {
  return charactersIn(text, '\uFFFD') + charactersIn(text, '\0');
}

/** What a user reads where so many characters of a page could not be read. */
export function damage(lost: number, encoding: string): string[] {
  if (lost === 0) return [];
  const what = lost === 1 ? '1 character' : `${lost} characters`;
  return [`${what} could not be read as ${encoding}; the rest of the page was read`];
}

/** What is wrong with a file of nothing but white space. */
export const EMPTY = 'is empty; nothing to read';

const BYTE_ORDER_MARK = 3;

/** The text of valid UTF-8, without a mark, which `transcode` gives in a quarter of a decoder's time. */
function textOfUtf8(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes) === 'utf-8';
  const units = transcode(marked ? bytes.subarray(BYTE_ORDER_MARK) : bytes, 'utf8', 'utf16le');
  return units.toString('utf16le');
}

function textIn(encoding: string, bytes: Uint8Array): string {
  if (encoding === 'utf-8' && isUtf8(bytes)) return textOfUtf8(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | { problem: string } {
  const text = textIn(encoding, bytes);
  if (text.trim() === '') return { problem: EMPTY };
  return { text, encoding, warnings: damage(lostIn(text), encoding) };
}

/** UTF-16 without a mark: half of the bytes of its ASCII characters are NUL, on one side only. */
function looksLikeUtf16(bytes: Uint8Array): string | undefined {
  const seen = bytes.subarray(0, SAMPLE);
  if (!seen.includes(0)) return undefined;
  const zeros = [0, 0];
  seen.forEach((byte, at) => {
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const name = odd >= even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(name).decode(seen);
  const plain = charactersIn(text, '\0') + charactersIn(text, '\uFFFD') <= text.length * 0.02;
  const oneSided = Math.min(even, odd) * 20 <= Math.max(even, odd);
  return plain &&
    ((oneSided && Math.max(even, odd) * 3 >= seen.length) || likeness(text) >= PLAUSIBLE)
    ? name
    : undefined;
}

/** The Chinese encoding in which the bytes read best; ties go to the declared one, then to the order of the list. */
function bestChinese({ head, telling }: Survey, declared: string | undefined): string | undefined {
  let best: string | undefined;
  let bestScore = PLAUSIBLE;
  for (const name of CANDIDATES) {
    // UTF-16 counts its pairs from the first byte of the file.
    const sample = name.startsWith('utf-16') ? head.subarray(0, SAMPLE) : telling;
    const bonus = name === declared ? 0.02 : 0;
    const score = likeness(new TextDecoder(name).decode(sample)) + bonus;
    if (score > bestScore) [best, bestScore] = [name, score];
  }
  return best;
}

/** Two or three characters of GB18030 can make valid UTF-8 of another script. */
function isDoubtfulUtf8({ telling }: Survey): boolean {
  if (telling.length >= TELLING) return false;
  const text = strictUtf8(telling) ?? '';
  return text.length < 200 && /[^\0-\x7f]/.test(text) && likeness(text) < PLAUSIBLE;
}

/** Which encoding the bytes are in, judged by the bytes and by what the page says of itself. */
function encodingOf(survey: Survey): string | undefined {
  const utf16 = looksLikeUtf16(survey.head);
  if (utf16 !== undefined) return utf16;
  const declared = declaredEncoding(survey.head);
  if (survey.isUtf8()) {
    return (isDoubtfulUtf8(survey) ? bestChinese(survey, declared) : undefined) ?? 'utf-8';
  }
  const chinese = bestChinese(survey, declared);
  if (chinese !== undefined) return chinese;
  return declared ?? decoderName(detect(survey.telling) ?? '');
}

/** The encoding that a file is to be read in, or why it cannot be read as text. */
export function encodingFor(
  survey: Survey,
  options: DecodeOptions,
): { readonly encoding: string } | { readonly problem: string } {
  const { head } = survey;
  if (head.length === 0) return { problem: EMPTY };
  const format = otherFormat(head);
  if (format !== undefined)
    return { problem: `is ${format}, not text; save the page as text or HTML` };
  if (options.encoding !== undefined) {
    const name = decoderName(options.encoding);
    if (name !== undefined) return { encoding: name };
    return {
      problem: `unknown encoding "${options.encoding}"; try utf-8, gb18030, big5 or utf-16le`,
    };
  }
  const encoding = byteOrderMark(head) ?? encodingOf(survey);
  if (isMostlyControl(head) && !encoding?.startsWith('utf-16')) {
    return { problem: 'is binary, not text; save the page as text or HTML' };
  }
  if (encoding !== undefined) return { encoding };
  return { problem: 'is in no encoding that gives readable text; name it with --encoding' };
}

function read(bytes: Uint8Array, options: DecodeOptions): Decoded | { problem: string } {
  const found = encodingFor(surveyOf(bytes), options);
  return 'problem' in found ? found : decodeAs(bytes, found.encoding);
}

/**
 * Text of the bytes: by their byte order mark, by the encoding that the page declares unless the bytes
 * contradict it, as UTF-8, or in the Chinese encoding in which they read best. `encoding` overrides.
 * Damaged characters become U+FFFD and one warning counts them. Never throws.
 */
export function decode(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Decoded | { readonly problem: string } {
  try {
    return read(bytes, options);
  } catch (error) {
    const cause = error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'unknown cause';
    return { problem: `cannot be decoded (${cause})` };
  }
}
