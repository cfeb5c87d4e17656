import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { ASPECTS, CATEGORIES, CONFIDENCES } from '../model.js';
import type { Aspect, Category, Confidence } from '../model.js';
import { FINDING_STATUSES, RULES } from '../check/vocabulary.js';
import type { FindingStatus, RuleName } from '../check/vocabulary.js';
import { DIFFERENCE_STATUSES } from '../diff/vocabulary.js';
import { GROUPINGS } from '../summary/groupings.js';
import type { Grouping } from '../summary/groupings.js';
import { FORMATS } from '../write/endings.js';
import type { Format } from '../write/endings.js';
import { EXPLAIN_FORMATS } from '../write/explainEndings.js';
import type { ExplainFormat } from '../write/explainEndings.js';

import { choicesFrom, dayFrom, listOf, percentFrom } from './lists.js';

/** Options that every command has. */
export interface PageOptions {
  readonly output?: string;
  readonly encoding?: string;
  readonly district?: string;
  readonly filesFrom?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
  /** False with --no-config. */
  readonly config?: string | boolean;
}

/** Options of the commands that write records. */
export interface CommonOptions extends PageOptions {
  readonly format?: Format;
  readonly bom?: boolean;
  readonly headers: 'en' | 'zh';
  readonly descriptor?: boolean;
  readonly jobs?: number;
  readonly cache?: string;
}

export interface FactOptions extends CommonOptions {
  readonly minConfidence: Confidence;
}

export interface ExtractOptions extends FactOptions {
  readonly ndjsonIn?: boolean;
}

/** Which figures are wanted; here `--district` is a filter, and the pages' own is `--default-district`. */
export interface FilterOptions {
  readonly district?: readonly string[];
  readonly defaultDistrict?: string;
  readonly category?: readonly Category[];
  readonly metric?: readonly string[];
  readonly aspect?: readonly Aspect[];
}

export const SCHEMA_KINDS = [
  'fact',
  'summary',
  'diff',
  'stat',
  'article',
  'metric',
  'unknown',
  'division',
  'config',
  'check',
  'check-stat',
] as const;
export type SchemaKind = (typeof SCHEMA_KINDS)[number];

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export const LAYOUTS = ['long', 'wide'] as const;

export interface SummaryOptions extends Omit<FactOptions, 'district'>, FilterOptions {
  readonly places: boolean;
  readonly parts: boolean;
  readonly only?: readonly Category[];
  readonly since?: string;
  readonly until?: string;
  readonly by?: readonly Grouping[];
  readonly layout: (typeof LAYOUTS)[number];
  readonly sum?: boolean;
}

export interface DiffCliOptions extends Omit<FactOptions, 'district'>, FilterOptions {
  readonly threshold?: number;
  readonly only?: readonly (typeof DIFFERENCE_STATUSES)[number][];
  readonly stat?: boolean;
  readonly exitCode?: boolean;
}

export interface CheckCliOptions extends Omit<FactOptions, 'district'>, FilterOptions {
  readonly rule?: readonly RuleName[];
  readonly only?: readonly FindingStatus[];
  readonly all?: boolean;
  readonly stat?: boolean;
  readonly exitCode?: boolean;
  /** The language of the explanations; that of the headers unless said. */
  readonly lang?: 'zh' | 'en';
}

export interface ExplainOptions extends PageOptions {
  readonly jobs?: number;
  readonly format?: ExplainFormat;
  readonly why?: boolean;
  readonly minConfidence: Confidence;
}

export interface ArticleOptions extends CommonOptions {
  readonly full?: boolean;
}

export interface MetricOptions extends CommonOptions {
  readonly unknown?: boolean;
}

export interface DistrictOptions extends CommonOptions {
  readonly below?: boolean;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Give a number from 1 to 9999.');
  return Number(text);
}

/** Adds the options that say what is known beyond what is built in. */
function addConfig(command: Command): Command {
  return command
    .option('--config <file>', 'your configuration (default: baoshu.config.yaml, if it is here)')
    .option('--no-config', 'read no configuration');
}

/** Adds the options that every command has. */
function addPageOptions(command: Command): Command {
  return addConfig(addJobs(command))
    .option('--encoding <name>', 'read every file in this encoding, whatever it looks like')
    .option('-q, --quiet', 'say nothing on standard error but what could not be read')
    .option('--no-color', 'no colours (also by the environment variable NO_COLOR)');
}

/** The district of pages that name none. Commands that filter by `--district` call it by its longer name. */
function addDefaultDistrict(command: Command, flag: string): Command {
  return command.option(`${flag} <name>`, 'district of articles that do not name theirs');
}

function addFilesFrom(command: Command): Command {
  return command.option(
    '--files-from <file>',
    'read the paths from FILE, one a line; - for standard input',
  );
}

const OUTPUT = 'write to FILE, whole or not at all; its ending names the format';

/** Adds the options of every command that writes records. */
function addRecordOptions(command: Command): Command {
  return command
    .addOption(
      new Option('-f, --format <format>', 'default: table on a terminal, csv in a pipe').choices(
        FORMATS,
      ),
    )
    .option('-o, --output <file>', OUTPUT)
    .option('--bom', 'begin CSV with a byte order mark, for spreadsheets')
    .option('--descriptor', 'with -o FILE.csv: its Table Schema in FILE.schema.json')
    .addOption(
      new Option('--headers <language>', 'names of the columns')
        .choices(['en', 'zh'])
        .default('en'),
    )
    .option('--cache <folder>', 'keep results in FOLDER; another run reads only what is new');
}

