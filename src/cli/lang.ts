/** The language of help: English, or Chinese by `--lang zh` or a Chinese locale. Data never depends on it. */
import { Option } from 'commander';
import type { Command, Help } from 'commander';
import { lazily, readTsv } from '../data.js';
import type { Io } from './io.js';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const ANY = '*';

interface Texts {
  readonly whole: ReadonlyMap<string, string>;
  /** Texts with a part that is kept as it is: what stands before it, and the Chinese for it. */
  readonly open: readonly (readonly [before: string, zh: string])[];
}

const texts = lazily((): Texts => {
  const rows = readTsv(new URL('./help.tsv', import.meta.url), ['en', 'zh']);
  const pairs = rows.map(({ cells: [en = '', zh = ''] }) => [en, zh] as const);
  return {
    whole: new Map(pairs.filter(([en]) => !en.endsWith(ANY))),
    open: pairs.filter(([en]) => en.endsWith(ANY)).map(([en, zh]) => [en.slice(0, -1), zh]),
  };
});

/** The Chinese for a help text, or undefined. */
export function inChinese(text: string): string | undefined {
  const { whole, open } = texts();
  const found = whole.get(text);
  if (found !== undefined) return found;
  const pattern = open.find(([before]) => text.startsWith(before));
  return pattern && pattern[1].replace(ANY, () => text.slice(pattern[0].length));
}

/** What `--lang` says, wherever it stands, or undefined. */
function askedFor(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.lastIndexOf('--lang');
  if (at >= 0) return options[at + 1];
  return options.findLast((one) => one.startsWith('--lang='))?.slice('--lang='.length);
}

/** The language of a run: by its arguments, else by the locale of the environment. */
export function languageOf(argv: readonly string[], { env }: Pick<Io, 'env'>): Language {
  const asked = askedFor(argv);
  if (asked !== undefined) return asked === 'zh' ? 'zh' : 'en';
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh(?:[_.-]|$)/i.test(locale) ? 'zh' : 'en';
}

/** Adds `--lang` to a command; it has been read before. */
export function addLanguage(command: Command): void {
  command.addOption(
    new Option('--lang <lang>', 'language of help and messages').choices(LANGUAGES),
  );
}

/** 可选 and 默认 behind the description of an option or an argument. */
function withExtras(one: {
  readonly description: string;
  readonly argChoices?: readonly string[] | undefined;
  readonly defaultValue?: unknown;
}): string {
  const extras: string[] = [];
  if (one.argChoices) extras.push(`可选：${one.argChoices.join('、')}`);
  if (typeof one.defaultValue === 'string') extras.push(`默认：${one.defaultValue}`);
  const text = inChinese(one.description) ?? one.description;
  return extras.length > 0 ? `${text}（${extras.join('；')}）` : text;
}

const HELP: Partial<Help> = {
  styleTitle: (title) => inChinese(title) ?? title,
  commandDescription: (command) => inChinese(command.description()) ?? command.description(),
  subcommandDescription: (command) => inChinese(command.description()) ?? command.description(),
  optionDescription: (option) => withExtras(option),
  argumentDescription: (argument) => withExtras(argument),
};

/** What stands below the options in a command's help, in the language of that help. */
export function afterHelp(...lines: readonly string[]): (context: { command: Command }) => string {
  return ({ command }) => {
    const help = command.createHelp();
    return ['', ...lines.map((line) => help.styleTitle(line))].join('\n');
  };
}

/** Makes the help of a program and all its commands Chinese. */
export function speakChinese(program: Command): void {
  for (const command of [program, ...program.commands]) command.configureHelp(HELP);
}
