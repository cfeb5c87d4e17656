/** The JSON Schema of the configuration: editors check by it, and so do we. */
import { readFileSync } from 'node:fs';
import { lazily } from '../data.js';

/** The part of JSON Schema (2020-12) that the configuration's uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: { readonly pattern: string };
}

export const configSchema = lazily(
  () => JSON.parse(readFileSync(new URL('./schema.json', import.meta.url), 'utf8')) as Schema,
);
