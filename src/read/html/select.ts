/**
 * Finding elements by simple CSS selectors: `div`, `#zoom`, `.TRS_Editor`, `meta[name]`, `time[pubdate]`,
 * `[itemprop=headline]`, `[id^=vsb_content_]`, and lists of these. One pass over the page however many
 * siblings it has, which general engines take quadratic time for.
 */
import { attribute } from './tree.js';
import type { Node } from './tree.js';

type Test = (node: Node) => boolean;

const TOKEN = /([a-z][\w-]*)|#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:(\^?=)["']?([^"'\]]*)["']?)?\]/giy;

function classTest(name: string): Test {
  return (node) => {
    const classes = attribute(node, 'class');
    return classes.includes(name) && classes.split(/\s+/).includes(name);
  };
}

function attributeTest(name: string, operator: string | undefined, value: string): Test {
  if (operator === undefined) return (node) => node.attribs?.[name] !== undefined;
  if (operator === '=') return (node) => attribute(node, name) === value;
  return (node) => attribute(node, name).startsWith(value);
}

/** The test of one selector without commas. Throws on what it does not know. */
function compound(selector: string): Test {
  const tests: Test[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < selector.length) {
    const at = TOKEN.lastIndex;
    const [all, tag, id, name, attr, operator, value] = TOKEN.exec(selector) ?? [];
    if (all === undefined) throw new Error(`cannot read the selector "${selector}" at ${at}`);
    if (tag !== undefined) tests.push((node) => node.name === tag.toLowerCase());
    else if (id !== undefined) tests.push((node) => attribute(node, 'id') === id);
    else if (name !== undefined) tests.push(classTest(name));
    else if (attr !== undefined) tests.push(attributeTest(attr, operator, value ?? ''));
  }
  return (node) => tests.every((test) => test(node));
}

const compiled = new Map<string, Test>();

function testOf(selector: string): Test {
  const known = compiled.get(selector);
  if (known !== undefined) return known;
  const tests = selector.split(',').map((part) => compound(part.trim()));
  const test: Test = (node) => tests.some((one) => one(node));
  compiled.set(selector, test);
  return test;
}

/** Those of `elements` that match a selector, in their order. */
export function selectFrom(elements: readonly Node[], selector: string): Node[] {
  return elements.filter(testOf(selector));
}
