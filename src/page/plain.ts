/** Full-width ASCII begins here; each character stands 0xFEE0 above its ASCII form. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_SHIFT = 0xfee0;
const WIDE_SPACE = /[\u3000\u00A0\u2002\u2003\t]/g;

/** The text for looking at, of the same length: full-width letters, digits and marks as ASCII. */
export function plainForm(text: string): string {
  return text
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(WIDE_SPACE, ' ');
}

/** How many characters a reader sees: white space does not count. */
export function visibleLength(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** A headline for comparing: without white space, quotes, dashes and ornaments. */
export function headlineKey(text: string): string {
  return plainForm(text).replace(/[\s“”"'‘’—\-~#*·★●■◆▲]/g, '');
}
