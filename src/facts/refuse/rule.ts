import type { Context } from '../context.js';

/** A reason why a number is no figure. */
export interface Rule {
  /** Short and stable: what a user reads who asks why a number was left out. */
  readonly name: string;
  readonly applies: (ctx: Context) => boolean;
}

/** A number in its text: all that some rules look at. */
export type Numbered = Pick<Context, 'text' | 'quantity'>;

/** The number's own characters, without bound words and unit. */
export const numberText = ({ text, quantity: q }: Numbered): string =>
  text.slice(q.numberStart, q.numberEnd);

/** 前三名, 前10个月; not 目前3名, 日前, 此前. */
export function isFirst({ text, quantity: q }: Numbered): boolean {
  return (
    text.charAt(q.start - 1) === '前' &&
    !'目日此以之先当会赛节跟'.includes(text.charAt(q.start - 2) || '　')
  );
}

/** Up to `most` characters behind the quantity. */
export const behind = ({ text, quantity: q }: Numbered, most: number): string =>
  text.slice(q.end, q.end + most);
