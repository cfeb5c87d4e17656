/** For when a figure is: read from the words before it, counted from the day of publication. */

/** A date that opens a sentence dates all of it; one further in dates what happened on the way. */
const OPENING = /^(?:在|到|自|从)?(?:\d{4}年|\d{1,2}月|[去今前明上]年)[^，。]*/u;
/** 较2020年增长30%: the date of what the figure is compared with. */
const COMPARED = /[较比与同](?:\d{4}年|[去前上]年)/gu;
/** 由2023年的450个增加到|520个: the date of where it set out from. */
const SET_OUT = /[由从](?:\d{4}年|[去前上]年)[^，。；]*?(?:到|至|为|成)/gu;
const UNTIL = /截[至止][^，。]*/u;

/**
 * The date, month or year (ISO) that the figure is for: named in its clause, behind 截至, or where its
 * sentence opens; else the day of publication; empty where that is not known either.
 * @param lead the sentence up to the number
 * @param clause offset in `lead` where the number's clause begins
 * @param published ISO date or empty
 */
export function asOf(lead: string, clause: number, published: string): string {
  const year = Number(published.slice(0, 4)) || undefined;
  if (!mayDate(lead)) return published;
  const own = lead.slice(clause);
  return (
    (mayDate(own) ? dateIn(own.replace(COMPARED, '').replace(SET_OUT, ''), year) : undefined) ??
    dateIn(UNTIL.exec(lead)?.[0] ?? '', year) ??
    dateIn(OPENING.exec(lead)?.[0] ?? '', year) ??
    published
  );
}

/** Every date that is read here has a year or a month in it. */
function mayDate(words: string): boolean {
  return words.includes('年') || words.includes('月');
}

function dateIn(words: string, year: number | undefined): string | undefined {
  if (!mayDate(words)) return undefined;
  return (absolute(words, year) ?? relative(words, year)) || undefined;
}

const DATE = /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?|(\d{1,2})月(?:(\d{1,2})日)?/gu;

/** 2022年7月1日, 2022年, 截至6月底, 7月1日 */
function absolute(lead: string, year: number | undefined): string | undefined {
  let last: string | undefined;
  for (const [, y, month, day, ownMonth, ownDay] of lead.matchAll(DATE)) {
    const [m, d] = [month ?? ownMonth, day ?? ownDay];
    const stated = y ? Number(y) : year;
    if (!stated) continue;
    last = [String(stated), m?.padStart(2, '0'), m && d ? d.padStart(2, '0') : undefined]
      .filter(Boolean)
      .join('-');
  }
  return last;
}

const RELATIVE: readonly (readonly [string, number])[] = [
  ['前年', -2],
  ['去年', -1],
  ['上年', -1],
  ['今年', 0],
  ['本年', 0],
  ['明年', 1],
];

function relative(lead: string, year: number | undefined): string | undefined {
  if (year === undefined) return undefined;
  let found: { at: number; years: number } | undefined;
  for (const [w, years] of RELATIVE) {
    const at = lead.lastIndexOf(w);
    if (at >= 0 && at > (found?.at ?? -1)) found = { at, years };
  }
  return found && found.years !== 0 ? String(year + found.years) : undefined;
}
