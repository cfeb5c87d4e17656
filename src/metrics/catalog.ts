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
    const near = nearest(
      text,
      all.flatMap(({ name, terms }) => [name, ...terms]),
    );
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    return { problem: `no metric or term is called ${text}${hint}` };
  }
  return texts.length === 0 ? all : all.filter((one) => texts.some((text) => holds(one, text)));
}

function holds({ name, terms }: Metric, text: string): boolean {
  return name.includes(text) || terms.some((term) => term.includes(text));
}
