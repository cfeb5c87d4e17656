import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileSink, isClosedPipe, streamSink, whyNotWritable } from '../../src/write/sink.js';

describe('a stream', () => {
  test('is not given more than its reader takes', async () => {
    let waiting = 0;
    const slow = new Writable({
      highWaterMark: 100,
      write: (_chunk, _encoding, done) => {
        waiting = Math.max(waiting, slow.writableLength);
        setTimeout(done, 1);
      },
    });
    const sink = streamSink(slow);
    for (let i = 0; i < 30; i += 1) await sink.write('x'.repeat(60));
    await sink.close();
    expect(waiting).toBeLessThanOrEqual(160);
    expect(slow.writableLength).toBe(0);
  });

  test('that fails makes the next call fail, and a closed pipe is known as such', async () => {
    const broken = new Writable({
      write: (_chunk, _encoding, done) => {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const sink = streamSink(broken);
    const failure = await (async () => {
      await sink.write('a');
      await sink.close();
    })().catch((error: unknown) => error);
    expect(isClosedPipe(failure)).toBe(true);
    await expect(sink.write('b')).rejects.toThrow();
  });

  test('other failures are no closed pipe', () => {
    expect(isClosedPipe(Object.assign(new Error('full'), { code: 'ENOSPC' }))).toBe(false);
    expect(isClosedPipe('EPIPE')).toBe(false);
  });
});

describe('a file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baoshu-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('keeps what stood in it until all is there', async () => {
    const file = join(folder, 'out.csv');
    writeFileSync(file, 'old');
    const sink = fileSink(file);
    await sink.write('一');
    await sink.write('二');
    expect(readFileSync(file, 'utf8')).toBe('old');
    await sink.close();
    expect(readFileSync(file, 'utf8')).toBe('一二');
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  test('that cannot be written is said before the work', async () => {
    expect(await whyNotWritable(join(folder, 'new.csv'))).toBeUndefined();
    expect(await whyNotWritable(folder)).toContain('folder');
    expect(await whyNotWritable(join(folder, 'none', 'new.csv'))).toContain('no folder');
  });
});
