import type { Command, Option } from 'commander';
import { streamSink } from '../write/sink.js';
import { EXIT } from './io.js';
import type { Io } from './io.js';
import type { Shell } from './options.js';

/** What a shell completes behind a command. */
interface Completion {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
  /** The words that the first argument is one of; none where it is a path. */
  readonly words: readonly string[];
}

function completionsOf(program: Command): Completion[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: command.options,
    words: command.registeredArguments[0]?.argChoices ?? [],
  }));
}

const flagsOf = ({ short, long }: Option): string[] =>
  [short, long].filter((flag) => flag !== undefined);

/** For a text in single quotes, in all three shells. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bashCase({ name, options, words }: Completion): string {
  const choices = options
    .filter(({ argChoices }) => argChoices)
    .map((one) => `${flagsOf(one).join('|')}) words=${quoted(one.argChoices?.join(' ') ?? '')} ;;`);
  const values = choices.length > 0 ? [`case "$before" in`, ...choices, 'esac'] : [];
  const flags = options.flatMap(flagsOf).join(' ');
  return [
    `${name})`,
    `words=${quoted(words.join(' '))}`,
    `[[ $current == -* ]] && words=${quoted(flags)}`,
    ...values,
    ';;',
  ].join('\n    ');
}

function bash(all: readonly Completion[]): string {
  const names = all.map(({ name }) => name).join(' ');
  return `# baoshu completion for bash: eval "$(baoshu completion bash)"
_baoshu() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=
  if ((COMP_CWORD == 1)); then
    words=${quoted(names)}
  else
    case "\${COMP_WORDS[1]}" in
    ${all.map(bashCase).join('\n    ')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -o bashdefault -F _baoshu baoshu
`;
}

/** What zsh takes for syntax inside an argument's specification. */
const zshText = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');

function zshOption(option: Option): string[] {
  const value = option.argChoices
    ? `:${option.attributeName()}:(${option.argChoices.join(' ')})`
    : `:${option.attributeName()}:_files`;
  const takes = option.required || option.optional ? value : '';
  return flagsOf(option).map((flag) => quoted(`${flag}[${zshText(option.description)}]${takes}`));
}

function zshCase({ name, options, words }: Completion): string {
  const rest = words.length > 0 ? `:word:(${words.join(' ')})` : '*:path:_files';
  const specs = [...options.flatMap(zshOption), quoted(rest)];
  return `${name}) _arguments ${specs.join(' ')} ;;`;
}

function zsh(all: readonly Completion[]): string {
  const names = all.map(({ name, description }) =>
    quoted(`${name}:${description.replaceAll(':', '\\:')}`),
  );
  return `#compdef baoshu
# baoshu completion for zsh: baoshu completion zsh > a folder of $fpath/_baoshu
_baoshu() {
  if ((CURRENT == 2)); then
    local -a commands=(${names.join(' ')})
    _describe command commands
  else
    local command=$words[2]
    shift words
    ((CURRENT--))
    case $command in
    ${all.map(zshCase).join('\n    ')}
    esac
  fi
}
if [ "$funcstack[1]" = "_baoshu" ]; then _baoshu "$@"; else compdef _baoshu baoshu; fi
`;
}

function fishOption(command: string, option: Option): string {
  const takes = option.argChoices
    ? `-x -a ${quoted(option.argChoices.join(' '))}`
    : option.required || option.optional
      ? '-r'
      : '';
  const names = [
    option.short && `-s ${option.short.slice(1)}`,
    option.long && `-l ${option.long.slice(2)}`,
  ];
  return [
    `complete -c baoshu -n '__fish_seen_subcommand_from ${command}'`,
    ...names,
    takes,
    `-d ${quoted(option.description)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function fish(all: readonly Completion[]): string {
  const lines = all.flatMap(({ name, description, options, words }) => [
    `complete -c baoshu -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
    ...(words.length > 0
      ? [
          `complete -c baoshu -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(words.join(' '))}`,
        ]
      : []),
    ...options.map((option) => fishOption(name, option)),
  ]);
  return `# baoshu completion for fish: baoshu completion fish > ~/.config/fish/completions/baoshu.fish\n${lines.join('\n')}\n`;
}

const SHELL_SCRIPTS: Readonly<Record<Shell, (all: readonly Completion[]) => string>> = {
  bash,
  zsh,
  fish,
};

/** `baoshu completion`: a script by which a shell completes commands, options and their values. */
export async function completion(shell: Shell, program: Command, { stdout }: Io): Promise<number> {
  const sink = streamSink(stdout);
  await sink.write(SHELL_SCRIPTS[shell](completionsOf(program)));
  await sink.close();
  return EXIT.done;
}
