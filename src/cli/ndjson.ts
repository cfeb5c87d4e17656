/** Pages as lines of JSON, `{"file": …, "text": …}`, as Spark, Hadoop and GNU parallel hand them on. */
import type { Readable } from 'node:stream';
import { linesOf } from '../text/stream.js';
import type { Given } from '../run/work.js';
import type { Unit } from '../run/units.js';

const MOST_LINES = 32;
const MOST_CHARACTERS = 100_000;

/** The page of a line, or why it has none. */
function givenIn(line: string): Given | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'is no JSON' };
  }
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Partial<Given>;
  const { file, text } = fields;
  if (typeof file !== 'string') return { problem: 'has no field file' };
  if (typeof text !== 'string') return { problem: 'has no field text' };
  return { file, text };
}

async function* decoded(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** The portions in which the pages of a stream of lines are read. */
export async function* unitsOfLines(stream: Readable): AsyncGenerator<Unit> {
  let texts: Given[] = [];
  let bytes = 0;
  function* portion(): Generator<Unit> {
    if (texts.length > 0) yield { task: { texts }, files: texts.length, bytes };
    texts = [];
    bytes = 0;
  }
  let number = 0;
  for await (const line of linesOf(decoded(stream))) {
    number += 1;
    if (line.trim() === '') continue;
    const given = givenIn(line);
    if ('problem' in given) {
      yield* portion();
      yield { failed: { file: '-', message: `line ${number} ${given.problem}` } };
      continue;
    }
    texts.push(given);
    bytes += given.text.length;
    if (texts.length === MOST_LINES || bytes > MOST_CHARACTERS) yield* portion();
  }
  yield* portion();
}
