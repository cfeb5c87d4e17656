/** Config: the text of baoshu.config.yaml → what a user adds, or what is wrong with it. */
import { parseDocument } from 'yaml';
import { NO_ADDITIONS, withAdditions, type Additions } from '../knowledge.js';
import { divisionMeant } from '../place/named.js';
import { lineAt, lineStarts } from '../text/lines.js';
import { configuredDistricts } from './districts.js';
import { entriesOf, entryOf, scalarOf, textsOf } from './entries.js';
import { configuredMetrics } from './metrics.js';
import { configSchema } from './schema.js';
import { mistakesIn, type Mistake } from './validate.js';

/** The name of the file that is read where nothing else is said. */
export const CONFIG_FILE = 'baoshu.config.yaml';

export interface Settings {
  readonly additions: Additions;
  /** The district of articles that do not name theirs, as its code. */
  readonly district?: string;
  /** What a user should know of a file that is in order. */
  readonly notes: readonly string[];
}

/** The lines that say what is wrong, each with file, line and key. */
export interface ConfigProblems {
  readonly problems: readonly string[];
}

/** More would scroll away the first. */
const MOST_PROBLEMS = 20;

function problemsOf(mistakes: readonly Mistake[], file: string, starts: readonly number[]) {
  const told = [...mistakes]
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_PROBLEMS)
    .map(({ at, key, cause }) =>
      [`${file}:${lineAt(starts, at)}`, key, cause].filter(Boolean).join(': '),
    );
  return { problems: told };
}

/**
 * Reads a configuration.
 * @param text YAML
 * @param file how messages and origins name it
 * @returns what it adds, or every mistake in it: nothing of a file with mistakes is used
 */
export function readConfig(text: string, file: string): Settings | ConfigProblems {
  return withAdditions(NO_ADDITIONS, () => readPlain(text, file));
}

function readPlain(text: string, file: string): Settings | ConfigProblems {
  const starts = lineStarts(text);
  const document = parseDocument(text, { prettyErrors: false });
  const broken = document.errors.map(({ pos, message }): Mistake => {
    const cause = message.split('\n')[0] ?? '';
    return { at: pos[0], key: '', cause: `not YAML: ${cause}` };
  });
  if (broken.length > 0) return problemsOf(broken, file, starts);
  const root = document.contents;
  // a file of comments says nothing, and that is in order
  if (root === null) return { additions: NO_ADDITIONS, notes: [] };
  const misformed = [...mistakesIn(root, configSchema())];
  if (misformed.length > 0) return problemsOf(misformed, file, starts);
  const originAt = (at: number): string => `${file}:${lineAt(starts, at)}`;
  const { metrics, notes, mistakes } = configuredMetrics(root, originAt);
  const places = configuredDistricts(root, originAt);
  const sections = entriesOf(root);
  const furniture = entriesOf(entryOf(sections, 'furniture')?.value ?? null);
  const additions: Additions = {
    metrics,
    districts: places.districts,
    aliases: places.aliases,
    navigation: textsOf(entryOf(furniture, 'navigation')).map(({ text: word }) => word),
    lines: textsOf(entryOf(furniture, 'lines')).map(({ text: line }) => line),
  };
  const all = [...mistakes, ...places.mistakes];
  if (all.length > 0) return problemsOf(all, file, starts);
  const entry = entryOf(sections, 'district');
  const home = scalarOf(entry);
  if (entry === undefined || home === undefined) return { additions, notes };
  const division = withAdditions(additions, () => divisionMeant(home));
  if ('problem' in division) {
    return problemsOf([{ ...entry, cause: division.problem }], file, starts);
  }
  return { additions, district: division.code, notes };
}
