/** Files too large to be held: their encoding is judged in one pass, their text comes in another. */
import { createReadStream } from 'node:fs';
import { damage, EMPTY, encodingFor, HEAD, lostIn, TELLING } from './decode.js';
import type { DecodeOptions, Survey } from './decode.js';

/** So many bytes are read at a time. */
const CHUNK = 1 << 18;

type Chunks = AsyncIterable<Buffer>;

const chunksOf = (path: string): Chunks => createReadStream(path, { highWaterMark: CHUNK });

/** Collects up to `most` bytes. */
function collector(most: number): { add: (bytes: Uint8Array) => void; bytes: () => Uint8Array } {
  const parts: Uint8Array[] = [];
  let size = 0;
  return {
    add: (bytes) => {
      if (size >= most) return;
      parts.push(Uint8Array.from(bytes.subarray(0, most - size)));
      size += Math.min(bytes.length, most - size);
    },
    bytes: () => Buffer.concat(parts),
  };
}

/** Tells of bytes that come bit by bit whether they are valid UTF-8. */
function utf8Check(): { add: (bytes?: Uint8Array) => void; isValid: () => boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isValid = true;
  return {
    add: (bytes) => {
      if (!isValid) return;
      try {
        decoder.decode(bytes, { stream: bytes !== undefined });
      } catch {
        isValid = false;
      }
    },
    isValid: () => isValid,
  };
}

async function survey(path: string): Promise<Survey> {
  const head = collector(HEAD);
  const telling = collector(TELLING);
  const utf8 = utf8Check();
  let isTelling = false;
  for await (const chunk of chunksOf(path)) {
    head.add(chunk);
    utf8.add(chunk);
    const first: number = isTelling ? 0 : chunk.findIndex((byte) => byte >= 0x80);
    isTelling ||= first >= 0;
    if (isTelling) telling.add(chunk.subarray(Math.max(0, first)));
  }
  utf8.add();
  const top = head.bytes();
  return {
    head: top,
    telling: isTelling ? telling.bytes() : top.subarray(0, TELLING),
    isUtf8: utf8.isValid,
  };
}

/** A text that comes bit by bit. */
export interface TextStream {
  readonly encoding: string;
  /** Rejects with what the disk says. */
  readonly text: AsyncGenerator<string>;
  /** What a user should know about the reading, once all is read. */
  readonly warnings: () => readonly string[];
}

/**
 * The text of a file, judged and decoded as `decode` does it, without holding more than a part of it.
 * Rejects with what the disk says.
 */
export async function streamText(
  path: string,
  options: DecodeOptions,
): Promise<TextStream | { readonly problem: string }> {
  const found = encodingFor(await survey(path), options);
  if ('problem' in found) return found;
  const { encoding } = found;
  let lost = 0;
  let isBlank = true;
  async function* decoded(): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunksOf(path)) {
      const text = decoder.decode(chunk, { stream: true });
      lost += lostIn(text);
      isBlank &&= text.trim() === '';
      yield text;
    }
    const rest = decoder.decode();
    lost += lostIn(rest);
    yield rest;
  }
  const warnings = () => (isBlank ? [EMPTY] : damage(lost, encoding));
  return { encoding, text: decoded(), warnings };
}
