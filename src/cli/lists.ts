import { InvalidArgumentError } from 'commander';

/** The parts of a list as users write it: `a,b`, `a，b`; an option given twice adds to what it had. */
export function listOf(text: string, before: readonly string[] = []): readonly string[] {
  const parts = text.split(/[,，]/).map((part) => part.trim());
  return [...before, ...parts.filter(Boolean)];
}

/** Reads a list of which each part must be one of `choices`. */
export function choicesFrom<T extends string>(
  choices: readonly T[],
): (text: string, before?: readonly T[]) => readonly T[] {
  return (text, before = []) => [
    ...before,
    ...listOf(text).map((part) => {
      const found = choices.find((choice) => choice === part);
      if (found !== undefined) return found;
      throw new InvalidArgumentError(`Choose from ${choices.join(', ')}.`);
    }),
  ];
}

/** `5%` or `5`, as a number. */
export function percentFrom(text: string): number {
  const match = /^(\d{1,6}(?:\.\d{1,6})?)\s?[%％]?$/.exec(text.trim());
  if (!match) throw new InvalidArgumentError('Give a percentage such as 5%.');
  return Number(match[1]);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A day, a month or a year: 2024, 2024-06, 2024-06-30; also with `/` or `.` between. */
export function dayFrom(text: string): string {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text.trim());
  if (!match) throw new InvalidArgumentError('Give a date such as 2024-06-30, 2024-06 or 2024.');
  const [, year = '', ...rest] = match;
  const [month = '1', day = '1'] = rest;
  if (!isDay(Number(year), Number(month), Number(day)))
    throw new InvalidArgumentError('There is no such day.');
  return [year, ...rest.filter(Boolean).map((part) => part.padStart(2, '0'))].join('-');
}
