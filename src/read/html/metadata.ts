/** What a page's head, its scripts and its comments say of it. */
import { dateInPath, dateOfUnixTime, datesIn, isoDate } from '../dates.js';
import { decodeReferences } from './entities.js';
import { systems } from './hints.js';
import { attribute } from './tree.js';
import type { Node, Tree } from './tree.js';

export interface PageData {
  /** What may be the headline, perhaps with the site's name behind it; the surest first. */
  readonly titles: readonly string[];
  /** From the page's metadata, ISO; else empty. */
  readonly published: string;
  /** From a variable of a script, ISO; else empty. */
  readonly inScript: string;
  /** From an address of the page, ISO; else empty. */
  readonly inAddress: string;
  readonly paper: string;
  readonly author: string;
  /** The date in the title element: 某某晨报 - 2024年09月24日. */
  readonly inTitle: string;
  /** The title element, if the page has one. */
  readonly titleNode: Node | undefined;
}

function metaValues(tree: Tree): Map<string, string> {
  const values = new Map<string, string>();
  for (const node of tree.select('meta')) {
    const name = (
      attribute(node, 'name') ||
      attribute(node, 'property') ||
      attribute(node, 'itemprop')
    )
      .trim()
      .toLowerCase();
    const content = decodeReferences(attribute(node, 'content')).trim();
    if (name !== '' && content !== '' && !values.has(name)) values.set(name, content);
  }
  return values;
}

const firstOf = (values: ReadonlyMap<string, string>, names: readonly string[]): string =>
  names.map((name) => values.get(name) ?? '').find((value) => value !== '') ?? '';

function firstDate(values: ReadonlyMap<string, string>, names: readonly string[]): string {
  return names.map((name) => isoDate(values.get(name) ?? '')).find((date) => date !== '') ?? '';
}

const rawText = (node: Node): string =>
  node.children?.map((child) => child.data ?? '').join('') ?? '';

type Json = Readonly<Record<string, unknown>>;

/** All objects in a JSON-LD script, those of a graph too; none if it is broken. */
function jsonObjects(script: string): Json[] {
  try {
    const value: unknown = JSON.parse(script);
    const list: unknown[] = Array.isArray(value) ? value : [value];
    return list
      .filter((item): item is Json => typeof item === 'object' && item !== null)
      .flatMap((item) => (Array.isArray(item['@graph']) ? (item['@graph'] as Json[]) : [item]));
  } catch {
    return [];
  }
}

interface Linked {
  readonly title: string;
  readonly date: string;
}

function linkedData(tree: Tree): Linked {
  const scripts = tree.select('script[type="application/ld+json"]').map(rawText);
  const objects = scripts.flatMap(jsonObjects);
  const text = (name: string): string => {
    const found = objects.map((object) => object[name]).find((value) => typeof value === 'string');
    return found ?? '';
  };
  // Search engines' own form of it writes the date as pubDate.
  const broken = scripts.map(
    (s) => /"(?:pubDate|datePublished)"\s{0,9}:\s{0,9}"([^"]{8,40})"/.exec(s)?.[1],
  );
  const date = isoDate(text('datePublished') || text('pubDate') || (broken.find(Boolean) ?? ''));
  return { title: text('headline'), date };
}

/** Names under which scripts keep the time of publication, as a Unix time or written out. */
const SCRIPT_TIME =
  /(?<![\w$])(?:ct|pubtime|pub_time|publish_?time|publish_?date|pubdate|published_?at|published_?time|release_?time|release_?date|createtime|create_time|ptime|news_time|newstime)["']?\s{0,5}[:=]\s{0,5}["']?(\d{4}[-/年]\d{1,2}[-/月]\d{1,2}|\d{13}|\d{10}|(?:19|20)\d{6})(?!\d)/i;

function scriptDate(tree: Tree): string {
  for (const node of tree.select('script')) {
    const found = SCRIPT_TIME.exec(rawText(node))?.[1];
    if (found === undefined) continue;
    const date = /^(?:\d{10}|\d{13})$/.test(found) ? dateOfUnixTime(found) : isoDate(found);
    if (date !== '') return date;
  }
  return '';
}

/** `<time pubdate datetime=…>` and elements that schema.org marks as the date. */
function timeElement(tree: Tree): string {
  const nodes = tree.select(
    'time[pubdate], [itemprop=datePublished], time.entry-date, time.published',
  );
  return (
    nodes.map((n) => isoDate(attribute(n, 'datetime') || attribute(n, 'content'))).find(Boolean) ??
    ''
  );
}

function addresses(tree: Tree, values: ReadonlyMap<string, string>): string[] {
  const links = tree.select('link[rel=canonical], link[rel=alternate][media]');
  return [
    ...links.map((node) => attribute(node, 'href')),
    values.get('og:url') ?? '',
    values.get('url') ?? '',
    values.get('mobile-agent') ?? '',
    ...tree.select('base').map((node) => attribute(node, 'href')),
  ];
}

/** `<!-- saved from url=(0044)http://… -->`, which browsers write into the pages they save. */
function savedFrom(source: string): string {
  return /<!--\s{0,5}saved from url=\(\d{4}\)(\S{1,500})/.exec(source.slice(0, 4000))?.[1] ?? '';
}

function shownSource(tree: Tree): string {
  const nodes = systems.sources.flatMap((selector) => tree.select(selector));
  return nodes.map((node) => decodeReferences(rawText(node)).trim()).find(Boolean) ?? '';
}

/** Metadata of the whole page. */
export function pageData(tree: Tree, source: string): PageData {
  const values = metaValues(tree);
  const linked = linkedData(tree);
  const titleNode = tree.select('title').find((node) => rawText(node).trim() !== '');
  const whole = titleNode ? decodeReferences(rawText(titleNode)).replace(/\s+/g, ' ').trim() : '';
  const named = systems.metaTitle.map((name) => values.get(name) ?? '');
  const places = [...addresses(tree, values), savedFrom(source)];
  return {
    titles: [linked.title, ...named, whole].filter((title) => title !== ''),
    published: firstDate(values, systems.metaDate) || linked.date || timeElement(tree),
    inScript: scriptDate(tree),
    inTitle: datesIn(whole)[0]?.date ?? '',
    inAddress: places.map(dateInPath).find((date) => date !== '') ?? '',
    paper: shownSource(tree) || firstOf(values, systems.metaSource),
    author: firstOf(values, systems.metaAuthor),
    titleNode,
  };
}
