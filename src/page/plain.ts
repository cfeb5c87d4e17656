import { lazily } from '../data.js';
import { spaceTable, tableOf, UNITS } from '../text/chars.js';

/** Full-width ASCII; each character stands 0xFEE0 above its ASCII form. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_SHIFT = 0xfee0;
const WIDE_SPACE = /[\u3000\u00A0\u2002\u2003\t]/g;
const SPACE = 0x20;
const LOW_BYTE = 0xff;
const BYTE = 8;

/** For each code unit its plain form. */
const forms = lazily((): Uint16Array => {
  const [full, wide] = [tableOf(FULL_WIDTH), tableOf(WIDE_SPACE)];
  return Uint16Array.from({ length: UNITS }, (_, code) => {
    if (full[code] === 1) return code - FULL_WIDTH_SHIFT;
    return wide[code] === 1 ? SPACE : code;
  });
});

/** Offset of the first character that is not in plain form. */
function firstChange(text: string, form: Uint16Array): number {
  let at = 0;
  while (at < text.length && form[text.charCodeAt(at)] === text.charCodeAt(at)) at += 1;
  return at;
}

/** The text for looking at, of the same length: full-width letters, digits and marks as ASCII. */
export function plainForm(text: string): string {
  const form = forms();
  const from = firstChange(text, form);
  if (from === text.length) return text;
  const bytes = Buffer.allocUnsafe((text.length - from) * 2);
  for (let i = from, to = 0; i < text.length; i += 1, to += 2) {
    const code = form[text.charCodeAt(i)] ?? 0;
    bytes[to] = code & LOW_BYTE;
    bytes[to + 1] = code >> BYTE;
  }
  return text.slice(0, from) + bytes.toString('utf16le');
}

/** How many characters a reader sees: white space does not count. */
export function visibleLength(text: string): number {
  const isSpace = spaceTable();
  let count = 0;
  for (let i = 0; i < text.length; i += 1) if (isSpace[text.charCodeAt(i)] === 0) count += 1;
  return count;
}

/** What is left of a text where the table marks nothing. */
function without(text: string, marked: Uint8Array): string {
  let kept = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (marked[text.charCodeAt(i)] !== 1) continue;
    kept += text.slice(from, i);
    from = i + 1;
  }
  return kept + text.slice(from);
}

const ornaments = lazily(() => tableOf(/[\s“”"'‘’—\-~#*·★●■◆▲]+/g));
const punctuation = lazily(() => tableOf(/[\s“”"'‘’—\-~#*·★●■◆▲，。、：；？！,:;?!()（）《》]+/g));

/** A headline for comparing: without white space, quotes, dashes and ornaments. */
export function headlineKey(text: string): string {
  return without(plainForm(text), ornaments());
}

/** The words of a headline: its key without marks. */
export function headlineWords(text: string): string {
  return without(plainForm(text), punctuation());
}
