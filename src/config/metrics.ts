/** The metrics, terms and categories of a configuration. */
import type { Node } from 'yaml';
import type { AddedMetric } from '../knowledge.js';
import { allMetrics, metricNamed, termNamed } from '../metrics/match.js';
import { CATEGORIES, type Category } from '../model.js';
import { nearest } from '../text/near.js';
import { entriesOf, entryOf, scalarOf, textsOf, type Entry } from './entries.js';
import type { Mistake } from './validate.js';

/** Turns an offset into `file:line`. */
export type OriginAt = (at: number) => string;

type Draft = { -readonly [K in keyof AddedMetric]: AddedMetric[K] } & { terms: string[] };

/** What is collected while the sections are read. */
interface Collected {
  readonly metrics: Map<string, Draft>;
  /** Each term's metric and where it was said. */
  readonly claims: Map<string, { readonly metric: string; readonly at: number }>;
  readonly mistakes: Mistake[];
  readonly notes: string[];
  readonly originAt: OriginAt;
}

export interface ConfiguredMetrics {
  readonly metrics: readonly AddedMetric[];
  readonly mistakes: readonly Mistake[];
  /** What a user should know of it, each with its place: a built-in metric's term that another takes. */
  readonly notes: readonly string[];
}

const categoryOf = (text: string | undefined): Category | undefined =>
  CATEGORIES.find((category) => category === text);

function draftOf(into: Collected, name: string, at: number): Draft {
  const known = into.metrics.get(name);
  if (known) return known;
  const draft: Draft = { name, from: into.originAt(at), terms: [] };
  into.metrics.set(name, draft);
  return draft;
}

function claim(into: Collected, term: string, metric: string, at: number, key: string): void {
  const other = into.claims.get(term);
  if (other && other.metric !== metric) {
    const cause = `the term ${term} belongs to ${other.metric} (${into.originAt(other.at)}) too`;
    into.mistakes.push({ at, key, cause });
    return;
  }
  into.claims.set(term, { metric, at });
  const builtIn = termNamed(term);
  if (builtIn && builtIn !== metric && !other) {
    const place = into.originAt(at);
    into.notes.push(`${place}: the term ${term} now means ${metric}; built in, it is ${builtIn}'s`);
  }
  const draft = draftOf(into, metric, at);
  if (!draft.terms.includes(term)) draft.terms.push(term);
}

/** Names of metrics that may be referred to: those built in and those of the file. */
function isKnown(into: Collected, name: string): boolean {
  return metricNamed(name) !== undefined || into.metrics.has(name);
}

function unknownMetric(into: Collected, name: string): string {
  const names = [...into.metrics.keys(), ...[...allMetrics()].map((metric) => metric.name)];
  const near = nearest(name, names);
  return `no metric is called ${name}${near === undefined ? '' : `; did you mean ${near}?`}`;
}

function readMetric(into: Collected, { name, value, at, key }: Entry): void {
  const parts = entriesOf(value, key);
  const draft = draftOf(into, name, at);
  const category = categoryOf(scalarOf(entryOf(parts, 'category')));
  const parent = scalarOf(entryOf(parts, 'parent'));
  if (category) draft.category = category;
  if (parent !== undefined) draft.parent = parent;
  const units = textsOf(entryOf(parts, 'units'));
  if (units.length > 0) draft.units = units.map(({ text }) => text);
  const known = metricNamed(name) !== undefined;
  if (!known && !category) {
    into.mistakes.push({ at, key, cause: `a metric of your own needs its category` });
  }
  if (!known) claim(into, name, name, at, key);
  for (const { text, at: where } of textsOf(entryOf(parts, 'terms'))) {
    claim(into, text, name, where, `${key}.terms`);
  }
}

/** Whether the way from parent to parent comes back to the metric. */
function isOwnParent(into: Collected, name: string): boolean {
  const seen = new Set<string>();
  for (let at = name; at !== '' && !seen.has(at);) {
    seen.add(at);
    at = into.metrics.get(at)?.parent ?? metricNamed(at)?.parent ?? '';
    if (at === name) return true;
  }
  return false;
}

/** Parents can be named before they are read, so they are looked up at the end. */
function checkParents(into: Collected, metrics: readonly Entry[]): void {
  for (const { name, value, key } of metrics) {
    const entry = entryOf(entriesOf(value, key), 'parent');
    if (entry && isOwnParent(into, name))
      into.mistakes.push({ ...entry, cause: `${name} would be its own parent` });
    const parent = scalarOf(entry);
    if (!entry || parent === undefined || isKnown(into, parent)) continue;
    into.mistakes.push({ at: entry.at, key: entry.key, cause: unknownMetric(into, parent) });
  }
}

/** Reads the sections `metrics`, `terms` and `categories`. */
export function configuredMetrics(root: Node | null, originAt: OriginAt): ConfiguredMetrics {
  const into: Collected = {
    metrics: new Map(),
    claims: new Map(),
    mistakes: [],
    notes: [],
    originAt,
  };
  const section = (name: string): Entry[] =>
    entriesOf(entryOf(entriesOf(root), name)?.value ?? null, name);
  const metrics = section('metrics');
  for (const entry of metrics) readMetric(into, entry);
  checkParents(into, metrics);
  for (const entry of section('terms')) {
    const metric = scalarOf(entry) ?? '';
    if (isKnown(into, metric)) claim(into, entry.name, metric, entry.at, entry.key);
    else into.mistakes.push({ ...entry, cause: unknownMetric(into, metric) });
  }
  for (const entry of section('categories')) {
    const category = categoryOf(scalarOf(entry));
    if (!isKnown(into, entry.name))
      into.mistakes.push({ ...entry, cause: unknownMetric(into, entry.name) });
    else if (category) draftOf(into, entry.name, entry.at).category = category;
  }
  return { metrics: [...into.metrics.values()], mistakes: into.mistakes, notes: into.notes };
}
