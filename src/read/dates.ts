/** Dates as pages write them. */

const pad = (number: string): string => number.padStart(2, '0');

/** `year`, `month`, `day` as an ISO date; empty if there is no such day. */
function isoOf(year: string, month: string, day: string): string {
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const fits = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days;
  // Newspapers' pages are on the web since the nineties; what lies outside is another number.
  return fits && Number(year) >= 1980 && Number(year) <= 2099
    ? `${year}-${pad(month)}-${pad(day)}`
    : '';
}

/** 2025-07-23, 2025/7/23, 2025.07.23, 2025年7月23日; also 2025 07/23, as a year set above a day leaves it. */
const WRITTEN =
  /(?<!\d)((?:19|20)\d\d)(?:\s?(?:[-/.]|年)\s?(\d{1,2})\s?(?:[-/.]|月)\s?(\d{1,2})|\s?(\d{2})\s?\/\s?(\d{2}))(?:(?!\d)|(?=T))/g;
/** /20250723/, /2025-07/23/, /202507/23/, /2025/0723/ and content_20250723.html in a path or an address. */
const IN_PATH =
  /(?<!\d)((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)|(?<!\d)((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/g;

const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** A written date with where it stands in the text. */
export interface FoundDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** All dates that are written out with their year, in order. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of halfWidth(text).matchAll(WRITTEN)) {
    const date = isoOf(match[1] ?? '', match[2] ?? match[4] ?? '', match[3] ?? match[5] ?? '');
    if (date !== '') found.push({ date, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The first date in a text that is written out with its year, or eight digits alone, as ISO date; else empty. */
export function isoDate(text: string): string {
  const bare = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{6})?\s*$/.exec(text);
  if (bare) return isoOf(bare[1] ?? '', bare[2] ?? '', bare[3] ?? '');
  return datesIn(text)[0]?.date ?? '';
}

/** The last date in a path or an address (…/2025-07/23/…, 20250723), else empty. */
export function dateInPath(path: string): string {
  let date = '';
  for (const match of path.matchAll(IN_PATH)) {
    const [, y1, m1, d1, y2, m2, d2] = match;
    date = isoOf(y1 ?? y2 ?? '', m1 ?? m2 ?? '', d1 ?? d2 ?? '') || date;
  }
  return date;
}

/** The ISO date, in China, of a Unix time in seconds or milliseconds. */
export function dateOfUnixTime(seconds: string): string {
  const value = Number(seconds) * (seconds.length >= 13 ? 1 : 1000);
  const china = new Date(value + 8 * 3600 * 1000);
  return Number.isNaN(china.getTime()) ? '' : china.toISOString().slice(0, 10);
}
