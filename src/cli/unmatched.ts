/** What a filter asks for and no figure has: said, since an empty result explains nothing. */
import { unknownMetric } from '../metrics/catalog.js';
import { metricNamed, termNamed } from '../metrics/match.js';
import { divisionMeant } from '../place/named.js';
import { isDistrict, metricFilter } from '../summary/filter.js';
import type { Fact } from '../model.js';
import type { Reporter } from './reporter.js';

/** A figure, as far as filters look at it. */
type Filed = Pick<Fact, 'district' | 'district_code' | 'city' | 'metric'>;

/** The names given to a filter, what each lets through, and why it may have let nothing through. */
interface Filter {
  readonly option: string;
  readonly filterFor: (name: string) => (figure: Filed) => boolean;
  readonly causeOf: (name: string) => string;
}

const DISTRICT: Filter = {
  option: '--district',
  filterFor: (name) => (figure) => isDistrict(figure, name),
  causeOf: (name) => {
    const division = divisionMeant(name);
    return 'problem' in division ? division.problem : 'no figure is filed under it';
  },
};

const METRIC: Filter = {
  option: '--metric',
  filterFor: metricFilter,
  causeOf: (name) =>
    metricNamed(name) !== undefined || termNamed(name) !== undefined
      ? 'no figure counts it'
      : unknownMetric(name),
};

export interface AskedFor {
  readonly district?: readonly string[] | undefined;
  readonly metric?: readonly string[] | undefined;
}

/** Sees the figures that pass the filters by district and by metric, and tells at the end which names found none. */
export function namesAskedFor({ district = [], metric = [] }: AskedFor) {
  const asked = [
    ...[...new Set(district)].map((name) => ({ name, ...DISTRICT })),
    ...[...new Set(metric)].map((name) => ({ name, ...METRIC })),
  ];
  let missing = asked.map((one) => ({ ...one, isIt: one.filterFor(one.name) }));
  return {
    see: (figure: Filed): void => {
      if (missing.some(({ isIt }) => isIt(figure)))
        missing = missing.filter(({ isIt }) => !isIt(figure));
    },
    tell: ({ note }: Reporter): void => {
      for (const { option, name, causeOf } of missing) note(`${option} ${name}: ${causeOf(name)}`);
    },
  };
}
