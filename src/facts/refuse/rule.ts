import type { Context } from '../context.js';

/** A reason why a number is no figure. */
export interface Rule {
  /** Short and stable: what a user reads who asks why a number was left out. */
  readonly name: string;
  readonly applies: (ctx: Context) => boolean;
}

/** The number's own characters, without bound words and unit. */
export const numberText = ({ text, quantity: q }: Context): string =>
  text.slice(q.numberStart, q.numberEnd);

/** Up to `most` characters behind the quantity. */
export const behind = ({ text, quantity: q }: Context, most: number): string =>
  text.slice(q.end, q.end + most);
