/** What a division of China is. */

export const DIVISION_LEVELS = [
  'country',
  'province',
  'city',
  'county',
  'zone',
  'township',
] as const;
export type DivisionLevel = (typeof DIVISION_LEVELS)[number];

export interface Division {
  /** GB/T 2260; of a zone its city's code, `/`, its name; of a township its county's; of the country ''. */
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  /** Full names of the units that it lies in; a city's own name, for a city; else empty. */
  readonly city: string;
  readonly province: string;
  /** It was abolished or renamed. */
  readonly former?: true;
  /** `file:line` of the user's file that added it. */
  readonly from?: string;
}

/** Orders divisions, the higher units first, those of one level by their codes. */
export function higherFirst(a: Division, b: Division): number {
  const rank = ({ level }: Division): number => DIVISION_LEVELS.indexOf(level);
  return rank(a) - rank(b) || (a.code < b.code ? -1 : 1);
}

export const COUNTRY: Division = {
  code: '',
  name: '全国',
  level: 'country',
  city: '',
  province: '',
};

/** The level that a GB/T 2260 code, or a zone's code, tells. */
export function levelOf(code: string): DivisionLevel {
  if (code.includes('/')) return 'zone';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** A zone of the city (or province) with that code. */
export function zoneDivision(name: string, above: Division): Division {
  const { city, province } = above;
  return { code: `${above.code}/${name}`, name, level: 'zone', city, province };
}

/** A township or street of the county with that code. */
export function townshipDivision(name: string, county: Division): Division {
  const { city, province } = county;
  return { code: `${county.code}/${name}`, name, level: 'township', city, province };
}
