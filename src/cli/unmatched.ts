/** What a filter asks for and no figure has: said, since an empty result explains nothing. */
import { divisionMeant } from '../place/named.js';
import { isDistrict } from '../summary/filter.js';
import type { Reporter } from './reporter.js';

interface Filed {
  readonly district: string;
  readonly district_code: string;
}

/** Sees the figures that pass a filter by district, and tells at the end which names found none. */
export function districtsAskedFor(wanted: readonly string[] | undefined) {
  const missing = new Set(wanted);
  return {
    see: (figure: Filed): void => {
      for (const name of missing) if (isDistrict(figure, name)) missing.delete(name);
    },
    tell: ({ note }: Reporter): void => {
      for (const name of missing) {
        const division = divisionMeant(name);
        const cause = 'problem' in division ? division.problem : 'no figure is filed under it';
        note(`--district ${name}: ${cause}`);
      }
    },
  };
}
