/** What a filter asks for and no figure has: said, since an empty result explains nothing. */
import { allMetrics, metricNamed, termNamed } from '../metrics/match.js';
import { divisionMeant } from '../place/named.js';
import { isDistrict, isMetric } from '../summary/filter.js';
import { nearest } from '../text/near.js';
import type { Reporter } from './reporter.js';

/** A name that is asked for, what it fits, and why nothing may have been found under it. */
interface Asked<F> {
  readonly option: string;
  readonly fits: (figure: F, name: string) => boolean;
  readonly causeOf: (name: string) => string;
}

/** Sees the figures that pass a filter, and tells at the end which names found none. */
function askedFor<F>(wanted: readonly string[] | undefined, { option, fits, causeOf }: Asked<F>) {
  const missing = new Set(wanted);
  return {
    see: (figure: F): void => {
      for (const name of missing) if (fits(figure, name)) missing.delete(name);
    },
    tell: ({ note }: Reporter): void => {
      for (const name of missing) note(`${option} ${name}: ${causeOf(name)}`);
    },
  };
}

function whyNoDistrict(name: string): string {
  const division = divisionMeant(name);
  return 'problem' in division ? division.problem : 'no figure is filed under it';
}

function whyNoMetric(name: string): string {
  if (metricNamed(name) !== undefined || termNamed(name) !== undefined)
    return 'no figure counts it';
  const near = nearest(
    name,
    [...allMetrics()].flatMap((metric) => [metric.name, ...metric.terms]),
  );
  return `no metric is called ${name}${near === undefined ? '' : `; did you mean ${near}?`}`;
}

/** The names of `--district`. */
export const districtsAskedFor = (wanted: readonly string[] | undefined) =>
  askedFor(wanted, { option: '--district', fits: isDistrict, causeOf: whyNoDistrict });

/** The names of `--metric`. */
export const metricsAskedFor = (wanted: readonly string[] | undefined) =>
  askedFor(wanted, { option: '--metric', fits: isMetric, causeOf: whyNoMetric });
