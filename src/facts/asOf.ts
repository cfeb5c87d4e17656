/** For when a figure is: read from the words before it, counted from the day of publication. */

/** A date that opens a sentence dates all of it; one further in dates what happened on the way. */
const OPENING = /^(?:在|到|自|从)?(?:\d{4}年|\d{1,2}月|[去今前明上]年)[^，。]*/u;
/** 较2020年增长30%: the date of what the figure is compared with. */
const COMPARED = /[较比与同](?:\d{4}年|[去前上]年)/gu;
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
  const until = UNTIL.exec(lead)?.[0] ?? '';
  const opening = OPENING.exec(lead)?.[0] ?? '';
  const own = lead.slice(clause).replace(COMPARED, '');
  for (const words of [own, until, opening]) {
    const date = absolute(words, year) ?? relative(words, year);
    if (date) return date;
  }
  return published;
}

/** 2022年7月1日, 2022年, 截至6月底, 7月1日 */
function absolute(lead: string, year: number | undefined): string | undefined {
  const pattern = /(?:(\d{4})年)?(?:(\d{1,2})月(?:(\d{1,2})日)?)?/gu;
  let last: string | undefined;
  for (const [all, y, m, d] of lead.matchAll(pattern)) {
    if (all === '') continue;
    const stated = y ? Number(y) : year;
    if (!stated || (!y && !m)) continue;
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
