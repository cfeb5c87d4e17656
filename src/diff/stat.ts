import type { Difference, Status } from './index.js';
import { rowOfDifference } from './index.js';

/** How many figures of a district changed. */
export interface DistrictStat extends Readonly<Record<Status, number>> {
  readonly district_code: string;
  readonly district: string;
  readonly city: string;
  readonly province: string;
}

/** The differences counted, a record for each district, in the order in which the districts come. */
export function countDifferences(differences: readonly Difference[]): DistrictStat[] {
  const stats = new Map<string, DistrictStat>();
  for (const one of differences) {
    const { district_code, district, city, province } = rowOfDifference(one);
    const key = JSON.stringify([district_code, district]);
    const none = { changed: 0, added: 0, removed: 0, same: 0 };
    const stat = stats.get(key) ?? { district_code, district, city, province, ...none };
    stats.set(key, { ...stat, [one.status]: stat[one.status] + 1 });
  }
  return [...stats.values()];
}
