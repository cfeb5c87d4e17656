/** Holds a YAML document against a schema: what is wrong, where, and what may have been meant. */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { nearest } from '../text/near.js';
import type { Schema } from './schema.js';

export interface Mistake {
  /** Offset into the text. */
  readonly at: number;
  /** The keys that lead there: `metrics.网格员.category`; empty for the whole. */
  readonly key: string;
  readonly cause: string;
}

/** How messages call the values of a type. */
const CALLED: Readonly<Record<string, string>> = {
  object: 'names with values below them (name: …)',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
};

function typeOf(node: Node | null): string {
  if (isMap(node)) return 'object';
  if (isSeq(node)) return 'array';
  const value = isScalar(node) ? node.value : undefined;
  return Number.isInteger(value) ? 'integer' : typeof value;
}

const at = (node: Node | null): number => node?.range?.[0] ?? 0;
const quoted = (text: string): string => JSON.stringify(text);

/** What a key or a scalar says, as text. */
export function textOf(node: unknown): string {
  return isScalar(node) ? String(node.source ?? node.value) : '';
}

function didYouMean(text: string, choices: readonly string[]): string {
  const near = nearest(text, choices);
  return near === undefined ? `; choose from ${choices.join(', ')}` : `; did you mean ${near}?`;
}

function scalarCause(node: Node, schema: Schema): string | undefined {
  const text = textOf(node);
  const { minLength = 0, pattern } = schema;
  if (schema.enum && !schema.enum.includes(text)) {
    return `cannot be ${quoted(text)}${didYouMean(text, schema.enum)}`;
  }
  const short = text.trim().length < minLength;
  const odd = pattern !== undefined && !new RegExp(pattern, 'u').test(text);
  return short || odd ? `cannot be ${quoted(text)}` : undefined;
}

function* inMap(map: YAMLMap, schema: Schema, key: string): Generator<Mistake> {
  for (const { key: name, value } of map.items) {
    const text = textOf(name);
    const inner = key === '' ? text : `${key}.${text}`;
    const below = schema.properties?.[text] ?? schema.additionalProperties;
    const where = at(name as Node);
    if (below === undefined || below === false) {
      const known = Object.keys(schema.properties ?? {});
      yield { at: where, key: inner, cause: `unknown key${didYouMean(text, known)}` };
      continue;
    }
    const { pattern = '' } = schema.propertyNames ?? {};
    if (!new RegExp(pattern, 'u').test(text)) {
      yield { at: where, key: inner, cause: `cannot be named ${quoted(text)}` };
    }
    // `furniture:` with nothing below it is a section not yet filled
    const empty = isScalar(value) && value.value === null && schema.properties !== undefined;
    if (!empty) yield* mistakesIn(value as Node | null, below, inner, where);
  }
}

/**
 * The mistakes of a document, in reading order.
 * @param node the value; @param key the keys that lead to it; @param near where to point if it is missing
 */
export function* mistakesIn(
  node: Node | null,
  schema: Schema,
  key = '',
  near = 0,
): Generator<Mistake> {
  const { type = [] } = schema;
  const types = typeof type === 'string' ? [type] : type;
  const found = typeOf(node);
  if (node === null || (types.length > 0 && !types.includes(found))) {
    const wanted = types.map((one) => CALLED[one] ?? one).join(' or ') || 'a text';
    yield { at: node === null ? near : at(node), key, cause: `must be ${wanted}` };
    return;
  }
  if (isMap(node)) yield* inMap(node, schema, key);
  else if (isSeq(node)) {
    for (const [i, item] of node.items.entries()) {
      yield* mistakesIn(item as Node | null, schema.items ?? {}, `${key}[${i}]`, at(node));
    }
  } else {
    const cause = scalarCause(node, schema);
    if (cause !== undefined) yield { at: at(node), key, cause };
  }
}