/** Adds the option by which workers are limited. */
function addJobs(command: Command): Command {
  return command.option(
    '-j, --jobs <n>',
    'workers at most; default: as many as there are processors',
    wholeNumber,
  );
}

/** Adds the options of commands that write the records of pages. */
export function addCommonOptions(command: Command): Command {
  return addPageOptions(addFilesFrom(addDefaultDistrict(addRecordOptions(command), '--district')));
}

/** Adds the options by which figures are chosen. */
function addFilters(command: Command): Command {
  return command
    .option('--district <names>', 'only figures of these districts (names or codes)', listOf)
    .option('--category <list>', 'only these categories', choicesFrom(CATEGORIES))
    .option('--metric <list>', 'only these metrics', listOf)
    .option('--aspect <list>', 'only these aspects', choicesFrom(ASPECTS));
}

/** Adds the options of `summary`. */
export function addSummaryOptions(command: Command): Command {
  addConfidence(addRecordOptions(command))
    .option('--places', 'show figures of places below the districts (the default)')
    .option('--parts', 'show the parts of totals (the default)')
    .option('--no-places', 'leave out figures of places below the districts')
    .option('--no-parts', 'leave out the parts of totals');
  addFilters(command)
    .option('--only <list>', 'the same as --category', choicesFrom(CATEGORIES))
    .option('--since <date>', 'only figures for this day, month or year, or later', dayFrom)
    .option('--until <date>', 'only figures for this day, month or year, or earlier', dayFrom)
    .option(
      '--by <list>',
      `put together what shares these: ${GROUPINGS.join(', ')}`,
      choicesFrom(GROUPINGS),
    )
    .addOption(
      new Option('--layout <layout>', 'wide: a row a district, a column a metric')
        .choices(LAYOUTS)
        .default('long'),
    )
    .option('--sum', 'add up the figures of each metric, by what --by names');
  return addPageOptions(addFilesFrom(addDefaultDistrict(command, '--default-district')));
}

/** Adds the options of `diff`. */
export function addDiffOptions(command: Command): Command {
  addConfidence(addRecordOptions(command))
    .option('--threshold <percent>', 'leave out changes below this, such as 5%', percentFrom)
    .option(
      '--only <list>',
      `only these: ${DIFFERENCE_STATUSES.join(', ')}`,
      choicesFrom(DIFFERENCE_STATUSES),
    )
    .option('--stat', 'count the differences of each district instead of listing them')
    .option('--exit-code', 'exit status 1 where there are differences');
  return addPageOptions(addDefaultDistrict(addFilters(command), '--default-district'));
}

/** Adds the options of `check`. */
export function addCheckOptions(command: Command): Command {
  addConfidence(addRecordOptions(command))
    .option('--rule <list>', `only these rules: ${RULES.join(', ')}`, choicesFrom(RULES))
    .option(
      '--only <list>',
      `only these: ${FINDING_STATUSES.join(', ')}`,
      choicesFrom(FINDING_STATUSES),
    )
    .option('--all', 'also what holds and what is unclear')
    .option('--stat', 'count the findings of each rule instead of listing them')
    .option('--exit-code', 'exit status 1 where something does not add up');
  addFilters(command);
  return addPageOptions(addFilesFrom(addDefaultDistrict(command, '--default-district')));
}

/** Adds the option by which pages come as lines. */
export function addNdjsonIn(command: Command): Command {
  return command.option(
    '--ndjson-in',
    'read lines {"file": …, "text": …} from standard input; facts as lines, unless --format says otherwise',
  );
}

/** Adds the options of `explain`. */
export function addExplainOptions(command: Command): Command {
  command
    .option('-w, --why', 'a line for each number: how it came about, or why it was left out')
    .addOption(
      new Option(
        '-f, --format <format>',
        'default: text; html is one file that needs nothing else, always with the reasons',
      ).choices(EXPLAIN_FORMATS),
    )
    .option('-o, --output <file>', OUTPUT);
  return addPageOptions(addFilesFrom(addDefaultDistrict(command, '--district')));
}

/** Adds the option by which doubtful facts are left out. */
export function addConfidence(command: Command): Command {
  return command.addOption(
    new Option('--min-confidence <level>', 'leave out facts below this')
      .choices([...CONFIDENCES])
      .default('low'),
  );
}

/** The options of a filtering command as those of the reading below it, where `district` is the pages' own. */
export function readingOptions(
  options: SummaryOptions | DiffCliOptions | CheckCliOptions,
): FactOptions {
  const { district: filter, defaultDistrict, ...others } = options;
  void filter;
  return defaultDistrict === undefined ? others : { ...others, district: defaultDistrict };
}

/** Adds the options of `metrics`. */
export function addMetricOptions(command: Command): Command {
  return addCommonOptions(command).option(
    '--unknown',
    'the nouns that the pages count and no metric knows, the most frequent first',
  );
}

/** Adds the options of `districts`. */
export function addDistrictOptions(command: Command): Command {
  const below = 'with the units that lie in them, townships of a county included';
  return addPageOptions(addRecordOptions(command)).option('--below', below);
}
