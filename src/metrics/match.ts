import { DataError, oneOf, readTsv } from '../data.js';
import { byAdditions, type AddedMetric } from '../knowledge.js';
import { beginnings, endings, longestIn, type Lookup } from '../lexicon/lookup.js';
import { CATEGORIES, type Category } from '../model.js';

/** A row of the metric dictionary: what figures of different papers are compared by. */
export interface Metric {
  readonly name: string;
  readonly category: Category;
  /** Name of the more general metric, or empty. */
  readonly parent: string;
  readonly units: readonly string[];
  readonly terms: readonly string[];
  /** `file:line` of the user's file that added or changed it; empty for what is built in. */
  readonly from: string;
}

/** The term that a noun phrase ends in, with its metric. */
export interface Head {
  readonly term: string;
  readonly metric: Metric;
}

interface Dictionary {
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly heads: readonly Head[];
  /** The terms, looked up by how they begin and by how they end. */
  readonly begins: Lookup;
  readonly ends: Lookup;
}

const FILE = 'metrics.tsv';

/** The built-in metrics, in the order of their file. */
function builtIn(): Metric[] {
  const columns = ['metric', 'category', 'parent', 'units', 'terms'];
  return readTsv(new URL(`./${FILE}`, import.meta.url), columns).map(({ line, cells }) => {
    const [name = '', category, parent = '', units = '', terms = ''] = cells;
    return {
      name,
      category: oneOf(category, CATEGORIES, { file: FILE, line }),
      parent,
      units: units.split(' ').filter(Boolean),
      terms: terms.split(' ').filter(Boolean),
      from: '',
    };
  });
}

/** The metric with what a user says of it. */
function changed(known: Metric | undefined, added: AddedMetric): Metric {
  return {
    name: added.name,
    category: added.category ?? known?.category ?? 'other',
    parent: added.parent ?? known?.parent ?? '',
    units: added.units ?? known?.units ?? [],
    terms: [...new Set([...(known?.terms ?? []), ...added.terms])],
    from: added.from,
  };
}

/** Each term's metric; of a user's metrics and the built-in ones the user's has it. */
function headsOf(metrics: ReadonlyMap<string, Metric>, taken: ReadonlyMap<string, string>) {
  const heads = new Map<string, Head>();
  for (const metric of metrics.values()) {
    for (const term of metric.terms) {
      if ((taken.get(term) ?? metric.name) !== metric.name) continue;
      const claimed = heads.get(term);
      if (claimed) throw new DataError(FILE, 0, `${term}: ${claimed.metric.name}, ${metric.name}`);
      heads.set(term, { term, metric });
    }
  }
  return heads;
}

const dictionary = byAdditions((additions): Dictionary => {
  const metrics = new Map(builtIn().map((metric) => [metric.name, metric]));
  const taken = new Map<string, string>();
  for (const added of additions.metrics) {
    metrics.set(added.name, changed(metrics.get(added.name), added));
    for (const term of added.terms) taken.set(term, added.name);
  }
  const heads = [...headsOf(metrics, taken).values()];
  const terms = heads.map(({ term }) => term);
  return { metrics, heads, begins: beginnings(terms), ends: endings(terms) };
});

/** The longest known term that `phrase` ends in: 党员志愿服务队 of 高新区党员志愿服务队. */
export function headOf(phrase: string): Head | undefined {
  return headAt(phrase, 0, phrase.length);
}

/** The same of the text from `start` up to `end`. */
export function headAt(text: string, start: number, end: number): Head | undefined {
  const { heads, ends } = dictionary();
  const at = longestIn(ends, text, start, end);
  return at < 0 ? undefined : heads[at];
}

/** The longest known term that begins at `at`. */
export function termAt(text: string, at: number): Head | undefined {
  const { heads, begins } = dictionary();
  const found = longestIn(begins, text, at, text.length);
  return found < 0 ? undefined : heads[found];
}

export function metricNamed(name: string): Metric | undefined {
  return dictionary().metrics.get(name);
}

/** Name of the metric that the term means, or undefined. */
export function termNamed(term: string): string | undefined {
  const head = headOf(term);
  return head?.term === term ? head.metric.name : undefined;
}

export function allMetrics(): Iterable<Metric> {
  return dictionary().metrics.values();
}

const THINGS: ReadonlySet<Category> = new Set(['organizations', 'people', 'sites', 'goods']);

/** The terms that name things which can be touched or met, and all others. */
export function nounTerms(): { readonly things: string[]; readonly others: string[] } {
  const things: string[] = [];
  const others: string[] = [];
  for (const { term, metric } of dictionary().heads) {
    if (THINGS.has(metric.category)) things.push(term);
    // most short terms of rates are verbs too (增长, 下降)
    else if (metric.category !== 'rates' || term.length > 2) others.push(term);
  }
  return { things, others };
}
