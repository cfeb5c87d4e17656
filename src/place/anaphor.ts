/** What 全市, 该县, 我省 stand for. */
import { type Division, isWithin, unitAbove } from './divisions.js';

const LEVELS = ['province', 'city', 'county'] as const;

const SEATS: Readonly<Record<string, string>> = { 省: 'province', 市: 'city', 县: 'county' };

/** The unit that 省商务厅 and 市统计局 are offices of, seen from where the text is. */
export function seatOf(
  office: string,
  around: readonly (Division | undefined)[],
): Division | undefined {
  return anaphoric(SEATS[office.charAt(0)] ?? '', around);
}

/** The unit that 全市 or 该县 means, seen from where the text is. */
export function anaphoric(
  kind: string,
  around: readonly (Division | undefined)[],
): Division | undefined {
  const level = LEVELS.find((l) => l === kind);
  if (!level) return undefined;
  for (const from of around) {
    if (!from || from.level === 'country') continue;
    if (level === 'city') {
      const county = unitAbove(from, 'county');
      if (county && county.name.endsWith('市')) return county;
    }
    const unit = unitAbove(from, level);
    if (unit) return unit;
    // the nearest district that is known decides, unless a lower one lies in it
    if (!around.some((d) => d !== undefined && d !== from && isWithin(d, from))) return undefined;
    // 全区 in 广西, where no county or zone is meant
    if (level === 'county' && from.name.endsWith('自治区')) return from;
  }
  return undefined;
}
