/** Steers a terminal, or turns the direction of text around it; a page may hold both. */
const STEERING = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Text from a page on one line, without any character that steers what shows it. */
export function printable(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(STEERING, '');
}
