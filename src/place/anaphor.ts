/** What 全市, 该县, 我省 stand for. */
import { type Division, isWithin, loadDivisions, unitAbove } from './divisions.js';
import { shortName } from './names.js';

const LEVELS = ['province', 'city', 'county'] as const;

const SEATS: Readonly<Record<string, string>> = { 省: 'province', 市: 'city', 县: 'county' };

/** The unit that 省商务厅 and 市统计局 are offices of, seen from where the text is. */
export function seatOf(
  office: string,
  around: readonly (Division | undefined)[],
): Division | undefined {
  return anaphoric(SEATS[office.charAt(0)] ?? '', around);
}

/** 我县 beside 东海高新区 is 东海县: the county that a zone is called after. */
function countyOfZone(around: readonly (Division | undefined)[]): Division | undefined {
  const zone = around.find((d) => d?.level === 'zone');
  if (!zone) return undefined;
  const city = zone.code.slice(0, CITY);
  return [...loadDivisions().byCode.values()].find(
    ({ level, code, name }) =>
      level === 'county' &&
      name.endsWith('县') &&
      code.startsWith(city) &&
      zone.name.startsWith(shortName(name)),
  );
}

/** The prefecture or league that the nearest of them lies in. */
const prefectureOf = (around: readonly (Division | undefined)[]): Division | undefined => {
  const cities = around.flatMap((d) => (d && unitAbove(d, 'city')) ?? []);
  return cities.find(({ name }) => /[州盟]$/u.test(name));
};

/** The unit that 我县, 全市 mean; of a zone 全区 is the zone, and 我县 the county that it is called after. */
export function unitMeant(
  text: string,
  kind: string,
  around: readonly (Division | undefined)[],
): Division | undefined {
  // 全州 in the story of 弥勒市 is none of it
  const unit = /[州盟]$/u.test(text) ? prefectureOf(around) : anaphoric(kind, around);
  // 全区 in 兰考县 is none of it; 我区 in 象州县 is all of 广西
  if (text.endsWith('区') && unit?.level === 'county' && !unit.name.endsWith('区')) {
    const above = unitAbove(unit, 'province');
    return text.startsWith('我') && above?.name.endsWith('自治区') === true ? above : undefined;
  }
  return (unit === undefined || unit.level === 'zone') && text.endsWith('县')
    ? (countyOfZone(around) ?? unit)
    : unit;
}

/** Digits of a code that tell the city. */
const CITY = 4;

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
    // 全区 in 广西, where no county or zone is meant
    if (level === 'county' && from.name.endsWith('自治区')) return from;
    // the nearest district that is known decides, unless a lower one lies in it
    if (!around.some((d) => d !== undefined && d !== from && isWithin(d, from))) return undefined;
  }
  return undefined;
}
