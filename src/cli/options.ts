import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { CONFIDENCES } from '../model.js';
import type { Confidence } from '../model.js';
import { FORMATS } from '../write/endings.js';
import type { Format } from '../write/endings.js';

/** Options that every command has. */
export interface CommonOptions {
  readonly format?: Format;
  readonly output?: string;
  readonly bom?: boolean;
  readonly headers: 'en' | 'zh';
  readonly encoding?: string;
  readonly district?: string;
  readonly filesFrom?: string;
  readonly jobs?: number;
  readonly quiet?: boolean;
  readonly color: boolean;
}

export interface FactOptions extends CommonOptions {
  readonly minConfidence: Confidence;
}

export interface SummaryOptions extends FactOptions {
  readonly places: boolean;
  readonly parts: boolean;
}

export interface ArticleOptions extends CommonOptions {
  readonly full?: boolean;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Give a number from 1 to 9999.');
  return Number(text);
}

/** Adds the options that every command has. */
export function addCommonOptions(command: Command): Command {
  return command
    .addOption(
      new Option('-f, --format <format>', 'default: table on a terminal, csv in a pipe').choices(
        FORMATS,
      ),
    )
    .option(
      '-o, --output <file>',
      'write to FILE, whole or not at all; its ending names the format',
    )
    .option('--bom', 'begin CSV with a byte order mark, for spreadsheets')
    .addOption(
      new Option('--headers <language>', 'names of the columns')
        .choices(['en', 'zh'])
        .default('en'),
    )
    .option('--encoding <name>', 'read every file in this encoding, whatever it looks like')
    .option('--district <name>', 'district of articles that do not name theirs')
    .option('--files-from <file>', 'read the paths from FILE, one a line; - for standard input')
    .option('-j, --jobs <n>', 'workers at most (this version reads with one)', wholeNumber)
    .option('-q, --quiet', 'say nothing on standard error but what could not be read')
    .option('--no-color', 'no colours (also by the environment variable NO_COLOR)');
}

/** Adds the option by which doubtful facts are left out. */
export function addConfidence(command: Command): Command {
  return command.addOption(
    new Option('--min-confidence <level>', 'leave out facts below this')
      .choices([...CONFIDENCES])
      .default('low'),
  );
}
