/** What the rows of a summary can be grouped by; apart, since the options are read before any work is loaded. */
export const GROUPINGS = [
  'district',
  'city',
  'province',
  'category',
  'metric',
  'paper',
  'date',
] as const;
export type Grouping = (typeof GROUPINGS)[number];
