import { printable } from './printable.js';

/** HTML that is safe to put into a document: made by `markup`, or text of our own. */
export interface Markup {
  readonly html: string;
}

export const NOTHING: Markup = { html: '' };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

type Value = string | number | Markup | readonly Markup[];

function inserted(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escaped(`${value}`);
  if ('html' in value) return value.html;
  return value.map((part) => part.html).join('');
}

/** A template whose values are escaped, all but those that are markup: nothing of a page gets in raw. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const text = strings.map((part, i) => {
    const value = values[i];
    return value === undefined ? part : part + inserted(value);
  });
  return { html: text.join('') };
}
