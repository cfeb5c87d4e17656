import { DataError, lazily, oneOf, readTsv } from '../data.js';
import { CATEGORIES, type Category } from '../model.js';

/** A row of the metric dictionary: what figures of different papers are compared by. */
export interface Metric {
  readonly name: string;
  readonly category: Category;
  /** Name of the more general metric, or empty. */
  readonly parent: string;
  readonly units: readonly string[];
  readonly terms: readonly string[];
}

/** The term that a noun phrase ends in, with its metric. */
export interface Head {
  readonly term: string;
  readonly metric: Metric;
}

interface Dictionary {
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly heads: ReadonlyMap<string, Head>;
  readonly longest: number;
}

const FILE = 'metrics.tsv';

const dictionary = lazily((): Dictionary => {
  const metrics = new Map<string, Metric>();
  const heads = new Map<string, Head>();
  let longest = 0;
  const columns = ['metric', 'category', 'parent', 'units', 'terms'];
  for (const { line, cells } of readTsv(new URL(`./${FILE}`, import.meta.url), columns)) {
    const [name = '', category, parent = '', units = '', terms = ''] = cells;
    const metric: Metric = {
      name,
      category: oneOf(category, CATEGORIES, { file: FILE, line }),
      parent,
      units: units.split(' ').filter(Boolean),
      terms: terms.split(' ').filter(Boolean),
    };
    metrics.set(name, metric);
    for (const term of metric.terms) {
      const claimed = heads.get(term);
      if (claimed) throw new DataError(FILE, line, `${term} belongs to ${claimed.metric.name} too`);
      heads.set(term, { term, metric });
      longest = Math.max(longest, term.length);
    }
  }
  return { metrics, heads, longest };
});

/** The longest known term that `phrase` ends in: 党员志愿服务队 of 高新区党员志愿服务队. */
export function headOf(phrase: string): Head | undefined {
  const { heads, longest } = dictionary();
  for (let length = Math.min(longest, phrase.length); length > 0; length -= 1) {
    const head = heads.get(phrase.slice(-length));
    if (head) return head;
  }
  return undefined;
}

/** The longest known term that begins at `at`. */
export function termAt(text: string, at: number): Head | undefined {
  const { heads, longest } = dictionary();
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const head = heads.get(text.slice(at, at + length));
    if (head) return head;
  }
  return undefined;
}

export function metricNamed(name: string): Metric | undefined {
  return dictionary().metrics.get(name);
}

export function allMetrics(): Iterable<Metric> {
  return dictionary().metrics.values();
}

const THINGS: ReadonlySet<Category> = new Set(['organizations', 'people', 'sites', 'goods']);

/** The terms that name things which can be touched or met, and all others. */
export function nounTerms(): { readonly things: string[]; readonly others: string[] } {
  const things: string[] = [];
  const others: string[] = [];
  for (const { term, metric } of dictionary().heads.values()) {
    if (THINGS.has(metric.category)) things.push(term);
    // most short terms of rates are verbs too (增长, 下降)
    else if (metric.category !== 'rates' || term.length > 2) others.push(term);
  }
  return { things, others };
}
