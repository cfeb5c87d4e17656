/** Reading the parts of a document that has the form its schema asks for. */
import { isMap, isSeq, type Node } from 'yaml';
import { textOf } from './validate.js';

/** A key with its value, where it stands, and the keys that lead to it. */
export interface Entry {
  readonly name: string;
  readonly value: Node | null;
  readonly at: number;
  readonly key: string;
}

/** The entries of a mapping; none where there is no mapping. */
export function entriesOf(node: Node | null, key = ''): Entry[] {
  if (!isMap(node)) return [];
  return node.items.map(({ key: name, value }) => {
    const text = textOf(name);
    return {
      name: text,
      value: value as Node | null,
      at: (name as Node).range?.[0] ?? 0,
      key: key === '' ? text : `${key}.${text}`,
    };
  });
}

export function entryOf(entries: readonly Entry[], name: string): Entry | undefined {
  return entries.find((entry) => entry.name === name);
}

/** The texts of a list, each with its place. */
export function textsOf(
  entry: Entry | undefined,
): { readonly text: string; readonly at: number }[] {
  if (!isSeq(entry?.value)) return [];
  return entry.value.items.map((item) => ({
    text: textOf(item).trim(),
    at: (item as Node).range?.[0] ?? entry.at,
  }));
}

/** A scalar's text; undefined where there is none. */
export function scalarOf(entry: Entry | undefined): string | undefined {
  const text = textOf(entry?.value).trim();
  return text === '' || text === 'null' ? undefined : text;
}
