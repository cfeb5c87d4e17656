/** The word lists of aspects.tsv, loaded once. */
import { lazily, oneOf, readTsv } from '../data.js';
import { beginnings, endings, type Lookup } from '../lexicon/lookup.js';
import { childOf, firstNode } from '../lexicon/trie.js';
import { ASPECTS, type Aspect } from '../model.js';

const ROLES = ['verb', 'mark', 'done', 'object', 'after'] as const;
type Role = (typeof ROLES)[number];

export const aspectLists = lazily((): Record<Role, [string, Aspect][]> => {
  const table: Record<Role, [string, Aspect][]> = {
    verb: [],
    mark: [],
    done: [],
    object: [],
    after: [],
  };
  const columns = ['role', 'aspect', 'words'];
  for (const { line, cells } of readTsv(new URL('./aspects.tsv', import.meta.url), columns)) {
    const at = { file: 'aspects.tsv', line };
    const aspect = oneOf(cells[1], ASPECTS, at);
    const role = oneOf(cells[0], ROLES, at);
    for (const w of (cells[2] ?? '').split(' ')) table[role].push([w, aspect]);
  }
  return table;
});

/** The words of a role with their aspects, to be found in a text. */
export interface AspectList {
  readonly words: readonly (readonly [word: string, aspect: Aspect])[];
  readonly beginnings: Lookup;
  readonly endings: Lookup;
}

const searched = lazily((): Record<Role, AspectList> => {
  const lists = aspectLists();
  const listOf = (role: Role): AspectList => {
    const words = lists[role].map(([word]) => word);
    return { words: lists[role], beginnings: beginnings(words), endings: endings(words) };
  };
  return {
    verb: listOf('verb'),
    mark: listOf('mark'),
    done: listOf('done'),
    object: listOf('object'),
    after: listOf('after'),
  };
});

export function aspectList(role: Role): AspectList {
  return searched()[role];
}

/** A word of a list where it stands in a text. */
export interface Listed {
  readonly at: number;
  readonly word: string;
  readonly aspect: Aspect;
}

/**
 * The last place of the text from `start` up to `end` where an accepted word of the list stands; of the
 * words that begin there the longest that is accepted.
 * Of each word only the last place counts, whether it is accepted there or not.
 */
export function lastListed(
  { words, beginnings: { trie, places } }: AspectList,
  text: string,
  start: number,
  end: number,
  accepts: (listed: Listed) => boolean,
): Listed | undefined {
  let asked: Set<number> | undefined;
  for (let at = end - 1; at >= start; at -= 1) {
    let node = firstNode(trie, text.charCodeAt(at));
    let longest: Listed | undefined;
    for (let next = at + 1; node !== 0; next += 1) {
      const place = places[node] as number;
      if (place !== 0 && !asked?.has(place)) {
        (asked ??= new Set()).add(place);
        const [word = '', aspect = 'total'] = words[place - 1] ?? [];
        const listed = { at, word, aspect };
        if (accepts(listed)) longest = listed;
      }
      node = next < end ? childOf(trie, node, text.charCodeAt(next)) : 0;
    }
    if (longest) return longest;
  }
  return undefined;
}

const NONE: ReadonlySet<Aspect> = new Set();

/** The aspects of the words of a list that the text from `start` up to `end` holds anywhere. */
export function aspectsSaid(
  { words, beginnings: { trie, places } }: AspectList,
  text: string,
  start: number,
  end: number,
): ReadonlySet<Aspect> {
  let said: Set<Aspect> | undefined;
  for (let at = start; at < end; at += 1) {
    let node = firstNode(trie, text.charCodeAt(at));
    for (let next = at + 1; node !== 0; next += 1) {
      const aspect = words[(places[node] as number) - 1]?.[1];
      if (aspect) (said ??= new Set()).add(aspect);
      node = next < end ? childOf(trie, node, text.charCodeAt(next)) : 0;
    }
  }
  return said ?? NONE;
}

/** The verbs and marks of aspect of two and more characters: they open a clause, no noun phrase. */
export const aspectWords = lazily((): ReadonlySet<string> => {
  const { verb, mark } = aspectLists();
  return new Set([...verb, ...mark].map(([w]) => w).filter((w) => w.length > 1));
});
