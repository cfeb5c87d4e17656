/** Telling files that are no text at all. */

/** Enough to tell. */
const SAMPLE = 1 << 16;

/** Control characters that no text has; a damaged page has a few, a binary file a few in a hundred. */
function isMostlyControl(bytes: Uint8Array): boolean {
  const seen = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of seen) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1;
  }
  return controls > 2 && controls > seen.length * 0.02;
}

/** Control characters of ASCII but tabs and ends of lines and pages. */
const CONTROL = /[^\P{Cc}\t\n\f\r\x7f-\x9f]/u;

/** Whether the bytes are binary; `text`: what they give in `encoding`. */
export function isBinary(bytes: Uint8Array, encoding: string | undefined, text = ''): boolean {
  if (encoding?.startsWith('utf-16')) return false;
  // In UTF-8 a control character is one byte and stays itself, and the text is looked through faster.
  if (encoding === 'utf-8' && !CONTROL.test(text)) return false;
  return isMostlyControl(bytes);
}
