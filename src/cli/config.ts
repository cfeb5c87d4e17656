/** The user's configuration: found, read, and in force while a command runs. */
import { readFile } from 'node:fs/promises';
import { CONFIG_FILE, readConfig, type Settings } from '../config/index.js';
import { enterAdditions, NO_ADDITIONS } from '../knowledge.js';
import { ConfigError, UsageError, whyUnread, type Io } from './io.js';
import { divisionMeant } from '../place/named.js';

/** `--config FILE`, `--no-config`, or neither. */
export interface ConfigOptions {
  readonly config?: string | boolean;
  readonly quiet?: boolean;
}

const NONE: Settings = { additions: NO_ADDITIONS, notes: [] };

/** The text of the file that the options name; undefined where none is named and none is there. */
async function textOf(file: string, named: boolean): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (!named && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UsageError(`--config ${file}: ${whyUnread(error)}`);
  }
}

/** What the options' configuration says. Throws a UsageError where it cannot be read or has a mistake. */
async function settingsOf({ config, quiet }: ConfigOptions, io: Io): Promise<Settings> {
  if (config === false) return NONE;
  const named = typeof config === 'string';
  const file = named ? config : CONFIG_FILE;
  const text = await textOf(file, named);
  if (text === undefined) return NONE;
  const settings = readConfig(text, file);
  if ('problems' in settings) throw new ConfigError(settings.problems);
  const { wording = (line) => line } = io;
  if (quiet !== true) {
    for (const note of settings.notes) io.stderr.write(`baoshu: ${wording(note)}\n`);
  }
  return settings;
}

/** The code of the district that an option names. Throws a UsageError where it names none. */
function codeOf(flag: string, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const division = divisionMeant(name);
  if ('problem' in division) throw new UsageError(`--${flag}: ${division.problem}`);
  return division.code;
}

/**
 * Runs `work` with the user's configuration in force.
 * @param home the default district that the arguments name, and the option that does
 * @param work gets the code of the default district, if there is one
 */
export async function withConfig(
  options: ConfigOptions,
  home: { readonly flag: string; readonly name: string | undefined },
  io: Io,
  work: (district: string | undefined) => Promise<number>,
): Promise<number> {
  const { additions, district } = await settingsOf(options, io);
  const leave = enterAdditions(additions);
  try {
    return await work(codeOf(home.flag, home.name) ?? district);
  } finally {
    leave();
  }
}
