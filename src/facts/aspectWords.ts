/** The word lists of aspects.tsv, loaded once. */
import { lazily, oneOf, readTsv } from '../data.js';
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

/** The verbs and marks of aspect of two and more characters: they open a clause, no noun phrase. */
export const aspectWords = lazily((): ReadonlySet<string> => {
  const { verb, mark } = aspectLists();
  return new Set([...verb, ...mark].map(([w]) => w).filter((w) => w.length > 1));
});
