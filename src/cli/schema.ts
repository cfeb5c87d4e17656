import { configSchema } from '../config/schema.js';
import { jsonSchema } from '../write/schema.js';
import { EXIT } from './io.js';
import type { Io } from './io.js';
import type { SchemaKind } from './options.js';
import { streamSink } from '../write/sink.js';

/** `baoshu schema`: the JSON Schema of a record, or of the configuration. */
export async function schema(kind: SchemaKind, { stdout }: Io): Promise<number> {
  const made = kind === 'config' ? configSchema() : jsonSchema(kind);
  const sink = streamSink(stdout);
  await sink.write(`${JSON.stringify(made, null, 2)}\n`);
  await sink.close();
  return EXIT.done;
}
