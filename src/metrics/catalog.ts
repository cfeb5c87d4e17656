/** All that is known of metrics, for people who look it up. */
import { nearest } from '../text/near.js';
import { allMetrics, termNamed, type Metric } from './match.js';

/** The terms that mean the metric: not those that a user's metric has taken from it. */
function ownTerms({ name, terms }: Metric): string[] {
  return terms.filter((term) => termNamed(term) === name);
}

/** The metrics with the terms that each has. */
export function knownMetrics(): Metric[] {
  return [...allMetrics()].map((metric) => ({ ...metric, terms: ownTerms(metric) }));
}

/**
 * The metrics in whose name or terms one of the texts stands.
 * @returns the metrics, or why there are none, with the near spelling
 */
export function metricsWith(texts: readonly string[]): Metric[] | { readonly problem: string } {
  const all = knownMetrics();
  for (const text of texts) {
    if (all.some((metric) => holds(metric, text))) continue;
    return { problem: unknownMetric(text, all) };
  }
  return texts.length === 0 ? all : all.filter((one) => texts.some((text) => holds(one, text)));
}

/** That a text names no metric and no term, with the near spelling. */
export function unknownMetric(text: string, all: readonly Metric[] = knownMetrics()): string {
  const names = all.flatMap(({ name, terms }) => [name, ...terms]);
  const near = nearest(text, names);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  return `no metric or term is called ${text}${hint}`;
}

function holds({ name, terms }: Metric, text: string): boolean {
  return name.includes(text) || terms.some((term) => term.includes(text));
}
